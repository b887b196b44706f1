internal import Collaboration
internal import Findings
internal import Linkage
internal import Measures
internal import Report
internal import Tables
internal import Wording

extension ReportComposer {
  /// The most organizations that the report has cards of.
  static let mostCards = 200
  /// The most groups that a card lists; one may be in thousands.
  private static let mostGroups = 100

  /// What is known of each organization: its groups and roles, its load, its attendance, its software.
  var organizationsSection: Section? {
    let facts = facts.organizations
    guard !facts.shown.isEmpty else { return nil }
    var blocks: [Block] = [.paragraph([.text(phrases.organizationsIntroduction)])]
    if facts.shown.count < facts.known {
      blocks.append(.note([.text(phrases.organizationsShown(facts.shown.count, of: facts.known))]))
    }
    let cards = facts.shown.map { card(of: $0, facts) }
    return Section(
      id: "organization-cards", heading: phrases.organizations,
      blocks: blocks + [.cards(Cards(chosenBy: .search(label: phrases.searchOrganization), cards: cards))])
  }

  private func card(of id: OrganizationID, _ facts: OrganizationFacts) -> Card {
    let organization = analysis.network[id]
    let memberships = facts.memberships[id] ?? []
    let adoptions = facts.adoptions[id] ?? []
    var blocks: [Block] = []
    if let classification = organization.classification {
      blocks.append(.paragraph([.text(phrases.vocabulary(classification) ?? classification)]))
    }
    if let picture = cards.organizations[id] { blocks.append(Self.figure(picture)) }
    blocks.append(.facts(numbers(of: id, facts)))
    if !memberships.isEmpty {
      let groups: [[Inline]] = memberships.prefix(Self.mostGroups).map { group, roles in
        let words = roles.map { analysis.network.word(for: $0) }.map { phrases.vocabulary($0) ?? $0 }
        return [.name(analysis.network[group].name), .text(phrases.captionSeparator + phrases.list(words))]
      }
      let more = memberships.count - groups.count
      blocks.append(.list(more > 0 ? groups + [[.text(phrases.others(more))]] : groups))
    }
    if !adoptions.isEmpty {
      let names = adoptions.map { adoption in
        adoption.status.map { "\(adoption.software) (\(phrases.vocabulary($0) ?? $0))" } ?? adoption.software
      }
      let heading = phrases.title(of: .software) + phrases.captionSeparator
      blocks.append(.paragraph([.text(heading + phrases.list(names))]))
    }
    return Card(
      id: "organization-" + organization.id, name: organization.name, otherNames: organization.otherNames,
      blocks: blocks)
  }

  static func figure(_ card: RenderedFigure) -> Block {
    .figure(FigureBlock(card.pagePicture, caption: card.picture.title))
  }

  private func numbers(of id: OrganizationID, _ facts: OrganizationFacts) -> [KeyFact] {
    let load = facts.loads[id]
    let numbers: [(label: String, value: String?)] = [
      (phrases.title(of: .groups), load.map { phrases.number($0.groups) }),
      (phrases.title(of: .load), load.map { phrases.number($0.load, decimals: 2) }),
      (phrases.keyNumber(.attendanceRate).label, facts.rates[id].map { phrases.percent($0 * 100) }),
    ]
    return numbers.compactMap { label, value in value.map { KeyFact(label: label, value: $0) } }
  }
}

extension ReportComposer {
  /// The pictures of the groups that most take part in; nil where none was drawn.
  var groupsSection: Section? {
    let network = analysis.network
    let shown = cards.groups.sorted { $0.key < $1.key }
    guard !shown.isEmpty else { return nil }
    var blocks: [Block] = [.paragraph([.text(phrases.groupCardsIntroduction)])]
    let all = analysis.measures.summary.groups
    if shown.count < all { blocks.append(.note([.text(phrases.groupCardsShown(shown.count, of: all))])) }
    let cards = shown.map { id, picture in
      Card(
        id: "group-" + network[id].id, name: network[id].name, otherNames: network[id].otherNames,
        blocks: [Self.figure(picture)])
    }
    return Section(
      id: "group-cards", heading: phrases.groupCards,
      blocks: blocks + [.cards(Cards(chosenBy: .search(label: phrases.searchGroup), cards: cards))])
  }
}

/// What the report says in words and needs no picture for: it can be gathered while others draw.
package struct ReportFacts: Sendable {
  let findings: Findings
  let organizations: OrganizationFacts
  /// How many names are probably other spellings of names of the network; 0 where they were not compared.
  let likelyNames: Int

  /// `comparesNames`: whether names are looked at too, as far as that is done in passing.
  package init(of analysis: Analysis, comparesNames: Bool = false) {
    findings = Findings(on: analysis.measures, in: analysis.phrases)
    let network = analysis.network
    let names = network.organizations.count + network.persons.count + network.groups.count
    likelyNames =
      comparesNames && names <= NameCandidates.mostInPassing && !analysis.isPseudonymized
      ? NameCandidates.of(network, atLeast: NameCandidates.sure).count : 0
    organizations = OrganizationFacts(of: analysis.measures, limit: ReportComposer.mostCards)
  }
}

/// What the measures and the network know of the organizations that have cards.
struct OrganizationFacts: Sendable {
  /// Those with the most groups, by name.
  let shown: [OrganizationID]
  /// How many organizations there is something to say of.
  let known: Int
  let memberships: [OrganizationID: [(group: GroupID, roles: [Role])]]
  let adoptions: [OrganizationID: [AdoptionRow]]
  let rates: [OrganizationID: Double]
  private(set) var loads: [OrganizationID: LeadershipLoad.Row] = [:]

  init(of measures: NetworkMeasures, limit: Int) {
    let network = measures.network
    let adoptions = Dictionary(grouping: measures.adoptions, by: \.organization)
    let attendance = measures.counting(.organizations).attendance
    let rates = Dictionary(
      uniqueKeysWithValues: attendance.rows.compactMap { row in row.rate.map { (OrganizationID(Int(row.actor)), $0) } })
    let pairs: [(row: Int32, value: Int32)] = network.memberships.compactMap { membership in
      guard let organization = membership.organization else { return nil }
      return (organization.position, membership.group.position)
    }
    let groups = CompressedRows.from(pairs: pairs, rowCount: network.organizations.count)
    let all = network.organizations.indices.map(OrganizationID.init).filter {
      groups.count(of: $0.index) > 0 || adoptions[$0] != nil || rates[$0] != nil
    }
    let shown = all.sorted { (groups.count(of: $1.index), $0) < (groups.count(of: $0.index), $1) }.prefix(limit)
      .sorted()

    memberships = Dictionary(uniqueKeysWithValues: shown.map { ($0, Self.roles(in: measures.memberships(of: $0))) })
    (self.shown, known, self.adoptions, self.rates) = (shown, all.count, adoptions, rates)
    if measures.options.actors == .organizations {
      let isShown = Set(shown)
      for row in measures.leadershipLoad.rows where isShown.contains(OrganizationID(Int(row.actor))) {
        loads[OrganizationID(Int(row.actor))] = row
      }
    }
  }

  /// The groups by name, each with all roles in it.
  private static func roles(in memberships: [Membership]) -> [(group: GroupID, roles: [Role])] {
    Dictionary(grouping: memberships, by: \.group).sorted { $0.key < $1.key }.map { group, memberships in
      (group: group, roles: Set(memberships.map(\.role)).sorted())
    }
  }
}
