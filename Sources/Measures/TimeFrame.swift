package import Collaboration

/// The network as it is looked at: all that was known by the reference date, and of it what the measures take.
///
/// Made once for all measures: those of a state run on ``state`` and know nothing of time, those of history on ``history``.
package struct TimeFrame: Sendable {
  /// What is taken.
  package enum Extent: Hashable, Sendable {
    /// What was so at a date.
    case day(PartialDate)
    /// What was active in one of these years.
    case years(ClosedRange<Int>)
    /// What ever was.
    case ever
    /// All that there is, as no membership is dated.
    case undated

    /// What is written behind the name of a table: `as of 2007-06-30`, `2006-2007`, `ever`.
    var label: String? {
      switch self {
      case .day(let date): "as of \(date)"
      case .years(let years):
        years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
      case .ever: "ever"
      case .undated: nil
      }
    }
  }

  package let extent: Extent
  /// The date that the data reaches to, or the one that was asked for; nil where nothing is dated.
  package let reference: PartialDate?
  /// The network as the data has it.
  private let source: CollaborationNetwork
  /// All that was known at the reference date, with memberships bounded by what was seen.
  package let history: CollaborationNetwork
  /// Of that, the memberships that the measures take.
  package let state: CollaborationNetwork
  /// The years of the data: from its first date to the reference date; nil where nothing is dated.
  package let years: ClosedRange<Int>?
  /// The last of ``years`` where the data ends within it, before its December.
  ///
  /// It is not compared with other years.
  package let unfinishedYear: Int?

  /// The memberships that the measures take, with the dates that the data has for them.
  var stated: [Membership] {
    func isTaken(_ membership: Membership) -> Bool {
      switch extent {
      case .day(let date): membership.isHeld(at: date)
      case .years(let years): membership.isActive(in: years)
      case .ever, .undated: true
      }
    }
    guard let reference, let bounded = source.bounded(at: reference) else { return state.memberships }
    return zip(source.memberships, bounded).compactMap { stated, bounded in
      bounded.map(isTaken) ?? false ? stated : nil
    }
  }

  /// The date of the state; nil where it is not one date.
  package var day: PartialDate? {
    if case .day(let date) = extent { date } else { nil }
  }

  /// The first year in which a participant of a working group is known to begin.
  var firstKnownYear: Int? {
    let isWorkingGroup = history.groups.map { $0.classification == .workingGroup }
    var first: Int?
    for membership in history.memberships where membership.role.participates && isWorkingGroup[membership.group.index] {
      guard let year = membership.start?.year else { continue }
      first = min(first ?? year, year)
    }
    return first
  }

  package init(of network: CollaborationNetwork, at period: Period) {
    var asked: PartialDate?
    if case .day(let date) = period { asked = date }
    reference = asked ?? network.referenceDate
    let isDated = network.hasDatedMemberships
    let known = reference.map(network.known) ?? network
    history = known
    source = network
    switch (period, reference) {
    case (.years(let years), _):
      extent = .years(years)
      state = known.keeping { $0.isActive(in: years) }
    case (.day(let date), _):
      extent = .day(date)
      state = known.keeping { $0.isHeld(at: date) }
    case (.reference, let date?) where isDated:
      extent = .day(date)
      state = known.keeping { $0.isHeld(at: date) }
    case (.ever, _) where isDated:
      extent = .ever
      state = known
    case (.reference, _), (.ever, _):
      extent = .undated
      state = known
    }
    years = known.years
    unfinishedYear = known.referenceDate.flatMap { $0.month ?? 12 < 12 ? $0.year : nil }
  }
}

extension CollaborationNetwork {
  /// The years from the first date in the data, of any table, to the reference date; nil where nothing is dated.
  package var years: ClosedRange<Int>? {
    guard let last = referenceDate else { return nil }
    var first = last.year
    func take(_ date: PartialDate?) {
      if let year = date?.year { first = min(first, year) }
    }
    for membership in memberships {
      take(membership.start)
      take(membership.end)
    }
    for group in groups {
      take(group.foundingDate)
      take(group.dissolutionDate)
    }
    for event in events { take(event.startDate) }
    for observation in observations { take(observation.date) }
    for claim in claims {
      take(claim.startDate)
      take(claim.endDate)
    }
    for adoption in adoptions { take(adoption.startDate) }
    return first...last.year
  }
}
