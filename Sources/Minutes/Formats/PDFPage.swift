/// The words of a page of a PDF, with their boxes in points from the page's upper left corner.
struct PDFPage {
  struct Word {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double

    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }

    /// Some PDFs have tabs and spaces that do not break within their words: the words that these part.
    fileprivate var parts: [Word] {
      let characters = Array(text)
      func isGap(_ character: Character) -> Bool {
        character.isWhitespace || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
      }
      guard characters.contains(where: isGap) else { return text.isEmpty ? [] : [self] }
      let advance = (right - left) / Double(characters.count)
      return characters.indices.split(whereSeparator: { isGap(characters[$0]) }).map { range in
        var part = self
        part.text = String(characters[range.startIndex..<range.endIndex])
        part.left = left + advance * Double(range.startIndex)
        part.right = left + advance * Double(range.endIndex)
        return part
      }
    }
  }

  var words: [Word] = []
  /// Its size in points; 0 where the program does not say.
  var width = 0.0
  var height = 0.0

  /// The pages that `pdftotext -bbox` printed.
  static func pages(in markup: [UInt8]) -> [PDFPage] {
    var pages: [PDFPage] = []
    var word: Word?
    var tokens = MarkupTokenizer(markup, dialect: .html)
    while let token = tokens.next() {
      switch token {
      case .start("page", let attributes, _):
        pages.append(
          PDFPage(
            width: attributes["width"].flatMap(Double.init) ?? 0, height: attributes["height"].flatMap(Double.init) ?? 0
          ))
      case .start("word", let attributes, _):
        func number(_ name: String) -> Double? {
          attributes[name].flatMap(Double.init).flatMap { abs($0) < 1_000_000 ? $0 : nil }
        }
        guard let left = number("xmin"), let right = number("xmax"), let top = number("ymin"),
          let bottom = number("ymax"), left <= right, top <= bottom
        else { continue }
        word = Word(text: "", left: left, right: right, top: top, bottom: bottom)
      case .text(let text): word?.text += text
      case .end("word"):
        if let word, !pages.isEmpty { pages[pages.count - 1].words += word.parts }
        word = nil
      default: break
      }
    }
    return pages
  }

  /// The height that most words have, in points; 0 on an empty page.
  var usualHeight: Double {
    let heights = words.map(\.height).sorted()
    return heights.isEmpty ? 0 : heights[heights.count / 2]
  }
}
