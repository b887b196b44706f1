/// The Herfindahl–Hirschman index: Σ share², from 1/n where all carry the same to 1 where one carries all.
///
/// Nil where nothing is carried. Hirschman 1964, “The paternity of an index”.
package func hhi(of loads: [Double]) -> Double? {
  let total = loads.reduce(0, +)
  guard total > 0 else { return nil }
  return loads.reduce(0) { $0 + ($1 / total) * ($1 / total) }
}

/// The Gini coefficient: from 0 where all carry the same towards 1 − 1/n where one of n carries all.
///
/// Σ(2i − n − 1)xᵢ / (n Σx) over the loads in ascending order, without correction for small n, as the difference of
/// means has it; those that carry nothing belong to `loads`. Nil where nothing is carried. Gini 1912.
package func gini(of loads: [Double]) -> Double? {
  let total = loads.reduce(0, +)
  guard total > 0 else { return nil }
  let n = Double(loads.count)
  let weighted = loads.sorted().enumerated().reduce(0) { $0 + (2 * Double($1.offset + 1) - n - 1) * $1.element }
  return weighted / (n * total)
}

/// The fewest actors that together carry at least half of the load; nil where nothing is carried.
///
/// CHAOSS, “Elephant Factor”.
package func elephantFactor(of loads: [Double]) -> Int? {
  let total = loads.reduce(0, +)
  guard total > 0 else { return nil }
  var carried = 0.0
  let count = loads.sorted(by: >).prefix { load in
    guard carried < total / 2 else { return false }
    carried += load
    return true
  }
  .count
  return count
}
