/// All that is wrong with a graph's file, so that it is told at once.
struct GraphFaults: Error {
  private(set) var faults: [(message: String, line: Int)] = []

  var isEmpty: Bool { faults.isEmpty }

  mutating func add(_ message: String, line: Int) { faults.append((message, line)) }

  mutating func add(_ fault: XMLPullParser.Fault) { add(fault.message, line: fault.line) }

  /// What is wrong when all of a graph has been read: edges whose ends are no nodes.
  mutating func addMissingEnds(of graph: ForeignGraph) {
    for (id, line) in graph.missingEnds {
      add("this edge ends at \(cited(id)), and no node has that id; write the id of a node", line: line)
    }
  }
}
