package import Collaboration

/// That the lead of a group passes to others while the group goes on.
package struct Handover: Hashable, Sendable {
  package let group: Int32
  /// The first year in which it has passed.
  package let year: Int
  /// The actors that have a seat in the group that year and had none the year before; never empty.
  package let tookOver: [Int32]
  /// Those that had one the year before and have none that year; empty where someone joins those that lead.
  package let gaveUp: [Int32]

  /// By year, then group.
  package static func all(
    of network: CollaborationNetwork, actors: TwoModeNetwork.Actors, years: ClosedRange<Int>? = nil
  ) -> [Handover] {
    let seats = network.stays(of: actors).filter(\.isSeat).rows(by: \.group, count: network.groups.count)
    var all: [Handover] = []
    for group in network.groups.indices {
      let stays = seats.stays[seats.offsets[group]..<seats.offsets[group + 1]]
      for year in Set(stays.map { Int($0.first) }).sorted() {
        guard years.map({ $0.contains(year) && $0.contains(year - 1) }) ?? true else { continue }
        let before = Set(stays.filter { $0.isActive(in: year - 1) }.map(\.actor))
        let now = Set(stays.filter { $0.isActive(in: year) }.map(\.actor))
        guard !before.isEmpty, !now.isSubset(of: before) else { continue }
        all.append(
          Handover(
            group: Int32(group), year: year, tookOver: now.subtracting(before).sorted(),
            gaveUp: before.subtracting(now).sorted()))
      }
    }
    return all.sorted { ($0.year, $0.group) < ($1.year, $1.group) }
  }
}
