internal import Collaboration
internal import FoundationEssentials
internal import Intake
internal import Minutes
internal import Paths
internal import Publication
internal import Wording

/// Takes the facts out of meeting minutes into a network folder.
package struct ReadMinutes: Sendable {
  private let minutes: [String]
  private let folder: String?
  private let isDryRun: Bool
  private let inputName: String?
  private let isCertain: Bool

  /// Reads the files in this order into the folder; a dry run may do without one.
  ///
  /// `inputName`: what the minutes on standard input, `-`, are called, where they are among them.
  /// `certain`: whether only attendance that is beyond doubt is kept.
  package init(
    minutes: [String], inputName: String? = nil, into folder: String?, dryRun: Bool, certain: Bool = false
  ) {
    isCertain = certain
    self.inputName = inputName
    self.minutes = minutes
    self.folder = folder
    isDryRun = dryRun
  }

  /// - Returns: what was added; in a dry run, the rows that would be.
  package func run(_ console: some Console) throws -> String {
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    // Before the folder is locked, as some documents take their time.
    let paths = found(console)
    let documents = try readDocuments(paths, console)
    let lock = try isDryRun ? nil : folder.map(lock)
    defer { lock?.release() }
    // Before it is read, as those of the tables are.
    let questions = FileState(of: (folder ?? "") + "/" + NetworkExtension.questionsFile)
    let network = try EditableNetwork(folder: folder ?? "")
    for problem in network.problems where problem.severity >= .warning { console.message(problem.description) }
    guard let extended = try extend(network, by: documents, console) else { return "" }
    for question in extended.questions {
      console.message("\(question.source): \(question.text.question) → \(question.text.guess)")
    }
    if isDryRun { return ReadingTables.text(of: extended.additions) }
    let files = extended.files().map { file in
      let state = file.name == NetworkExtension.questionsFile ? questions : network.state(of: file.name)
      return WholeFile.Replacement(name: file.name, bytes: file.bytes, over: state)
    }
    let pages = proofs(of: extended, paths)
    if let folder {
      try WholeFile.check(files, in: folder)
      // First, as it fails before it writes where something that maillage did not write is in the way.
      try CompanionFolder(folder + "/" + ProofPage.folder, isOurs: { $0.hasSuffix(".html") }).write(pages)
      for (path, loss) in try WholeFile.write(files, in: folder) { console.message("\(path): warning: \(loss)") }
    }
    return ReadingTables.summary(extended, isUnchanged: files.isEmpty && pages.isEmpty, folder: folder ?? "")
  }

  /// The files that are named, or are in the folders that are.
  private func found(_ console: some Console) -> [String] {
    let (files, others) = MinutesFiles.found(in: minutes, besides: folder)
    if !others.isEmpty {
      let names = others.prefix(3).joined(separator: ", ") + (others.count > 3 ? ", …" : "")
      let what = others.count == 1 ? "1 file that is" : "\(others.count) files that are"
      console.message("left out: \(what) in no format of minutes: \(names)")
    }
    return files
  }

  /// The documents, where all of them can be read; else every problem.
  private func readDocuments(_ paths: [String], _ console: some Console) throws -> [(TextDocument, path: String)] {
    var documents: [(TextDocument, path: String)] = []
    var problems: [Problem] = []
    if paths.isEmpty { problems = minutes.map { Problem(.error, $0, "there are no minutes in this folder") } }
    for (number, path) in paths.enumerated() {
      console.progress("reading \(path)" + (paths.count > 1 ? " (\(number + 1) of \(paths.count))" : ""))
      do {
        documents.append((try MinutesFile.read(path, as: path == "-" ? inputName ?? unnamed(console) : nil), path))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    warnOfNamesakes(documents.map(\.0.file), console)
    return documents
  }

  /// Two files of one name, from two folders, have sources that do not distinguish them.
  private func warnOfNamesakes(_ names: [String], _ console: some Console) {
    for (name, same) in Dictionary(grouping: names, by: \.self).sorted(by: { $0.key < $1.key }) where same.count > 1 {
      console.message("\(name): warning: \(same.count) files are called so; sources do not tell which one they mean")
    }
  }

  /// What minutes on standard input are called where nobody says.
  private func unnamed(_ console: some Console) -> String {
    let name = "standard-input.txt"
    console.message("-: warning: the source of what is read here will be \(name); name the minutes with --as")
    return name
  }

  private func extend(
    _ network: EditableNetwork, by documents: [(TextDocument, path: String)], _ console: some Console
  ) throws -> NetworkExtension? {
    let series = MinutesSeries(
      documents.map { document, path in
        MinutesSeries.Item(document, path: folder.flatMap { MinutesFiles.path(of: path, from: $0) })
      }, isCertain: isCertain)
    let name = SystemPath.shown(URL(fileURLWithPath: folder ?? ".").standardizedFileURL.lastPathComponent)
    let questions = try self.questions()
    func replayed(in folder: String) throws -> NetworkExtension? {
      console.progress("reading all minutes again, in the order of their meetings")
      return try series.replayed(in: folder, network, name: name, questions: questions) { path in
        try? MinutesFile.read(path.hasPrefix("/") ? path : folder + "/" + path)
      }
    }
    if let folder, let known = NetworkExtension.minutes(of: network), series.isLate(for: known) {
      if let again = try replayed(in: folder) { return again }
      console.message(
        "\(folder): some of these minutes come before others that were read; as the folder has been edited since, or those "
          + "are no longer where they were, what is there stays and the new is added to it")
    }
    let extended = try series.extend(network, name: name, questions: questions)
    // What these minutes rename may have its name from minutes that were read before, or from somebody who wrote it.
    if let folder, extended?.keepsName ?? false, let again = try replayed(in: folder) { return again }
    return extended
  }

  /// The folder's page of questions; nil where it has none.
  private func questions() throws -> String? {
    guard let folder, SystemPath.exists(folder + "/" + NetworkExtension.questionsFile) else { return nil }
    let bytes = try FileContents.read(folder + "/" + NetworkExtension.questionsFile)
    return String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
  }

  /// The pages on which the readings are checked, with pictures of the pages of PDFs.
  private func proofs(of extended: NetworkExtension, _ paths: [String]) -> [(name: String, bytes: [UInt8])] {
    let (tag, phrases) = extended.language
    var counts: [String: Int] = [:]
    return extended.proofs.map { proof in
      // Minutes of one name from two folders have a page each.
      counts[proof.file, default: 0] += 1
      let number = counts[proof.file].flatMap { $0 > 1 ? "-\($0)" : nil } ?? ""
      let path = paths.first { $0 != "-" && $0.split(separator: "/").last.map(String.init) == proof.file }
      let pictures = proof.pages.isEmpty ? [:] : path.map { PDFDocument.pictures(of: $0, pages: proof.pages) } ?? [:]
      let encoded = pictures.mapValues { Data($0).base64EncodedString() }
      return ("\(proof.file)\(number).html", Array(proof.html(phrases, language: tag, pictures: encoded).utf8))
    }
  }

  /// Locks the folder, which is made where there is none, so that of several runs each finds what the last one wrote.
  private func lock(_ folder: String) throws -> FolderLock {
    try FolderLock(making: folder)
  }
}

/// Finds minutes in folders.
enum MinutesFiles {
  /// The files that paths name: a file as it is; of a folder all in it and below that minutes are kept in, by name.
  ///
  /// Hidden ones are left out, and so is what lies in the network's own folder.
  ///
  /// - Returns: also the files in folders that are in no format of minutes.
  static func found(in paths: [String], besides network: String?) -> (files: [String], others: [String]) {
    let own = network.flatMap { SystemPath.resolved($0) }
    var files: [String] = []
    var others: [String] = []
    func walk(_ path: String) {
      guard let names = SystemPath.names(in: path) else {
        if MinutesFile.isNamedAsMinutes(path) { files.append(path) } else { others.append(path) }
        return
      }
      if let own, SystemPath.resolved(path) == own { return }
      for name in names where !name.hasPrefix(".") { walk(path.hasSuffix("/") ? path + name : "\(path)/\(name)") }
    }
    for path in paths {
      guard path != "-", SystemPath.names(in: path) != nil else {
        files.append(path)
        continue
      }
      walk(path)
    }
    return (files, others)
  }

  /// A path as it is from a folder; nil where one of the two has no place, or a name that is no UTF-8.
  static func path(of file: String, from folder: String) -> String? {
    guard file != "-", let file = SystemPath.resolved(file), let folder = SystemPath.resolved(folder),
      SystemPath.shown(file) == file
    else { return nil }
    let (parts, base) = (file.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(parts, base).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: base.count - shared) + parts[shared...].map(String.init)).joined(
      separator: "/")
  }
}
