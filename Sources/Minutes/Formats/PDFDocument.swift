import Collaboration
import Intake
import Programs

/// Reads PDF through poppler's `pdftotext`, run as a program: words and where they stand on their page.
package enum PDFDocument {
  /// How long a file may take, in seconds.
  static let mostSeconds = 60
  /// The most that `pdftotext` may say, in bytes: markup, about a hundred bytes a word.
  private static let mostOutput = 96 << 20

  /// `path`: where the file is.
  static func read(_ path: String, file: String) throws(Problem) -> TextDocument {
    // Else a name that begins with a dash is an option of pdftotext's.
    let shown = path.hasPrefix("-") ? "./" + path : path
    let program = Program("pdftotext", ["-q", "-bbox", "-enc", "UTF-8", shown, "-"])
    let result = program.run(seconds: mostSeconds, mostOutput: mostOutput)
    switch result.ending {
    case .timedOut:
      throw Problem(.error, file, "pdftotext took more than \(mostSeconds) seconds and was stopped")
    case .tooMuchOutput: throw FormatError.tooMuchText(file)
    case .notStarted(let reason): throw Problem(.error, file, "pdftotext cannot be run: \(reason)")
    case .status(0): break
    case .status(127):
      throw Problem(.error, file, "reading a PDF takes poppler's pdftotext; install poppler-utils")
    case .status(let status): throw failure(status, path: path, file: file)
    }
    let pages = PDFPage.pages(in: result.output)
    // A scan: pictures of pages.
    guard pages.contains(where: { !$0.words.isEmpty }) else {
      return
        try ScannedPages.read(pdf: shown, pages: pages, file: file)
    }
    let placed = PDFLines.placedLines(of: pages)
    var document = TextDocument(file: file, title: nil, blocks: placed.lines.map { .line($0) })
    document.places = placed.places
    return document
  }

  /// Pictures of some pages, as JPEG; a page that cannot be drawn is left out.
  package static func pictures(of path: String, pages: [Int]) -> [Int: [UInt8]] {
    var pictures: [Int: [UInt8]] = [:]
    for page in pages.prefix(mostPictures) {
      let program = Program(
        "pdftoppm",
        [
          "-scale-to", "\(mostPixels)", "-gray", "-jpeg", "-jpegopt", "quality=50", "-f", "\(page)", "-l", "\(page)",
          "-singlefile", path.hasPrefix("-") ? "./" + path : path,
        ])
      let result = program.run(seconds: 20, mostOutput: 8 << 20)
      if result.ending == .status(0), !result.output.isEmpty { pictures[page] = result.output }
    }
    return pictures
  }

  private static let mostPictures = 12
  /// The longer side of a picture: an A4 page at 76 dpi, and no more of a page of whatever size.
  private static let mostPixels = 900

  private static func failure(_ status: Int32, path: String, file: String) -> Problem {
    // pdftotext says “Incorrect password” on stderr only, in the words of its version; the file itself says /Encrypt.
    let bytes = (try? FileContents.read(path)) ?? []
    if status == 3 || bytes.firstRange(of: Array("/Encrypt".utf8)) != nil {
      return Problem(.error, file, "is protected with a password; save a copy without one")
    }
    return FormatError.damaged(file, "PDF", "pdftotext gave up on it (status \(status))")
  }
}
