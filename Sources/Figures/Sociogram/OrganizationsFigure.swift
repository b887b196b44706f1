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
    let shared = SharedTies(of: measures, limits: SharedTies.Limits(context.width))
    guard !shared.nodes.isEmpty else { return .leftOut(reason: phrases.noTieStandsOut(context.actorNoun)) }
    let pairs = measures.organizationOverlap.total
    // Where the strongest ties are few of very many, they all lead to the same few: who shares how much with whom says more.
    if total > ActorMatrix.leastActors, shared.significantPairs + shared.significantLeft == 0,
      shared.drawnPairs * 10 < pairs,
      let matrix = ActorMatrix(of: measures, limit: context.width.isNarrow ? 8 : 18, budget: context.layoutBudget)
    {
      return .drawn(matrix.drawn(pairs: pairs, context))
    }
    let lead = [
      phrases.pairCounts(context.actorNoun, actors: total, pairs: pairs),
      shared.drawnPairs < pairs
        ? phrases.drawnPairs(
          shared.drawnPairs, from: shared.threshold, significant: shared.significantPairs, left: shared.significantLeft)
        : nil,
      shared.drawnPairs == 0 ? nil : phrases.significantTies(shared.significantPairs, of: shared.drawnPairs) + ".",
    ]
    var page = Page(
      title: phrases.organizationsTitle, lead: lead.compactMap(\.self).joined(separator: ". "), context: context)
    page.write(SharedTiesDrawing(shared: shared, context: context))
    // Of very many a number says more than the first names.
    func names(_ actors: [Int]) -> [String] {
      actors.count > 20
        ? [phrases.counted(actors.count, context.actorNoun)]
        : actors.map { DisplayText.clean(measures.name(ofActor: Int32($0))) }
    }
    for note in [
      shared.weaker.isEmpty ? nil : phrases.weakerTies(names(shared.weaker)),
      shared.alone.isEmpty ? nil : phrases.unconnectedToo(names(shared.alone)),
    ].compactMap(\.self) {
      page.write(note, font: .small, color: page.theme.quiet, lines: 4)
    }
    return .drawn(page.finished(description: shared.description(in: context)))
  }
}

extension SharedTies {
  /// What the picture says, in words.
  func description(in context: FigureContext) -> String {
    let (phrases, measures) = (context.phrases, context.measures)
    func name(_ actor: Int32) -> String { DisplayText.clean(measures.name(ofActor: actor)) }
    let rows = measures.organizationOverlap.rows
    var sentences = [
      phrases.pairCounts(
        context.actorNoun, actors: measures.summary.actors, pairs: measures.organizationOverlap.total) + "."
    ]
    if let most = rows.first?.pair.shared {
      let closest = rows.prefix { $0.pair.shared == most }.lazy.map { phrases.pair(name($0.pair.a), name($0.pair.b)) }
      sentences.append(phrases.closest(phrases.some(closest), groups: Int(most)))
    }
    for node in nodes where node.actors.count > 1 {
      sentences.append(
        phrases.inTheSame(phrases.some(node.actors.lazy.map { name(Int32($0)) }), groups: node.groups))
    }
    if !ties.isEmpty {
      sentences.append(phrases.significantTies(significantPairs, of: drawnPairs) + ".")
      let names = rows.filter { $0.chance.isSignificant }.map { phrases.pair(name($0.pair.a), name($0.pair.b)) }
      if !names.isEmpty { sentences.append(phrases.significantPairs(phrases.some(names))) }
    }
    if let counts = measures.twoMode.partnerCounts(ofAlike: nodes.map(\.actors)) {
      let partners = counts.sorted { $0.actor < $1.actor }
      if let most = partners.map(\.partners).max(), most > 0 {
        let names = partners.lazy.filter { $0.partners == most }.map { name(Int32($0.actor)) }
        sentences.append(phrases.mostConnected(phrases.some(Array(names)), others: most, context.actorNoun))
      }
      let alone = partners.filter { $0.partners == 0 }.map { name(Int32($0.actor)) }
      if !alone.isEmpty { sentences.append(phrases.unconnected(phrases.some(alone))) }
    }
    return sentences.joined(separator: " ")
  }
}
