import Collaboration

/// SplitMix64 (Steele, Lea & Flood 2014), so that a failure comes again.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Networks with labels that trip up whoever quotes, cuts, folds or counts them wrongly.
struct GeneratedNetwork {
  private var generator: Generator
  private let pieces: [String]
  private var keys: Set<NameKey> = []

  static let friendly = [
    "a", "Z", "é", "ß", "œ", "St", "'", "’", "-", " ", ",", ";", "+1", "@", "x", "שלום", "日本", "0", "2007",
  ]
  static let hostile =
    friendly + [
      "e\u{301}", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "<", "&", "&amp;", "&#233;", "]]>", "-->", "<!--", "\\",
      "\\\\", "\\n",
      "=cmd()", "#", "\u{202E}", "مرحبا", "👩‍👩‍👧", "🇫🇷", "\u{7F}", "%", "{}", "[", "?>", "\u{FEFF}", "\u{2028}", "true",
      "group:", String(repeating: "long", count: 50),
    ]

  init(seed: UInt64, pieces: [String] = hostile) {
    generator = Generator(state: seed)
    self.pieces = pieces
  }

  /// A label that folds to none of the others, since those are one entity.
  private mutating func label() -> String {
    while true {
      let count = Int.random(in: 1...6, using: &generator)
      var text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      text = String(String.UnicodeScalarView(text.unicodeScalars.drop { $0.properties.isWhitespace }))
      while let last = text.unicodeScalars.last, last.properties.isWhitespace { text.unicodeScalars.removeLast() }
      if !NameKey(text).isEmpty, !text.contains("|"), keys.insert(NameKey(text)).inserted { return text }
    }
  }

  private mutating func maybe<Value>(_ value: (inout Self) -> Value?) -> Value? {
    Bool.random(using: &generator) ? value(&self) : nil
  }

  private mutating func date(from first: Int, to last: Int) -> PartialDate? {
    let year = Int.random(in: first...last, using: &generator)
    return switch Int.random(in: 0...2, using: &generator) {
    case 0: PartialDate(year: year)
    case 1: PartialDate(year: year, month: Int.random(in: 1...12, using: &generator))
    default: PartialDate(year: year, month: Int.random(in: 1...12, using: &generator), day: 28)
    }
  }

  /// Everything that a network may have, sorted by name, with lines left open.
  mutating func network(organizations: Int = 9, persons: Int = 4, groups: Int = 5) -> CollaborationNetwork {
    var network = CollaborationNetwork(
      metadata: Metadata(
        name: "réseau-1", title: label(), language: "fr", licenses: ["CC-BY-4.0", "etalab-2.0"], description: label()))
    for number in 0..<organizations {
      let id = number % 3 == 0 ? "shared-\(number)" : "o\(number)"
      var organization = Organization(id: id, name: label())
      organization.classification = maybe { $0.label() }
      if number % 2 == 0 { organization.otherNames = [label(), label()] }
      organization.identifier = maybe { _ in "0\(number)" }
      organization.location = maybe { _ in Coordinate(latitude: 43.5 + Double(number) / 7, longitude: -4.25) }
      if number > 3 { organization.parent = maybe { _ in ID(number - 1) } }
      network.organizations.append(organization)
    }
    for number in 0..<persons {
      network.persons.append(Person(id: "p\(number)", name: label(), otherNames: number == 1 ? [label()] : []))
    }
    let classifications = [Group.Classification.workingGroup, .association, .other("jury")]
    for number in 0..<groups {
      let id = number % 3 == 0 ? "shared-\(number)" : "g\(number)"
      var group = Group(id: id, name: label(), classification: classifications[number % 3])
      if number == 2 { group.otherNames = [label()] }
      group.foundingDate = maybe { $0.date(from: 1990, to: 2000) }
      group.dissolutionDate = maybe { $0.date(from: 2020, to: 2025) }
      group.description = maybe { $0.label() }
      group.source = maybe { $0.label() }
      network.groups.append(group)
    }
    addMemberships(to: &network)
    return network.sortedByName()
  }

  private mutating func addMemberships(to network: inout CollaborationNetwork) {
    for group in network.groups.indices {
      for actor in 0..<(network.organizations.count + network.persons.count)
      where Int.random(in: 0...2, using: &generator) == 0 {
        let isPerson = actor >= network.organizations.count
        var role = Role.known.randomElement(using: &generator)?.role ?? .member
        if network.memberships.count % 7 == 3 {
          network.roleWords.append(label())
          role = Role(code: UInt16(Role.known.count + network.roleWords.count - 1))
        }
        var source: Int32?
        if Bool.random(using: &generator) {
          network.sources.append(label())
          source = Int32(network.sources.count - 1)
        }
        var membership = Membership(
          organization: isPerson ? nil : ID(actor), group: ID(group), role: role, source: source)
        membership.person =
          isPerson ? ID(actor - network.organizations.count) : network.persons.isEmpty ? nil : maybe { _ in ID(0) }
        membership.start = maybe { $0.date(from: 2001, to: 2005) }
        membership.end = maybe { $0.date(from: 2006, to: 2019) }
        network.memberships.append(membership)
      }
    }
  }
}

extension CollaborationNetwork {
  /// The same without the lines that rows stand in, and without the name of their file.
  var withoutLines: CollaborationNetwork {
    var network = self
    network.metadata.membershipsFile = ""
    for row in network.groups.indices { network.groups[row].line = 0 }
    for row in network.memberships.indices { network.memberships[row].line = 0 }
    for row in network.events.indices { network.events[row].line = 0 }
    for row in network.attendance.indices { network.attendance[row].line = 0 }
    for row in network.observations.indices { network.observations[row].line = 0 }
    for row in network.claims.indices { network.claims[row].line = 0 }
    for row in network.adoptions.indices { network.adoptions[row].line = 0 }
    return network
  }

  /// Each membership as its names: who, as what, in what.
  var ties: [[String]] {
    memberships.map { row in
      [
        row.organization.map { self[$0].name } ?? row.person.map { self[$0].name } ?? "", word(for: row.role),
        self[row.group].name,
      ]
    }
  }
}
