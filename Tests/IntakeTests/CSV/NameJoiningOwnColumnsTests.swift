import Collaboration
import Testing

@testable import Intake

@Suite("Names that are joined, whose rows have columns of the user's own")
struct NameJoiningOwnColumnsTests {
  /// The text of organizations.csv when the second of two names has become another one of the first.
  private func joined(_ organizations: String) throws -> String {
    let folder = try TemporaryFolder([
      "organizations.csv": organizations,
      "memberships.csv": "organization,group\nSaint-Martin,G\nVille de St Martin,G\n",
    ])
    let editable = try EditableNetwork(folder: folder.path)
    let network = try #require(editable.network)
    var joining = try #require(NameJoining(editable))
    let places = ["Saint-Martin", "Ville de St Martin"].map { name in
      network.organizations.firstIndex { $0.name == name } ?? -1
    }
    try joining.join([places[1]], to: places[0], in: .organizations)
    return joining.files().first { $0.name == "organizations.csv" }.map { String(decoding: $0.bytes, as: UTF8.self) }
      ?? ""
  }

  @Test func `are not, where their rows differ in a column of the user's own`() throws {
    let error = #expect(throws: Problems.self) {
      try joined("name,note\nSaint-Martin,a\nVille de St Martin,b\n")
    }
    #expect(error?.problems.first?.message.hasPrefix("note is “b” here and “a” in the row of “Saint-Martin”") == true)
    #expect(error?.problems.first?.line == 3)
  }

  @Test func `keep what only one of them has in a column of the user's own`() throws {
    #expect(
      try joined("name,note,remark\nSaint-Martin,,c\nVille de St Martin,b,\n")
        == "name,note,remark,other_names\nSaint-Martin,b,c,Ville de St Martin\n")
    #expect(
      try joined("name,note\nSaint-Martin,a\nVille de St Martin,a\n").hasPrefix(
        "name,note,other_names\nSaint-Martin,a,"))
  }

  @Test func `keep what the only row of them has in a column of the user's own`() throws {
    #expect(
      try joined("name,other_names,note\nVille de St Martin,,\"b, c\"\n")
        == "name,other_names,note\nSaint-Martin,Ville de St Martin,\"b, c\"\n")
  }
}
