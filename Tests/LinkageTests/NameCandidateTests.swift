import Collaboration
import Testing

@testable import Linkage

@Suite("Names that are probably one organization's")
struct NameCandidateTests {
  /// The resemblance of the two organizations; nil where they are no candidates.
  private func resemblance(_ a: String, _ b: String) -> Resemblance? {
    Likeness.between(NameForm(a), NameForm(b))?.resemblance
  }

  @Test(arguments: [
    ("Corvel", "Corvel, Inc.", Resemblance.form), ("Corvel GmbH", "Corvel", .form),
    ("The Corvel Group", "Corvel Group", .form),
    ("Mairie de Montval", "Montval", .form), ("Ville d’Orvanne", "Mairie d'Orvanne", .form),
    ("Corvel L.P.", "Corvel", .form), ("Corvel*", "Corvel", .form), ("Corvel?", "Corvel", .form),
    ("Blue Hat", "BlueHat", .spacing), ("DDT 42", "DDT42", .spacing),
    ("Corvel (delegate for Ann)", "Corvel", .bracket),
    ("Corvel / Audit WG", "Corvel", .addition), ("Corvel, Audit WG Representative", "Corvel", .addition),
    ("Corvel Representative", "Corvel", .addition), ("Chair, Corvel Ltd", "Corvel Ltd", .form),
    ("Northern Cloud Services", "NCS", .acronym), ("OpenLedgerIO", "OLIO", .acronym),
    ("Union of Rural Towns (URT)", "URT", .acronym),
    ("Corvel Studios", "Covrel Studios", .slip), ("Corvel Studios", "Corvell Studios", .slip),
    ("Corvel", "Corvel Animation Studios", .longer),
  ])
  func `are known by how they differ`(a: String, b: String, expected: Resemblance) {
    #expect(resemblance(a, b) == expected)
    #expect(resemblance(b, a) == expected)
  }

  @Test(arguments: [
    ("DDT 38", "DDT 76"), ("Commission 1", "Commission 2"), ("Montval", "Orvanne"), ("Fos", "Pos"),
    ("Communauté de communes d’Orvanne", "Orvanne"), ("Inc.", "Ltd"), ("", "Corvel"), ("…", "—"),
  ])
  func `are no others`(a: String, b: String) {
    #expect(resemblance(a, b) == nil || resemblance(a, b) == .longer)
  }

