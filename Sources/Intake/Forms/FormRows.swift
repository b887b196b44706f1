import Collaboration
import Support

/// The rows of a form as the tables of a network.
struct FormRows {
  private let form: TableForm
  private let dialect: TableDialect
  private var memberships = FormTable(.memberships)
  private var organizations = FormTable(.organizations)
  private var groups = FormTable(.groups)
  private var events = FormTable(.events)
  private var attendance = FormTable(.attendance)
  private var seen: Set<String> = []
  private var section: String?
  /// The group of the row above.
  private var lastGroup: String?
  /// How many cells the header has.
  private let width: Int
  private var unread: [String: Int] = [:]

  /// The tables of a form; what is said of them is in the log.
  static func tables(of form: TableForm, dialect: TableDialect, log: inout ProblemLog) -> [FormTable] {
    var rows = FormRows(form: form, dialect: dialect)
    rows.addHeadings()
    let below = form.grid.rows[min(form.firstRow, form.grid.rows.count)...]
    for (row, next) in zip(below, below.dropFirst().map(Optional.some) + [nil]) {
      // The title of a block that begins with the header again is the group of its rows.
      if form.group != nil, row.cells.count == 1, let next, rows.isHeader(next) {
        rows.section = row.cells[0].text
      } else {
        rows.add(row, log: &log)
      }
    }
    rows.report(&log)
    return [rows.organizations, rows.groups, rows.memberships, rows.events, rows.attendance].filter { !$0.rows.isEmpty }
  }

  private init(form: TableForm, dialect: TableDialect) {
    self.form = form
    self.dialect = dialect
    let header = form.grid.rows.prefix(form.firstRow).suffix(2)
    width = header.map { max($0.width, ($0.cells.last?.column ?? -1) + 1) }.max() ?? 0
  }

  private func report(_ log: inout ProblemLog) {
    let header = form.grid.rows.indices.contains(form.firstRow - 1) ? form.grid.rows[form.firstRow - 1] : nil
    if !form.guesses.isEmpty {
      log.add(.warning, form.grid.place(header), form.guesses.joined(separator: "; "))
    }
    let unknown = form.headings.filter { form.meanings[$0.key] == nil }.sorted { $0.key < $1.key }.map(\.value)
    if !unknown.isEmpty {
      log.add(
        .note, form.grid.place(header),
        "\(cited(unknown, atMost: 6)) \(unknown.count == 1 ? "is" : "are") left out; --columns \"\(unknown[0])=COLUMN\" says what a column is"
      )
    }
    for (text, line) in unread.sorted(by: { $0.value < $1.value }).prefix(5) {
      log.add(
        .warning, Place(file: form.grid.file, sheet: form.grid.sheet, line: line),
        "\(cited(text)) is no mark that is known, and is left out; write x, a role or a date")
    }
  }

  /// What the headings are, each of which is there though nobody may be in it.
  private mutating func addHeadings() {
    let line = form.grid.rows.indices.contains(form.firstRow - 1) ? form.grid.rows[form.firstRow - 1].line : 1
    for (column, meaning) in form.meanings.sorted(by: { $0.key < $1.key }) {
      switch meaning {
      case .marks(let name):
        if form.isTransposed { addOrganization(name, line) } else { addGroup(name, line) }
      case .meeting(let date, let rest):
        events.append(
          [
            .name: rest.isEmpty ? date?.description ?? "" : rest, .id: date == nil ? "" : id(of: date, rest, column),
            .startDate: date?.description ?? "",
          ], line: line, sheet: form.grid.sheet)
      default: continue
      }
    }
  }

  /// The id of a meeting by its day, or what it is called where it has none.
  private func id(of date: PartialDate?, _ name: String, _ column: Int) -> String {
    guard let date else { return name }
    let others = form.meanings.filter { if case .meeting(date, _) = $0.value { true } else { false } }.keys.sorted()
    let number = others.firstIndex(of: column) ?? 0
    return number == 0 ? date.description : "\(date.description)-\(number + 1)"
  }

  private mutating func addOrganization(_ name: String, _ line: Int) {
    guard seen.insert("o" + NameKey(name).text).inserted else { return }
    organizations.append([.name: name], line: line, sheet: form.grid.sheet)
  }

