import Collaboration
import Testing

@testable import Measures

@Suite("The memberships of one")
struct MembershipIndexTests {
  /// A and B in G and H, A twice in G; P for A, and Q for nobody, in H.
  private static let network: CollaborationNetwork = {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = ["A", "B", "C"].map { Organization(id: $0.lowercased(), name: $0) }
    network.persons = ["P", "Q"].map { Person(id: $0.lowercased(), name: $0) }
    network.groups = ["G", "H", "I"].map { Group(id: $0.lowercased(), name: $0) }
    let rows: [(organization: Int?, person: Int?, group: Int, start: String)] = [
      (0, nil, 0, "2014"), (1, nil, 1, "2016"), (0, 0, 1, "2018"), (1, nil, 0, "2014"), (0, nil, 0, "2020"),
      (nil, 1, 1, "2014"),
    ]
    network.memberships = rows.enumerated().map { number, row in
      Membership(
        organization: row.organization.map { ID($0) }, person: row.person.map { ID($0) }, group: ID(row.group),
        start: PartialDate(row.start), line: Int32(number))
    }
    return network
  }()

  @Test func `are those of the data, in their order`() {
    let measures = NetworkMeasures(of: Self.network)
    #expect((0..<3).map { measures.memberships(of: GroupID($0)).map(\.line) } == [[0, 3, 4], [1, 2, 5], []])
    #expect((0..<3).map { measures.memberships(of: OrganizationID($0)).map(\.line) } == [[0, 2, 4], [1, 3], []])
    #expect((0..<2).map { measures.memberships(of: PersonID($0)).map(\.line) } == [[2], [5]])
    #expect(measures.memberships(ofActor: 1).map(\.line) == [1, 3])
  }

  @Test func `are of the years that are asked for`() {
    let measures = NetworkMeasures(
      of: Self.network, options: MeasureOptions(actors: .persons, period: .years(2014...2016)))
    #expect(measures.memberships(of: GroupID(0)).map(\.line) == [0, 3])
    #expect(measures.memberships(of: GroupID(1)).map(\.line) == [1, 5])
    #expect(measures.memberships(ofActor: 0).isEmpty)
    #expect(measures.memberships(ofActor: 1).map(\.line) == [5])
  }
}
