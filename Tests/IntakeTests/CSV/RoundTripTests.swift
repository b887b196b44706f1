import Collaboration
import Foundation
import Support
import Testing

@testable import Intake

@Suite("What is written is read back the same")
struct RoundTripTests {
  /// SplitMix64 (Steele, Lea & Flood 2014), so that a failure comes again.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "a", "Z", "é", "e\u{301}", "ß", "œ", "St", "'", "’", "-", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r",
    "<", "&",
    "\\", "=cmd()", "+1", "@", "#", "|x", "\u{202E}", "שלום", "مرحبا", "👩‍👩‍👧", "🇫🇷", "日本", "\u{1}", "\u{7F}", "%", "{}",
    "0", "2007",
    "\u{FEFF}", "\u{2028}", String(repeating: "long", count: 50),
  ]

  /// Labels that no two of which fold to one, since those are one entity.
  private func labels(_ count: Int, _ generator: inout Generator) -> [String] {
    var keys: Set<NameKey> = []
    var labels: [String] = []
    while labels.count < count {
      let pieces = (0..<Int.random(in: 1...6, using: &generator)).compactMap { _ in
        Self.pieces.randomElement(using: &generator)
      }
      let label = pieces.joined().trimmed
      if !NameKey(label).isEmpty, keys.insert(NameKey(label)).inserted { labels.append(label) }
    }
    return labels
  }

  private func write(_ network: CollaborationNetwork) throws -> TemporaryFolder {
    try TemporaryFolder(Dictionary(uniqueKeysWithValues: try CSVWriter.files(of: network).map { ($0.name, $0.text) }))
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `labels of any kind`(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let organizations = labels(12, &generator)
    let groups = labels(5, &generator)
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N \"<&\n é"))
    network.organizations = organizations.enumerated().map { Organization(id: "o\($0)", name: $1) }
    network.groups = groups.enumerated().map { Group(id: "g\($0)", name: $1, description: labels(1, &generator)[0]) }
    for organization in organizations.indices {
      for group in groups.indices where Bool.random(using: &generator) {
        network.memberships.append(Membership(organization: ID(organization), group: ID(group), role: .lead))
      }
    }
    network = network.sortedByName()
    var read = try write(network).read().network
    for row in read.memberships.indices { read.memberships[row].line = 0 }
    for row in read.groups.indices { read.groups[row].line = 0 }
    #expect(read == network)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a lone CSV with labels of any kind`(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let organizations = labels(40, &generator)
    func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }
    let text = "organization;group\n" + organizations.map { quoted($0) + ";\"A\"\n" }.joined()
    let network = try TemporaryFolder(["m.csv": text]).read("m.csv").network
    #expect(network.memberships.compactMap { $0.organization.map { network[$0].name } } == organizations)
  }

  @Test func `a network with all its tables`() throws {
    let folder = try TemporaryFolder([
      "datapackage.json":
        #"{"name": "n", "title": "Réseau", "lang": "fr", "licenses": [{"name": "EUPL-1.2"}], "description": "D"}"#,
      "organizations.csv": "id,name,classification,other_names,identifier,latitude,longitude,parent\n"
        + "a,Arles,commune,ARL|Arelate,13004,43.677,4.627,ACCM\n"
        + ",Arelate,,,,,,\n",
      "persons.csv": "id,name,other_names\nj1,Jean Martin,\nj2,Jean Martin,JM\n",
      "groups.csv": "name,classification,founding_date,dissolution_date,description,source\n"
        + "A,working group,2006-10,2007,d,s\n"
        + "B,jury,,,,\n",
      "memberships.csv": "organization,group,role,person,start_date,end_date,source\n"
        + "a,A,lead,j1,2006-10,2007-01-31,cr#L1\n"
        + ",B,trésorier,j2,,,\n"
        + "Istres,A,,,,,\n",
      "events.csv": "id,name,start_date,location,host,source\ne,Meeting,2007-10-01,Arles,a,s\n",
      "attendance.csv": "event,person,organization,status,on_behalf_of,source\n"
        + "e,j1,a,present,Istres,s\n"
        + "2007-10-01,JM,,excused,,\n",
      "observations.csv": "subject,category,date,value,unit,source\nB,x,2006,64,n,s\nC,x,2007,1.5,,\n",
      "claims.csv": "subject,category,start_date,end_date,change_percent,source\nB,x,2006,2007,-75,s\n",
      "adoptions.csv": "organization,software,status,start_date,source\n"
        + "a,OpenMairie,in use,2005,s\n"
        + "Istres,Linux,,,\n",
    ])
    let network = try folder.read().network
    let copy = try write(network)
    var read = try copy.read().network
    // Groups of another table alone have a line now.
    for row in read.groups.indices { read.groups[row].line = network.groups[row].line }
    #expect(read == network)
    #expect(try CSVWriter.files(of: read).map(\.text) == CSVWriter.files(of: network).map(\.text))
  }

  /// What a fuzzer found: a soft hyphen before a name that another group has, and that stands for an id too.
  @Test func `a count of a group whose name is another one's id`() throws {
    let folder = try TemporaryFolder([
      "groups.csv": "id,name\nadullact,Association\nadullact-2,ADULLACT\n",
      "organizations.csv": "id,name\narles,Istres\nx,Arles\n",
      "memberships.csv": "organization,group\nx,adullact-2\n",
      "observations.csv": "subject,category,date,value\nadullact-2,a,2006,64\nx,a,2006,1\nother,a,2006,2\n",
      "claims.csv": "subject,category,start_date,end_date,change_percent\nadullact-2,a,2006,2007,-75\n",
    ])
    let network = try folder.read().network
    #expect(Set(network.observations.map(\.subject)) == ["ADULLACT", "Arles", "other"])
    let lowered = try TemporaryFolder([
      "groups.csv": "id,name\nadullact,Association\nadullact-2,adullact\n",
      "memberships.csv": "organization,group\nA,G\n",
      "observations.csv": "subject,category,date,value\nadullact-2,a,2006,64\n",
    ]).read().network
    #expect(lowered.observations.map(\.subject) == ["adullact"])
    for network in [network, lowered] {
      let again = try write(network).read().network
      #expect(again.observations.map(\.subject) == network.observations.map(\.subject))
      #expect(again.claims.map(\.subject) == network.claims.map(\.subject))
    }
  }
}
