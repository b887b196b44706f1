import Collaboration

/// Who participates in each year, counted in one sweep over the stays instead of a network a year.
struct YearlyParticipation {
  struct Year {
    let actors: Turnover.Year
    let groups: Turnover.Year
    /// The pairs of an actor and a group.
    let memberships: Int
    let concentration: Concentration
  }

  private let actors: Turnover
  private let groups: Turnover
  private let pairs: Turnover
  private let concentration: [Int: Concentration]

  /// A year's participation; nil where there is none.
  subscript(year: Int) -> Year? {
    guard actors[year].active > 0 else { return nil }
    return Year(
      actors: actors[year], groups: groups[year], memberships: pairs[year].active,
      concentration: concentration[year] ?? Concentration())
  }

  /// Counts in all years, and works out the concentration in some of them.
  init(
    of network: CollaborationNetwork, actors kind: TwoModeNetwork.Actors, in years: ClosedRange<Int>,
    concentrationIn shown: ClosedRange<Int>
  ) {
    let actorCount = kind == .organizations ? network.organizations.count : network.persons.count
    let stays = network.stays(of: kind)
    let byActor = stays.rows(by: \.actor, count: actorCount)
    let byGroup = stays.rows(by: \.group, count: network.groups.count)
    (actors, pairs) = Self.turnover(of: byActor, in: years)
    groups = Self.turnover(of: byGroup, in: years, countingPairs: false).rows
    let seats = byActor.stays.filter(\.isSeat)
    let actors = actors
    concentration = Dictionary(
      uniqueKeysWithValues: mapOnAllCores(Array(shown), chunk: 1) { year in
        (year, Concentration(ofSeats: seats, actors: actors[year].active, groups: network.groups.count, in: year))
      })
  }

  /// The turnover of rows, and of the pairs of a row and a group: what lasts on in another role goes on.
  private static func turnover(
    of table: (stays: [Stay], offsets: [Int]), in years: ClosedRange<Int>, countingPairs: Bool = true
  ) -> (rows: Turnover, pairs: Turnover) {
    let block = 4096
    let rowCount = table.offsets.count - 1
    let parts = onAllCores(tasks: (rowCount + block - 1) / block) { next in
      var (rows, pairs) = (Turnover(in: years), Turnover(in: years))
      while let task = next() {
        for row in task * block..<min((task + 1) * block, rowCount) {
          var stays = table.stays[table.offsets[row]..<table.offsets[row + 1]]
          guard stays.count > 1 else {
            if let stay = stays.first {
              rows.add(stay.years)
              if countingPairs { pairs.add(stay.years) }
            }
            continue
          }
          if countingPairs {
            stays.sort { ($0.group, $0.first) < ($1.group, $1.first) }
            pairs.addMerged(stays) { $0.group == $1.group }
          }
          stays.sort { $0.first < $1.first }
          rows.addMerged(stays) { _, _ in true }
        }
      }
      return (rows, pairs)
    }
    return parts.reduce(into: (Turnover(in: years), Turnover(in: years))) { sum, part in
      sum.0.add(part.0)
      sum.1.add(part.1)
    }
  }
}

extension Turnover {
  /// Adds stays that are sorted by start within runs of the same member; those that touch count as one.
  fileprivate mutating func addMerged(_ stays: ArraySlice<Stay>, isSameMember: (Stay, Stay) -> Bool) {
    guard var open = stays.first else { return }
    var last = Int(open.last)
    for stay in stays.dropFirst() {
      if isSameMember(open, stay), Int(stay.first) <= last + 1 {
        last = max(last, Int(stay.last))
      } else {
        add(Int(open.first)...last)
        open = stay
        last = Int(stay.last)
      }
    }
    add(Int(open.first)...last)
  }
}
