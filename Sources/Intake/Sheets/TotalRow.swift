import Support
import Collaboration

/// Rows that sum up those above them, as people write them below a table.
///
/// Such a row begins with a word for it, which is all that its cell says, and has nothing but numbers beside it. As Total
/// is a company and Somme a département, a row that the table may well have is not passed over in silence.
enum TotalRow {
  /// How sure it is that a row sums up others.
  enum Likelihood {
    /// It lacks what each row of the table must have.
    case certain
    /// It might be a row of the table whose names are numbers.
    case likely
  }

  /// Whether a cell says that its row is a total: `Total`, `Sous-total :`, `Total général`, `Total groupes`.
  static func begins(with cell: ArraySlice<UInt8>) -> Bool {
    // Most cells need no closer look.
    guard cell.count < 100, let first = cell.first(where: { $0 > 0x20 }), "tTsSgGeEiI".utf8.contains(first) else {
      return false
    }
    let text = String(decoding: cell, as: UTF8.self)
    return isPlain(text) || isAmbiguous(text)
  }

  /// Whether a row is a total; nil for any other.
  ///
  /// `first`: its first cell, which ``begins(with:)`` is true of; `numbers`: the columns that have numbers, which all of
  /// the other cells are.
  static func likelihood(of first: String, in table: TableName, named: Column?, numbers: [Column]) -> Likelihood? {
    let filled = Set(numbers + [named].compactMap(\.self))
    guard table.requiredColumns.allSatisfy({ !filled.isDisjoint(with: $0) }) else { return .certain }
    let hasOwnNumbers = numbers.contains { columnsOfNumbers.contains($0) }
    return isAmbiguous(first) || hasOwnNumbers ? nil : .likely
  }

  /// Columns in which an organization called Total has numbers, and a total has none.
  private static let columnsOfNumbers: Set<Column> = [.id, .identifier, .latitude, .longitude]

  private static func isPlain(_ cell: String) -> Bool {
    let words = words(of: cell)
    if TableWords.shared.totals.contains(NameKey(words)) { return !isAmbiguous(cell) }
    guard let first = plainWords.first(where: { words == $0 || words.starts(with: $0 + " ") }) else { return false }
    let rest = words.dropFirst(first.count + 1)
    // Of what the total is, as the tables and their sheets are called.
    return rest.isEmpty || TableName(sheet: String(rest)) != nil
  }

  private static func isAmbiguous(_ cell: String) -> Bool { ["somme", "sum", "ensemble"].contains(words(of: cell)) }

  private static func words(of cell: String) -> String {
    let text = cell.trimmed
    return NameKey(text.hasSuffix(":") ? String(text.dropLast()) : text).text
  }

  /// The longer ones first.
  private static let plainWords = [
    "grand total", "sous total", "sous totaux", "sub total", "total general", "total generale", "totaux generaux",
    "total partiel", "total", "totaux", "totals", "subtotal", "subtotals", "soustotal",
  ]
}
