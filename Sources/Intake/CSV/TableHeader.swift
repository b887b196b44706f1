import Collaboration

/// What the first line of a table says: which delimiter parts the cells, and which column each of them belongs to.
struct TableHeader: Sendable {
  /// More than any table has; a line that has lost its line breaks has more.
  static let mostCells = 10_000

  /// The delimiters that a table may have, in the order in which they are tried; only the known one where there is one.
  static func delimiters(_ known: UInt8?) -> [UInt8] {
    known.map { [$0] } ?? [UInt8(ascii: ","), UInt8(ascii: ";"), tab, UInt8(ascii: "|")]
  }

  let delimiter: UInt8
  /// The column of each cell; nil for one that is unknown and left out.
  let columns: [Column?]
  /// Where the rows begin.
  let end: Int
  /// The line that the rows begin in.
  let endLine: Int

  /// The columns of a table that has no header, as it was taken out of a file of another kind.
  init(columns: [Column?]) {
    delimiter = UInt8(ascii: ",")
    self.columns = columns
    end = 0
    endLine = 1
  }

  func position(of column: Column) -> Int? { columns.firstIndex(of: column) }

  /// What the headings are, as they are written; empty where the table was taken out of another file.
  private(set) var headings: [String] = []

  /// The title above the header; nil where there is none.
  private(set) var title: String?

  /// Whether the headings are of a language in which days come before months, and none is of English alone.
  var isDayFirst: Bool {
    let languages = headings.compactMap { TableWords.shared.headingLanguages[NameKey($0)] }
    return languages.contains { !$0.contains("en") } && !languages.contains(["en"])
  }

  /// So many records are looked at for a header.
  private static let mostTitles = 60

  /// Reads the header of a table; nil where it has none that will do, which is then in the log.
  ///
  /// The header is the first record that names all columns that the table must have, and with the record below it where
  /// that names more: what is above it is left out. The delimiter is the one that the data package declares, or else
  /// found out. `dialect`: what is said of headings beside the table.
  init?(
    of text: TableText, table: TableName, delimiter declared: UInt8?, dialect: TableDialect = TableDialect(),
    log: inout ProblemLog
  ) {
    let names = HeadingNames(of: table, dialect: dialect)
    let hint = Self.delimiterHint(of: text)
    let delimiters =
      Self.delimiters(declared ?? hint?.delimiter)
    let start = (offset: hint?.end ?? 0, line: hint == nil ? 1 : 2)
    let candidates = delimiters.map {
      FirstRecord(of: text, delimiter: $0, names: names, from: start.offset, line: start.line)
    }
    // The most columns known, then the most cells; `max` would take the last of equals, and a comma goes before all.
    var first = candidates.dropFirst().reduce(candidates[0]) { best, other in
      (best.knownCount, best.cellCount) < (other.knownCount, other.cellCount) ? other : best
    }
    if !first.isHeader(of: table), let below = Self.header(below: start, in: text, delimiters: delimiters, names, table)
    {
      let above = FirstRecord(
        of: text, delimiter: below.delimiter, names: names, from: start.offset, line: start.line)
      title = TableWords.shared.title(above.cells)
      log.add(
        .note, Place(file: text.file, line: below.line),
        TableWords.shared.message(ofLinesAbove: title, in: "line"))
      first = below
    }
    guard first.check(in: text, table: table, names: names, log: &log) else { return nil }
    if let both = first.withLine(below: text, names: names) { first = both }
    var columns: [Column?] = []
    for (position, cell) in first.cells.enumerated() {
      let column = first.columns[position]
      var place: Place { first.place(of: position, in: text) }
      if let column, columns.contains(column) {
        guard names.isOwn(cell, column) else {
          log.add(
            .warning, in: text.file, kind: "unknown columns", at: place,
            "\(cited(cell)) is left out, as another column is taken for \(column.rawValue); "
              + "--columns \"\(cell)=\(column.rawValue)\" says otherwise")
          columns.append(nil)
          continue
        }
        log.add(
          .error, in: text.file, kind: "columns that stand there twice", at: place,
          "\(cited(cell)) is a second column for \(column.rawValue); leave one of them")
      } else if column == nil, !names.isAside(cell) {
        let known = listed(table.columns.map(\.rawValue), "and")
        let what = cell.isEmpty ? "a column without a name" : "the unknown column \(cited(cell))"
        log.add(
          .warning, in: text.file, kind: "unknown columns", at: place,
          "\(what) is left out; the columns of \(table.rawValue) are \(known)")
      }
      columns.append(column)
    }
    var isComplete = Set(columns.compactMap(\.self)).count == columns.count { $0 != nil }
    for choices in table.requiredColumns where !choices.contains(where: columns.contains) {
      let missing = listed(choices.map(\.rawValue), "or")
      let like =
        names.nearest(to: choices, among: first.cells).map {
          "; \(cited($0.heading)) may be it, which --columns \"\($0.heading)=\($0.column.rawValue)\" says"
        } ?? ""
      log.add(
        .error, Place(file: text.file, line: first.line),
        "the column \(missing) is missing; add it to the header\(like)")
      isComplete = false
    }
    guard isComplete else { return nil }
    self.delimiter = first.delimiter
    self.columns = columns
    headings = first.cells
    end = first.end
    endLine = first.endLine
  }

