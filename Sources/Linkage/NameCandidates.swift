package import Collaboration
import Platform

/// Finds names of a network that are probably those of one organization, person or group.
///
/// Record linkage as Fellegi and Sunter (1969) have it: names that share a key are compared, and what else the network
/// knows of the two (who represents them, where they sit, whether both were at one meeting) is weighed in log-odds.
/// The weights were set on lists that were joined by hand.
package enum NameCandidates {
  /// How many names may share a key before the key says nothing; the pairs that are compared stay few for each name.
  static let mostInBlock = 100

  /// How many pairs of names are compared, all in all, of organizations, persons or groups each: those that share the keys
  /// that fewest have come first.
  static let mostCompared = 500_000

  /// Up to how many organizations, persons and groups names are compared in passing, as that takes a second or so.
  package static let mostInPassing = 20_000

  /// The candidates of at least this certainty: organizations, then persons, then groups, the surest first.
  ///
  /// Each name that joins others is in as few pairs as join them: three names of one organization give two.
  /// `areDifferent`: whether somebody said of the two at these places that they are not one.
  package static func of(
    _ network: CollaborationNetwork, atLeast certainty: Double = 0.5,
    areDifferent: (NameCandidate.Kind, Int, Int) -> Bool = { _, _, _ in false }
  ) -> [NameCandidate] {
    // Organizations come first: who represents one under two of its names is no stranger to either.
    var organizations = DisjointSets(count: network.organizations.count)
    return NameCandidate.Kind.allCases.flatMap { kind in
      let pairs = likenesses(kind, in: network).filter { !areDifferent(kind, $0.a, $0.b) }
      let evidence = Evidence(
        of: kind, in: network, organizations: organizations, for: Set(pairs.flatMap { [$0.a, $0.b] }))
      let candidates = joining(
        pairs.map { evidence.weigh($0, kind) }.filter { $0.certainty >= min(certainty, sure) }.sorted(by: surestFirst),
        count: names(of: kind, in: network).count)
      if kind == .organization {
        for candidate in candidates where candidate.certainty >= sure {
          organizations.join(candidate.kept, candidate.other)
        }
      }
      return candidates.filter { $0.certainty >= certainty }
    }
  }

  /// From which certainty on names are taken for one where nobody says otherwise.
  package static let sure = 0.9

  struct Pair: Hashable {
    let a: Int
    let b: Int
    let resemblance: Resemblance
    let certainty: Double
  }

  /// By certainty, then by the order of the names.
  private static func surestFirst(_ a: NameCandidate, _ b: NameCandidate) -> Bool {
    (-a.certainty, a.kept, a.other) < (-b.certainty, b.kept, b.other)
  }

  /// The candidates without those whose names are joined by surer ones.
  private static func joining(_ candidates: [NameCandidate], count: Int) -> [NameCandidate] {
    var sets = DisjointSets(count: count)
    return candidates.filter { sets.join($0.kept, $0.other) }
  }

  /// The name and the other names of each.
  static func names(of kind: NameCandidate.Kind, in network: CollaborationNetwork) -> [[String]] {
    func all(_ entities: [some NamedEntity]) -> [[String]] { entities.map { [$0.name] + $0.otherNames } }
    return switch kind {
    case .organization: all(network.organizations)
    case .person: all(network.persons)
    case .group: all(network.groups)
    }
  }

  /// The pairs of entities whose names resemble each other.
  private static func likenesses(_ kind: NameCandidate.Kind, in network: CollaborationNetwork) -> [Pair] {
    let names = names(of: kind, in: network)
    if kind == .person {
      return pairs(names.map { $0.map(PersonForm.init) }, keys: \.blockingKeys) { Likeness.between($0, $1) }
    }
    let forms = names.map { $0.map(NameForm.init) }
    let alike = withoutAmbiguousAcronyms(
      pairs(forms, keys: \.blockingKeys) { Likeness.between($0, $1) }, forms: forms)
    guard kind == .group else { return alike }
    let places = Set(alike.map { [$0.a, $0.b] })
    return alike + Succession.pairs(in: network).filter { !places.contains([$0.a, $0.b]) }
  }

  /// Compares the names that share a key; an entity's other names count as its name does.
  private static func pairs<Form>(
    _ forms: [[Form]], keys: (Form) -> Set<UInt64>, likeness: (Form, Form) -> Likeness?
  ) -> [Pair] {
    // Sorted rather than gathered by key: there may be millions of keys, nearly all of one name each.
    var holders: [(key: UInt64, place: Int32)] = []
    for (place, forms) in forms.enumerated() {
      let all = forms.count == 1 ? keys(forms[0]) : forms.reduce(into: Set()) { $0.formUnion(keys($1)) }
      for key in all { holders.append((key, Int32(place))) }
    }
    holders.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    var blocks: [(key: UInt64, places: [Int])] = []
    var start = 0
    for end in 1..<max(1, holders.count + 1) where end == holders.count || holders[end].key != holders[start].key {
      if (2...mostInBlock).contains(end - start) {
        blocks.append((holders[start].key, holders[start..<end].map { Int($0.place) }))
      }
      start = end
    }
    holders = []
    var compared: Set<UInt64> = []
    var pairs: [Pair] = []
    // The smallest first, as a key that few share says most; those of a size in a fixed order.
    blocks.sort { ($0.places.count, $0.key) < ($1.places.count, $1.key) }
    for (_, block) in blocks where compared.count + block.count * (block.count - 1) / 2 <= mostCompared {
      for (position, a) in block.enumerated() {
        for b in block[(position + 1)...] where compared.insert(UInt64(a) << 32 | UInt64(b)).inserted {
          let all = forms[a].flatMap { x in forms[b].compactMap { likeness(x, $0) } }
          guard let best = all.max(by: { $0.certainty < $1.certainty }) else { continue }
          pairs.append(Pair(a: a, b: b, resemblance: best.resemblance, certainty: best.certainty))
        }
      }
    }
    return pairs.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  /// Initials that several different names have are sure of none of them.
  private static func withoutAmbiguousAcronyms(_ pairs: [Pair], forms: [[NameForm]]) -> [Pair] {
    var expansions: [Int: Set<[String]>] = [:]
    func short(_ pair: Pair) -> (Int, Int) {
      forms[pair.a].contains { $0.abbreviation != nil } ? (pair.a, pair.b) : (pair.b, pair.a)
    }
    for pair in pairs where pair.resemblance == .acronym {
      let (short, long) = short(pair)
      expansions[short, default: []].insert(forms[long].first?.head ?? [])
      // What the initials are known to stand for, as an other name of theirs.
      let initials = Set(forms[short].compactMap(\.abbreviation))
      for form in forms[short] where form.abbreviation == nil && !initials.isDisjoint(with: form.acronyms) {
        expansions[short, default: []].insert(form.head)
      }
    }
    return pairs.map { pair in
      guard pair.resemblance == .acronym, expansions[short(pair).0, default: []].count > 1 else { return pair }
      return Pair(a: pair.a, b: pair.b, resemblance: pair.resemblance, certainty: min(pair.certainty, 0.6))
    }
  }
}

extension NameForm {
  /// Names that can resemble each other share one of these.
  var blockingKeys: Set<UInt64> {
    guard let first = core.first, let last = core.last else { return [] }
    var keys: Set = ["j" + joined, "j" + head.joined(), "f" + first, "l" + last]
    for acronym in acronyms { keys.insert("a" + acronym) }
    if let abbreviation { keys.insert("a" + abbreviation) }
    if let bracket { keys.insert("a" + bracket.joined()) }
    return Set(keys.map(BlockingKey.of)).union(BlockingKey.deletions(of: joined))
  }
}

extension PersonForm {
  var blockingKeys: Set<UInt64> {
    guard let last = words.last, let first = words.first else { return [] }
    let letters = words.joined()
    var keys: Set = ["s" + sorted.joined(separator: " "), "j" + letters, "i" + first.prefix(1) + last]
    if words.count > 1 { keys.insert("f" + words.prefix(2).joined(separator: " ")) }
    return Set(keys.map(BlockingKey.of)).union(BlockingKey.deletions(of: letters))
  }
}

/// Numbers for what names have in common: a long name has dozens of keys, and thirty thousand names millions.
private enum BlockingKey {
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The same number for the same text, in each run (FNV-1a).
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A text and what is left of it without one letter: texts at a distance of 1 share one of these.
  static func deletions(of text: String) -> [UInt64] {
    let letters = text.map { of(String($0)) }
    // The letters as a number with so many digits, of the whole and of each beginning.
    let whole = letters.reduce(0) { $0 &* base &+ $1 }
    guard letters.count >= 5 else { return [whole] }
    let beginnings = letters.prefix(64).reduce(into: [0]) { $0.append($0[$0.count - 1] &* base &+ $1) }
    let all = beginnings[beginnings.count - 1]
    var (power, keys) = (UInt64(1), [whole])
    for place in beginnings.indices.dropLast().reversed() {
      keys.append(beginnings[place] &* power &+ (all &- beginnings[place + 1] &* power))
      power &*= base
    }
    return keys
  }
}

/// Sets of numbers that are joined step by step (union-find).
package struct DisjointSets {
  private var parents: [Int]

  package init(count: Int) {
    parents = Array(0..<count)
  }

  /// The number that stands for the set that a number is in.
  package mutating func find(_ number: Int) -> Int {
    var root = number
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  /// Joins the sets of two numbers.
  ///
  /// - Returns: false where they were one already.
  @discardableResult
  package mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (a, b) = (find(a), find(b))
    parents[max(a, b)] = min(a, b)
    return a != b
  }
}

/// Two names of a network that are probably those of one organization, person or group.
package struct NameCandidate: Hashable, Sendable {
  /// What is named; the order in which candidates are listed.
  package enum Kind: String, CaseIterable, Sendable {
    case organization, person, group

    /// The table that has these entities.
    package var table: TableName {
      switch self {
      case .organization: .organizations
      case .person: .persons
      case .group: .groups
      }
    }
  }

  package let kind: Kind
  /// The place in its table of the entity that more rows are about: its name stays.
  package let kept: Int
  /// The place of the one whose name would be another name of it.
  package let other: Int
  package let resemblance: Resemblance
  /// An estimate, from 0 to 1, of how likely both are one.
  package let certainty: Double
  /// How many persons represent both; for persons, how many organizations both represent; for groups, how many
  /// organizations and persons are in both.
  package let shared: Int
  /// How many of these the one with fewer has in all.
  package let sharedOf: Int
  /// At how many meetings both were, each by somebody of its own.
  package let together: Int
}

extension NameCandidate {
  /// What speaks for and against it, as people read it.
  package var evidence: String {
    var parts = [resemblance.evidence]
    let noun =
      switch kind {
      case .organization: "people"
      case .person: "organizations"
      case .group: "members"
      }
    if sharedOf > 0 { parts.append("\(shared) of \(sharedOf) \(noun) are the same") }
    if together > 0 { parts.append("both at \(together) meeting\(together == 1 ? "" : "s")") }
    return parts.joined(separator: "; ")
  }
}
