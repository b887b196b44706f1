import Collaboration
import Foundation
import Intake
import Tables
import Testing

@testable import Exchange

@Suite("What goes out comes in again")
struct RoundTripTests {
  /// The network as it is read from what was written of it.
  private func readBack(
    _ network: CollaborationNetwork, as format: ExchangeFormat, suffix: String
  ) throws -> CollaborationNetwork {
    let file = try #require(format.write(network, additions: Self.additions(to: network)))
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(suffix)")
    try Data(file.text.utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    return try NetworkReader.read(path.path).network
  }

  /// Measures and places, none of which may come back as a fact.
  private static func additions(to network: CollaborationNetwork) -> NodeAdditions {
    NodeAdditions(
      measures: ["degree", "load"], organizations: network.organizations.map { _ in [.integer(1), .number(0.5)] },
      groups: network.groups.map { _ in [.integer(2), .empty] },
      places: NodeAdditions.Places(
        organizations: network.organizations.indices.map { (Double($0), 1) },
        persons: network.persons.indices.map { (Double($0), 2) }, groups: network.groups.indices.map { (Double($0), 3) }
      ))
  }

  @Test(arguments: [
    (ExchangeFormat.graphml, "graphml"), (.gexf, "gexf"), (.dot, "dot"), (.popolo, "json"), (.gml, "gml"),
    (.nodeLink, "json"),
  ])
  func `the same network, whatever its labels`(format: ExchangeFormat, suffix: String) throws {
    for seed in 1...25 as ClosedRange<UInt64> {
      var generated = GeneratedNetwork(seed: seed)
      let network = generated.network()
      let read = try readBack(network, as: format, suffix: suffix)
      #expect(read.withoutLines == network.withoutLines, "seed \(seed)")
      // Swift takes texts for equal that look the same, so the bytes are compared too.
      #expect(
        read.organizations.map { Array($0.name.utf8) } == network.organizations.map { Array($0.name.utf8) },
        "seed \(seed)")
    }
  }

