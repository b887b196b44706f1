import Collaboration
import Support

/// The tables of a Markdown text as grids, each called by the heading above it.
enum MarkdownTables {
  /// Whether a text has a table: cells between bars, and a line of dashes below the first ones.
  static func grids(in text: String, file: String, title: String) -> [Grid] {
    var grids: [Grid] = []
    var heading = title
    var rows: [Grid.Row] = []
    var isTable = false
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, line) in lines.enumerated() {
      let trimmed = String(line).trimmed
      if trimmed.hasPrefix("#") {
        close()
        let text = plain(String(trimmed.drop { $0 == "#" })).trimmed
        if !text.isEmpty { heading = text }
      } else if trimmed.contains("|") {
        let cells = cells(of: trimmed)
        if isRule(cells) {
          // The header is the line above.
          rows = Array(rows.suffix(1))
          isTable = !rows.isEmpty
        } else {
          rows.append(
            Grid.Row(
              line: number + 1,
              cells: cells.enumerated().map { (column: $0, text: plain($1)) }.filter { !$0.text.isEmpty }))
        }
      } else {
        close()
      }
    }
    close()
    return grids

    func close() {
      if isTable, rows.count > 1 {
        grids.append(Grid(file: file, title: heading, rows: rows.filter { !$0.cells.isEmpty }))
      }
      (rows, isTable) = ([], false)
    }
  }

  private static func isRule(_ cells: [String]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        let marks = cell.trimmed
        return !marks.isEmpty && marks.allSatisfy { $0 == "-" || $0 == ":" } && marks.contains("-")
      }
  }

  /// The cells of a line; a bar behind a backslash, or in brackets of a link, parts none.
  private static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        if character != "|" { cell.append("\\") }
        cell.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|" {
        cells.append(cell)
        cell = ""
      } else {
        cell.append(character)
      }
    }
    cells.append(cell)
    if line.hasPrefix("|") { cells.removeFirst() }
    if line.hasSuffix("|"), !cells.isEmpty { cells.removeLast() }
    return cells.map(\.trimmed)
  }

  /// A cell's text without links, emphasis, code and tags; a break is a line's end.
  static func plain(_ cell: String) -> String {
    var text = cell
    for tag in ["<br>", "<br/>", "<br />", "<BR>", "</li>", "</p>"] { text = text.replacing(tag, with: "\n") }
    var plain = ""
    var rest = text[...]
    while let character = rest.first {
      if character == "<", let end = rest.firstIndex(of: ">"),
        rest.dropFirst().first.map({ $0.isLetter || $0 == "/" || $0 == "!" }) ?? false
      {
        rest = rest[rest.index(after: end)...]
      } else if character == "!" && rest.dropFirst().first == "[" {
        rest = rest.dropFirst()
      } else if character == "[", let close = rest.firstIndex(of: "]") {
        let label = rest[rest.index(after: rest.startIndex)..<close]
        let behind = rest[rest.index(after: close)...]
        // A number in brackets leads to a note.
        let isNote = Int(label) != nil && behind.first != "("
        if !isNote { plain += label }
        if behind.first == "(", let end = behind.firstIndex(of: ")") {
          rest = behind[behind.index(after: end)...]
        } else if behind.first == "[", let end = behind.firstIndex(of: "]") {
          rest = behind[behind.index(after: end)...]
        } else {
          rest = behind
        }
      } else {
        plain.append(character)
        rest = rest.dropFirst()
      }
    }
    for mark in ["**", "__", "`", "~~"] { plain = plain.replacing(mark, with: "") }
    plain = plain.split(separator: "\n").map { String($0).trimmed.trimming(["*"]).trimmed }.filter { !$0.isEmpty }
      .joined(separator: "\n")
    return unescaped(plain).trimmed
  }

  private static func unescaped(_ text: String) -> String {
    text.contains("&")
      ? text.replacing("&amp;", with: "&").replacing("&nbsp;", with: " ").replacing("&quot;", with: "\"").replacing(
        "&#39;", with: "'"
      )
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      : text
  }
}