  /// The delimiter that Excel's first line `sep=;` tells, and where the text goes on behind it.
  private static func delimiterHint(of text: TableText) -> (delimiter: UInt8, end: Int)? {
    guard text.bytes.starts(with: "sep=".utf8) || text.bytes.starts(with: "SEP=".utf8), text.bytes.count > 5 else {
      return nil
    }
    let lineEnd = text.bytes[5...].prefix(3)
    guard let feed = lineEnd.firstIndex(where: { $0 == lineFeed || $0 == carriageReturn }), feed <= 6 else {
      return nil
    }
    let isPair = text.bytes[feed] == carriageReturn && feed + 1 < text.bytes.count && text.bytes[feed + 1] == lineFeed
    return (text.bytes[4], feed + (isPair ? 2 : 1))
  }

  /// The first record below the first one that is a header of the table, with whichever delimiter.
  private static func header(
    below start: (offset: Int, line: Int), in text: TableText, delimiters: [UInt8], _ names: HeadingNames,
    _ table: TableName
  ) -> FirstRecord? {
    var best: FirstRecord?
    for delimiter in delimiters {
      var record = FirstRecord(of: text, delimiter: delimiter, names: names, from: start.offset, line: start.line)
      for _ in 0..<mostTitles where record.hasNext(in: text) {
        record = FirstRecord(of: text, delimiter: delimiter, names: names, from: record.end, line: record.endLine)
        guard record.isHeader(of: table) else { continue }
        if record.knownCount > best?.knownCount ?? 0 { best = record }
        break
      }
    }
    return best
  }

  /// Which column each name means that headings of the table may have.
  static func columnsByName(of table: TableName) -> [NameKey: Column] { ownNames[table] ?? [:] }

  private static let ownNames = Dictionary(
    uniqueKeysWithValues: TableName.allCases.map { table in
      var names: [NameKey: Column] = [:]
      for column in table.columns + table.notes {
        for name in table.headerNames(of: column) { names[NameKey(name)] = column }
      }
      return (table, names)
    })
}

/// What headings of a table mean: its own names for its columns, then words of any language.
struct HeadingNames {
  private let own: [NameKey: Column]
  private let dialect: TableDialect
  private let table: TableName

  init(of table: TableName, dialect: TableDialect) {
    self.table = table
    self.dialect = dialect
    own = TableHeader.columnsByName(of: table)
  }

  /// The columns that the headings of a table mean.
  func columns(_ headings: [String]) -> [Column?] {
    let columns = headings.map(column)
    guard table == .memberships || table == .attendance else { return columns }
    let yielding = dialect.yielding(zip(headings, columns).map { (text: $0, column: $1) })
    return columns.enumerated().map { yielding.contains($0) ? nil : $1 }
  }

