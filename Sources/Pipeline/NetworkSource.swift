internal import Archive
internal import Collaboration
internal import Composer
internal import Intake
internal import Measures
internal import Paths
internal import Wording

/// Where a network is read from: a folder, a CSV, or an archive that maillage wrote.
struct NetworkSource {
  let path: String
  /// Whether a warning is an error.
  let strict: Bool
  /// What is said of its headings.
  var columns = ColumnMapping.none

  /// The network, with its problems reported on the console as far as they are no errors.
  func load(_ console: some Console) throws -> LoadedNetwork {
    console.progress("reading \(path)")
    let loaded = try read(console)
    for problem in loaded.problems { console.message(problem.description) }
    if strict, loaded.problems.contains(where: { $0.severity == .warning }) {
      throw WorkFailed(lines: ["\(path): warnings are errors with --strict; nothing was written"])
    }
    return loaded
  }

  /// What its map is drawn on, where it is a folder that has that.
  func outlines() throws -> [[Coordinate]] {
    do {
      return try OutlinesReader.read(folder: path)
    } catch {
      throw Problems([error])
    }
  }

  /// The network, with its problems unreported.
  func read(_ console: some Console) throws -> LoadedNetwork {
    if path != "-", Archive.recognizes(path) {
      FilesRead.note(path)
      return LoadedNetwork(network: try Archive.read(path))
    }
    return try NetworkReader.read(path, dialect: columns.dialect, convert: OfficeConversion.spreadsheet) {
      file, fraction in
      console.progress("reading \(file), \(Int(fraction * 100)) %")
    }
  }
}

extension Analysis {
  /// Loads a network and measures it as the choices say.
  init(_ source: NetworkSource, choices: MeasureChoices, console: some Console) throws {
    let loaded = try source.load(console)
    let language = choices.language(of: loaded.network)
    if choices.actors == nil, choices.actors(of: loaded.network) == .persons {
      console.message(
        "\(source.path): names persons, and organizations with few of them or none, so persons are the actors; "
          + "--actors organizations takes the others")
    }
    try choices.check(against: loaded.network, at: source.path)
    self.init(
      of: choices.pseudonyms ? loaded.network.pseudonymized(language.phrases.pseudonym) : loaded.network,
      options: choices.options(of: loaded.network), language: language,
      // Warnings quote the data: with pseudonyms they would give the names away.
      warnings: choices.pseudonyms ? [] : loaded.problems.filter { $0.severity == .warning },
      isPseudonymized: choices.pseudonyms, outlines: try source.outlines())
  }
}

/// What a user says of a table's headings: `--columns "Company=organization,SIG=group"`.
package struct ColumnMapping: Sendable {
  /// As it was written.
  package let text: String
  let dialect: TableDialect

  package static let none = ColumnMapping()

  private init() {
    text = ""
    dialect = TableDialect()
  }

  /// - Throws: what is wrong with it, and what would be right.
  package init(_ text: String) throws {
    self.text = text
    dialect = try TableDialect(columns: text)
  }
}
