import Collaboration

extension NetworkBuilder {
  /// Takes in a table whose rows are entities that others refer to.
  mutating func addEntities<Row: FactRow>(
    of row: Row.Type, _ directory: WritableKeyPath<NetworkBuilder, EntityDirectory>, from table: CodedTable
  ) {
    // All are declared before a row refers to one of them, as organizations do to their parents.
    let entries = declare(directory, from: table)
    let columns = cells(of: row, in: table, without: [.id, .name, .otherNames])
    let locations = Row.table.location.map { path in (path, self.locations(columns, in: table)) }
    network[keyPath: Row.table.rows] = entries.map { row, entry, otherNames in
      var value = Row.table.blank
      for field in Row.table.fields {
        switch field.column {
        case .id: field.set(&value, .text(entry.id))
        case .name: field.set(&value, .text(entry.name))
        case .otherNames: field.set(&value, .names(otherNames))
        default: field.set(&value, columns[field.column]?[row].value)
        }
      }
      if let (path, places) = locations { value[keyPath: path] = places[row] }
      if let line = Row.table.line { value[keyPath: line] = table.line(of: row) }
      return value
    }
    if table.name == .organizations { warnOfCircles(entries.map(\.row), in: table) }
  }

  /// Takes in a table whose rows nothing refers to.
  mutating func addFacts<Row: FactRow>(of row: Row.Type, from table: CodedTable) {
    let declaration = Row.table
    var columns = cells(of: row, in: table)
    // Where a table says whom someone represents and nothing else of organizations, that is whose presence it tells of.
    if let represented = declaration.represented, table.has(represented), !table.has(.organization) {
      columns[.organization] = columns.removeValue(forKey: represented)
      log.add(
        .note, table.text.whole,
        "whom people represent is taken for their organization, as no column names one; add a column organization where they stand in for others"
      )
    }
    for field in declaration.fields {
      guard let cells = columns[field.column] else { continue }
      if field.isRequired { table.require(field.column, cells, log: &log) }
      if field.type == .number(isPercent: false) { warnOfThousands(field.column, in: table) }
    }
    if declaration.needsActor, let organization = columns[.organization], let person = columns[.person] {
      requireActor(organization, person, in: table)
    }
    // What is written in several ways is compared by what it means.
    let meanings = declaration.fields.filter { $0.type.hasSpellings }.compactMap { field in
      columns[field.column].map { (field.column, $0.numbered()) }
    }
    let rows = distinctRows(of: table, references: Dictionary(uniqueKeysWithValues: meanings))
    for row in rows {
      var value = declaration.blank
      var isWhole = true
      for field in declaration.fields {
        let cell = columns[field.column]?[row].value
        if field.isRequired, cell == nil { isWhole = false }
        field.set(&value, cell)
      }
      guard isWhole else { continue }
      if let line = declaration.line { value[keyPath: line] = table.line(of: row) }
      network[keyPath: declaration.rows].append(value)
    }
  }

  /// What the cells of each column mean; what is wrong with them is reported.
  private mutating func cells<Row: FactRow>(
    of row: Row.Type, in table: CodedTable, without taken: Set<Column> = []
  ) -> [Column: ColumnValues<FactValue>] {
    var columns: [Column: ColumnValues<FactValue>] = [:]
    for field in Row.table.fields where !taken.contains(field.column) {
      columns[field.column] = cells(of: field.type, field.column, in: table)
    }
    for span in Row.table.spans {
      guard let start = columns[span.start], let end = columns[span.end] else { continue }
      checkOrder(of: table, (span.start, start.map(\.date)), (span.end, end.map(\.date)))
    }
    let dates = [Column.startDate, .date].compactMap { column in columns[column].map { (column, $0.map(\.date)) } }
    // An announced meeting may be far ahead, but not by a generation.
    warnOfFarDates(in: table, dates)
    return columns
  }