  /// The column that a heading means; nil for one that is unknown.
  func column(_ heading: String) -> Column? {
    let key = NameKey(heading)
    if !dialect.columns.isEmpty, let mapped = dialect.columns[key] { return column(of: mapped) }
    if let column = own[key] { return column }
    guard !key.isEmpty else { return nil }
    for key in TableWords.keys(ofHeading: heading) {
      if let column = own[key] { return column }
      guard let known = TableWords.shared.headings[key] else { continue }
      // Who a name is, and which of two columns it is made of, is found out in another way.
      return known.count == 1 ? column(of: known[0]) : nil
    }
    return nil
  }

  private func column(of heading: Heading) -> Column? {
    guard case .column(let column) = heading else { return nil }
    if table.columns.contains(column) || table.notes.contains(column) { return column }
    // The table of organizations calls them by a name.
    let entity: [TableName: Column] = [
      .organizations: .organization, .persons: .person, .groups: .group, .events: .event,
    ]
    return entity[table] == column ? .name : nil
  }

  /// Whether it is the table's own name of the column, or said to be, so that there is no doubt of it.
  func isOwn(_ heading: String, _ column: Column) -> Bool {
    own[NameKey(heading)] == column || dialect.columns[NameKey(heading)] == .column(column)
  }

  /// Whether a heading is of what nobody reads here.
  func isAside(_ heading: String) -> Bool { dialect.columns[NameKey(heading)] == .aside }

  /// Whether a heading names someone in a way that is found out with the table's other columns.
  func isUnsettled(_ heading: String) -> Bool {
    guard column(heading) == nil, dialect.columns[NameKey(heading)] == nil else { return false }
    return TableForm.headings(heading, in: table, dialect: dialect).contains {
      [.actor, .givenName, .familyName].contains($0)
    }
  }

  /// The heading that is written most like one of the columns, as by a slip; nil where none is.
  func nearest(to columns: [Column], among headings: [String]) -> (heading: String, column: Column)? {
    let known = columns.flatMap { column in
      (table.headerNames(of: column)
        + TableWords.shared.headings.filter { $0.value == [.column(column)] }.map(\.key.text))
        .map { (NameKey($0).text, column) }
    }
    for heading in headings where column(heading) == nil {
      let key = NameKey(heading).text
      guard key.count > 3 else { continue }
      if let found = known.first(where: { $0.0.count > 3 && Self.distance(key, $0.0) <= (key.count < 7 ? 1 : 2) }) {
        return (heading, found.1)
      }
    }
    return nil
  }

  /// How many letters differ (Levenshtein), as far as there are no more than a few.
  private static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    guard abs(a.count - b.count) <= 2, a.count < 60 else { return 3 }
    var row = Array(0...b.count)
    for i in 0..<a.count {
      var previous = row[0]
      row[0] = i + 1
      for j in 0..<b.count {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, previous + (a[i] == b[j] ? 0 : 1))
        previous = above
      }
    }
    return row[b.count]
  }
}

/// A record of a table that may be its header, as one delimiter parts it.
private struct FirstRecord {
  let delimiter: UInt8
  private(set) var cells: [String] = []
  /// By cell; nil for one that is no column's name.
  private(set) var columns: [Column?] = []
  private(set) var knownCount = 0
  private(set) var cellCount = 0
  private(set) var line = 1
  private(set) var end = 0
  private(set) var endLine = 1
  private var fields: [CellRange] = []
  private var record: RecordScanner.Record?

