/// The null model that says whether a pair shares more than chance would have it.
package enum Significance: String, Hashable, CaseIterable, Sendable {
  /// Each draws as many as it has from all, which are alike.
  case hypergeometric
  /// Beside it the stochastic degree sequence model: those that have many are drawn more often.
  case sdsm
}
