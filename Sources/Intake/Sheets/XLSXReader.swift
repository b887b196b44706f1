import Collaboration
import Container
import Foundation

/// Office Open XML workbooks (ECMA-376), as Excel, LibreOffice and programs write them.
struct XLSXReader {
  private let strings: XLSXStrings
  private let styles: XLSXStyles
  private let from1904: Bool

  /// Reads all sheets, each into the table that is made for its name.
  ///
  /// `most`: how many bytes a part may unpack to.
  static func read(
    _ archive: borrowing ZipArchive, most: Int, _ sheet: (String) -> SheetTable
  ) throws {
    let relations = try relations(in: archive, most: most)
    var sheets: [(name: String, part: String)] = []
    var from1904 = false
    let hasWorkbook: Bool? = try archive.stream("xl/workbook.xml", most: most) { source in
      let parser = XMLPullParser(checksNesting: false, source: source)
      while true {
        switch try parser.next() {
        case .start:
          if parser.isNamed("sheet"), let id = parser.attribute("id"), let part = relations[id] {
            sheets.append((parser.attribute("name") ?? "", part))
          } else if parser.isNamed("workbookPr") {
            from1904 = ["1", "true"].contains(parser.attribute("date1904") ?? "")
          }
        case .end, .text, .instruction: continue
        case .finished: return true
        }
      }
    }
    guard hasWorkbook != nil else {
      throw XMLPullParser.Fault(message: "there is no workbook in it", line: 0)
    }
    let strings = try archive.stream("xl/sharedStrings.xml", most: most) { source in
      try XLSXStrings(XMLPullParser(checksNesting: false, source: source))
    }
    let styles = try archive.stream("xl/styles.xml", most: most) { source in
      try XLSXStyles(XMLPullParser(checksNesting: false, source: source))
    }
    let reader = XLSXReader(strings: strings ?? XLSXStrings(), styles: styles ?? XLSXStyles(), from1904: from1904)
    for (name, part) in sheets {
      let table = sheet(name)
      let merged = try archive.stream(part, most: most) { try reader.read(into: table, merged: [:], source: $0) }
      // Merged cells are told behind the rows: those that go down are read a second time, with what is known then.
      guard let merged, !merged.isEmpty, table.hasHeader else { continue }
      table.restart()
      _ = try archive.stream(part, most: most) { try reader.read(into: table, merged: merged, source: $0) }
    }
  }

  /// The parts that a workbook's sheets stand in, by the ids of their relations.
  private static func relations(in archive: borrowing ZipArchive, most: Int) throws -> [String: String] {
    try archive.stream("xl/_rels/workbook.xml.rels", most: most) { source in
      var relations: [String: String] = [:]
      let parser = XMLPullParser(checksNesting: false, source: source)
      while true {
        switch try parser.next() {
        case .start:
          guard parser.isNamed("Relationship"), let id = parser.attribute("Id"), let target = parser.attribute("Target")
          else { continue }
          relations[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        case .end, .text, .instruction: continue
        case .finished: return relations
        }
      }
    } ?? [:]
  }

  // MARK: A sheet

  private enum Kind {
    case number, shared, text, flag, error, date
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
    while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("c") {
          column = (parser.withAttribute("r", Self.column) ?? nil) ?? column + 1
          kind = parser.withAttribute("t", Self.kind) ?? .number
          style = (parser.withAttribute("s", Self.number) ?? nil) ?? 0
          value.removeAll(keepingCapacity: true)
        } else if parser.isNamed("v") || parser.isNamed("t") {
          isValue = table.wants(column)
        } else if parser.isNamed("row") {
          if table.isHopeless { return [:] }
          row = (parser.withAttribute("r", Self.number) ?? nil) ?? row + 1
          column = -1
          table.beginRow(row)
        } else if parser.isNamed("mergeCell"), let reference = parser.attribute("ref") {
          if let (place, rows) = Self.merge(reference) { found[place.row, default: [:]][place.column] = rows }
        }
      case .text: if isValue { parser.appendText(to: &value) }
      case .end:
        if parser.isNamed("v") || parser.isNamed("t") {
          isValue = false
        } else if parser.isNamed("c") {
          if !value.isEmpty {
            add(value, kind, style: style, column: column, rows: merged[row]?[column] ?? 1, to: table)
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
      guard let number = value.withUnsafeBufferPointer(Self.number), let text = strings[number], !text.isEmpty else {
        return
      }
      table.add(column: column, .text, text, rowsSpanned: rows)
    case .text: table.add(column: column, .text, Self.unescaped(value), rowsSpanned: rows)
    case .flag: table.add(column: column, .flag, (value == [0x31] ? "yes" : "no").utf8, rowsSpanned: rows)
    case .error: table.add(column: column, .error, value, rowsSpanned: rows)
    case .date: table.add(column: column, .text, value.prefix(10), rowsSpanned: rows)
    case .number:
      switch styles[style] {
      case .number: table.add(column: column, .number, SheetText.number(value), rowsSpanned: rows)
      case .percent: table.add(column: column, .number, SheetText.percent(value), rowsSpanned: rows)
      case .date(let precision):
        let serial = Double(String(decoding: value, as: UTF8.self))
        // A year that was typed into a cell that shows dates: 2007 would be a day of 1905.
        let date = serial.flatMap { SheetText.date(serial: $0, from1904: from1904, precision) }
        table.add(column: column, .text, date ?? value, rowsSpanned: rows)
      }
    }
  }

  // MARK: Words

  /// How many rows a sheet can have (ECMA-376 18.3.1.73).
  private static let mostRows = 1_048_576

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
    case (UInt8(ascii: "s"), _), (UInt8(ascii: "i"), _): .text
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
    guard rows.count == 2, rows[0] > 0, rows[1] > rows[0], rows[1] <= mostRows else { return nil }
    return ((rows[0], column), rows[1] - rows[0] + 1)
  }

  /// Text in which `_x000D_` stands for a character by its number (ECMA-376 22.9.2.19).
  private static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    var unescaped: [UInt8] = []
    var place = 0
    while place < text.count {
      if place + 7 <= text.count, text[place] == UInt8(ascii: "_"), text[place + 1] == UInt8(ascii: "x"),
        text[place + 6] == UInt8(ascii: "_"),
        let number = UInt32(String(decoding: text[place + 2..<place + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        unescaped.append(contentsOf: String(Character(scalar)).utf8)
        place += 7
      } else {
        unescaped.append(text[place])
        place += 1
      }
    }
    return unescaped
  }
}
