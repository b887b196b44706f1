import Collaboration
import Support

/// One row of a table of facts, read cell by cell from the left.
///
/// What is wrong with a cell is noted, and something is returned in its stead: whoever reads goes on, so that all
/// problems are found, and drops the result when there is one.
struct StoredRow {
  private let statement: Statement
  private let columns: [String]
  private var column = 0
  private(set) var key = Int64.min
  /// What was wrong with this row and those before it.
  private(set) var problems: TableProblems
  private var ids: Set<String> = []

  init(_ statement: Statement, file: String, table: String, columns: [String]) {
    self.statement = statement
    self.columns = columns
    problems = TableProblems(file: file, table: table)
  }

  /// Goes to the first cell after the key, when the statement has stepped to another row; false if its key is no higher.
  mutating func restart() -> Bool {
    let last = key
    key = statement.integer(at: 0)
    column = 0
    return key > last
  }

  /// Notes that something is wrong with the row, in words that also say what would be right.
  mutating func note(_ message: String) {
    problems.note(key, message)
  }

  // MARK: The next cell

  /// The id of an entity, which no earlier row has.
  mutating func id() -> String {
    let id = text()
    if !ids.insert(id).inserted {
      note("id \(id.excerpt) is that of an earlier row too; one of its own would be right")
    }
    return id
  }

  /// A text that every row has.
  mutating func text() -> String {
    noteIfMissing("a text")
    return optionalText() ?? ""
  }

  mutating func optionalText() -> String? {
    let cell = nextCell()
    switch statement.type(at: cell) {
    case .null: return nil
    case .blob: break
    default: if let text = String(validating: statement.utf8(at: cell), as: UTF8.self) { return text }
    }
    noteCell("is \(shown(cell)); a text in UTF-8 would be right")
    return ""
  }

  /// A number that every row has.
  mutating func number() -> Double {
    noteIfMissing("a number")
    return optionalNumber() ?? 0
  }

  mutating func optionalNumber() -> Double? {
    let cell = nextCell()
    switch statement.type(at: cell) {
    case .null: return nil
    case .integer, .real:
      let number = statement.number(at: cell)
      if number.isFinite { return number }
    default: break
    }
    noteCell("is \(shown(cell)); a number would be right")
    return 0
  }

  /// The line of the file that the fact was read from; 0 where it is not known.
  mutating func line() -> Int32 {
    let cell = nextCell()
    switch statement.type(at: cell) {
    case .null: return 0
    case .integer: if let line = Int32(exactly: statement.integer(at: cell)) { return line }
    default: break
    }
    noteCell("is \(shown(cell)); the number of a line, or NULL, would be right")
    return 0
  }

  /// A date that every row has; nil, with a problem noted, where there is none.
  mutating func date() -> PartialDate? {
    noteIfMissing("YYYY, YYYY-MM or YYYY-MM-DD")
    return optionalDate()
  }

  mutating func optionalDate() -> PartialDate? {
    let cell = nextCell()
    switch statement.type(at: cell) {
    case .null: return nil
    case .blob: break
    default: if let date = PartialDate(ascii: statement.utf8(at: cell)) { return date }
    }
    noteCell("is \(shown(cell)), which is no date; YYYY, YYYY-MM or YYYY-MM-DD would be right")
    return nil
  }

  /// A reference that every row has, to a row with one of these keys; nil, with a problem noted, where there is none.
  mutating func reference(to keys: Keys) -> Int32? {
    noteIfMissing("the key of a row of \(keys.table)")
    return optionalReference(to: keys)
  }

  mutating func optionalReference(to keys: Keys) -> Int32? {
    let cell = nextCell()
    switch statement.type(at: cell) {
    case .null: return nil
    case .integer: if let position = keys[statement.integer(at: cell)] { return position }
    default: break
    }
    noteCell("is \(shown(cell)), and \(keys.table) has no such row; the key of one that it has, would be right")
    return nil
  }

