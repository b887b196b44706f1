import Collaboration

/// Why a file cannot be read as minutes, as one line that says what would be right.
enum FormatError {
  static func tooMuchText(_ file: String) -> Problem {
    Problem(
      .error, file,
      "has more than \(DocumentBuilder.mostText >> 20) MB of text, \(DocumentBuilder.mostLines) lines or \(OpenTable.mostCells) cells of tables, which no minutes have; split it"
    )
  }

  static func damaged(_ file: String, _ kind: String, _ detail: String) -> Problem {
    Problem(.error, file, "no \(kind) file that can be read: \(detail)")
  }
}
