import Measures

/// Who takes part in a group in one year and in another, and who leads or initiates it.
struct GroupChange {
  let group: Int32
  let name: String
  /// Positions of actors, which are in the order of names.
  let left: [Int32]
  let stayed: [Int32]
  let joined: [Int32]
  /// Those that hold a seat in the first year, and in the last.
  let seats: (before: [Int32], after: [Int32])

  var isBegun: Bool { left.isEmpty && stayed.isEmpty }
  var isEnded: Bool { joined.isEmpty && stayed.isEmpty }
  /// Whether others lead or initiate a group that went on.
  var hasOtherSeats: Bool { !isBegun && !isEnded && seats.before != seats.after }
  /// Whether it went on in the hands of others alone.
  var isTakenOver: Bool {
    hasOtherSeats && !seats.before.isEmpty && !seats.after.isEmpty
      && Set(seats.before).isDisjoint(with: seats.after)
  }
  var size: Int { left.count + stayed.count + joined.count }
  /// How much of it changed, for the choice of what is drawn.
  private var weight: Int { left.count + joined.count + (hasOtherSeats ? 1 : 0) }

  /// The groups of a comparison: those that changed most first, then the largest, then by name.
  static func all(of change: NetworkChange, name: (Int32) -> String) -> [GroupChange] {
    change.groups.map { group in
      func seats(in year: NetworkChange.Presence) -> [Int32] {
        group.ties.filter { $0.lead == year || $0.lead == .both }.map(\.actor)
      }
      return GroupChange(
        group: group.group, name: DisplayText.clean(name(group.group)), left: group.ties.actors(.beforeOnly),
        stayed: group.ties.actors(.both), joined: group.ties.actors(.afterOnly),
        seats: (seats(in: .beforeOnly), seats(in: .afterOnly)))
    }
    .sorted { ($1.weight, $1.size, $0.group) < ($0.weight, $0.size, $1.group) }
  }
}