  init(of text: TableText, delimiter: UInt8, names: HeadingNames, from offset: Int = 0, line: Int = 1) {
    self.delimiter = delimiter
    fields = Array(repeating: .empty, count: TableHeader.mostCells)
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: delimiter, from: offset, line: line)
      record = fields.withUnsafeMutableBufferPointer { scanner.next(into: $0) }
      (end, endLine) = (scanner.position, scanner.line)
    }
    guard let record else { return }
    self.line = record.line
    cellCount = record.filledCount
    guard record.fault == nil, cellCount <= TableHeader.mostCells else { return }
    // Spreadsheets leave empty cells behind the last column.
    fields.removeLast(fields.count - cellCount)
    cells = fields.map(text.text)
    columns = names.columns(cells)
    knownCount = Set(columns.compactMap(\.self)).count
  }

  /// Whether it names all columns that the table must have.
  func isHeader(of table: TableName) -> Bool {
    knownCount > 0 && table.requiredColumns.allSatisfy { choices in choices.contains(where: columns.contains) }
  }

  /// Whether a record follows.
  func hasNext(in text: TableText) -> Bool { record != nil && record?.fault == nil && end < text.bytes.count }

  /// The same header with the line below it, where that has nothing but names of columns, and more become known; nil
  /// where the line is a row like others.
  func withLine(below text: TableText, names: HeadingNames) -> FirstRecord? {
    guard hasNext(in: text) else { return nil }
    let lower = FirstRecord(of: text, delimiter: delimiter, names: names, from: end, line: endLine)
    guard lower.knownCount > 0, lower.cells.count(where: { !$0.isEmpty }) == lower.columns.count(where: { $0 != nil })
    else { return nil }
    func row(_ cells: [String]) -> [(column: Int, text: String)] {
      cells.enumerated().filter { !$1.isEmpty }.map { (column: $0, text: $1) }
    }
    var both = lower
    both.cells = (0..<max(cells.count, lower.cells.count)).map { column in
      HeaderLines.composed(column, upper: row(cells), lower: row(lower.cells), isKnown: { names.column($0) != nil })
    }
    both.columns = names.columns(both.cells)
    both.knownCount = Set(both.columns.compactMap(\.self)).count
    both.cellCount = both.cells.count
    return both.knownCount > max(knownCount, lower.knownCount) ? both : nil
  }

  func place(of position: Int, in text: TableText) -> Place {
    text.place(ofCell: position, recordAt: record?.offset ?? 0, line: line, delimiter: delimiter)
  }

  /// Whether it can be a header at all; the log says why not.
  func check(in text: TableText, table: TableName, names: HeadingNames, log: inout ProblemLog) -> Bool {
    let example = listed(table.requiredColumns.compactMap { $0.first?.rawValue }, "and")
    guard let record else {
      log.add(.error, Place(file: text.file), "the file is empty; write a header with at least \(example)")
      return false
    }
    if let fault = record.fault {
      let place = text.place(ofByte: record.faultOffset, countingFrom: record.offset, line: line)
      log.add(.error, place, fault.message)
      return false
    }
    guard cellCount <= TableHeader.mostCells else {
      log.add(
        .error, Place(file: text.file, line: line),
        "the header has \(cellCount) cells, more than any table; are the line breaks missing?")
      return false
    }
    guard knownCount > 0 else {
      let known = listed(table.columns.map(\.rawValue), "and")
      let like =
        names.nearest(to: table.columns, among: cells)
        .map { "; \(cited($0.heading)) may be \($0.column.rawValue)" } ?? ""
      let heading = cells.first { !$0.isEmpty } ?? "HEADING"
      log.add(
        .error, Place(file: text.file, line: line, column: 1),
        "the first line names no column that \(table.rawValue) has; write a header with at least \(example)\(like); "
          + "the columns are \(known), and --columns \"\(heading)=…\" says which one a heading is")
      return false
    }
    return true
  }
}

extension RecordScanner.Fault {
  /// What is wrong, and what would be right.
  var message: String {
    switch self {
    case .unclosedQuote:
      "the quote that opens this cell is not closed within \(RecordScanner.longestField / 1_000_000) MB; add the closing quote"
    case .textAfterQuote:
      "text follows the closing quote of this cell; write a quote inside of a quoted cell twice"
    case .fieldTooLong:
      "this cell is longer than \(RecordScanner.longestField / 1_000_000) MB; are line breaks or delimiters missing?"
    }
  }
}
