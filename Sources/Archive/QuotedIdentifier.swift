extension String {
  /// The name as SQL takes it, whatever is in it; GRDB's `quotedDatabaseIdentifier` lets a quote in it end it.
  var quotedIdentifier: String {
    "\"" + split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
