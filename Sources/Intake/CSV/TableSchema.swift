/// What a column of a table holds, for programs that check tables before they read them.
///
/// Frictionless Table Schema 1: `fields` with `name`, `type` and `constraints`. A date that may be a year or a month is
/// text of a pattern there, since Table Schema has a type for each precision and none for all.
package struct TableSchema: Encodable, Hashable, Sendable {
  package struct Field: Encodable, Hashable, Sendable {
    package struct Constraints: Encodable, Hashable, Sendable {
      package var required: Bool?
      package var pattern: String?
      package var minimum: Double?
      package var maximum: Double?
    }

    package let name: String
    package let type: String
    package let constraints: Constraints?
  }

  package let fields: [Field]

  /// The schema of a table with all its columns.
  package init(of table: TableName) {
    let required = Set(table.requiredColumns.filter { $0.count == 1 }.flatMap(\.self))
    fields = table.columns.map { column in
      var constraints = Field.Constraints()
      if required.contains(column) { constraints.required = true }
      switch column {
      case .startDate, .endDate, .date, .foundingDate, .dissolutionDate:
        constraints.pattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
      case .latitude: (constraints.minimum, constraints.maximum) = (-90, 90)
      case .longitude: (constraints.minimum, constraints.maximum) = (-180, 180)
      default: break
      }
      return Field(
        name: column.rawValue, type: Self.numbers.contains(column) ? "number" : "string",
        constraints: constraints == Field.Constraints() ? nil : constraints)
    }
  }

  private static let numbers: Set<Column> = [.latitude, .longitude, .value, .changePercent]
}
