internal import Intake

/// What a user says of a table's headings: `--columns "Company=organization,SIG=group"`.
package struct ColumnMapping: Sendable {
  /// As it was written.
  package let text: String
  let dialect: TableDialect

  package static let none = ColumnMapping()

  private init() {
    text = ""
    dialect = TableDialect()
  }

  /// - Throws: what is wrong with it, and what would be right.
  package init(_ text: String) throws {
    self.text = text
    dialect = try TableDialect(columns: text)
  }
}
