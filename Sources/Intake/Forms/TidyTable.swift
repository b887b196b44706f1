import Collaboration
import Support

/// A table without the rows that are none, and with a row for each name that a cell lists.
///
/// Headers that come again, totals and notes are reported and left out. Spellings are looked at, not rows: of ten million
/// rows few are spelled in a way of their own.
struct TidyTable {
  private let table: CodedTable
  private var leftOut: Set<Int> = []
  /// Names that cells list, by column and spelling.
  private var lists: [Column: [Int32: [String]]] = [:]

  /// The same table where there is nothing to mend, or one made anew.
  ///
  /// `isKnown`: whether a name is in a table of its own, so that it is one, whatever signs it has.
  static func tidied(
    _ table: CodedTable, isKnown: @escaping (Column, String) -> Bool = { _, _ in false }, log: inout ProblemLog
  ) -> CodedTable {
    var tidy = TidyTable(table, isKnown: isKnown)
    tidy.findHeaders(&log)
    tidy.findTotals(&log)
    tidy.findLists(&log)
    guard !tidy.leftOut.isEmpty || !tidy.lists.isEmpty else { return table }
    return tidy.rewritten(&log)
  }

  private let isKnown: (Column, String) -> Bool

  private init(_ table: CodedTable, isKnown: @escaping (Column, String) -> Bool) {
    self.table = table
    self.isKnown = isKnown
  }

  private var columns: [Column] { table.header.columns.compactMap(\.self) }

  // MARK: Rows that are none

  /// Finds rows that say the headings again, as where a header comes on each page.
  private mutating func findHeaders(_ log: inout ProblemLog) {
    var headings: [Column: Set<Int32>] = [:]
    for (position, column) in table.header.columns.enumerated() {
      guard let column, let spellings = table.spellings(of: column) else { continue }
      let own = table.header.headings.indices.contains(position) ? [table.header.headings[position]] : []
      let names =
        own
        + table.name.headerNames(of: column).flatMap {
          [$0, $0.uppercased(), $0.prefix(1).uppercased() + $0.dropFirst()]
        }
      headings[column] = Set(names.compactMap { spellings.find($0).map { Int32($0) } }.filter { $0 != 0 })
    }
    // What each row must have says it first.
    let required = table.name.requiredColumns.flatMap(\.self).filter { headings[$0]?.isEmpty == false }
    guard let key = required.last, let codes = headings[key] else { return }
    for (row, code) in table.codes(of: key).enumerated() where codes.contains(code) {
      let cells = columns.map { ($0, table.codes(of: $0)[row]) }.filter { $0.1 != 0 }
      guard cells.count > 1, cells.allSatisfy({ headings[$0.0]?.contains($0.1) == true }) else { continue }
      leftOut.insert(row)
      log.add(
        .warning, in: table.file, kind: "headers that come again", at: table.place(of: row),
        "this row says the header again, and is left out")
    }
  }

