import Collaboration
import Foundation
import Intake
import Measures
import Tables
import Testing
import Wording

@testable import Findings

/// Every sentence of 40 networks is one that is true of it, by a calculation of the test's own.
@Suite("Findings are proved")
struct ProofTests {
  /// Of different shapes: with years or without, of few actors and many, in few groups and many.
  @Test(arguments: 1...37) func `of a generated network`(seed: Int) throws {
    let network = RandomNetwork(seed: UInt64(seed)).network
    let persons = seed % 5 == 0
    var options = MeasureOptions()
    options.actors = persons ? .persons : .organizations
    let findings = Findings(on: NetworkMeasures(of: network, options: options), in: English()).findings
    let truths = TrueSentences(of: network, persons: persons).sentences
    #expect(!findings.isEmpty)
    for finding in findings { #expect(truths.contains(finding.sentence), "\(finding.sentence)") }
  }

  @Test(arguments: ["bouches-du-rhone-2007", "vaudraine-fictif", "tollmere-invented"])
  func `of a network that the repository comes with`(name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let loaded = try NetworkReader.read(root.appending(components: "seeds", name).path(percentEncoded: false))
    let network = loaded.network.completedByAttendance()
    let measures = NetworkMeasures(of: network)
    let findings = Findings(on: measures, in: English()).findings
    // What was seen bounds what has no dates; which of it holds at the last date is counted here.
    var bounded = network
    bounded.memberships = measures.history.memberships
    var truths = TrueSentences(of: bounded).sentences
    // Who was expected at meetings of groups is worked out by hand in the networks' own README; so many of their rows of
    // attendance have somebody in on_behalf_of.
    truths.formUnion([
      "Over 37 meetings, organizations attended 533 of the 765 times that they were expected (70%); 16 times, one "
        + "that came represented another.",
      "Over 30 meetings, organizations attended 196 of the 215 times that they were expected (91%); 2 times, one "
        + "that came represented another.",
      "At the meeting, 10 of the 17 organizations expected were present (59%).",
      "Valombrac Agglomération was present most often: at 30 of 33 meetings.",
      "Tollmere County was present most often: at 30 of 30 meetings.",
    ])
    #expect(findings.count > 5)
    for finding in findings { #expect(truths.contains(finding.sentence), "\(finding.sentence)") }
  }

  @Test(arguments: 1...37) func `each with rows that are in their tables`(seed: Int) {
    let measures = NetworkMeasures(of: RandomNetwork(seed: UInt64(seed)).network)
    for finding in Findings(on: measures, in: English()).findings {
      #expect(!finding.rows.isEmpty, "\(finding.sentence)")
      for row in finding.rows {
        guard let table = TableCatalogue[row.table]?.table(of: measures) else {
          Issue.record("no table \(row.table)")
          continue
        }
        #expect(
          table.rows.contains { cells in
            row.keys.allSatisfy { key in
              table.columns.firstIndex(of: key.column).map { cells[$0].plain == key.value } ?? false
            }
          }, "\(finding.sentence): \(row)")
      }
    }
  }
}

/// A network with something to say of; the same for the same seed.
private struct RandomNetwork {
  let network: CollaborationNetwork

  init(seed: UInt64) {
    // A linear congruential generator (Knuth, MMIX).
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    func letters(_ number: Int) -> String { String(format: "%03d", number) }
    let (actors, groups) = (3 + below(30), 2 + below(12))
    let isDated = seed % 2 == 0
    var network = CollaborationNetwork(metadata: Metadata(name: "random", title: "Random"))
    network.organizations = (0..<actors).map { number in
      let place =
        below(3) == 0
        ? nil : Coordinate(latitude: 43 + Double(below(300)) / 100, longitude: 4 + Double(below(300)) / 100)
      return Organization(
        id: "o\(number)", name: "Actor " + letters(number), classification: below(2) == 0 ? "commune" : nil,
        location: place)
    }
    network.persons = (0..<actors).map { Person(id: "p\($0)", name: "Person " + letters($0)) }
    network.groups = (0..<groups).map { Group(id: "g\($0)", name: "Group " + letters($0)) }
    let spread = 2 + below(5)
    for actor in 0..<actors {
      for group in 0..<groups where below(spread) == 0 {
        let roles: [Role] = [.member, .member, .member, .lead, .lead, .initiator, .supplier, .observer]
        let year = 2010 + below(6)
        let end = isDated && below(3) == 0 ? PartialDate(year: min(2016, year + below(5))) : nil
        network.memberships.append(
          Membership(
            organization: ID(actor), person: ID(actor), group: ID(group), role: roles[below(8)],
            start: isDated ? PartialDate(year: year) : nil, end: end, line: Int32(network.memberships.count + 2)))
      }
    }
    if isDated, let last = PartialDate(year: 2016) {
      network.observations = [
        Observation(
          subject: "Club", category: "members", date: PartialDate(year: 2012) ?? last, value: Double(10 + below(90))),
        Observation(subject: "Club", category: "members", date: last, value: Double(10 + below(90))),
      ]
      if seed % 4 == 0 {
        network.claims = [
          Claim(
            subject: "Club", category: "members", startDate: PartialDate(year: 2012) ?? last, endDate: last,
            changePercent: Double(below(120) - 60))
        ]
      }
    }
    let meetings = seed % 3 == 0 ? 1 + below(6) : 0
    network.events = (0..<meetings).map { Event(id: "e\($0)", name: "Meeting " + letters($0)) }
    for event in 0..<meetings {
      for actor in 0..<actors {
        network.attendance.append(
          Attendance(
            event: ID(event), person: ID(actor), organization: ID(actor),
            status: [.present, .present, .excused, .absent][below(4)]))
      }
    }
    for actor in 0..<actors where below(3) == 0 {
      network.adoptions.append(
        Adoption(
          organization: ID(actor), software: "Software \(below(4))", status: below(4) == 0 ? "abandoned" : "in use"))
    }
    self.network = network
  }
}
