import Collaboration
import Tables
import Testing

@testable import Measures

/// What `--years` and `--actors persons` make of each table, worked out by hand.
@Suite("Tables of some years, and of persons")
struct TableChoicesTests {
  /// Two persons of two organizations in two groups, and a club.
  ///
  /// P sits for A and leads G in 2005 and 2006, Q sits for B in G from 2006; from 2007 A is in H, which B leads that
  /// year without saying by whom. C is in the club until 2006, A from 2006. B's software is of an unknown date.
  private var network: CollaborationNetwork {
    var network = Networks.collaboration(organizations: ["A", "B", "C"], groups: ["Club", "G", "H"], memberships: [])
    network.groups[0].classification = .association
    network.persons = [Person(id: "p", name: "P"), Person(id: "q", name: "Q")]
    network.organizations[0].location = Coordinate(latitude: 0, longitude: 0)
    network.organizations[1].location = Coordinate(latitude: 0, longitude: 0)
    network.memberships = [
      Membership(
        organization: ID(0), person: ID(0), group: ID(1), role: .lead, start: year(2005), end: year(2006)),
      Membership(organization: ID(1), person: ID(1), group: ID(1), start: year(2006)),
      Membership(organization: ID(0), person: ID(0), group: ID(2), start: year(2007)),
      Membership(organization: ID(1), group: ID(2), role: .lead, start: year(2007), end: year(2007)),
      Membership(organization: ID(2), group: ID(0), start: year(2005), end: year(2006)),
      Membership(organization: ID(0), group: ID(0), start: year(2006)),
    ]
    network.events = [
      Event(id: "1", name: "1", startDate: year(2006)), Event(id: "2", name: "2", startDate: year(2007)),
    ]
    network.attendance = [
      Attendance(event: ID(0), person: ID(0), organization: ID(0), status: .present),
      Attendance(event: ID(1), person: ID(1), organization: ID(1), status: .absent),
    ]
    network.observations = [
      Observation(subject: "Other", category: "x", date: year(2006), value: 10),
      Observation(subject: "Other", category: "x", date: year(2007), value: 5),
    ]
    network.claims = [
      Claim(subject: "Other", category: "x", startDate: year(2006), endDate: year(2007), changePercent: -50)
    ]
    network.adoptions = [
      Adoption(organization: ID(0), software: "Soft", startDate: year(2007)),
      Adoption(organization: ID(1), software: "Soft"),
    ]
    return network
  }

  private func rows(_ table: String, _ options: MeasureOptions) throws -> [String] {
    let table = try #require(TableCatalogue[table]).table(of: NetworkMeasures(of: network, options: options))
    return CSVTable.write(table).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test(arguments: [
    ("leadership-load", ["A,1,1,0,1,1,1,0.5,2", "B,1,0,0,0,0,0,0.5,0"]),
    ("group-overlap", []),
    ("organization-overlap", ["A,B,1,1,1,1,1,1,1,1,0,2006,2006"]),
    ("distance", ["G,2,0,0"]),
    (
      "adherence",
      ["Club,,2006,2,,,100,1,1,0,memberships.csv", "Other,x,2006,10,,,100,,,,observations.csv"]
    ),
    ("claims", []),
    // The list of 2006 names one who came: nobody knows who else was expected.
    ("attendance", ["A,0,0,0,0,,1"]),
    ("yearly", ["2006,1,0,0,2,2,1,1,0,0,0,1,1,0.5,1,1,,false"]),
    ("adoptions", ["Soft,B,,,adoptions.csv"]),
  ])
  func `count what was active in one year`(table: String, expected: [String]) throws {
    #expect(try rows(table, MeasureOptions(period: .years(2006...2006))) == expected)
  }

  @Test(arguments: [
    ("leadership-load", ["B,2,1,0,1,1,0.5,0.5,1", "A,2,1,0,1,1,0.5,0.5,1"]),
    ("claims", ["Other,x,2006,2007,-50,-50,true,claims.csv"]),
    ("attendance", ["A,0,0,0,0,,1", "B,1,0,0,1,0,0"]),
    ("adoptions", ["Soft,A,,2007,adoptions.csv", "Soft,B,,,adoptions.csv"]),
    // A left G before it came to H; B was in both in 2007.
    ("group-overlap", ["G,H,2,2,1,0.3333333333333333,0.5,1,1,2007,2007"]),
  ])
  func `count what was active in any of some years`(table: String, expected: [String]) throws {
    #expect(Set(try rows(table, MeasureOptions(period: .years(2006...2007)))) == Set(expected))
  }

  @Test(arguments: [
    // As of 2007 P is in H alone and Q in G: P led G until 2006, and H is led by nobody who has a name.
    ("leadership-load", ["P,1,0,0,0,0,,0.5,", "Q,1,0,0,0,0,,0.5,"]),
    ("group-overlap", []),
    ("organization-overlap", []),
    ("distance", []),
    ("claims", ["Other,x,2006,2007,-50,-50,true,claims.csv"]),
    ("attendance", ["P,0,0,0,0,,1", "Q,1,0,0,1,0,0"]),
    (
      "yearly",
      [
        "2005,1,,,1,1,,,,,,1,1,0,1,,,false", "2006,1,0,0,2,2,1,1,0,,,1,1,0.5,1,1,,false",
        "2007,2,1,0,2,2,0,2,0,,,0.5,,,,1,0,false",
      ]
    ),
    ("adoptions", ["Soft,A,,2007,adoptions.csv", "Soft,B,,,adoptions.csv"]),
  ])
  func `speak of persons where they are the actors`(table: String, expected: [String]) throws {
    #expect(try rows(table, MeasureOptions(actors: .persons)) == expected)
  }

  @Test func `have nothing of years before or after the data`() throws {
    for table in TableCatalogue.tables where table.name != "adoptions" {
      #expect(try rows(table.name, MeasureOptions(period: .years(1990...1999))).isEmpty, "\(table.name)")
    }
  }
}
