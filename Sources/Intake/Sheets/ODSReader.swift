import Collaboration
import Container

/// OpenDocument spreadsheets (ISO/IEC 26300), as LibreOffice and programs write them.
struct ODSReader {
  private enum Kind {
    case none, text, number, percent, date, flag
  }

  private let parser: XMLPullParser
  private var table: SheetTable?
  private var row = 1
  private var rowTimes = 1
  private var column = 0
  private var columnTimes = 1
  private var rowsSpanned = 1
  private var kind = Kind.none
  private var value: [UInt8] = []
  private var text: [UInt8] = []
  private var paragraphs = 0
  private var isParagraph = false
  /// How deep within what is no cell's text: notes, drawings, changes that are kept.
  private var aside = 0

  /// Reads all sheets, each into the table that is made for its name.
  static func read(_ archive: borrowing ZipArchive, most: Int, _ sheet: (String) -> SheetTable) throws {
    let isRead: Bool? = try archive.stream("content.xml", most: most) { source in
      var reader = ODSReader(parser: XMLPullParser(checksNesting: false, source: source))
      try reader.read(sheet)
      return true
    }
    guard isRead != nil else {
      throw XMLPullParser.Fault(message: "there is no content.xml in it", line: 0)
    }
  }

  private init(parser: XMLPullParser) {
    self.parser = parser
  }

  private mutating func read(_ sheet: (String) -> SheetTable) throws {
    while true {
      switch try parser.next() {
      case .start: start(sheet)
      case .text: if isParagraph, aside == 0 { parser.appendText(to: &text) }
      case .end: end()
      case .instruction: continue
      case .finished: return
      }
    }
  }

  private mutating func start(_ sheet: (String) -> SheetTable) {
    if aside > 0 || parser.isNamed("annotation") || parser.isNamed("tracked-changes") || parser.isNamed("shapes")
      || parser.isNamed("frame") || parser.isNamed("custom-shape")
    {
      aside += 1
    } else if parser.isNamed("table-cell") {
      startCell()
    } else if parser.isNamed("covered-table-cell") {
      startCell()
      kind = .none
    } else if parser.isNamed("p") {
      if paragraphs > 0 { text.append(lineFeed) }
      paragraphs += 1
      isParagraph = true
    } else if parser.isNamed("s") {
      let count = min(parser.attribute("c").flatMap { Int($0) } ?? 1, 1000)
      text += [UInt8](repeating: space, count: max(0, count))
    } else if parser.isNamed("tab") {
      text.append(tab)
    } else if parser.isNamed("line-break") {
      text.append(lineFeed)
    } else if parser.isNamed("table-row") {
      rowTimes = times("number-rows-repeated")
      column = 0
      table?.beginRow(row)
    } else if parser.isNamed("table") {
      table = sheet(parser.attribute("name") ?? "")
      row = 1
    }
  }

  private mutating func startCell() {
    columnTimes = times("number-columns-repeated")
    rowsSpanned = times("number-rows-spanned")
    kind = parser.withAttribute("value-type", Self.kind) ?? .none
    value.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    paragraphs = 0
    let isRead: Void? =
      switch kind {
      case .none: nil
      case .text: parser.withAttribute("string-value") { value.append(contentsOf: $0) }
      case .number, .percent: parser.withAttribute("value") { value.append(contentsOf: $0) }
      case .date: parser.withAttribute("date-value") { value.append(contentsOf: $0.prefix(10)) }
      case .flag: parser.withAttribute("boolean-value") { value.append(contentsOf: $0) }
      }
    if isRead == nil, kind != .text, kind != .none { kind = .text }
  }

  private mutating func end() {
    if aside > 0 {
      aside -= 1
    } else if parser.isNamed("p") {
      isParagraph = false
    } else if parser.isNamed("table-cell") || parser.isNamed("covered-table-cell") {
      endCell()
    } else if parser.isNamed("table-row") {
      if table?.isHopeless == false { table?.endRow(times: rowTimes) }
      row += rowTimes
    } else if parser.isNamed("table") {
      table = nil
    }
  }

  private mutating func endCell() {
    defer { column += columnTimes }
    guard kind != .none, let table, !table.isHopeless else { return }
    // A cell that is repeated to the end of the sheet is an empty one with a look.
    for place in column..<min(column + columnTimes, 16_384) where table.wants(place) {
      switch kind {
      case .none: return
      case .text:
        let text = text.isEmpty ? value : text
        guard !text.isEmpty else { return }
        table.add(column: place, Self.isError(text) ? .error : .text, text, rowsSpanned: rowsSpanned)
      case .number: table.add(column: place, .number, SheetText.number(value), rowsSpanned: rowsSpanned)
      case .percent: table.add(column: place, .number, SheetText.percent(value), rowsSpanned: rowsSpanned)
      case .flag:
        let isTrue = value.elementsEqual("true".utf8)
        table.add(column: place, .flag, (isTrue ? "yes" : "no").utf8, rowsSpanned: rowsSpanned)
      case .date:
        // A cell that shows a year or a month of its day means no more than that.
        let isShorter = (text.count == 4 || text.count == 7) && value.starts(with: text)
        table.add(column: place, .text, isShorter ? text : value, rowsSpanned: rowsSpanned)
      }
    }
  }

  private func times(_ attribute: StaticString) -> Int {
    let number = parser.withAttribute(attribute) { digits in
      digits.reduce(0) { $0 < 1 << 40 ? $0 * 10 + Int($1 &- 0x30) : $0 }
    }
    return min(max(1, number ?? 1), 1 << 24)
  }

  private static func kind(_ word: UnsafeBufferPointer<UInt8>) -> Kind {
    switch word.first {
    case UInt8(ascii: "f"), UInt8(ascii: "c"): .number
    case UInt8(ascii: "p"): .percent
    case UInt8(ascii: "d"): .date
    case UInt8(ascii: "b"): .flag
    default: .text
    }
  }

  /// Whether a formula failed: the cell shows one of these.
  private static func isError(_ text: [UInt8]) -> Bool {
    guard text.first == UInt8(ascii: "#") || text.starts(with: "Err:".utf8) else { return false }
    return text.first != UInt8(ascii: "#") || errors.contains(String(decoding: text, as: UTF8.self))
  }

  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#NOM?", "#VALEUR!", "#NOMBRE!", "#NUL!",
  ]
}
