package import Collaboration
import FoundationEssentials

/// A `datapackage.json` that describes every table of a network with a Table Schema, so that Frictionless tools
/// validate it.
///
/// Constraints are those that maillage itself has: what it takes in several words is left free.
package struct PackageDescription: Encodable {
  private struct Resource: Encodable {
    let name: String
    let path: String
    let profile = "tabular-data-resource"
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let schema: Schema
  }

  private struct Schema: Encodable {
    let fields: [Field]
    let primaryKey: [String]?
    let missingValues = [""]
  }

  private struct Field: Encodable {
    let name: String
    let type: String
    let description: String
    let constraints: TableSchema.Field.Constraints?
  }

  private let name: String
  private let profile = "tabular-data-package"
  private let title: String
  private let description: String
  private let lang: String
  private let licenses = [["name": "CC0-1.0"]]
  private let resources: [Resource]

  /// `describe`: what a column of a table holds, in the network's language.
  package init(
    name: String, title: String, description: String, language: String,
    describe: (_ table: String, _ column: String) -> String
  ) {
    let slug = NameKey(name).slug
    self.name = slug.isEmpty ? "network" : slug
    self.title = title
    self.description = description
    lang = language
    resources = TableName.allCases.map { table in
      let fields = table.columns.map { column in
        Field(
          name: column.rawValue, type: table.isNumber(column) ? "number" : "string",
          description: describe(table.rawValue, column.rawValue), constraints: Self.constraints(of: column, in: table))
      }
      let key = table.columns.contains(.id) ? [Column.id.rawValue] : nil
      return Resource(name: table.rawValue, path: table.fileName, schema: Schema(fields: fields, primaryKey: key))
    }
  }

  package func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  private static func constraints(of column: Column, in table: TableName) -> TableSchema.Field.Constraints? {
    // Where one of several columns will do, none is required.
    let isRequired = table.requiredColumns.contains([column]) || column == .id
    var constraints = TableSchema.Field.Constraints(of: table.outline.types[column], isRequired: isRequired)
    if column == .id { constraints.unique = true }
    return constraints == TableSchema.Field.Constraints() ? nil : constraints
  }
}

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