  /// The value of a field, which is that of the next cell; nil where there is none, or a problem, which is noted.
  mutating func value<Row>(of field: Field<Row>, _ reader: FactReader) -> FactValue? {
    let isRequired = field.isAlwaysThere
    switch field.type {
    case .id: return .text(id())
    case .text, .subject: return (isRequired ? text() : optionalText()).map { .text($0) }
    case .names: return nil
    case .date: return (isRequired ? date() : optionalDate()).map { .date($0) }
    case .number, .latitude, .longitude: return (isRequired ? number() : optionalNumber()).map { .number($0) }
    case .word(let words):
      guard let word = isRequired ? text() : optionalText() else { return nil }
      guard words.isClosed, !words.known.contains(word) else { return .text(word) }
      note("\(field.storedName) is \(word.excerpt); one of \(words.known.joined(separator: ", ")) would be right")
      return nil
    case .reference(let kind):
      guard let keys = reader.keys[kind.rawValue] else { return nil }
      return (isRequired ? reference(to: keys) : optionalReference(to: keys)).map { .reference($0) }
    }
  }

  // MARK: What holds between cells

  /// The place of two numbers, of which both or none have a value.
  mutating func coordinate(_ latitude: Double?, _ longitude: Double?) -> Coordinate? {
    switch (latitude, longitude) {
    case (nil, nil): return nil
    case (let latitude?, let longitude?):
      if let coordinate = Coordinate(latitude: latitude, longitude: longitude) { return coordinate }
      note(
        "there is no place at latitude \(latitude), longitude \(longitude);"
          + " from −90 to 90 and from −180 to 180 would be right")
    case (nil, _), (_, nil):
      note("latitude stands without longitude, or longitude without latitude; both would be right")
    }
    return nil
  }

  /// Notes an end that comes before its start.
  mutating func checkOrder(_ start: PartialDate?, _ end: PartialDate?) {
    if let start, let end, end.isCertainlyBefore(start) {
      note("the end \(end) is before the start \(start); the other way round would be right")
    }
  }

  /// Notes a row that is about nobody.
  mutating func checkActor() {
    let actors = columns.indices.filter { columns[$0] == "organization_key" || columns[$0] == "person_key" }
    if actors.allSatisfy({ statement.type(at: CInt($0 + 1)) == .null }) {
      note("neither organization_key nor person_key is given; one of them would be right")
    }
  }

  // MARK: Words for problems

  private mutating func noteIfMissing(_ expected: @autoclosure () -> String) {
    guard statement.type(at: CInt(column + 1)) == .null else { return }
    note("\(columns[column]) is missing; \(expected()) would be right")
  }

  private mutating func noteCell(_ message: String) {
    note("\(columns[column - 1]) \(message)")
  }

  private func shown(_ cell: CInt) -> String {
    switch statement.type(at: cell) {
    case .null: return "NULL"
    case .blob: return "a blob"
    case .text: return String(decoding: statement.utf8(at: cell), as: UTF8.self).streamSafe.excerpt
    default: return String(decoding: statement.utf8(at: cell), as: UTF8.self).streamSafe
    }
  }

  // MARK: Cells

  private mutating func nextCell() -> CInt {
    column += 1
    return CInt(column)
  }
}

/// What is wrong with the rows of a table, kept short where a million rows have the same fault.
struct TableProblems {
  /// How many are reported one by one; the rest are counted.
  private static let mostReported = 100

  private let file: String
  private let table: String
  private var reported: [Problem] = []
  private var unreportedCount = 0

  init(file: String, table: String) {
    self.file = file
    self.table = table
  }

  mutating func note(_ row: Int64, _ message: String) {
    if reported.count < Self.mostReported {
      reported.append(Problem(.error, file, "table \(table) row \(row): \(message)"))
    } else {
      unreportedCount += 1
    }
  }

  var all: [Problem] {
    unreportedCount == 0
      ? reported : reported + [Problem(.error, file, "table \(table): \(unreportedCount) more problems")]
  }
}

extension String {
  /// The text in quotes and on one line, cut where it is long.
  var excerpt: String {
    let line = String(
      String.UnicodeScalarView(unicodeScalars.prefix(60).map { $0.properties.generalCategory == .control ? " " : $0 }))
    return line.unicodeScalars.count < unicodeScalars.count ? "“\(line)…”" : "“\(line)”"
  }
}