  private mutating func addGroup(_ name: String, _ line: Int) {
    guard seen.insert("g" + NameKey(name).text).inserted else { return }
    groups.append([.name: name], line: line, sheet: form.grid.sheet)
  }

  // MARK: Rows

  /// Who or what a row names, with what their brackets say.
  private struct Name {
    var text: String
    var role: String?
    var organization: String?
  }

  private mutating func add(_ row: Grid.Row, log: inout ProblemLog) {
    guard let first = row.cells.first, !isHeader(row) else { return }
    if form.hasSections, row.cells.count == 1 {
      section = first.text
      return
    }
    if row.cells.count == 1,
      TableWords.shared.isNote(first.text) || form.group != nil && form.meanings[first.column] == nil
    {
      return log.add(
        .warning, in: form.grid.file, kind: "notes below a table", at: form.grid.place(row),
        "\(cited(first.text)) is left out as a note")
    }
    if TableWords.shared.startsNote(first.text) || row.isTotal {
      return log.add(
        .warning, in: form.grid.file, kind: "rows of totals and notes", at: form.grid.place(row),
        "\(cited(first.text)) and its row are left out")
    }
    if let last = row.cells.last, row.width > 0, last.column >= width {
      return log.add(
        .error, in: form.grid.file, kind: "rows with too many cells", at: form.grid.place(row),
        "this row has \(last.column + 1) cells, where the header has \(width); put cells that hold the delimiter in quotes"
      )
    }
    if form.meanings.values.contains(where: \.isMark) { return addMarks(of: row) }
    addFacts(of: row, log: &log)
  }

  /// Whether a row says the headings again.
  private func isHeader(_ row: Grid.Row) -> Bool {
    row.cells.count > 1 && row.cells.allSatisfy { form.headings[$0.column].map { NameKey($0) } == NameKey($0.text) }
  }

  private func names(_ text: String, byCommas: Bool, isPerson: Bool = false) -> [Name] {
    var parts = ListCell.names(in: text, byCommas: byCommas && !isPerson)
    if isPerson {
      parts = parts.map(ListCell.withoutDegrees).flatMap { part in
        ListCell.joinedPeople(in: part) ?? ListCell.names(in: part, byCommas: byCommas)
      }
    }
    return parts.compactMap { part in
      guard !TableWords.shared.isVacancy(part) else { return nil }
      guard let (name, note) = ListCell.bracketed(part) else { return Name(text: part) }
      if TableWords.shared.role(note) != nil || TableWords.shared.isFunction(note) {
        return Name(text: name, role: note)
      }
      // What people are called on the net is no organization.
      if isPerson { return Name(text: name, organization: note.hasPrefix("@") ? nil : note) }
      return Name(text: part)
    }
  }

  /// The cells of a row by column, those of one repeated column each in a part of their own.
  private func parts(of row: Grid.Row) -> [[(meaning: TableForm.Meaning, column: Int, text: String)]] {
    let cells = row.cells.compactMap { cell in
      form.meanings[cell.column].map { (meaning: $0, column: cell.column, text: cell.text) }
    }
    let columns = form.meanings.sorted { $0.key < $1.key }
    var counts: [TableForm.Meaning: Int] = [:]
    for (_, meaning) in columns { counts[meaning, default: 0] += 1 }
    let repeated = [TableForm.Meaning.column(.group), .column(.organization), .column(.person)].first {
      counts[$0, default: 0] > 1
    }
    guard let repeated else { return [cells] }
    // Each part begins with whatever is repeated as often and comes first.
    let leading = columns.first { counts[$0.value] == counts[repeated] }?.value ?? repeated
    let starts = columns.filter { $0.value == leading }.map(\.key)
    let shared = cells.filter { counts[$0.meaning] == 1 }
    return starts.enumerated().compactMap { number, start in
      let end = number + 1 < starts.count ? starts[number + 1] : Int.max
      let own = cells.filter { counts[$0.meaning, default: 0] > 1 && $0.column >= start && $0.column < end }
      return own.contains { $0.meaning == repeated } ? shared + own : nil
    }
  }

