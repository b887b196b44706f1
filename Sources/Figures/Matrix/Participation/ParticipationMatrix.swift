import Collaboration
import Measures

/// Who is what in which group, as rows and columns: the whole of it, or the part that a page has room for.
struct ParticipationMatrix {
  /// One actor, or several that are the same in the same groups.
  struct Row {
    let actors: [Int]
    /// The role in each group of ``groups``; nil where it has none.
    let roles: [Role?]
    /// Whether it participates, or only supplies or looks on.
    let participates: Bool

    var isSeated: Bool { roles.contains { $0?.isSeat ?? false } }
    /// In how many of the groups that are drawn it participates.
    var breadth: Int { roles.count { $0?.participates ?? false } }
  }

  /// What a page has room for.
  struct Room {
    let groups: Int
    let rows: Int
  }

  /// What was left out of a network that is too large, and by which rule.
  struct Cut {
    /// The least size of a group that is drawn, in actors; nil where all are, or where the rule parts equals.
    let leastSize: Int?
    /// The least number of drawn groups that an actor is in that leads none; nil likewise.
    let leastBreadth: Int?
    /// Whether all who lead or initiate a group that is drawn are drawn.
    let hasAllSeats: Bool
  }

  /// By position, similar ones side by side.
  let groups: [Int]
  /// Those who participate, similar ones side by side.
  let rows: [Row]
  /// Those who only supply or look on.
  let others: [Row]
  /// How many of the actors that participate are in ``rows``.
  let actorCount: Int
  let cut: Cut

  private static let mostOthers = 9

  init(of measures: NetworkMeasures, room: Room, budget: Int) {
    let network = measures.twoMode
    let order = GroupOrder.groups(
      room.groups, of: network, budget: budget / 2, name: { measures.name(ofGroup: Int32($0)) })
    let all = Self.rows(in: order, of: measures)
    let participants = all.filter(\.participates)
    // With a heading.
    let besides = min(Self.mostOthers, all.count - participants.count)
    let rowLimit = room.rows - (besides > 0 ? min(besides, max(3, room.rows - participants.count)) + 2 : 0)
    let singles = participants.count <= rowLimit ? participants : Self.merged(participants)
    let (kept, leastBreadth, hasAllSeats) = Self.densest(singles, rowLimit)
    let used = order.indices.filter { column in kept.contains { $0.roles[column] != nil } }
    groups = used.map { order[$0] }
    let rows = Self.ordered(kept.map { $0.keeping(used) }, budget: budget / 2)
    self.rows = rows
    let shown = rows.reduce(0) { $0 + $1.actors.count }
    actorCount = shown
    others = all.filter { !$0.participates }.prefix(max(0, min(Self.mostOthers, room.rows - rows.count - 2)))
      .map { $0.keeping(used) }.filter { row in row.roles.contains { $0 != nil } }
    let sizes = Set(groups.map { network.actorsOfGroup.count(of: $0) })
    let drawn = Set(groups)
    let isRule = network.populatedGroups.allSatisfy {
      drawn.contains($0) || network.actorsOfGroup.count(of: $0) < sizes.min() ?? 0
    }
    cut = Cut(
      leastSize: drawn.count < network.populatedGroups.count && isRule ? sizes.min() : nil,
      leastBreadth: leastBreadth, hasAllSeats: hasAllSeats)
  }

  /// A row for each actor that is something in one of the groups, by position.
  private static func rows(in groups: [Int], of measures: NetworkMeasures) -> [Row] {
    var roles: [Int: [Role?]] = [:]
    let blank = [Role?](repeating: nil, count: groups.count)
    let candidates = candidates(in: groups, of: measures.twoMode)
    for (column, group) in groups.enumerated() {
      for membership in measures.memberships(of: GroupID(group)) {
        let actor =
          measures.options.actors == .organizations ? membership.organization?.index : membership.person?.index
        guard let actor, candidates?[actor] ?? true else { continue }
        // Any other word counts as member.
        let role = RoleInk.ranked[RoleInk.rank(of: membership.role)]
        let known = roles[actor, default: blank][column]
        if known.map({ RoleInk.rank(of: role) < RoleInk.rank(of: $0) }) ?? true {
          roles[actor, default: blank][column] = role
        }
      }
    }
    return roles.sorted { $0.key < $1.key }.map { actor, roles in
      Row(actors: [actor], roles: roles, participates: measures.twoMode.groupsOfActor.count(of: actor) > 0)
    }
  }

