import Collaboration

/// What a DL file says before its numbers: how many rows and columns there are, what they are called, and how ties are
/// written.
struct DLHeader {
  typealias Fault = TextGraphLines.Fault

  enum Form: String {
    case fullmatrix, edgelist1, edgelist2, nodelist1, nodelist2
  }

  /// The rows, or the columns.
  struct Side {
    let name: String
    /// The keyword of their number.
    let keyword: String
    /// 0 where it is not said.
    var count = 0
    /// Where the number is.
    var line = 1
    /// Empty where they are not listed.
    var labels: [String] = []
    var labelLine = 1
    /// Whether the labels are among the numbers.
    var isEmbedded = false
  }

  private(set) var rows = Side(name: "row", keyword: "nr")
  private(set) var columns = Side(name: "column", keyword: "nc")
  private(set) var form = Form.fullmatrix
  /// Those behind `data:`.
  private(set) var lines: TextGraphLines
  private(set) var problems = ProblemLog()
  private let file: String
  /// What is left of the line, and its number.
  private var rest: Substring = ""
  private var number = 1

  static let separators: Set<Unicode.Scalar> = [","]

  /// - Throws: a fault that leaves nothing to read behind it.
  init(_ lines: TextGraphLines, in file: String) throws(Fault) {
    self.lines = lines
    self.file = file
    try read()
    check(rows)
    check(columns)
  }

  private mutating func read() throws(Fault) {
    while let line = lines.read() {
      (rest, number) = (line.text, line.number)
      while let word = Self.takeWord(from: &rest) {
        switch word {
        case "dl": continue
        case "nr": (rows.count, rows.line) = (try size(), number)
        case "nc": (columns.count, columns.line) = (try size(), number)
        case "n":
          throw Fault(
            message:
              "a matrix of one mode joins nodes of one kind; write a DL with nr= and nc=, its rows organizations and "
              + "its columns groups", line: number)
        case "nm":
          guard Self.takeWord(from: &rest) == "1" else {
            throw Fault(message: "several matrices in one file are not read; write a file for each", line: number)
          }
        case "format": form = try readForm()
        case "diagonal":
          // Whether it is there matters to matrices of one mode alone.
          _ = Self.takeWord(from: &rest)
        case "row", "rows", "column", "columns", "col", "cols", "matrix", "labels", "label":
          readLabels(of: word)
        case "data":
          takeColon()
          return lines.unread(rest)
        default: leaveOut(word)
        }
      }
    }
    throw Fault(message: "there is no line data:, which the numbers stand behind", line: 1)
  }

  /// A word of the header in small letters; `=`, `:` and commas part words too.
  private static func takeWord(from rest: inout Substring) -> String? {
    func parts(_ character: Character) -> Bool { character.isWhitespace || "=,:".contains(character) }
    let start = rest.drop(while: parts)
    let word = start.prefix { !parts($0) }
    rest = start[word.endIndex...]
    return word.isEmpty ? nil : word.lowercased()
  }

  private mutating func takeColon() {
    let start = rest.drop { $0.isWhitespace }
    if start.first == ":" { rest = start.dropFirst() }
  }

  private mutating func size() throws(Fault) -> Int {
    let word = Self.takeWord(from: &rest) ?? ""
    guard let size = Int(word), size > 0 else {
      throw Fault(message: "\(cited(word)) is not a number of rows or columns", line: number)
    }
    guard size <= lines.greatestCount else {
      throw Fault(
        message: "the file is too short for \(size) rows or columns; write how many there are", line: number)
    }
    return size
  }

  private mutating func readForm() throws(Fault) -> Form {
    let word = Self.takeWord(from: &rest) ?? ""
    guard let form = Form(rawValue: word) else {
      throw Fault(
        message: "the format \(cited(word)) is not read; fullmatrix, edgelist2 and nodelist2 are", line: number)
    }
    return form
  }

