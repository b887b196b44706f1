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
    let (a, b) = (Int(chances.rows.ofRow[Int(a)]), Int(chances.rows.ofRow[Int(b)]))
    return PoissonBinomial(
      chances.columns.counts.enumerated().map { column, count in
        (chances.probability(row: a, column: column) * chances.probability(row: b, column: column), count)
      })
  }

  /// P(X ≥ shared).
  func pValue(of pair: SharedPair) -> Double { shared(pair.a, pair.b).upperTail(Int(pair.shared)) }
}
