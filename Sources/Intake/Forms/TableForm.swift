import Collaboration
import Support

/// What form a table has that is not one row for each fact: where its header is, and what each column holds.
///
/// A matrix with groups or dates for headings, an organization's groups in several columns or in one cell, headings that
/// are roles, the list of one group, names in two columns. What a form leaves to be guessed is reported.
struct TableForm {
  enum Meaning: Hashable {
    case column(Column)
    case givenName, familyName
    case actor
    /// The heading is a role, and the cells name who has it.
    case holders(of: String)
    /// The heading is a role, and the cells mark who has it.
    case hasRole(String)
    /// The heading is the name of what the cells mark who is in.
    case marks(String)
    /// The heading is the date of a meeting, or what it is called, and the cells tell who was there.
    case meeting(PartialDate?, String)
    case aside
  }

  var grid: Grid
  /// Where the rows begin.
  var firstRow: Int
  var meanings: [Int: Meaning] = [:]
  var headings: [Int: String] = [:]
  /// Whether the marked headings are who belongs to the rows' groups.
  var isTransposed = false
  /// The lines of rows that sum up the others.
  private var totals: Set<Int> = []
  /// The group of all rows, where no column names one.
  var group: String?
  /// What a name in a column that does not say it is.
  var actors: [Int: Column] = [:]
  /// Whether two headings are one column's by its own names.
  private var hasConflict = false
  /// Whether rows with one cell name the group of the rows below.
  var hasSections = false
  /// What was guessed, each with how to say otherwise.
  var guesses: [String] = []
  /// The table that the rows are of.
  var table = TableName.memberships

  private(set) var dialect: TableDialect

  // MARK: Headings

  /// The columns that a table has for headings of any language.
  static func headings(_ text: String, in table: TableName, dialect: TableDialect) -> [Heading] {
    if let heading = dialect.columns[NameKey(text)] { return [heading] }
    let own = TableHeader.columnsByName(of: table)
    let keys = TableWords.keys(ofHeading: text)
    // As it is written before all other readings of it.
    for key in keys {
      if let column = own[key] { return [.column(column)] }
      if let known = TableWords.shared.headings[key] { return known }
    }
    return []
  }

  /// Finds the form of a grid; nil where it has none that is known.
  ///
  /// `isAlone`: whether it is all there is, so that it may be the list of one group.
  init?(of grid: Grid, as table: TableName, dialect: TableDialect, isAlone: Bool) {
    self.grid = grid
    self.dialect = dialect
    self.table = table
    firstRow = 0
    guard table == .memberships || table == .attendance else { return nil }
    leaveOutMargins()
    totals = Set(self.grid.rows.filter(\.isTotal).map(\.line))
    if findHeader() { return }
    if table == .memberships, isAlone, let found = BoardForm.list(of: self.grid),
      let board = TableForm(of: found.list, as: table, dialect: dialect, isAlone: true)
    {
      self = board
      guesses.insert("years and offices are taken for those of a board, whose cells name who held them", at: 0)
      if !found.leftOut.isEmpty { guesses.append("\(cited(found.leftOut, atMost: 3)) is left out") }
      return
    }
    if let turned = TurnedTable(of: self.grid, dialect: dialect),
      let form = TableForm(of: turned.grid, as: table, dialect: dialect, isAlone: isAlone)
    {
      self = form
      guesses.insert(turned.guess, at: 0)
      return
    }
    if findMatrix() { return }
    if isAlone, findRoster() { return }
    return nil
  }

  /// Leaves out the sums that pandas writes of rows and columns alike, as `All`.
  private mutating func leaveOutMargins() {
    guard grid.rows.count > 2, let column = grid.rows[0].cells.last, column.text == "All",
      grid.rows[grid.rows.count - 1].cells.first?.text == "All"
    else { return }
    grid.rows.removeLast()
    for row in grid.rows.indices { grid.rows[row].cells.removeAll { $0.column == column.column } }
    guesses.append("the row and the column “All” are left out as totals")
  }

  func meaning(of text: String) -> [Heading] { Self.headings(text, in: table, dialect: dialect) }

  /// So many rows are looked at for a header.
  private static let mostTitleRows = 60

