/// Where a run's results, messages and progress go.
package protocol Console: Sendable {
  /// What was asked for: to standard output.
  func result(_ text: String) throws
  /// A line about the input or the work.
  func message(_ text: String)
  /// The step that is under way; the next one takes its place.
  func progress(_ step: String)
}
