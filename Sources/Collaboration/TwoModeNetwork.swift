/// Who participates in what: the two-mode network of actors and groups that measures run on.
///
/// Actors and groups keep the positions that they have in the ``CollaborationNetwork``; those that participate in
/// nothing, or have no participant, have empty rows.
package struct TwoModeNetwork: Hashable, Sendable {
  /// What the actors of the network are.
  package enum Actors: String, Hashable, CaseIterable, Sendable {
    case organizations, persons

    /// What one of them is called where groups are beside: `organization`, `person`.
    package var mode: String { self == .organizations ? "organization" : "person" }
  }

  package let actors: Actors
  /// For each actor the groups that it participates in, ascending.
  package let groupsOfActor: CompressedRows
  /// For each group the actors that participate in it, ascending.
  package let actorsOfGroup: CompressedRows
  /// The lead and initiator rows of the groups: by group, then in the data's order.
  package let seats: [Seat]
  /// When each group of ``groupsOfActor`` was participated in; nil where that is not asked for, or nothing is dated.
  package let times: ParticipationTimes?

  package init(
    actors: Actors = .organizations, groupsOfActor: CompressedRows, groupCount: Int, seats: [Seat] = [],
    times: ParticipationTimes? = nil
  ) {
    self.actors = actors
    self.groupsOfActor = groupsOfActor
    actorsOfGroup = groupsOfActor.transposed(columnCount: groupCount)
    self.seats = seats
    self.times = times
  }

  /// The participation of actors in the groups of one classification.
  ///
  /// An actor participates in a group when it holds any role there but supplier or observer, itself or through a
  /// person; several roles count once. With years, only what is active in one of them is taken. The spells are kept
  /// where they are asked for and one of them is dated.
  package init(
    of network: CollaborationNetwork, classification: Group.Classification = .workingGroup,
    actors: Actors = .organizations, years: ClosedRange<Int>? = nil, withTimes: Bool = false
  ) {
    let isTaken = network.groups.map { $0.classification == classification }
    let actorCount = actors == .organizations ? network.organizations.count : network.persons.count
    var pairs: [(row: Int32, value: Int32)] = []
    pairs.reserveCapacity(network.memberships.count)
    var seats: [Seat] = []
    var spans: [Span] = []
    var isDated = false
    for membership in network.memberships {
      let actor = actors == .organizations ? membership.organization?.position : membership.person?.position
      guard let actor, isTaken[membership.group.index], membership.role.participates else { continue }
      if let years, !membership.isActive(in: years) { continue }
      pairs.append((actor, membership.group.position))
      if withTimes {
        spans.append(Span(from: membership.start, to: membership.end))
        isDated = isDated || membership.start != nil || membership.end != nil
      }
      if membership.role.isSeat { seats.append(Seat(actor: actor, group: membership.group, role: membership.role)) }
    }
    let rows = CompressedRows.from(pairs: pairs, rowCount: actorCount)
    self.init(
      actors: actors, groupsOfActor: rows, groupCount: network.groups.count,
      seats: seats.enumerated().sorted { ($0.element.group, $0.offset) < ($1.element.group, $1.offset) }.map(\.element),
      times: isDated ? ParticipationTimes(of: pairs, spans: spans, in: rows) : nil)
  }

  package var actorCount: Int { groupsOfActor.rowCount }
  package var groupCount: Int { actorsOfGroup.rowCount }
  /// The number of pairs of an actor and a group that it participates in.
  package var membershipCount: Int { groupsOfActor.values.count }

  /// The actors that participate in some group.
  package var participatingActors: [Int] { (0..<actorCount).filter { groupsOfActor.count(of: $0) > 0 } }
  /// The groups that some actor participates in.
  package var populatedGroups: [Int] { (0..<groupCount).filter { actorsOfGroup.count(of: $0) > 0 } }
}

/// One row with the role of lead or initiator in a group.
package struct Seat: Hashable, Sendable {
  /// The position of the organization or person that holds it.
  package let actor: Int32
  package let group: GroupID
  package let role: Role

  package init(actor: Int32, group: GroupID, role: Role) {
    self.actor = actor
    self.group = group
    self.role = role
  }
}
