import Collaboration
import Foundation
import Intake
import Testing

@Suite("The network of the 2007 minutes")
struct BouchesDuRhoneTests {
  let network: CollaborationNetwork
  let twoMode: TwoModeNetwork

  init() throws {
    network = try Seed.bouchesDuRhone.load().network
    twoMode = TwoModeNetwork(of: network)
  }

  @Test func `has 21 people, of whom 14 were present`() {
    #expect(network.persons.count == 21)
    #expect(network.attendance.count == 21)
    #expect(network.attendance.count { $0.status == .present } == 14)
    #expect(network.attendance.count { $0.status == .excused } == 7)
  }

  @Test func `has 41 participations of 11 organizations in 9 groups`() {
    #expect(twoMode.participatingActors.count == 11)
    #expect(twoMode.populatedGroups.count == 9)
    #expect(twoMode.membershipCount == 41)
  }

  @Test func `gives Berre 4 of the 9 groups to carry`() {
    var load: [String: Double] = [:]
    for group in twoMode.populatedGroups {
      let seats = twoMode.seats.filter { $0.group.index == group }
      for seat in seats { load[network.organizations[Int(seat.actor)].id, default: 0] += 1 / Double(seats.count) }
    }
    let expected = [
      "berre-l-etang": 4, "arles": 3, "istres": 1, "saint-martin-de-crau": 0.5, "chateauneuf-les-martigues": 0.5,
    ]
    #expect(load == expected)
  }

  @Test func `tells communes by their INSEE code and place`() {
    #expect(network.organizations.count { $0.classification == "commune" } == 15)
    for organization in network.organizations {
      let isCommune = organization.classification == "commune"
      #expect((organization.identifier?.count == 5) == isCommune, "\(organization.name)")
      #expect((organization.location != nil) == isCommune, "\(organization.name)")
    }
  }

  @Test func `has ADULLACT go from 64 to 18, and the claim of 75 percent`() throws {
    #expect(network.observations.map(\.value) == [64, 18])
    #expect(network.observations.map(\.date.year) == [2006, 2007])
    let claim = try #require(network.claims.first)
    #expect(network.claims.count == 1)
    #expect(claim.changePercent == -75)
    #expect(claim.category == network.observations.first?.category)
  }

  @Test func `knows four that were members of ADULLACT, one of which left`() throws {
    let members = network.memberships.filter { network[$0.group].classification == .association }
    let names = members.compactMap(\.organization).map { network[$0].id }
    #expect(names == ["ouest-provence", "arles", "vitrolles", "berre-l-etang"])
    #expect(members.map(\.end) == [PartialDate("2007"), nil, nil, nil])
  }

  @Test func `has the next meeting in October 2007`() {
    #expect(network.events.map(\.startDate) == [PartialDate("2007"), PartialDate("2007-10")])
    #expect(network.attendance.allSatisfy { network[$0.event].id == "reunion-2007" })
  }

  @Test func `has Koha running since the first of January`() throws {
    let koha = try #require(network.adoptions.first { $0.software == "Koha" })
    #expect(koha.status == "in use")
    #expect(koha.startDate == PartialDate("2007-01-01"))
  }

  @Test(.enabled(if: Minutes.areHere, "The text of the minutes is not part of the repository."))
  func `names whom the minutes name on the lines that it cites`() throws {
    let minutes = try Minutes()
    for membership in network.memberships {
      let cited = try #require(minutes.cited(by: network.provenance(of: membership)))
      let organization = network[try #require(membership.organization)]
      #expect(cited.names(organization.name, or: organization.otherNames), "\(organization.name): \(cited.text)")
    }
    for attendance in network.attendance {
      let cited = try #require(minutes.cited(by: network.provenance(of: attendance)))
      let person = network[try #require(attendance.person)]
      let organization = network[try #require(attendance.organization)]
      #expect(cited.names(person.name, or: person.otherNames), "\(person.name): \(cited.text)")
      #expect(cited.names(organization.name, or: organization.otherNames), "\(organization.name): \(cited.text)")
    }
    for adoption in network.adoptions {
      #expect(minutes.cited(by: network.provenance(of: adoption)) != nil)
    }
  }
}

/// The minutes that the network was written from, where they lie beside the repository.
private struct Minutes {
  static let file = Seed.packageRoot.deletingLastPathComponent().appending(path: "shared/seed/compte-rendu-2007.txt")
  static var areHere: Bool { FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) }

  let lines: [Substring]

  init() throws {
    lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines that a source cites, as `compte-rendu-2007.txt#L57-L60`; nil where there are none such.
  func cited(by source: String) -> NameKey? {
    guard let match = source.wholeMatch(of: /compte-rendu-2007\.txt#L(\d+)(?:-L(\d+))?/) else { return nil }
    guard let first = Int(match.1), let last = match.2.map({ Int($0) }) ?? first else { return nil }
    guard 1 <= first, first <= last, last <= lines.count else { return nil }
    return NameKey(lines[(first - 1)..<last].joined(separator: " "))
  }
}

extension NameKey {
  fileprivate func names(_ name: String, or otherNames: [String]) -> Bool {
    ([name] + otherNames).contains { text.contains(NameKey($0).text) }
  }
}
