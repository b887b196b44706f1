import Collaboration

/// The rows of a matrix by how many values they have: rows of one length are alike to a model that knows nothing else.
struct DegreeClasses: Sendable {
  /// For each row its class, -1 for an empty one.
  let ofRow: [Int32]
  /// For each class the length of its rows, ascending.
  let degrees: [Int]
  /// For each class how many rows it has.
  let counts: [Int]

  init(of rows: CompressedRows) {
    let longest = (0..<rows.rowCount).reduce(0) { max($0, rows.count(of: $1)) }
    var countOfLength = [Int](repeating: 0, count: longest + 1)
    for row in 0..<rows.rowCount { countOfLength[rows.count(of: row)] += 1 }
    let lengths = countOfLength.indices.filter { $0 > 0 && countOfLength[$0] > 0 }
    var classOfLength = [Int32](repeating: -1, count: longest + 1)
    for (place, length) in lengths.enumerated() { classOfLength[length] = Int32(place) }
    ofRow = (0..<rows.rowCount).map { classOfLength[rows.count(of: $0)] }
    degrees = lengths
    counts = lengths.map { countOfLength[$0] }
  }
}
