/// A row of one of the nine tables of a network folder.
package protocol FactRow: Sendable {
  /// What its table is called and has for columns.
  static var table: FactTable<Self> { get }
}

/// Where a row has a value.
package typealias CellPath<Row, Value> = any WritableKeyPath<Row, Value> & Sendable

/// A table of a network folder, declared once.
///
/// Reading and writing CSV, Table Schema, SQLite, Popolo, pseudonyms and the order of ids follow from it. Memberships, of
/// which there may be ten million, are read and stored by code of their own; the rest of them follows too.
package struct FactTable<Row: FactRow>: Sendable {
  package let name: TableName
  /// Where the network has the rows.
  package let rows: CellPath<CollaborationNetwork, [Row]>
  /// What one row is called; several have an `s` behind it.
  package let noun: String
  /// What sheets that hold the table are called, in English and in French.
  package let sheetNames: [String]
  /// What distinguishes the rows: of each set the first column that a row has a value in.
  package let key: [[Column]]
  /// A row before its cells are set.
  package let blank: Row
  /// In the order in which they are written.
  package let fields: [Field<Row>]
  /// Columns that are there for people to read: known, and in no network.
  package let notes: [Column]
  /// Pairs of dates of which the second may not be before the first.
  package let spans: [(start: Column, end: Column)]
  /// Whether each row is about an organization, a person, or both.
  package let needsActor: Bool
  /// What a row with an id is known by, one of which is there; empty for a table without ids.
  package let identity: [Column]
  /// The line of the file that says so; 0 where it is not known.
  package private(set) var line: CellPath<Row, Int32>?
  /// The column with the organization that a row's person stood in for.
  package private(set) var represented: Column?
  /// The place that latitude and longitude make together.
  package private(set) var location: CellPath<Row, Coordinate?>?

  package init(
    _ name: TableName, _ rows: CellPath<CollaborationNetwork, [Row]>, noun: String, sheets sheetNames: [String],
    key: [[Column]] = [[.id]], blank: Row, _ fields: [Field<Row>], notes: [Column] = [],
    spans: [(start: Column, end: Column)] = [], needsActor: Bool = false,
    identity: [Column] = []
  ) {
    self.name = name
    self.rows = rows
    self.noun = noun
    self.sheetNames = sheetNames
    self.key = key
    self.blank = blank
    self.fields = fields
    self.notes = notes
    self.spans = spans
    self.needsActor = needsActor
    self.identity = identity
  }

  /// The same table, whose rows know their lines.
  package func line(_ path: CellPath<Row, Int32>) -> FactTable {
    var table = self
    table.line = path
    return table
  }

  /// The same table, whose persons may stand in for the organization in a column.
  package func represented(in column: Column) -> FactTable {
    var table = self
    table.represented = column
    return table
  }

  /// The same table, whose rows have places.
  package func location(_ path: CellPath<Row, Coordinate?>) -> FactTable {
    var table = self
    table.location = path
    return table
  }

  /// What a header must have: of each set one column at least.
  package var requiredColumns: [[Column]] {
    guard identity.isEmpty else { return [identity] }
    let actors = fields.map(\.column).filter { needsActor && ($0 == .organization || $0 == .person) }
    return fields.compactMap { field in
      if field.isRequired { return [field.column] }
      return field.column == actors.first ? actors : nil
    }
  }
}

/// What a column holds.
package enum FieldType: Hashable, Sendable {
  case id
  case text
  /// What a count is about: the name of a group or an organization, or any other text.
  case subject
  /// Texts with `|` between them.
  case names
  case date
  /// `isPercent`: it may have a percent sign.
  case number(isPercent: Bool)
  case latitude, longitude
  case word(Vocabulary)
  /// The row of another table.
  case reference(EntityKind)
}

/// What rows of other tables refer to.
package enum EntityKind: String, Hashable, CaseIterable, Sendable {
  case organization, person, group, event

  package var plural: String { rawValue + "s" }

  /// The table that they have to themselves.
  package var table: TableName {
    switch self {
    case .organization: .organizations
    case .person: .persons
    case .group: .groups
    case .event: .events
    }
  }
}

