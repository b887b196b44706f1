extension CollaborationNetwork {
  /// The last date at which the data says that something was so or happened; nil where nothing is dated.
  ///
  /// That is a start, a first or last sight, a meeting that was held, or a count. An end tells no such thing: mandates
  /// end in the future. Where there are only ends, it is the last of those that somebody may have seen.
  package var referenceDate: PartialDate? {
    if let asOf { return asOf }
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
    known.asOf = referenceDate.map { $0.isAfter(date) ? date : $0 }
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
    let lists = MemberLists(of: self, until: date)
    return memberships.map { membership in
      var membership = membership
      if membership.start == nil { membership.start = lists.start(of: membership) }
      if membership.end == nil {
        membership.end = lists.end(of: membership)
      } else if membership.end == membership.lastSeen, let change = lists.changeOfRole(after: membership) {
        // As reading minutes writes it, where the next ones have the member in another role.
        membership.end = change.isAfter(date) ? nil : membership.role.isSeat ? membership.end : change.dayBefore
      }
      if membership.start?.isAfter(date) ?? false { return nil }
      if membership.end?.isAfter(date) ?? false { membership.end = nil }
      if membership.lastSeen?.isAfter(date) ?? false { membership.lastSeen = date }
      return membership
    }
  }
}

/// The lists of members that a network was made of, as far as the dates show them on which its rows were first and last seen.
private struct MemberLists {
  private struct Place: Hashable {
    let group: GroupID
    let member: Int32

    init(_ membership: Membership) {
      group = membership.group
      member = membership.memberKey ?? .min
    }
  }

  /// For each group the dates of its lists, in order: those that show two of its members at least, as a lead alone may be
  /// seen without the others being looked for.
  private var dates: [[PartialDate]]
  /// When each member was seen in its group, by row, and whether it had a seat.
  private var sights: [Place: [(span: Span, isSeat: Bool)]] = [:]
  /// For each group the dates from which somebody has a seat, in order.
  private var seats: [[(date: PartialDate, member: Int32)]]

  /// What of the lists is known: none that is later.
  private let until: PartialDate

  /// The lists of a network, of which those after a date are not known at it.
  init(of network: CollaborationNetwork, until date: PartialDate) {
    until = date
    var seen: [[PartialDate: Set<Int32>]] = Array(repeating: [:], count: network.groups.count)
    seats = Array(repeating: [], count: network.groups.count)
    for membership in network.memberships where membership.firstSeen != nil || membership.lastSeen != nil {
      let place = Place(membership)
      let group = membership.group.index
      for sight in [membership.firstSeen, membership.lastSeen].compactMap(\.self) {
        seen[group][sight, default: []].insert(place.member)
      }
      let span = Span(from: membership.start ?? membership.firstSeen, to: membership.end ?? membership.lastSeen)
      sights[place, default: []].append((span, membership.role.isSeat))
      if membership.role.isSeat, let start = membership.start ?? membership.firstSeen, !start.isAfter(date) {
        seats[group].append((start, place.member))
      }
    }
    dates = seen.map { $0.filter { $0.value.count > 1 }.keys.sorted() }
    for group in seats.indices { seats[group].sort { ($0.date, $0.member) < ($1.date, $1.member) } }
  }

  /// When a membership without a start began: when it is first seen.
  ///
  /// Who had a seat before, by the list before, is taken for a member right from then on.
  func start(of membership: Membership) -> PartialDate? {
    guard let first = membership.firstSeen, !membership.role.isSeat else { return membership.firstSeen }
    let before = (sights[Place(membership)] ?? []).lazy.filter(\.isSeat).compactMap(\.span.end).filter {
      first.isAfter($0)
    }
    guard let last = before.max(), nextList(after: last, of: membership.group) == first else { return first }
    return last.dayAfter
  }

  /// When a membership without an end ended: it was last seen, and a later list of its group leaves it out.
  ///
  /// A member that the next list has with a seat was there until that list. A lead that later lists still have as a member
  /// leads on until somebody else is seen to.
  func end(of membership: Membership) -> PartialDate? {
    guard let seen = membership.lastSeen, let list = nextList(after: seen, of: membership.group),
      !list.isAfter(until)
    else { return nil }
    if let change = changeOfRole(after: membership) { return membership.role.isSeat ? seen : change.dayBefore }
    let place = Place(membership)
    let others = (sights[place] ?? []).map(\.span)
    guard membership.role.isSeat,
      let longest = others.filter({ $0.lower <= seen.latest }).map(\.upper).max(), longest >= list.earliest
    else { return seen }
    if let successor = seats[place.group.index].first(where: { $0.date.isAfter(seen) && $0.member != place.member }) {
      return successor.date.dayBefore
    }
    guard let last = PartialDate(latest: longest), let later = nextList(after: last, of: membership.group),
      !later.isAfter(until)
    else { return nil }
    return last
  }

  /// The date of the next list, where that has the member in another role.
  func changeOfRole(after membership: Membership) -> PartialDate? {
    guard let seen = membership.lastSeen, let list = nextList(after: seen, of: membership.group) else { return nil }
    let starts = (sights[Place(membership)] ?? []).lazy.compactMap(\.span.start)
    return starts.first { $0.isAfter(seen) && !$0.isAfter(list) && !list.isAfter($0) }
  }

  private func nextList(after date: PartialDate, of group: GroupID) -> PartialDate? {
    dates[group.index].first { $0.isAfter(date) }
  }
}

extension PartialDate {
  /// The day after it, or the month or year after where that is all that is known of it.
  var dayAfter: PartialDate? {
    guard let month else { return PartialDate(year: year + 1) }
    if let day, day < Self.days(in: month, of: year) { return PartialDate(year: year, month: month, day: day + 1) }
    let next: (year: Int, month: Int) = month < 12 ? (year, month + 1) : (year + 1, 1)
    return PartialDate(year: next.year, month: next.month, day: day == nil ? nil : 1)
  }

  /// The day before it, or the month or year before where that is all that is known of it.
  var dayBefore: PartialDate? {
    guard let month else { return PartialDate(year: year - 1) }
    let before: (year: Int, month: Int) = month > 1 ? (year, month - 1) : (year - 1, 12)
    guard let day else { return PartialDate(year: before.year, month: before.month) }
    guard day == 1 else { return PartialDate(year: year, month: month, day: day - 1) }
    return PartialDate(
      year: before.year, month: before.month, day: Self.days(in: before.month, of: before.year))
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