  /// Finds totals and notes, which begin in the first column; a sheet has reported them already.
  private mutating func findTotals(_ log: inout ProblemLog) {
    guard table.text.origins == nil, let first = columns.first, let spellings = table.spellings(of: first) else {
      return
    }
    var found: [Int32: Bool] = [:]
    // Most names need no closer look.
    for code in spellings.codes(beginningAs: Self.beginnings) where spellings.length(code) < 300 {
      let text = spellings.text(code)
      if TotalRow.begins(with: Array(text.utf8)[...]) {
        found[Int32(code)] = true
      } else if TableWords.shared.startsNote(text) {
        found[Int32(code)] = false
      }
    }
    guard !found.isEmpty else { return }
    for (row, code) in table.codes(of: first).enumerated() {
      guard let isTotal = found[code], !leftOut.contains(row) else { continue }
      let others = columns.dropFirst().compactMap { column -> (Column, String)? in
        let code = table.codes(of: column)[row]
        guard code != 0, let text = table.spellings(of: column)?.text(Int(code)) else { return nil }
        return (column, text)
      }
      let word = cited(spellings.text(Int(code)))
      if isTotal {
        let text = spellings.text(Int(code))
        guard others.allSatisfy({ Self.isNumber($0.1) }), !others.isEmpty,
          let likelihood = TotalRow.likelihood(of: text, in: table.name, named: first, numbers: others.map(\.0))
        else { continue }
        log.add(
          likelihood == .certain ? .note : .warning, in: table.file, kind: "rows of totals", at: table.place(of: row),
          likelihood == .certain
            ? "\(word) and its row are left out"
            : "\(word) and its row are left out as totals; if they are none, call them otherwise")
      } else {
        guard others.allSatisfy({ TableWords.shared.startsNote($0.1) || $0.1.isEmpty }) || others.isEmpty else {
          continue
        }
        log.add(
          .warning, in: table.file, kind: "notes below a table", at: table.place(of: row),
          "\(word) and its row are left out as a note")
      }
      leftOut.insert(row)
    }
  }

  /// The first two bytes that words for totals and notes have, in any case.
  private static let beginnings: [Bool] = {
    var beginnings = [Bool](repeating: false, count: 1 << 16)
    let words =
      TableWords.shared.footnotes.union(TableWords.shared.totals).map(\.text)
      + ["total", "sous", "sub", "somme", "sum", "grand", "ensemble"]
    for word in words {
      let (first, second) = (Array(word.utf8)[0], Array(word.utf8)[1])
      for pair in [(first, second), (first ^ 0x20, second), (first ^ 0x20, second ^ 0x20)] {
        beginnings[Int(pair.0) << 8 | Int(pair.1)] = true
      }
    }
    return beginnings
  }()

  private static func isNumber(_ text: String) -> Bool {
    Double(
      text.replacing(",", with: ".").replacing(" ", with: "").replacing("\u{A0}", with: "").replacing("%", with: ""))
      != nil
  }

  // MARK: Lists in cells

  /// Finds cells that list several names: a line each, or parts that are names of their own elsewhere.
  private mutating func findLists(_ log: inout ProblemLog) {
    // What export writes has one name in each cell, whatever signs it has.
    guard table.header.headings.count < 7 || table.header.headings != table.header.columns.map({ $0?.rawValue ?? "" })
    else {
      return
    }
    guard table.name == .memberships || table.name == .attendance,
      table.text.origins == nil || table.text.origins?.sheet != nil
    else { return }
    for column in [Column.organization, .person, .group, .role] {
      guard table.has(column), let spellings = table.spellings(of: column) else { continue }
      findFootnoteMarks(in: column, spellings, &log)
      if column == .role { continue }
      findJoined(in: column, spellings, &log)
      let candidates = spellings.codes(containing: [
        [lineFeed], [UInt8(ascii: ";")], [UInt8(ascii: "|")], Array("['".utf8),
      ])
      guard !candidates.isEmpty else { continue }
      var parts: [Int: [String]] = [:]
      for code in candidates {
        let text = spellings.text(code)
        let names = ListCell.names(in: text, byCommas: false)
        if names.count > 1, names.allSatisfy(Self.mayBeName), !isKnown(column, text) { parts[code] = names }
      }
      guard !parts.isEmpty else { continue }
      // In how many cells each part comes, and which names stand alone.
      var counts: [NameKey: Int] = [:]
      for names in parts.values { for key in Set(names.map { NameKey($0) }) { counts[key, default: 0] += 1 } }
      let own = Set((1..<spellings.count).lazy.filter { parts[$0] == nil }.map { NameKey(spellings.text($0)) })
      // Where many cells are lists, they are kept so.
      let areMany = parts.count > 1 && parts.count * 3 >= spellings.count - 1
      for (code, names) in parts.sorted(by: { $0.key < $1.key }) {
        let text = spellings.text(code)
        let known = names.count { own.contains(NameKey($0)) || counts[NameKey($0), default: 0] > 1 }
        let isReported = known * 2 >= names.count || areMany || text.hasPrefix("[")
        guard isReported else {
          report(
            code, column, .note,
            "\(cited(text)) is read as one name; if it lists several, write each in a row of its own", &log)
          continue
        }
        lists[column, default: [:]][Int32(code)] = names
        report(
          code, column, .warning,
          "\(cited(text)) is read as \(names.count) names; if it is one, write it without line breaks, semicolons and bars",
          &log)
      }
    }
  }

