import Collaboration
import Measures
import Testing
import Wording

@testable import Figures

@Suite("The matrix of participation")
struct ParticipationTests {
  /// Groups by their members; the first of each leads it where that is asked for.
  private func network(_ groups: [[Int]], withLeads: Bool = true) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    let count = (groups.joined().max() ?? -1) + 1
    network.organizations = (0..<count).map { Organization(id: "o\($0)", name: "O\($0)") }
    network.groups = groups.indices.map { Group(id: "g\($0)", name: "G\($0)") }
    for (group, members) in groups.enumerated() {
      for (place, member) in members.enumerated() {
        network.memberships.append(
          Membership(
            organization: ID(member), group: ID(group), role: withLeads && place == 0 ? .lead : .member))
      }
    }
    return network
  }

  private func matrix(_ network: CollaborationNetwork, groups: Int = 30, rows: Int = 60) -> ParticipationMatrix {
    ParticipationMatrix(
      of: NetworkMeasures(of: network), room: ParticipationMatrix.Room(groups: groups, rows: rows), budget: 1_000_000)
  }

  @Test func `sets those in the same groups side by side, and groups of the same members`() {
    // Two blocks, their members in turn: 0, 2 and 4 are in G0 and G2, the others in G1 and G3.
    let matrix = matrix(network([[0, 2, 4], [1, 3, 5], [2, 0, 4], [3, 1, 5]]))
    #expect([[0, 2, 1, 3], [2, 0, 1, 3], [0, 2, 3, 1], [2, 0, 3, 1]].map(Set.init).contains(Set(matrix.groups)))
    #expect(Set(matrix.groups.prefix(2)) == [0, 2] || Set(matrix.groups.prefix(2)) == [1, 3])
    let first = Set(matrix.rows.prefix(3).flatMap(\.actors))
    #expect(first == [0, 2, 4] || first == [1, 3, 5])
    // Along the diagonal: the first rows are in the first groups.
    #expect(matrix.rows[0].roles.prefix(2).allSatisfy { $0 != nil })
  }

  @Test func `takes the highest of several roles, and suppliers and observers apart`() {
    var network = network([[0, 1]])
    network.organizations += ["S", "W"].map { Organization(id: $0, name: $0) }
    network.memberships += [(1, Role.initiator), (1, .observer), (2, .supplier), (3, .observer)].map {
      Membership(organization: ID($0.0), group: ID(0), role: $0.1)
    }
    let matrix = matrix(network)
    #expect(
      matrix.rows.map { [$0.actors[0]: $0.roles] }.reduce(into: [:]) { $0.merge($1) { a, _ in a } } == [
        0: [.lead], 1: [.initiator],
      ])
    #expect(matrix.others.map(\.actors) == [[2], [3]])
    #expect(matrix.others.map(\.roles) == [[.supplier], [.observer]])
  }

  @Test func `draws all who lead, then those in the most groups, equal ones all or none`() {
    // O0 leads all; O1 and O2 are in three groups, O3 to O8 in one.
    let network = network([[0, 1, 2, 3, 4], [0, 1, 2, 5, 6], [0, 1, 2, 7, 8]])
    let part = matrix(network, rows: 4)
    #expect(Set(part.rows.flatMap(\.actors)) == [0, 1, 2])
    #expect(part.cut.leastBreadth == 3 && part.cut.hasAllSeats)
    let whole = matrix(network, rows: 6)
    // 1 and 2, 3 and 4, 5 and 6, 7 and 8 are the same in the same groups: a row for two each.
    #expect(whole.rows.count == 5 && whole.actorCount == 9)
  }

  @Test func `counts what two groups have in common`() {
    // G0 has three, G1 four, two of them the same: 2 of 5; G2 shares no one.
    let network = TwoModeNetwork(of: network([[0, 1, 2], [1, 2, 3, 4], [5]]))
    #expect(GroupOrder.similarity(of: [0, 1, 2], in: network) == [[0, 0.4, 0], [0.4, 0, 0], [0, 0, 0]])
  }

  @Test func `draws groups of one size all or none`() {
    let network = network([[0, 1, 2], [0, 1, 3], [2, 3], [0, 4], [1, 4]], withLeads: false)
    #expect(Set(matrix(network, groups: 4).groups) == [0, 1])
    #expect(matrix(network, groups: 4).cut.leastSize == 3)
    #expect(matrix(network, groups: 5).groups.count == 5)
  }

  @Test func `says what is left out, and who leads what`() throws {
    let drawing = try #require(ChartTests.draw(.participation, Fixture.context(network([[0, 1], [1]]), .english)))
    #expect(
      drawing.description == """
        2\u{A0}organizations, 2\u{A0}working groups, 3\u{A0}participations. \
        G0: 2\u{A0}organizations, led by O0. G1: 1\u{A0}organization, led by O1.
        """ || drawing.description.hasSuffix("G0: 2\u{A0}organizations, led by O0."))
    #expect(drawing.marks.contains { $0.tooltip == "O1 – G0: member" })
    #expect(drawing.marks.count { $0.tooltip != nil } == 3)
  }

  @Test func `comes first where the diagram would have more than sixty lines`() throws {
    let many = network((0..<8).map { group in (0..<8).map { ($0 + group) % 9 } })
    #expect(FigureCatalogue.figures(of: NetworkMeasures(of: many)).first?.name == "participation")
    #expect(FigureCatalogue.figures(of: NetworkMeasures(of: network([[0, 1]]))).first?.name == "collaboration")
    #expect(FigureCatalogue.figures(of: NetworkMeasures(of: many)).count == FigureCatalogue.figures.count)
  }

  @Test func `tells roles apart without colour`() throws {
    let drawing = try #require(
      ChartTests.draw(.participation, Fixture.context(GeneratedNetwork(organizations: 20, groups: 8).network())))
    let forms = Dictionary(grouping: drawing.marks.filter { $0.tooltip != nil }) {
      $0.tooltip?.split(separator: "\u{202F}: ").last.map(String.init) ?? ""
    }
    .mapValues { marks in Set(marks.map { "\($0.shape) \($0.fill == Theme.print.paper)" }) }
    #expect(forms.count == 5 && forms.values.allSatisfy { $0.count == 1 })
    #expect(Set(forms.values.flatMap(\.self)).count == 5)
  }
}

