import Collaboration

/// Finds the rows that say in all cells the same as an earlier one.
enum DuplicateRows {
  /// A column to compare by: the number of each row's spelling, and what such numbers stand for, so that two spellings
  /// of one name are the same.
  struct Key: Sendable {
    let codes: [Int32]
    /// Nil where each spelling stands for itself.
    let identities: [Int32]?

    func value(of row: Int) -> Int32 {
      let code = codes[row]
      return identities.map { $0[Int(code)] } ?? code
    }
  }

  /// The rows that repeat an earlier one, ascending, each with the first of its kind.
  static func find(rowCount: Int, keys: [Key]) -> [(row: Int, first: Int)] {
    var hashes = [UInt32](repeating: 0, count: rowCount)
    for key in keys {
      for row in 0..<rowCount {
        let mixed =
          (UInt64(hashes[row]) << 32 | UInt64(UInt32(bitPattern: key.value(of: row)))) &* 0x9E37_79B9_7F4A_7C15
        hashes[row] = UInt32(truncatingIfNeeded: mixed >> 32)
      }
    }
    var size = 64
    while size < rowCount * 2 { size *= 2 }
    // A free slot is 0, any other a row plus 1.
    var slots = [UInt32](repeating: 0, count: size)
    var duplicates: [(row: Int, first: Int)] = []
    for row in 0..<rowCount {
      var place = Int(hashes[row]) & (size - 1)
      while slots[place] != 0 {
        let other = Int(slots[place]) - 1
        if hashes[other] == hashes[row], keys.allSatisfy({ $0.value(of: row) == $0.value(of: other) }) {
          duplicates.append((row, other))
          break
        }
        place = (place + 1) & (size - 1)
      }
      if slots[place] == 0 { slots[place] = UInt32(truncatingIfNeeded: row + 1) }
    }
    return duplicates
  }
}

extension CodedTable {
  /// The rows that say the same as an earlier one, whichever names and words they use for it.
  ///
  /// `references`: the columns whose spellings mean something, each distinct meaning a number.
  func duplicates(with references: [Column: ColumnValues<Int32>]) -> [(row: Int, first: Int)] {
    let keys = header.columns.compactMap(\.self).map { column in
      DuplicateRows.Key(
        codes: codes(of: column),
        identities: references[column].map { cells in
          // A name that cannot be read is like no other.
          cells.meanings.enumerated().map { code, cell in cell.value ?? (cell.isEmpty ? -1 : -2 - Int32(code)) }
        } ?? spellings(of: column)?.identities)
    }
    return DuplicateRows.find(rowCount: rowCount, keys: keys)
  }
}
