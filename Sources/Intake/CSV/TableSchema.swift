package import Collaboration

/// What a column of a table holds, for programs that check tables before they read them.
///
/// Frictionless Table Schema 1: `fields` with `name`, `type` and `constraints`. A date that may be a year or a month is
/// text of a pattern there, since Table Schema has a type for each precision and none for all.
package struct TableSchema: Encodable, Hashable, Sendable {
  package struct Field: Encodable, Hashable, Sendable {
    package struct Constraints: Encodable, Hashable, Sendable {
      package var required: Bool?
      package var unique: Bool?
      package var pattern: String?
      package var minimum: Double?
      package var maximum: Double?
    }

    package let name: String
    package let type: String
    package let constraints: Constraints?
  }

  package let fields: [Field]

  /// The schema of a table with some of its columns, or all of them.
  package init(of table: TableName, columns: [Column]? = nil) {
    let required = Set(table.requiredColumns.filter { $0.count == 1 }.flatMap(\.self))
    fields = (columns ?? table.columns).map { column in
      let constraints = Field.Constraints(of: table.outline.types[column], isRequired: required.contains(column))
      return Field(
        name: column.rawValue, type: table.isNumber(column) ? "number" : "string",
        constraints: constraints == Field.Constraints() ? nil : constraints)
    }
  }
}

extension TableSchema.Field.Constraints {
  /// What holds of a column of a type; Table Schema has no type of dates that may be a year or a month.
  init(of type: FieldType?, isRequired: Bool) {
    if isRequired { required = true }
    switch type {
    case .date: pattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
    case .latitude: (minimum, maximum) = (-90, 90)
    case .longitude: (minimum, maximum) = (-180, 180)
    default: break
    }
  }
}

extension TableName {
  /// Whether a column of the table holds numbers.
  func isNumber(_ column: Column) -> Bool {
    switch outline.types[column] {
    case .number, .latitude, .longitude: true
    default: false
    }
  }
}
