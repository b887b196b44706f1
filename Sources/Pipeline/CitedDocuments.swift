internal import Collaboration

extension CollaborationNetwork {
  /// The documents that rows name as their sources, without the lines: the most cited first, then by name.
  var citedDocuments: [(name: String, rows: Int)] {
    var rows: [String: Int] = [:]
    func cite(_ source: String) {
      let document = String(source.prefix { $0 != "#" })
      rows[document.isEmpty ? source : document, default: 0] += 1
    }
    // Memberships by the number of their source first: there may be millions, on few documents.
    var cited = [Int](repeating: 0, count: sources.count)
    var withoutSource = 0
    for membership in memberships {
      if let source = membership.source { cited[Int(source)] += 1 } else { withoutSource += 1 }
    }
    for (source, count) in zip(sources, cited) where count > 0 {
      rows[String(source.prefix { $0 != "#" }), default: 0] += count
    }
    if withoutSource > 0 { rows[metadata.membershipsFile, default: 0] += withoutSource }
    attendance.forEach { cite(provenance(of: $0)) }
    events.forEach { cite(provenance(of: $0)) }
    observations.forEach { cite(provenance(of: $0)) }
    claims.forEach { cite(provenance(of: $0)) }
    adoptions.forEach { cite(provenance(of: $0)) }
    let mostShown = 100
    return Array(
      rows.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostShown).map { (name: $0.key, rows: $0.value) })
  }
}
