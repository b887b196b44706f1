internal import Report

/// The formats of reports that an annex can be attached to, told from the file's name.
package enum AttachedFormat: String, CaseIterable, Sendable {
  case odt, docx, pdf, html, md

  /// - Returns: nil for a file that ends in none of these.
  package init?(file: String) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "htm", "xhtml", "html": self = .html
    case "markdown", "md": self = .md
    case let ending: self.init(rawValue: ending)
    }
  }

  /// Whether older programs need a bitmap beside each SVG.
  var wantsBitmaps: Bool { self == .odt || self == .docx }

  /// The report without its annex; nil where it has none.
  func removing(from bytes: [UInt8], isForced: Bool) throws(AnnexError) -> [UInt8]? {
    switch self {
    case .odt: try ODTAnnex.remove(from: bytes, isForced: isForced)
    case .docx: try DOCXAnnex.remove(from: bytes, isForced: isForced)
    case .pdf, .html, .md: nil
    }
  }

  /// The report with an annex that has none yet.
  func attaching(_ annex: Document, to bytes: [UInt8], isForced: Bool) throws -> [UInt8] {
    switch self {
    case .odt: try ODTAnnex.attach(annex, to: bytes, isForced: isForced)
    case .docx: try DOCXAnnex.attach(annex, to: bytes, isForced: isForced)
    case .pdf, .html, .md: bytes
    }
  }
}
