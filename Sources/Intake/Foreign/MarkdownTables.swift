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
    var number = 0
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      number += 1
      let end = bytes.firstIndex { $0 == lineFeed || $0 == carriageReturn } ?? bytes.endIndex
      let line = bytes[..<end]
      let isPair = end + 1 < bytes.endIndex && bytes[end] == carriageReturn && bytes[end + 1] == lineFeed
      bytes = bytes[min(bytes.endIndex, end + (isPair ? 2 : 1))...]
      // Most lines of a long text are none of a table's.
      guard isTable || !rows.isEmpty || line.contains(bar) || line.contains(UInt8(ascii: "#")) else { continue }
      let trimmed = String(decoding: line, as: UTF8.self).trimmed
      if trimmed.hasPrefix("#") {
        close()
        let text = plain(String(trimmed.drop { $0 == "#" })).trimmed
        if !text.isEmpty { heading = text }
      } else if line.contains(bar) {
        let cells = cells(of: trimmed)
        guard cells.count <= mostColumns else {
          close()
          continue
        }
        if isRule(cells) {
          // The header is the line above.
          rows = Array(rows.suffix(1))
          isTable = !rows.isEmpty
        } else {
          rows.append(
            Grid.Row(
              line: number,
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

  private static let bar = UInt8(ascii: "|")
  /// A line with more cells is no row of a table.
  private static let mostColumns = 2_000

  private static func isRule(_ cells: [String]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        let marks = cell.utf8
        return marks.contains(UInt8(ascii: "-"))
          && marks.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
      }
  }

  /// The cells of a line; a bar behind a backslash parts none.
  private static func cells(of line: String) -> [String] {
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in line.utf8 {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      if isEscaped, byte != bar { cells[cells.count - 1].append(UInt8(ascii: "\\")) }
      if byte == bar, !isEscaped { cells.append([]) } else { cells[cells.count - 1].append(byte) }
      isEscaped = false
      if cells.count > mostColumns + 2 { break }
    }
    if line.utf8.first == bar { cells.removeFirst() }
    if line.utf8.last == bar, !cells.isEmpty { cells.removeLast() }
    return cells.map { String(decoding: $0, as: UTF8.self).trimmed }
  }

  /// What a cell has that is more than text.
  private static let marks = Set("<[*_`~&\n".utf8)

  /// A cell's text without links, emphasis, code and tags; a break is a line's end.
  static func plain(_ cell: String) -> String {
    guard cell.utf8.contains(where: marks.contains) else { return cell.trimmed }
    var text = cell
    for tag in ["<br>", "<br/>", "<br />", "<BR>", "</li>", "</p>"] { text = text.replacing(tag, with: "\n") }
    var plain = withoutLinks(Array(text.utf8))
    // What is struck through is said no more.
    let struck = plain.split(separator: "~~", omittingEmptySubsequences: false)
    if struck.count % 2 == 1 { plain = stride(from: 0, to: struck.count, by: 2).map { String(struck[$0]) }.joined() }
    for mark in ["**", "__", "`", "~~"] { plain = plain.replacing(mark, with: "") }
    plain = plain.split(separator: "\n").map { String($0).trimmed.trimming(["*"]).trimmed }.filter { !$0.isEmpty }
      .joined(separator: "\n")
    return unescaped(plain).trimmed
  }

  /// A text without tags, and of links their labels; a number in brackets leads to a note.
  private static func withoutLinks(_ bytes: [UInt8]) -> String {
    var plain: [UInt8] = []
    var place = 0
    // Signs that come no more are not looked for again.
    var isGone: Set<UInt8> = []
    func next(_ sign: UInt8, from start: Int) -> Int? {
      guard !isGone.contains(sign) else { return nil }
      let found = bytes[min(start, bytes.count)...].firstIndex(of: sign)
      if found == nil { isGone.insert(sign) }
      return found
    }
    func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        let first = byte(place + 1)
        let isTag = (0x41...0x5A).contains(first & 0xDF) || first == UInt8(ascii: "/") || first == UInt8(ascii: "!")
        if isTag, let end = next(UInt8(ascii: ">"), from: place) {
          place = end + 1
          continue
        }
      case UInt8(ascii: "!") where byte(place + 1) == UInt8(ascii: "["):
        place += 1
        continue
      case UInt8(ascii: "["):
        guard let close = next(UInt8(ascii: "]"), from: place) else { break }
        let label = bytes[place + 1..<close]
        let behind = byte(close + 1)
        let isNote = behind != UInt8(ascii: "(") && Int(String(decoding: label, as: UTF8.self)) != nil
        if !isNote { plain += label }
        place = close + 1
        let sign: UInt8? =
          behind == UInt8(ascii: "(") ? UInt8(ascii: ")") : behind == UInt8(ascii: "[") ? UInt8(ascii: "]") : nil
        if let sign, let end = next(sign, from: place) { place = end + 1 }
        continue
      default: break
      }
      plain.append(bytes[place])
      place += 1
    }
    return String(decoding: plain, as: UTF8.self)
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
