package import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// The card of a group: who takes part in which role when, and which groups share its participants.
  package static func card(of id: GroupID, in network: CollaborationNetwork) -> Figure {
    Figure(name: "group/\(network[id].id)", in: .other, tables: []) { context in
      GroupCard(group: id, context: context).content.outcome(in: context)
    }
  }
}

/// What there is to say of a group.
private struct GroupCard {
  let group: GroupID
  let context: FigureContext

  private var measures: NetworkMeasures { context.measures }
  private var network: CollaborationNetwork { context.network }
  private var phrases: any Phrases { context.phrases }

  var content: CardContent {
    let members = members(measures.memberships(of: group))
    // What is over is drawn next to what is, as bars of time.
    let past = self.members(measures.pastMemberships(of: group))
    let ties = CardContent.Tie.strongest(
      measures.twoMode.partners(ofGroup: group.position), name: measures.name(ofGroup:))
    return CardContent(
      name: DisplayText.clean(network[group].name), lead: lead,
      facts: facts(members, past: past, neighbours: ties.count),
      tracksHeading: phrases.cardMembers, tracksNoun: context.actorNoun,
      tracks: RoleTrack.all(of: past, in: network, phrases) { measures.name(ofActor: $0) }, tiesNoun: .groups,
      ties: ties, notes: [])
  }

  private func members(_ memberships: [Membership]) -> [(subject: Int32, membership: Membership)] {
    let byPersons = measures.options.actors == .persons
    return memberships.compactMap { membership in
      let actor = byPersons ? membership.person?.position : membership.organization?.position
      return actor.map { ($0, membership) }
    }
  }

  private var lead: String? {
    let group = network[group]
    let span = TimeSpan(from: group.foundingDate, to: group.dissolutionDate)
    let word: String =
      switch group.classification {
      case .workingGroup: "working group"
      case .association: "association"
      case .other(let word): word
      }
    return CardContent.lead([
      phrases.vocabulary(word) ?? word, span.start == nil && span.end == nil ? nil : span.inWords(phrases),
      group.description,
    ])
  }

  private func facts(
    _ members: [(subject: Int32, membership: Membership)], past: [(subject: Int32, membership: Membership)],
    neighbours: Int
  ) -> [Fact] {
    let change = change(past.filter { $0.membership.role.participates })
    let participants = members.filter { $0.membership.role.participates }
    let count = Set(participants.map(\.subject)).count
    guard count > 0 else { return change }
    let all = measures.summary.actors
    // An association's members need not be in any working group.
    let isMeasured = network[group].classification == .workingGroup
    var facts = [
      Fact(
        phrases.number(count),
        phrases.cardParticipants(
          context.actorNoun, count, percent: isMeasured ? Double(count) / Double(all) * 100 : nil, of: all))
    ]
    guard isMeasured else { return facts + change }
    let holders = participants.filter { $0.membership.role.isSeat }
      .sorted {
        (RoleInk.rank(of: $0.membership.role), $0.subject) < (RoleInk.rank(of: $1.membership.role), $1.subject)
      }
    var seats: [Int32] = []
    for holder in holders where !seats.contains(holder.subject) { seats.append(holder.subject) }
    let names = seats.map { DisplayText.clean(measures.name(ofActor: $0)) }
    facts.append(Fact(phrases.number(seats.count), phrases.cardSeats(phrases.some(names, limit: 3))))
    facts.append(
      Fact(phrases.number(neighbours), phrases.cardPartners(.groups, neighbours, of: measures.summary.groups - 1)))
    return facts + change
  }

  /// Who came and who went in the last year of the data.
  private func change(_ participants: [(subject: Int32, membership: Membership)]) -> [Fact] {
    guard let years = context.finishedYears, years.count > 1,
      participants.contains(where: { $0.membership.start != nil || $0.membership.end != nil })
    else { return [] }
    func active(in year: Int) -> Set<Int32> {
      Set(participants.filter { $0.membership.isActive(in: year) }.map(\.subject))
    }
    let (before, now) = (active(in: years.upperBound - 1), active(in: years.upperBound))
    let measures = context.measures
    let moves = Moves(in: measures.history, of: measures.options.actors, from: before, to: now)
    let (joined, left) = (moves.arrivals.count, moves.departures.count)
    guard joined + left > 0 else { return [] }
    return [
      Fact(
        "+\(phrases.number(joined)) \u{2212}\(phrases.number(left))",
        phrases.cardChange(in: years.upperBound, joined: joined, left: left))
    ]
  }
}
