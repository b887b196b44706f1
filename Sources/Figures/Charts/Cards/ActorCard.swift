package import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// The card of an organization: its ties, its roles over time, its numbers.
  package static func card(of id: OrganizationID, in network: CollaborationNetwork) -> Figure {
    Figure(name: "organization/\(network[id].id)", in: .other, tables: []) { context in
      let context = context.counting(.organizations)
      return ActorCard(actor: id.position, context: context).content.outcome(in: context)
    }
  }

  /// The card of a person.
  package static func card(of id: PersonID, in network: CollaborationNetwork) -> Figure {
    Figure(name: "person/\(network[id].id)", in: .other, tables: []) { context in
      let context = context.counting(.persons)
      return ActorCard(actor: id.position, context: context).content.outcome(in: context)
    }
  }
}

extension FigureContext {
  /// The same with measures that speak of these actors.
  func counting(_ actors: TwoModeNetwork.Actors) -> FigureContext {
    guard measures.options.actors != actors else { return self }
    return FigureContext(
      measures: measures.counting(actors), phrases: phrases, theme: theme, width: width,
      layoutBudget: layoutBudget)
  }
}

/// What there is to say of an actor of the two-mode network.
private struct ActorCard {
  let actor: Int32
  let context: FigureContext

  private var measures: NetworkMeasures { context.measures }
  private var network: CollaborationNetwork { context.network }
  private var phrases: any Phrases { context.phrases }
  private var isOrganization: Bool { measures.options.actors == .organizations }

  var content: CardContent {
    let memberships = measures.memberships(ofActor: actor)
    // What is over is drawn next to what is, as bars of time.
    let past = measures.pastMemberships(ofActor: actor)
    let ties = CardContent.Tie.strongest(
      measures.twoMode.partners(ofActor: actor), name: measures.name(ofActor:))
    return CardContent(
      name: DisplayText.clean(measures.name(ofActor: actor)), lead: lead(past),
      facts: facts(memberships, partners: ties.count), tracksHeading: phrases.cardRoles, tracksNoun: .groups,
      tracks: RoleTrack.all(
        of: past.map { ($0.group.position, $0) }, in: network, phrases, name: context.name(ofGroup:)),
      tiesNoun: context.actorNoun, ties: ties, notes: notes)
  }

  private func lead(_ memberships: [Membership]) -> String? {
    guard isOrganization else {
      let organizations = Set(memberships.compactMap(\.organization)).sorted().map {
        DisplayText.clean(network[$0].name)
      }
      return organizations.isEmpty ? nil : phrases.cardFor(phrases.some(organizations, limit: 3))
    }
    let organization = network.organizations[Int(actor)]
    return CardContent.lead([
      organization.classification.map { phrases.vocabulary($0) ?? $0 },
      organization.identifier.map(phrases.cardIdentifier),
      organization.parent.map { phrases.cardParent(network[$0].name) },
    ])
  }

  private func facts(_ memberships: [Membership], partners: Int) -> [Fact] {
    var facts: [Fact] = []
    let rows = measures.leadershipLoad.rows
    if let row = rows.first(where: { $0.actor == actor }) {
      facts.append(
        Fact(
          phrases.number(row.groups),
          phrases.cardGroups(
            row.groups, of: measures.summary.groups, lead: row.lead, initiator: row.initiator)))
      if let share = row.loadShare {
        let rank = row.load > 0 ? rows.count { $0.load > row.load } + 1 : nil
        facts.append(
          Fact(
            phrases.briefPercent(share * 100),
            phrases.cardLoad(row.load, rank: rank, of: rows.count)))
      }
      facts.append(
        Fact(phrases.number(partners), phrases.cardPartners(context.actorNoun, partners, of: rows.count - 1)))
    }
    let supplied = Set(memberships.filter { $0.role == .supplier }.map(\.group)).count
    if supplied > 0, facts.isEmpty { facts.append(Fact(phrases.number(supplied), phrases.cardSupplied(supplied))) }
    if let presence = measures.attendance.rows.first(where: { $0.actor == actor }) {
      if let rate = presence.rate {
        facts.append(
          Fact(
            phrases.briefPercent(rate * 100),
            phrases.cardAttendance(present: presence.present, of: presence.events)))
      } else if presence.attended > 0 {
        facts.append(Fact(phrases.number(presence.attended), phrases.cardAttended(presence.attended)))
      }
    }
    return facts
  }

  private var notes: [String] {
    guard isOrganization else { return [] }
    // Of each software what became of it last; rows come by software, then date.
    let adoptions = measures.adoptions.filter { $0.organization.position == actor }
    let last = adoptions.indices.filter { place in
      place + 1 == adoptions.count || adoptions[place + 1].software != adoptions[place].software
    }
    let software = last.map { adoptions[$0] }.map { adoption in
      let status = adoption.status.map { " (\(phrases.vocabulary($0) ?? $0))" } ?? ""
      return DisplayText.clean(adoption.software + status)
    }
    return software.isEmpty ? [] : [phrases.cardSoftware(phrases.some(software, limit: 12))]
  }
}

extension FigureContext {
  /// A group's name, with what it is where it is no working group.
  func name(ofGroup group: Int32) -> String {
    let group = network.groups[Int(group)]
    return switch group.classification {
    case .workingGroup: group.name
    case .association: "\(group.name) (\(phrases.vocabulary("association") ?? "association"))"
    case .other(let word): "\(group.name) (\(phrases.vocabulary(word) ?? word))"
    }
  }
}
