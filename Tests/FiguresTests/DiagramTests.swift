import Collaboration
import Foundation
import Measures
import Testing
import Wording

@testable import Figures

/// How easily diagrams of real networks can be followed, counted from what is drawn.
@Suite("The lines and names of a diagram")
struct DiagramTests {
  struct Counts: Hashable {
    /// Pairs of a line and a node that is not its own, which it runs behind.
    var behind = 0
    /// Pairs of nodes that touch.
    var overlaps = 0
    /// Names of nodes that are not whole.
    var cut = 0
    var lines = 0
  }

  static func counts(_ drawing: Drawing) -> Counts {
    let nodes = drawing.marks.filter { $0.id != nil }
    var counts = Counts()
    for path in drawing.paths where path.tooltip != nil && path.points.count > 3 {
      guard let start = path.points.first, let end = path.points.last else { continue }
      counts.lines += 1
      let pieces = stride(from: 0, to: path.points.count - 3, by: 3).flatMap { part in
        (0...12).map { CubicCurve.point(on: Array(path.points[part...(part + 3)]), at: Double($0) / 12) }
      }
      for node in nodes {
        // Its own nodes hold its ends, or the head before them.
        let own = node.frame.inset(-4)
        if own.holds(start) || own.holds(end) { continue }
        let box = node.frame.inset(0.5)
        if zip(pieces, pieces.dropFirst()).contains(where: { box.isCrossed(from: $0, to: $1) }) { counts.behind += 1 }
      }
    }
    for (number, node) in nodes.enumerated() {
      counts.overlaps += nodes.dropFirst(number + 1).count { $0.frame.overlaps(node.frame) }
      counts.cut += drawing.labels.contains { $0.text.isShortened && node.frame.overlaps($0.box) } ? 1 : 0
    }
    return counts
  }

  private static let networks: [(String, @Sendable () throws -> CollaborationNetwork?)] = [
    ("2007", { try Seeds.minutes2007() }), ("Vaudraine", { try Seeds.vaudraine() }),
    ("Tollmere", { try Seeds.tollmere() }), ("Davis", { Davis.network }),
    ("Kubernetes", { try Seeds.shared("data/kubernetes/memberships.csv") }),
    ("ASWF", { try Seeds.shared("data/aswf") }),
    ("generated", { GeneratedNetwork(organizations: 40, groups: 20, years: 10).network() }),
    ("dense", { GeneratedNetwork(organizations: 10, groups: 12, years: 1, spread: 1).network() }),
  ]

  @Test(arguments: networks.map(\.0), [Figure.collaboration, .organizations])
  func `run behind no node that is not theirs`(name: String, figure: Figure) throws {
    guard let network = try Self.networks.first(where: { $0.0 == name })?.1(),
      let drawing = ChartTests.draw(figure, Fixture.context(network, layoutBudget: 8_000_000))
    else { return }
    let counts = Self.counts(drawing)
    if ProcessInfo.processInfo.environment["MAILLAGE_COUNT_LINES"] != nil { print(name, figure.name, counts) }
    #expect(counts.overlaps == 0)
    #expect(counts.behind == 0)
  }

  @Test func `lead around a box in the way, without touching it`() {
    // Two nodes left and right, a tall one between them.
    let diagram = NodeLinkDiagram(
      nodes: [Size(20, 10), Size(20, 10), Size(30, 160)].map { NodeLinkDiagram.Node(size: $0) },
      ties: [NodeLinkDiagram.Tie(from: 0, to: 1, weight: 1)], area: Rectangle(left: 0, top: 0, width: 300, height: 260))
    var router = TieRouter(diagram: diagram, places: [Point(20, 130), Point(280, 130), Point(150, 130)])
    let curve = router.route(diagram.ties[0], gap: 2)
    let box = Rectangle(center: Point(150, 130), size: Size(30, 160))
    for part in stride(from: 0, to: curve.count - 3, by: 3) {
      for step in 0...40 {
        #expect(!box.holds(CubicCurve.point(on: Array(curve[part...(part + 3)]), at: Double(step) / 40)))
      }
    }
    #expect(curve.first == Point(20, 130))
    // The head ends two points before the edge of the second node.
    let end = curve.last ?? Point(0, 0)
    #expect(abs(Rectangle(center: Point(280, 130), size: Size(24, 14)).nearestEdge(to: end)) < 0.01)
  }
}

extension Rectangle {
  /// How far a place is from the nearest edge.
  fileprivate func nearestEdge(to place: Point) -> Double {
    [place.x - left, place.x - right, place.y - top, place.y - bottom].map(abs).min() ?? 0
  }
}

@Suite("The figure of organizations")
struct SharedTiesTests {
  /// Groups by their members.
  private func network(_ groups: [[Int]], names: [String]) -> CollaborationNetwork {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = names.map { Organization(id: $0, name: $0) }
    network.groups = groups.indices.map { Group(id: "g\($0)", name: "G\($0)") }
    network.memberships = groups.enumerated().flatMap { group, members in
      members.map { Membership(organization: ID($0), group: ID(group)) }
    }
    return network.sortedByName()
  }

