import Collaboration

/// What the words of cells mean, whatever language or spelling they are in.
package enum CellMeaning {
  /// The word that maillage writes for a cell: `lead` for `chef de projet`; other cells as they are.
  package static func word(for text: String, in column: Column, of table: TableName) -> String {
    let key = NameKey(text)
    switch (table, column) {
    case (.memberships, .role):
      let role = key.isEmpty ? .member : Words.role[key]
      return role.flatMap { known in Role.known.first { $0.role == known }?.word } ?? text
    case (.attendance, .status): return Words.status[key]?.rawValue ?? text
    case (.adoptions, .status): return Words.adoptionStatus[key] ?? text
    default: return text
    }
  }
}
