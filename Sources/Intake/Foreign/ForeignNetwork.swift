import Markup
import Support
import Collaboration

/// The tables of a network that is in one file of another kind, and what the file says of the whole.
struct ForeignNetwork {
  var metadata: Metadata
  /// In any order.
  private(set) var tables: [(name: TableName, text: TableText, header: TableHeader)] = []
  /// Whether names that no table has are worth a word.
  private(set) var reportsNewNames = false

  /// Reads a file; nil where it cannot be read, which is then in the log.
  ///
  /// `contents`: its bytes, where they are read already.
  init?(
    _ path: String, format: ForeignFormat, contents: [UInt8]? = nil, metadata: Metadata,
    context: ReadingContext = ReadingContext(), log: inout ProblemLog
  ) {
    self.metadata = metadata
    do {
      let bytes = try contents ?? FileContents.read(path)
      switch format {
      case .graphML, .gexf, .dot, .pajek, .edgeList, .dl, .gml, .lgl, .adjacencyList, .leda:
        guard let graph = try Self.graph(Self.text(bytes), format, path, &log) else { return nil }
        try add(graph, path, &log)
      case .popolo, .json: try addJSON(Self.text(bytes), path, context, &log)
      case .yaml: try addNested(YAMLText.read(String(decoding: Self.text(bytes), as: UTF8.self)), path, context, &log)
      case .markdown: try addMarkdown(String(decoding: Self.text(bytes), as: UTF8.self), path, context, &log)
      case .xlsx, .ods, .convertible:
        if let form = CompoundFile(bytes), form == .protected { throw Problem(.error, path, form.message) }
        if format == .convertible, context.convert == nil { throw Problem(.error, path, Self.unconvertible(bytes)) }
        let isConverted = format == .convertible
        let bytes = isConverted ? try context.convert?(path) ?? bytes : bytes
        let workbook = try Workbook(
          bytes, file: path, format: isConverted ? .ods : format, dialect: context.dialect, title: metadata.title)
        if isConverted, workbook.isEmpty {
          // As of .numbers that Apple's program has written since.
          throw Problem(
            .error, path, "LibreOffice finds nothing in this; export it as .xlsx or CSV from the program that wrote it")
        }
        for problem in workbook.problems + workbook.tables.flatMap(\.problems) { log.add(problem) }
        tables = workbook.tables.map { ($0.name, $0.text, $0.header) }
        if let title = workbook.title { self.metadata.title = title }
        reportsNewNames = tables.count > 1
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
    case .gml: try GMLReader.read(text)
    case .lgl: try ListGraphReader.lgl(String(decoding: text, as: UTF8.self))
    case .adjacencyList: try ListGraphReader.adjacencyList(String(decoding: text, as: UTF8.self))
    case .leda: try ListGraphReader.leda(String(decoding: text, as: UTF8.self))
    case .popolo, .json, .yaml, .markdown, .xlsx, .ods, .convertible: nil
    }
  }

  private static func unconvertible(_ bytes: [UInt8]) -> String {
    CompoundFile(bytes)?.message ?? FlatDocument.message
  }

  private mutating func add(_ graph: ForeignGraph, _ path: String, _ log: inout ProblemLog) throws {
    guard !graph.edges.isEmpty else {
      throw Problem(.error, path, "this graph has no edge, so that nobody is in a group; draw one for each membership")
    }
    let graph = graph.withOwnIDs.withPersonsOfEdges
    let attributes = graph.attributes.mapValues(\.trimmed).filter { !$0.value.isEmpty }
    if let name = attributes["name"] { metadata.name = name }
    if let title = attributes["title"] { metadata.title = title }
    if let language = attributes["lang"], ["fr", "en"].contains(language) { metadata.language = language }
    if let licenses = attributes["licenses"] { metadata.licenses = licenses.split(separator: "|").map(String.init) }
    if let description = attributes["description"] { metadata.description = description }
    add(try GraphTables(of: graph, in: path, log: &log).tables, path)
  }

  private mutating func addJSON(
    _ bytes: [UInt8], _ path: String, _ context: ReadingContext, _ log: inout ProblemLog
  ) throws {
    let root = try JSONReader.read(Self.isJSONLines(bytes) ? Self.joined(bytes) : bytes)
    if NodeLinkReader.recognizes(root), !PopoloReader.recognizes(root) {
      return try add(NodeLinkReader.read(root), path, &log)
    }
    guard PopoloReader.recognizes(root) else { return try addNested(root, path, context, &log) }
    let reader = PopoloReader(root, file: path, log: &log)
    reader.describe(&metadata)
    add(reader.tables, path)
    reportsNewNames = true
  }

  /// Whether each line of a text is an object of its own.
  private static func isJSONLines(_ bytes: [UInt8]) -> Bool {
    let lines = bytes.split { $0 == lineFeed || $0 == carriageReturn }.prefix(3)
    return lines.count > 1
      && lines.allSatisfy { $0.first == UInt8(ascii: "{") && $0.last { $0 != space } == UInt8(ascii: "}") }
  }

  /// Lines of objects as one list, each in its line.
  private static func joined(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
    let isLast = lines.lastIndex { line in line.contains { $0 != space && $0 != carriageReturn } } ?? 0
    return [UInt8(ascii: "[")]
      + lines.enumerated().flatMap { number, line -> [UInt8] in
        let isEmpty = line.allSatisfy { $0 == space || $0 == carriageReturn }
        return line + (isEmpty || number >= isLast ? [lineFeed] : [UInt8(ascii: ","), lineFeed])
      } + [UInt8(ascii: "]")]
  }

  /// Records of one kind, or groups that list their people.
  private mutating func addNested(
    _ root: JSONNode, _ path: String, _ context: ReadingContext, _ log: inout ProblemLog
  ) throws {
    if !NestedTables.areRecords(root),
      let tables = NestedTables.groups(
        in: root, file: path, title: metadata.title, dialect: context.dialect, log: &log)
    {
      return add(tables.map(\.read), path)
    }
    if let grid = NestedTables.records(
      in: root, file: path, title: metadata.title, dialect: context.dialect, log: &log),
      let form = TableForm(of: grid, as: .memberships, dialect: context.dialect, isAlone: true)
    {
      return add(FormRows.tables(of: form, dialect: context.dialect, log: &log).map(\.read), path)
    }
    throw Problem(
      .error, path,
      "this is JSON or YAML, but no list of groups with their members, no graph of nodes and links, and no Popolo; "
        + "write a list of records with group and organization, or groups with members, chairs, …")
  }

  /// The tables of a text that go together.
  private mutating func addMarkdown(
    _ text: String, _ path: String, _ context: ReadingContext, _ log: inout ProblemLog
  ) throws {
    let grids = MarkdownTables.grids(in: text, file: path, title: metadata.title)
    guard !grids.isEmpty else {
      // What stands above the text, between lines of dashes, is YAML.
      let head = text.hasPrefix("---\n") ? text.dropFirst(3).firstRange(of: "\n---") : nil
      if let head {
        var found = log
        do {
          try addNested(YAMLText.read(String(text[..<head.lowerBound])), path, context, &found)
          log = found
          return
        } catch {}
      }
      let bullets = text.split(whereSeparator: \.isNewline).count { $0.hasPrefix("- ") || $0.hasPrefix("* ") }
      let what =
        bullets > 1 ? ", but a list of bullets; write it as a table with a column for each thing that they say" : ""
      throw Problem(
        .error, path, "there is no table in this Markdown\(what); maillage read takes minutes, --into a folder")
    }
    // Tables with one header say together what their columns are.
    let headings = { (grid: Grid) in grid.rows.first?.cells.map(\.text) ?? [] }
    let forms = Dictionary(grouping: grids, by: headings).mapValues { alike in
      var all = alike[0]
      all.rows += alike.dropFirst().flatMap { $0.rows.dropFirst() }
      return TableForm(of: all, as: .memberships, dialect: context.dialect, isAlone: true)
    }
    var merged: [TableName: FormTable] = [:]
    var isFirst = true
    for grid in grids {
      guard var form = forms[headings(grid)] ?? nil, form.firstRow <= grid.rows.count else { continue }
      form.grid = grid
      if form.group != nil { form.group = grid.title }
      if !isFirst { form.guesses = [] }
      isFirst = false
      for table in FormRows.tables(of: form, dialect: context.dialect, log: &log) {
        if merged[table.name] == nil { merged[table.name] = table } else { merged[table.name]?.append(table) }
      }
    }
    guard merged[.memberships] != nil || merged[.attendance] != nil else {
      throw Problem(
        .error, path,
        "no table of this Markdown names groups and who is in them; --columns \"HEADING=group\" says which column does")
    }
    for name in [TableName.organizations, .groups, .events] { merged[name] = merged[name]?.withoutRepeats }
    add(TableName.allCases.compactMap { merged[$0]?.read }, path)
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
    case let fault as TextGraphLines.Fault: Problem(.error, path, line: fault.line, fault.message)
    case let fault as YAMLText.Fault: Problem(.error, path, line: fault.line, fault.message)
    case let failure as GraphModes.Failure: Problem(.error, path, line: failure.line, failure.message)
    default: Problem(.error, path, "the file cannot be read: \(error)")
    }
  }
}
