internal import Collaboration
internal import Paths
internal import FoundationEssentials
internal import Intake
internal import Publication
internal import Wording

/// Writes a small commented example of a network, to start one's own from.
package struct StartNetwork: Sendable {
  /// The language of an example where none is asked for.
  package static let standardLanguage = PublishedLanguage.english

  private let folder: String
  private let language: PublishedLanguage

  package init(in folder: String, language: PublishedLanguage) {
    self.folder = folder
    self.language = language
  }

  /// - Returns: what was made, and what to do with it.
  package func run() throws -> String {
    try NewFolder.write(try Self.files(name: name, language: language), to: folder)
    var shown = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    // Else it would be an option, or standard input.
    if shown.hasPrefix("-") { shown = "./" + shown }
    return "\(shown): made; see README.md in it, then: maillage build \(shown)"
  }

  /// The name that the folder has where it lies.
  private var name: String {
    SystemPath.shown(URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent)
  }

  /// The files of the folder; `memberships.csv`, which makes it a network, comes last.
  static func files(name: String, language: Language) throws -> [(name: String, bytes: [UInt8])] {
    let phrases = language.phrases
    let package = PackageDescription(
      name: name, title: phrases.exampleTitle, description: phrases.exampleDescription, language: language.rawValue
    ) { table, column in phrases.describe(column, of: table) }
    let tables = TableName.allCases.filter { $0 != .memberships } + [.memberships]
    return [("README.md", Array(phrases.exampleReadme.utf8)), ("datapackage.json", Array(try package.json().utf8))]
      + tables.map { ($0.fileName, Array((phrases.exampleTables[$0.rawValue] ?? "").utf8)) }
  }
}
