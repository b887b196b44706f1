import Collaboration
import Testing
import Wording

@testable import Figures

@Suite("The chart of attendance")
struct AttendanceChartTests {
  private func chart(_ network: CollaborationNetwork, _ language: Language = .english) throws -> Drawing {
    try #require(ChartTests.draw(.attendance, Fixture.context(network, language)))
  }

  /// Organizations A, B, …; meetings in the months given; who was there as `status` letters p, e, a, by meeting.
  private func network(_ months: [String], _ statuses: [String]) throws -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.events = months.enumerated().map { number, month in
      Event(id: "e\(number)", name: "Meeting \(number)", startDate: PartialDate(month))
    }
    for (number, letters) in statuses.enumerated() {
      network.organizations.append(Organization(id: "o\(number)", name: String(UnicodeScalar(UInt8(65 + number)))))
      for (event, letter) in letters.enumerated() {
        let status = Attendance.Status.allCases.first { $0.rawValue.first == letter }
        guard let status else { continue }
        network.attendance.append(
          Attendance(event: ID(event), person: nil, organization: ID(number), status: status))
      }
    }
    return network
  }

  @Test func `names who was at the 2007 meeting, with a sign for each of their people`() throws {
    let chart = try chart(try Seeds.minutes2007(), .french)
    #expect(chart.title == "Qui était à la réunion")
    #expect(
      chart.description == """
        10 présentes\u{202F}: Arles, Berre-l'Étang, Châteauneuf-les-Martigues, Fos-sur-Mer, Martigues, Miramas, \
        Saint-Martin-de-Crau, SAN Ouest Provence, Sète, Vitrolles. 7 excusées\u{202F}: Aix-en-Provence, Châteaurenard, \
        Communauté d'agglomération du Pays d'Aix, Eyguières, Gardanne, Lançon-Provence, SIPI.
        """)
    let discs = chart.marks.filter { $0.shape == .ellipse }
    #expect(discs.count { $0.fill == Theme.print.series[0] } == 14)
    #expect(discs.count { $0.fill == .white } == 7)
    #expect(discs.count { $0.tooltip == "SAN Ouest Provence\u{202F}: présente" } == 3)
  }

  @Test func `sets an organization where the best of its people's statuses puts it`() throws {
    var network = try network(["2020-01"], ["e", "a"])
    network.attendance.append(Attendance(event: ID(0), person: nil, organization: ID(0), status: .present))
    let chart = try chart(network)
    #expect(chart.description == "1 present: A. 1 absent: B.")
    #expect(
      chart.labels.contains { $0.text == "Meeting 0, January 2020. 1 of 2\u{A0}organizations was present: 50%." })
    // A's disc and ring; B's cross is two strokes.
    #expect(chart.marks.count { $0.shape == .ellipse } == 2)
    #expect(chart.paths.count == 2)
  }

  @Test func `counts people who were there for no organization`() throws {
    var network = try network(["2020-01"], ["p"])
    network.attendance.append(Attendance(event: ID(0), person: nil, organization: nil, status: .present))
    #expect(
      try chart(network).labels.contains { $0.text == "1\u{A0}person without an organization is not drawn." })
  }

  @Test func `has a sign for each organization at each of several meetings`() throws {
    let chart = try chart(try network(["2020-01", "2020-03", "2021-02"], ["ppp", "-ea"]))
    // The first meeting lists only who came, and of no group whose members are known: it counts for A, which was at all, and
    // not for B, which was at none of the other two. So 3 of 5 came.
    #expect(
      chart.description == """
        3\u{A0}meetings (January 2020 – February 2021). The organizations expected were present in 60% of all cases. \
        Most meetings attended first. Attended: A (3 of 3) and B (0 of 2).
        """)
    #expect(chart.marks.count { $0.tooltip?.hasPrefix("A, ") == true } == 3)
    #expect(chart.marks.count { $0.tooltip == "B, March 2020: excused" } == 1)
    #expect(chart.paths.filter { $0.tooltip == "B, February 2021: absent" }.count == 2)
  }

  @Test func `tells the best and the worst attended meeting`() throws {
    let chart = try chart(try network(["2020-01", "2020-03"], ["pp", "pa", "pa"]))
    #expect(chart.description.hasSuffix("Most organizations: January 2020 (3); fewest: March 2020 (1)."))
  }

  @Test func `sums many meetings up by the shortest stretches of time that fit`() throws {
    // Fifty months from January 2020 to February 2024 are seventeen quarters.
    let months = (0..<50).map { "\(2020 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }
    let chart = try chart(try network(months, [String(repeating: "pa", count: 25)]))
    let bars = chart.marks.filter { $0.tooltip?.hasPrefix("A, ") == true }
    #expect(bars.count == 17)
    // January and March of the first quarter, April and June of the second but one.
    #expect(bars.first?.tooltip == "A, quarter 1 of 2020: 2/3")
    #expect(bars.dropFirst().first?.tooltip == "A, quarter 2 of 2020: 1/3")
  }

  @Test func `keeps meetings without a date apart, at the end`() throws {
    let months = (0..<41).map { "20\($0 + 10)-01" } + [""]
    let chart = try chart(try network(months, [String(repeating: "p", count: 42)]))
    #expect(chart.problems == [])
    #expect(chart.marks.contains { $0.tooltip == "A, undated: 1/1" })
  }

  @Test func `of eight years of a council's meetings is legible`() throws {
    guard let network = try Seeds.shared("data/aswf") else { return }
    let chart = try chart(network)
    #expect(chart.problems == [])
    #expect(chart.description.hasPrefix("189\u{A0}meetings (22\u{A0}August 2018 – 19\u{A0}August 2026)."))
    #expect(chart.description.contains("34 of 346\u{A0}organizations are drawn"))
  }
}
