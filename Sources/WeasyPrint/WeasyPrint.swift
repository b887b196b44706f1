internal import Programs
internal import Support

/// A page of HTML as PDF, through WeasyPrint, run as a program.
///
/// The PDF has tags (PDF/UA-1), bookmarks from the headings, and no date: the same page gives the same bytes. Nothing is
/// fetched from the network, and no file is read but fonts: pictures and styles are within the page, as `data:` URLs.
package enum WeasyPrint {
  /// How long a page may take, in seconds.
  private static let mostSeconds = 300
  /// The largest PDF, in bytes.
  private static let mostOutput = 256 << 20

  /// The page as PDF.
  ///
  /// `language`: nothing of it is WeasyPrint's own; it comes from the page.
  package static func pdf(of page: String) throws(WeasyPrintError) -> [UInt8] {
    // `about:` leads nowhere, so that no relative reference finds a file.
    let arguments = [
      "--quiet", "--encoding", "utf-8", "--base-url", "about:blank", "--pdf-variant", "pdf/ua-1", "--pdf-identifier",
      identifier(of: page), "-", "-",
    ]
    let program = Program("weasyprint", arguments, environment: environment)
    let (output, ending) = program.run(
      input: Array(page.utf8), seconds: mostSeconds, mostOutput: mostOutput, megabytes: 4_096)
    switch ending {
    case .status(0) where FileSignature(of: output) == .pdf: return output
    case .status(127): throw WeasyPrintError("writing PDF pages takes WeasyPrint; install the package weasyprint")
    case .status(let status): throw WeasyPrintError("WeasyPrint gave up on the pages (status \(status))")
    case .timedOut: throw WeasyPrintError("WeasyPrint took more than \(mostSeconds) seconds and was stopped")
    case .tooMuchOutput: throw WeasyPrintError("WeasyPrint wrote more than \(mostOutput >> 20) MB and was stopped")
    case .notStarted(let reason): throw WeasyPrintError("WeasyPrint cannot be run: \(reason)")
    }
  }

  /// Fonts that are cut to the letters used have a date in them, which SOURCE_DATE_EPOCH sets; and what would go to the
  /// network goes to a port that nobody listens on.
  private static let environment: [String: String] = {
    let nowhere = "http://127.0.0.1:9"
    return [
      "SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0", "http_proxy": nowhere, "https_proxy": nowhere,
      "ftp_proxy": nowhere, "no_proxy": "", "LC_ALL": "C.UTF-8",
    ]
  }()

  /// What tells the file from others, by its contents (FNV-1a, 64 bits).
  private static func identifier(of page: String) -> String {
    let hash = page.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Why there is no PDF.
package struct WeasyPrintError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension WeasyPrint {
  /// Whether the program is there and runs.
  package static var isInstalled: Bool {
    Program("weasyprint", ["--version"]).run(seconds: 60, mostOutput: 1 << 20).ending == .status(0)
  }
}