  /// A spreadsheet keeps every row, and what it leaves out is what it says: title, language and licenses.
  @Test(arguments: ["xlsx", "ods"]) func `the same network through spreadsheets`(format: String) throws {
    for seed in 1...15 as ClosedRange<UInt64> {
      // OpenDocument has paragraphs for lines, and no carriage returns.
      let pieces = GeneratedNetwork.friendly + ["<", "&", "\"", "=cmd()", "_x000D_", "%", "{}"]
      var generated = GeneratedNetwork(seed: seed, pieces: format == "xlsx" ? pieces + ["y\rz"] : pieces)
      let network = generated.network()
      let sheets = NetworkTables.of(network).map { table in
        Sheet(
          name: table.name,
          columns: table.columns.map {
            ($0.name, $0.kind == .number ? .number(decimals: nil) : $0.kind == .date ? .date : .text)
          },
          rows: table.rows.map { row in
            zip(row, table.columns).map { text, column in
              text.map { column.kind == .number ? Double($0).map { .number($0) } ?? .text($0) : .text($0) } ?? .empty
            }
          })
      }
      let write = format == "xlsx" ? XLSXWriter.write : ODSWriter.write
      let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).\(format)")
      try Data(try write(sheets, "T", "fr")).write(to: path)
      defer { try? FileManager.default.removeItem(at: path) }
      var read = try NetworkReader.read(path.path).network
      read.metadata = network.metadata
      #expect(read.withoutLines == network.withoutLines, "seed \(seed)")
    }
  }

  @Test(arguments: [(ExchangeFormat.pajek, "net"), (.pajekTwoMode, "net")])
  func `names, roles and repeated ties through Pajek`(format: ExchangeFormat, suffix: String) throws {
    for seed in 1...15 as ClosedRange<UInt64> {
      var generated = GeneratedNetwork(seed: seed, pieces: GeneratedNetwork.friendly)
      let network = generated.network()
      let read = try readBack(network, as: format, suffix: suffix)
      #expect(read.ties == network.ties, "seed \(seed)")
      #expect(read.organizations.map(\.name) == network.organizations.map(\.name), "seed \(seed)")
      // Who sits for an organization alone has no tie, and Pajek's lines have no room for a name.
      let actors = Set(network.memberships.filter { $0.organization == nil }.compactMap(\.person))
      let sitting = Set(network.memberships.compactMap(\.person)).subtracting(actors)
      let expected = network.persons.enumerated().filter { !sitting.contains(ID($0.offset)) }.map(\.element.name)
      #expect(read.persons.map(\.name) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: [(ExchangeFormat.edgelist, "edgelist"), (.dl, "dl")])
  func `who belongs to what through plain lists`(format: ExchangeFormat, suffix: String) throws {
    let pieces = format == .dl ? GeneratedNetwork.friendly : GeneratedNetwork.hostile
    for seed in 1...15 as ClosedRange<UInt64> {
      var generated = GeneratedNetwork(seed: seed, pieces: pieces)
      let network = generated.network(persons: 0)
      let read = try readBack(network, as: format, suffix: suffix)
      #expect(read.ties.map { [$0[0], $0[2]] } == network.ties.map { [$0[0], $0[2]] }, "seed \(seed)")
    }
  }

  @Test func `meetings, counts, claims and software through Popolo`() throws {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = [Organization(id: "a", name: "Arles"), Organization(id: "b", name: "Berre")]
    network.persons = [Person(id: "j", name: "Jean")]
    network.groups = [Group(id: "g", name: "Groupe")]
    network.memberships = [Membership(organization: ID(0), group: ID(0))]
    let date = try #require(PartialDate("2007-10-01"))
    let later = try #require(PartialDate("2008"))
    network.events = [
      Event(id: "e", name: "Réunion", startDate: date, location: "Arles", host: ID(1), source: "two words")
    ]
    network.attendance = [
      Attendance(event: ID(0), person: ID(0), organization: ID(0), status: .present, onBehalfOf: ID(1), source: "s"),
      Attendance(event: ID(0), person: nil, organization: ID(1), status: .excused),
    ]
    network.observations = [
      Observation(subject: "Groupe", category: "x", date: date, value: 17.5, unit: "u", source: "s")
    ]
    network.claims = [Claim(subject: "Groupe", category: "x", startDate: date, endDate: later, changePercent: -75)]
    network.adoptions = [Adoption(organization: ID(1), software: "Linux", status: "test", startDate: later)]
    network = network.sortedByName()
    #expect(try readBack(network, as: .popolo, suffix: "json").withoutLines == network.withoutLines)
    #expect(ExchangeFormat.popolo.write(network)?.losses == [])
  }

  @Test func `what a form has no place for is reported`() throws {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "n"))
    network.organizations = [Organization(id: "a", name: "a", classification: "commune")]
    network.groups = [Group(id: "g", name: "g")]
    network.memberships = [
      Membership(organization: ID(0), group: ID(0), role: .lead, start: PartialDate("2007"))
    ]
    network.adoptions = [Adoption(organization: ID(0), software: "Linux")]
    #expect(
      ExchangeFormat.graphml.write(network)?.losses
        == ["GraphML has no place for 1 adoption; popolo, a csv folder and sqlite keep them"])
    #expect(
      ExchangeFormat.edgelist.write(network)?.losses == [
        "an edge list has no place for 1 classification, 1 role, 1 dated membership and 1 adoption;"
          + " popolo, a csv folder and sqlite keep them"
      ])
    network.adoptions = []
    network.organizations[0].name = "a\u{1}b"
    #expect(
      ExchangeFormat.gexf.write(network)?.losses
        == ["2 control characters are written as U+FFFD, since GEXF cannot hold them; csv and sqlite keep them"])
  }
}