  /// The group of a row that leaves it empty: the one above, as of cells that were merged, where the group comes before who is
  /// in it; else none.
  private func continuedGroup(_ row: Grid.Row, _ log: inout ProblemLog) -> String {
    guard let lastGroup, ![".json", ".yaml", ".yml"].contains(where: form.grid.file.lowercased().hasSuffix),
      let group = form.meanings.filter({ $0.value == .column(.group) }).keys.min(),
      form.meanings.allSatisfy({ $0.key >= group || $0.value == .aside })
    else { return "" }
    log.add(
      .warning, in: form.grid.file, kind: "rows without a group", at: form.grid.place(row),
      "the group is empty, and taken to be \(cited(lastGroup)) as in the rows above; write it here if it is another")
    return lastGroup
  }

  private mutating func addFacts(of row: Grid.Row, log: inout ProblemLog) {
    for part in parts(of: row) {
      func all(_ meaning: TableForm.Meaning) -> [String] { part.filter { $0.meaning == meaning }.map(\.text) }
      func one(_ column: Column) -> String { all(.column(column)).first ?? "" }
      func isPlural(_ column: Column) -> Bool {
        form.meanings.contains { $0.value == .column(column) && isList(form.headings[$0.key] ?? "") }
      }
      let organizations = all(.column(.organization)).flatMap { names($0, byCommas: isPlural(.organization)) }
      var persons = all(.column(.person)).flatMap { names($0, byCommas: isPlural(.person), isPerson: true) }
      let full = (all(.givenName) + all(.familyName)).joined(separator: " ")
      if persons.isEmpty, !full.isEmpty, !TableWords.shared.isVacancy(full) {
        persons = [Name(text: full)]
      }
      if form.table == .attendance {
        addAttendance(row, one, organizations: organizations, persons: persons)
        continue
      }
      var groups = all(.column(.group)).flatMap { names($0, byCommas: isPlural(.group)) }
      if groups.isEmpty, let group = section ?? form.group { groups = [Name(text: group)] }
      if let group = groups.last?.text {
        lastGroup = group
      } else if all(.column(.group)).isEmpty,
        !organizations.isEmpty || !persons.isEmpty || part.contains(where: { $0.meaning.isHolders })
      {
        let group = continuedGroup(row, &log)
        guard !group.isEmpty else {
          log.add(
            .warning, in: form.grid.file, kind: "rows that name no group", at: form.grid.place(row),
            "this row names no group and is left out; write its group")
          continue
        }
        groups = [Name(text: group)]
      }
      let roles = roles(one(.role), marks: part)
      var facts: [Column: String] = [.source: one(.source)]
      for column in [Column.startDate, .endDate, .firstSeen, .lastSeen] { facts[column] = date(one(column)) }
      // Of a row that names an organization and holders of offices, they sit for it.
      let holdings = part.filter { $0.meaning.isHolders && form.actors[$0.column] == .person }
      let company = organizations.count == 1 && !holdings.isEmpty ? organizations.first?.text : nil
      for group in groups {
        addGroup(group.text, row.line)
        if company == nil || !persons.isEmpty { addMemberships(row, group, organizations, persons, roles, facts) }
        for cell in part {
          guard case .holders(let role) = cell.meaning else { continue }
          addHolders(of: role, cell.column, cell.text, in: group.text, row, facts, organization: company)
        }
      }
    }
  }

  /// Whether a heading says that its cells list several.
  private func isList(_ heading: String) -> Bool {
    let key = NameKey(TableWords.numbered(heading)?.stem ?? heading).text
    return key.hasSuffix("s") && key.count > 3 && !key.hasSuffix("ss") || key.hasSuffix("en")
      || heading.hasSuffix("(s)") || heading.hasSuffix("i")
  }

  /// A date of any form as ISO has it; what is none stays, to be reported where dates are read.
  private func date(_ text: String) -> String {
    guard !text.isEmpty, PartialDate(text) == nil else { return text }
    if DateOrder.date(text, order: nil) == nil, text.contains(where: { $0.isLetter }), let date = DateWords.whole(text)
    {
      return date.description
    }
    return text
  }

  private func roles(_ text: String, marks: [(meaning: TableForm.Meaning, column: Int, text: String)]) -> [String] {
    for cell in marks {
      guard case .hasRole(let role) = cell.meaning, TableWords.shared.mark(cell.text) == true else { continue }
      return [role]
    }
    guard !text.isEmpty else { return [""] }
    let parts = ListCell.names(in: text, byCommas: false)
    return parts.isEmpty ? [text] : parts
  }

