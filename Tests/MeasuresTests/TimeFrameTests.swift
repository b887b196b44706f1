import Collaboration
import Tables
import Testing

@testable import Measures

@Suite("The time that is looked at")
struct TimeFrameTests {
  private func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  /// A leads both groups until 2015, B leads the first from 2016 on, C is a member throughout.
  private let succession = Networks.dated([
    ("A", "G1", .lead, "2010", "2015"), ("B", "G1", .lead, "2016", nil), ("C", "G1", .member, "2010", nil),
    ("A", "G2", .lead, "2010", "2015"), ("C", "G2", .member, "2010", nil), ("B", "G2", .member, "2016", nil),
  ])

  private func loads(_ period: Period) -> [String: Double] {
    let measures = NetworkMeasures(of: succession, options: MeasureOptions(period: period))
    return Dictionary(
      uniqueKeysWithValues: measures.leadershipLoad.rows.map { (measures.name(ofActor: $0.actor), $0.load) })
  }

  @Test func `is the reference date, where memberships are dated`() throws {
    let frame = TimeFrame(of: succession, at: .reference)
    #expect(frame.extent == .day(try date("2016")))
    #expect(frame.years == 2010...2016)
    // B alone leads one of the two groups then.
    #expect(loads(.reference) == ["B": 1, "C": 0])
  }

  @Test func `is another date, years or all times`() throws {
    #expect(loads(.day(try date("2015-06-30"))) == ["A": 2, "C": 0])
    #expect(loads(.years(2010...2015)) == ["A": 2, "C": 0])
    #expect(loads(.years(2015...2016)) == ["A": 1.5, "B": 0.5, "C": 0])
    #expect(loads(.ever) == ["A": 1.5, "B": 0.5, "C": 0])
    #expect(TimeFrame(of: succession, at: .ever).extent == .ever)
  }

  @Test func `makes no difference where no membership is dated`() {
    var network = Networks.collaboration(organizations: ["A"], groups: ["G"], memberships: [(0, 0, .lead)])
    network.events = [Event(id: "e", name: "E", startDate: PartialDate("2007-10"))]
    for period in [Period.reference, .ever] {
      let frame = TimeFrame(of: network, at: period)
      #expect(frame.extent == .undated)
      #expect(frame.extent.label == nil)
      #expect(frame.state.memberships == network.memberships && frame.state.events == network.events)
    }
  }

  @Test func `is written behind a table that tells of a state`() throws {
    func heading(_ period: Period, _ table: String) throws -> String {
      try #require(TableCatalogue[table]).table(
        of: NetworkMeasures(of: succession, options: MeasureOptions(period: period))
      ).heading
    }
    #expect(try heading(.day(try date("2015-06-30")), "leadership-load") == "leadership-load, as of 2015-06-30")
    #expect(try heading(.reference, "leadership-load") == "leadership-load, as of 2016")
    #expect(try heading(.years(2010...2015), "centrality") == "centrality, 2010-2015")
    #expect(try heading(.ever, "group-overlap") == "group-overlap, ever")
    #expect(try heading(.reference, "yearly") == "yearly")
  }

  @Test func `leaves a year unfinished that the data ends within`() throws {
    func unfinished(_ last: String, at period: Period = .reference) -> Int? {
      let network = Networks.dated([("A", "G", .member, "2020", nil), ("B", "G", .member, last, nil)])
      return TimeFrame(of: network, at: period).unfinishedYear
    }
    #expect(unfinished("2023-01-20") == 2023)
    #expect(unfinished("2023-11") == 2023)
    // A last meeting in December is that of the year; a date that is a year says that it is meant as a whole.
    #expect(unfinished("2023-12-07") == nil)
    #expect(unfinished("2023") == nil)
    #expect(unfinished("2023-12-07", at: .day(try date("2022-06-30"))) == 2022)
    #expect(unfinished("2023-03-07", at: .day(try date("2022"))) == nil)
    // What is asked for after the data ends does not finish it.
    #expect(unfinished("2023-03-07", at: .day(try date("2023-12-31"))) == 2023)
  }

  @Test func `marks the unfinished year in the yearly table`() {
    let network = Networks.dated([("A", "G", .member, "2021", nil), ("B", "G", .member, "2023-02-01", nil)])
    #expect(NetworkMeasures(of: network).yearly.rows.map(\.isUnfinished) == [false, false, true])
  }
}

