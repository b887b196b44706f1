import Collaboration

/// The stochastic degree sequence model: what two rows share where each tie comes by its own chance, rows and columns
/// keeping their degrees on average.
///
/// Neal 2014, “The backbone of bipartite projections”; Neal, Domagalski & Sagan 2021. The chances are those of the
/// ``BipartiteConfigurationModel``.
struct StochasticDegreeModel: Sendable {
  private let chances: BipartiteConfigurationModel

  init(of rows: CompressedRows, columns: CompressedRows) {
    chances = BipartiteConfigurationModel(of: rows, columns: columns)
  }

  /// The number of columns that two rows share.
  func shared(_ a: Int32, _ b: Int32) -> PoissonBinomial {
    distribution(Int(chances.rows.ofRow[Int(a)]), Int(chances.rows.ofRow[Int(b)]))
  }

  /// The same for rows of two classes.
  private func distribution(_ a: Int, _ b: Int) -> PoissonBinomial {
    PoissonBinomial(
      chances.columns.counts.enumerated().map { column, count in
        (chances.probability(row: a, column: column) * chances.probability(row: b, column: column), count)
      })
  }

  /// P(X ≥ shared) of two rows of these sizes: rows of one size are alike.
  func pValue(sizes a: Int, _ b: Int, shared: Int) -> Double {
    guard let a = chances.rows.classOf(degree: a), let b = chances.rows.classOf(degree: b) else { return 1 }
    return distribution(a, b).upperTail(shared).roundedToTwelveDigits
  }
}

/// The null model that says whether a pair shares more than chance would have it.
package enum Significance: String, Hashable, CaseIterable, Sendable {
  /// Each draws as many as it has from all, which are alike.
  case hypergeometric
  /// In addition the stochastic degree sequence model: those that have many are drawn more often.
  case sdsm

  /// The level α: what has a q-value below it is called significant, in findings and figures alike.
  package static let level = 0.05
}

extension DegreeClasses {
  /// The class of the rows of a length.
  fileprivate func classOf(degree: Int) -> Int? {
    var (low, high) = (0, degrees.count)
    while low < high {
      let middle = (low + high) / 2
      if degrees[middle] < degree { low = middle + 1 } else { high = middle }
    }
    return low < degrees.count && degrees[low] == degree ? low : nil
  }
}

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
