internal import Measures
internal import Tables
internal import Wording

extension FindingAuthor {
  /// The closest groups and actors, where one pair stands out, and how many ties chance does not explain.
  var overlap: [Finding] {
    let groups = measures.groupOverlap.rows
    let actors = measures.organizationOverlap.rows
    var findings: [Finding] = []
    if !areMeetings, let closest = groups.first, groups.count > 1, closest.pair.shared > groups[1].pair.shared,
      closest.pair.shared > 1
    {
      let (a, b) = (measures.name(ofGroup: closest.pair.a), measures.name(ofGroup: closest.pair.b))
      findings.append(
        Finding(
          phrases.closestGroups(shown(a), shown(b), shared: Int(closest.pair.shared), noun: noun),
          weight: closest.chance.isSignificant ? 48 : 30, table: .groupOverlap,
          rows: [Finding.Row(table: PublishedTableName.groupOverlap.rawValue, keys: [("group_a", a), ("group_b", b)])]))
    }
    if let closest = actors.first, actors.count > 1, closest.pair.shared > actors[1].pair.shared,
      closest.pair.shared > 1
    {
      let (a, b) = (measures.name(ofActor: closest.pair.a), measures.name(ofActor: closest.pair.b))
      findings.append(
        Finding(
          areMeetings
            ? phrases.meetMost(
              shown(name(ofActor: closest.pair.a)), shown(name(ofActor: closest.pair.b)),
              meetings: Int(closest.pair.shared), of: measures.summary.groups)
            : phrases.closestActors(
              shown(name(ofActor: closest.pair.a)), shown(name(ofActor: closest.pair.b)),
              shared: Int(closest.pair.shared), of: measures.summary.groups),
          weight: closest.chance.isSignificant ? 46 : 26, table: .organizationOverlap,
          rows: [
            Finding.Row(
              table: PublishedTableName.organizationOverlap.rawValue,
              keys: [("organization_a", a), ("organization_b", b)])
          ]))
    }
    // Where to share anything counts as no chance, the number of those that do says nothing; nor does it where none does.
    let tests = measures.actorTests
    if !areMeetings, tests.significant > 0, tests.isInformative {
      findings.append(
        Finding(
          phrases.significantTies(noun, tests.significant, of: tests.total), weight: 34, table: .organizationOverlap))
    }
    return findings
  }
}

extension FindingAuthor {
  /// Whether near organizations work together more than distant ones.
  var distance: [Finding] {
    guard let effect = measures.distanceEffect else { return [] }
    let tendency: DistanceWords.Tendency =
      effect.pValue >= Significance.level ? .none : effect.correlation < 0 ? .nearShareMore : .farShareMore
    return [
      Finding(
        phrases.distance(
          DistanceWords(
            tendency: tendency, sharing: effect.meanOfSharing, others: effect.meanOfOthers,
            compared: effect.compared, located: effect.located)), weight: tendency == .none ? 10 : 50, table: .distance)
    ]
  }
}
