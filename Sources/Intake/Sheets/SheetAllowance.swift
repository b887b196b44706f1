/// What the sheets of a workbook may come to together, however small its file is.
///
/// A row that is repeated, or a text that is shared, costs the file a few bytes and the table all of them.
final class SheetAllowance {
  /// Where the rows of a sheet end, in Excel and in LibreOffice (ECMA-376 18.3.1.73).
  static let lastRow = 1_048_576

  /// How many rows more may be written as repetitions of others.
  private var repetitions = lastRow
  /// How many bytes more the tables may have.
  private var bytes = 1 << 29

  /// Takes so many repetitions; false where there are too many.
  func takeRepetitions(_ count: Int) -> Bool {
    guard count <= repetitions else { return false }
    repetitions -= count
    return true
  }

  /// Whether so many bytes are left.
  func has(bytes count: Int) -> Bool { count <= bytes }

  func take(bytes count: Int) { bytes -= count }
  func giveBack(bytes count: Int) { bytes += count }
}
