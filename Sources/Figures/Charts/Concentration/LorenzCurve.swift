/// The share of the load that the least loaded share of actors carries.
///
/// Lorenz 1905, “Methods of measuring the concentration of wealth”.
struct LorenzCurve {
  /// From (0, 0) to (1, 1), a place after each actor, from the least loaded to the most.
  let places: [(actors: Double, load: Double)]

  /// - Returns: nil where nothing is carried.
  init?(of loads: [Double]) {
    let total = loads.reduce(0, +)
    guard total > 0 else { return nil }
    var carried = 0.0
    var places = [(actors: 0.0, load: 0.0)]
    for (number, load) in loads.sorted().enumerated() {
      carried += load
      places.append((Double(number + 1) / Double(loads.count), min(1, carried / total)))
    }
    self.places = places
  }

  /// As many of its places as can be told apart on paper, the ends among them; all of them where there are fewer.
  func thinned(to count: Int) -> [(actors: Double, load: Double)] {
    guard places.count > count, count > 1 else { return places }
    let last = places.count - 1
    return (0..<count).map { places[$0 * last / (count - 1)] }
  }
}
