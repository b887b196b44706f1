/// The forms that figures are published in, and the report beside the page.
package struct PublishedFormats: Hashable, Sendable, CustomStringConvertible {
  package enum Picture: String, CaseIterable, Sendable {
    case svg, pdf, png
  }

  package enum Document: String, CaseIterable, Sendable {
    case odt, docx, pdf
  }

  package let pictures: Set<Picture>
  package let documents: Set<Document>

  /// All pictures, and the report as a page alone: report.pdf takes WeasyPrint, so it must be asked for.
  package static let standard = PublishedFormats(pictures: Set(Picture.allCases), documents: [])

  /// Pictures for an annex within a document: SVG alone, or PNG too where older programs read it.
  static func annex(withBitmaps: Bool) -> PublishedFormats {
    PublishedFormats(pictures: [], documents: withBitmaps ? [.odt] : [])
  }

  private init(pictures: Set<Picture>, documents: Set<Document>) {
    self.pictures = pictures
    self.documents = documents
  }

  /// Reads `svg,pdf,odt`; nil where a form is none of these, or where there is none.
  ///
  /// `pdf` asks for figures and report alike.
  package init?(_ text: String) {
    let words = text.lowercased().split(separator: ",").map { $0.trimming(" ") }
    pictures = Set(words.compactMap(Picture.init))
    documents = Set(words.compactMap(Document.init))
    let known = Picture.allCases.map(\.rawValue) + Document.allCases.map(\.rawValue)
    guard !words.isEmpty, words.allSatisfy(known.contains) else { return nil }
  }

  package var description: String {
    let others = Document.allCases.filter { documents.contains($0) && Picture(rawValue: $0.rawValue) == nil }
    return (Picture.allCases.filter(pictures.contains).map(\.rawValue) + others.map(\.rawValue))
      .joined(separator: ",")
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