  /// What the headings of a row mean, two lines together where the second one names more.
  private func candidate(at row: Int, lines: Int) -> [(column: Int, text: String, headings: [Heading])] {
    // Many cells that say the same are what a matrix has, not headings.
    let cells = grid.rows[row].cells
    guard cells.count < 20 || Set(cells.map(\.text)).count * 2 > cells.count else { return [] }
    guard lines == 2 else {
      return cells.map { ($0.column, $0.text, meaning(of: $0.text)) }
    }
    let upper = cells
    let lower = grid.rows[row + 1].cells
    return Set(upper.map(\.column) + lower.map(\.column)).sorted().map { column in
      let text = HeaderLines.composed(
        column, upper: upper, lower: lower, isKnown: { !meaning(of: $0).isEmpty })
      return (column, text, meaning(of: text))
    }
  }

  // MARK: A row for each fact

  /// Finds a header that names a group and who is in it.
  private mutating func findHeader() -> Bool {
    var best: (score: Int, row: Int, lines: Int)?
    for row in grid.rows.indices.prefix(Self.mostTitleRows) {
      for lines in [1, 2] where row + lines < grid.rows.count {
        if lines == 2, grid.rows[row + 1].cells.contains(where: { meaning(of: $0.text).isEmpty }) { continue }
        var form = self
        form.take(candidate(at: row, lines: lines), firstRow: row + lines)
        guard form.isComplete else { continue }
        let score = form.meanings.values.count { $0 != .aside && !$0.isMark }
        if score > (best?.score ?? 0) { best = (score, row, lines) }
      }
    }
    guard let best else { return false }
    take(candidate(at: best.row, lines: best.lines), firstRow: best.row + best.lines)
    settle()
    return true
  }

  private var hasGroup: Bool { group != nil || meanings.values.contains(.column(.group)) }
  private var hasActor: Bool {
    meanings.values.contains {
      [.column(.organization), .column(.person), .actor, .familyName, .givenName].contains($0)
    }
  }
  private var holders: [Int] {
    meanings.keys.filter { if case .holders = meanings[$0] { true } else { false } }.sorted()
  }

  /// The column of what has the offices that other columns name the holders of.
  private var groupOfHolders: Int? {
    if let named = meanings.keys.sorted().first(where: { [.actor, .column(.organization)].contains(meanings[$0]) }) {
      // Delegates and their substitutes sit for the organization that the row names.
      let areDelegates = holders.contains { TableWords.shared.isSubstitute(headings[$0] ?? "") }
      return areDelegates && meanings[named] == .column(.organization) ? nil : named
    }
    // The first column, whatever it is called, where it names something.
    guard let first = headings.keys.min(), meanings[first] == nil, !hasActor, isNamesColumn(first) else { return nil }
    // A row of the table may have an office in it too: only the first row of several cells is a header of this kind.
    let rows = grid.rows.prefix(firstRow).filter { $0.cells.count > 1 }
    guard rows.count == 1, let heading = headings[first], heading.count < 30, !PersonLook.isPerson(heading) else {
      return nil
    }
    return first
  }

  /// Whether rows say who is in what.
  private var isComplete: Bool {
    guard !hasConflict else { return false }
    if table == .attendance {
      return hasActor && meanings.values.contains(.column(.event)) && meanings.values.contains(.column(.status))
    }
    if hasGroup { return hasActor || !holders.isEmpty }
    // Who has an office is in what has it.
    return !holders.isEmpty && groupOfHolders != nil
  }

