import Collaboration
import Platform

/// What a network knows of entities besides their names.
struct Evidence {
  /// Whom each is linked with: organizations with persons, persons with organizations, groups with both.
  private var links: [Int: Set<Int32>] = [:]
  /// The meetings each was at, and by whom; for persons, by themselves.
  private var meetings: [Int: [EventID: Set<Int32>]] = [:]
  /// How many rows are about each.
  private var rows: [Int: Int] = [:]

  /// - Parameters:
  ///   - kind: what the entities are.
  ///   - network: what tells of them.
  ///   - organizations: those that are taken for one.
  ///   - wanted: the entities that are asked about.
  init(
    of kind: NameCandidate.Kind, in network: CollaborationNetwork, organizations: DisjointSets, for wanted: Set<Int>
  ) {
    guard !wanted.isEmpty else { return }
    var sets = organizations
    func one(_ organization: OrganizationID?) -> Int32? {
      organization.map { Int32(sets.find($0.index)) }
    }
    func link(_ entity: Int?, _ to: Int32?) {
      guard let entity, wanted.contains(entity) else { return }
      rows[entity, default: 0] += 1
      if let to { links[entity, default: []].insert(to) }
    }
    for membership in network.memberships {
      let (organization, person) = (membership.organization, membership.person)
      switch kind {
      case .organization: link(organization?.index, person?.position)
      case .person: link(person?.index, one(organization))
      // Persons and organizations do not share their numbers.
      case .group: link(membership.group.index, person.map { ~$0.position } ?? one(organization))
      }
    }
    for row in network.attendance {
      switch kind {
      case .organization: link(row.organization?.index, row.person?.position)
      case .person: link(row.person?.index, one(row.organization))
      case .group: continue
      }
      guard row.status == .present else { continue }
      let entity = kind == .organization ? row.organization?.index : row.person?.index
      guard let entity, wanted.contains(entity) else { continue }
      meetings[entity, default: [:]][row.event, default: []].insert(row.person?.position ?? -1)
    }
    for event in network.events where kind == .group {
      if let group = event.group { link(group.index, nil) }
    }
  }

  /// A pair with what speaks for it and against it.
  func weigh(_ pair: NameCandidates.Pair, _ kind: NameCandidate.Kind) -> NameCandidate {
    let (a, b) = (links[pair.a] ?? [], links[pair.b] ?? [])
    let shared = a.intersection(b).count
    let sharedOf = min(a.count, b.count)
    let together = meetingsTogether(pair.a, pair.b, kind)
    var odds = log(pair.certainty / (1 - pair.certainty))
    if sharedOf > 0 {
      odds +=
        2 * shared >= sharedOf ? 2.5 : shared > 0 ? 1 : Self.isWeak(pair.resemblance, kind) ? -0.8 : 0
    }
    // Nobody is listed twice at one meeting; two of one organization may well be.
    if kind == .person, together > 0 { odds -= 4 }
    if kind == .organization, together > 1, Self.isWeak(pair.resemblance, kind) { odds -= 1.2 }
    let (countA, countB) = (rows[pair.a] ?? 0, rows[pair.b] ?? 0)
    let keepsA = (countA, -pair.a) >= (countB, -pair.b)
    return NameCandidate(
      kind: kind, kept: keepsA ? pair.a : pair.b, other: keepsA ? pair.b : pair.a, resemblance: pair.resemblance,
      certainty: 1 / (1 + exp(-odds)), shared: shared, sharedOf: sharedOf, together: together)
  }

  /// Whether a resemblance alone says little.
  private static func isWeak(_ resemblance: Resemblance, _ kind: NameCandidate.Kind) -> Bool {
    switch resemblance {
    case .slip, .longer, .initial: true
    default: false
    }
  }

  private func meetingsTogether(_ a: Int, _ b: Int, _ kind: NameCandidate.Kind) -> Int {
    guard let first = meetings[a], let second = meetings[b] else { return 0 }
    let (few, many) = first.count <= second.count ? (first, second) : (second, first)
    return few.count { event, people in
      guard let others = many[event] else { return false }
      return kind == .person || people.isDisjoint(with: others)
    }
  }
}
