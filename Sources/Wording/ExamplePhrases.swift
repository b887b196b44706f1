/// The small invented network that people start their own from, with its comments.
package protocol ExamplePhrases: Sendable {
  var exampleTitle: String { get }
  var exampleDescription: String { get }
  /// What stands in the folder and what to do with it, as Markdown.
  var exampleReadme: String { get }
  /// The tables as CSV, by their names.
  var exampleTables: [String: String] { get }
  /// What a column of a table holds.
  func describe(_ column: String, of table: String) -> String
}