@Suite("Those who share a group at the same time")
struct TogetherTests {
  /// A and B were in the same three groups, one after the other.
  private let neverMet = Networks.dated([
    ("A", "G1", .member, "2010", "2012"), ("B", "G1", .member, "2018", "2020"),
    ("A", "G2", .member, "2010", "2012"), ("B", "G2", .member, "2018", "2020"),
    ("A", "G3", .member, "2010", "2012"), ("B", "G3", .member, "2018", "2020"),
    ("C", "G1", .member, "2010", "2020"), ("C", "G4", .member, "2010", "2020"),
  ])

  private func table(_ network: CollaborationNetwork, _ name: String, _ period: Period, _ columns: [String])
    throws -> [[String]]
  {
    let measures = NetworkMeasures(of: network, options: MeasureOptions(period: period))
    let table = try #require(TableCatalogue[name]).table(of: measures)
    let places = columns.compactMap(table.columns.firstIndex)
    return table.rows.map { row in places.map { row[$0].plain } }
  }

  private let ofActors = ["organization_a", "organization_b", "shared", "newman", "together_from", "together_to"]
  private let ofGroups = ["group_a", "group_b", "shared", "together_from", "together_to"]

  @Test func `are no pair where one left before the other came`() throws {
    // The last start is in 2018: then A is gone, and B and C meet in the first group, of two. Ends in 2020 are plans.
    #expect(try table(neverMet, "organization-overlap", .reference, ofActors) == [["B", "C", "1", "1", "2018", ""]])
    // Of all times, A and C met in it too; three were ever there.
    #expect(
      try table(neverMet, "organization-overlap", .ever, ofActors) == [
        ["A", "C", "1", "0.5", "2010", "2012"], ["B", "C", "1", "0.5", "2018", ""],
      ])
  }

  @Test func `count for groups as well`() throws {
    let rows = try table(neverMet, "group-overlap", .ever, ofGroups)
    // A was in the first three until 2012, B has been since 2018.
    #expect(
      rows.prefix(3) == [
        ["G2", "G3", "2", "2010", ""], ["G1", "G2", "2", "2010", ""], ["G1", "G3", "2", "2010", ""],
      ])
    #expect(rows.dropFirst(3) == [["G1", "G4", "1", "2010", ""]])
  }

  @Test func `are no pair where one was there in the other's absence`() throws {
    let network = Networks.dated([
      ("X", "G", .member, "2000", "2002"), ("X", "G", .lead, "2010", nil), ("Y", "G", .member, "2004", "2006"),
      ("Z", "G", .member, "2002", "2009-12-31"), ("Z", "G", .member, "2010-01-01", "2012"),
      ("W", "G", .member, "2015", nil),
    ])
    // X and Z met in 2002 and again from 2010 to 2012, Z without a break.
    #expect(
      try table(
        network, "organization-overlap", .ever, ["organization_a", "organization_b", "together_from", "together_to"])
        == [["W", "X", "2015", ""], ["X", "Z", "2002", "2012"], ["Y", "Z", "2004", "2006"]])
  }

  @Test(arguments: 0..<30) func `are counted as one by one`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let (actors, groups) = (12, 5)
    var rows: [(String, String, Role, String?, String?)] = []
    for _ in 0..<60 {
      let start = Int.random(in: 2000...2010, using: &chance)
      let end = Bool.random(using: &chance) ? nil : start + Int.random(in: 0...3, using: &chance)
      rows.append(
        (
          "A\(10 + Int.random(in: 0..<actors, using: &chance))", "G\(Int.random(in: 0..<groups, using: &chance))",
          .member,
          Bool.random(using: &chance) ? "\(start)" : nil, end.map(String.init)
        ))
    }
    let network = Networks.dated(rows + [("A99", "G9", .member, "2020", nil)])
    var shared: [[String]: Set<String>] = [:]
    func meet(_ a: (String, String, Role, String?, String?), _ b: (String, String, Role, String?, String?)) -> Bool {
      (a.3 ?? "0") <= (b.4 ?? "9") && (b.3 ?? "0") <= (a.4 ?? "9")
    }
    for a in rows {
      for b in rows where a.0 < b.0 && a.1 == b.1 && meet(a, b) { shared[[a.0, b.0], default: []].insert(a.1) }
    }
    let found = try table(network, "organization-overlap", .ever, ["organization_a", "organization_b", "shared"])
    #expect(Dictionary(uniqueKeysWithValues: found.map { ([$0[0], $0[1]], Int($0[2])) }) == shared.mapValues(\.count))
    let twoMode = NetworkMeasures(of: network, options: MeasureOptions(period: .ever)).twoMode
    let tests = PairTests.ofActors(twoMode)
    #expect(tests.total == shared.count)
    for place in network.organizations.indices {
      let partners = twoMode.partners(ofActor: Int32(place))
      let name = network.organizations[place].name
      #expect(
        partners.values.reduce(0, +) == shared.filter { $0.key.contains(name) }.values.reduce(0) { $0 + $1.count })
    }
  }
}

