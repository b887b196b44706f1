import Collaboration
import Testing

@testable import Measures

@Suite("The load of leadership")
struct LeadershipLoadTests {
  @Test func `of the 2007 minutes lies on Berre and Arles`() throws {
    let measures = NetworkMeasures(of: Minutes2007.network)
    let rows = measures.leadershipLoad.rows
    #expect(
      rows.prefix(5).map { measures.name(ofActor: $0.actor) } == [
        "Berre-l'Étang", "Arles", "Istres", "Saint-Martin-de-Crau", "Châteauneuf-les-Martigues",
      ])
    #expect(rows.map(\.load) == [4, 3, 1, 0.5, 0.5, 0, 0, 0, 0, 0, 0])
    #expect(rows.map(\.leadLoad) == [0, 2, 0, 0.5, 0.5, 0, 0, 0, 0, 0, 0])
    let berre = try #require(rows.first)
    #expect(berre.groups == 5 && berre.lead == 0 && berre.initiator == 4 && berre.seats == 4)
    #expect(berre.loadShare == 4.0 / 9)
    #expect(berre.groupShare == 5.0 / 41)
    #expect(abs(try #require(berre.loadRatio) - 164.0 / 45) < 1e-15)
  }

  @Test func `of the 2007 minutes is as concentrated as published`() throws {
    let summary = NetworkMeasures(of: Minutes2007.network).summary
    #expect(summary.actors == 11 && summary.groups == 9 && summary.memberships == 41)
    #expect(summary.density == 41.0 / 99)
    #expect(abs(try #require(summary.hhi) - 0.32716) < 5e-6)
    #expect(abs(try #require(summary.gini) - 0.73737) < 5e-6)
    #expect(summary.elephantFactor == 2)
  }

  @Test func `is shared by the seats of a group, and two seats of one organization are two`() {
    let network = Networks.collaboration(
      organizations: ["A", "B"], groups: ["G"],
      memberships: [(0, 0, .lead), (0, 0, .initiator), (1, 0, .lead), (1, 0, .member)])
    let rows = LeadershipLoad(of: TwoModeNetwork(of: network)).rows
    #expect(rows.map(\.load) == [2.0 / 3, 1.0 / 3])
    #expect(rows.map(\.leadLoad) == [1.0 / 3, 1.0 / 3])
    #expect(rows.map(\.seats) == [2, 1])
    #expect(rows.map(\.lead) == [1, 1])
    #expect(rows.map(\.initiator) == [1, 0])
  }

  @Test func `of a half, a third and a sixth is one, so that names decide`() {
    // B alone holds G1; A one of two seats in G2, one of three in G3, one of six in G4.
    let others = (0..<5).map { (2 + $0, 3, Role.lead) } + [(2, 1, .lead), (2, 2, .lead), (3, 2, .lead)]
    let network = Networks.collaboration(
      organizations: ["A", "B", "C", "D", "E", "F", "G"], groups: ["G1", "G2", "G3", "G4"],
      memberships: others + [
        (1, 0, .lead), (1, 1, .member), (1, 2, .member), (0, 1, .lead), (0, 2, .lead), (0, 3, .lead),
      ])
    let rows = LeadershipLoad(of: TwoModeNetwork(of: network)).rows
    #expect(rows.filter { $0.actor < 2 }.map(\.actor) == [0, 1])
  }

  @Test func `of ten tenths is one`() {
    let seats = (0..<100).map { (organization: $0 / 10, group: $0 % 10, role: Role.lead) }
    let network = Networks.collaboration(
      organizations: (0..<10).map { "O\($0)" }, groups: (0..<10).map { "G\($0)" }, memberships: seats)
    #expect(LeadershipLoad(of: TwoModeNetwork(of: network)).rows.allSatisfy { $0.load == 1 })
  }

  @Test func `has no shares where nobody leads`() {
    let network = Networks.collaboration(organizations: ["A"], groups: ["G"], memberships: [(0, 0, .member)])
    let rows = LeadershipLoad(of: TwoModeNetwork(of: network)).rows
    #expect(rows.count == 1)
    #expect(rows.first?.loadShare == nil && rows.first?.loadRatio == nil && rows.first?.groupShare == 1)
  }

  @Test func `of nothing has no rows`() {
    let network = Networks.collaboration(organizations: ["A"], groups: ["G"], memberships: [(0, 0, .supplier)])
    #expect(LeadershipLoad(of: TwoModeNetwork(of: network)).rows.isEmpty)
  }
}
