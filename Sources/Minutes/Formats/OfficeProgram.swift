import Collaboration
import FoundationEssentials
import Programs

/// Reads the files of other office programs, such as Word's before 2007 and rich text, through programs that know them.
///
/// LibreOffice makes an OpenDocument text of them, with its tables; `antiword`, `catdoc` and `unrtf` give the text alone.
enum OfficeProgram {
  /// How long a file may take, in seconds; the first start of LibreOffice takes ten.
  private static let mostSeconds = 60
  private static let mostOutput = DocumentBuilder.mostText

  /// `bytes`: what the file holds.
  static func read(_ bytes: [UInt8], file: String) throws(Problem) -> TextDocument {
    let isRichText = bytes.starts(with: Array("{\\rtf".utf8))
    // A compound file has a header of 512 bytes: less is no document, and no program need be started for it.
    guard isRichText || bytes.count > 512 else {
      throw FormatError.damaged(file, "Word", "it is in the format of Word before 2007, and cut off")
    }
    let (converted, hasOffice) = try converted(bytes, file: file)
    if let converted { return converted }
    let programs: [(String, [String])] =
      isRichText
      ? [("unrtf", ["--text"])] : [("antiword", ["-w", "0", "-m", "UTF-8.txt"]), ("catdoc", ["-w", "-d", "utf-8"])]
    var isInstalled = hasOffice
    for (name, arguments) in programs {
      let result = try? TemporaryFile.holding(bytes) {
        Program(name, arguments + [$0]).run(seconds: mostSeconds, mostOutput: mostOutput)
      }
      isInstalled = isInstalled || result.map { $0.ending != .status(127) } ?? false
      guard let result, result.ending == .status(0), !result.output.isEmpty else { continue }
      return PlainText.read(String(decoding: result.output, as: UTF8.self), file: file)
    }
    guard !isInstalled || !isRichText else {
      throw Problem(
        .error, file,
        "is rich text (RTF) that no program here reads within \(mostSeconds) seconds and \(Program.mostMegabytes >> 10) GB; save it as .odt"
      )
    }
    throw Problem(
      .error, file,
      isRichText
        ? "is rich text (RTF), which LibreOffice reads for maillage; install libreoffice-writer-nogui or unrtf, or save it as .odt"
        : "is in the format of Word before 2007, or protected with a password; install libreoffice-writer-nogui or antiword to read it, or save it as .docx without one"
    )
  }

  /// What LibreOffice makes of it; nil where it is not installed or gives nothing.
  private static func converted(
    _ bytes: [UInt8], file: String
  ) throws(Problem) -> (document: TextDocument?, hasOffice: Bool) {
    let odt: [UInt8]?
    var ending = Program.Ending.status(127)
    do {
      odt = try TemporaryFolder.holding { folder in
        let suffix = file.split(separator: ".").dropFirst().last.map(String.init) ?? "doc"
        let isPlain = suffix.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let path = folder + "/minutes." + (isPlain ? suffix : "doc")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        // A profile of its own: another one may be open, and macros of the user's are none of ours.
        let program = Program(
          "soffice",
          [
            "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--nologo", "--convert-to",
            "odt:writer8", "--outdir", folder + "/out", path,
          ],
          // What it leaves behind when it is stopped goes with the folder.
          environment: ["TMPDIR": folder])
        let result = program.run(seconds: mostSeconds, mostOutput: 1 << 20)
        ending = result.ending
        guard ending == .status(0) else { return nil }
        return FileManager.default.contents(atPath: folder + "/out/minutes.odt").map { Array($0) }
      }
    } catch {
      throw Problem(.error, file, "cannot be handed to LibreOffice: \(error)")
    }
    // What takes it too long takes others longer.
    guard ending != .timedOut else {
      throw Problem(.error, file, "LibreOffice took more than \(mostSeconds) seconds and was stopped; save it as .odt")
    }
    guard let odt, !odt.isEmpty else { return (nil, ending != .status(127)) }
    return (try OfficeText.read(OfficeArchive(odt, file: file), file: file), true)
  }
}

