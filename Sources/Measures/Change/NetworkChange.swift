package import Collaboration
package import Tables

/// What is different between a network's two years: who joined, who left, who took over or gave up a lead.
///
/// Everything is in it once, with the years that it is in: to draw both years in one picture, draw all ``ties``,
/// ``actors`` and ``groups``, and let ``Presence`` choose how: what is in ``Presence/beforeOnly`` is gone, what is in
/// ``Presence/afterOnly`` is new, and a tie's ``Tie/lead`` tells the same of its seat.
package struct NetworkChange: Hashable, Sendable {
  /// In which of the two years something is.
  package enum Presence: Hashable, Sendable {
    case beforeOnly, both, afterOnly

    /// - Returns: nil for what is in neither.
    package init?(before: Bool, after: Bool) {
      switch (before, after) {
      case (true, false): self = .beforeOnly
      case (true, true): self = .both
      case (false, true): self = .afterOnly
      case (false, false): return nil
      }
    }
  }

  /// A pair of an actor and a group that it participates in, in one of the years or both.
  package struct Tie: Hashable, Sendable {
    package let group: Int32
    package let actor: Int32
    package let presence: Presence
    /// When it has a seat there, as lead or initiator: after only where it took over a lead, before only where it gave
    /// one up; nil where it has none.
    package let lead: Presence?
  }

  /// An actor that participates in one of the years or both.
  package struct Actor: Hashable, Sendable {
    /// The position of an organization, or of a person.
    package let actor: Int32
    /// It left, stayed, or joined.
    package let presence: Presence
    /// The organization that it goes on in: one that it is part of and that joined when it left, or was there already.
    package let mergedInto: Int32?
    /// Its ties, by group; never empty.
    package let ties: [Tie]
  }

  /// A group that someone participates in in one of the years or both.
  package struct Group: Hashable, Sendable {
    package let group: Int32
    /// It ended, lasts, or began.
    package let presence: Presence
    /// Its ties, by actor; never empty.
    package let ties: [Tie]
  }

  /// Whom it speaks of.
  package let kind: TwoModeNetwork.Actors
  package let from: Int
  package let to: Int
  /// By name.
  package let actors: [Actor]
  /// By name.
  package let groups: [Group]

  /// Who came and who went, in the whole network.
  package var moves: Moves {
    Moves(actors.lazy.map { ($0.actor, $0.presence) }, goingOnIn: successors)
  }

  /// Who came to a group, who left it, who is in it at both times, and who goes on in another one that is in it then and
  /// takes its place.
  package func moves(of group: Group) -> Moves {
    Moves(group.ties.lazy.map { ($0.actor, $0.presence) }, goingOnIn: successors)
  }

  /// In which other one each actor goes on that does.
  private let successors: [Int32: Int32]

  /// All ties, by group, then actor.
  package var ties: [Tie] { groups.flatMap(\.ties) }

  /// Compares two years, of which the first comes before the other.
  ///
  /// A year has what is active in it: that starts then or before, or at an unknown date, and has not ended before.
  package init(of network: CollaborationNetwork, actors kind: TwoModeNetwork.Actors, from: Int, to: Int) {
    let before = TwoModeNetwork(of: network, actors: kind, years: from...from)
    let after = TwoModeNetwork(of: network, actors: kind, years: to...to)
    let (leadBefore, leadAfter) = (before.holdersOfGroup, after.holdersOfGroup)
    var tiesOfActor = [[Tie]](repeating: [], count: before.actorCount)
    groups = (0..<before.groupCount).compactMap { group in
      let (here, there) = (before.actorsOfGroup[group], after.actorsOfGroup[group])
      let ties = Self.ties(of: group, here, there, leads: (leadBefore[group], leadAfter[group]))
      for tie in ties { tiesOfActor[Int(tie.actor)].append(tie) }
      return Presence(before: !here.isEmpty, after: !there.isEmpty).map { presence in
        Group(group: Int32(group), presence: presence, ties: ties)
      }
    }
    func presence(_ actor: Int32) -> Presence? {
      Presence(
        before: before.groupsOfActor.count(of: Int(actor)) > 0, after: after.groupsOfActor.count(of: Int(actor)) > 0)
    }
    actors = tiesOfActor.enumerated().compactMap { position, ties in
      let actor = Int32(position)
      return presence(actor).map { here in
        var mergedInto: Int32?
        if kind == .organizations, here == .beforeOnly {
          mergedInto = network.successor(
            of: actor, isThereBefore: { presence($0).map { $0 != .afterOnly } ?? false },
            isThereAfter: { presence($0).map { $0 != .beforeOnly } ?? false })
        }
        return Actor(actor: actor, presence: here, mergedInto: mergedInto, ties: ties)
      }
    }
    successors = actors.reduce(into: [:]) { $0[$1.actor] = $1.mergedInto }
    (self.kind, self.from, self.to) = (kind, from, to)
  }

  /// The ties of a group to its actors of before and after, each ascending, with those of them that hold a seat.
  private static func ties(
    of group: Int, _ before: ArraySlice<Int32>, _ after: ArraySlice<Int32>,
    leads: (before: ArraySlice<Int32>, after: ArraySlice<Int32>)
  ) -> [Tie] {
    var ties: [Tie] = []
    var (here, there) = (before.startIndex, after.startIndex)
    while here < before.endIndex || there < after.endIndex {
      let next = (here < before.endIndex ? before[here] : Int32.max, there < after.endIndex ? after[there] : Int32.max)
      let actor = min(next.0, next.1)
      guard let presence = Presence(before: next.0 == actor, after: next.1 == actor) else { break }
      if next.0 == actor { here += 1 }
      if next.1 == actor { there += 1 }
      ties.append(
        Tie(
          group: Int32(group), actor: actor, presence: presence,
          lead: Presence(before: leads.before.contains(actor), after: leads.after.contains(actor))))
    }
    return ties
  }
}

