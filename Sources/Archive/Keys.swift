/// The keys of the rows of a table that others refer to, ascending, and so the position of each in the network.
///
/// maillage writes them without gaps; someone who deletes a row in an SQLite tool leaves one.
struct Keys {
  let table: String
  private let keys: [Int64]

  init(of table: String, in database: Database) throws {
    self.table = table
    var keys: [Int64] = []
    // Not from an index: its order and, in a damaged file, even its rows may be others than the table's.
    let statement = try Statement(
      "SELECT key FROM \(table.quotedIdentifier) NOT INDEXED ORDER BY key", in: database)
    while try statement.step() {
      let key = statement.integer(at: 0)
      // In a damaged file, pages that refer to each other in a circle would give rows for ever.
      if let last = keys.last, last >= key { throw SQLiteError.damaged }
      keys.append(key)
    }
    self.keys = keys
  }

  var count: Int { keys.count }

  /// The position of the row with a key, or nil where there is none.
  subscript(key: Int64) -> Int32? {
    if let guess = Int(exactly: key), guess >= 1, guess <= keys.count, keys[guess - 1] == key {
      return Int32(truncatingIfNeeded: guess - 1)
    }
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? Int32(truncatingIfNeeded: low) : nil
  }
}
