internal import Paths
internal import Collaboration
internal import FoundationEssentials
internal import Intake
internal import Minutes
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
    let documents = try readDocuments(console)
    let lock = try isDryRun ? nil : folder.map(lock)
    defer { lock?.release() }
    // Before it is read, as those of the tables are.
    let questions = FileState(of: (folder ?? "") + "/" + NetworkExtension.questionsFile)
    let network = try EditableNetwork(folder: folder ?? "")
    for problem in network.problems where problem.severity >= .warning { console.message(problem.description) }
    guard let extended = try extend(network, by: documents) else { return "" }
    for question in extended.questions {
      console.message("\(question.source): \(question.text.question) → \(question.text.guess)")
    }
    if isDryRun { return ReadingTables.text(of: extended.additions) }
    let files = extended.files().map { file in
      let state = file.name == NetworkExtension.questionsFile ? questions : network.state(of: file.name)
      return WholeFile.Replacement(name: file.name, bytes: file.bytes, over: state)
    }
    let pages = proofs(of: extended)
    if let folder {
      try WholeFile.check(files, in: folder)
      // First, as it fails before it writes where something that maillage did not write is in the way.
      try CompanionFolder(folder + "/" + ProofPage.folder, isOurs: { $0.hasSuffix(".html") }).write(pages)
      for (path, loss) in try WholeFile.write(files, in: folder) { console.message("\(path): warning: \(loss)") }
    }
    return ReadingTables.summary(extended, isUnchanged: files.isEmpty && pages.isEmpty, folder: folder ?? "")
  }

  /// The documents, where all of them can be read; else every problem.
  private func readDocuments(_ console: some Console) throws -> [TextDocument] {
    var documents: [TextDocument] = []
    var problems: [Problem] = []
    for path in minutes {
      console.progress("reading \(path)")
      do {
        documents.append(try MinutesFile.read(path, as: path == "-" ? inputName ?? unnamed(console) : nil))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return documents
  }

  /// What minutes on standard input are called where nobody says.
  private func unnamed(_ console: some Console) -> String {
    let name = "standard-input.txt"
    console.message("-: warning: the source of what is read here will be \(name); name the minutes with --as")
    return name
  }

  private func extend(_ network: EditableNetwork, by documents: [TextDocument]) throws -> NetworkExtension? {
    var extended: NetworkExtension?
    for document in documents {
      let known = extended?.organizationNames ?? network.organizationNames
      let reading = Reading(of: document, known: known, isCertain: isCertain)
      guard reading.nameCount <= Reading.mostNames else {
        throw Problem(
          .error, document.file,
          "names \(reading.nameCount) people and members, more than minutes do: \(Reading.mostNames); split it")
      }
      var next = try extended ?? start(network, with: reading)
      next.add(reading)
      extended = next
    }
    return extended
  }

  private func start(_ network: EditableNetwork, with reading: Reading) throws -> NetworkExtension {
    let url = URL(fileURLWithPath: folder ?? ".").standardizedFileURL
    var questions: String?
    if let folder, SystemPath.exists(folder + "/" + NetworkExtension.questionsFile) {
      let bytes = try FileContents.read(folder + "/" + NetworkExtension.questionsFile)
      questions = String(decoding: DecodedText(bytes).bytes, as: UTF8.self)
    }
    return NetworkExtension(
      network, name: SystemPath.shown(url.lastPathComponent), questions: questions, reading: reading)
  }

  /// The pages on which the readings are checked, with pictures of the pages of PDFs.
  private func proofs(of extended: NetworkExtension) -> [(name: String, bytes: [UInt8])] {
    let (tag, phrases) = extended.language
    var counts: [String: Int] = [:]
    return extended.proofs.map { proof in
      // Minutes of one name from two folders have a page each.
      counts[proof.file, default: 0] += 1
      let number = counts[proof.file].flatMap { $0 > 1 ? "-\($0)" : nil } ?? ""
      let path = minutes.first { $0 != "-" && $0.split(separator: "/").last.map(String.init) == proof.file }
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
