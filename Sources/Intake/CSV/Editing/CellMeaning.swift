package import Collaboration

/// What the words of cells mean, whatever language or spelling they are in.
package enum CellMeaning {
  /// The word that maillage writes for a cell: `lead` for `chef de projet`; other cells as they are.
  package static func word(for text: String, in column: Column, of table: TableName) -> String {
    guard case .word(let words)? = table.outline.types[column] else { return text }
    if words == .role, NameKey(text).isEmpty { return "member" }
    return Words.known(text, words) ?? text
  }
}
