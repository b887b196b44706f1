import Collaboration
import Testing

@testable import Measures

@Suite("Organizations that go on in others")
struct SuccessorTests {
  /// What became of them from 2019 to 2020; `parents`: who is part of whom.
  private func change(
    _ rows: [(String, String, Role, String?, String?)], parents: [String: String], kinds: [String: String] = [:]
  ) -> (change: NetworkChange, yearly: Yearly.Row?, names: [String]) {
    // The data reaches to the end of 2020.
    var network = Networks.dated(rows + [("Zuyven", "Other", .member, "2020", nil)])
    for place in network.organizations.indices {
      let name = network.organizations[place].name
      network.organizations[place].classification = kinds[name]
      network.organizations[place].parent = parents[name].flatMap { parent in
        network.organizations.firstIndex { $0.name == parent }.map { ID($0) }
      }
    }
    let measures = NetworkMeasures(of: network)
    return (
      measures.change(from: 2019, to: 2020), measures.yearly.rows.last, network.organizations.map(\.name)
    )
  }

  @Test func `have neither left nor joined where the other was there already`() {
    let (change, yearly, names) = change(
      [
        ("Brelle", "G", .member, "2010", "2019"), ("Arvel", "G", .member, "2010", nil),
        ("Cerny", "G", .member, "2010", "2019"),
      ],
      parents: ["Brelle": "Arvel"])
    #expect(change.moves.departures.map { names[Int($0)] } == ["Cerny"])
    #expect(change.moves.arrivals.map { names[Int($0)] } == ["Zuyven"])
    #expect(change.moves.mergers.map { [names[Int($0.actor)], names[Int($0.into)]] } == [["Brelle", "Arvel"]])
    #expect([yearly?.notRenewed, yearly?.merged, yearly?.new, yearly?.formed] == [2, 1, 1, 0])
  }

  @Test func `are one that is renamed, or several that merge into a new one`() throws {
    let (change, yearly, names) = change(
      [
        ("Old", "G", .member, "2010", "2019"), ("New", "G", .member, "2020", nil),
        ("Fay", "G", .member, "2010", "2019"),
        ("Gres", "G", .member, "2010", "2019"), ("Val", "G", .member, "2020", nil),
      ],
      parents: ["Old": "New", "Fay": "Val", "Gres": "Val"])
    #expect(change.moves.departures.isEmpty)
    #expect(change.moves.arrivals.map { names[Int($0)] } == ["Zuyven"])
    #expect(
      change.moves.mergers.map { [names[Int($0.actor)], names[Int($0.into)]] } == [
        ["Fay", "Val"], ["Gres", "Val"], ["Old", "New"],
      ])
    #expect([yearly?.notRenewed, yearly?.merged, yearly?.new, yearly?.formed] == [3, 3, 3, 2])
    #expect([yearly?.departures, yearly?.arrivals] == [0, 1])
    let group = try #require(change.groups.first { $0.ties.count == 5 })
    let moves = change.moves(of: group)
    #expect(moves.arrivals.isEmpty && moves.departures.isEmpty)
    #expect(moves.stayed.map { names[Int($0)] } == ["New", "Val"])
  }

  @Test func `are followed through one that is gone itself`() {
    let (change, _, names) = change(
      [
        ("Able", "G", .member, "2010", "2019"), ("Baker", "G", .member, "2010", "2018"),
        ("Core", "G", .member, "2010", nil),
      ],
      parents: ["Able": "Baker", "Baker": "Core"])
    #expect(change.moves.mergers.map { [names[Int($0.actor)], names[Int($0.into)]] } == [["Able", "Core"]])
  }

  @Test func `are not those that leave while what they are part of stays`() {
    let (change, yearly, names) = change(
      [("Brelle", "G", .member, "2010", "2019"), ("Union", "G", .member, "2010", nil)], parents: ["Brelle": "Union"],
      kinds: ["Brelle": "commune", "Union": "intercommunality"])
    #expect(change.moves.departures.map { names[Int($0)] } == ["Brelle"])
    #expect(change.moves.mergers.isEmpty)
    #expect(yearly?.merged == 0)
  }
}