  /// Takes a row of headings for the header.
  mutating func take(_ found: [(column: Int, text: String, headings: [Heading])], firstRow: Int) {
    let yielding = dialect.yielding(
      found.map { cell in
        (
          cell.text,
          cell.headings.lazy.compactMap { heading -> Column? in
            if case .column(let column) = heading { column } else { nil }
          }.first
        )
      })
    let header: [(column: Int, text: String, headings: [Heading])] = found.enumerated().map { place, cell in
      yielding.contains(place) ? (column: cell.column, text: cell.text, headings: []) : cell
    }
    self.firstRow = firstRow
    meanings = [:]
    hasConflict = false
    headings = Dictionary(header.map { ($0.column, $0.text) }, uniquingKeysWith: { first, _ in first })
    let hasFamily = header.contains { $0.headings.contains(.familyName) }
    let hasGiven = header.contains { $0.headings == [.givenName] }
    // Where a row says the role, the dates or the company of its member, it has one, and not all of a group.
    let isRowOfOne =
      header.contains { $0.headings.contains(.column(.group)) }
      && (header.contains { [.column(.organization), .column(.person)].contains($0.headings.first) }
        || header.contains { [.column(.role), .column(.startDate), .column(.endDate)].contains($0.headings.first) }
          && !header.contains { $0.headings.isEmpty && TableWords.shared.isOffice($0.text) })
    var taken: Set<Column> = []
    for (column, text, found) in header {
      // Numbers count something, and are no names.
      if found.first == .actor, isNumeric(column), dialect.columns[NameKey(text)] == nil { continue }
      // What is marked is a matrix's.
      if table == .memberships, found == [.column(.group)], isMarked(column), !isNumeric(column),
        dialect.columns[NameKey(text)] == nil
      {
        continue
      }
      if let heading = found.first(where: { $0 == .givenName }), hasFamily || found.count == 1 {
        meanings[column] = heading == .givenName ? .givenName : .aside
        continue
      }
      switch found.first(where: { $0 != .givenName }) {
      case .familyName: meanings[column] = .familyName
      case .actor:
        // `Nom` beside `Prénom` is the family's.
        meanings[column] = hasGiven && !hasFamily && !meanings.values.contains(.familyName) ? .familyName : .actor
        // `Name` beside `Surname` is the given one.
        if hasFamily, !hasGiven, isGivenName(column, text, header) { meanings[column] = .givenName }
        if TableWords.shared.role(text) != nil, !isRowOfOne, isNamesColumn(column), !isMarked(column) {
          meanings[column] = .holders(of: text)
        }
      case .column(let known):
        let isEntity = [.organization, .person, .group].contains(known)
        if table == .attendance, known == .event, DateWords.isDateHeading(text),
          header.contains(where: { $0.headings.first == found.first && !DateWords.isDateHeading($0.text) })
        {
          // What a meeting is called stands beside it.
          meanings[column] = .column(.startDate)
          continue
        }
        if taken.contains(known), isEntity, isOther(known, text, header),
          TableHeader.columnsByName(of: table)[NameKey(text)] == known
        {
          // Two of our own names for one column: which of them is meant, nobody can say.
          hasConflict = true
        }
        if !taken.insert(known).inserted,
          !isEntity || dialect.columns[NameKey(text)] == nil && isOther(known, text, header)
        {
          meanings[column] = .aside
        } else {
          meanings[column] = .column(known)
        }
      case .aside: meanings[column] = .aside
      case .givenName, nil:
        if let numbered = numberedColumn(text), !isMarked(column) {
          meanings[column] = .column(numbered)
        } else if TableWords.shared.isOffice(text) {
          if isMarked(column) {
            meanings[column] = .hasRole(text)
          } else if isNamesColumn(column) {
            meanings[column] = .holders(of: text)
          }
        }
      }
    }
  }

  /// Whether a second column for something is another thing after all: `Commune` beside `Organisme`.
  private func isOther(_ known: Column, _ text: String, _ header: [(column: Int, text: String, headings: [Heading])])
    -> Bool
  {
    let stem = TableWords.numbered(text)?.stem ?? text
    let alike = header.filter { NameKey(TableWords.numbered($0.text)?.stem ?? $0.text) == NameKey(stem) }
    return alike.count < 2
  }

  /// Whether a column of names beside one of family names has the given ones: `Name`, in few words and without the other.
  private func isGivenName(
    _ column: Int, _ text: String, _ header: [(column: Int, text: String, headings: [Heading])]
  ) -> Bool {
    guard let family = header.first(where: { $0.headings.contains(.familyName) })?.column,
      ["name", "nombre", "nome", "naam"].contains(NameKey(text).text)
    else { return false }
    let rows = grid.rows[min(firstRow, grid.rows.count)...].filter { $0[column] != nil && $0[family] != nil }
    let whole = rows.count { NameKey($0[column] ?? "").text.contains(NameKey($0[family] ?? "").text) }
    return !rows.isEmpty && whole * 2 < rows.count
  }

