import Collaboration
import FoundationEssentials
import Programs

/// Reads the files of other office programs, such as Word's before 2007 and rich text, through programs that know them.
///
/// LibreOffice makes an OpenDocument text of them, with its tables; `antiword`, `catdoc` and `unrtf` give the text alone.
enum OfficeProgram {
  /// How long a file may take, in seconds; the first start of LibreOffice takes ten.
  private static let mostSeconds = 90
  private static let mostOutput = DocumentBuilder.mostText

  /// `bytes`: what the file holds.
  static func read(_ bytes: [UInt8], file: String) throws(Problem) -> TextDocument {
    let isRichText = bytes.starts(with: Array("{\\rtf".utf8))
    // A compound file has a header of 512 bytes: less is no document, and no program need be started for it.
    guard isRichText || bytes.count > 512 else {
      throw FormatError.damaged(file, "Word", "it is in the format of Word before 2007, and cut off")
    }
    if let document = try converted(bytes, file: file) { return document }
    let programs: [(String, [String])] =
      isRichText
      ? [("unrtf", ["--text"])] : [("antiword", ["-w", "0", "-m", "UTF-8.txt"]), ("catdoc", ["-w", "-d", "utf-8"])]
    for (name, arguments) in programs {
      let result = try? TemporaryFile.holding(bytes) {
        Program(name, arguments + [$0]).run(seconds: mostSeconds, mostOutput: mostOutput)
      }
      guard let result, result.ending == .status(0), !result.output.isEmpty else { continue }
      return PlainText.read(String(decoding: result.output, as: UTF8.self), file: file)
    }
    throw Problem(
      .error, file,
      isRichText
        ? "is rich text (RTF), which LibreOffice reads for maillage; install libreoffice-writer-nogui or unrtf, or save it as .odt"
        : "is in the format of Word before 2007, or protected with a password; install libreoffice-writer-nogui or antiword to read it, or save it as .docx without one"
    )
  }

  /// What LibreOffice makes of it; nil where it is not installed or gives nothing.
  private static func converted(_ bytes: [UInt8], file: String) throws(Problem) -> TextDocument? {
    let odt: [UInt8]?
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
          ])
        let result = program.run(seconds: mostSeconds, mostOutput: 1 << 20)
        guard result.ending == .status(0) else { return nil }
        return FileManager.default.contents(atPath: folder + "/out/minutes.odt").map { Array($0) }
      }
    } catch {
      throw Problem(.error, file, "cannot be handed to LibreOffice: \(error)")
    }
    guard let odt, !odt.isEmpty else { return nil }
    return try OfficeText.read(OfficeArchive(odt, file: file), file: file)
  }
}

/// Reads pictures of pages through tesseract, run as a program.
enum ScannedPages {
  private static let mostSeconds = 120
  /// The most pages of a scan that are read: each takes seconds.
  private static let mostPages = 40

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
  static func read(pdf path: String, file: String) throws(Problem) -> TextDocument {
    let text: String
    do {
      text = try TemporaryFolder.holding { folder in
        let pages = Program("pdftoppm", ["-r", "200", "-gray", "-png", "-l", "\(mostPages)", path, folder + "/page"])
        guard pages.run(seconds: mostSeconds, mostOutput: 1 << 16).ending == .status(0) else { return "" }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return try names.filter { $0.hasSuffix(".png") }.sorted().map { try recognized(folder + "/" + $0, file: file) }
          .joined(separator: "\n\n")
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
    case .status(127):
      throw Problem(
        .error, file,
        "is a scan or a picture of a page, which tesseract reads for maillage; install tesseract-ocr and tesseract-ocr-fra, or type a .txt"
      )
    case .timedOut: throw Problem(.error, file, "tesseract took more than \(mostSeconds) seconds and was stopped")
    default:
      throw Problem(
        .error, file, "is a picture that tesseract cannot read; run OCR on it first (ocrmypdf), or type a .txt")
    }
  }

  /// Those of the languages of minutes that tesseract has.
  private static let languages: String = {
    let listed = Program("tesseract", ["--list-langs"]).run(seconds: 10, mostOutput: 1 << 16).output
    let names = Set(String(decoding: listed, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init))
    let wanted = ["fra", "eng", "deu", "spa", "ita", "nld", "por"].filter(names.contains)
    return wanted.isEmpty ? "eng" : wanted.joined(separator: "+")
  }()
}
