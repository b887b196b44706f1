import Collaboration

/// UCINET's DL of two modes: `nr`, `nc`, labels, and a matrix or a list of edges.
struct DLReader {
  private enum Form: String {
    case fullmatrix, edgelist1, edgelist2, nodelist1, nodelist2
  }

  private var graph = ForeignGraph()
  private var lines: TextGraphLines
  private var rows = 0
  private var columns = 0
  private var form = Form.fullmatrix
  private var isEmbedded = false
  private var rowLabels: [String] = []
  private var columnLabels: [String] = []

  /// The graph; nil where its text has faults, which are in the log, all of them.
  static func read(_ text: String, in file: String, log: inout ProblemLog) -> ForeignGraph? {
    var reader = DLReader(lines: TextGraphLines(text, comments: []))
    reader.graph.hasNumbersForIDs = true
    do {
      try reader.readHeader()
      try reader.readData()
    } catch {
      log.add(error, in: file)
      return nil
    }
    return reader.graph
  }

  private init(lines: TextGraphLines) {
    self.lines = lines
  }

  private mutating func readHeader() throws(TextGraphLines.Fault) {
    while let line = lines.read() {
      let lower = line.text.lowercased().trimmed
      if lower.hasPrefix("data:") || lower == "data" {
        return
      } else if lower.hasPrefix("row labels embedded") || lower.hasPrefix("column labels embedded")
        || lower.hasPrefix("labels embedded")
      {
        isEmbedded = true
      } else if lower.hasPrefix("row labels") {
        rowLabels = try labels(count: rows, line.text)
      } else if lower.hasPrefix("column labels") || lower.hasPrefix("col labels") {
        columnLabels = try labels(count: columns, line.text)
      } else if lower.hasPrefix("labels") {
        let labels = try labels(count: rows + columns, line.text)
        rowLabels = Array(labels.prefix(rows))
        columnLabels = Array(labels.dropFirst(rows))
      } else {
        try readProperties(line.text, line: line.number)
      }
    }
    throw TextGraphLines.Fault(message: "there is no line data:, which the numbers stand behind", line: 1)
  }

  private mutating func readProperties(_ text: Substring, line: Int) throws(TextGraphLines.Fault) {
    let words = TextGraphLines.words(of: text, alsoAt: ["=", ","]).map { $0.lowercased() }.filter { $0 != "dl" }
    for (name, value) in zip(words, words.dropFirst()) {
      switch name {
      case "nr": rows = try size(value, line: line)
      case "nc": columns = try size(value, line: line)
      case "n":
        throw TextGraphLines.Fault(
          message:
            "a matrix of one mode joins nodes of one kind; write a DL with nr= and nc=, its rows organizations and "
            + "its columns groups", line: line)
      case "format":
        guard let form = Form(rawValue: value) else {
          throw TextGraphLines.Fault(
            message: "the format \(cited(value)) is not read; fullmatrix, edgelist2 and nodelist2 are", line: line)
        }
        self.form = form
      default: continue
      }
    }
  }

  private func size(_ word: String, line: Int) throws(TextGraphLines.Fault) -> Int {
    guard let number = Int(word), number > 0 else {
      throw TextGraphLines.Fault(message: "\(cited(word)) is not a number of rows or columns", line: line)
    }
    guard number <= lines.greatestCount else {
      throw TextGraphLines.Fault(
        message: "the file is too short for \(number) rows or columns; write how many there are", line: line)
    }
    return number
  }

  /// So many labels, on the line itself or on those that follow.
  private mutating func labels(count: Int, _ line: Substring) throws(TextGraphLines.Fault) -> [String] {
    var labels: [String] = []
    if let colon = line.firstIndex(of: ":") {
      labels = TextGraphLines.words(of: line[line.index(after: colon)...], alsoAt: [","])
    }
    while labels.count < count, let next = lines.read() {
      labels += TextGraphLines.words(of: next.text, alsoAt: [","])
    }
    return Array(labels.prefix(count))
  }

