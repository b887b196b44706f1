internal import Measures
internal import Wording

extension FindingAuthor {
  /// The level below which a link with distance counts as stronger than chance.
  private static let alpha = 0.05

  /// Whether near organizations work together more than distant ones.
  var distance: [Finding] {
    guard let effect = measures.distanceEffect else { return [] }
    let tendency: DistanceWords.Tendency =
      effect.pValue >= Self.alpha ? .none : effect.correlation < 0 ? .nearShareMore : .farShareMore
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
