/// Finds the rows that say in all cells the same as an earlier one.
enum DuplicateRows {
  /// A column to compare by: the number of each row's spelling, and what such numbers stand for, so that two spellings
  /// of one name are the same.
  struct Key {
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
    var hashes = [UInt64](repeating: 0, count: rowCount)
    for key in keys {
      for row in 0..<rowCount {
        hashes[row] = (hashes[row] ^ UInt64(UInt32(bitPattern: key.value(of: row)))) &* 0x9E37_79B9_7F4A_7C15
        hashes[row] ^= hashes[row] >> 29
      }
    }
    var size = 64
    while size < rowCount * 2 { size *= 2 }
    // As in the table of spellings: the upper half of a slot is of the hash, the lower is the row plus 1.
    var slots = [UInt64](repeating: 0, count: size)
    var duplicates: [(row: Int, first: Int)] = []
    for row in 0..<rowCount {
      let hash = hashes[row]
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      search: while true {
        let slot = slots[place]
        if slot == 0 {
          slots[place] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(row + 1)
          break search
        }
        if slot >> 32 == hash >> 32 {
          let other = Int(slot & 0xFFFF_FFFF) - 1
          if keys.allSatisfy({ $0.value(of: row) == $0.value(of: other) }) {
            duplicates.append((row, other))
            break search
          }
        }
        place = (place + 1) & (size - 1)
      }
    }
    return duplicates
  }
}
