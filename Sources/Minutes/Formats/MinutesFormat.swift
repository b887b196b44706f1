import Collaboration
import Intake
import Support

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
      guard !FileSignature.holdsPDF(head) else {
        self = .pdf
        return
      }
      switch FileSignature(of: head) {
      case .zip: self = .zip
      case .compoundFile: self = .compound
      case .richText: self = .richText
      case .png, .jpeg, .gif, .tiff: self = .picture
      case .pdf, .gzip, .sqlite, nil:
        let controls = head.count { $0 < 9 || (14..<27).contains($0) || (28..<32).contains($0) }
        let isWide = TextEncoding.marked(in: Array(head)) != nil
        self = controls * 20 > head.count && !isWide ? .binary : .text
      }
    }

    /// Whether a text begins as a page of HTML does.
    static func isMarkup(_ bytes: [UInt8]) -> Bool {
      let head = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
      return head.contains("<html") || head.contains("<!doctype html")
    }
  }
}
