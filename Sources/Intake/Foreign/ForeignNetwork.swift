import Markup
import Support
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
      case .graphML, .gexf, .dot, .pajek, .edgeList, .dl:
        guard let graph = try Self.graph(Self.text(bytes), format, path, &log) else { return nil }
        try add(graph, path, &log)
      case .popolo: try addPopolo(Self.text(bytes), path, &log)
      case .xlsx, .ods:
        let workbook = try Workbook(bytes, file: path, format: format)
        for problem in workbook.problems + workbook.tables.flatMap(\.problems) { log.add(problem) }
        tables = workbook.tables.map { ($0.name, $0.text, $0.header) }
        tellsNewNames = tables.count > 1
      }
    } catch {
      log.add(Self.problem(error, path))
      return nil
    }
  }

  private static func text(_ bytes: [UInt8]) -> [UInt8] { DecodedText(bytes).bytes }

  /// A graph; nil where parts of it have faults, which are all in the log.
  private static func graph(
    _ text: [UInt8], _ format: ForeignFormat, _ path: String, _ log: inout ProblemLog
  ) throws -> ForeignGraph? {
    switch format {
    case .graphML: try GraphMLReader.read(text, in: path, log: &log)
    case .gexf: try GEXFReader.read(text, in: path, log: &log)
    case .dot: try DOTReader.read(text)
    case .pajek: PajekReader.read(String(decoding: text, as: UTF8.self), in: path, log: &log)
    case .dl: DLReader.read(String(decoding: text, as: UTF8.self), in: path, log: &log)
    case .edgeList: EdgeListReader.read(String(decoding: text, as: UTF8.self), in: path, log: &log)
    case .popolo, .xlsx, .ods: nil
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
