import Collaboration
import Testing

@testable import Intake

@Suite("Names that are joined in a folder")
struct NameJoiningTests {
  private func joining(_ files: [String: String]) throws -> (NameJoining, CollaborationNetwork) {
    let folder = try TemporaryFolder(files)
    let editable = try EditableNetwork(folder: folder.path)
    return (try #require(NameJoining(editable)), try #require(editable.network))
  }

  private func place(_ name: String, _ network: CollaborationNetwork) throws -> Int {
    try #require(network.organizations.firstIndex { $0.name == name })
  }

  private func text(_ joining: NameJoining, _ file: String) -> String? {
    joining.files().first { $0.name == file }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func `get a table where the folder has none`() throws {
    var (joining, network) = try joining(["memberships.csv": "organization,group\nBlue Hat,A\nBlueHat,B\n"])
    try joining.join([place("BlueHat", network)], to: place("Blue Hat", network), in: .organizations)
    #expect(
      text(joining, "organizations.csv")
        == "id,name,classification,other_names,identifier,latitude,longitude,parent\nblue-hat,Blue Hat,,BlueHat,,,,\n")
    #expect(text(joining, "memberships.csv") == nil)
  }

  @Test func `get a column where the table has none, and every other byte stays`() throws {
    var (joining, network) = try joining([
      "memberships.csv": "organization,group\nbh,A\nBlueHat,B\n",
      "organizations.csv": "id;name;note\r\nbh;\"Blue Hat\";\"x;y\"\r\n\r\nor;Orvanne;\r\n",
    ])
    try joining.join([place("BlueHat", network)], to: place("Blue Hat", network), in: .organizations)
    #expect(
      text(joining, "organizations.csv")
        == "id;name;note;other_names\r\nbh;\"Blue Hat\";\"x;y\";BlueHat\r\n\r\nor;Orvanne;;\r\n")
  }

  @Test func `bring what the other row knows, its id as a name too`() throws {
    var (joining, network) = try joining([
      "memberships.csv": "organization,group\nbh,A\nhat,B\n",
      "organizations.csv":
        "id,name,classification,other_names,identifier\nbh,Blue Hat,company,,\nhat,BlueHat,,BH Labs,77\nx,Orvanne,,,\n",
    ])
    try joining.join([place("BlueHat", network)], to: place("Blue Hat", network), in: .organizations)
    let written = try #require(text(joining, "organizations.csv"))
    #expect(
      written
        == "id,name,classification,other_names,identifier\nbh,Blue Hat,company,BlueHat|BH Labs|hat,77\nx,Orvanne,,,\n")
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group\nbh,A\nhat,B\n", "organizations.csv": written,
    ])
    let again = try folder.read()
    #expect(again.problems.filter { $0.severity > .note } == [])
    #expect(again.network.organizations.map(\.name) == ["Blue Hat", "Orvanne"])
    #expect(Set(again.network.memberships.map(\.organization)).count == 1)
  }

  @Test func `come back with the row that went, where datapackage.json has noted it`() throws {
    var (joining, network) = try joining([
      "datapackage.json": "{\n  \"name\": \"n\"\n}\n", "memberships.csv": "organization,group\nbh,A\nhat,B\n",
      "organizations.csv":
        "id,name,classification,other_names,identifier\nbh,Blue Hat,company,BHI,\nhat,BlueHat,,BH Labs,77\nx,Orvanne,,,\n",
    ])
    try joining.join([place("BlueHat", network)], to: place("Blue Hat", network), in: .organizations)
    let written = Dictionary(
      uniqueKeysWithValues: joining.files().map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    #expect(written["datapackage.json"]?.contains("joinedRows") == true)
    var (again, _) = try self.joining(
      written.merging(["memberships.csv": "organization,group\nbh,A\nhat,B\n"]) { old, _ in old })
    #expect(again.part("BlueHat") == ["Blue Hat"])
    #expect(
      text(again, "organizations.csv")
        == "id,name,classification,other_names,identifier\nbh,Blue Hat,company,BHI,\nx,Orvanne,,,\nhat,BlueHat,,BH Labs,77\n"
    )
    #expect(text(again, "datapackage.json")?.contains("hat") == false)
  }

  @Test func `are refused where both rows say something else, and nothing changes`() throws {
    let (joining, network) = try joining([
      "memberships.csv": "organization,group\nbh,A\n",
      "organizations.csv": "id,name,identifier\nbh,Blue Hat,1\nhat,BlueHat,2\n",
    ])
    let (kept, other) = (try place("Blue Hat", network), try place("BlueHat", network))
    let unchanged = joining
    #expect(throws: Problems.self) {
      var joining = unchanged
      try joining.join([other], to: kept, in: .organizations)
    }
  }

  @Test func `are parted again`() throws {
    var (joining, _) = try joining([
      "memberships.csv": "organization,group\nbh,A\nBlueHat,B\n",
      "organizations.csv": "id,name,other_names\nbh,Blue Hat,BlueHat|BH\n",
    ])
    let (parted, none) = (joining.part("bluehat"), joining.part("nobody"))
    #expect(parted == ["Blue Hat"])
    #expect(none == [])
    #expect(text(joining, "organizations.csv") == "id,name,other_names\nbh,Blue Hat,BH\n")
  }

  @Test func `are noted where somebody says that they are two`() throws {
    var (joining, _) = try joining([
      "memberships.csv": "organization,group\nBlue Hat,A\n",
      "datapackage.json":
        "{\"name\": \"x\", \"resources\": [{\"name\": \"memberships\", \"path\": \"memberships.csv\"}]}",
    ])
    let isNoted = joining.keepApart("Blue Hat", "BlueHat")
    #expect(isNoted)
    #expect(joining.different == [[NameKey("Blue Hat"), NameKey("BlueHat")]])
    #expect(text(joining, "datapackage.json")?.contains("\"differentNames\"") == true)
  }

  @Test func `are taken from a file that a spreadsheet saved`() throws {
    let folder = try TemporaryFolder([
      "names.csv":
        "kind;name;other_name;certainty;evidence;accept\r\norganization;\"A; B\";AB;97 %;x;oui\r\ngroup;G;H;9 %;;\r\n"
    ])
    let decisions = try NameDecision.read(folder.path + "/names.csv")
    #expect(decisions.map(\.isAccepted) == [true, nil])
    #expect(decisions[0].name == "A; B")
    let bad = try TemporaryFolder([
      "names.csv": "kind,name,other_name,accept\norganization,A,B,perhaps\nx,A,B,yes\n,,,\n"
    ])
    #expect(throws: Problems.self) { try NameDecision.read(bad.path + "/names.csv") }
  }
}
