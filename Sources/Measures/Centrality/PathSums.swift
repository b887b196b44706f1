import Support

/// What the paths from several sources come to at each node.
struct PathSums: Sendable {
  /// Σ of the sources' dependencies on the node, and of their squares.
  private(set) var dependency: [Double]
  private(set) var squaredDependency: [Double]
  /// Σ of the distances of the sources that reach the node, and of their squares.
  private(set) var distance: [Int]
  private(set) var squaredDistance: [Int]

  init(nodeCount: Int) {
    dependency = [Double](repeating: 0, count: nodeCount)
    squaredDependency = dependency
    distance = [Int](repeating: 0, count: nodeCount)
    squaredDistance = distance
  }

  /// The paths from these sources in this graph, the same to the last bit with any number of cores.
  init(in graph: TwoModeGraph, from sources: [Int32]) {
    // Enough tasks for the cores to end together, not so many that adding takes longer than walking.
    let size = max(1, sources.count / 128)
    self = parallelReduce(
      tasks: (sources.count + size - 1) / size, into: PathSums(nodeCount: graph.nodeCount),
      adding: { (total: inout PathSums, part: PathSums) in total.add(part) }
    ) { next in
      ShortestPaths.withPaths(of: graph) { paths in
        var done: PathSums?
        while let task = next(done) {
          var sums = PathSums(nodeCount: graph.nodeCount)
          for source in sources[task * size..<min((task + 1) * size, sources.count)] {
            sums.add(&paths, from: Int(source))
          }
          done = sums
        }
      }
    }
  }

  private mutating func add(_ paths: inout ShortestPaths, from source: Int) {
    dependency.withUnsafeMutableBufferPointer { dependencies in
      squaredDependency.withUnsafeMutableBufferPointer { squaredDependencies in
        distance.withUnsafeMutableBufferPointer { distances in
          squaredDistance.withUnsafeMutableBufferPointer { squaredDistances in
            paths.visit(from: source) { node, distance, dependency in
              guard node != source else { return }
              dependencies[node] += dependency
              squaredDependencies[node] += dependency * dependency
              distances[node] += distance
              squaredDistances[node] += distance &* distance
            }
          }
        }
      }
    }
  }

  private mutating func add(_ other: PathSums) {
    for node in dependency.indices {
      dependency[node] += other.dependency[node]
      squaredDependency[node] += other.squaredDependency[node]
      distance[node] += other.distance[node]
      squaredDistance[node] &+= other.squaredDistance[node]
    }
  }
}
