import Collaboration
import Testing

@testable import Intake

@Suite("A table of facts, declared once")
struct FactTableTests {
  @Test func `a network that is written as CSV has its names indexed once, not once for each table`() throws {
    let network = try TemporaryFolder(["memberships.csv": "organization,group\nArles,A\nIstres,A\n"]).read().network
    var count = 0
    let files = try CSVWriter.files(of: network) { network in
      count += 1
      return NetworkRows(network)
    }
    #expect(count == 1)
    #expect(files.map(\.name) == ["datapackage.json", "organizations.csv", "groups.csv", "memberships.csv"])
  }

  @Test func `memberships have dates when they were seen, and meetings a group and a status`() throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group,first_seen,dernière mention\nArles,SIG,2006-03,2007-09-11\nIstres,SIG,,\n",
      "events.csv": "id,name,groupe,statut\none,Réunion,sig,Annulée\ntwo,Autre,,\n",
    ])
    let network = try folder.read().network
    #expect(network.memberships.map { $0.firstSeen?.description } == ["2006-03", nil])
    #expect(network.memberships.map { $0.lastSeen?.description } == ["2007-09-11", nil])
    #expect(network.events.map { $0.group.map { network[$0].name } } == ["SIG", nil])
    #expect(network.events.map(\.status) == [.cancelled, nil])
    let written = try CSVWriter.files(of: network)
    #expect(
      written.first { $0.name == "events.csv" }?.text
        == "id,name,start_date,location,host,group,status,source\none,Réunion,,,,SIG,cancelled,\ntwo,Autre,,,,,,\n")
    let again = try TemporaryFolder(Dictionary(uniqueKeysWithValues: written.map { ($0.name, $0.text) })).read()
    #expect(again.network.events == network.events)
    #expect(again.network.memberships.map(\.lastSeen) == network.memberships.map(\.lastSeen))
  }

  @Test func `a status of a meeting that nobody knows and a membership last seen before it was first are errors`()
    throws
  {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group,first_seen,last_seen\nArles,SIG,2008,2007\n",
      "events.csv": "name,status\nRéunion,moved\n",
    ])
    #expect(
      folder.problemLines().filter { !$0.contains(": note: ") } == [
        "events.csv:2:9: “moved” is no status of meetings; write held, announced or cancelled",
        "memberships.csv:2:16: the end 2007 is before the start 2008; swap them, or mend the one that is wrong",
      ])
  }

  @Test func `two adoptions whose statuses are two words for one are one`() throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group\nArles,SIG\n",
      "adoptions.csv": "organization,software,status\nArles,Linux,used\nArles,Linux,in use\n",
    ])
    #expect(try folder.read().network.adoptions.map(\.status) == ["in use"])
  }
}
