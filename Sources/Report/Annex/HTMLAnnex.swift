/// An annex at the end of a page of somebody else's, in a section of its own between two comments.
///
/// It is written in ASCII, with references for all other letters, so that it suits whatever encoding the page has.
/// Pictures are within; styles are the page's own.
package enum HTMLAnnex {
  /// The page with the annex; one that is there already must be taken out before.
  package static func attach(_ annex: Document, to bytes: [UInt8]) -> [UInt8] {
    let page = CodeUnits(bytes)
    let place = end(of: page.ascii)
    let section = section(annex)
    let lineEnd = LineEnding(of: page.ascii)
    let markup = AnnexMarks.around(lineEnd.ending("\n" + section), encoded: page.encoded) + lineEnd.rawValue
    return page.replacing(place..<place, with: markup)
  }

  /// The page without the annex; nil where it has none.
  package static func remove(
    from bytes: [UInt8], consent: AnnexConsent = AnnexConsent()
  ) throws(AnnexError) -> [UInt8]? {
    let page = CodeUnits(bytes)
    guard let found = AnnexMarks.find(in: page.ascii, bytes: page.bytes).last(where: { isAnnex($0, in: page.ascii) })
    else { return nil }
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
  package static func section(_ annex: Document) -> String {
    var page = HTMLPage(of: annex, for: .annex)
    var section = Markup()
    section.block("div", ["class": AnnexMarks.name, "lang": annex.language]) { $0.verbatim(page.writeAnnex()) }
    return section.source.unicodeScalars.reduce(into: "") { ascii, scalar in
      if scalar.isASCII { ascii.unicodeScalars.append(scalar) } else { ascii += "&#\(scalar.value);" }
    }
  }

  /// Before the end tag of the body, or of the page, that stands in no comment.
  private static func end(of page: [UInt8]) -> Int {
    let lowered = page.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for tag in ["</body", "</html"] {
      let tag = Array(tag.utf8)
      var end = lowered.count
      while let place = last(tag, in: lowered[..<end]) {
        let opened = last(Array("<!--".utf8), in: lowered[..<place]) ?? -1
        let closed = last(Array("-->".utf8), in: lowered[..<place]) ?? -1
        if opened <= closed { return place }
        end = place
      }
    }
    return page.count
  }

  private static func last(_ text: [UInt8], in page: ArraySlice<UInt8>) -> Int? {
    var place = page.endIndex - text.count
    while place >= page.startIndex {
      if page[place] == text[0], page[place..<place + text.count].elementsEqual(text) { return place }
      place -= 1
    }
    return nil
  }
}

extension String {
  fileprivate var trimmedStart: Substring { drop(while: \.isWhitespace) }
}
