import Collaboration
import Measures
import Wording

/// The actors in the most groups, in an order that shows blocks, and how many groups each two share.
struct ActorMatrix {
  /// Of fewer a diagram is drawn.
  static let leastActors = 60

  /// By position.
  let actors: [Int]
  /// The shared groups of two actors in that order; on the diagonal an actor's own.
  private let shared: [[Int]]

  /// Nil where too many are in equally many groups to draw some of them.
  init?(of measures: NetworkMeasures, limit: Int, budget: Int) {
    let network = measures.twoMode
    func breadth(_ actor: Int) -> Int { network.groupsOfActor.count(of: actor) }
    let ranked = network.participatingActors.sorted { (breadth($1), $0) < (breadth($0), $1) }
    let beyond = ranked.count > limit ? breadth(ranked[limit]) : 0
    // In the order of positions, which is that of names: what is drawn depends on the numbers alone.
    let drawn = ranked.prefix(limit).filter { breadth($0) > beyond }.sorted()
    guard drawn.count > 3 else { return nil }
    let partners = drawn.map { network.partners(ofActor: Int32($0)) }
    func shares(_ a: Int, _ b: Int) -> Int { a == b ? breadth(drawn[a]) : partners[a][Int32(drawn[b])] ?? 0 }
    let similarity = drawn.indices.map { a in
      drawn.indices.map { b in
        let both = shares(a, b)
        return a == b || both == 0 ? 0 : Double(both) / Double(breadth(drawn[a]) + breadth(drawn[b]) - both)
      }
    }
    let order = Seriation.order(of: similarity, budget: budget)
    actors = order.map { drawn[$0] }
    shared = order.map { a in order.map { b in shares(a, b) } }
  }

  func drawn(pairs: Int, _ context: FigureContext) -> Drawing {
    let (phrases, measures) = (context.phrases, context.measures)
    let names = actors.map { DisplayText.clean(measures.name(ofActor: Int32($0))) }
    let least = actors.indices.map { shared[$0][$0] }.min() ?? 0
    let counts = phrases.pairCounts(context.actorNoun, actors: measures.summary.actors, pairs: pairs)
    let part = phrases.actorsDrawn(
      actors.count, of: measures.summary.actors, context.actorNoun, leastGroups: least)
    // Where a tie is, a diagram is drawn.
    let chance = phrases.significantTies(0, of: pairs)
    var page = Page(title: phrases.organizationsTitle, lead: "\(counts). \(part). \(chance).", context: context)
    page.write(
      OverlapGrid(
        names: names, shared: shared, pair: { phrases.groupsOf(names[$0], names[$1], shared: $2) },
        size: { phrases.groupsOf(names[$0], $1) }), isNarrow: context.width.isNarrow)
    page.cursor += 4
    page.write(phrases.actorOverlapKey(context.actorNoun), font: .small, color: page.theme.quiet, lines: 4)
    let strongest = actors.indices.flatMap { a in (0..<a).map { (a: $0, b: a, shared: shared[a][$0]) } }
      .sorted { ($1.shared, $0.a, $0.b) < ($0.shared, $1.a, $1.b) }.prefix(8).filter { $0.shared > 0 }
    let ties = strongest.map { phrases.groupsOf(names[$0.a], names[$0.b], shared: $0.shared) }
    return page.finished(
      description: ["\(counts).", "\(part).", "\(chance).", phrases.strongestTies(ties)].joined(separator: " "))
  }
}