  private mutating func addMemberships(
    _ row: Grid.Row, _ group: Name, _ organizations: [Name], _ persons: [Name], _ roles: [String],
    _ facts: [Column: String]
  ) {
    let actors: [(organization: Name?, person: Name?)]
    if persons.isEmpty {
      actors = organizations.map { ($0, nil) }
    } else if organizations.count > 1, persons.count == organizations.count {
      actors = zip(organizations, persons).map { ($0, $1) }
    } else if organizations.count > 1 {
      actors = organizations.map { ($0, persons.first) }
    } else {
      actors = persons.map { (organizations.first, $0) }
    }
    for (number, actor) in actors.enumerated() {
      let written = actor.person?.role ?? actor.organization?.role ?? group.role
      let own = roles.count == actors.count && roles.count > 1 ? [roles[number]] : roles
      for role in written.map({ [$0] }) ?? own {
        var cells = facts
        cells[.organization] = actor.organization?.text ?? actor.person?.organization
        cells[.person] = actor.person?.text
        cells[.group] = group.text
        cells[.role] = role
        memberships.append(cells, line: row.line, sheet: form.grid.sheet)
      }
    }
  }

  /// Who has a role, as a cell under its name lists them: `Ada Un (Alvoray)`, or one a line as `Ada Un, Alvoray`.
  private mutating func addHolders(
    of role: String, _ column: Int, _ text: String, in group: String, _ row: Grid.Row, _ facts: [Column: String],
    organization: String?
  ) {
    let isPerson = form.actors[column] == .person
    let lines = ListCell.names(in: text, byCommas: false).map { isPerson ? ListCell.withoutDegrees($0) : $0 }
    let pairs = lines.map { $0.split(separator: ",").map(\.trimmed) }
    // `Unwin, Ada` is one name, not two.
    let areTurned = isPerson && pairs.allSatisfy { PersonLook.isTurned($0, isAlone: pairs.count == 1) }
    // A name and its organization in each line.
    let arePairs =
      isPerson && !areTurned && pairs.allSatisfy { $0.count == 2 && ListCell.joinedPeople(in: $0[1]) == nil }
      && (pairs.count > 1 && !pairs.allSatisfy { PersonLook.isPerson($0[1]) }
        || pairs.allSatisfy { PersonLook.isPerson($0[0]) && !PersonLook.isPerson($0[1]) })
    let holders =
      areTurned
      ? lines.map { Name(text: $0) }
      : arePairs
        ? pairs.map { Name(text: $0[0], organization: $0[1]) } : names(text, byCommas: true, isPerson: isPerson)
    for holder in holders where Double(holder.text) == nil {
      var cells = facts
      cells[.organization] = isPerson ? holder.organization ?? organization ?? "" : holder.text
      cells[.person] = isPerson ? holder.text : ""
      cells[.group] = group
      cells[.role] = holder.role ?? singular(role)
      memberships.append(cells, line: row.line, sheet: form.grid.sheet)
    }
  }

  /// The role that a heading names, a word of ours where it is one.
  private func singular(_ role: String) -> String {
    if let known = TableWords.shared.role(role), let word = Role.known.first(where: { $0.role == known })?.word {
      return word
    }
    return role
  }

  private mutating func addAttendance(
    _ row: Grid.Row, _ one: (Column) -> String, organizations: [Name], persons: [Name]
  ) {
    let actors: [(String?, String?)] =
      persons.isEmpty
      ? organizations.map { ($0.text, nil) } : persons.map { (organizations.first?.text ?? $0.organization, $0.text) }
    let event = event(of: row, one)
    for (organization, person) in actors {
      attendance.append(
        Dictionary(uniqueKeysWithValues: TableName.attendance.columns.map { ($0, one($0)) })
          .merging([.organization: organization ?? "", .person: person ?? "", .event: event]) { $1 }, line: row.line,
        sheet: form.grid.sheet)
    }
  }

