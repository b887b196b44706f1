import Collaboration

/// The shortest paths from one node of a two-mode graph to all others, one source after the other.
///
/// Brandes 2001, “A faster algorithm for betweenness centrality”. In a graph of two modes a node's neighbours are all
/// one step nearer to the source or one step farther. So the sums over the near ones, or over the far ones, need no
/// look at a neighbour's distance: whoever is on the other side counts 0 at that moment.
///
/// Unsafe buffers inside, because this is where the time goes; they live as long as ``withPaths(of:_:)`` runs.
struct ShortestPaths: ~Copyable {
  private let start: UnsafePointer<Int>
  private let neighborOf: UnsafePointer<Int32>
  private let nodeCount: Int
  private let actorCount: Int
  private let distance: UnsafeMutablePointer<Int32>
  /// The number of shortest paths to each node, 0 for those that are not met yet.
  private let paths: UnsafeMutablePointer<Double>
  /// (1 + dependency) / paths of each node that has been left, else 0.
  private let weight: UnsafeMutablePointer<Double>
  /// The nodes by distance, and where each distance begins.
  private let order: UnsafeMutablePointer<Int32>
  private var levels: [Int] = []
  /// The distances at which all numbers of paths were made smaller by ``scale``.
  private var scaled: Set<Int> = []

  /// Numbers of paths double with every step in some networks; a power of two less changes no ratio.
  private static let scale = 0x1p-500

  static func withPaths(of graph: TwoModeGraph, _ body: (inout ShortestPaths) -> Void) {
    let count = graph.nodeCount
    let numbers = UnsafeMutablePointer<Double>.allocate(capacity: 2 * count)
    defer { numbers.deallocate() }
    numbers.initialize(repeating: 0, count: 2 * count)
    let places = UnsafeMutablePointer<Int32>.allocate(capacity: 2 * count)
    defer { places.deallocate() }
    places.initialize(repeating: -1, count: 2 * count)
    graph.neighbors.offsets.withUnsafeBufferPointer { start in
      graph.neighbors.values.withUnsafeBufferPointer { neighborOf in
        guard let start = start.baseAddress, let neighborOf = neighborOf.baseAddress else { return }
        var paths = ShortestPaths(
          start: start, neighborOf: neighborOf, nodeCount: count, actorCount: graph.actorCount, distance: places,
          paths: numbers, weight: numbers + count, order: places + count)
        body(&paths)
      }
    }
  }

  private init(
    start: UnsafePointer<Int>, neighborOf: UnsafePointer<Int32>, nodeCount: Int, actorCount: Int,
    distance: UnsafeMutablePointer<Int32>, paths: UnsafeMutablePointer<Double>, weight: UnsafeMutablePointer<Double>,
    order: UnsafeMutablePointer<Int32>
  ) {
    self.start = start
    self.neighborOf = neighborOf
    self.nodeCount = nodeCount
    self.actorCount = actorCount
    self.distance = distance
    self.paths = paths
    self.weight = weight
    self.order = order
  }

  /// Tells for each node that the source reaches, itself included, how far it is and how much of the source's paths
  /// goes through it: Σ over targets of the share of their shortest paths that pass it.
  mutating func visit(from source: Int, _ body: (_ node: Int, _ distance: Int, _ dependency: Double) -> Void) {
    levels = [0, 1]
    scaled.removeAll(keepingCapacity: true)
    order[0] = Int32(source)
    distance[source] = 0
    paths[source] = 1
    // Edges that end at nodes not met yet, of each mode.
    var unmet = (actors: start[actorCount], groups: start[nodeCount] - start[actorCount])
    if source < actorCount { unmet.actors -= degree(source) } else { unmet.groups -= degree(source) }
    while levels[levels.count - 2] < levels[levels.count - 1] {
      let toActors = levels.count % 2 == (source < actorCount ? 1 : 0)
      let reached = advance(toActors: toActors, unmetEdges: toActors ? unmet.actors : unmet.groups)
      if toActors { unmet.actors -= reached } else { unmet.groups -= reached }
    }
    levels.removeLast()
    retreat(body)
  }

  private func degree(_ node: Int) -> Int { start[node + 1] - start[node] }

  /// Goes on to the nodes one step farther; returns the number of their edges.
  private mutating func advance(toActors: Bool, unmetEdges: Int) -> Int {
    let level = levels.count - 1
    let (first, end) = (levels[level - 1], levels[level])
    let step = Int32(level)
    var edges = 0
    for place in first..<end { edges += degree(Int(order[place])) }
    var count = end
    let candidates = toActors ? 0..<actorCount : actorCount..<nodeCount
    if unmetEdges + candidates.count < edges {
      // Fewer edges lead back from those that are not met yet.
      for node in candidates where distance[node] < 0 {
        let sum = self.sum(of: paths, around: node)
        if sum > 0 {
          distance[node] = step
          order[count] = Int32(node)
          count += 1
          // Written at once: no other candidate is its neighbour.
          paths[node] = sum
        }
      }
    } else {
      for place in first..<end {
        let node = Int(order[place])
        let share = paths[node]
        for edge in start[node]..<start[node + 1] {
          let neighbor = Int(neighborOf[edge])
          if distance[neighbor] < 0 {
            distance[neighbor] = step
            order[count] = Int32(neighbor)
            count += 1
            paths[neighbor] = share
          } else if distance[neighbor] == step {
            paths[neighbor] += share
          }
        }
      }
    }
    levels.append(count)
    if level % 16 == 0 { scaleDown(level: level) }
    var reached = 0
    for place in end..<count { reached += degree(Int(order[place])) }
    return reached
  }

  /// Sixteen steps multiply a number by less than 2⁵⁰⁰.
  private mutating func scaleDown(level: Int) {
    let places = levels[level]..<levels[level + 1]
    guard places.contains(where: { paths[Int(order[$0])] > 0x1p500 }) else { return }
    for place in places {
      let node = Int(order[place])
      paths[node] = max(paths[node] * Self.scale, .leastNormalMagnitude)
    }
    scaled.insert(level)
  }

  /// Comes back from the farthest nodes, and leaves all buffers as they were.
  private mutating func retreat(_ body: (_ node: Int, _ distance: Int, _ dependency: Double) -> Void) {
    for level in stride(from: levels.count - 2, through: 0, by: -1) {
      let factor = scaled.contains(level + 1) ? Self.scale : 1
      for place in levels[level]..<levels[level + 1] {
        let node = Int(order[place])
        // The nearer neighbours have not been left yet, and weigh 0.
        let dependency = paths[node] * factor * sum(of: weight, around: node)
        weight[node] = (1 + dependency) / paths[node]
        body(node, level, dependency)
      }
    }
    for place in 0..<(levels.last ?? 0) {
      let node = Int(order[place])
      distance[node] = -1
      paths[node] = 0
      weight[node] = 0
    }
  }

  /// In four parts, each in the order of the neighbours: the processor adds them side by side.
  private func sum(of numbers: UnsafeMutablePointer<Double>, around node: Int) -> Double {
    var edge = neighborOf + start[node]
    let end = neighborOf + start[node + 1]
    var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
    while edge + 4 <= end {
      a += numbers[Int(edge[0])]
      b += numbers[Int(edge[1])]
      c += numbers[Int(edge[2])]
      d += numbers[Int(edge[3])]
      edge += 4
    }
    while edge < end {
      a += numbers[Int(edge[0])]
      edge += 1
    }
    return (a + b) + (c + d)
  }
}
