internal import QPDF
internal import Report
internal import Support
internal import WeasyPrint

/// The formats of reports that an annex can be attached to, known by the file's name.
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
  ///
  /// - Throws: where it may not be taken out without the user's consent.
  func removing(from bytes: [UInt8], _ consent: AnnexConsent) throws -> [UInt8]? {
    switch self {
    case .odt: try ODTAnnex.remove(from: bytes, consent: consent)
    case .docx: try DOCXAnnex.remove(from: bytes, consent: consent)
    case .pdf:
      try AppendedPages.remove(
        from: bytes, isForced: consent.breaksSignatures, discardsEdits: consent.discardsEdits)
    case .html: try HTMLAnnex.remove(from: text(bytes), consent: consent)
    case .md: try MarkdownAnnex.remove(from: text(bytes), consent: consent)
    }
  }

  /// Whether a report with an annex is as attach wrote it, so that nothing of anybody's is lost with it.
  ///
  /// For a PDF that is not known.
  func isUntouched(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .odt, .docx: OfficePackage.isUntouched(bytes)
    case .pdf: true
    case .html: HTMLAnnex.isUntouched(bytes)
    case .md: MarkdownAnnex.isUntouched(bytes)
    }
  }

  /// A report with its annex, and the pictures in the folder beside it, by their names there.
  struct Attached {
    let bytes: [UInt8]
    var pictures: [(name: String, bytes: [UInt8])] = []
  }

  /// The report with an annex that has none yet.
  ///
  /// `pictureFolder`: what the folder beside it is called that its pictures go to, if they do.
  func attaching(_ annex: Document, to bytes: [UInt8], pictureFolder: String, _ consent: AnnexConsent) throws
    -> Attached
  {
    switch self {
    case .odt: return Attached(bytes: try ODTAnnex.attach(annex, to: bytes, consent: consent))
    case .docx: return Attached(bytes: try DOCXAnnex.attach(annex, to: bytes, consent: consent))
    case .pdf:
      let size = try AppendedPages.pageSize(of: bytes)
      let pages = try WeasyPrint.pdf(of: PDFAnnexPages.html(of: annex, width: size.width, height: size.height))
      let title = annex.sections.first?.heading ?? annex.title
      let tagged = try TaggedReport.mend(pages, alternatives: annex.pictureAlternatives)
      return Attached(
        bytes: try AppendedPages.append(tagged, to: bytes, title: title, isForced: consent.breaksSignatures))
    case .html: return Attached(bytes: try HTMLAnnex.attach(annex, to: bytes))
    case .md:
      let attached = try MarkdownAnnex.attach(annex, to: bytes, folder: pictureFolder)
      return Attached(bytes: attached.bytes, pictures: attached.pictures)
    }
  }

  /// What somebody should know of a report that an annex is attached to, as clauses that its name goes before.
  func warnings(of bytes: [UInt8]) throws -> [String] {
    switch self {
    case .docx: try DOCXAnnex.warnings(of: bytes)
    case .pdf: try AppendedPages.warnings(of: bytes)
    case .odt, .html, .md: []
    }
  }

  /// Refuses what is no text, whatever its name says.
  private func text(_ bytes: [UInt8]) throws(AnnexError) -> [UInt8] {
    let head = bytes.prefix(1_024)
    guard !head.starts(with: [0xFF, 0xFE, 0, 0]), !head.starts(with: [0, 0, 0xFE, 0xFF]) else {
      throw AnnexError("is in UTF-32; save it as UTF-8")
    }
    let isWide = head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
    guard isWide || !head.contains(0), FileSignature(of: head) == nil else {
      throw AnnexError("is no text, whatever its name says")
    }
    return bytes
  }
}
