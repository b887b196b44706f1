import Paths
package import Collaboration
import Intake
import Programs

/// Reads a file of minutes, whatever its format.
package enum MinutesFile {
  /// The text of the minutes at a path, or on standard input where that is `-`.
  ///
  /// `name`: what the file is called, in its sources and to tell its format; nil for its own name.
  /// - Throws: one problem, which names the file and says what would be right.
  package static func read(_ path: String, as name: String? = nil) throws(Problem) -> TextDocument {
    var document = try readFile(path, as: name)
    document.partLongLines()
    let lineCount = document.lines.count { !$0.isBlank }
    guard lineCount <= mostLines else {
      throw Problem(.error, path, "has \(lineCount) lines, more than minutes have: \(mostLines); split it")
    }
    let wordCount = document.lines.reduce(0) { $0 + $1.words.count + $1.markCount }
    guard wordCount <= mostWords else {
      throw Problem(.error, path, "has \(wordCount) words and marks, more than minutes have: \(mostWords); split it")
    }
    let cellCount = document.blocks.reduce(0) { count, block in
      if case .table(let table) = block { count + table.rows.reduce(0) { $0 + $1.cells.count } } else { count }
    }
    guard cellCount <= OpenTable.mostCells else {
      throw Problem(.error, path, "has tables of \(cellCount) cells, more than minutes have: \(OpenTable.mostCells)")
    }
    return document
  }

  /// How many lines a document may have that are not blank: several hundred pages.
  private static let mostLines = 30_000

  /// How many words and marks, each of which is read for itself: two thousand pages.
  private static let mostWords = 1_000_000

  /// Whether a file's name ends as those of minutes do.
  package static func isNamedAsMinutes(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return name.split(separator: ".").dropFirst().last.map { endings.contains($0.lowercased()) } ?? false
  }

  private static let endings = Set(
    vocabulary: """
      txt text asc log md markdown mkd html htm xhtml odt ott docx docm dotx pdf doc rtf rst adoc org tex wiki eml mbox
      png jpg jpeg tif tiff
      """)

  private static func readFile(_ path: String, as name: String?) throws(Problem) -> TextDocument {
    let file = SystemPath.shown(name ?? path.split(separator: "/").last.map(String.init) ?? path)
    let bytes = try FileContents.read(path, limit: MinutesFormat.largestFile)
    guard !bytes.isEmpty else { throw Problem(.error, path, "is empty") }
    do {
      if let other = try other(bytes, file: file) { return other }
      switch try MinutesFormat(of: bytes, file: file) {
      case .text: return try document(bytes, file: file, PlainText.read)
      case .markdown: return try document(bytes, file: file, Markdown.read)
      case .html: return try HTML.read(DecodedText(bytes, declared: HTMLEncoding.declared(in: bytes)).bytes, file: file)
      case .openDocument, .word: return try OfficeText.read(OfficeArchive(bytes, file: file), file: file)
      case .pdf: return path == "-" ? try piped(bytes, file: file) : try PDFDocument.read(path, file: file)
      }
    } catch {
      // Problems name the file as it was given, not only its last part.
      throw Problem(error.severity, path, line: error.line, error.message)
    }
  }

  /// What formats beside those of `MinutesFormat` hold; nil for a file in none of them.
  private static func other(_ bytes: [UInt8], file: String) throws(Problem) -> TextDocument? {
    let suffix = file.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    switch MinutesFormat.Content(of: bytes) {
    case .compound, .richText: return try OfficeProgram.read(bytes, file: file)
    case .picture: return try ScannedPages.read(picture: bytes, file: file)
    case .text:
      if suffix == "eml" || suffix == "mbox" { return try MailMessage.read(bytes, file: file) }
      return try LightMarkup(suffix: suffix).map { markup throws(Problem) in
        try document(bytes, file: file, markup.read)
      }
    case .pdf, .zip, .binary: return nil
    }
  }

  /// A PDF that has no path: `pdftotext` goes back and forth in a file.
  private static func piped(_ bytes: [UInt8], file: String) throws(Problem) -> TextDocument {
    do {
      return try TemporaryFile.holding(bytes) { try PDFDocument.read($0, file: file) }
    } catch let problem as Problem {
      throw problem
    } catch {
      let reason = "\(error)"
      throw Problem(.error, file, "cannot be copied, so the PDF cannot be read (\(reason)); save it and name its file")
    }
  }

  private static func document(_ bytes: [UInt8], file: String, _ read: (String, String) -> TextDocument)
    throws(Problem) -> TextDocument
  {
    let text = DecodedText(bytes).bytes
    guard text.count <= DocumentBuilder.mostText, TextLines.count(text) <= DocumentBuilder.mostLines else {
      throw FormatError.tooMuchText(file)
    }
    return read(String(decoding: text, as: UTF8.self), file)
  }
}