extension Sequence<NetworkChange.Tie> {
  /// How many there are in the year before, or after.
  package func count(in year: NetworkChange.Presence) -> Int {
    count { $0.presence == year || $0.presence == .both }
  }

  /// How many of them have a seat in the year before, or after.
  package func leads(in year: NetworkChange.Presence) -> Int {
    count { $0.lead == year || $0.lead == .both }
  }

  /// The actors that joined (after only) or left (before only).
  package func actors(_ presence: NetworkChange.Presence) -> [Int32] {
    filter { $0.presence == presence }.map(\.actor)
  }

  /// The actors that took over a lead (after only) or gave it up (before only).
  package func actors(lead: NetworkChange.Presence) -> [Int32] {
    filter { $0.lead == lead }.map(\.actor)
  }
}

extension TwoModeNetwork {
  /// For each group the actors that hold a seat in it.
  fileprivate var holdersOfGroup: CompressedRows {
    .from(pairs: seats.map { (row: $0.group.position, value: $0.actor) }, rowCount: groupCount)
  }
}

/// How a number of the yearly table changed between two years.
package struct YearlyChange: Hashable, Sendable {
  /// The column of the yearly table.
  package let column: PublishedColumn
  package let before: Double?
  package let after: Double?

  /// The column's name.
  package var measure: String { column.name.rawValue }
  /// Whether it counts whole things.
  package var isCount: Bool { column.unit.jsonType == "integer" }

  /// After − before; nil where one of the two is.
  package var change: Double? { before.flatMap { before in after.map { $0 - before } } }

  /// All numbers of the table in its columns' order, between two of its rows.
  package static func all(from before: Yearly.Row, to after: Yearly.Row) -> [YearlyChange] {
    YearlyNumber.all.dropFirst().map { number in
      YearlyChange(
        column: number.column, before: number.value(before).number, after: number.value(after).number)
    }
  }
}