@Suite("An order of similar things")
struct SeriationTests {
  @Test func `is the best of all orders of few things`() {
    // Two pairs and one between them; all 120 orders are tried.
    let rows: [Set<Int>] = [[0, 1], [3, 4], [0, 1, 2], [2, 3], [1, 2, 3]]
    let similarity = Seriation.similarity(of: rows)
    #expect(similarity[0][2] == 2.0 / 3 && similarity[1][3] == 1.0 / 3 && similarity[0][0] == 0)
    let best = Self.orders(5).map { Seriation.cost(of: $0, similarity) }.min() ?? 0
    #expect(abs(Seriation.cost(of: Seriation.order(of: similarity), similarity) - best) < 1e-9)
  }

  @Test func `finds the order that things were shuffled from`() {
    // Each is like its neighbours: 0, 7, 14, … modulo 40 is a shuffle.
    let places = (0..<40).map { $0 * 7 % 40 }
    let rows = places.map { Set([$0, $0 + 1, $0 + 2]) }
    let order = Seriation.order(of: Seriation.similarity(of: rows)).map { places[$0] }
    #expect(order == Array(0..<40) || order == Array((0..<40).reversed()))
  }

  private static func orders(_ count: Int) -> [[Int]] {
    guard count > 0 else { return [[]] }
    return orders(count - 1).flatMap { order in
      (0...order.count).map { place in
        var longer = order
        longer.insert(count - 1, at: place)
        return longer
      }
    }
  }
}
