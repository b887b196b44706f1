import Collaboration

/// What minutes say of an association's members: how many, how they changed, and who came or went.
struct ReadAdherence: Hashable, Sendable {
  struct Count: Hashable, Sendable {
    var subject: String
    var category: String
    var year: Int
    var value: Double
    var lines: [Int]
  }

  struct Change: Hashable, Sendable {
    var subject: String
    var category: String
    var startYear: Int
    var endYear: Int
    var percent: Double
    var lines: [Int]
  }

  struct Membership: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case member, joined, left }

    var organization: String
    var association: String
    var kind: Kind
    var lines: [Int]
    /// Whether it is a member because it speaks where members do.
    var isInferred = false
  }

  /// Associations by name, with the lines that first and last speak of each.
  var associations: [(name: String, lines: [Int])] = []
  var counts: [Count] = []
  var changes: [Change] = []
  var memberships: [Membership] = []

  static func == (a: ReadAdherence, b: ReadAdherence) -> Bool {
    a.counts == b.counts && a.changes == b.changes && a.memberships == b.memberships
      && a.associations.map(\.name) == b.associations.map(\.name)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(counts)
    hasher.combine(changes)
    hasher.combine(memberships)
  }
}
