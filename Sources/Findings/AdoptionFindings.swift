internal import Collaboration
internal import Measures
internal import Tables
internal import Wording

extension FindingAuthor {
  /// Which software is taken up, and by how many.
  var adoptions: [Finding] {
    // What is told last is how far they are; what was given up is not used, tried or planned any more.
    let rows = measures.adoptions.currentUses
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
        phrases.adoptions(software: adopters.count, organizations: Set(rows.map(\.organization)).count), weight: 22,
        table: .adoptions)
    ]
    let most = adopters.map(\.organizations.count).max() ?? 0
    let first = adopters.filter { $0.organizations.count == most }
    if most > 1, first.count == 1 {
      findings.append(
        Finding(
          phrases.mostAdopted(shown(first[0].software), by: most), weight: 28, table: .adoptions,
          rows: [
            Finding.Row(table: PublishedTableName.adoptions.rawValue, keys: [("software", first[0].software)])
          ], sources: rows.filter { $0.software == first[0].software }.map(\.source)))
    }
    return findings
  }
}
