/// An annex at the end of a Markdown text of somebody else's, between two comments, with its pictures in a folder beside.
package enum MarkdownAnnex {
  package struct Attached: Sendable {
    package let bytes: [UInt8]
    /// The pictures, by their paths beside the text.
    package let pictures: [(path: String, bytes: [UInt8])]
  }

  /// The text with the annex; one that is there already must be taken out before.
  ///
  /// `folder`: the name of the folder beside the text that its pictures go to. The text ends with a line end or without
  /// one as it did.
  package static func attach(_ annex: Document, to bytes: [UInt8], folder: String) -> Attached {
    var document = MarkdownDocument(labels: annex.labels, pictureFolder: folder)
    document.writeAnnex(annex)
    let text = CodeUnits(bytes)
    let endsLine = text.ascii.last.map { $0 == 10 || $0 == 13 } ?? true
    let marked = AnnexMarks.around("\n\n" + document.blocks.joined(separator: "\n\n") + "\n\n")
    let markup = endsLine ? "\n\(marked)\n" : "\n\n\(marked)"
    let end = text.ascii.count
    return Attached(
      bytes: text.replacing(end..<end, with: LineEnding(of: text.ascii).ending(markup)),
      pictures: pictures(of: annex.sections).map { ("\(folder)/\($0.name).svg", Array($0.svg.utf8)) })
  }

  /// The text without the annex; nil where it has none.
  package static func remove(from bytes: [UInt8]) -> [UInt8]? {
    let text = CodeUnits(bytes)
    guard let found = AnnexMarks.find(in: text.ascii).last else { return nil }
    let lineEnd = Array(LineEnding(of: text.ascii).rawValue.utf8)
    var (start, end) = (found.range.lowerBound, found.range.upperBound)
    let endsLine = text.ascii[end...].starts(with: lineEnd)
    if endsLine { end += lineEnd.count }
    for _ in 0..<(endsLine ? 1 : 2) where text.ascii[..<start].suffix(lineEnd.count).elementsEqual(lineEnd) {
      start -= lineEnd.count
    }
    return text.replacing(start..<end, with: "")
  }

  /// The paths beside the text of the pictures that its annex shows.
  package static func pictures(in bytes: [UInt8]) -> [String] {
    let text = CodeUnits(bytes)
    guard let found = AnnexMarks.find(in: text.ascii).last else { return [] }
    let annex = String(decoding: text.ascii[found.range], as: UTF8.self)
    return annex.split(whereSeparator: \.isNewline).compactMap { line in
      guard line.hasPrefix("!["), line.hasSuffix(".svg>)"), let start = line.lastRange(of: "](<") else { return nil }
      let path = String(line[start.upperBound...].dropLast(2))
      return path.contains("..") || path.hasPrefix("/") ? nil : path
    }
  }

  private static func pictures(of sections: [Section]) -> [Picture] {
    sections.flatMap { section in
      section.blocks.compactMap { block in
        if case .figure(let figure) = block { figure.picture } else { nil }
      } + pictures(of: section.sections)
    }
  }
}

extension Substring {
  fileprivate func lastRange(of text: String) -> Range<Index>? { ranges(of: text).last }
}