  private func network(
    _ organizations: [String], persons: [String] = [], memberships: [(Int, Int?)] = [],
    attendance: [(event: Int, organization: Int?, person: Int?)] = []
  ) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "x", title: "X"))
    network.organizations = organizations.map { Organization(id: $0, name: $0) }
    network.persons = persons.map { Person(id: $0, name: $0) }
    network.groups = [Group(id: "g", name: "Audit")]
    network.events = (0..<3).map { Event(id: "\($0)", name: "Meeting \($0)") }
    network.memberships = memberships.map {
      Membership(organization: ID($0.0), person: $0.1.map { ID($0) }, group: ID(0))
    }
    network.attendance = attendance.map {
      Attendance(
        event: ID($0.event), person: $0.person.map { ID($0) }, organization: $0.organization.map { ID($0) },
        status: .present)
    }
    return network
  }

  @Test func `keep the name that most rows are about`() throws {
    let candidates = NameCandidates.of(network(["BlueHat", "Blue Hat"], memberships: [(0, nil), (1, nil), (1, nil)]))
    let candidate = try #require(candidates.first)
    #expect(candidates.count == 1)
    #expect((candidate.kept, candidate.other) == (1, 0))
  }

  @Test func `are surer where the same people stand for both`() throws {
    let without = NameCandidates.of(
      network(["Corvel", "Corvel Animation"], persons: ["A B", "C D"], memberships: [(0, 0), (1, 1)]))
    let with = NameCandidates.of(
      network(["Corvel", "Corvel Animation"], persons: ["A B"], memberships: [(0, 0), (1, 0)]))
    // .6 is log-odds .405; nobody shared takes .8 from it (.40), so it is no candidate; all shared adds 2.5 (.948).
    #expect(without.isEmpty)
    #expect(abs(try #require(with.first).certainty - 0.948) < 0.001)
    #expect(with.first?.shared == 1 && with.first?.sharedOf == 1)
  }

  @Test func `join three names in two pairs`() {
    let candidates = NameCandidates.of(network(["Corvel", "Corvel Inc", "Corvel, Ltd."]))
    #expect(candidates.count == 2)
  }

  @Test func `are unsure where initials fit two names`() {
    let candidates = NameCandidates.of(network(["Northern Cloud Services", "Nordic Council of Shipping", "NCS"]))
    #expect(candidates.allSatisfy { $0.certainty <= 0.6 })
  }

  @Test func `leave out what somebody has distinguished`() {
    let pair = network(["Corvel", "Corvel Inc"])
    #expect(NameCandidates.of(pair) { _, a, b in Set([a, b]) == [0, 1] }.isEmpty)
  }

  @Test func `are persons whose names differ by a letter, an initial, the order or a second surname`() {
    let pairs: [(String, String, Resemblance)] = [
      ("Ada Corvellin", "Ada Corvelin", .slip), ("A. Corvellin", "Ada Corvellin", .initial),
      ("Corvellin Ada", "Ada Corvellin", .order), ("Ada Corvellin Morvel", "Ada Corvellin", .longer),
      ("(Ada Corvellin", "Ada Corvellin", .punctuation), ("adacorvellin", "Ada Corvellin", .spacing),
    ]
    for (a, b, expected) in pairs {
      let found = NameCandidates.of(network([], persons: [a, b]))
      #expect(found.map(\.resemblance) == [expected], "\(a), \(b)")
    }
  }

  @Test func `are no persons who were at one meeting`() {
    let people = ["Ada Corvellin", "Ada Corvelin"]
    let apart = network([], persons: people, attendance: [(0, nil, 0), (1, nil, 1)])
    let together = network([], persons: people, attendance: [(0, nil, 0), (0, nil, 1)])
    #expect(NameCandidates.of(apart).count == 1)
    #expect(NameCandidates.of(together).isEmpty)
  }

  @Test func `are found among a hundred thousand names in seconds`() {
    // Every name of its own, so that what is compared are the few that share a key.
    let names = (0..<100_000).map { "Organization \($0 / 1000) \(String($0, radix: 36))x" }
    _ = NameCandidates.of(network(names))
  }

  /// The candidates among two groups, the first of which four organizations leave on a date.
  private func candidates(
    leaving end: String?, joining start: String, staying: Int = 4, newcomers: Int = 0
  ) -> [NameCandidate] {
    var network = network(
      ["Alvoray", "Bressigny", "Courlon", "Dunmere", "Eastwick", "Fenmoor", "Gadsby", "Harwell"])
    network.groups = [Group(id: "m", name: "Map Group"), Group(id: "o", name: "Open Data Committee")]
    network.memberships =
      (0..<4).map { Membership(organization: ID($0), group: ID(0), end: end.flatMap { PartialDate($0) }) }
      + (0..<staying).map { Membership(organization: ID($0), group: ID(1), start: PartialDate(start)) }
      + (0..<newcomers).map { Membership(organization: ID(4 + $0), group: ID(1), start: PartialDate(start)) }
    return NameCandidates.of(network)
  }

  @Test func `may be those of a group that is called otherwise from some date on`() throws {
    let candidate = try #require(candidates(leaving: "2019-12-31", joining: "2020-01").first)
    #expect(candidate.kind == .group)
    #expect(candidate.resemblance == .succession)
    // Log-odds of 0.2, and 2.5 for the same members.
    #expect(abs(candidate.certainty - 0.7528) < 0.0001)
    #expect(candidate.evidence == "the one ends as the other begins; 4 of 4 members are the same")
    #expect(candidates(leaving: "2020-01-31", joining: "2020-02-01", staying: 3, newcomers: 1).count == 1)
  }

  @Test func `are not those of groups that only have members in common`() {
    // The first goes on; it ended long before; the second began earlier; too few stayed; too many are new.
    #expect(candidates(leaving: nil, joining: "2020").isEmpty)
    #expect(candidates(leaving: "2017", joining: "2020").isEmpty)
    #expect(candidates(leaving: "2020-06", joining: "2020-01").isEmpty)
    #expect(candidates(leaving: "2019", joining: "2020", staying: 2).isEmpty)
    #expect(candidates(leaving: "2019", joining: "2020", staying: 4, newcomers: 3).isEmpty)
  }

  @Test func `of initials stay as doubtful once one of them is accepted`() throws {
    let before = network(["Northern Cloud Services", "National Care Society", "NCS"])
    #expect(NameCandidates.of(before).allSatisfy { $0.certainty < 0.9 })
    var after = network(["Northern Cloud Services", "National Care Society"])
    after.organizations[0].otherNames = ["NCS"]
    let candidates = NameCandidates.of(after)
    #expect(!candidates.isEmpty && candidates.allSatisfy { $0.certainty < 0.9 })
  }
}
