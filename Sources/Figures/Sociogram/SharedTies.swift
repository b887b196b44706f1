import Collaboration
import Measures

/// Who shares groups with whom: as much of the one-mode network as a page can show.
struct SharedTies: Sendable {
  /// By position.
  let actors: [Int]
  /// The strongest pairs, in the table's order; positions are those of actors.
  let ties: [SharedPair]
  /// The number of shared groups that all pairs of these actors with at least as many are drawn from.
  let threshold: Int

  /// Which of the ties are no chance, by the fixed-row null model: p under 0.05, uncorrected.
  let significant: Set<SharedPair>

  static let level = 0.05

  /// How much a page can show and still be read.
  private static let (actorLimit, tieLimit) = (30, 45)

  init(of measures: NetworkMeasures) {
    let overlaps = measures.organizationOverlap.rows
    let rows = overlaps.map(\.pair)
    let isSignificant = Set(overlaps.lazy.filter { $0.pValue < Self.level }.map(\.pair))
    let all = measures.twoMode.participatingActors
    if all.count <= Self.actorLimit {
      actors = all
    } else {
      // The actors of the strongest pairs, as far as there is room for both of a pair.
      var chosen: Set<Int> = []
      for pair in rows where chosen.count < Self.actorLimit { chosen.formUnion([Int(pair.a), Int(pair.b)]) }
      actors = chosen.sorted()
    }
    let isShown = Set(actors)
    let candidates = rows.filter { isShown.contains(Int($0.a)) && isShown.contains(Int($0.b)) }
    let room = min(Self.tieLimit, actors.count * 5 / 2)
    let strongest = candidates.prefix { $0.shared > (candidates.count > room ? candidates[room].shared : 0) }
    threshold = strongest.last.map { Int($0.shared) } ?? 1
    // Whoever would stand alone keeps the strongest tie there is.
    var held = Set(strongest.flatMap { [$0.a, $0.b] })
    var kept = Array(strongest)
    for pair in candidates.dropFirst(strongest.count) where !held.contains(pair.a) || !held.contains(pair.b) {
      kept.append(pair)
      held.formUnion([pair.a, pair.b])
    }
    // And what is no chance, however few groups it is, as far as there is room.
    let others = candidates.dropFirst(strongest.count).filter { isSignificant.contains($0) && !kept.contains($0) }
    kept += others.prefix(max(0, Self.tieLimit - kept.count))
    ties = kept.sorted()
    significant = isSignificant.intersection(ties)
  }
}
