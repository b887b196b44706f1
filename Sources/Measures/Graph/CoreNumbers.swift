import Collaboration

/// For each node the greatest k such that it is in a part of the graph where all have k neighbours.
///
/// Seidman 1983; nodes taken away by degree, sorted into bins (Batagelj & Zaveršnik 2003).
func coreNumbers(of graph: TwoModeGraph) -> [Int32] {
  let count = graph.nodeCount
  var degree = (0..<count).map { Int32(graph.degree($0)) }
  let highest = Int(degree.max() ?? 0)
  // Where the nodes of each degree begin in the order.
  var start = [Int](repeating: 0, count: highest + 2)
  for degree in degree { start[Int(degree) + 1] += 1 }
  for degree in 0...highest { start[degree + 1] += start[degree] }
  var next = start
  var order = [Int32](repeating: 0, count: count)
  var placeOf = [Int](repeating: 0, count: count)
  for node in 0..<count {
    placeOf[node] = next[Int(degree[node])]
    order[placeOf[node]] = Int32(node)
    next[Int(degree[node])] += 1
  }
  for place in 0..<count {
    let node = Int(order[place])
    for neighbor in graph.neighbors[node].lazy.map(Int.init) where degree[neighbor] > degree[node] {
      // It changes places with the first of its degree, and the bin of that degree begins one later.
      let first = start[Int(degree[neighbor])]
      let other = Int(order[first])
      order.swapAt(first, placeOf[neighbor])
      placeOf[other] = placeOf[neighbor]
      placeOf[neighbor] = first
      start[Int(degree[neighbor])] += 1
      degree[neighbor] -= 1
    }
  }
  return degree
}
