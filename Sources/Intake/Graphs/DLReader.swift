import Collaboration

/// UCINET's DL of two modes: `nr`, `nc`, labels, and a matrix or a list of edges.
struct DLReader {
  private typealias Fault = TextGraphLines.Fault

  private enum Mode {
    case row, column
  }

  private var graph = ForeignGraph()
  private let header: DLHeader
  private var lines: TextGraphLines
  private var log: ProblemLog
  private let file: String
  private var labels: [Mode: [String]]
  /// By label, where labels are embedded.
  private var positions: [Mode: [String: Int]] = [:]

  /// The graph; nil where its text has faults, which are in the log, all of them.
  static func read(_ text: String, in file: String, log: inout ProblemLog) -> ForeignGraph? {
    do {
      let header = try DLHeader(TextGraphLines(text, comments: []), in: file)
      var reader = DLReader(header, in: file)
      try reader.readData()
      log.add(reader.log)
      return reader.log.hasErrors ? nil : reader.graph
    } catch {
      log.add(error, in: file)
      return nil
    }
  }

  private init(_ header: DLHeader, in file: String) {
    self.header = header
    self.file = file
    lines = header.lines
    log = header.problems
    labels = [.row: header.rows.labels, .column: header.columns.labels]
    graph.hasNumbersForIDs = true
  }

  /// How many cells a matrix may have.
  private static let mostCells = 4_000_000

  private func side(_ mode: Mode) -> DLHeader.Side { mode == .row ? header.rows : header.columns }

  private mutating func readData() throws(TextGraphLines.Fault) {
    guard header.rows.count > 0, header.columns.count > 0 else {
      throw Fault(message: "the numbers of rows and columns are missing; write nr= and nc=", line: 1)
    }
    let (cells, isOverflow) = header.rows.count.multipliedReportingOverflow(by: header.columns.count)
    guard header.form != .fullmatrix || !isOverflow && cells <= Self.mostCells else {
      throw Fault(
        message: "a matrix of \(header.rows.count) by \(header.columns.count) has over \(Self.mostCells) cells; write "
          + "a list of edges (format=edgelist2)", line: header.rows.line)
    }
    for mode in [Mode.row, .column] where !side(mode).isEmbedded {
      for position in 0..<side(mode).count { addNode(position, mode, line: side(mode).line) }
    }
    switch header.form {
    case .fullmatrix:
      if header.columns.isEmbedded { readColumnLabels() }
      if header.rows.isEmbedded { readLabelledRows() } else { readNumbers() }
    case .edgelist1, .edgelist2:
      readLines { reader, words, line throws(TextGraphLines.Fault) in
        guard words.count == 2 || words.count == 3 else {
          throw Fault(
            message: "an edge names a row and a column, and may have a number behind; put names with spaces in quotes",
            line: line)
        }
        try reader.add(words[0], words[1], weight: words.count > 2 ? words[2] : nil, line: line)
      }
    case .nodelist1, .nodelist2:
      readLines { reader, words, line throws(TextGraphLines.Fault) in
        guard let row = words.first else { return }
        if words.count == 1 { _ = try reader.position(of: row, .row, line: line) }
        for word in words.dropFirst() { try reader.add(row, word, weight: nil, line: line) }
      }
    }
    if header.form != .fullmatrix { checkEmbedded() }
  }

  /// Reads the lines that are left, each by itself, so that a fault in one keeps no other from being read.
  private mutating func readLines(
    _ read: (inout DLReader, [String], Int) throws(TextGraphLines.Fault) -> Void
  ) {
    while let line = lines.read() {
      do {
        let words = try TextGraphLines.words(of: line.text, line: line.number, alsoAt: DLHeader.separators)
        try read(&self, words.map(\.text), line.number)
      } catch {
        log.add(error, in: file)
      }
    }
  }

  // MARK: Matrices

  private mutating func readColumnLabels() {
    guard let line = lines.read() else { return }
    do throws(Fault) {
      let words = try TextGraphLines.words(of: line.text, line: line.number, alsoAt: DLHeader.separators)
      guard words.count == header.columns.count else {
        throw Fault(
          message: "\(counted(words.count, "column label")), where nc= says \(header.columns.count)", line: line.number)
      }
      labels[.column] = words.map(\.text)
    } catch {
      log.add(error, in: file)
    }
    for position in 0..<header.columns.count { addNode(position, .column, line: line.number) }
  }