  /// More actors than this are not looked at one by one.
  private static let mostCandidates = 4000

  /// Of very many actors those who have a chance to be drawn: those in the most of the groups, and all who have a seat.
  private static func candidates(in groups: [Int], of network: TwoModeNetwork) -> [Bool]? {
    guard groups.reduce(0, { $0 + network.actorsOfGroup.count(of: $1) }) > mostCandidates else { return nil }
    var breadth = [Int](repeating: 0, count: network.actorCount)
    for group in groups { for actor in network.actorsOfGroup[group] { breadth[Int(actor)] += 1 } }
    var counts = [Int](repeating: 0, count: groups.count + 1)
    for value in breadth { counts[value] += 1 }
    var (least, taken) = (groups.count, counts[groups.count])
    while least > 1, taken + counts[least - 1] <= mostCandidates {
      least -= 1
      taken += counts[least]
    }
    var isCandidate = breadth.map { $0 >= least }
    let drawn = Set(groups)
    for seat in network.seats where drawn.contains(seat.group.index) { isCandidate[Int(seat.actor)] = true }
    return isCandidate
  }

  /// One row for all that are the same in the same groups.
  private static func merged(_ rows: [Row]) -> [Row] {
    var places: [[Role?]: Int] = [:]
    var merged: [[Int]] = []
    for row in rows {
      if let place = places[row.roles] {
        merged[place] += row.actors
      } else {
        places[row.roles] = merged.count
        merged.append(row.actors)
      }
    }
    return places.sorted { $0.value < $1.value }.map {
      Row(actors: merged[$0.value], roles: $0.key, participates: true)
    }
  }

  /// Those who lead or initiate, then those in the most groups: of equal ones all or none.
  private static func densest(_ rows: [Row], _ limit: Int) -> (kept: [Row], least: Int?, hasAllSeats: Bool) {
    guard rows.count > limit else { return (rows, nil, true) }
    let seated = rows.filter(\.isSeated)
    let hasAllSeats = seated.count <= limit
    var kept = hasAllSeats ? seated : []
    var least: Int?
    let classes = Dictionary(grouping: hasAllSeats ? rows.filter { !$0.isSeated } : rows, by: \.breadth)
    for breadth in classes.keys.sorted(by: >) {
      let equals = classes[breadth] ?? []
      guard kept.count + equals.count <= limit else {
        // Where not even the broadest have room, some of them stand for all.
        if kept.isEmpty { kept = Array(equals.prefix(limit)) }
        break
      }
      kept += equals
      least = breadth
    }
    return (kept, least, hasAllSeats)
  }

  /// Similar ones side by side; of an order and its mirror image the one that follows the diagonal.
  private static func ordered(_ rows: [Row], budget: Int) -> [Row] {
    func middle(_ row: Row) -> Double {
      let places = row.roles.indices.filter { row.roles[$0] != nil }
      return Double(places.reduce(0, +)) / Double(max(1, places.count))
    }
    // Begun along the diagonal, so that what is equally good ends near to it.
    let begun = rows.enumerated().sorted { (middle($0.element), $0.offset) < (middle($1.element), $1.offset) }
      .map(\.element)
    let sets = begun.map { row in Set(row.roles.indices.filter { row.roles[$0] != nil }) }
    let order = Seriation.order(of: Seriation.similarity(of: sets), budget: budget)
    let half = Double(order.count - 1) / 2
    let lean = order.enumerated().reduce(0.0) { $0 + (Double($1.offset) - half) * middle(begun[$1.element]) }
    return (lean < 0 ? order.reversed() : order).map { begun[$0] }
  }
}

extension ParticipationMatrix.Row {
  fileprivate func keeping(_ columns: [Int]) -> Self {
    Self(actors: actors, roles: columns.map { roles[$0] }, participates: participates)
  }
}
