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
  private var isCovered = false
  /// Whether its formula has no value, or has failed.
  private var (isNotWorkedOut, hasFailed) = (false, false)
  private var style: String?
  private var rowStyle: String?
  /// By column: the style of its cells that have none of their own.
  private var columnStyles: [String?] = []
  private var dateStyles: ODSDateStyles
  /// The styles of sheets that are hidden, and the one that is being read.
  private var hiddenStyles: Set<String> = []
  private var styleName: String?
  /// The day that dates are counted from, which 0 is shown as.
  private var firstDay = Array("1899-12-30".utf8)
  private var value: [UInt8] = []
  private var text: [UInt8] = []
  private var paragraphs = 0
  private var isParagraph = false
  /// How deep within what is no cell's text: notes, drawings, changes that are kept.
  private var aside = 0

  /// Reads all sheets, each into the table that is made for its name.
  static func read(
    _ archive: borrowing ZipArchive, limit: Int, _ sheet: (_ name: String, _ isHidden: Bool) -> SheetTable
  ) throws {
    guard try !isEncrypted(archive, limit: limit) else {
      throw ContainerError("it can be read with a password alone", kind: .encrypted)
    }
    // The styles that have names are in a part of their own, those of single cells before the sheets.
    let styles = try archive.stream("styles.xml", limit: limit) { source in
      var reader = ODSReader(parser: XMLPullParser(checksNesting: false, source: source))
      try reader.readStyles()
      return reader.dateStyles
    }
    let isRead: Bool? = try archive.stream("content.xml", limit: limit) { source in
      var reader = ODSReader(
        parser: XMLPullParser(checksNesting: false, source: source), dateStyles: styles ?? ODSDateStyles())
      try reader.read(sheet)
      return true
    }
    guard isRead != nil else {
      throw XMLPullParser.Fault(message: "there is no content.xml in it", line: 0)
    }
  }

  private init(parser: XMLPullParser, dateStyles: ODSDateStyles = ODSDateStyles()) {
    self.parser = parser
    self.dateStyles = dateStyles
  }

  /// Whether its parts were made unreadable by a password, as the list of them says.
  private static func isEncrypted(_ archive: borrowing ZipArchive, limit: Int) throws -> Bool {
    guard !archive.contains("encrypted-package") else { return true }
    return try archive.stream("META-INF/manifest.xml", limit: limit) { source in
      let parser = XMLPullParser(checksNesting: false, source: source)
      while true {
        switch try parser.next() {
        case .start: if parser.isNamed("encryption-data") { return true }
        case .end, .text, .instruction: continue
        case .finished: return false
        }
      }
    } ?? false
  }

  private mutating func readStyles() throws {
    while true {
      switch try parser.next() {
      case .start: dateStyles.start(parser)
      case .end: dateStyles.end(parser)
      case .text, .instruction: continue
      case .finished: return
      }
    }
  }

  private mutating func read(_ sheet: (_ name: String, _ isHidden: Bool) -> SheetTable) throws {
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

  private mutating func start(_ sheet: (_ name: String, _ isHidden: Bool) -> SheetTable) {
    if aside > 0 || parser.isNamed("annotation") || parser.isNamed("tracked-changes") || parser.isNamed("shapes")
      || parser.isNamed("frame") || parser.isNamed("custom-shape")
    {
      aside += 1
    } else if parser.isNamed("table-cell") {
      startCell()
    } else if parser.isNamed("covered-table-cell") {
      startCell()
      isCovered = true
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
      rowStyle = parser.attribute("default-cell-style-name")
      column = 0
      let isHidden = parser.withAttribute("visibility") { !$0.elementsEqual("visible".utf8) } ?? false
      table?.beginRow(row, isHidden: isHidden)
    } else if parser.isNamed("table") {
      let isHidden = parser.attribute("style-name").map(hiddenStyles.contains) ?? false
      table = sheet(parser.attribute("name") ?? "", isHidden)
      row = 1
      columnStyles = []
    } else if parser.isNamed("table-column") {
      let count = min(times("number-columns-repeated"), SheetColumns.widest - columnStyles.count)
      columnStyles += [String?](repeating: parser.attribute("default-cell-style-name"), count: count)
    } else if table == nil {
      if parser.isNamed("style") { styleName = parser.attribute("name") }
      if parser.isNamed("table-properties"), parser.attribute("display") == "false", let styleName {
        hiddenStyles.insert(styleName)
      }
      dateStyles.start(parser)
      if parser.isNamed("null-date"), let day = parser.attribute("date-value") { firstDay = Array(day.utf8.prefix(10)) }
    }
  }

  private mutating func startCell() {
    columnTimes = times("number-columns-repeated")
    rowsSpanned = times("number-rows-spanned")
    isCovered = false
    (isNotWorkedOut, hasFailed) = (false, false)
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
    if kind == .text {
      hasFailed = parser.withAttribute("calcext:value-type") { $0.elementsEqual("error".utf8) } ?? false
    } else if kind == .date {
      style = parser.attribute("style-name")
    }
    if isRead == nil, kind != .text {
      isNotWorkedOut = parser.withAttribute("formula") { _ in true } ?? false
      kind = kind == .none ? .none : .text
    }
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
    } else if table == nil {
      dateStyles.end(parser)
    }
  }

  private mutating func endCell() {
    defer { column += columnTimes }
    guard !isCovered, let table, !table.isHopeless else { return }
    if kind == .none {
      // A program need not say that a text is one.
      guard !text.isEmpty || isNotWorkedOut else { return }
      kind = .text
    }
    // A cell that is repeated to the end of the sheet is an empty one with a look.
    for place in column..<min(column + columnTimes, max(table.reach, column + 1)) where table.wants(place) {
      add(at: place, to: table)
    }
  }

  private func add(at place: Int, to table: SheetTable) {
    switch kind {
    case .none: return
    case .text:
      let text = text.isEmpty ? value : text
      if hasFailed || Self.isError(text) {
        table.add(column: place, .fault(.error), text, rowsSpanned: rowsSpanned)
      } else if !text.isEmpty {
        table.add(column: place, .text, text, rowsSpanned: rowsSpanned)
      } else if isNotWorkedOut {
        table.add(column: place, .fault(.neverWorkedOut), [], rowsSpanned: rowsSpanned)
      }
    case .number, .percent, .flag, .date:
      guard !Self.isError(text) else {
        return table.add(column: place, .fault(.error), text, rowsSpanned: rowsSpanned)
      }
      addValue(at: place, to: table)
    }
  }

  private func addValue(at place: Int, to table: SheetTable) {
    switch kind {
    case .none, .text: return
    case .number:
      let number = SheetText.number(value)
      // A code such as 01004 is read as it is shown.
      let isCode = text.first == UInt8(ascii: "0") && text.drop { $0 == UInt8(ascii: "0") }.elementsEqual(number)
      table.add(column: place, .number, isCode ? text : number, rowsSpanned: rowsSpanned)
    case .percent: table.add(column: place, .number, SheetText.percent(value), rowsSpanned: rowsSpanned)
    case .flag:
      let isTrue = value.elementsEqual("true".utf8)
      table.add(column: place, .flag, (isTrue ? "yes" : "no").utf8, rowsSpanned: rowsSpanned)
    case .date:
      guard value != firstDay else {
        return table.add(column: place, .fault(.zeroDate), [], rowsSpanned: rowsSpanned)
      }
      let look = style ?? rowStyle ?? (columnStyles.indices.contains(place) ? columnStyles[place] : nil)
      // A cell that shows a year or a month of its day means no more than that.
      let precision = look.flatMap { dateStyles[$0] } ?? ShownDate.precision(of: text, date: value)
      table.add(column: place, .text, value.prefix(precision.length), rowsSpanned: rowsSpanned)
    }
  }

  private func times(_ attribute: StaticString) -> Int {
    let number = parser.withAttribute(attribute) { digits in
      guard digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return 1 }
      return digits.reduce(0) { $0 < 1 << 40 ? $0 * 10 + Int($1 - 0x30) : $0 }
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

  /// Whether a formula failed: the cell shows one of these, or a number of LibreOffice's such as `Err:502`.
  private static func isError(_ text: [UInt8]) -> Bool {
    guard text.first == UInt8(ascii: "#") || text.starts(with: "Err".utf8) else { return false }
    let word = String(decoding: text, as: UTF8.self)
    if text.first == UInt8(ascii: "#") { return errors.contains(word) }
    let parts = word.dropFirst(3).split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].allSatisfy(\.isWhitespace) && Int(parts[1]) != nil
  }

  private static let errors: Set<String> = [
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#N/D", "#NOM?", "#VALEUR!", "#NOMBRE!",
    "#NUL!",
  ]
}
