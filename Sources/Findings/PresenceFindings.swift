internal import Collaboration
internal import Measures
internal import Wording

extension FindingAuthor {
  /// Who came to the meetings.
  var attendance: [Finding] {
    let attendance = measures.attendance
    guard let rate = attendance.rate else { return [] }
    let present = attendance.marks.count { $0.status == .present }
    return [
      Finding(
        phrases.attendance(
          events: attendance.events.count, present: present, invited: attendance.marks.count, ratePercent: rate * 100),
        table: "attendance")
    ] + mostPresent
  }

  /// The organizations that came most often of those that were expected at more than half of several meetings.
  private var mostPresent: [Finding] {
    let events = measures.attendance.events.count
    guard events >= 3 else { return [] }
    let regular = measures.attendance.rows.filter { 2 * $0.events > events }
    guard let best = regular.map(\.rate).max(), best > 0 else { return [] }
    let first = regular.filter { $0.rate == best }
    let (names, more) = few(first.map { network[$0.organization].name })
    return [Finding(phrases.mostPresent(names, more: more, ratePercent: best * 100), table: "attendance")]
  }

  /// Which software is taken up, and by how many.
  var adoptions: [Finding] {
    let rows = measures.adoptions
    guard !rows.isEmpty else { return [] }
    // Rows come by software, so its first spelling names it.
    var adopters: [(software: String, organizations: Set<OrganizationID>)] = []
    for row in rows {
      if adopters.last?.software == row.software {
        adopters[adopters.count - 1].organizations.insert(row.organization)
      } else {
        adopters.append((row.software, [row.organization]))
      }
    }
    var findings = [
      Finding(
        phrases.adoptions(software: adopters.count, organizations: Set(rows.map(\.organization)).count),
        table: "adoptions")
    ]
    let most = adopters.map(\.organizations.count).max() ?? 0
    let first = adopters.filter { $0.organizations.count == most }
    if most > 1, first.count == 1 {
      findings.append(
        Finding(
          phrases.mostAdopted(shown(first[0].software), by: most), table: "adoptions",
          sources: rows.filter { $0.software == first[0].software }.map(\.source)))
    }
    return findings
  }
}
