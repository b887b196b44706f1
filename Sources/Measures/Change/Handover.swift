package import Collaboration

/// That the lead of a group passes to others while the group goes on.
package struct Handover: Hashable, Sendable {
  package let group: Int32
  /// From when on it has passed, as far as that is known.
  package let date: PartialDate
  /// The actors that have a seat in the group from that date on and had none right before; never empty.
  package let tookOver: [Int32]
  /// Those whose seat ends with that; empty where someone joins those that lead.
  package let gaveUp: [Int32]

  package var year: Int { date.year }

  /// The hand-overs by date, then group.
  ///
  /// With `years`, those of which both the year and the year before are among these.
  ///
  /// Who gives up hands over to those that begin nearest to its end: in the same year, or the year after.
  package static func all(
    of network: CollaborationNetwork, actors: TwoModeNetwork.Actors, years: ClosedRange<Int>? = nil
  ) -> [Handover] {
    seats(in: network, of: actors).enumerated().flatMap { group, seats in
      handovers(of: Int32(group), seats).filter { handover in
        years.map { $0.contains(handover.year) && $0.contains(handover.year - 1) } ?? true
      }
    }
    .sorted { ($0.date, $0.group) < ($1.date, $1.group) }
  }

  private struct Seat {
    let actor: Int32
    let span: Span
  }

  /// The seats of each working group: what follows upon each other of one actor's is one.
  private static func seats(in network: CollaborationNetwork, of actors: TwoModeNetwork.Actors) -> [[Seat]] {
    var spans: [[Int32: [Span]]] = Array(repeating: [:], count: network.groups.count)
    for membership in network.memberships
    where membership.role.isSeat && network.groups[membership.group.index].classification == .workingGroup {
      let actor = actors == .organizations ? membership.organization?.position : membership.person?.position
      let span = Span(from: membership.start, to: membership.end)
      guard let actor, span.lower <= span.upper else { continue }
      spans[membership.group.index][actor, default: []].append(span)
    }
    return spans.map { spans in
      spans.flatMap { actor, spans in Span.joined(spans).map { Seat(actor: actor, span: $0) } }
        .sorted { ($0.span.lower, $0.actor) < ($1.span.lower, $1.actor) }
    }
  }

  private static func handovers(of group: Int32, _ seats: [Seat]) -> [Handover] {
    var gaveUp: [Int32: [Int32]] = [:]
    for seat in seats {
      guard let end = seat.span.end else { continue }
      let takers = seats.filter { other in
        guard other.actor != seat.actor, let start = other.span.start, start.earliest > seat.span.lower else {
          return false
        }
        return start.year == end.year || start.year == end.year + 1
      }
      let nearest = takers.min { distance($0, after: end) < distance($1, after: end) }
      if let nearest { gaveUp[nearest.span.lower, default: []].append(seat.actor) }
    }
    return Set(seats.map(\.span.lower)).sorted().compactMap { lower -> Handover? in
      let begun = seats.filter { $0.span.lower == lower }
      guard let date = begun.first?.span.start else { return nil }
      let before = seats.filter { $0.span.lower < lower && $0.span.end?.year ?? date.year >= date.year - 1 }
      let leading = Set(before.map(\.actor))
      let tookOver = begun.map(\.actor).filter { actor in
        !before.contains { $0.actor == actor && $0.span.upper >= lower }
      }
      guard !leading.isEmpty, !tookOver.isEmpty else { return nil }
      let former = Set(gaveUp[lower] ?? []).subtracting(tookOver)
      // Where nobody gives up, somebody must still lead whom the others join.
      guard !former.isEmpty || before.contains(where: { $0.span.upper >= lower }) else { return nil }
      return Handover(group: group, date: date, tookOver: tookOver.sorted(), gaveUp: former.sorted())
    }
  }

  /// How many days lie between the begin of a seat and an end, months counted as 31 days; whichever is first.
  private static func distance(_ taker: Seat, after end: PartialDate) -> Int {
    guard let start = taker.span.start else { return .max }
    func days(_ date: PartialDate, month: Int, day: Int) -> Int {
      (date.year * 12 + (date.month ?? month)) * 31 + (date.day ?? day)
    }
    return abs(days(start, month: 1, day: 1) - days(end, month: 12, day: 31))
  }
}