  private mutating func readLabelledRows() {
    var row = 0
    readLines { reader, words, line throws(TextGraphLines.Fault) in
      guard let label = words.first else { return }
      defer { row += 1 }
      guard row < reader.header.rows.count else {
        if row > reader.header.rows.count { return }
        throw Fault(message: "there are more rows than nr= says: \(row)", line: line)
      }
      guard words.count == reader.header.columns.count + 1 else {
        throw Fault(message: Self.miscounted(words.count - 1, reader.header.columns.count), line: line)
      }
      reader.labels[.row, default: []].append(label)
      reader.addNode(row, .row, line: line)
      for (column, word) in words.dropFirst().enumerated() { try reader.add(row, column, word, line: line) }
    }
    if row < header.rows.count {
      log.add(
        Fault(message: "\(counted(row, "row")), where nr= says \(header.rows.count)", line: lines.lastNumber), in: file)
    }
  }

  /// The numbers of a matrix in a row, as UCINET reads them: lines may end anywhere.
  private mutating func readNumbers() {
    let (rows, columns) = (header.rows.count, header.columns.count)
    var count = 0
    var wrongLines: [(line: Int, count: Int)] = []
    var (lineCount, excess) = (0, Int?.none)
    readLines { reader, words, line throws(TextGraphLines.Fault) in
      let start = count
      count += words.count
      lineCount += 1
      if words.count != columns { wrongLines.append((line, words.count)) }
      if count > rows * columns, excess == nil { excess = line }
      for (place, word) in words.enumerated() where start + place < rows * columns {
        try reader.add((start + place) / columns, (start + place) % columns, word, line: line)
      }
    }
    guard count != rows * columns else { return }
    if lineCount == rows {
      // Each line is meant for a row, and some are not as long as it.
      for wrong in wrongLines {
        log.add(Fault(message: Self.miscounted(wrong.count, columns), line: wrong.line), in: file)
      }
    } else {
      let message = "\(counted(count, "number")), where \(counted(rows, "row")) of \(columns) have \(rows * columns)"
      log.add(
        Fault(message: message + "; mend nr= and nc=, or the numbers", line: excess ?? lines.lastNumber), in: file)
    }
  }

  private static func miscounted(_ count: Int, _ wanted: Int) -> String {
    "this row has \(counted(count, "number")), where \(wanted) are wanted"
  }

  // MARK: Edges and nodes

  private mutating func add(_ row: String, _ column: String, weight: String?, line: Int) throws(TextGraphLines.Fault) {
    let ends = (try position(of: row, .row, line: line), try position(of: column, .column, line: line))
    try add(ends.0, ends.1, weight ?? "1", line: line)
  }

  private mutating func add(_ row: Int, _ column: Int, _ number: String, line: Int) throws(TextGraphLines.Fault) {
    guard let weight = Double(number), weight.isFinite else {
      throw Fault(message: "\(cited(number)) is not a number", line: line)
    }
    guard weight != 0 else { return }
    graph.add(
      ForeignGraph.Edge(
        source: Self.id(row, .row), target: Self.id(column, .column), attributes: ["weight": number], line: line))
  }

  /// The position of a row or column by its label or number.
  private mutating func position(of word: String, _ mode: Mode, line: Int) throws(TextGraphLines.Fault) -> Int {
    let side = side(mode)
    if side.isEmbedded {
      if let known = positions[mode]?[word] { return known }
      let position = labels[mode]?.count ?? 0
      positions[mode, default: [:]][word] = position
      labels[mode, default: []].append(word)
      addNode(position, mode, line: line)
      if position == side.count {
        throw Fault(
          message: "\(cited(word)) is one \(side.name) label more than \(side.keyword)= says: \(side.count)", line: line
        )
      }
      return position
    }
    guard let number = Int(word), (1...side.count).contains(number) else {
      throw Fault(
        message: "\(cited(word)) is no \(side.name); write a number from 1 to \(side.count), or say in the header that "
          + "labels are embedded", line: line)
    }
    return number - 1
  }

  private mutating func checkEmbedded() {
    for mode in [Mode.row, .column] where side(mode).isEmbedded {
      let (side, count) = (side(mode), labels[mode]?.count ?? 0)
      guard count < side.count else { continue }
      let message = "\(counted(count, side.name + " label")), where \(side.keyword)= says \(side.count)"
      log.add(Fault(message: message + "; mend the number", line: side.line), in: file)
    }
  }

  private mutating func addNode(_ position: Int, _ mode: Mode, line: Int) {
    let (id, labels) = (Self.id(position, mode), labels[mode] ?? [])
    let label = position < labels.count ? labels[position] : id
    graph.add(
      ForeignGraph.Node(id: id, attributes: ["label": label, "bipartite": mode == .row ? "0" : "1"], line: line))
  }

  private static func id(_ position: Int, _ mode: Mode) -> String {
    (mode == .row ? "row " : "column ") + String(position + 1)
  }
}
