import Collaboration
import Support

/// The form of a matrix: its headings are groups or meetings, and its cells mark who is in what.
extension TableForm {
  /// Finds a row of headings under which cells mark who is in what.
  mutating func findMatrix() -> Bool {
    // A title is one cell.
    for row in grid.rows.indices.prefix(20) where row + 1 < grid.rows.count && grid.rows[row].cells.count > 1 {
      var form = self
      if form.takeMatrix(at: row) {
        self = form
        return true
      }
    }
    return false
  }

  private mutating func takeMatrix(at row: Int) -> Bool {
    firstRow = row + 1
    headings = Dictionary(grid.rows[row].cells.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
    meanings = [:]
    var marked: [Int] = []
    var meetings: [Int: (PartialDate?, String)] = [:]
    let tellsAbsences = headings.contains { meaning(of: $0.value).isEmpty && isStatuses($0.key) && hasAbsences($0.key) }
    for (column, text) in headings {
      if dialect.columns[NameKey(text)] == nil, let (date, rest) = DateWords.read(text),
        date.description.count > 4 || rest.isEmpty, isStatuses(column)
      {
        meetings[column] = (date, rest)
      } else if dialect.columns[NameKey(text)] == nil, isStatuses(column), !values(column).isEmpty,
        isMeeting(text) || tellsAbsences && meaning(of: text).isEmpty
      {
        meetings[column] = (nil, text)
      }
      let found = meaning(of: text)
      if found.isEmpty || TableWords.numbered(text) != nil || found == [.column(.group)] && isMarked(column) {
        if isMatrixColumn(column), !TotalRow.begins(with: Array(text.utf8)[...]) { marked.append(column) }
      }
    }
    let isOfMeetings = meetings.count >= 2 && meetings.count * 2 >= marked.count
    // Most columns are marks, or they are something else that looks like it.
    let unknown = headings.filter { meaning(of: $0.value).isEmpty }.count
    let hasTotal = headings.values.contains { TotalRow.begins(with: Array($0.utf8)[...]) }
    guard mayBeHeadings(row, isOfMeetings ? Array(meetings.keys) : marked),
      isOfMeetings || marked.count >= (hasTotal ? 1 : 2) && (marked.count * 2 >= unknown || isBlock(marked)),
      let label = labelColumn(marks: isOfMeetings ? Array(meetings.keys) : marked)
    else {
      return false
    }
    takeLabels(beside: label)
    if isOfMeetings {
      for (column, meeting) in meetings { meanings[column] = .meeting(meeting.0, meeting.1) }
      if !meanings.values.contains(.column(.organization)), !meanings.values.contains(.column(.person)) { return false }
      let areDates = meetings.values.contains { $0.0 != nil }
      guesses.append(
        "the headings are \(areDates ? "dates of meetings" : "taken for meetings"), and their cells tell who was there")
      table = .attendance
      return true
    }
    for column in marked { meanings[column] = .marks(headings[column] ?? "") }
    isTransposed = meanings.values.contains(.column(.group))
    guesses.append(
      isTransposed
        ? "the headings are taken for who is in the groups of the rows, which the cells mark"
        : "the headings from \(cited(headings[marked.min() ?? 0] ?? "")) on are taken for groups, whose members the cells mark"
    )
    return true
  }

  /// Whether a row may be the headings of some columns: no row above it has as many cells, and nothing that is in the cells of
  /// a matrix is a heading of it.
  private func mayBeHeadings(_ row: Int, _ columns: [Int]) -> Bool {
    let width = grid.rows[row].cells.count
    guard !grid.rows[..<row].contains(where: { $0.cells.count > 2 && $0.cells.count >= width }) else { return false }
    let words = TableWords.shared
    let cells = Set(Set(columns.flatMap { values($0) }).map { NameKey($0) })
    let texts = columns.compactMap { headings[$0] }
    return !texts.contains { cells.contains(NameKey($0)) }
      && !texts.allSatisfy { text in
        words.mark(text) != nil || words.letters[NameKey(text)] != nil || words.statuses[NameKey(text)] != nil
      }
  }

  /// Whether a heading is what meetings are called: `Meeting 2`, a month.
  private func isMeeting(_ text: String) -> Bool {
    if TableWords.shared.months[NameKey(text)] != nil { return true }
    return TableWords.numbered(text).map { meaning(of: $0.stem).first == .column(.event) } ?? false
  }

  /// Whether cells say that someone was not there in a way that no matrix of groups does.
  private func hasAbsences(_ column: Int) -> Bool {
    values(column).contains { text in
      TableWords.shared.mark(text) == nil && MatrixMark(text) == nil
        && TableWords.shared.statuses[NameKey(text)].map { $0 != .present } == true
    }
  }

  /// The first cell that keeps a table from being a matrix, most of whose cells are marks; nil where it is none.
  static func unknownMark(in grid: Grid, dialect: TableDialect) -> (text: String, line: Int)? {
    guard let header = grid.rows.first else { return nil }
    let columns = header.cells.dropFirst().filter {
      headings($0.text, in: .memberships, dialect: dialect).isEmpty
    }.map(\.column)
    let rows = grid.rows.dropFirst().filter { !$0.isTotal }
    let cells = rows.flatMap { row in columns.compactMap { column in row[column].map { (text: $0, line: row.line) } } }
    func isMark(_ text: String) -> Bool { MatrixMark(text) != nil || TableWords.shared.statuses[NameKey(text)] != nil }
    guard columns.count > 1, cells.count(where: { isMark($0.text) }) * 2 >= cells.count else { return nil }
    return cells.first { !isMark($0.text) }
  }

  /// Whether three columns or more stand side by side, whose cells are marks rather than dates.
  private func isBlock(_ columns: [Int]) -> Bool {
    let sorted = columns.sorted()
    guard let first = sorted.first, let last = sorted.last, sorted.count >= 3, last - first < sorted.count else {
      return false
    }
    return columns.allSatisfy { column in values(column).contains { TableWords.shared.mark($0) == true } }
  }

  /// The column that names the rows: the first one with texts that no mark is.
  private func labelColumn(marks: [Int]) -> Int? {
    let columns = Set(grid.rows[firstRow...].prefix(50).flatMap { $0.cells.map(\.column) }).sorted()
    return columns.first { column in
      guard !marks.contains(column) else { return false }
      if let text = headings[column], let heading = meaning(of: text).first, case .column(let known) = heading {
        return [.organization, .person, .group].contains(known)
      }
      if let text = headings[column], meaning(of: text).first == .aside { return false }
      let values = values(column)
      return values.count * 2 > grid.rows.count - firstRow && values.count { Double($0) == nil } * 2 > values.count
    }
  }

  /// Names what the columns beside the marks are.
  private mutating func takeLabels(beside label: Int) {
    let header = headings.sorted { $0.key < $1.key }.map {
      (column: $0.key, text: $0.value, headings: meaning(of: $0.value))
    }
    let rows = firstRow
    take(header, firstRow: rows)
    for (column, meaning) in meanings {
      switch meaning {
      case .column(.organization), .column(.person), .column(.group), .actor, .givenName, .familyName, .column(.role):
        continue
      default: meanings[column] = nil
      }
    }
    if meanings[label] == nil { meanings[label] = .actor }
    // The group of a matrix is its heading, unless the rows are groups.
    for (column, meaning) in meanings where meaning == .column(.group) && column != label { meanings[column] = nil }
    let before = guesses
    settleActors()
    guesses = before
  }

  private func isMatrixColumn(_ column: Int) -> Bool {
    let values = values(column)
    guard !values.isEmpty else { return true }
    // Numbers count something, as a rule, and a column of nothing but days tells of one thing.
    let marks = values.count { MatrixMark($0) != nil && (Int($0).map { $0 < 2 || (1900...2100).contains($0) } ?? true) }
    return marks * 10 >= values.count * 8
  }

  func isStatuses(_ column: Int) -> Bool {
    let values = values(column)
    let known = values.count {
      $0.utf8.count <= MatrixMark.longest
        && (TableWords.shared.mark($0) != nil || TableWords.shared.statuses[NameKey($0)] != nil
          || dialect.statuses[NameKey($0)] != nil)
    }
    return known * 10 >= values.count * 7
  }
}

/// What a cell of a matrix says.
enum MatrixMark {
  case member
  case none
  case role(String)
  case since(PartialDate)

  /// Bytes of a cell, beyond which it is no mark and is not looked up, which takes time by its length.
  static let longest = 200

  /// Nil for a text that no matrix has.
  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    let words = TableWords.shared
    if let yes = words.mark(text) {
      self = yes ? .member : .none
    } else if let role = words.letters[NameKey(text)], let word = Role.known.first(where: { $0.role == role })?.word {
      self = .role(word)
    } else if words.role(text) != nil || words.isFunction(text) {
      self = .role(text)
    } else if let date = PartialDate(text) ?? DateWords.whole(text) {
      self = .since(date)
    } else if let number = Int(text), number >= 0, number < 1000 {
      self = number > 0 ? .member : .none
    } else {
      return nil
    }
  }
}
