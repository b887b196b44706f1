import Collaboration

/// Finds groups that are perhaps one under a new name: the one ends as the other begins, with the same members.
enum Succession {
  /// How many members both have at least; what two or three people do next says little.
  private static let fewestShared = 3

  /// So sure before the members are weighed, that it is about 75 % then: many a committee is followed by another one.
  private static let certainty = 0.2

  /// The pairs of groups of which the first ends in the year in which the second begins, or the year before, and which
  /// have two thirds of the members of the larger in common; by their places.
  static func pairs(in network: CollaborationNetwork) -> [NameCandidates.Pair] {
    var lifetimes = [Lifetime](repeating: Lifetime(), count: network.groups.count)
    for membership in network.memberships { lifetimes[membership.group.index].add(membership) }
    for event in network.events {
      if let group = event.group, event.status == .held, let date = event.startDate { lifetimes[group.index].see(date) }
    }
    for (place, group) in network.groups.enumerated() { lifetimes[place].bound(by: group) }

    var groupsOfMember: [Int32: [Int]] = [:]
    for (place, lifetime) in lifetimes.enumerated() {
      for member in lifetime.members { groupsOfMember[member, default: []].append(place) }
    }
    return lifetimes.indices.flatMap { earlier -> [NameCandidates.Pair] in
      guard let end = lifetimes[earlier].end, lifetimes[earlier].members.count >= fewestShared else { return [] }
      var shared: [Int: Int] = [:]
      for member in lifetimes[earlier].members {
        let groups = groupsOfMember[member] ?? []
        // Whoever is in that many groups tells little of any of them.
        guard groups.count <= NameCandidates.mostInBlock else { continue }
        for later in groups where later != earlier {
          guard let start = lifetimes[later].start, 0...1 ~= start.year - end.year, !start.isCertainlyBefore(end) else {
            continue
          }
          shared[later, default: 0] += 1
        }
      }
      return shared.filter { later, count in
        count >= fewestShared && 3 * count >= 2 * max(lifetimes[earlier].members.count, lifetimes[later].members.count)
      }
      .map { later, _ in
        NameCandidates.Pair(
          a: min(earlier, later), b: max(earlier, later), resemblance: .succession, certainty: certainty)
      }
    }
    .sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// How long a group lasted, as far as is known, and who was in it.
  private struct Lifetime {
    private(set) var members: Set<Int32> = []
    private(set) var start: PartialDate?
    /// When it was over or seen last; nil where somebody is in it of whom neither is known.
    var end: PartialDate? { isOpen ? nil : last }
    private var last: PartialDate?
    private var isOpen = false

    mutating func add(_ membership: Membership) {
      if let member = membership.memberKey { members.insert(member) }
      if let first = membership.start ?? membership.firstSeen { start = min(start ?? first, first) }
      guard let end = membership.end ?? membership.lastSeen else { return isOpen = true }
      last = max(last ?? end, end)
    }

    /// A meeting.
    mutating func see(_ date: PartialDate) {
      start = min(start ?? date, date)
      last = max(last ?? date, date)
    }

    mutating func bound(by group: Group) {
      start = group.foundingDate ?? start
      guard let end = group.dissolutionDate else { return }
      (last, isOpen) = (end, false)
    }
  }
}
