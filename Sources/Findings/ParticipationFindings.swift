internal import Collaboration
internal import Measures
internal import Tables
internal import Wording

extension FindingAuthor {
  /// How many participate in how much, who participates in nothing, and who in the most.
  var participation: [Finding] {
    let summary = measures.summary
    guard summary.memberships > 0 else { return [] }
    return [
      Finding(
        areMeetings
          ? phrases.meetingsAttended(
            noun, actors: summary.actors, meetings: summary.groups, visits: summary.memberships)
          : phrases.participation(
            noun, actors: summary.actors, groups: summary.groups, memberships: summary.memberships), weight: 100,
        subject: .participation, table: .participation)
    ] + (areMeetings ? [] : idle + mostGroups + oneGroupOnly)
  }

  /// The organizations that the data names and that never had a role in any group.
  ///
  /// Of one kind, where kinds are distinguished, as a list of all communes is kept to see which are missing; not of a kind that is
  /// nowhere, which the data names for another reason.
  private var idle: [Finding] {
    guard noun == .organizations else { return [] }
    let history = measures.history
    var hasRole = [Bool](repeating: false, count: history.organizations.count)
    for membership in history.memberships {
      if let organization = membership.organization { hasRole[organization.index] = true }
    }
    let kinds = Dictionary(grouping: history.organizations.indices) { history.organizations[$0].classification }
    let counted = kinds.map { kind, members in
      (kind: kind, none: members.count { !hasRole[$0] }, of: members.count)
    }
    .filter { $0.of >= 10 && $0.none < $0.of && 5 * $0.none >= $0.of }
    .sorted { ($1.none, $0.kind ?? "") < ($0.none, $1.kind ?? "") }
    guard let most = counted.first, counted.dropFirst().first?.none != most.none else { return [] }
    return [
      Finding(
        phrases.idle(kind: most.kind, most.none, of: most.of, isDated: measures.frame.extent != .undated),
        weight: 2 * most.none >= most.of ? 94 : 70,
        table: .participation)
    ]
  }

  /// Who participates in the most groups, where that is one or a few.
  private var mostGroups: [Finding] {
    let counts = measures.leadershipLoad.rows.map { (actor: $0.actor, groups: $0.groups) }
    guard let most = counts.map(\.groups).max(), most > 1, counts.count > 3 else { return [] }
    let first = counts.filter { $0.groups == most }.map(\.actor).sorted()
    guard first.count <= 3, first.count < counts.count else { return [] }
    return [
      Finding(
        phrases.mostGroups(noun, names(ofActors: first).map(shown), groups: most, of: measures.summary.groups),
        weight: noun == .persons || measures.twoMode.seats.isEmpty ? 78 : 52, table: .leadershipLoad,
        rows: rows(of: .leadershipLoad, for: first))
    ]
  }

  private var oneGroupOnly: [Finding] {
    let counts = measures.leadershipLoad.rows
    let once = counts.count { $0.groups == 1 }
    guard measures.summary.groups > 1, counts.count >= 5, 2 * once >= counts.count, once < counts.count else {
      return []
    }
    return [
      Finding(phrases.oneGroupOnly(noun, once, of: counts.count), weight: 38, table: .leadershipLoad)
    ]
  }
}

extension FindingAuthor {
  /// The parts of the network, and who holds one together.
  var shape: [Finding] {
    let (network, resilience) = (measures.twoMode, measures.resilience)
    var findings: [Finding] = []
    if resilience.components > 1, network.populatedGroups.count > 1 {
      findings.append(
        Finding(
          phrases.components(
            noun, parts: resilience.components, largest: network.actorsInLargestPart, of: measures.summary.actors),
          weight: 58, table: .resilience))
    }
    // A group that nobody else is in falls to no part when its one member leaves.
    let holding = resilience.rows.filter { row in
      let own = network.groupsOfActor[Int(row.actor)].count { network.actorsOfGroup.count(of: Int($0)) == 1 }
      return row.componentsAfter - own > resilience.components
    }
    .map(\.actor).sorted()
    // Of a few, everyone holds someone.
    if !holding.isEmpty, measures.summary.actors >= 5 {
      let (names, more) = few(self.names(ofActors: holding), limit: 3)
      findings.append(
        Finding(
          phrases.cutPoints(noun, names, more: more), weight: 56, table: .resilience,
          rows: rows(of: .resilience, for: holding)))
    }
    return findings
  }
}

extension TwoModeNetwork {
  /// How many actors the part of the network has that has the most.
  fileprivate var actorsInLargestPart: Int {
    var isSeen = [Bool](repeating: false, count: actorCount)
    var isWalked = [Bool](repeating: false, count: groupCount)
    return participatingActors.reduce(0) { largest, start in
      guard !isSeen[start] else { return largest }
      isSeen[start] = true
      var (path, size) = ([start], 0)
      while let actor = path.popLast() {
        size += 1
        for group in groupsOfActor[actor] where !isWalked[Int(group)] {
          isWalked[Int(group)] = true
          for other in actorsOfGroup[Int(group)] where !isSeen[Int(other)] {
            isSeen[Int(other)] = true
            path.append(Int(other))
          }
        }
      }
      return max(largest, size)
    }
  }
}