@Suite("Significance of many pairs")
struct ManyTestsTests {
  @Test func `is corrected as Benjamini and Hochberg do`() {
    let even = BenjaminiHochberg(of: [(0.01, 1), (0.02, 1), (0.03, 1), (0.04, 1)], tests: 5)
    // 0.01·5/1 = 0.02·5/2 = 0.03·5/3 = 0.04·5/4 = 0.05.
    #expect([0.01, 0.02, 0.03, 0.04].map(even.qValue) == [0.05, 0.05, 0.05, 0.05])
    let few = BenjaminiHochberg(of: [(0.03, 1), (0.001, 2), (0.9, 1)], tests: 10)
    // 0.001·10/2, 0.03·10/3, 1.
    #expect([0.001, 0.03, 0.9].map(few.qValue) == [0.005, 0.1, 1])
  }

  @Test(arguments: [(6, 3, 3, 3), (16, 4, 2, 2), (40, 2, 1, 1), (60, 3, 1, 1), (20, 1, 1, 1), (25, 6, 2, 2)])
  func `has a p-value of exactly one in twenty where it is`(population: Int, marked: Int, drawn: Int, shared: Int) {
    let chance = Hypergeometric(population: population, marked: marked, drawn: drawn)
    #expect(chance?.upperTail(shared) == 0.05)
  }

  /// Pairs of organizations that are in a group of their own.
  private func pairs(_ count: Int) -> PairTests {
    .ofActors(Networks.twoMode((0..<2 * count).map { [Int32($0 / 2)] }, groupCount: count))
  }

  @Test func `says nothing where the least that one can share is below the level`() {
    // Two of 20 groups' members draw the same one in one of 20 cases, which is not below 0.05; of 21, it always is.
    #expect(pairs(20).total == 20)
    #expect(pairs(20).significant == 0)
    #expect(pairs(20).isInformative)
    #expect(!pairs(21).isInformative)
    // 21 of 42·41/2 pairs, each with p = 1/21: q = 1/21·861/21 > 1.
    #expect(pairs(21).significant == 0)
  }

  @Test(arguments: 0..<20) func `is counted by kinds of rows as by rows`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let pairs = (0..<90).map { _ in
      (row: Int32.random(in: 0..<40, using: &chance), value: Int32.random(in: 0..<4, using: &chance))
    }
    let rows = CompressedRows.from(pairs: pairs, rowCount: 40)
    let columns = rows.transposed(columnCount: 4)
    let alike = try #require(AlikeRows(rows, columns: columns, fewestMeetings: 0))
    let classes = PairClasses(of: rows, columns: columns, dated: nil)
    let byKinds = PairClasses.counts(of: alike).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    #expect(byKinds == classes.counts)
    var expected: [PairClasses.Class: Int] = [:]
    for a in 0..<40 {
      for b in 0..<a {
        let shared = Set(rows[a]).intersection(rows[b]).count
        guard shared > 0 else { continue }
        expected[PairClasses.Class(sizes: rows.count(of: a), rows.count(of: b), shared: shared), default: 0] += 1
      }
    }
    #expect(classes.counts == expected)
  }
}
