import Collaboration
import Measures

/// The order of groups that all matrices have in common, so that what is side by side in one is so in the others.
enum GroupOrder {
  /// How many groups are ordered together; a figure that has room for fewer leaves some of them out.
  private static let most = 40

  /// The largest groups, similar ones side by side: at most so many, of equal size all or none where that leaves any.
  static func groups(_ limit: Int, of network: TwoModeNetwork, budget: Int) -> [Int] {
    let ordered = largest(max(limit, most), of: network)
    let rows = ordered.map { Set(network.actorsOfGroup[$0].map(Int.init)) }
    let order = Seriation.order(of: Seriation.similarity(of: rows), budget: budget).map { ordered[$0] }
    let kept = Set(largest(limit, of: network))
    return order.filter(kept.contains)
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
