/// A row that names the source of what it says.
package protocol SourcedRow: FactRow {
  var source: String? { get }
}

extension Observation: SourcedRow {}
extension Claim: SourcedRow {}
extension Adoption: SourcedRow {}
extension Attendance: SourcedRow {}
extension Event: SourcedRow {}

extension CollaborationNetwork {
  /// Where a membership is stated: the source that its row names, else the row itself, as `memberships.csv#L57`.
  package func provenance(of membership: Membership) -> String {
    provenance(
      source: membership.source.map { sources[Int($0)] }, file: metadata.membershipsFile, line: membership.line)
  }

  /// Where a fact is stated: the source that its row names, else the row itself, as `observations.csv#L57`.
  package func provenance<Row: SourcedRow>(of row: Row) -> String {
    provenance(
      source: row.source, file: Row.table.name.fileName, line: Row.table.line.map { row[keyPath: $0] } ?? 0)
  }

  private func provenance(source: String?, file: String, line: Int32) -> String {
    source ?? (line > 0 ? "\(file)#L\(line)" : file)
  }
}
