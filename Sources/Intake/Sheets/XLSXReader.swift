import Collaboration
import Container

/// Office Open XML workbooks (ECMA-376), as Excel, LibreOffice and programs write them.
struct XLSXReader {
  private let strings: XLSXStrings
  private let styles: XLSXStyles
  private let from1904: Bool

  /// Reads all sheets, each into the table that is made for its name.
  ///
  /// `limit`: how many bytes a part may unpack to.
  static func read(
    _ archive: borrowing ZipArchive, limit: Int, _ sheet: (_ name: String, _ isHidden: Bool) -> SheetTable
  ) throws {
    let parts = try XLSXParts(of: archive, limit: limit)
    var sheets: [(name: String, part: String, isHidden: Bool)] = []
    var from1904 = false
    var isExtension = false
    let hasWorkbook: Bool? = try archive.stream(parts.workbook, limit: limit) { source in
      let parser = XMLPullParser(checksNesting: false, source: source)
      while true {
        switch try parser.next() {
        case .start:
          if parser.isNamed("sheet"), let id = parser.attribute("id"), let part = parts.sheets[id] {
            sheets.append(
              (parser.attribute("name") ?? "", part, (parser.attribute("state") ?? "").lowercased().contains("hidden")))
          } else if parser.isNamed("extLst") {
            isExtension = true
          } else if parser.isNamed("workbookPr"), !isExtension {
            // Extensions have elements of this name too, which say nothing of the first day.
            from1904 = ["1", "true"].contains(parser.attribute("date1904") ?? "")
          }
        case .end: if parser.isNamed("extLst") { isExtension = false }
        case .text, .instruction: continue
        case .finished: return true
        }
      }
    }
    guard hasWorkbook != nil else {
      throw XMLPullParser.Fault(message: "there is no workbook in it", line: 0)
    }
    let strings = try archive.stream(parts.strings, limit: limit) { source in
      try XLSXStrings(XMLPullParser(checksNesting: false, source: source))
    }
    let styles = try archive.stream(parts.styles, limit: limit) { source in
      try XLSXStyles(XMLPullParser(checksNesting: false, source: source))
    }
    let reader = XLSXReader(strings: strings ?? XLSXStrings(), styles: styles ?? XLSXStyles(), from1904: from1904)
    for (name, part, isHidden) in sheets {
      let table = sheet(name, isHidden)
      let merged = try archive.stream(part, limit: limit) { try reader.read(into: table, merged: [:], source: $0) }
      // Merged cells are reported behind the rows: those that go down are read a second time, with what is known then.
      guard let merged, !merged.isEmpty, table.wantsMerges else { continue }
      table.restart()
      _ = try archive.stream(part, limit: limit) { try reader.read(into: table, merged: merged, source: $0) }
    }
  }

  // MARK: A sheet

  private enum Kind {
    case number, shared, text, result, flag, error, date
  }

