import Collaboration

/// What readers of graphs find wrong, and read on behind.
extension ProblemLog {
  mutating func add(_ fault: TextGraphLines.Fault, in file: String) { addFault(fault.message, fault.line, in: file) }

  mutating func add(_ fault: XMLPullParser.Fault, in file: String) { addFault(fault.message, fault.line, in: file) }

  /// Tells edges whose ends are no nodes, when all of a graph has been read.
  mutating func addMissingEnds(of graph: ForeignGraph, in file: String) {
    for (id, line) in graph.missingEnds {
      addFault("this edge ends at \(cited(id)), and no node has that id; write the id of a node", line, in: file)
    }
  }

  private mutating func addFault(_ message: String, _ line: Int, in file: String) {
    add(.error, in: file, kind: "faults", at: Place(file: file, line: line), message)
  }
}
