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

extension TableDialect {
  /// The places of headings that yield to another of the same column: what is guessed to what is said beside the table, ids to
  /// names, and how someone is addressed to a role.
  func yielding(_ headings: [(text: String, column: Column?)]) -> Set<Int> {
    Set(
      headings.indices.filter { place in
        let (text, column) = headings[place]
        guard let column, columns[NameKey(text)] == nil else { return false }
        let others = headings.indices.filter { $0 != place && headings[$0].column == column }.map { headings[$0].text }
        if [.organization, .person, .group, .role].contains(column), TableWords.numbered(text) == nil,
          others.contains(where: { columns[NameKey($0)] != nil })
        {
          return true
        }
        let isWeak = column == .role ? TableWords.isTitle : TableWords.isIdentifier
        return isWeak(text) && others.contains { !isWeak($0) }
      })
  }
}

/// Why a mapping cannot be read, and what would be right.
package struct DialectFault: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}
