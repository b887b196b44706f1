internal import Measures
internal import Wording

extension FindingAuthor {
  /// How many participate in how much.
  var participation: [Finding] {
    let summary = measures.summary
    guard summary.memberships > 0 else { return [] }
    return [
      Finding(
        phrases.participation(
          noun, actors: summary.actors, groups: summary.groups, memberships: summary.memberships,
          densityPercent: summary.density.map { $0 * 100 }),
        table: "leadership-load")
    ]
  }
}
