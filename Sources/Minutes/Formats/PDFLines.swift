/// Makes lines of the words on pages: words of one height side by side are one.
enum PDFLines {
  private struct Row {
    var words: [PDFPage.Word]
    var top: Double
    var bottom: Double
  }

  static func lines(of pages: [PDFPage]) -> [TextLine] { placedLines(of: pages).lines }

  /// The lines, and where on its page each is, by its number.
  static func placedLines(of pages: [PDFPage]) -> (lines: [TextLine], places: [Int: PagePlace]) {
    let pageRows = pages.map(rows)
    let running = runningTexts(pageRows)
    let usualHeight = PDFPage(words: pages.flatMap(\.words)).usualHeight
    var lines: [TextLine] = []
    var places: [Int: PagePlace] = [:]
    var number = 0
    for (pageNumber, (page, rows)) in zip(pages, pageRows).enumerated() {
      let height = page.usualHeight
      // The letters of a text face are half as wide as it is high, and its box is a tenth higher.
      let unit = max(0.1, height * 0.45)
      var previous: Row?
      for (index, row) in rows.enumerated() {
        number += 1
        let isAtEdge = index < edge || index >= rows.count - edge
        if isAtEdge, running.contains(folded(row)) { continue }
        if let previous, row.top - previous.bottom > height * 0.75 {
          lines.append(TextLine(number: number, words: []))
        }
        previous = row
        if page.width > 0, page.height > 0, let left = row.words.map(\.left).min(),
          let right = row.words.map(\.right).max()
        {
          func share(_ length: Double, of whole: Double) -> Double { min(1, max(0, length / whole)) }
          places[number] = PagePlace(
            page: pageNumber + 1, left: share(left, of: page.width), top: share(row.top, of: page.height),
            right: share(right, of: page.width), bottom: share(row.bottom, of: page.height))
        }
        var words = withoutSmallCapitals(row.words, height: height).map {
          PlacedWord(text: $0.text, start: $0.left / unit, end: $0.right / unit)
        }
        let mark = ListMark.take(from: &words)
        let isLarge = row.words.allSatisfy { $0.height > usualHeight * 1.15 }
        lines.append(TextLine(number: number, words: words, heading: isLarge ? 2 : nil, mark: mark))
      }
    }
    return (lines, places)
  }

  /// The words of a row, where the capital before small ones is put together with them: `T HIBAULT`, whose boxes touch.
  private static func withoutSmallCapitals(_ words: [PDFPage.Word], height: Double) -> [PDFPage.Word] {
    var joined: [PDFPage.Word] = []
    for word in words {
      if let last = joined.last, last.text.count == 1, last.text.first?.isUppercase == true, word.text.count > 1,
        word.text.allSatisfy({ $0.isUppercase || !$0.isLetter }), word.text.first?.isLetter == true,
        word.left - last.right < height * 0.05, word.height < last.height
      {
        joined[joined.count - 1].text += word.text
        joined[joined.count - 1].right = word.right
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// The words in rows from top to bottom, each row from left to right.
  private static func rows(of page: PDFPage) -> [Row] {
    var rows: [Row] = []
    for word in page.words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if let last = rows.indices.last, word.middle < rows[last].bottom, rows[last].top < word.middle,
        overlaps(word, rows[last])
      {
        rows[last].words.append(word)
        rows[last].top = min(rows[last].top, word.top)
      } else {
        rows.append(Row(words: [word], top: word.top, bottom: word.bottom))
      }
    }
    for index in rows.indices { rows[index].words.sort { ($0.left, $0.top) < ($1.left, $1.top) } }
    return rows
  }

  /// Whether a word stands beside a row rather than below it: half of the lower of the two is common to both.
  private static func overlaps(_ word: PDFPage.Word, _ row: Row) -> Bool {
    let common = min(word.bottom, row.bottom) - max(word.top, row.top)
    return common > 0.5 * min(word.height, row.bottom - row.top)
  }

  /// What is printed at the head or foot of most pages, less its numbers.
  private static func runningTexts(_ pages: [[Row]]) -> Set<String> {
    guard pages.count > 2 else { return [] }
    var counts: [String: Int] = [:]
    for rows in pages {
      let edges = Set((rows.prefix(edge) + rows.suffix(edge)).map(folded))
      for text in edges { counts[text, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value * 2 > pages.count && $0.value > 2 }.keys)
  }

  /// How many rows at the head and foot of a page may be its running titles.
  private static let edge = 4

  /// The text of a row without its numbers, and where on the page it stands.
  private static func folded(_ row: Row) -> String {
    "\(Int(row.top / 4)) " + row.words.map(\.text).joined(separator: " ").filter { !$0.isNumber }
  }
}