  private mutating func leaveOut(_ word: String) {
    let place = Place(file: file, line: number)
    problems.add(
      .warning, in: file, kind: "words that are left out", at: place,
      "\(cited(word)) is none of the words that maillage reads in a DL’s header, and left out")
  }

  // MARK: Labels

  private mutating func readLabels(of word: String) {
    if !word.hasPrefix("label") {
      var ahead = rest
      guard let second = Self.takeWord(from: &ahead), second.hasPrefix("label") else { return leaveOut(word) }
      rest = ahead
    }
    let (hasRows, hasColumns) = (["row", "lab"].contains(word.prefix(3)), ["col", "lab"].contains(word.prefix(3)))
    let line = number
    var ahead = rest
    if Self.takeWord(from: &ahead) == "embedded" {
      rest = ahead
      if hasRows { rows.isEmbedded = true }
      if hasColumns { columns.isEmbedded = true }
      return
    }
    takeColon()
    let most = (hasRows ? rows.count : 0) + (hasColumns ? columns.count : 0)
    let labels = takeLabels(upTo: most > 0 ? most : .max)
    switch (hasRows, hasColumns) {
    case (true, false): (rows.labels, rows.labelLine) = (labels, line)
    case (false, true): (columns.labels, columns.labelLine) = (labels, line)
    case (true, true) where labels.count == most:
      (rows.labels, columns.labels) = (Array(labels.prefix(rows.count)), Array(labels.dropFirst(rows.count)))
      (rows.labelLine, columns.labelLine) = (line, line)
    case (true, true):
      let message = "\(counted(labels.count, "label")), where nr= and nc= say \(most)"
      problems.add(Fault(message: message + "; write the rows’ and then the columns’", line: line), in: file)
    // Those of matrices.
    default: break
    }
  }

  /// The labels up to what else the header says; more than are wanted are taken too, since they are a fault.
  private mutating func takeLabels(upTo limit: Int) -> [String] {
    var labels: [String] = []
    while true {
      // On one line a label may be called as a keyword is, unless all labels are there.
      if labels.count >= limit, Self.beginsHeader(rest) { return labels }
      do {
        if let word = try TextGraphLines.takeWord(from: &rest, line: number, alsoAt: Self.separators) {
          labels.append(word.text)
          continue
        }
      } catch {
        problems.add(error, in: file)
        labels.append("")
      }
      guard let next = lines.read() else { return labels }
      if Self.beginsHeader(next.text) {
        lines.unread()
        rest = ""
        return labels
      }
      (rest, number) = next
    }
  }

  private static func beginsHeader(_ text: Substring) -> Bool {
    var rest = text.drop { $0.isWhitespace || $0 == "," }
    guard let word = takeWord(from: &rest) else { return false }
    let sign = rest.first { !$0.isWhitespace }
    let second = takeWord(from: &rest)
    return switch word {
    case "data": sign == nil || sign == ":"
    case "labels", "label": sign == nil || sign == ":" || second == "embedded"
    case "row", "rows", "column", "columns", "col", "cols", "matrix": second == "labels" || second == "label"
    case "n", "nr", "nc", "nm", "format": sign == "="
    default: false
    }
  }

  private mutating func check(_ side: Side) {
    guard side.count > 0, !side.labels.isEmpty else { return }
    if side.isEmbedded {
      let message =
        "the \(side.name) labels stand here, and the header says too that they are embedded; keep one of both"
      return problems.add(Fault(message: message, line: side.labelLine), in: file)
    }
    guard side.labels.count != side.count else { return }
    let help =
      side.labels.count < side.count
      ? "write one for each \(side.name)" : "put names that have spaces or commas in quotes"
    let labels = counted(side.labels.count, side.name + " label")
    problems.add(
      Fault(message: "\(labels), where \(side.keyword)= says \(side.count); \(help)", line: side.labelLine), in: file)
  }
}