/// Reads pictures of pages through tesseract, run as a program.
enum ScannedPages {
  /// How long a page may take, and all pages of a document, in seconds.
  private static let mostSeconds = 120
  private static let mostSecondsOfAll = 600
  /// The most pages of a scan that are read: each takes seconds.
  private static let mostPages = 40
  /// The largest page that is drawn as it is, in points on its longer side (A2); the pixels of such a page at 200 dpi.
  private static let largestPage = 1_684.0
  private static let mostPixels = 4_678

  /// The text of one picture.
  static func read(picture bytes: [UInt8], file: String) throws(Problem) -> TextDocument {
    let text: String
    do {
      text = try TemporaryFile.holding(bytes) { try recognized($0, file: file) }
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(.error, file, "cannot be handed to tesseract: \(error)")
    }
    return try document(text, "is a picture", file: file)
  }

  /// The text of a PDF that holds pictures of pages alone.
  ///
  /// `pages`: their sizes, which are what the file says and may be any.
  static func read(pdf path: String, pages: [PDFPage], file: String) throws(Problem) -> TextDocument {
    // Before anything is drawn for it.
    guard isInstalled else { throw notInstalled(file) }
    guard pages.count <= mostPages else {
      throw Problem(
        .error, file, "is a scan of \(pages.count) pages, more than are read: \(mostPages); split it, or type a .txt")
    }
    let isSmall = pages.allSatisfy { $0.width > 0 && $0.height > 0 && max($0.width, $0.height) <= largestPage }
    let text: String
    do {
      text = try TemporaryFolder.holding { folder in
        let size = isSmall ? ["-r", "200"] : ["-scale-to", "\(mostPixels)"]
        let drawing = Program("pdftoppm", size + ["-gray", "-png", "-l", "\(mostPages)", path, folder + "/page"])
        guard drawing.run(seconds: mostSeconds, mostOutput: 1 << 16).ending == .status(0) else { return "" }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let start = ContinuousClock.now
        return try names.filter { $0.hasSuffix(".png") }.sorted().map { name in
          guard ContinuousClock.now - start < .seconds(mostSecondsOfAll) else {
            throw Problem(
              .error, file,
              "tesseract took more than \(mostSecondsOfAll) seconds and was stopped; split it, or type a .txt")
          }
          return try recognized(folder + "/" + name, file: file)
        }.joined(separator: "\n\n")
      }
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(.error, file, "cannot be handed to tesseract: \(error)")
    }
    return try document(text, "holds no text: it is a scan, or pictures of pages", file: file)
  }

  private static func document(_ text: String, _ what: String, file: String) throws(Problem) -> TextDocument {
    guard text.contains(where: \.isLetter) else {
      throw Problem(.error, file, "\(what), in which tesseract finds no words; type a .txt")
    }
    return PlainText.read(text, file: file)
  }

  private static func recognized(_ path: String, file: String) throws -> String {
    let result = Program("tesseract", [path, "stdout", "-l", languages, "--psm", "4"]).run(
      seconds: mostSeconds, mostOutput: 8 << 20)
    switch result.ending {
    case .status(0): return String(decoding: result.output, as: UTF8.self)
    case .status(127): throw notInstalled(file)
    case .timedOut: throw Problem(.error, file, "tesseract took more than \(mostSeconds) seconds and was stopped")
    default:
      throw Problem(
        .error, file, "is a picture that tesseract cannot read; run OCR on it first (ocrmypdf), or type a .txt")
    }
  }

  private static func notInstalled(_ file: String) -> Problem {
    Problem(
      .error, file,
      "is a scan or a picture of a page, which tesseract reads for maillage; install tesseract-ocr and tesseract-ocr-fra, or type a .txt"
    )
  }

  private static let listed = Program("tesseract", ["--list-langs"]).run(seconds: 10, mostOutput: 1 << 16)

  private static var isInstalled: Bool { listed.ending != .status(127) }

  /// Those of the languages of minutes that tesseract has.
  private static let languages: String = {
    let names = Set(String(decoding: listed.output, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
    let wanted = ["fra", "eng", "deu", "spa", "ita", "nld", "por"].filter(names.contains)
    return wanted.isEmpty ? "eng" : wanted.joined(separator: "+")
  }()
}