  private mutating func cells(of type: FieldType, _ column: Column, in table: CodedTable) -> ColumnValues<FactValue> {
    switch type {
    case .id, .text, .names: return table.texts(column, log: &log).map { .text($0) }
    case .subject: return subjects(in: table).map { .text($0) }
    case .date: return table.dates(column, log: &log).map { .date($0) }
    case .number(let isPercent):
      return table.cells(column, log: &log, read: isPercent ? NumberCell.readPercent : NumberCell.read)
        .map { .number($0) }
    case .latitude, .longitude:
      let limit: Double = type == .latitude ? 90 : 180
      return table.cells(column, log: &log) { text throws(CellError) in
        try NumberCell.read(text, within: limit, column.rawValue)
      }.map { .number($0) }
    case .word(let words):
      return table.cells(column, log: &log) { text throws(CellError) in
        if words == .attendanceStatus, let status = dialect.statuses[NameKey(text)] { return status.rawValue }
        return try CellWords.read(text, words)
      }.map { .text($0) }
    case .reference(let kind):
      return references(column, to: directory(of: kind), in: table).map { .reference($0) }
    }
  }

  private func directory(of kind: EntityKind) -> WritableKeyPath<NetworkBuilder, EntityDirectory> {
    switch kind {
    case .organization: \.organizations
    case .person: \.persons
    case .group: \.groups
    case .event: \.events
    }
  }

  /// Reports the rows that name nobody.
  mutating func requireActor<Value>(
    _ organization: ColumnValues<Value>, _ person: ColumnValues<Value>, in table: CodedTable
  ) {
    for row in 0..<table.rowCount where organization[row].isEmpty && person[row].isEmpty {
      log.add(
        .error, in: table.file, kind: "rows without an organization or a person",
        at: table.place(of: row, table.has(.organization) ? .organization : .person),
        "neither an organization nor a person is named; write one of them, or leave out the row")
    }
  }

  /// The place of each row's organization; one number without the other is reported.
  private mutating func locations(_ columns: [Column: ColumnValues<FactValue>], in table: CodedTable) -> [Coordinate?] {
    guard let latitudes = columns[.latitude], let longitudes = columns[.longitude] else { return [] }
    let (latitude, longitude) = (latitudes.map(\.number), longitudes.map(\.number))
    return (0..<table.rowCount).map { row in
      switch (latitude[row], longitude[row]) {
      case (.value(let latitude), .value(let longitude)):
        return Coordinate(latitude: latitude, longitude: longitude)
      case (.value, .empty), (.empty, .value):
        let (given, missing) = latitude[row].isEmpty ? (Column.longitude, "latitude") : (.latitude, "longitude")
        log.add(
          .error, in: table.file, kind: "places with half of their coordinates", at: table.place(of: row, given),
          "there is no \(missing) to this \(given.rawValue); write both or none")
        return nil
      default: return nil
      }
    }
  }

  /// What observations and claims are about: where a group or an organization is called so, its own name.
  ///
  /// A name that fits several is kept as it is written: nothing is counted by it but what is written the same.
  private mutating func subjects(in table: CodedTable) -> ColumnValues<String> {
    table.cells(names: .subject, log: &log) { name throws(CellError) in
      if case .one(let position) = groups.match(name) { return groups.entries[Int(position)].name }
      if case .one(let position) = organizations.match(name) { return organizations.entries[Int(position)].name }
      return name.text
    }
  }

  /// Warns of counts such as `1,234`, which are read with a decimal comma.
  private mutating func warnOfThousands(_ column: Column, in table: CodedTable) {
    let texts = table.texts(column, log: &log)
    for row in 0..<table.rowCount {
      guard let text = texts[row].value, NumberCell.mayBeThousands(text) else { continue }
      log.add(
        .warning, in: table.file, kind: "numbers with a comma before three digits", at: table.place(of: row, column),
        "\(cited(text)) is read as \(text.replacing(",", with: ".")); if thousands are meant, "
          + "write \(text.replacing(",", with: ""))")
    }
  }
}

extension FieldType {
  /// Whether several spellings mean the same, so that rows are compared by what is meant.
  fileprivate var hasSpellings: Bool {
    switch self {
    case .subject, .number, .latitude, .longitude, .word, .reference: true
    case .id, .text, .names, .date: false
    }
  }
}
