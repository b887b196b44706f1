extension CollaborationNetwork {
  /// Where a membership stands: the source that its row names, else the row itself, as `memberships.csv#L57`.
  package func provenance(of membership: Membership) -> String {
    provenance(
      source: membership.source.map { sources[Int($0)] }, file: metadata.membershipsFile, line: membership.line)
  }

  package func provenance(of observation: Observation) -> String {
    provenance(source: observation.source, file: "observations.csv", line: observation.line)
  }

  package func provenance(of claim: Claim) -> String {
    provenance(source: claim.source, file: "claims.csv", line: claim.line)
  }

  package func provenance(of adoption: Adoption) -> String {
    provenance(source: adoption.source, file: "adoptions.csv", line: adoption.line)
  }

  package func provenance(of attendance: Attendance) -> String {
    provenance(source: attendance.source, file: "attendance.csv", line: attendance.line)
  }

  package func provenance(of event: Event) -> String {
    provenance(source: event.source, file: "events.csv", line: event.line)
  }

  private func provenance(source: String?, file: String, line: Int32) -> String {
    source ?? (line > 0 ? "\(file)#L\(line)" : file)
  }
}
