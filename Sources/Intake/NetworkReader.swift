internal import Paths
package import Collaboration
import FoundationEssentials
import Platform

/// Reads a network from its folder of tables, or from one file.
package enum NetworkReader {
  /// What is reported while a large table is read: its file, and the share of it that is done, from 0 to 1.
  package typealias Progress = @Sendable (_ file: String, _ fraction: Double) -> Void

  /// The network at the path, sorted by name, with the warnings and notes that its data gives rise to.
  ///
  /// - Throws: every problem found, by file, line and column, where one of them is an error.
  ///
  /// `dialect`: what is said of its headings beside it; `convert`: makes an OpenDocument spreadsheet of a file that only an
  /// office program reads.
  package static func read(
    _ path: String, dialect: TableDialect = TableDialect(), convert: SpreadsheetConversion? = nil,
    progress: Progress? = nil
  ) throws(Problems) -> LoadedNetwork {
    let context = ReadingContext(dialect: dialect, convert: convert)
    return try read(
      path, parts: min(4, ProcessInfo.processInfo.activeProcessorCount), context: context, progress: progress)
  }

  /// The same with a number of parts that a table is read in at a time; the network is the same with any.
  ///
  /// One that is to be extended may be empty so far.
  static func read(
    _ path: String, parts: Int, allowsEmpty: Bool = false, context: ReadingContext = ReadingContext(),
    progress: Progress? = nil
  ) throws(Problems) -> LoadedNetwork {
    var log = ProblemLog()
    let form = try NetworkForm.of(path)
    if case .foreign(let format) = form {
      return try read(path, format: format, parts: parts, context: context, progress: progress)
    }
    let stream = form == .table ? try contents(ofStream: path) : nil
    if let stream, let format = ForeignFormat(path: path, head: Array(stream.prefix(1 << 12))) {
      return try read(path, format: format, contents: stream, parts: parts, context: context, progress: progress)
    }
    let isFolder = form == .folder
    guard let files = isFolder ? NetworkFiles(folder: path, context: context, log: &log) : NetworkFiles(table: path)
    else {
      throw Problems(log.sorted())
    }
    let dialect = files.dialect.overridden(by: context.dialect)
    var builder = NetworkBuilder(
      network: CollaborationNetwork(metadata: files.metadata), log: log, reportsNewNames: isFolder, dialect: dialect)
    var tables = ReadTables(reportsNewNames: isFolder)
    for name in TableName.allCases {
      if let sheet = files.workbookTables.first(where: { $0.name == name }) {
        tables.add(name, sheet.text, sheet.header)
      } else if let file = files.tables.first(where: { $0.name == name }) {
        guard let text = TableText(file: file.path, encoding: file.encoding, contents: stream, log: &builder.log) else {
          continue
        }
        tables.add(
          name, text, delimiter: file.delimiter, dialect: dialect, isAlone: !isFolder, title: files.metadata.title,
          log: &builder.log)
        if !isFolder, let title = tables.title { builder.network.metadata.title = title }
      }
    }
    tables.build(&builder, parts: parts, progress: progress)
    if !allowsEmpty { builder.checkForEmptiness(in: files) }
    let problems = builder.log.sorted()
    guard !builder.log.hasErrors else { throw Problems(problems) }
    return LoadedNetwork(network: builder.finish(), problems: problems)
  }

  /// What is in a pipe, or comes from standard input, which can be read but once; nil for a file.
  private static func contents(ofStream path: String) throws(Problems) -> [UInt8]? {
    var status = stat()
    let isFile = path != "-" && stat(SystemPath.bytes(of: path), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    guard !isFile else { return nil }
    do {
      return try FileContents.read(path)
    } catch {
      throw Problems([error])
    }
  }

  /// Reads a graph, Popolo or a spreadsheet: its tables are read as those of a folder are.
  private static func read(
    _ path: String, format: ForeignFormat, contents: [UInt8]? = nil, parts: Int, context: ReadingContext,
    progress: Progress?
  ) throws(Problems) -> LoadedNetwork {
    var log = ProblemLog()
    let files = NetworkFiles(table: path)
    guard
      let foreign = ForeignNetwork(
        path, format: format, contents: contents, metadata: files.metadata, context: context, log: &log)
    else {
      throw Problems(log.sorted())
    }
    var builder = NetworkBuilder(
      network: CollaborationNetwork(metadata: foreign.metadata), log: log, reportsNewNames: foreign.reportsNewNames,
      dialect: context.dialect)
    var tables = ReadTables(reportsNewNames: foreign.reportsNewNames)
    for name in TableName.allCases {
      guard let table = foreign.tables.first(where: { $0.name == name }) else { continue }
      tables.add(name, table.text, table.header)
    }
    tables.build(&builder, parts: parts, progress: progress)
    builder.checkForEmptiness(in: files)
    let problems = builder.log.sorted()
    guard !builder.log.hasErrors else { throw Problems(problems) }
    return LoadedNetwork(network: builder.finish(), problems: problems)
  }
}

/// Makes an OpenDocument spreadsheet of a file; the reason why it cannot be made is a problem.
package typealias SpreadsheetConversion = @Sendable (_ path: String) throws(Problem) -> [UInt8]

/// What reading is given besides the network's files.
struct ReadingContext: Sendable {
  var dialect = TableDialect()
  var convert: SpreadsheetConversion?
}

/// The tables of a network with their headers, as they are found: a matrix may make several.
private struct ReadTables {
  private var tables: [(name: TableName, text: TableText, header: TableHeader)] = []
  private let reportsNewNames: Bool
  /// The title that the first table has above its header.
  var title: String? { tables.first?.header.title }

  init(reportsNewNames: Bool) { self.reportsNewNames = reportsNewNames }

  mutating func add(_ name: TableName, _ text: TableText, _ header: TableHeader) { tables.append((name, text, header)) }

  /// Adds the table of a text: with a row for each fact, or in another form that is known.
  mutating func add(
    _ table: TableName, _ text: TableText, delimiter: UInt8?, dialect: TableDialect, isAlone: Bool, title: String,
    log: inout ProblemLog
  ) {
    var name = table
    var headerLog = ProblemLog()
    var header = TableHeader(of: text, table: name, delimiter: delimiter, dialect: dialect, log: &headerLog)
    // A table all of whose headings are known is what they say.
    let isPlain = header?.columns.allSatisfy { $0 != nil } == true
    if table == .memberships, isAlone, !isPlain,
      FormTables.areAttendance(text, delimiter: delimiter, dialect: dialect)
    {
      name = .attendance
      headerLog = ProblemLog()
      header = TableHeader(of: text, table: name, delimiter: delimiter, dialect: dialect, log: &headerLog)
    }
    // A name in a column of its own is found out with the others: `Name` beside `Company`.
    let names = HeadingNames(of: name, dialect: dialect)
    let isUnsettled =
      header.map { header in
        header.headings.contains(where: names.isUnsettled) && header.position(of: .person) == nil
          || isAlone && FormTables.areAnother(text, header, name, dialect: dialect)
      } ?? false
    if let header, !isUnsettled {
      log.add(headerLog)
      return tables.append((name, text, header))
    }
    var formLog = ProblemLog()
    if name == .memberships, isAlone, dialect.columns.isEmpty,
      let edges = EdgeTable.dialect(of: text, delimiter: delimiter, log: &formLog)
    {
      let header = edges.flatMap {
        TableHeader(of: text, table: name, delimiter: delimiter, dialect: $0, log: &formLog)
      }
      log.add(formLog)
      if let header { tables.append((name, text, header)) }
      return
    }
    guard
      let found = FormTables.of(
        text, name, delimiter: delimiter, dialect: dialect, isAlone: isAlone, title: title, log: &formLog)
    else {
      log.add(headerLog)
      if let header { tables.append((name, text, header)) }
      if header == nil, name == .memberships, let problem = FormTables.unknownMark(in: text, dialect: dialect) {
        log.add(problem)
      }
      return
    }
    log.add(formLog)
    for table in found { tables.append((table.name, table.text(of: text.file), table.header)) }
  }

  /// Reads all rows, those of what others refer to first.
  func build(_ builder: inout NetworkBuilder, parts: Int, progress: NetworkReader.Progress?) {
    for name in TableName.allCases {
      // What a table of its own says goes before what a matrix has beside its marks.
      guard let table = tables.first(where: { $0.name == name }) else { continue }
      let coded = CodedTable(
        name, text: table.text, header: table.header, parts: parts, log: &builder.log, progress: progress)
      let known = [Column.organization: builder.organizations, .person: builder.persons, .group: builder.groups]
      let isKnown = { (column: Column, text: String) -> Bool in
        guard let directory = known[column], directory.table != nil else { return false }
        if case .none = directory.match(Name(text: text, key: NameKey(text))) { return false }
        return true
      }
      builder.add(TidyTable.tidied(coded, isKnown: isKnown, log: &builder.log))
    }
  }
}

/// The tables that a text is in another form than a row for each fact.
enum FormTables {
  /// So many cells tell what a table is.
  static let fewCells = 2_000

  /// Whether a table's rows tell who was at which meeting.
  static func areAttendance(_ text: TableText, delimiter: UInt8?, dialect: TableDialect) -> Bool {
    TableHeader.delimiters(delimiter).contains { delimiter in
      guard let grid = Grid(of: text, delimiter: delimiter, title: "", limit: fewCells) else { return false }
      return TableForm(of: grid, as: .attendance, dialect: dialect, isAlone: false)?.isAttendance == true
    }
  }

  /// Whether a table with the headings of a plain one is another all the same: offices are headings too, the group of a meeting
  /// stands beside it, or marks stand below what would be the group.
  static func areAnother(_ text: TableText, _ header: TableHeader, _ name: TableName, dialect: TableDialect) -> Bool {
    guard name == .memberships || name == .attendance,
      let grid = Grid(of: text, delimiter: header.delimiter, title: "", limit: fewCells),
      let form = TableForm(of: grid, as: name, dialect: dialect, isAlone: false)
    else { return false }
    if name == .attendance { return form.meanings.values.contains(.column(.group)) }
    return form.meanings.values.contains {
      switch $0 {
      case .holders, .hasRole, .marks: true
      default: false
      }
    }
  }

  /// What keeps a text from being a matrix; nil where it is none.
  static func unknownMark(in text: TableText, dialect: TableDialect) -> Problem? {
    for delimiter in TableHeader.delimiters(nil) {
      guard let grid = Grid(of: text, delimiter: delimiter, title: "", limit: fewCells),
        let mark = TableForm.unknownMark(in: grid, dialect: dialect)
      else { continue }
      return Problem(
        .error, text.file, line: mark.line,
        "this looks like a matrix whose headings are groups, but \(cited(mark.text)) is no mark that is known; write x, a role "
          + "or a date")
    }
    return nil
  }

  /// Nil where no form is known.
  static func of(
    _ text: TableText, _ name: TableName, delimiter: UInt8?, dialect: TableDialect, isAlone: Bool, title: String,
    log: inout ProblemLog
  ) -> [ForeignTable]? {
    guard name == .memberships || name == .attendance else { return nil }
    let delimiters = TableHeader.delimiters(delimiter)
    // The one by which most rows have as many cells as the widest of the first ones.
    let grids = delimiters.compactMap { Grid(of: text, delimiter: $0, title: title) }
    let widths = grids.map { grid in grid.rows.prefix(200).map(\.cells.count).reduce(0, +) }
    for (grid, _) in zip(grids, widths).sorted(by: { $0.1 > $1.1 }) {
      guard let form = TableForm(of: grid, as: name, dialect: dialect, isAlone: isAlone) else { continue }
      guard !grid.isCut else {
        log.add(
          .error, Place(file: text.file),
          "a table of this form may have \(Grid.mostCells) cells, and this one has more; write a row for each fact, "
            + "with a header of \(listed(name.requiredColumns.compactMap { $0.first?.rawValue }, "and"))")
        return []
      }
      let tables = FormRows.tables(of: form, dialect: dialect, log: &log)
      guard tables.contains(where: { $0.name == .memberships || $0.name == .attendance }) else { continue }
      return tables.map(\.read)
    }
    return nil
  }
}

/// A CSV of edges, as Gephi and data frames have it: `source,target`, with whatever else behind.
enum EdgeTable {
  /// What the headings of a table of edges are as those of memberships; nil for any other table, and nothing where the
  /// edges join nodes of one kind, which is then in the log.
  static func dialect(of text: TableText, delimiter: UInt8?, log: inout ProblemLog) -> TableDialect?? {
    for delimiter in TableHeader.delimiters(delimiter) {
      guard let header = Grid(of: text, delimiter: delimiter, title: "", limit: 1)?.rows.first else { continue }
      func column(_ names: [String]) -> (column: Int, text: String)? {
        header.cells.first { cell in names.contains(NameKey(cell.text).text) }
      }
      guard let source = column(["source", "from"]), let target = column(["target", "to"]),
        source.column != target.column, !areDates(in: text, delimiter: delimiter, [source.column, target.column])
      else { continue }
      if let (end, line) = firstOfBoth(in: text, delimiter: delimiter, source.column, target.column) {
        log.add(
          .error, Place(file: text.file, line: line),
          "\(cited(end)) is a source and a target, so that nodes are of one kind; a network of two has organizations for "
            + "sources and groups for targets")
        return .some(nil)
      }
      var dialect = TableDialect()
      dialect.columns = [NameKey(source.text): .column(.organization), NameKey(target.text): .column(.group)]
      for name in ["label", "role", "relation"] where column([name]) != nil {
        dialect.columns[NameKey(name)] = .column(.role)
      }
      for name in ["type", "weight", "id"] { dialect.columns[NameKey(name)] = .aside }
      log.add(
        .warning, Place(file: text.file, line: header.line),
        "this is a list of edges: \(cited(source.text)) is taken for organizations, \(cited(target.text)) for their groups; "
          + "--columns \"\(source.text)=person\" says otherwise")
      return .some(dialect)
    }
    return nil
  }

  /// Whether two columns have nothing but dates, as `From` and `To` do.
  private static func areDates(in text: TableText, delimiter: UInt8, _ columns: [Int]) -> Bool {
    let rows = Grid(of: text, delimiter: delimiter, title: "", limit: FormTables.fewCells)?.rows.dropFirst() ?? []
    let cells = rows.flatMap { row in columns.compactMap { row[$0] } }
    return !cells.isEmpty && cells.allSatisfy { DateWords.whole($0) != nil }
  }

  /// The first target that is a source as well, and the line that it is in.
  private static func firstOfBoth(
    in text: TableText, delimiter: UInt8, _ source: Int, _ target: Int
  ) -> (name: String, line: Int)? {
    var sources: Set<String> = []
    var targets: [String: Int] = [:]
    var fields = [CellRange](repeating: .empty, count: max(source, target) + 1)
    var isHeader = true
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      while let record = fields.withUnsafeMutableBufferPointer({ scanner.next(into: $0) }) {
        guard !isHeader, record.fault == nil else {
          isHeader = false
          continue
        }
        if source < record.filledCount { sources.insert(text.text(of: fields[source])) }
        guard target < record.filledCount else { continue }
        let name = text.text(of: fields[target])
        if targets[name] == nil { targets[name] = record.line }
      }
    }
    return targets.filter { !$0.key.isEmpty && sources.contains($0.key) }.min { $0.value < $1.value }
      .map { ($0.key, $0.value) }
  }
}

/// A network without errors, and what is doubtful or worth knowing in its data.
package struct LoadedNetwork: Sendable {
  package let network: CollaborationNetwork
  /// Warnings and notes, by file, line and column.
  package let problems: [Problem]

  package init(network: CollaborationNetwork, problems: [Problem] = []) {
    self.network = network
    self.problems = problems
  }
}
