internal import Collaboration
internal import Measures
internal import Tables
internal import Wording

extension FindingAuthor {
  /// Who leads the groups, and which groups nobody leads or only one is in.
  var load: [Finding] { heaviestLoads + fewestWithHalf + groupsWithoutSeat + groupsOfOne }

  /// The first of the table, and whoever ties with it.
  private var heaviestLoads: [Finding] {
    let rows = measures.leadershipLoad.rows
    guard let top = rows.first, top.load > 0, let share = top.loadShare, let groupShare = top.groupShare else {
      return []
    }
    let first = rows.prefix { $0.load == top.load }
    // Where many tie, no one stands out, and how few hold half says more.
    guard first.count <= 3, first.count < rows.count || rows.count == 1 else { return [] }
    let words = first.map { row in
      let groups = groupsWithSeat(heldBy: [row.actor])
      return LeadWords(
        name: shown(name(ofActor: row.actor)), groups: groups.count, isInitiator: row.initiator > 0,
        isLead: row.lead > 0, isShared: row.load < Double(groups.count), loadPercent: share * 100,
        participationPercent: groupShare * 100)
    }
    return words.count == 1 || Set(words.map(\.alike)).count == 1
      ? [
        Finding(
          phrases.leads(words, of: measures.summary.groups), weight: 88, subject: .leading, table: .leadershipLoad,
          rows: self.rows(of: .leadershipLoad, for: first.map(\.actor)),
          sources: first.flatMap { sourcesOfSeats(heldBy: $0.actor) })
      ]
      : []
  }

  /// The fewest that hold half of the load: by name where they are the only ones that do.
  private var fewestWithHalf: [Finding] {
    let summary = measures.summary
    let rows = measures.leadershipLoad.rows
    guard let factor = summary.elephantFactor, factor < rows.count, rows[factor - 1].load > 0 else { return [] }
    let last = rows[factor - 1].load
    let holders = rows.count { $0.load > 0 }
    let isUnique = rows[factor].load < last
    // One that holds half is said of by itself.
    // And where each leads about as much, half of them hold half.
    guard factor > 1, 2 * factor < holders || isUnique && factor < holders else { return [] }
    let certain = isUnique ? rows.prefix(factor) : rows.prefix(factor).filter { $0.load > last }[...]
    guard isUnique, factor <= 5 else {
      let (names, more) = few(names(ofActors: certain.prefix(3).map(\.actor)))
      return [
        Finding(
          phrases.fewestWithHalf(noun, factor, including: factor <= 12 && more == 0 ? names : [], of: summary.actors),
          weight: 74, subject: .leading, table: .leadershipLoad)
      ]
    }
    let actors = rows.prefix(factor).map(\.actor)
    return [
      Finding(
        phrases.togetherLead(
          names(ofActors: actors).map(shown), groups: groupsWithSeat(heldBy: Set(actors)).count, of: summary.groups,
          loadPercent: rows.prefix(factor).reduce(0) { $0 + ($1.loadShare ?? 0) } * 100), weight: 84,
        subject: .leading, table: .leadershipLoad, rows: self.rows(of: .leadershipLoad, for: actors))
    ]
  }

  private var groupsWithoutSeat: [Finding] {
    let led = Set(measures.twoMode.seats.map(\.group.index))
    let without = measures.twoMode.populatedGroups.filter { !led.contains($0) }
    // A network that names leads for few of its groups does not keep that column: it is not that nobody leads. And a body
    // of which only its meetings are known has no lead to be missed.
    let haveMet = Set(network.events.compactMap { $0.group?.index })
    let missed = without.filter { group in
      measures.twoMode.actorsOfGroup.count(of: group) > 1 && !haveMet.contains(group)
    }
    guard !missed.isEmpty, 2 * led.count >= measures.twoMode.populatedGroups.count else { return [] }
    let (names, more) = few(naturally(missed.map { network.groups[$0].name }) { $0 })
    return [
      Finding(
        phrases.withoutSeat(names, more: more), weight: 62, table: .participation,
        rows: missed.map {
          Finding.Row(table: PublishedTableName.participation.rawValue, keys: [("group", network.groups[$0].name)])
        })
    ]
  }

  private var groupsOfOne: [Finding] {
    let groups = measures.twoMode.populatedGroups
    let alone = groups.filter { measures.twoMode.actorsOfGroup.count(of: $0) == 1 }
    guard !alone.isEmpty, groups.count > 1 else { return [] }
    let (names, more) = few(naturally(alone.map { network.groups[$0].name }) { $0 })
    return [
      Finding(
        phrases.groupsOfOne(noun, names, more: more, of: groups.count), weight: 44, table: .participation,
        rows: alone.map {
          Finding.Row(table: PublishedTableName.participation.rawValue, keys: [("group", network.groups[$0].name)])
        })
    ]
  }

  /// The groups in which one of these leads or is the initiator.
  private func groupsWithSeat(heldBy actors: Set<Int32>) -> Set<GroupID> {
    Set(measures.twoMode.seats.lazy.filter { actors.contains($0.actor) }.map(\.group))
  }

  private func sourcesOfSeats(heldBy actor: Int32) -> [String] {
    network.memberships.filter { membership in
      let holder = noun == .organizations ? membership.organization?.position : membership.person?.position
      return holder == actor && membership.role.isSeat
        && network[membership.group].classification == .workingGroup
    }
    .prefix(Finding.mostSources + 1).map(network.provenance)
  }
}
