internal import Collaboration
internal import Measures
internal import Report
internal import Wording

extension ReportComposer {
  /// The most organizations that the report has cards of.
  private static let mostCards = 200

  /// What is known of each organization: its groups and roles, its load, its attendance, its software.
  var organizationsSection: Section? {
    let facts = OrganizationFacts(of: subject.measures)
    let all = facts.known
    guard !all.isEmpty else { return nil }
    // Those with the most groups, in the order of their names.
    let shown = all.sorted { (facts.memberships[$1]?.count ?? 0, $0) < (facts.memberships[$0]?.count ?? 0, $1) }
      .prefix(Self.mostCards).sorted()
    var blocks: [Block] = [.paragraph([.text(phrases.organizationsIntroduction)])]
    if shown.count < all.count {
      blocks.append(.note([.text(phrases.organizationsShown(shown.count, of: all.count))]))
    }
    let cards = Cards(chosenBy: .search(label: phrases.searchOrganization), cards: shown.map { card(of: $0, facts) })
    return Section(id: "organization-cards", heading: phrases.organizations, blocks: blocks + [.cards(cards)])
  }

  private func card(of id: OrganizationID, _ facts: OrganizationFacts) -> Card {
    let organization = subject.network[id]
    let memberships = facts.memberships[id] ?? []
    let adoptions = facts.adoptions[id] ?? []
    var blocks: [Block] = []
    if let classification = organization.classification {
      blocks.append(.paragraph([.text(phrases.vocabulary(classification) ?? classification)]))
    }
    if let picture = cards.organizations[id] { blocks.append(Self.figure(picture)) }
    blocks.append(.facts(numbers(of: id, facts)))
    if !memberships.isEmpty {
      blocks.append(
        .list(
          memberships.map { group, roles in
            let words = roles.map { subject.network.word(for: $0) }.map { phrases.vocabulary($0) ?? $0 }
            return [.name(subject.network[group].name), .text(phrases.captionSeparator + phrases.list(words))]
          }))
    }
    if !adoptions.isEmpty {
      let names = adoptions.map { adoption in
        adoption.status.map { "\(adoption.software) (\(phrases.vocabulary($0) ?? $0))" } ?? adoption.software
      }
      let heading = (phrases.columnTitle("software") ?? "software") + phrases.captionSeparator
      blocks.append(.paragraph([.text(heading + phrases.list(names))]))
    }
    return Card(
      id: "organization-" + organization.id, name: organization.name, otherNames: organization.otherNames,
      blocks: blocks)
  }

  static func figure(_ card: Gallery.Item) -> Block {
    .figure(
      Figure(card.picture, caption: card.picture.title, files: card.files.map { Link("SVG", to: $0.name) }))
  }

  private func numbers(of id: OrganizationID, _ facts: OrganizationFacts) -> [Fact] {
    let load = facts.loads[id]
    let numbers: [(label: String, value: String?)] = [
      (phrases.columnTitle("groups") ?? "groups", load.map { phrases.number($0.groups) }),
      (phrases.columnTitle("load") ?? "load", load.map { phrases.number($0.load, decimals: 2) }),
      (phrases.keyNumber(.attendanceRate).label, facts.rates[id].map { phrases.percent($0 * 100) }),
    ]
    return numbers.compactMap { label, value in value.map { Fact(label: label, value: $0) } }
  }
}

/// What the measures and the network know, by organization.
private struct OrganizationFacts {
  private(set) var memberships: [OrganizationID: [(group: GroupID, roles: [Role])]] = [:]
  private(set) var adoptions: [OrganizationID: [AdoptionRow]] = [:]
  private(set) var loads: [OrganizationID: LeadershipLoad.Row] = [:]
  private(set) var rates: [OrganizationID: Double] = [:]

  init(of measures: NetworkMeasures) {
    var roles: [OrganizationID: [GroupID: Set<Role>]] = [:]
    for membership in measures.network.memberships {
      guard let organization = membership.organization else { continue }
      if let years = measures.options.years, !membership.isActive(in: years) { continue }
      roles[organization, default: [:]][membership.group, default: []].insert(membership.role)
    }
    memberships = roles.mapValues { groups in
      groups.sorted { $0.key < $1.key }.map { (group: $0.key, roles: $0.value.sorted()) }
    }
    adoptions = Dictionary(grouping: measures.adoptions, by: \.organization)
    if measures.options.actors == .organizations {
      for row in measures.leadershipLoad.rows { loads[OrganizationID(Int(row.actor))] = row }
    }
    for row in measures.attendance.rows { rates[row.organization] = row.rate }
  }

  /// The organizations that there is something to say of.
  var known: [OrganizationID] {
    Set(memberships.keys).union(adoptions.keys).union(rates.keys).sorted()
  }
}
