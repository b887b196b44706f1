internal import Collaboration
internal import Measures
internal import Wording

extension FindingAuthor {
  /// Who carries the groups, how the load is spread, and which groups nobody carries.
  var load: [Finding] { heaviestLoads + concentration + groupsWithoutSeat }

  /// The first of the table, and whoever ties with it.
  private var heaviestLoads: [Finding] {
    let rows = measures.leadershipLoad.rows
    guard let top = rows.first, top.load > 0 else { return [] }
    let first = rows.prefix { $0.load == top.load }
    // Where many tie, no one stands out, and the concentration says more.
    guard first.count <= 3 else { return [] }
    return first.map { row in
      Finding(
        phrases.carries(
          shown(measures.name(ofActor: row.actor)), load: row.load, of: groupsWithSeat, ratio: row.loadRatio),
        table: "leadership-load", sources: sourcesOfSeats(heldBy: row.actor))
    }
  }

  private var concentration: [Finding] {
    let summary = measures.summary
    var findings: [Finding] = []
    if let factor = summary.elephantFactor, factor <= 5, factor < summary.actors {
      let carriers = measures.leadershipLoad.rows.prefix(factor)
      findings.append(
        Finding(
          phrases.fewestWithHalf(
            carriers.map { shown(measures.name(ofActor: $0.actor)) }, load: carriers.reduce(0) { $0 + $1.load },
            of: groupsWithSeat), table: "leadership-load"))
    }
    if let gini = summary.gini, let hhi = summary.hhi {
      findings.append(Finding(phrases.concentration(noun, gini: gini, hhi: hhi), table: "leadership-load"))
    }
    return findings
  }

  private var groupsWithoutSeat: [Finding] {
    let led = Set(measures.twoMode.seats.map(\.group.index))
    // A network that names no lead at all does not keep that column: it is not that nobody leads.
    guard !led.isEmpty else { return [] }
    let without = measures.twoMode.populatedGroups.filter { !led.contains($0) }
    guard !without.isEmpty else { return [] }
    let (names, more) = few(without.map { network.groups[$0].name })
    return [Finding(phrases.withoutSeat(names, more: more), table: nil)]
  }

  private var groupsWithSeat: Int { Set(measures.twoMode.seats.map(\.group)).count }

  private func sourcesOfSeats(heldBy actor: Int32) -> [String] {
    network.memberships.filter { membership in
      let holder = noun == .organizations ? membership.organization?.position : membership.person?.position
      return holder == actor && membership.role.isSeat
        && network[membership.group].classification == .workingGroup
    }
    .prefix(Finding.mostSources + 1).map(network.provenance)
  }
}
