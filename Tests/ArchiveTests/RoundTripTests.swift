import Collaboration
import Foundation
import Tables
import Testing

@testable import Archive

@Suite("A network that is read back")
struct RoundTripTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func readBack(_ network: CollaborationNetwork) throws -> CollaborationNetwork {
    let path = folder.file("network.sqlite")
    try Archive.write(network, to: path)
    return try Archive.read(path)
  }

  @Test func `equals the one that was written, sorted by name`() throws {
    let network = CollaborationNetwork.small
    #expect(network != network.sortedByName())
    #expect(try readBack(network) == network.sortedByName())
  }

  @Test func `equals the one that was written without any fact in it`() throws {
    let network = CollaborationNetwork(metadata: Metadata(name: "", title: ""))
    #expect(try readBack(network) == network)
  }

  @Test func `keeps every text as it was, byte for byte`() throws {
    let network = CollaborationNetwork.hostile.sortedByName()
    let read = try readBack(network)
    #expect(read == network)
    // Swift takes texts for equal that look the same, so the bytes are compared too.
    #expect(read.organizations.map { Array($0.name.utf8) } == network.organizations.map { Array($0.name.utf8) })
    #expect(read.sources.map { Array($0.utf8) } == network.sources.map { Array($0.utf8) })
  }

  @Test func `has more rows than go into one statement, each in its place`() throws {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "t"))
    network.organizations = (0..<1234).map { Organization(id: "o\($0)", name: "o\($0)", otherNames: ["p\($0)"]) }
    network.groups = [Group(id: "g", name: "g")]
    network.sources = (0..<2345).map { "s\($0)" }
    network.memberships = (0..<2345).map {
      Membership(
        organization: ID($0 % 1234), group: ID(0), start: PartialDate(year: 1 + $0 * 4, month: 1 + $0 % 12),
        source: Int32($0),
        line: Int32($0))
    }
    #expect(try readBack(network) == network.sortedByName())
  }

  @Test(arguments: ["0001", "9999-12-31", "2008-02-29", "0999-01", "2007-10-09"])
  func `keeps dates as exact as they were`(text: String) throws {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "t"))
    network.events = [Event(id: "e", name: "e", startDate: PartialDate(text))]
    #expect(try readBack(network).events[0].startDate?.description == text)
  }

  @Test func `gives the same file again`() throws {
    let read = try readBack(.small)
    let again = folder.file("again.sqlite")
    try Archive.write(read, to: again)
    let once = folder.file("once.sqlite")
    try Archive.write(CollaborationNetwork.small.sortedByName(), to: once)
    #expect(try bytes(again) == bytes(once))
  }
}