  /// The column of `Group 2`.
  private func numberedColumn(_ text: String) -> Column? {
    guard let (stem, _) = TableWords.numbered(text) else { return nil }
    for heading in meaning(of: stem) {
      if case .column(let column) = heading { return column }
    }
    return nil
  }

  /// What the rows have in a column, of many rows as many as tell what it is.
  func values(_ column: Int) -> [String] {
    let rows = grid.rows[min(firstRow, grid.rows.count)...]
    return rows.prefix(grid.rows.count > 100 && headings.count > 100 ? 200 : 2_000).compactMap {
      totals.contains($0.line) ? nil : $0[column]
    }
  }

  /// Whether a column has nothing but numbers.
  private func isNumeric(_ column: Int) -> Bool {
    let values = values(column)
    return !values.isEmpty && values.allSatisfy { Double($0) != nil }
  }

  /// Whether the cells of a column are marks.
  func isMarked(_ column: Int) -> Bool {
    let values = values(column)
    return !values.isEmpty && values.count { TableWords.shared.mark($0) != nil } * 10 >= values.count * 8
  }

  /// Whether the cells of a column name someone, and are no numbers, dates or addresses.
  private func isNamesColumn(_ column: Int) -> Bool {
    let values = values(column)
    let odd = values.count { value in
      Double(value) != nil || value.contains("@") && !value.contains(" ") || value.contains("://")
        || PartialDate(value) != nil
        || TableWords.shared.role(value) != nil
    }
    return !values.isEmpty && odd * 2 < values.count
  }

  /// Settles who the names are, and what else there is to guess.
  private mutating func settle() {
    settleGroup()
    settleActors()
    let repeated = Dictionary(
      grouping: meanings.filter { if case .column = $0.value { true } else { false } }, by: \.value
    )
    .filter { $0.value.count > 1 }
    for (meaning, _) in repeated {
      if case .column(let column) = meaning {
        guesses.append("each column of \(column.rawValue) makes memberships of its own")
      }
    }
  }

  /// Names the group's column, where headings are its roles.
  private mutating func settleGroup() {
    guard !hasGroup, !holders.isEmpty else { return }
    guard let first = groupOfHolders, let heading = headings[first] else { return }
    meanings[first] = .column(.group)
    guesses.append(
      "\(cited(heading)) is taken for the group, of which other columns name who is what; --columns \"\(heading)=…\" says otherwise"
    )
  }

  mutating func settleActors() {
    let unsettled = meanings.keys.filter { meanings[$0] == .actor }.sorted()
    var taken = Set([Column.organization, .person].filter { meanings.values.contains(.column($0)) })
    if meanings.values.contains(.familyName) || meanings.values.contains(.givenName) { taken.insert(.person) }
    for column in unsettled {
      let heading = headings[column] ?? ""
      let kind: Column
      if taken.contains(.organization), taken.contains(.person) {
        meanings[column] = .aside
        continue
      } else if taken.contains(.organization) {
        kind = .person
      } else if taken.contains(.person) {
        kind = .organization
      } else {
        kind =
          namesOrganizationInBrackets(heading)
            || PersonLook.mostly(values(column).flatMap { ListCell.names(in: $0, byCommas: false) })
          ? .person : .organization
        if unsettled.count == 1 {
          let other = kind == .person ? Column.organization : .person
          guesses.append(
            "\(cited(heading)) is taken for \(kind == .person ? "people" : "organizations"), as its names look; "
              + "--columns \"\(heading)=\(other.rawValue)\" says otherwise")
        }
      }
      taken.insert(kind)
      meanings[column] = .column(kind)
    }
    for column in holders {
      let names = values(column).flatMap { value -> [String] in
        let lines = ListCell.names(in: value, byCommas: false).map(ListCell.withoutDegrees)
        return lines.flatMap { line -> [String] in
          if let people = ListCell.joinedPeople(in: line) { return people }
          // `Unwin, Ada` is a person, and of `Ada Un, Alvoray` the person comes first.
          let parts = line.split(separator: ",").map(\.trimmed)
          if parts.count == 2, PersonLook.isPerson(parts[0]), !PersonLook.isPerson(parts[1]) { return [parts[0]] }
          if PersonLook.isPerson(line) { return [line] }
          return lines.count > 1 ? Array(parts.prefix(1)) : ListCell.names(in: line, byCommas: true)
        }
      }
      actors[column] = PersonLook.mostly(names) ? .person : .organization
    }
    // All holders are of one kind: an office may be held by one whose name tells less.
    let kinds = holders.compactMap { actors[$0] }
    let kind: Column = kinds.count { $0 == .person } * 2 >= kinds.count ? .person : .organization
    for column in holders { actors[column] = kind }
    if !holders.isEmpty {
      guesses.append(
        "\(cited(holders.compactMap { headings[$0] }, atMost: 3)) \(holders.count == 1 ? "names" : "name") who has the role, "
          + "taken for \(kind == .person ? "people" : "organizations")")
    }
  }