  /// Reads a sheet; gives the cells that are merged with those below, with the number of rows.
  private func read(
    into table: SheetTable, merged: [Int: [Int: Int]], source: @escaping XMLPullParser.Source
  ) throws -> [Int: [Int: Int]] {
    let parser = XMLPullParser(checksNesting: false, source: source)
    var found: [Int: [Int: Int]] = [:]
    var (row, column) = (0, -1)
    var (kind, style) = (Kind.number, 0)
    var value: [UInt8] = []
    var isValue = false
    var isPhonetic = false
    var (hasValue, hasFormula) = (false, false)
    while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("c") {
          column = (parser.withAttribute("r", Self.column) ?? nil) ?? column + 1
          kind = parser.withAttribute("t", Self.kind) ?? .number
          style = (parser.withAttribute("s", Self.number) ?? nil) ?? 0
          value.removeAll(keepingCapacity: true)
          (hasValue, hasFormula) = (false, false)
        } else if parser.isNamed("rPh") {
          // How a text is said is no part of it.
          isPhonetic = true
        } else if parser.isNamed("v") || parser.isNamed("t") {
          isValue = table.wants(column) && !isPhonetic
          hasValue = true
        } else if parser.isNamed("f") {
          hasFormula = true
        } else if parser.isNamed("row") {
          if table.isHopeless { return [:] }
          let number = (parser.withAttribute("r", Self.number) ?? nil) ?? 0
          row = number > 0 ? number : row + 1
          column = -1
          let isHidden = parser.withAttribute("hidden") { $0.first == 0x31 || $0.first == UInt8(ascii: "t") } ?? false
          table.beginRow(row, isHidden: isHidden)
        } else if parser.isNamed("mergeCell"), let reference = parser.attribute("ref") {
          if let (place, rows) = Self.merge(reference) { found[place.row, default: [:]][place.column] = rows }
        }
      case .text: if isValue { parser.appendText(to: &value) }
      case .end:
        if parser.isNamed("v") || parser.isNamed("t") {
          isValue = false
        } else if parser.isNamed("rPh") {
          isPhonetic = false
        } else if parser.isNamed("c") {
          let rows = merged[row]?[column] ?? 1
          if !value.isEmpty {
            add(value, kind, style: style, column: column, rows: rows, to: table)
          } else if hasFormula, kind != .result || !hasValue {
            // A text may be empty; of anything else there is no value.
            table.add(column: column, .fault(.neverWorkedOut), [], rowsSpanned: rows)
          }
        } else if parser.isNamed("row") {
          table.endRow()
        }
      case .instruction: continue
      case .finished: return found
      }
    }
  }

  private func add(
    _ value: [UInt8], _ kind: Kind, style: Int, column: Int, rows: Int, to table: SheetTable
  ) {
    switch kind {
    case .shared:
      guard let number = value.withUnsafeBufferPointer(Self.number), let text = strings[number] else {
        return table.add(column: column, .fault(.lostText), [], rowsSpanned: rows)
      }
      table.add(column: column, .text, text, rowsSpanned: rows)
    case .text, .result: table.add(column: column, .text, XLSXStrings.unescaped(value), rowsSpanned: rows)
    case .flag: table.add(column: column, .flag, (value == [0x31] ? "yes" : "no").utf8, rowsSpanned: rows)
    case .error: table.add(column: column, .fault(.error), value, rowsSpanned: rows)
    case .date:
      guard !value.starts(with: "1899-12-30".utf8) else {
        return table.add(column: column, .fault(.zeroDate), [], rowsSpanned: rows)
      }
      var precision = SheetText.Precision.day
      if case .date(let shown) = styles[style] { precision = shown }
      table.add(column: column, .text, value.prefix(precision.length), rowsSpanned: rows)
    case .number:
      switch styles[style] {
      case .number: table.add(column: column, .number, SheetText.number(value), rowsSpanned: rows)
      case .percent: table.add(column: column, .number, SheetText.percent(value), rowsSpanned: rows)
      case .time: table.add(column: column, .text, SheetText.time(value), rowsSpanned: rows)
      case .digits(let width):
        table.add(column: column, .number, SheetText.digits(value, width: width), rowsSpanned: rows)
      case .date(let precision):
        let serial = Double(String(decoding: value, as: UTF8.self))
        switch serial.flatMap({ SheetText.date(serial: $0, from1904: from1904, precision) }) {
        case .success(let date): table.add(column: column, .text, date, rowsSpanned: rows)
        case .failure(let fault): table.add(column: column, .fault(fault), [], rowsSpanned: rows)
        // What no calendar has is reported where dates are read.
        case nil: table.add(column: column, .text, value, rowsSpanned: rows)
        }
      }
    }
  }

  // MARK: Words

  /// The column of a reference such as `AB12`, from 0; nil for what is none.
  private static func column(_ reference: UnsafeBufferPointer<UInt8>) -> Int? {
    var column = 0
    for byte in reference {
      guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z"), column < 100_000 else { break }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
    }
    return column > 0 ? column - 1 : nil
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    var number = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39, number < 1 << 40 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return digits.isEmpty ? nil : number
  }

  private static func kind(_ word: UnsafeBufferPointer<UInt8>) -> Kind {
    switch (word.first, word.count) {
    case (UInt8(ascii: "s"), 1): .shared
    case (UInt8(ascii: "s"), _): .result
    case (UInt8(ascii: "i"), _): .text
    case (UInt8(ascii: "b"), _): .flag
    case (UInt8(ascii: "e"), _): .error
    case (UInt8(ascii: "d"), _): .date
    default: .number
    }
  }

  /// The first cell of a merged area such as `A2:A5`, and how many rows it has; nil for one of a single row.
  private static func merge(_ reference: String) -> (place: (row: Int, column: Int), rows: Int)? {
    let ends = reference.split(separator: ":").map { Array($0.utf8) }
    guard ends.count == 2, let column = ends[0].withUnsafeBufferPointer(Self.column) else { return nil }
    let rows = ends.compactMap { Int(String(decoding: $0.drop { $0 > 0x39 }, as: UTF8.self)) }
    guard rows.count == 2, rows[0] > 0, rows[1] > rows[0], rows[1] <= SheetAllowance.lastRow else { return nil }
    return ((rows[0], column), rows[1] - rows[0] + 1)
  }
}