  private func ties(_ network: CollaborationNetwork, width: PageWidth = .paper) -> SharedTies {
    SharedTies(of: NetworkMeasures(of: network), limits: SharedTies.Limits(width))
  }

  @Test(arguments: ["Ahaven", "Zhaven"])
  func `makes no star of those that are in the same groups, whatever they are called`(name: String) throws {
    // Seven in both groups, one of them with a third.
    let names = [name] + (1..<8).map { "B\($0)" }
    let network = network([Array(0..<7), Array(0..<7), [6, 7]], names: names)
    let shared = ties(network)
    #expect(shared.nodes.map(\.actors.count).sorted() == [1, 1, 6])
    #expect(shared.ties.map(\.shared) == [2, 1])
    let drawing = try #require(ChartTests.draw(.organizations, Fixture.context(network, .english)))
    #expect(drawing.labels.contains { $0.text == "6\u{A0}organizations" })
    #expect(drawing.labels.contains { $0.text.contains(name) })
  }

  @Test func `draws ties of one strength all or none, and names whom that leaves out`() throws {
    // Forty in a ring, each sharing two groups with both neighbours; two of them share three.
    var groups = (0..<40).flatMap { [[$0, ($0 + 1) % 40], [$0, ($0 + 1) % 40]] }
    groups.append([0, 1])
    let network = network(groups, names: (0..<40).map { "O\($0 < 10 ? "0" : "")\($0)" })
    let shared = ties(network)
    let strengths = Set(shared.ties.map(\.shared))
    for strength in strengths { #expect(shared.ties.count { $0.shared == strength } == (strength == 3 ? 1 : 39)) }
    #expect(shared.nodes.flatMap(\.actors).count + shared.weaker.count + shared.alone.count == 40)
  }

  @Test func `draws all significant ties before any other, or says how many are left`() throws {
    for network in [try Seeds.vaudraine(), Davis.network, GeneratedNetwork(organizations: 60, groups: 40).network()] {
      let measures = NetworkMeasures(of: network)
      let shared = SharedTies(of: measures, limits: SharedTies.Limits(.paper))
      let drawn = shared.ties.count(where: \.isSignificant)
      if shared.ties.contains(where: { !$0.isSignificant }) { #expect(shared.significantLeft == 0) }
      #expect(drawn + shared.significantLeft <= measures.actorTests.significant)
    }
  }
}

@Suite("The densest part of a network")
struct CoreSubgraphTests {
  @Test func `is left out where less than a quarter of all participations has room`() {
    // One group of 200 with five leads, who are a second group: 10 of 205.
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = (0..<200).map { Organization(id: "o\($0)", name: "O\($0)") }
    network.groups = [Group(id: "g", name: "G"), Group(id: "h", name: "H")]
    network.memberships =
      (0..<200).map { Membership(organization: ID($0), group: ID(0), role: $0 < 5 ? .lead : .member) }
      + (0..<5).map { Membership(organization: ID($0), group: ID(1)) }
    #expect(ChartTests.draw(.collaboration, Fixture.context(network)) == nil)
  }

  @Test(arguments: 0..<40)
  func `has no group without all who lead it`(number: Int) {
    let measures = NetworkMeasures(of: GeneratedNetwork.kind(number).network())
    let sociogram = Sociogram(of: measures)
    guard !sociogram.isArbitrary else { return }
    let (actors, groups) = (Set(sociogram.actors), Set(sociogram.groups))
    for seat in measures.twoMode.seats where groups.contains(seat.group.index) && groups.count > 1 {
      #expect(actors.contains(Int(seat.actor)))
    }
  }

  @Test func `says on a group how many take part that are not drawn`() throws {
    // One group of 60 with 14 leads, one of whom leads a second group with one member.
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = (0..<60).map { Organization(id: "o\($0)", name: "O\($0)") }
    network.groups = [Group(id: "g", name: "G"), Group(id: "h", name: "H")]
    network.memberships =
      (0..<60).map { Membership(organization: ID($0), group: ID(0), role: $0 < 14 ? .lead : .member) }
      + [Membership(organization: ID(0), group: ID(1), role: .lead), Membership(organization: ID(5), group: ID(1))]
    let drawing = try #require(ChartTests.draw(.collaboration, Fixture.context(network, .english)))
    // The leads are drawn, 14 + 2 of 62 participations; the other 46 are in one group.
    #expect(drawing.labels.contains { $0.text.hasPrefix("+46") && $0.text.hasSuffix("others") })
    #expect(drawing.labels.contains { $0.text == "leads 2\u{A0}groups" || $0.text.hasPrefix("leads 2\u{A0}groups ·") })
  }
}