  /// Whether a heading such as `Name (Affiliation)` says that organizations are behind people, in brackets.
  private func namesOrganizationInBrackets(_ heading: String) -> Bool {
    guard let (_, note) = ListCell.bracketed(heading) else { return false }
    return meaning(of: note).contains(.column(.organization))
  }

  // MARK: One group

  /// Finds the list of one group's members: who, and what they are, but no group.
  private mutating func findRoster() -> Bool {
    guard table == .memberships else { return false }
    var best: (score: Int, row: Int, lines: Int)?
    for row in grid.rows.indices.prefix(Self.mostTitleRows) where row + 1 < grid.rows.count {
      var form = self
      form.take(candidate(at: row, lines: 1), firstRow: row + 1)
      form.settleActors()
      let known = form.meanings.values.count { $0 != .aside }
      // Names alone may be anything, an address book say.
      let isMapped = dialect.columns.values.contains { [.column(.organization), .column(.person)].contains($0) }
      guard form.hasActor, known >= 2 || isMapped, form.holders.isEmpty || form.groupOfHolders == nil else { continue }
      if known > (best?.score ?? 0) { best = (known, row, 1) }
    }
    guard let best else { return false }
    take(candidate(at: best.row, lines: best.lines), firstRow: best.row + best.lines)
    settle()
    let sections = grid.rows[firstRow...].filter { $0.cells.count == 1 && !TableWords.shared.isNote($0.cells[0].text) }
    hasSections =
      sections.count >= 1 && (meanings.count > 1) && sections.count * 2 < grid.rows.count - firstRow
      && grid.rows.indices.contains(firstRow) && grid.rows[firstRow].cells.count == 1
    if hasSections {
      guesses.append("rows of a single cell are taken for the groups of the rows below them")
      return true
    }
    let title = grid.rows[..<best.row].last {
      $0.cells.count == 1 && !TableWords.shared.startsNote($0.cells[0].text) && DateWords.whole($0.cells[0].text) == nil
    }?.cells[0].text
    group = title.map { $0.trimmingPrefix { "#= ".contains($0) } }.map { String($0) } ?? grid.title
    guesses.append(
      "no heading names a group, so all are taken for members of \(cited(group ?? "")); --columns \"HEADING=group\" names the column that does"
    )
    return true
  }

  /// Whether rows tell who was at which meeting, in words that are statuses of it.
  var isAttendance: Bool {
    guard table == .attendance, let status = meanings.first(where: { $0.value == .column(.status) })?.key else {
      return false
    }
    return isStatuses(status) && !values(status).isEmpty
  }
}

extension TableForm.Meaning {
  var isHolders: Bool { if case .holders = self { true } else { false } }

  /// Whether the heading is a name, not what the cells are.
  var isMark: Bool {
    switch self {
    case .marks, .meeting: true
    default: false
    }
  }
}

/// Headings in two lines, the upper one over several columns of the lower.
enum HeaderLines {
  /// The heading of a column: whichever of the lower text, the upper one and both together is known, the longest first.
  static func composed(
    _ column: Int, upper: [(column: Int, text: String)], lower: [(column: Int, text: String)],
    isKnown: (String) -> Bool
  ) -> String {
    let below = lower.first { $0.column == column }?.text
    // A merged heading is in the first of its columns.
    let own = upper.first { $0.column == column }?.text
    let above = own ?? (below == nil ? nil : upper.last { $0.column < column }?.text)
    guard let below else { return own ?? "" }
    guard let above, above != below else { return below }
    let both = "\(above) \(below)"
    for text in [both, below] + [own].compactMap(\.self) where isKnown(text) { return text }
    return both
  }
}