  /// Finds cells of names that each stand alone in other rows, joined by signs that names have as well: `Alvoray / Bressigny`.
  ///
  /// These stay one name, which is told: one person's two employers are written so, and unions of towns.
  private mutating func findJoined(in column: Column, _ spellings: SpellingTable, _ log: inout ProblemLog) {
    let codes = spellings.codes(containing: Self.joints.map { Array($0.utf8) })
    guard !codes.isEmpty else { return }
    func parts(of text: String) -> [[String]] {
      Self.joints.filter(text.contains).map { text.split(separator: $0).map(\.trimmed) }.filter { $0.count > 1 }
    }
    // In how many cells of this kind a part comes: where no row has it alone, other lists may. Not of people, whose names
    // share given and family ones.
    var counts: [String: Int] = [:]
    if column != .person {
      for code in codes { for part in parts(of: spellings.text(code)).joined() { counts[part, default: 0] += 1 } }
    }
    func isAName(_ part: String) -> Bool {
      counts[part, default: 0] > 1 && Self.mayBeName(part) || (spellings.find(part).map { $0 != 0 } ?? false)
    }
    for code in codes {
      let text = spellings.text(code)
      if column == .person, let people = people(in: text), !isKnown(column, text) {
        lists[column, default: [:]][Int32(code)] = people
        report(
          code, column, .warning,
          "\(cited(text)) is read as \(people.count) people; if it is one, write the name without what joins two", &log)
        continue
      }
      guard let names = parts(of: text).first(where: { $0.allSatisfy(isAName) }), !isKnown(column, text) else {
        continue
      }
      report(
        code, column, .note,
        "\(cited(text)) is read as one name, though each part of it is one elsewhere; if it means \(names.count), "
          + "write each in a row of its own", &log)
    }
  }

  /// The people that a cell names, between words that join two or as handles between commas; nil for one alone.
  private func people(in text: String) -> [String]? {
    let handles = text.split(separator: ",").map(\.trimmed)
    if handles.count > 1, handles.allSatisfy({ $0.hasPrefix("@") && !$0.contains(" ") }) { return handles }
    // Behind `/` in a column of one name a row stands an employer as often.
    return text.contains(" / ") ? nil : ListCell.joinedPeople(in: text)
  }

  /// Finds names and roles with the mark of a footnote behind them: `Alvoray (1)`, `Bressigny²`, `lead*`.
  private mutating func findFootnoteMarks(in column: Column, _ spellings: SpellingTable, _ log: inout ProblemLog) {
    let codes = spellings.codes(containing: ["*", ")", "]", "¹", "²", "³", "†", "?"].map { Array($0.utf8) })
    let plain = codes.compactMap { code in
      ListCell.withoutFootnoteMark(spellings.text(code)).map { (code: code, text: $0) }
    }
    // Names that the marks alone tell apart are not of one footnote.
    let counts = Dictionary(plain.map { ($0.text, 1) }, uniquingKeysWith: +)
    for (code, text) in plain where counts[text] == 1 && !isKnown(column, spellings.text(code)) {
      guard column != .role || TableWords.shared.role(text) != nil || TableWords.shared.isFunction(text) else {
        continue
      }
      lists[column, default: [:]][Int32(code)] = [text]
      report(
        code, column, .warning,
        "\(cited(spellings.text(code))) is read as \(cited(text)), without the mark of a footnote", &log)
    }
  }