/// A set of words that a column has meanings for.
package enum Vocabulary: Hashable, Sendable {
  case role, groupClassification, attendanceStatus, adoptionStatus, eventStatus

  /// The words that the data uses, whatever its language.
  package var known: [String] {
    switch self {
    case .role: Role.known.map(\.word)
    case .groupClassification: ["working group", "association"]
    case .attendanceStatus: Attendance.Status.allCases.map(\.rawValue)
    case .adoptionStatus: ["in use", "migration", "test", "study"]
    case .eventStatus: Event.Status.allCases.map(\.rawValue)
    }
  }

  /// Whether there are no words but these.
  package var isClosed: Bool { self == .attendanceStatus || self == .eventStatus }
}

/// What is in one cell of a row.
package enum FactValue: Hashable, Sendable {
  case text(String)
  case names([String])
  case date(PartialDate)
  case number(Double)
  /// The position of the row that is meant, in its table.
  case reference(Int32)
}

/// A column of a table: its name and type, and how a row gives and takes its value.
package struct Field<Row>: Sendable {
  package let column: Column
  package let type: FieldType
  /// Whether a file must have it in every row.
  package let isRequired: Bool
  /// Whether every row of a network has it.
  package let isAlwaysThere: Bool
  /// What headers of this table call it, beside what all tables call it.
  package let aliases: [String]
  /// Whether files have it only where a row has a value: few networks know it.
  package private(set) var isRare = false
  /// The value that a row has; nil where it has none.
  package let value: @Sendable (Row, CollaborationNetwork) -> FactValue?
  /// Gives a row a value; nothing happens where it is nil.
  package let set: @Sendable (inout Row, FactValue?) -> Void

  package init(
    _ column: Column, _ type: FieldType, isRequired: Bool = false, isAlwaysThere: Bool = false, aliases: [String] = [],
    value: @escaping @Sendable (Row, CollaborationNetwork) -> FactValue?,
    set: @escaping @Sendable (inout Row, FactValue?) -> Void = { _, _ in }
  ) {
    self.column = column
    self.type = type
    self.isRequired = isRequired
    self.isAlwaysThere = isRequired || isAlwaysThere
    self.aliases = aliases
    self.value = value
    self.set = set
  }
}

extension Field {
  /// A column that every row of a network has.
  private init<Value>(
    _ column: Column, _ type: FieldType, isRequired: Bool, aliases: [String], _ path: CellPath<Row, Value>,
    wrap: @escaping @Sendable (Value) -> FactValue, unwrap: @escaping @Sendable (FactValue) -> Value?
  ) {
    self.init(
      column, type, isRequired: isRequired, isAlwaysThere: true, aliases: aliases,
      value: { row, _ in wrap(row[keyPath: path]) },
      set: { row, value in if let value = value.flatMap(unwrap) { row[keyPath: path] = value } })
  }

  /// A column that may be empty.
  private init<Value>(
    _ column: Column, _ type: FieldType, aliases: [String], optional path: CellPath<Row, Value?>,
    wrap: @escaping @Sendable (Value) -> FactValue, unwrap: @escaping @Sendable (FactValue) -> Value?
  ) {
    self.init(
      column, type, aliases: aliases, value: { row, _ in row[keyPath: path].map(wrap) },
      set: { row, value in if let value = value.flatMap(unwrap) { row[keyPath: path] = value } })
  }

  /// The id that other tables refer to the row by.
  package static func id(_ path: CellPath<Row, String>) -> Field {
    Field(.id, .id, isRequired: false, aliases: [], path, wrap: FactValue.text, unwrap: \.text)
  }

  /// The name of the row; `aliases`: what headers of this table call it besides.
  package static func name(_ path: CellPath<Row, String>, aliases: [String]) -> Field {
    Field(.name, .text, isRequired: false, aliases: aliases, path, wrap: FactValue.text, unwrap: \.text)
  }

  /// Names with `|` between them.
  package static func names(_ column: Column, _ path: CellPath<Row, [String]>) -> Field {
    Field(column, .names, isRequired: false, aliases: [], path, wrap: FactValue.names, unwrap: \.names)
  }

