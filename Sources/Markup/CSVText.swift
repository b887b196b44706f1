/// Text as a cell of CSV (RFC 4180).
package enum CSVText {
  /// The cell, in quotes where it needs them.
  package static func quoted(_ cell: String, delimiter: String = ",") -> String {
    let delimiter = delimiter.utf8.first ?? UInt8(ascii: ",")
    let needsQuotes = cell.utf8.contains {
      $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }
    return needsQuotes
      ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
  }
}