  /// What names are joined by.
  private static let joints = ["/", ",", "+", " & ", " et ", " and ", " und ", " y ", " e ", " en ", " i ", " u. "]

  /// Whether a part of a cell may be a name of its own: it has letters, and begins with a capital or a digit.
  private static func mayBeName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text.unicodeScalars.count(where: { $0.properties.isAlphabetic }) > 1
    else { return false }
    return !first.properties.isLowercase && (first.properties.isAlphabetic || ("0"..."9").contains(first))
  }

  /// Where each spelling of a column comes first, looked up once: a table may have as many of them as rows.
  private var firstRows: [Column: [Int32: Int]] = [:]

  private mutating func report(
    _ code: Int, _ column: Column, _ severity: Problem.Severity, _ message: String, _ log: inout ProblemLog
  ) {
    if firstRows[column] == nil {
      firstRows[column] = Dictionary(
        table.codes(of: column).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    guard let row = firstRows[column]?[Int32(code)] else { return }
    log.add(severity, in: table.file, kind: "cells that list names", at: table.place(of: row, column), message)
  }

  // MARK: The table anew

  private func rewritten(_ log: inout ProblemLog) -> CodedTable {
    var columns = self.columns
    if table.name == .memberships, !columns.contains(.role) { columns.append(.role) }
    var new = ForeignTable(table.name, columns: columns)
    for row in 0..<table.rowCount where !leftOut.contains(row) {
      var cells: [Column: String] = [:]
      var listed: [(column: Column, names: [String])] = []
      for column in self.columns {
        let code = table.codes(of: column)[row]
        cells[column] = table.spellings(of: column)?.text(Int(code))
        if let names = lists[column]?[code] { listed.append((column, names)) }
      }
      let place = table.place(of: row)
      for cells in combinations(cells, listed) { new.append(cells, line: place.line ?? 0, sheet: place.sheet) }
    }
    return CodedTable(table.name, text: new.text(of: table.file), header: new.header, parts: 1, log: &log)
  }

  /// A row for each name that cells list, with the role that is in brackets behind one.
  private func combinations(_ cells: [Column: String], _ listed: [(column: Column, names: [String])]) -> [[Column:
    String]]
  {
    listed.reduce([cells]) { rows, list in
      rows.flatMap { row in
        list.names.map { name in
          var cells = row
          cells[list.column] = name
          if let (plain, note) = ListCell.bracketed(name), TableWords.shared.role(note) != nil,
            (row[.role] ?? "").isEmpty,
            table.name == .memberships
          {
            (cells[list.column], cells[.role]) = (plain, note)
          }
          return cells
        }
      }
    }
  }
}

extension SpellingTable {
  /// The spellings that have one of some texts in them.
  func codes(containing texts: [[UInt8]]) -> [Int] {
    var isFirst = [Bool](repeating: false, count: 256)
    for text in texts { isFirst[Int(text[0])] = true }
    return withAllBytes { bytes in
      (1..<Swift.max(1, count)).filter { code in
        let spelling = UnsafeRawBufferPointer(rebasing: bytes[range(of: code)])
        return spelling.indices.contains { index in
          isFirst[Int(spelling[index])] && texts.contains { spelling[index...].starts(with: $0) }
        }
      }
    }
  }

  /// The spellings whose first two bytes are marked in a table, or whose first one is no letter of ASCII.
  func codes(beginningAs beginnings: [Bool]) -> [Int] {
    withAllBytes { bytes in
      (1..<Swift.max(1, count)).filter { code in
        let range = range(of: code)
        guard range.count > 1 else { return false }
        let (first, second) = (bytes[range.lowerBound], bytes[range.lowerBound + 1])
        // An accent of Latin's: `Édité le`, `Última actualización`.
        return first == 0xC3 || beginnings[Int(first) << 8 | Int(second)]
      }
    }
  }
}
