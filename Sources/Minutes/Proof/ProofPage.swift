import Collaboration
import Intake
import Markup
package import Wording
import Support

/// A page on which a reading of minutes is checked: their text with every fact marked where it is.
///
/// Self-contained HTML that works without scripts. Doubts come first, then the rows, then the text; for a PDF the
/// pictures of its pages with frames around the lines that facts come from.
package struct ProofPage: Sendable {
  /// The minutes' file.
  package let file: String
  private let lines: [TextLine]
  private let facts: [ShownFact]
  private let questions: [Question]
  /// Where the lines of a PDF are on its pages.
  private let places: [Int: PagePlace]
  /// The lines that attendance comes from.
  private let attendanceLines: Set<Int>

  private struct ShownFact {
    let number: Int
    let addition: Addition
    let lines: ClosedRange<Int>?
    /// What is written in the cells, without the ids of what they refer to.
    let texts: [String]
  }

  /// `names`: the names behind the ids that rows refer to.
  init(of reading: Reading, additions: [Addition], questions: [Question], names: (Column, String) -> String) {
    file = reading.file
    lines = reading.lines
    self.questions = questions
    places = reading.places
    // The rows of organizations and people say nothing that those of attendance and memberships do not.
    let told = additions.filter { addition in
      if case .row = addition.change { addition.table != .organizations && addition.table != .persons } else { true }
    }
    facts = told.enumerated().map { index, addition in
      let texts: [String]
      switch addition.change {
      case .row(let cells):
        let columns = addition.table.columns + addition.table.notes
        texts = columns.filter { ![.id, .source, .otherNames, .event].contains($0) }
          .compactMap { column in cells[column].map { names(column, $0) } }
      case .cell(let row, let column, let text): texts = [row, "\(column.rawValue) = \(names(column, text))"]
      }
      return ShownFact(
        number: index + 1, addition: addition, lines: Self.lines(of: addition.source, in: reading.file),
        texts: texts.filter { !$0.isEmpty })
    }
    attendanceLines = Set(facts.filter { $0.addition.table == .attendance }.compactMap(\.lines).flatMap { Array($0) })
  }

  /// The folder of all such pages, in the network's folder.
  package static let folder = "proof"

  /// The pages of a PDF that facts or questions come from, in order.
  package var pages: [Int] {
    let used =
      facts.compactMap(\.lines?.lowerBound) + questions.compactMap { Self.lines(of: $0.source, in: file)?.lowerBound }
    return Set(used.compactMap { places[$0]?.page }).sorted()
  }

  private static func lines(of source: String, in file: String) -> ClosedRange<Int>? {
    guard source.hasPrefix(file + "#L") else { return nil }
    let numbers = source.dropFirst(file.count + 2).split(separator: "-").compactMap { part in
      Int(part.drop { $0 == "L" })
    }
    guard let first = numbers.first, let last = numbers.last, first <= last else { return nil }
    return first...last
  }

  // MARK: The page

  /// `pictures`: pictures of pages by their numbers, as JPEG in base 64.
  package func html(_ phrases: any Phrases, language: String, pictures: [Int: String] = [:]) -> String {
    let title = XMLText.escaped(phrases.proofTitle(file))
    return """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p>\(XMLText.escaped(phrases.proofIntroduction(facts: facts.count, questions: questions.count)))</p>
      \(questionList(phrases))
      \(factTable(phrases))
      \(pictures.isEmpty ? "" : pageList(phrases, pictures))
      \(text(phrases))
      </main>
      </body>
      </html>

      """
  }

  private func questionList(_ phrases: any Phrases) -> String {
    let items = questions.map { question in
      let lines = Self.lines(of: question.source, in: file)
      return "<li>\(link(to: lines, phrases)) \(XMLText.escaped(question.text.question))"
        + "<br><small>\(XMLText.escaped(phrases.takenLabel)) \(XMLText.escaped(question.text.guess)). "
        + "\(XMLText.escaped(phrases.remedyLabel)) \(XMLText.escaped(question.text.remedy)).</small></li>"
    }
    let body =
      items.isEmpty
      ? "<p>\(XMLText.escaped(phrases.proofNothing))</p>" : "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
    return section("questions", phrases.proofQuestions, body)
  }

  private func factTable(_ phrases: any Phrases) -> String {
    guard !facts.isEmpty else {
      return section("facts", phrases.proofFacts, "<p>\(XMLText.escaped(phrases.proofNothing))</p>")
    }
    let heads = phrases.proofColumns.map { "<th scope=\"col\">\(XMLText.escaped($0))</th>" }.joined()
    let rows = facts.map { fact in
      "<tr id=\"f\(fact.number)\"><th scope=\"row\">\(fact.number)</th><td>\(fact.addition.table.rawValue)</td>"
        + "<td>\(XMLText.escaped(fact.texts.joined(separator: " · ")))</td><td class=\"place\">\(link(to: fact.lines, phrases))</td></tr>"
    }
    return section(
      "facts", phrases.proofFacts,
      "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-labelledby=\"facts-title\"><table><thead><tr>\(heads)</tr></thead>"
        + "<tbody>\n\(rows.joined(separator: "\n"))\n</tbody></table></div>")
  }

  private func link(to lines: ClosedRange<Int>?, _ phrases: any Phrases) -> String {
    guard let lines, let shown = self.lines.first(where: { lines.contains($0.number) }) else { return "" }
    return "<a href=\"#L\(shown.number)\">\(XMLText.escaped(phrases.proofLine(lines.lowerBound)))</a>"
  }

  private func section(_ id: String, _ title: String, _ body: String) -> String {
    "<section aria-labelledby=\"\(id)-title\"><h2 id=\"\(id)-title\">\(XMLText.escaped(title))</h2>\n\(body)</section>"
  }

  // MARK: The text

  private func text(_ phrases: any Phrases) -> String {
    var byLine: [Int: [ShownFact]] = [:]
    for fact in facts {
      guard let lines = fact.lines, lines.count < 200 else { continue }
      for line in lines { byLine[line, default: []].append(fact) }
    }
    let unused = unusedLines
    var seen: Set<Int> = []
    let rows = lines.map { line in
      let found = byLine[line.number] ?? []
      let anchor = seen.insert(line.number).inserted ? " id=\"L\(line.number)\"" : ""
      let isUnused = unused.contains(line.number) && found.isEmpty
      let kind = isUnused ? " class=\"unused\"" : line.heading != nil ? " class=\"heading\"" : ""
      let note = isUnused ? " <span class=\"note\">\(XMLText.escaped(phrases.proofUnused))</span>" : ""
      return
        "<li\(anchor)\(kind)><span class=\"number\" aria-hidden=\"true\">\(line.number)</span> \(marked(line.text, found))\(note)</li>"
    }
    return section("text", phrases.proofText, "<ol class=\"text\">\n\(rows.joined(separator: "\n"))\n</ol>")
  }

  /// Lines among those of a list of people that no fact comes from.
  private var unusedLines: Set<Int> {
    var unused: Set<Int> = []
    let used = attendanceLines.sorted()
    for (first, next) in zip(used, used.dropFirst()) where next - first > 1 && next - first <= 6 {
      // Headings and labels between the parts of a list are no entries.
      for line in lines where first < line.number && line.number < next {
        if line.heading == nil, !line.isBlank, AttendanceHeading(line, isWithinList: true) == nil {
          unused.insert(line.number)
        }
      }
    }
    return unused
  }

  /// The text of a line with its facts marked, and the numbers of those whose words are not in it at its end.
  private func marked(_ text: String, _ facts: [ShownFact]) -> String {
    guard !facts.isEmpty else { return XMLText.escaped(text) }
    var marks: [(range: Range<String.Index>, numbers: [Int])] = []
    var rest: [Int] = []
    for fact in facts {
      let found = fact.texts.filter { $0.count > 1 }.sorted { $0.count > $1.count }.lazy.compactMap {
        Self.range(of: $0, in: text)
      }
      .first
      guard let found else {
        rest.append(fact.number)
        continue
      }
      if let same = marks.firstIndex(where: { $0.range.overlaps(found) }) {
        marks[same].numbers.append(fact.number)
      } else {
        marks.append((found, [fact.number]))
      }
    }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
    var html = ""
    var place = text.startIndex
    for mark in marks {
      html += XMLText.escaped(String(text[place..<mark.range.lowerBound]))
      html += "<mark>\(XMLText.escaped(String(text[mark.range])))</mark>\(Self.references(mark.numbers))"
      place = mark.range.upperBound
    }
    return html + XMLText.escaped(String(text[place...])) + (rest.isEmpty ? "" : Self.references(rest))
  }

  private static func references(_ numbers: [Int]) -> String {
    let links = numbers.prefix(12).map { "<a href=\"#f\($0)\">\($0)</a>" }.joined(separator: ", ")
    return "<sup>\(links)\(numbers.count > 12 ? ", …" : "")</sup>"
  }

  /// Where words are in a text, whatever their case, accents and order: `MORALES Louis` for `Louis Morales`.
  private static func range(of words: String, in text: String) -> Range<String.Index>? {
    let wanted = FoldedWords(words).words.filter { $0.count > 1 }
    guard !wanted.isEmpty else { return nil }
    var places: [(word: String, range: Range<String.Index>)] = []
    var start = text.startIndex
    while start < text.endIndex {
      guard
        let end = text[start...].firstIndex(where: { $0 == " " || $0 == "-" || $0 == "'" || $0 == "’" || $0 == "," })
      else {
        places.append((FoldedWords(text[start...]).words.joined(), start..<text.endIndex))
        break
      }
      if end > start { places.append((FoldedWords(text[start..<end]).words.joined(), start..<end)) }
      start = text.index(after: end)
    }
    for first in places.indices where wanted.contains(places[first].word) {
      let window = places[first..<min(places.count, first + wanted.count + 2)]
      let matched = window.filter { wanted.contains($0.word) }
      if Set(matched.map(\.word)).count == Set(wanted).count, let last = matched.last {
        return places[first].range.lowerBound..<last.range.upperBound
      }
    }
    return nil
  }

  // MARK: Pictures of pages

  private func pageList(_ phrases: any Phrases, _ pictures: [Int: String]) -> String {
    let figures = pictures.keys.sorted().map { page in
      var byLine: [Int: [Int]] = [:]
      for fact in facts {
        for line in fact.lines ?? 0...0 where places[line]?.page == page {
          byLine[line, default: []].append(fact.number)
        }
      }
      let frames = byLine.keys.sorted().compactMap { line -> String? in
        guard let place = places[line], let numbers = byLine[line] else { return nil }
        func percent(_ share: Double) -> String {
          "\(Int((share * 1000).rounded()) / 10).\(Int((share * 1000).rounded()) % 10)%"
        }
        return "<a class=\"frame\" href=\"#L\(line)\" style=\"left:\(percent(place.left));top:\(percent(place.top));"
          + "width:\(percent(place.right - place.left));height:\(percent(place.bottom - place.top))\">"
          + "<span>\(numbers.prefix(3).map(String.init).joined(separator: ", "))\(numbers.count > 3 ? "…" : "")</span></a>"
      }
      return "<figure><figcaption>\(XMLText.escaped(phrases.proofPage(page)))</figcaption><div class=\"page\">"
        + "<img src=\"data:image/jpeg;base64,\(pictures[page] ?? "")\" alt=\"\(XMLText.escaped(phrases.proofPicture(page, facts: byLine.count)))\">"
        + frames.joined() + "</div></figure>"
    }
    return section("pages", phrases.proofPages, figures.joined(separator: "\n"))
  }

  /// Ink on paper: contrast of 7:1 and more; marks are underlined and numbered, so that they are no colour alone.
  private static let style = """
    body{font:1rem/1.5 "Liberation Sans",Arial,sans-serif;color:#1a1a1a;background:#fff;margin:0}
    main{max-width:60rem;margin:0 auto;padding:1rem}
    h1{font-size:1.5rem;overflow-wrap:anywhere}h2{font-size:1.2rem;border-bottom:1px solid #555;margin-top:2rem}
    a{color:#003a8c}a:focus,.wide:focus{outline:3px solid #003a8c}
    .wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
    th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #bbb}
    small{color:#333}.place{white-space:nowrap}ol.text{list-style:none;padding:0}
    ol.text li{padding:.1rem 0 .1rem 3.5rem;text-indent:-3.5rem;overflow-wrap:anywhere}
    .number{display:inline-block;width:3rem;text-indent:0;color:#555;text-align:right;margin-right:.5rem}
    .heading{font-weight:bold}mark{background:#fff3b0;color:inherit;border-bottom:2px solid #6b5200}
    sup{text-indent:0}li:target,tr:target{outline:3px solid #003a8c}
    .unused{border-left:.4rem double #8c1c00}.note{border:1px solid #8c1c00;color:#8c1c00;padding:0 .3rem;text-indent:0}
    figure{margin:1rem 0}.page{position:relative;border:1px solid #777}.page img{display:block;width:100%}
    .frame{position:absolute;border:2px solid #6b5200;box-sizing:border-box}
    .frame span{position:absolute;right:100%;top:-.2rem;background:#fff3b0;color:#1a1a1a;font-size:.75rem;padding:0 .2rem;white-space:nowrap}
    @media print{main{max-width:none}a{color:inherit}}
    """
}

/// Where a line of a PDF is: its page, from 1, and its box in shares of the page's width and height.
package struct PagePlace: Hashable, Sendable {
  package var page: Int
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double
}
