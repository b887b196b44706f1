import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Groups against groups: how many participants each two share.
  ///
  /// At a glance: blocks of groups that bring the same participants together, and groups that share nothing.
  package static let groupOverlap = Figure(name: "group-overlap", in: .groups, tables: [.groupOverlap]) { context in
    let (phrases, measures) = (context.phrases, context.measures)
    let total = measures.summary.groups
    guard total > 1 else { return .leftOut(reason: phrases.fewerThanTwo(.groups)) }
    let matrix = OverlapMatrix(
      of: measures, limit: context.width.isNarrow ? 8 : OverlapMatrix.limit, budget: context.layoutBudget)
    let counts = phrases.groupPairCounts(groups: total, sharing: measures.groupOverlap.total, context.actorNoun)
    let shown =
      matrix.groups.count < total ? phrases.largest(phrases.shownOf(matrix.groups.count, total, .groups)) : nil
    var page = Page(
      title: phrases.groupOverlapTitle(context.actorNoun),
      lead: [counts, shown].compactMap(\.self).joined(separator: ". "),
      context: context)
    func name(_ place: Int) -> String { measures.name(ofGroup: Int32(matrix.groups[place])) }
    page.write(
      OverlapGrid(
        names: matrix.groups.indices.map(name), shared: matrix.shared,
        pair: { phrases.common(name($0), name($1), count: $2, context.actorNoun) },
        size: { phrases.size(of: name($0), $1, context.actorNoun) }), isNarrow: context.width.isNarrow)
    page.cursor += 4
    page.write(phrases.overlapKey(context.actorNoun), font: .small, color: page.theme.quiet, lines: 4)
    return .drawn(page.finished(description: matrix.description(in: context)))
  }
}

/// The largest groups, in an order that shows blocks, and how many participants each two share.
private struct OverlapMatrix {
  /// What a page has room for.
  static let limit = 20

  /// By position.
  let groups: [Int]
  /// The shared participants of two groups in that order; on the diagonal a group's own.
  let shared: [[Int]]

  init(of measures: NetworkMeasures, limit: Int, budget: Int) {
    let network = measures.twoMode
    let largest = GroupOrder.groups(
      limit, of: network, budget: budget, name: { measures.name(ofGroup: Int32($0)) })
    // For each actor the groups that it is in, a bit for each.
    var memberships = [UInt32](repeating: 0, count: network.actorCount)
    for (place, group) in largest.enumerated() {
      for actor in network.actorsOfGroup[group] { memberships[Int(actor)] |= 1 << UInt32(place) }
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: largest.count), count: largest.count)
    for bits in memberships where bits != 0 {
      let places = largest.indices.filter { bits >> UInt32($0) & 1 == 1 }
      for a in places { for b in places { counts[a][b] += 1 } }
    }
    // Where members were in two groups one after the other, these do not share them.
    if let times = network.times, !times.allMeet {
      for (i, group) in largest.enumerated() {
        let partners = network.partners(ofGroup: Int32(group))
        for (j, other) in largest.enumerated() where i != j { counts[i][j] = partners[Int32(other)] ?? 0 }
      }
    }
    groups = largest
    shared = counts
  }

  /// The pairs of places in the order, the first before the second.
  var pairs: [(a: Int, b: Int)] {
    groups.indices.flatMap { b in (0..<b).map { ($0, b) } }
  }

  func description(in context: FigureContext) -> String {
    let (phrases, measures, noun) = (context.phrases, context.measures, context.actorNoun)
    func name(_ place: Int) -> String { measures.name(ofGroup: Int32(groups[place])) }
    var sentences = [
      phrases.groupPairCounts(groups: measures.summary.groups, sharing: measures.groupOverlap.total, noun) + "."
    ]
    let counts = Set(pairs.map { shared[$0.a][$0.b] }).filter { $0 > 0 }.sorted(by: >)
    for count in counts.prefix(2) {
      let closest = pairs.filter { shared[$0.a][$0.b] == count }.map { phrases.pair(name($0.a), name($0.b)) }
      sentences.append(phrases.closestGroups(phrases.some(closest), count: count, noun))
    }
    let sizes = groups.indices.map { phrases.size(of: name($0), shared[$0][$0], noun) }
    sentences.append(sizes.joined(separator: ", ") + ".")
    let disjoint = pairs.count { shared[$0.a][$0.b] == 0 }
    if disjoint > 0 { sentences.append(phrases.disjointPairs(disjoint)) }
    return sentences.joined(separator: " ")
  }
}
