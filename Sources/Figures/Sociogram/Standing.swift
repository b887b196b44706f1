import Wording

/// How actors stand in a sociogram: who carries, who joins its parts, who hangs by a thread.
struct Standing: Sendable {
  /// Why an actor is called a bridge.
  enum Bridging: Sendable {
    /// Without it, groups would be left that no chain of memberships joins.
    case cut
    /// There is no such actor, and it lies on the most shortest ways between the others.
    case between
  }

  /// Groups that each actor leads or initiates, of those that are drawn; by position.
  let carried: [Int: Int]
  /// By position.
  let bridges: Set<Int>
  let bridging: Bridging
  /// Those in one group and no more, by position.
  let loners: Set<Int>

  init(of sociogram: Sociogram) {
    let ties = sociogram.ties.filter { $0.role != .supplier }
    carried = Dictionary(ties.filter { $0.role < .member }.map { ($0.actor, 1) }, uniquingKeysWith: +)
    let breadth = Dictionary(ties.map { ($0.actor, 1) }, uniquingKeysWith: +)
    loners = breadth.values.contains { $0 > 1 } ? Set(breadth.filter { $0.value == 1 }.keys) : []

    let graph = Graph(actors: sociogram.actors, groups: sociogram.groups, ties: ties)
    let cutting = graph.cuttingActors
    if !cutting.isEmpty {
      (bridges, bridging) = (Set(cutting.map { sociogram.actors[$0] }), .cut)
    } else {
      let first = graph.mostBetween
      (bridges, bridging) = (Set([first].compactMap { $0 }.map { sociogram.actors[$0] }), .between)
    }
  }
}

/// The two modes as one graph: actors first, then groups.
private struct Graph {
  let actorCount: Int
  let neighbors: [[Int]]

  init(actors: [Int], groups: [Int], ties: [Sociogram.Tie]) {
    actorCount = actors.count
    let actorPlace = Dictionary(actors.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let groupPlace = Dictionary(groups.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var neighbors = [[Int]](repeating: [], count: actors.count + groups.count)
    for tie in ties {
      guard let actor = actorPlace[tie.actor], let group = groupPlace[tie.group] else { continue }
      neighbors[actor].append(actors.count + group)
      neighbors[actors.count + group].append(actor)
    }
    self.neighbors = neighbors
  }

  /// Actors without whom more parts are left that have a group and someone in it.
  var cuttingActors: [Int] {
    let parts = self.parts(without: nil)
    return (0..<actorCount).filter { self.parts(without: $0) > parts }
  }

  /// The number of connected parts with two nodes or more.
  private func parts(without removed: Int?) -> Int {
    var reached = Set([removed].compactMap(\.self))
    var parts = 0
    for start in neighbors.indices where reached.insert(start).inserted {
      var (open, count) = ([start], 0)
      while let node = open.popLast() {
        count += 1
        open += neighbors[node].filter { reached.insert($0).inserted }
      }
      if count > 1 { parts += 1 }
    }
    return parts
  }

  /// The actor on the most shortest ways, if there is one alone: Brandes 2001.
  var mostBetween: Int? {
    var between = [Double](repeating: 0, count: neighbors.count)
    for start in neighbors.indices {
      var (order, ways, distance) = ([start], [start: 1.0], [start: 0])
      var next = 0
      while next < order.count {
        let node = order[next]
        next += 1
        for neighbor in neighbors[node] {
          if distance[neighbor] == nil {
            distance[neighbor] = (distance[node] ?? 0) + 1
            order.append(neighbor)
          }
          if distance[neighbor] == (distance[node] ?? 0) + 1 { ways[neighbor, default: 0] += ways[node] ?? 0 }
        }
      }
      var share = [Int: Double]()
      for node in order.reversed() where node != start {
        for neighbor in neighbors[node] where distance[neighbor] == (distance[node] ?? 0) - 1 {
          share[neighbor, default: 0] += (ways[neighbor] ?? 0) / (ways[node] ?? 1) * (1 + (share[node] ?? 0))
        }
        between[node] += share[node] ?? 0
      }
    }
    let ranked = (0..<actorCount).sorted { (between[$1], $0) < (between[$0], $1) }
    guard let first = ranked.first, between[first] > 0 else { return nil }
    let second = ranked.dropFirst().first.map { between[$0] } ?? 0
    return between[first] > second * 1.0001 ? first : nil
  }
}