  /// A text that every row has.
  package static func text(
    _ column: Column, _ path: CellPath<Row, String>, type: FieldType = .text
  ) -> Field {
    Field(column, type, isRequired: true, aliases: [], path, wrap: FactValue.text, unwrap: \.text)
  }

  /// A text that may be empty.
  package static func text(
    _ column: Column, optional path: CellPath<Row, String?>, type: FieldType = .text
  ) -> Field {
    Field(column, type, aliases: [], optional: path, wrap: FactValue.text, unwrap: \.text)
  }

  /// A date that every row has.
  package static func date(_ column: Column, _ path: CellPath<Row, PartialDate>) -> Field {
    Field(column, .date, isRequired: true, aliases: [], path, wrap: FactValue.date, unwrap: \.date)
  }

  /// A date that may be unknown.
  package static func date(
    _ column: Column, optional path: CellPath<Row, PartialDate?>, aliases: [String] = []
  ) -> Field {
    Field(column, .date, aliases: aliases, optional: path, wrap: FactValue.date, unwrap: \.date)
  }

  /// A number that every row has; `isPercent`: it may have a percent sign.
  package static func number(
    _ column: Column, _ path: CellPath<Row, Double>, isPercent: Bool = false
  ) -> Field {
    Field(
      column, .number(isPercent: isPercent), isRequired: true, aliases: [], path, wrap: FactValue.number,
      unwrap: \.number)
  }

  /// One of a place's two numbers, which become a place where both are known.
  package static func degrees(
    _ column: Column, _ type: FieldType, _ path: any KeyPath<Row, Coordinate?> & Sendable,
    _ part: any KeyPath<Coordinate, Double> & Sendable
  ) -> Field {
    Field(column, type, value: { row, _ in row[keyPath: path].map { .number($0[keyPath: part]) } })
  }

  /// One of a set of words, of which each spelling has a meaning.
  package static func word<Word: RawRepresentable<String> & Sendable>(
    _ column: Column, _ words: Vocabulary, _ path: CellPath<Row, Word>, isRequired: Bool = true,
    aliases: [String] = []
  ) -> Field {
    Field(
      column, .word(words), isRequired: isRequired, aliases: aliases, path, wrap: { .text($0.rawValue) },
      unwrap: { $0.text.flatMap { Word(rawValue: $0) } })
  }

  /// One of a set of words, or nothing.
  package static func word<Word: RawRepresentable<String> & Sendable>(
    _ column: Column, _ words: Vocabulary, optional path: CellPath<Row, Word?>
  ) -> Field {
    Field(
      column, .word(words), aliases: [], optional: path, wrap: { .text($0.rawValue) },
      unwrap: { $0.text.flatMap { Word(rawValue: $0) } })
  }

  /// A row of another table, by its id, its name or an other name of it.
  package static func reference<Entity>(
    _ column: Column, _ kind: EntityKind, _ path: CellPath<Row, ID<Entity>>, aliases: [String] = []
  ) -> Field {
    Field(
      column, .reference(kind), isRequired: true, aliases: aliases, path, wrap: { .reference($0.position) },
      unwrap: { $0.position.map { ID(Int($0)) } })
  }

  /// A row of another table, or none.
  package static func reference<Entity>(
    _ column: Column, _ kind: EntityKind, optional path: CellPath<Row, ID<Entity>?>
  ) -> Field {
    Field(
      column, .reference(kind), aliases: [], optional: path, wrap: { .reference($0.position) },
      unwrap: { $0.position.map { ID(Int($0)) } })
  }
}

extension Field {
  /// The same column, which files have only where a row has a value.
  package var rare: Field {
    var field = self
    field.isRare = true
    return field
  }
}

extension FactValue {
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  package var names: [String]? { if case .names(let names) = self { names } else { nil } }
  package var date: PartialDate? { if case .date(let date) = self { date } else { nil } }
  package var number: Double? { if case .number(let number) = self { number } else { nil } }
  package var position: Int32? { if case .reference(let position) = self { position } else { nil } }
}
