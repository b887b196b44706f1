import Collaboration

/// The tables of a network that stands in one file of another kind, and what the file says of the whole.
struct ForeignNetwork {
  var metadata: Metadata
  /// In any order.
  private(set) var tables: [(name: TableName, text: TableText, header: TableHeader)] = []
  /// Whether names that no table has are worth a word.
  private(set) var tellsNewNames = false

  /// Reads a file; nil where it cannot be read, which is then in the log.
  ///
  /// `contents`: its bytes, where they are read already.
  init?(
    _ path: String, format: ForeignFormat, contents: [UInt8]? = nil, metadata: Metadata, log: inout ProblemLog
  ) {
    self.metadata = metadata
    do {
      let bytes = try contents ?? FileContents.read(path)
      switch format {
      case .graphML: try add(GraphMLReader.read(Self.text(bytes)), path, &log)
      case .gexf: try add(GEXFReader.read(Self.text(bytes)), path, &log)
      case .dot: try add(DOTReader.read(Self.text(bytes)), path, &log)
      case .pajek, .edgeList, .dl:
        guard let graph = Self.graph(Self.string(bytes), format, path, &log) else { return nil }
        try add(graph, path, &log)
      case .popolo: try addPopolo(Self.text(bytes), path, &log)
      case .xlsx, .ods:
        let workbook = try Workbook(bytes, file: path, format: format)
        for problem in workbook.problems + workbook.tables.flatMap(\.problems) { log.add(problem) }
        tables = workbook.tables.map { ($0.name, $0.text, $0.header) }
        tellsNewNames = tables.count > 1
      }
    } catch let faults as GraphFaults {
      for fault in faults.faults {
        log.add(
          .error, in: path, kind: "nodes and edges that cannot be read", at: Place(file: path, line: fault.line),
          fault.message)
      }
      return nil
    } catch {
      log.add(Self.problem(error, path))
      return nil
    }
  }

  private static func text(_ bytes: [UInt8]) -> [UInt8] { DecodedText(bytes).bytes }
  private static func string(_ bytes: [UInt8]) -> String { String(decoding: text(bytes), as: UTF8.self) }

  /// A graph that is lines of text; nil where some of them have faults, which are all in the log.
  private static func graph(
    _ text: String, _ format: ForeignFormat, _ path: String, _ log: inout ProblemLog
  ) -> ForeignGraph? {
    switch format {
    case .pajek: PajekReader.read(text, in: path, log: &log)
    case .dl: DLReader.read(text, in: path, log: &log)
    default: EdgeListReader.read(text, in: path, log: &log)
    }
  }

  private mutating func add(_ graph: ForeignGraph, _ path: String, _ log: inout ProblemLog) throws {
    let attributes = graph.attributes.mapValues(\.trimmed).filter { !$0.value.isEmpty }
    if let name = attributes["name"] { metadata.name = name }
    if let title = attributes["title"] { metadata.title = title }
    if let language = attributes["lang"], ["fr", "en"].contains(language) { metadata.language = language }
    if let licenses = attributes["licenses"] { metadata.licenses = licenses.split(separator: "|").map(String.init) }
    if let description = attributes["description"] { metadata.description = description }
    add(try GraphTables(of: graph, in: path, log: &log).tables, path)
  }

  private mutating func addPopolo(_ bytes: [UInt8], _ path: String, _ log: inout ProblemLog) throws {
    let root = try JSONReader.read(bytes)
    guard PopoloReader.recognizes(root) else {
      throw JSONReader.Fault(
        message: "this is JSON, but no Popolo: it has neither organizations nor memberships", line: root.line)
    }
    let reader = PopoloReader(root, file: path, log: &log)
    reader.describe(&metadata)
    add(reader.tables, path)
    tellsNewNames = true
  }

  private mutating func add(_ tables: [ForeignTable], _ path: String) {
    self.tables += tables.map { ($0.name, $0.text(of: path), $0.header) }
  }

  private static func problem(_ error: any Error, _ path: String) -> Problem {
    switch error {
    case let problem as Problem: problem
    case let fault as XMLPullParser.Fault: Problem(.error, path, line: fault.line, fault.message)
    case let fault as DOTReader.Fault: Problem(.error, path, line: fault.line, fault.message)
    case let fault as JSONReader.Fault: Problem(.error, path, line: fault.line, "\(fault.message); mend the JSON")
    case let failure as GraphModes.Failure: Problem(.error, path, line: failure.line, failure.message)
    default: Problem(.error, path, "the file cannot be read: \(error)")
    }
  }
}
