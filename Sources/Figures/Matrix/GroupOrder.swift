import Collaboration
import Measures

/// The order of groups that all matrices have in common, so that what is side by side in one is so in the others.
enum GroupOrder {
  /// How many groups are ordered together; a figure that has room for fewer leaves some of them out.
  private static let most = 40

  /// The largest groups, similar ones side by side: at most so many, of equal size all or none where that leaves any.
  static func groups(
    _ limit: Int, of network: TwoModeNetwork, budget: Int, name: (Int) -> String = { _ in "" }
  ) -> [Int] {
    let ordered = NaturalOrder.sorted(largest(max(limit, most), of: network), by: name)
    let order = Seriation.order(of: similarity(of: ordered, in: network), budget: budget).map { ordered[$0] }
    let kept = Set(largest(limit, of: network))
    return order.filter(kept.contains)
  }

  /// For each two groups the share of the actors of either that are in both (Jaccard 1901).
  ///
  /// Counted by actor, a bit for each group, as groups may have millions.
  static func similarity(of groups: [Int], in network: TwoModeNetwork) -> [[Double]] {
    precondition(groups.count <= 64, "a bit for each group")
    var bits = [UInt64](repeating: 0, count: network.actorCount)
    for (place, group) in groups.enumerated() {
      for actor in network.actorsOfGroup[group] { bits[Int(actor)] |= 1 << UInt64(place) }
    }
    var both = [[Int]](repeating: [Int](repeating: 0, count: groups.count), count: groups.count)
    for all in bits where all != 0 {
      var rest = all
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        rest &= rest - 1
        var others = rest
        while others != 0 {
          both[place][others.trailingZeroBitCount] += 1
          others &= others - 1
        }
      }
    }
    let sizes = groups.map { network.actorsOfGroup.count(of: $0) }
    return groups.indices.map { a in
      groups.indices.map { b in
        let shared = both[min(a, b)][max(a, b)]
        return a == b || shared == 0 ? 0 : Double(shared) / Double(sizes[a] + sizes[b] - shared)
      }
    }
  }

  /// By position.
  static func largest(_ limit: Int, of network: TwoModeNetwork) -> [Int] {
    let bySize = network.populatedGroups.map { (group: $0, size: network.actorsOfGroup.count(of: $0)) }
      .sorted { ($1.size, $0.group) < ($0.size, $1.group) }
    guard bySize.count > limit else { return bySize.map(\.group).sorted() }
    let beyond = bySize[limit].size
    let whole = bySize.prefix(limit).filter { $0.size > beyond }
    // Where so many are equal that hardly any would be left, the first of them stand for all.
    return (whole.count * 2 >= limit ? whole : Array(bySize.prefix(limit))).map(\.group).sorted()
  }
}
