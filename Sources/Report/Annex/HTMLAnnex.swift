/// An annex at the end of a page of somebody else's, in a section of its own between two comments.
///
/// It is written in ASCII, with references for all other letters, so that it suits whatever encoding the page has.
/// Pictures are within; styles are the page's own.
package enum HTMLAnnex {
  /// The page with the annex; one that is there already must be taken out before.
  ///
  /// - Throws: where nobody would see it.
  package static func attach(_ annex: Document, to bytes: [UInt8]) throws(AnnexError) -> [UInt8] {
    let page = CodeUnits(bytes)
    let scan = HTMLScan(page.ascii)
    guard !scan.isFrameset else {
      throw AnnexError("is a set of frames, which has no text of its own; attach to the page in a frame")
    }
    if let place = scan.namedAnnex { throw .unmarked(page.line(of: place)) }
    if let (what, start) = scan.hidingPage { throw .hidingPage(what, page.line(of: start)) }
    guard let place = scan.end else {
      let (what, start) = scan.unclosed ?? ("a tag", 0)
      throw .hiding(what, page.line(of: start))
    }
    let section = section(annex)
    let lineEnd = LineEnding(of: page.ascii)
    let markup =
      AnnexMarks.around(lineEnd.ending("\n" + section), detail: AnnexMarks.rest(bytes), encoded: page.encoded)
      + lineEnd.rawValue
    return page.replacing(place..<place, with: markup)
  }

  /// Whether a page with an annex is as it was written, the author's part too.
  package static func isUntouched(_ bytes: [UInt8]) -> Bool {
    guard let found = annex(in: CodeUnits(bytes)), let rest = try? remove(from: bytes) else { return false }
    return found.detail == AnnexMarks.rest(rest)
  }

  private static func annex(in page: CodeUnits) -> AnnexMarks.Found? {
    let found = AnnexMarks.find(in: page.ascii, bytes: page.bytes).filter { isAnnex($0, in: page.ascii) }
    guard !found.isEmpty else { return nil }
    // Not what is quoted in a script or a field.
    let comments = HTMLScan(page.ascii).marks
    return found.last { comments.contains($0.range.lowerBound) }
  }

  /// The page without the annex; nil where it has none.
  package static func remove(
    from bytes: [UInt8], consent: AnnexConsent = AnnexConsent()
  ) throws(AnnexError) -> [UInt8]? {
    let page = CodeUnits(bytes)
    guard let found = annex(in: page) else {
      if let place = HTMLScan(page.ascii).namedAnnex { throw .unmarked(page.line(of: place)) }
      return nil
    }
    try found.refuseUnproven(consent, at: page.line(of: found.range.lowerBound))
    let lineEnd = LineEnding(of: page.ascii).rawValue.utf8
    let end = page.ascii[found.range.upperBound...].starts(with: lineEnd) ? lineEnd.count : 0
    return page.replacing(found.range.lowerBound..<found.range.upperBound + end, with: "")
  }

  /// Whether marks without a digest are around what version 0.1.0 wrote; else they are the author's.
  private static func isAnnex(_ found: AnnexMarks.Found, in page: [UInt8]) -> Bool {
    found.proof != .missing
      || String(decoding: page[found.content].prefix(80), as: UTF8.self).trimmedStart
        .hasPrefix("<div class=\"\(AnnexMarks.name)\"")
  }

  /// The annex as an element, in ASCII.
  static func section(_ annex: Document, isPrinted: Bool = false) -> String {
    var page = HTMLPage(of: annex, for: .annex, isPrinted: isPrinted)
    var section = MarkupWriter()
    section.block("div", ["class": AnnexMarks.name, "id": AnnexMarks.id, "lang": annex.language]) {
      $0.verbatim(page.writeAnnex())
    }
    return section.source.unicodeScalars.reduce(into: "") { ascii, scalar in
      if scalar.isASCII { ascii.unicodeScalars.append(scalar) } else { ascii += "&#\(scalar.value);" }
    }
  }
}

extension String {
  fileprivate var trimmedStart: Substring { drop(while: \.isWhitespace) }
}

/// The pages of an annex to a PDF, as a page of HTML to be printed.
package enum PDFAnnexPages {
  /// `width`, `height`: the size of the document's pages, in points.
  package static func html(of annex: Document, width: Double, height: Double) -> String {
    var page = MarkupWriter()
    page.block("html", ["lang": annex.language]) { page in
      page.block("head") { head in
        head.lines({ $0.empty("meta", ["charset": "utf-8"]) })
        head.block("title") { $0.text(annex.sections.first?.heading ?? annex.title) }
        let style = String(decoding: PackageResources.pdf_annex_css, as: UTF8.self)
          .replacing("PAGE-WIDTH", with: "\(Int(width))pt").replacing("PAGE-HEIGHT", with: "\(Int(height))pt")
        head.block("style") { $0.verbatim("\n" + style) }
      }
      page.block("body") { $0.verbatim(HTMLAnnex.section(annex, isPrinted: true)) }
    }
    return "<!DOCTYPE html>\n" + page.source
  }
}
