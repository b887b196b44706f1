import Collaboration
import Support

/// What is said of a network's tables beside them: what their headings and words mean.
package struct TableDialect: Sendable {
  /// By heading.
  var columns: [NameKey: Heading] = [:]
  /// By the data's word.
  var roles: [NameKey: Role] = [:]
  var statuses: [NameKey: Attendance.Status] = [:]

  package init() {}

  /// Whether it says anything of headings.
  var hasColumns: Bool { !columns.isEmpty }

  /// What `--columns "SIG=group,Firma=organization"` says.
  ///
  /// - Throws: what is wrong with it, and what would be right.
  package init(columns text: String) throws(DialectFault) {
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !NameKey(parts[0]).isEmpty else {
        throw DialectFault("\(cited(String(pair))) is no HEADING=COLUMN; write --columns \"Company=organization\"")
      }
      try set(parts[0], parts[1].trimmed.lowercased())
    }
  }

  /// Says what a heading means.
  mutating func set(_ heading: String, _ column: String) throws(DialectFault) {
    guard let meaning = Heading(word: column.replacing("-", with: column == "-" ? "-" : "_")) else {
      throw DialectFault("there is no column \(cited(column)); the columns are \(Self.known)")
    }
    columns[NameKey(heading)] = meaning
  }

  /// The columns that headings may be said to be.
  private static let known = listed(
    ["organization", "person", "group", "role", "start_date", "end_date", "given_name", "family_name"]
      + ["event", "status", "source", "- to leave one out"], "and")

  /// The same, with what another says going before.
  func overridden(by other: TableDialect) -> TableDialect {
    var dialect = self
    dialect.columns.merge(other.columns) { $1 }
    dialect.roles.merge(other.roles) { $1 }
    dialect.statuses.merge(other.statuses) { $1 }
    return dialect
  }
}

/// Why a mapping cannot be read, and what would be right.
package struct DialectFault: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