  /// The meeting of a row: where a group or a day stands beside it, one of its own.
  private mutating func event(of row: Grid.Row, _ one: (Column) -> String) -> String {
    let (group, start) = (one(.group), one(.startDate))
    guard !group.isEmpty || !start.isEmpty else { return one(.event) }
    let day = date(start.isEmpty ? one(.event) : start)
    let isDay = PartialDate(day) != nil || DateOrder.date(day, order: nil) != nil
    let id = [isDay ? day : "", start.isEmpty && isDay ? "" : one(.event), group].filter { !$0.isEmpty }
      .joined(separator: " ")
    if seen.insert("e" + id).inserted {
      if !group.isEmpty { addGroup(group, row.line) }
      events.append(
        [
          .id: id, .name: start.isEmpty && isDay ? id : one(.event), .startDate: isDay ? day : start, .group: group,
        ], line: row.line, sheet: form.grid.sheet)
    }
    return id
  }

  // MARK: Marks

  private mutating func addMarks(of row: Grid.Row) {
    func text(_ meaning: TableForm.Meaning) -> String {
      row.cells.filter { form.meanings[$0.column] == meaning }.map(\.text).joined(separator: " ")
    }
    let organization = text(.column(.organization))
    var person = text(.column(.person))
    if person.isEmpty { person = [text(.givenName), text(.familyName)].filter { !$0.isEmpty }.joined(separator: " ") }
    let group = text(.column(.group))
    if !organization.isEmpty { addOrganization(organization, row.line) }
    if form.isTransposed { if group.isEmpty { return } else { addGroup(group, row.line) } }
    guard form.isTransposed || !organization.isEmpty || !person.isEmpty else { return }
    let role = form.isTransposed ? "" : self.text(of: row, .role)
    for (column, text) in row.cells {
      switch form.meanings[column] {
      case .marks(let name):
        guard let mark = MatrixMark(text) else {
          if unread[text] == nil { unread[text] = row.line }
          continue
        }
        var cells: [Column: String] = [
          .organization: form.isTransposed ? name : organization, .person: person,
          .group: form.isTransposed ? group : name,
        ]
        switch mark {
        case .none: continue
        case .member: cells[.role] = role
        case .role(let own): cells[.role] = own
        case .since(let date): cells[.startDate] = date.description
        }
        memberships.append(cells, line: row.line, sheet: form.grid.sheet)
      case .meeting(let date, let name):
        let status =
          dialect.statuses[NameKey(text)] ?? TableWords.shared.statuses[NameKey(text)]
          ?? TableWords.shared.mark(text).map { $0 ? .present : .absent }
        guard let status else {
          if unread[text] == nil { unread[text] = row.line }
          continue
        }
        attendance.append(
          [.event: id(of: date, name, column), .organization: organization, .person: person, .status: status.rawValue],
          line: row.line, sheet: form.grid.sheet)
      default: continue
      }
    }
  }

  private func text(of row: Grid.Row, _ column: Column) -> String {
    row.cells.first { form.meanings[$0.column] == .column(column) }?.text ?? ""
  }
}

/// A table that a form makes, row by row, with the places of its rows.
struct FormTable {
  let name: TableName
  private(set) var rows: [(cells: [Column: String], line: Int, sheet: String?)] = []

  init(_ name: TableName) { self.name = name }

  mutating func append(_ cells: [Column: String], line: Int, sheet: String?) { rows.append((cells, line, sheet)) }

  mutating func append(_ other: FormTable) { rows += other.rows }

  /// The same rows with a value in a column that has none.
  func filling(_ column: Column, _ value: String) -> FormTable {
    var table = self
    for row in rows.indices where (rows[row].cells[column] ?? "").isEmpty { table.rows[row].cells[column] = value }
    return table
  }

  /// The same rows, of those with one name the first alone.
  var withoutRepeats: FormTable {
    var seen: Set<NameKey> = []
    var table = self
    table.rows = rows.filter { seen.insert(NameKey($0.cells[.name] ?? "")).inserted }
    return table
  }

  /// The table as one that was read, with the columns that have values.
  var read: ForeignTable {
    let filled = Set(rows.flatMap { row in row.cells.filter { !$0.value.isEmpty }.keys })
    let required = Set(name.requiredColumns.compactMap(\.first))
    var table = ForeignTable(name, columns: name.columns.filter { filled.contains($0) || required.contains($0) })
    for row in rows { table.append(row.cells, line: row.line, sheet: row.sheet) }
    return table
  }
}
