extension CollaborationNetwork {
  /// The last date at which the data says that something was so or happened; nil where nothing is dated.
  ///
  /// That is a start, a first or last sight, a meeting that was held, or a count. An end tells no such thing: mandates
  /// end in the future. Where there are only ends, it is the last of those that somebody may have seen.
  package var referenceDate: PartialDate? {
    var last: PartialDate?
    func take(_ date: PartialDate?) {
      guard let date else { return }
      if last.map({ ($0.latest, $0.earliest) < (date.latest, date.earliest) }) ?? true { last = date }
    }
    for membership in memberships {
      take(membership.start)
      take(membership.firstSeen)
      take(membership.lastSeen)
    }
    for group in groups { take(group.foundingDate) }
    for event in events where event.isHeld { take(event.startDate) }
    for observation in observations { take(observation.date) }
    for adoption in adoptions { take(adoption.startDate) }
    if last != nil { return last }
    for membership in memberships where membership.end?.year != 9999 { take(membership.end) }
    for group in groups where group.dissolutionDate?.year != 9999 { take(group.dissolutionDate) }
    for claim in claims {
      take(claim.startDate)
      take(claim.endDate)
    }
    return last
  }

  /// Whether time makes a difference to who is a member.
  package var hasDatedMemberships: Bool {
    memberships.contains { $0.start != nil || $0.end != nil || $0.firstSeen != nil || $0.lastSeen != nil }
  }

  /// What was known of the network at a date: what begins later is left out, what ends later still lasts, and later
  /// meetings are announced.
  ///
  /// Memberships are bounded by what was seen: one without a start begins when it is first seen, and one without an end
  /// ends when it is last seen where a later list of the same group leaves it out.
  package func known(at date: PartialDate) -> CollaborationNetwork {
    var known = self
    if let bounded = bounded(at: date) { known.memberships = bounded.compactMap(\.self) }
    for place in events.indices where events[place].isHeld && events[place].startDate?.isAfter(date) ?? false {
      known.events[place].status = .announced
    }
    for place in groups.indices {
      if groups[place].dissolutionDate?.isAfter(date) ?? false { known.groups[place].dissolutionDate = nil }
    }
    known.observations.removeAll { $0.date.isAfter(date) }
    known.adoptions.removeAll { $0.startDate?.isAfter(date) ?? false }
    return known
  }

  /// The memberships as they were known at a date, each in the place of the one that the data has.
  ///
  /// Nil for those that begin later, and in place of all where nothing changes, as there may be ten million.
  package func bounded(at date: PartialDate) -> [Membership?]? {
    let changes = memberships.contains { membership in
      membership.firstSeen != nil || membership.lastSeen != nil || membership.start?.isAfter(date) ?? false
        || membership.end?.isAfter(date) ?? false
    }
    guard changes else { return nil }
    let lists = lastLists
    return memberships.map { membership in
      var membership = membership
      if membership.start == nil { membership.start = membership.firstSeen }
      if membership.end == nil, let seen = membership.lastSeen, let list = lists[membership.group.index],
        list.isAfter(seen)
      {
        membership.end = seen
      }
      if membership.start?.isAfter(date) ?? false { return nil }
      if membership.end?.isAfter(date) ?? false { membership.end = nil }
      return membership
    }
  }

  /// For each group the date of its last list: one that shows two of its members at least, as a lead alone may be seen
  /// without the others being looked for.
  private var lastLists: [PartialDate?] {
    var seen: [[PartialDate: Int]] = Array(repeating: [:], count: groups.count)
    for membership in memberships {
      for date in Set([membership.firstSeen, membership.lastSeen].compactMap(\.self)) {
        seen[membership.group.index][date, default: 0] += 1
      }
    }
    return seen.map { $0.filter { $0.value > 1 }.keys.max() }
  }
}

extension Membership {
  /// Whether it is held at a date, or at the end of a month or a year.
  package func isHeld(at date: PartialDate) -> Bool {
    (start.map { $0.earliest <= date.latest } ?? true) && (end.map { $0.latest >= date.latest } ?? true)
  }
}

extension CollaborationNetwork {
  /// The same with these memberships alone; all ids stay as they are.
  package func keeping(_ isKept: (Membership) -> Bool) -> CollaborationNetwork {
    guard !memberships.allSatisfy(isKept) else { return self }
    var kept = self
    kept.memberships = memberships.filter(isKept)
    return kept
  }
}