  // MARK: Data

  private mutating func readData() throws(TextGraphLines.Fault) {
    guard rows > 0, columns > 0 else {
      throw TextGraphLines.Fault(message: "the numbers of rows and columns are missing; write nr= and nc=", line: 1)
    }
    if isEmbedded, form == .fullmatrix, let line = lines.read() {
      columnLabels = TextGraphLines.words(of: line.text, alsoAt: [","])
    }
    if !isEmbedded {
      for row in 0..<rows { _ = node(row, isRow: true, line: 1) }
      for column in 0..<columns { _ = node(column, isRow: false, line: 1) }
    }
    var row = 0
    while let line = lines.read() {
      let words = TextGraphLines.words(of: line.text, alsoAt: [","])
      switch form {
      case .fullmatrix:
        try readRow(words, row, line: line.number)
        row += 1
      case .edgelist1, .edgelist2:
        guard words.count > 1 else {
          throw TextGraphLines.Fault(message: "an edge names a row and a column", line: line.number)
        }
        try add(words[0], words[1], weight: words.count > 2 ? words[2] : nil, line: line.number)
      case .nodelist1, .nodelist2:
        for word in words.dropFirst() { try add(words[0], word, weight: nil, line: line.number) }
      }
    }
  }

  private mutating func readRow(_ words: [String], _ row: Int, line: Int) throws(TextGraphLines.Fault) {
    let values = isEmbedded ? Array(words.dropFirst()) : words
    guard row < rows, values.count == columns else {
      throw TextGraphLines.Fault(
        message: row < rows
          ? "this row has \(values.count) numbers, where \(columns) are wanted" : "there are more rows than nr= says",
        line: line)
    }
    if isEmbedded { rowLabels.append(words[0]) }
    for (column, value) in values.enumerated() {
      guard let weight = Double(value) else {
        throw TextGraphLines.Fault(message: "\(cited(value)) is not a number", line: line)
      }
      let ends = (node(row, isRow: true, line: line), node(column, isRow: false, line: line))
      guard weight != 0 else { continue }
      graph.add(ForeignGraph.Edge(source: ends.0, target: ends.1, attributes: ["weight": value], line: line))
    }
  }

  private mutating func add(_ row: String, _ column: String, weight: String?, line: Int) throws(TextGraphLines.Fault) {
    let source = try position(of: row, isRow: true, line: line)
    let target = try position(of: column, isRow: false, line: line)
    let ends = (node(source, isRow: true, line: line), node(target, isRow: false, line: line))
    graph.add(
      ForeignGraph.Edge(
        source: ends.0, target: ends.1, attributes: weight.map { ["weight": $0] } ?? [:], line: line))
  }

  /// The position of a row or column by its label or number.
  private mutating func position(of word: String, isRow: Bool, line: Int) throws(TextGraphLines.Fault) -> Int {
    if isEmbedded {
      let labels = isRow ? rowLabels : columnLabels
      if let known = labels.firstIndex(of: word) { return known }
      if isRow { rowLabels.append(word) } else { columnLabels.append(word) }
      return labels.count
    }
    let most = isRow ? rows : columns
    guard let number = Int(word), (1...most).contains(number) else {
      throw TextGraphLines.Fault(
        message: "\(cited(word)) is no \(isRow ? "row" : "column"); write a number from 1 to \(most)", line: line)
    }
    return number - 1
  }

  private mutating func node(_ position: Int, isRow: Bool, line: Int) -> String {
    let labels = isRow ? rowLabels : columnLabels
    let id = (isRow ? "row " : "column ") + String(position + 1)
    if graph.position(of: id) == nil {
      graph.add(
        ForeignGraph.Node(
          id: id,
          attributes: [
            "label": position < labels.count ? labels[position] : id, "bipartite": isRow ? "0" : "1",
          ], line: line))
    }
    return id
  }
}
