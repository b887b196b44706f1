import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Organizations tied by the groups that they share.
  ///
  /// At a glance: who meets whom most often (thick, numbered), and oftener than chance would have it (dark), who is in
  /// many groups (large), who stands aside.
  package static let organizations = Figure(name: "organizations", in: .collaboration, tables: [.organizationOverlap]) {
    context in
    let (phrases, measures) = (context.phrases, context.measures)
    let total = measures.summary.actors
    guard total > 1 else { return .leftOut(reason: phrases.fewerThanTwo(context.actorNoun)) }
    let shared = SharedTies(of: measures)
    let pairs = measures.organizationOverlap.total
    let lead = [
      phrases.pairCounts(context.actorNoun, actors: total, pairs: pairs),
      shared.actors.count < total
        ? phrases.densestPart([phrases.shownOf(shared.actors.count, total, context.actorNoun)]) : nil,
      shared.ties.count < pairs
        ? phrases.drawnTies(shared.ties.count, from: shared.threshold, context.actorNoun) : nil,
      shared.ties.isEmpty ? nil : phrases.significantTies(shared.significant.count, of: shared.ties.count),
    ]
    var page = Page(
      title: phrases.organizationsTitle, lead: lead.compactMap(\.self).joined(separator: ". "), context: context)
    page.write(SharedTiesDrawing(shared: shared, context: context))
    return .drawn(page.finished(description: shared.description(in: context)))
  }
}

extension SharedTies {
  /// What the picture says, in words.
  func description(in context: FigureContext) -> String {
    let (phrases, measures) = (context.phrases, context.measures)
    func name(_ actor: Int32) -> String { measures.name(ofActor: actor) }
    let rows = measures.organizationOverlap.rows.map(\.pair)
    var sentences = [
      phrases.pairCounts(
        context.actorNoun, actors: measures.summary.actors, pairs: measures.organizationOverlap.total) + "."
    ]
    if let most = rows.first?.shared {
      let closest = rows.prefix { $0.shared == most }.map { phrases.pair(name($0.a), name($0.b)) }
      sentences.append(phrases.closest(phrases.some(closest), groups: Int(most)))
    }
    if !ties.isEmpty {
      sentences.append(phrases.significantTies(significant.count, of: ties.count) + ".")
      let names = ties.filter(significant.contains).map { phrases.pair(name($0.a), name($0.b)) }
      if !names.isEmpty { sentences.append(phrases.significantPairs(phrases.some(names))) }
    }
    let network = measures.twoMode
    let partners = actors.map { network.partners(ofActor: Int32($0)).count }
    if let most = partners.max(), most > 0 {
      let names = zip(actors, partners).filter { $0.1 == most }.map { name(Int32($0.0)) }
      sentences.append(phrases.mostConnected(phrases.some(names), others: most, context.actorNoun))
    }
    let alone = zip(actors, partners).filter { $0.1 == 0 }.map { name(Int32($0.0)) }
    if !alone.isEmpty { sentences.append(phrases.unconnected(phrases.some(alone))) }
    return sentences.joined(separator: " ")
  }
}

/// Who shares groups with whom: as much of the one-mode network as a page can show.
struct SharedTies: Sendable {
  /// By position.
  let actors: [Int]
  /// The strongest pairs, in the table's order; positions are those of actors.
  let ties: [SharedPair]
  /// The number of shared groups that all pairs of these actors with at least as many are drawn from.
  let threshold: Int

  /// Which of the ties are significant by the test that was asked for, corrected for the number of pairs.
  let significant: Set<SharedPair>

  /// How much a page can show and still be read.
  private static let (actorLimit, tieLimit) = (30, 45)

  init(of measures: NetworkMeasures) {
    let overlaps = measures.organizationOverlap.rows
    let rows = overlaps.map(\.pair)
    let isSignificant = Set(overlaps.lazy.filter { $0.chance.isSignificant }.map(\.pair))
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
