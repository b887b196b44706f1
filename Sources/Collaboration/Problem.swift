/// Something in the input that is wrong or doubtful, with its place.
///
/// One line: `file:line:column: what is wrong, and what would be right`.
package struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// How grave it is: with an error nothing is written; `--strict` makes errors of warnings.
  package enum Severity: String, Hashable, Comparable, Sendable {
    /// Worth knowing: a name seen nowhere else made a new organization.
    case note
    /// Something was left out or guessed.
    case warning
    /// Nothing can be published before it is mended.
    case error

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  package var severity: Severity
  package var file: String
  /// The sheet of a spreadsheet; nil for a file that has none.
  package var sheet: String?
  /// From 1; nil where the file as a whole is meant.
  package var line: Int?
  /// In Unicode code points, as SARIF counts them, from 1; nil where the line as a whole is meant.
  package var column: Int?
  package var message: String

  package init(
    _ severity: Severity, _ file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil, _ message: String
  ) {
    self.severity = severity
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
    self.message = message
  }

  package var description: String {
    let place = [file, cell ?? line.map(String.init), sheet == nil ? column.map(String.init) : nil]
      .compactMap(\.self).joined(separator: ":")
    return severity == .error ? "\(place): \(message)" : "\(place): \(severity.rawValue): \(message)"
  }
}

extension Problem {
  /// The cell as spreadsheets name it: `Feuille1!B7`, or the row where no column is meant: `Feuille1!7`, or the sheet.
  package var cell: String? {
    guard let sheet, let line else { return sheet }
    return "\(sheet)!\(column.map(Self.letters(ofColumn:)) ?? "")\(line)"
  }

  /// The letters of a column: A for 1, AA for 27.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      let (quotient, letter) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters = String(UnicodeScalar(UInt8(65 + letter))) + letters
      rest = quotient
    }
    return letters
  }
}

/// All that is wrong with an input: reported together, and nothing is written.
package struct Problems: Error, Sendable {
  package let problems: [Problem]

  package init(_ problems: [Problem]) {
    self.problems = problems
  }
}
