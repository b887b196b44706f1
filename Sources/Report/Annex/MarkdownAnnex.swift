/// An annex at the end of a Markdown text of somebody else's, between two comments, with its pictures in a folder beside.
package enum MarkdownAnnex {
  package struct Attached: Sendable {
    package let bytes: [UInt8]
    /// The pictures, by their names in the folder.
    package let pictures: [(name: String, bytes: [UInt8])]
  }

  /// The text with the annex; one that is there already must be taken out before.
  ///
  /// `folder`: the name of the folder beside the text that its pictures go to. The text ends with a line end or without
  /// one as it did.
  /// - Throws: where nobody would see it.
  package static func attach(
    _ annex: Document, to bytes: [UInt8], folder: String
  ) throws(AnnexError) -> Attached {
    var document = MarkdownDocument(labels: annex.labels, pictureFolder: folder)
    document.writeAnnex(annex)
    let text = CodeUnits(bytes)
    if let (what, start) = MarkdownScan(text.ascii).unclosed { throw .hiding(what, text.line(of: start)) }
    let endsLine = text.ascii.last.map { $0 == 10 || $0 == 13 } ?? true
    let lineEnd = LineEnding(of: text.ascii)
    let blocks = lineEnd.ending("\n\n" + document.blocks.joined(separator: "\n\n") + "\n\n")
    let marked = AnnexMarks.around(blocks, detail: AnnexMarks.rest(bytes), encoded: text.encoded)
    let markup = lineEnd.ending(endsLine ? "\n" : "\n\n") + marked + (endsLine ? lineEnd.rawValue : "")
    let end = text.ascii.count
    return Attached(
      bytes: text.replacing(end..<end, with: markup),
      pictures: pictures(of: annex.sections).map { ("\($0.name).svg", Array($0.svg.utf8)) })
  }

  /// Whether a text with an annex is as it was written, the author's part too.
  package static func isUntouched(_ bytes: [UInt8]) -> Bool {
    guard let found = annex(in: CodeUnits(bytes)), let rest = try? remove(from: bytes) else { return false }
    return found.detail == AnnexMarks.rest(rest)
  }

  private static func annex(in text: CodeUnits) -> AnnexMarks.Found? {
    let found = AnnexMarks.find(in: text.ascii, bytes: text.bytes)
    guard !found.isEmpty else { return nil }
    let fences = MarkdownScan(text.ascii).fences
    return found.last { isAnnex($0, in: text.ascii, fences) }
  }

  /// The text without the annex; nil where it has none.
  package static func remove(
    from bytes: [UInt8], consent: AnnexConsent = AnnexConsent()
  ) throws(AnnexError) -> [UInt8]? {
    let text = CodeUnits(bytes)
    guard let found = annex(in: text) else { return nil }
    try found.refuseUnproven(consent, at: text.line(of: found.range.lowerBound))
    let lineEnd = Array(LineEnding(of: text.ascii).rawValue.utf8)
    var (start, end) = (found.range.lowerBound, found.range.upperBound)
    let endsLine = text.ascii[end...].starts(with: lineEnd)
    if endsLine { end += lineEnd.count }
    // What somebody wrote right behind it begins a line of its own.
    for _ in 0..<(endsLine || end < text.ascii.count ? 1 : 2)
    where text.ascii[..<start].suffix(lineEnd.count).elementsEqual(lineEnd) {
      start -= lineEnd.count
    }
    return text.replacing(start..<end, with: "")
  }

  /// Whether what is between marks is shown, as opposed to quoted, and, without a digest, as version 0.1.0 wrote it.
  private static func isAnnex(_ found: AnnexMarks.Found, in text: [UInt8], _ fences: [Range<Int>]) -> Bool {
    let before = text[..<found.range.lowerBound]
    guard before.last.map({ $0 == 10 || $0 == 13 }) ?? true, !isQuoted(found.range, in: fences) else { return false }
    guard found.proof == .missing else { return true }
    let content = text[found.content]
    func isLineEnd(_ unit: UInt8) -> Bool { unit == 10 || unit == 13 }
    return content.prefix(2).allSatisfy(isLineEnd) && content.suffix(2).allSatisfy(isLineEnd)
      && content.first { !isLineEnd($0) } == UInt8(ascii: "#")
  }

  /// Whether a range is in one of the blocks of code, which are in their order.
  private static func isQuoted(_ range: Range<Int>, in fences: [Range<Int>]) -> Bool {
    var (low, high) = (0, fences.count)
    while low < high {
      let middle = (low + high) / 2
      if fences[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 && fences[low - 1].upperBound >= range.upperBound
  }

  private static func pictures(of sections: [Section]) -> [Picture] {
    sections.flatMap { section in
      section.blocks.compactMap { block in
        if case .figure(let figure) = block { figure.picture } else { nil }
      } + pictures(of: section.sections)
    }
  }
}
