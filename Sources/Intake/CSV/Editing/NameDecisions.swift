package import Collaboration
import Markup
import Support

/// What somebody decided of two names: a row of the file that `names` writes and takes back.
package struct NameDecision: Hashable, Sendable {
  /// What both are names of: `organization`, `person` or `group`.
  package let kind: String
  /// The name that stays.
  package let name: String
  package let otherName: String
  /// Whether both are one's; nil where nothing is decided.
  package let isAccepted: Bool?
  /// The line that says so.
  package let line: Int

  /// A candidate as a row of a CSV file; the last column is there to be filled in.
  package static func file(
    _ rows: [(kind: String, name: String, otherName: String, certainty: Double, evidence: String)]
  )
    -> String
  {
    var text = header.joined(separator: ",") + "\n"
    for row in rows {
      let cells = [row.kind, row.name, row.otherName, percent(row.certainty), row.evidence, ""]
      text += cells.map { CSVText.quoted($0) }.joined(separator: ",") + "\n"
    }
    return text
  }

  /// A share as a whole number of per cent, never 100 for what is not certain.
  package static func percent(_ share: Double) -> String { "\(min(99, Int((share * 100).rounded()))) %" }

  private static let header = ["kind", "name", "other_name", "certainty", "evidence", "accept"]
  private static let yes: Set = ["yes", "y", "oui", "o", "x", "1", "true", "vrai", "ja", "si"]
  private static let no: Set = ["no", "n", "non", "0", "false", "faux", "nein"]

  /// Reads the file, as a spreadsheet may have saved it since.
  ///
  /// - Throws: every row that cannot be taken.
  package static func read(_ path: String) throws(Problems) -> [NameDecision] {
    var log = ProblemLog()
    guard let text = TableText(file: path, encoding: nil, log: &log), !text.bytes.isEmpty else {
      throw Problems(log.hasErrors ? log.sorted() : [Problem(.error, path, "the file is empty")])
    }
    let tables = [UInt8(ascii: ","), UInt8(ascii: ";"), tab].map { rows(of: text, delimiter: $0) }
    guard
      let rows = tables.first(where: { rows in
        rows.first.map { Set($0.cells.map { NameKey($0).text }).isSuperset(of: ["name", "other name", "accept"]) }
          ?? false
      }), let first = rows.first
    else {
      throw Problems([
        Problem(.error, path, line: 1, "the first line does not name the columns \(header.joined(separator: ", "))")
      ])
    }
    let names = first.cells.map { NameKey($0).text }
    var problems: [Problem] = []
    var decisions: [NameDecision] = []
    for row in rows.dropFirst() {
      func cell(_ name: String) -> String {
        names.firstIndex(of: name).flatMap { $0 < row.cells.count ? row.cells[$0] : nil }?.trimmed ?? ""
      }
      let word = NameKey(cell("accept")).text
      let isKnown = word.isEmpty || yes.contains(word) || no.contains(word)
      let kind = NameKey(cell("kind")).text
      if !isKnown {
        problems.append(
          Problem(.error, path, line: row.line, "“\(cell("accept"))” says neither yes nor no; write yes, no or nothing")
        )
      } else if cell("name").isEmpty || cell("other name").isEmpty {
        problems.append(Problem(.error, path, line: row.line, "one of the two names is missing"))
      } else if !["organization", "person", "group"].contains(kind) {
        problems.append(
          Problem(.error, path, line: row.line, "“\(cell("kind"))” is none of organization, person and group"))
      } else {
        decisions.append(
          NameDecision(
            kind: kind, name: cell("name"), otherName: cell("other name"),
            isAccepted: word.isEmpty ? nil : yes.contains(word), line: row.line))
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return decisions
  }

  private static func rows(of text: TableText, delimiter: UInt8) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    var buffer = [CellRange](repeating: .empty, count: 32)
    text.bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, delimiter: delimiter)
      while let record = buffer.withUnsafeMutableBufferPointer({ scanner.next(into: $0) }) {
        rows.append((record.line, buffer.prefix(min(record.fieldCount, buffer.count)).map(text.text)))
      }
    }
    return rows
  }
}
