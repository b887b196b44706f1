import Collaboration

/// What is wrong with the rows of a table, kept short where a million rows have the same fault.
struct TableProblems {
  /// How many are told one by one; the rest are counted.
  private static let mostTold = 100

  private let file: String
  private let table: String
  private var told: [Problem] = []
  private var untoldCount = 0

  init(file: String, table: String) {
    self.file = file
    self.table = table
  }

  mutating func note(_ row: Int64, _ message: String) {
    if told.count < Self.mostTold {
      told.append(Problem(.error, file, "table \(table) row \(row): \(message)"))
    } else {
      untoldCount += 1
    }
  }

  var all: [Problem] {
    untoldCount == 0 ? told : told + [Problem(.error, file, "table \(table): \(untoldCount) more problems")]
  }
}
