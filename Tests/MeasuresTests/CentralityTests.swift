import Collaboration
import Support
import Testing

@testable import Measures

@Suite("The centrality of actors and groups")
struct CentralityTests {
  private let davis = Centrality(of: Davis.network)

  private func woman(_ name: String) throws -> Centrality.Row {
    try #require(davis.rows.first { $0.isActor && Int($0.position) == Davis.woman(name) })
  }

  private func event(_ number: Int) throws -> Centrality.Row {
    try #require(davis.rows.first { !$0.isActor && Int($0.position) == number - 1 })
  }

  private func hundredths(_ number: Double?) -> Double? { number.map { ($0 * 100).rounded() / 100 } }

  @Test func `is what Borgatti and Halgin publish for Davis's women and events`() throws {
    try #expect(hundredths(event(8).degree) == 0.78)
    try #expect(hundredths(woman("Evelyn").degree) == 0.57)
    try #expect(hundredths(woman("Olivia").degree) == 0.14)
    try #expect(hundredths(event(8).closeness) == 0.85)
    try #expect(hundredths(event(9).closeness) == 0.79)
    try #expect(hundredths(woman("Evelyn").closeness) == 0.80)
    try #expect(hundredths(event(8).betweenness) == 0.24)
    try #expect(hundredths(event(9).betweenness) == 0.23)
    try #expect(hundredths(woman("Nora").betweenness) == 0.11)
  }

  @Test func `has the mean clustering that NetworkX computes for Davis`() {
    func mean(ofActors: Bool) -> Double {
      let values = davis.rows.filter { $0.isActor == ofActors }.compactMap(\.clustering)
      return values.reduce(0, +) / Double(values.count)
    }
    #expect(abs(mean(ofActors: true) - 0.31714) < 5e-6)
    #expect(abs(mean(ofActors: false) - 0.34307) < 5e-6)
  }

  @Test func `lists actors first, then by degree, then by name`() {
    let order = davis.rows.map { ($0.isActor ? 0 : 1, -$0.degree, Int($0.position)) }
    for (first, second) in zip(order, order.dropFirst()) { #expect(first < second) }
    #expect(davis.rows.count == 32)
  }

  @Test func `leaves undefined what is undefined for one actor in one group`() {
    let rows = Centrality(of: Networks.twoMode(rows: ["X"])).rows
    #expect(rows.count == 2)
    for row in rows {
      #expect(row.degree == 1)
      #expect(row.closeness == 1)
      #expect(row.betweenness == nil)
      #expect(row.clustering == nil)
      #expect(row.core == 1)
      #expect(row.community == 1)
      #expect(!row.isCutPoint)
    }
    #expect(Centrality(of: Networks.twoMode([], groupCount: 0)).rows.isEmpty)
  }

  @Test func `gives no row to those that participate in nothing`() {
    let centrality = Centrality(of: Networks.twoMode(rows: ["X..", "...", "X.X"]))
    #expect(centrality.rows.filter(\.isActor).map(\.position) == [2, 0])
    #expect(centrality.rows.filter { !$0.isActor }.map(\.position) == [0, 2])
  }

  @Test func `weighs closeness by the share of the others that are reached`() throws {
    // Two components of one actor and one group: as near as can be, 1 / 1, times 1 of 3 others.
    let rows = Centrality(of: Networks.twoMode(rows: ["X.", ".X"])).rows
    #expect(rows.allSatisfy { $0.closeness == 1.0 / 3 })
  }

  @Test func `puts no pair that is apart from all others before those in the middle`() throws {
    // Three actors in one group, one of them in another one with a fourth, and a pair apart: 6 actors, 3 groups.
    let rows = Centrality(of: Networks.twoMode(rows: ["X..", "X..", "XX.", ".X.", "..X", "..X"])).rows
    func closeness(_ position: Int32) throws -> Double? {
      try #require(rows.first { $0.isActor && $0.position == position }).closeness
    }
    // The middle: 1 + 1 to its groups, 2 to three actors, of a component of 4 actors and 2 groups: (2 + 2·3) / 8 · 5/8.
    #expect(try closeness(2) == 0.625)
    // One of a pair: 1 to the group, 2 to the other, (1 + 2·1) / 3 · 2/8.
    #expect(try closeness(4) == 0.25)
  }

  @Test func `finds the k-cores and cut points of two triangles of groups on a string`() {
    // A and B share two groups, and so do C and D; the group in the middle joins B and C.
    let rows = Centrality(of: Networks.twoMode(rows: ["XX...", "XXX..", "..XXX", "...XX"])).rows
    let actors = rows.filter(\.isActor).sorted { $0.position < $1.position }
    let groups = rows.filter { !$0.isActor }.sorted { $0.position < $1.position }
    #expect(actors.map(\.core) == [2, 2, 2, 2])
    #expect(groups.map(\.core) == [2, 2, 2, 2, 2])
    #expect(actors.map(\.isCutPoint) == [false, true, true, false])
    #expect(groups.map(\.isCutPoint) == [false, false, true, false, false])
  }

  @Test func `walks a network that is one long path`() throws {
    // A0–G0–A1–G1–…: the middle actor lies between the half before and the half after.
    let count = 2001
    let network = Networks.twoMode(
      (0..<count).map { $0 == 0 ? [0] : $0 == count - 1 ? [Int32($0 - 1)] : [Int32($0 - 1), Int32($0)] },
      groupCount: count - 1)
    let graph = TwoModeGraph(of: network)
    let paths = PathCentrality(of: graph, components: Components(of: graph), effort: .standard)
    let middle = count / 2
    let half = Double(graph.nodeCount - 1) / 2
    #expect(paths.betweenness[middle]?.value == half * half)
    #expect(paths.farness[middle]?.value == half * (half + 1))
    #expect(CutPoints(of: graph).parts.count { $0 == 2 } == graph.nodeCount - 2)
  }

  @Test func `counts more shortest paths than a number can hold`() throws {
    // Sixty-four actors in each of 201 steps, all in both groups between two steps: 64²⁰⁰ · 2²⁰¹ paths.
    let (steps, width) = (201, 64)
    var groupsOfActor: [[Int32]] = []
    for step in 0..<steps {
      let before = step == 0 ? [] : [Int32(2 * step - 2), Int32(2 * step - 1)]
      let after = step == steps - 1 ? [] : [Int32(2 * step), Int32(2 * step + 1)]
      groupsOfActor += [[Int32]](repeating: before + after, count: width)
    }
    let graph = TwoModeGraph(of: Networks.twoMode(groupsOfActor, groupCount: 2 * steps - 2))
    let sums = PathSums(in: graph, from: [0])
    // By symmetry both groups of a step carry the half of what lies beyond: itself is no target between.
    let beyond = Double(graph.nodeCount - width - 2)
    #expect(abs(sums.dependency[graph.actorCount] - (beyond + Double(width - 1)) / 2) < 1e-6)
    #expect(sums.dependency.allSatisfy { $0.isFinite })
  }
}

@Suite("Sampled shortest paths")
struct PathSampleTests {
  /// Nobody's network: forty actors, thirty groups, and a pair apart.
  private let graph: TwoModeGraph = {
    var generator = SeededGenerator(seed: 7)
    var groupsOfActor = (0..<40).map { _ in (0..<30).filter { _ in generator.index(below: 8) == 0 }.map(Int32.init) }
    groupsOfActor.append([30])
    return TwoModeGraph(of: Networks.twoMode(groupsOfActor, groupCount: 31))
  }()

