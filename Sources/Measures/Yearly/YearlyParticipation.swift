import Collaboration
import Support

/// Who participates in each year, counted in one sweep over the spells instead of a network a year.
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
    let spells = network.spells(of: kind)
    let byActor = spells.rows(by: \.actor, count: actorCount)
    let byGroup = spells.rows(by: \.group, count: network.groups.count)
    (actors, pairs) = Self.turnover(of: byActor, in: years)
    groups = Self.turnover(of: byGroup, in: years, countingPairs: false).rows
    let seats = byActor.spells.filter(\.isSeat)
    let actors = actors
    concentration = Dictionary(
      uniqueKeysWithValues: parallelMap(Array(shown), chunk: 1) { year in
        (year, Concentration(ofSeats: seats, actors: actors[year].active, groups: network.groups.count, in: year))
      })
  }

  /// The turnover of rows, and of the pairs of a row and a group: what lasts on in another role goes on.
  private static func turnover(
    of table: (spells: [MembershipSpell], offsets: [Int]), in years: ClosedRange<Int>, countingPairs: Bool = true
  ) -> (rows: Turnover, pairs: Turnover) {
    let block = 4096
    let rowCount = table.offsets.count - 1
    let parts = parallelWorkers(tasks: (rowCount + block - 1) / block) { next in
      var (rows, pairs) = (Turnover(in: years), Turnover(in: years))
      while let task = next() {
        for row in task * block..<min((task + 1) * block, rowCount) {
          var spells = table.spells[table.offsets[row]..<table.offsets[row + 1]]
          guard spells.count > 1 else {
            if let spell = spells.first {
              rows.add(spell.years)
              if countingPairs { pairs.add(spell.years) }
            }
            continue
          }
          if countingPairs {
            spells.sort { ($0.group, $0.first) < ($1.group, $1.first) }
            pairs.addMerged(spells) { $0.group == $1.group }
          }
          spells.sort { $0.first < $1.first }
          rows.addMerged(spells) { _, _ in true }
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
  /// Adds spells that are sorted by start within runs of the same member; those that touch count as one.
  fileprivate mutating func addMerged(
    _ spells: ArraySlice<MembershipSpell>, isSameMember: (MembershipSpell, MembershipSpell) -> Bool
  ) {
    guard var open = spells.first else { return }
    var last = Int(open.last)
    for spell in spells.dropFirst() {
      if isSameMember(open, spell), Int(spell.first) <= last + 1 {
        last = max(last, Int(spell.last))
      } else {
        add(Int(open.first)...last)
        open = spell
        last = Int(spell.last)
      }
    }
    add(Int(open.first)...last)
  }
}

/// The meetings of each year, and how many of those expected came.
struct YearlyMeetings {
  struct Year {
    /// nil where the data has no meeting in the year.
    var events: Int?
    var present = 0
    var marks = 0

    var rate: Double? { marks > 0 ? Double(present) / Double(marks) : nil }
  }

  private let first: Int
  private var counts: [Year]

  subscript(year: Int) -> Year { counts[year - first] }

  init(of network: CollaborationNetwork, actors: TwoModeNetwork.Actors, in years: ClosedRange<Int>) {
    first = years.lowerBound
    counts = [Year](repeating: Year(), count: years.count)
    for event in network.events where event.isHeld {
      guard let year = event.startDate?.year, years.contains(year) else { continue }
      counts[year - first].events = (counts[year - first].events ?? 0) + 1
    }
    for mark in AttendanceCounts(of: network, actors: actors, years: years).expected {
      guard let year = network[mark.event].startDate?.year, years.contains(year) else { continue }
      counts[year - first].marks += 1
      if mark.status == .present { counts[year - first].present += 1 }
    }
  }
}

extension YearlyParticipation {
  /// How unequally the load is spread in one year; nothing where nobody has a seat.
  struct Concentration {
    var hhi: Double?
    var gini: Double?
    var elephantFactor: Int?

    init() {}

    /// The concentration among so many actors, of those seats that are held in the year; they come by actor.
    init(ofSeats seats: [MembershipSpell], actors: Int, groups: Int, in year: Int) {
      var seatCount = [Int32](repeating: 0, count: groups)
      var held: [MembershipSpell] = []
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
