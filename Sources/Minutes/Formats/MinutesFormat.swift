import Collaboration
import Intake

/// The formats that minutes come in.
package enum MinutesFormat: String, Hashable, CaseIterable, Sendable {
  case text = "txt"
  case markdown = "md"
  case html
  case openDocument = "odt"
  case word = "docx"
  case pdf

  /// The largest file that is read, in bytes; minutes with all their pictures are smaller.
  package static let largestFile = 40 << 20

  /// What a file is, by the bytes that it begins with, and by its name where they leave that open.
  init(of bytes: [UInt8], file: String) throws(Problem) {
    let suffix = file.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    let named: MinutesFormat? =
      switch suffix {
      case "txt", "text", "asc", "log": .text
      case "md", "markdown", "mkd": .markdown
      case "html", "htm", "xhtml": .html
      case "odt", "ott": .openDocument
      case "docx", "docm", "dotx": .word
      case "pdf": .pdf
      default: nil
      }
    switch Content(of: bytes) {
    case .pdf: self = .pdf
    // Which of the two it is, the archive tells.
    case .zip: self = named == .openDocument ? .openDocument : .word
    case .compound, .richText, .picture, .binary: throw Problem(.error, file, Self.unreadable)
    case .text:
      switch named {
      case .pdf?, .openDocument?, .word?:
        throw Problem(
          .error, file, "is no .\(suffix) file, whatever its name says, but text; name it .txt, .md or .html")
      case let named?: self = named
      case nil:
        guard Content.isMarkup(bytes) else {
          throw Problem(.error, file, Self.unreadable)
        }
        self = .html
      }
    }
  }

  private static let unreadable =
    "is no minutes that maillage reads: .txt, .md, .html, .odt, .docx, .pdf, .doc, .rtf, .rst, .adoc, .org, .tex, .wiki, .eml, .mbox or a picture"

  /// What the first bytes tell.
  enum Content {
    case text, pdf, zip, compound, richText, picture, binary

    init(of bytes: [UInt8]) {
      let head = bytes.prefix(1_024)
      func starts(_ magic: [UInt8]) -> Bool { head.starts(with: magic) }
      if Self.find("%PDF-", in: head) {
        self = .pdf
      } else if starts([0x50, 0x4B, 0x03, 0x04]) || starts([0x50, 0x4B, 0x05, 0x06]) {
        self = .zip
      } else if starts([0xD0, 0xCF, 0x11, 0xE0]) {
        self = .compound
      } else if starts(Array("{\\rtf".utf8)) {
        self = .richText
      } else if starts([0xFF, 0xD8, 0xFF]) || starts([0x89, 0x50, 0x4E, 0x47]) || starts(Array("GIF8".utf8))
        || starts([0x49, 0x49, 0x2A, 0]) || starts([0x4D, 0x4D, 0, 0x2A])
      {
        self = .picture
      } else if starts([0xFF, 0xFE]) || starts([0xFE, 0xFF]) {
        self = .text
      } else {
        let controls = head.count { $0 < 9 || (14..<27).contains($0) || (28..<32).contains($0) }
        let isWide = TextEncoding.marked(in: Array(head)) != nil
        self = controls * 20 > head.count && !isWide ? .binary : .text
      }
    }

    static func find(_ text: String, in bytes: ArraySlice<UInt8>) -> Bool {
      bytes.firstRange(of: Array(text.utf8)) != nil
    }

    /// Whether a text begins as a page of HTML does.
    static func isMarkup(_ bytes: [UInt8]) -> Bool {
      let head = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
      return head.contains("<html") || head.contains("<!doctype html")
    }
  }
}
