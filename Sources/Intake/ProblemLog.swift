import Collaboration

/// Where something is in a file.
struct Place: Hashable, Sendable {
  let file: String
  /// The sheet of a spreadsheet, whose rows and columns are lines and columns.
  var sheet: String?
  var line: Int?
  var column: Int?
}

/// What is found while a network is read, kept short where a million rows have the same fault.
struct ProblemLog {
  /// How many problems of one kind in one file are reported one by one; the rest are counted.
  static let mostOfAKind = 100

  private struct Kind: Hashable {
    let severity: Problem.Severity
    let file: String
    let description: String
  }

  private var reported: [Problem] = []
  private var counts: [Kind: Int] = [:]
  private(set) var hasErrors = false

  /// Adds a problem that can come but a few times.
  mutating func add(_ severity: Problem.Severity, _ place: Place, _ message: String) {
    add(Problem(severity, place.file, sheet: place.sheet, line: place.line, column: place.column, message))
  }

  mutating func add(_ problem: Problem) {
    reported.append(problem)
    if problem.severity == .error { hasErrors = true }
  }

  /// Adds a problem that each row may have.
  ///
  /// `kind` says what such problems are, for the line that counts the unreported: `dates that cannot be read`.
  mutating func add(
    _ severity: Problem.Severity, in file: String, kind: String, at place: @autoclosure () -> Place,
    _ message: @autoclosure () -> String
  ) {
    let kind = Kind(severity: severity, file: file, description: kind)
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    if count <= Self.mostOfAKind { add(severity, place(), message()) }
  }

  /// Takes in what a reader found that kept a log of its own, to know whether its file has errors.
  mutating func add(_ other: ProblemLog) {
    reported += other.reported
    counts.merge(other.counts, uniquingKeysWith: +)
    if other.hasErrors { hasErrors = true }
  }

  /// All problems, by file, line and column; what concerns a file as a whole comes first.
  func sorted() -> [Problem] {
    let unreported = counts.filter { $0.value > Self.mostOfAKind }.map { kind, count in
      Problem(kind.severity, kind.file, "\(count - Self.mostOfAKind) more \(kind.description) in this file")
    }
    return (reported + unreported).sorted { a, b in
      (a.file, a.sheet ?? "", a.line ?? 0, a.column ?? 0, b.severity, a.message)
        < (b.file, b.sheet ?? "", b.line ?? 0, b.column ?? 0, a.severity, b.message)
    }
  }
}

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
