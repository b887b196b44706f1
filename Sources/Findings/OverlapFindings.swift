internal import Measures
internal import Wording

extension FindingAuthor {
  /// The closest groups and actors, where one pair stands out, and whether chance explains the ties.
  var overlap: [Finding] {
    let groups = measures.groupOverlap.rows
    let actors = measures.organizationOverlap.rows
    var findings: [Finding] = []
    if let closest = groups.first, groups.count > 1, closest.pair.shared > groups[1].pair.shared {
      findings.append(
        Finding(
          phrases.closestGroups(
            shown(measures.name(ofGroup: closest.pair.a)), shown(measures.name(ofGroup: closest.pair.b)),
            shared: Int(closest.pair.shared), jaccardPercent: closest.pair.jaccard * 100, noun: noun),
          table: "group-overlap"))
    }
    if let closest = actors.first, actors.count > 1, closest.pair.shared > actors[1].pair.shared {
      findings.append(
        Finding(
          phrases.closestActors(
            shown(measures.name(ofActor: closest.pair.a)), shown(measures.name(ofActor: closest.pair.b)),
            shared: Int(closest.pair.shared)), table: "organization-overlap"))
    }
    // Where to share anything counts as no chance, the number of those that do says nothing.
    let tests = measures.actorTests
    if tests.total > 0, tests.isInformative {
      findings.append(
        Finding(
          phrases.significantTies(tests.significant, of: tests.total, alphaPercent: Significance.level * 100),
          table: "organization-overlap"))
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
            correlation: effect.correlation, pValue: effect.pValue, compared: effect.compared, located: effect.located)),
        table: "distance")
    ]
  }
}