  private func paths(_ effort: PathEffort) -> PathCentrality {
    PathCentrality(of: graph, components: Components(of: graph), effort: effort)
  }

  @Test func `of all sources are the counted ones`() {
    let counted = paths(.standard)
    let sampled = paths(PathEffort(exact: 0, small: 0, sample: .max, fewestSources: 0))
    #expect(counted.sources == nil)
    #expect(sampled.sources == graph.nodeCount)
    for node in 0..<graph.nodeCount {
      #expect(abs((sampled.betweenness[node]?.value ?? -1) - (counted.betweenness[node]?.value ?? 0)) < 1e-9)
      #expect(sampled.betweenness[node]?.standardError == 0)
      #expect(sampled.farness[node]?.value == counted.farness[node]?.value)
    }
  }

  @Test func `are off by about as much as their standard error tells`() {
    let counted = paths(.standard)
    let sampled = paths(PathEffort(exact: 0, small: 10, sample: 0, fewestSources: 30))
    #expect(sampled.sources == 30)
    var within = 0
    for node in 0..<graph.nodeCount {
      guard let estimate = sampled.betweenness[node], let value = counted.betweenness[node]?.value else { continue }
      if abs(estimate.value - value) <= 2 * estimate.standardError + 1e-9 { within += 1 }
    }
    // Eight in ten: a normal distribution has 95 of 100 within two standard errors, and what a single source adds to
    // the betweenness of a node is far more skewed, so that thirty sources miss the rare large parts of some.
    #expect(within * 10 >= graph.nodeCount * 8)
  }

  @Test func `leave small components counted`() {
    let sampled = paths(PathEffort(exact: 0, small: 10, sample: 0, fewestSources: 3))
    #expect(sampled.farness[graph.actorCount - 1] == PathCentrality.Estimate(value: 1))
  }

  @Test func `are the same with one core and with two`() {
    let sources = (0..<graph.nodeCount).map(Int32.init)
    let sums = [1, 2].map { cores in
      parallelReduce(
        tasks: sources.count, cores: cores, into: 0.0, adding: { (sum: inout Double, part: Double) in sum += part }
      ) { next in
        var done: Double?
        while let task = next(done) { done = PathSums(in: graph, from: [sources[task]]).dependency.reduce(0, +) }
      }
    }
    #expect(sums[0] == sums[1])
  }
}
