extension YearlyParticipation {
  /// How unequally the load is spread in one year; nothing where nobody has a seat.
  struct Concentration {
    var hhi: Double?
    var gini: Double?
    var elephantFactor: Int?

    init() {}

    /// The concentration among so many actors, of those seats that are held in the year; they come by actor.
    init(ofSeats seats: [Stay], actors: Int, groups: Int, in year: Int) {
      var seatCount = [Int32](repeating: 0, count: groups)
      var held: [Stay] = []
      for seat in seats where seat.isActive(in: year) {
        held.append(seat)
        seatCount[Int(seat.group)] += 1
      }
      guard !held.isEmpty else { return }
      var loads: [Double] = []
      var weights: [Int32] = []
      for (place, seat) in held.enumerated() {
        weights.append(seatCount[Int(seat.group)])
        guard place + 1 == held.count || held[place + 1].actor != seat.actor else { continue }
        loads.append(Self.load(ofSeatsWeighing: weights))
        weights.removeAll(keepingCapacity: true)
      }
      // As the table of the load has them: descending, those that carry nothing last.
      loads.sort(by: >)
      loads += [Double](repeating: 0, count: max(0, actors - loads.count))
      hhi = Measures.hhi(of: loads)
      gini = Measures.gini(of: loads)
      elephantFactor = Measures.elephantFactor(of: loads)
    }

    /// Σ 1/k, those that weigh the same counted before they are divided and light ones last, as in ``LeadershipLoad``.
    private static func load(ofSeatsWeighing weights: [Int32]) -> Double {
      guard weights.count > 1 else { return weights.reduce(0) { $0 + 1 / Double($1) } }
      var (load, run) = (0.0, 0)
      let weights = weights.sorted()
      for (place, weight) in weights.enumerated() {
        run += 1
        guard place + 1 == weights.count || weights[place + 1] != weight else { continue }
        load += Double(run) / Double(weight)
        run = 0
      }
      return load
    }
  }
}
