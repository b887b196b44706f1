import Collaboration
import Measures
import Wording

/// A group and all who take part in it, each in the rows of its role, so that none covers another in time.
struct TimelineLane {
  /// What one actor is in the group for a stretch of time.
  struct Bar {
    let actor: Int32
    let role: Role
    let span: TimeSpan
  }

  let name: String
  let span: TimeSpan
  /// Leads and initiators, packed into rows.
  let seats: [[Bar]]
  /// Those who take part without a seat, packed into rows, then suppliers.
  let members: [[Bar]]
  /// Those who take part, each counted once.
  let participants: Int

  static let seatHeight = 11.5
  static let memberHeight = 3.4

  /// The most bars of one kind that are packed: an even selection of more keeps their outline.
  private static let barLimit = 400

  /// The lanes of working groups that someone takes part in, in the order of time, then name: of all, or of so many
  /// with the most participants.
  static func all(of measures: NetworkMeasures, limit: Int = .max) -> [TimelineLane] {
    let network = measures.network
    let twoMode = measures.twoMode
    let populated = twoMode.populatedGroups.map { (group: $0, size: twoMode.actorsOfGroup.count(of: $0)) }
    let largest = populated.sorted { ($1.size, $0.group) < ($0.size, $1.group) }.prefix(limit).map(\.group)
    let lanes = largest.sorted().compactMap { group in
      TimelineLane(
        network.groups[group], memberships: measures.memberships(of: GroupID(group)), measures.options.actors)
    }
    return lanes.enumerated().sorted { ($0.element.begin, $0.offset) < ($1.element.begin, $1.offset) }.map(\.element)
  }

  /// Nil where nobody takes part.
  private init?(_ group: Group, memberships: [Membership], _ actors: TwoModeNetwork.Actors) {
    struct Holding: Hashable {
      let actor: Int32
      let role: Role
    }
    var spans: [Holding: [TimeSpan]] = [:]
    for membership in memberships where membership.role != .observer {
      let actor = actors == .persons ? membership.person?.position : membership.organization?.position
      guard let actor else { continue }
      // Any other word counts as member.
      let role = membership.role.isSeat || membership.role == .supplier ? membership.role : .member
      spans[Holding(actor: actor, role: role), default: []].append(
        TimeSpan(from: membership.start, to: membership.end))
    }
    participants = Set(spans.keys.filter { $0.role.participates }.map(\.actor)).count
    guard participants > 0 else { return nil }
    let bars = spans.sorted { ($0.key.actor, $0.key.role) < ($1.key.actor, $1.key.role) }.flatMap { holding, spans in
      TimeSpan.joined(spans).map { Bar(actor: holding.actor, role: holding.role, span: $0) }
    }
    name = DisplayText.clean(group.name)
    span = TimeSpan(from: group.foundingDate, to: group.dissolutionDate)
    seats = Self.packed(bars.filter { $0.role == .lead }) + Self.packed(bars.filter { $0.role == .initiator })
    members = Self.packed(bars.filter { $0.role == .member }) + Self.packed(bars.filter { $0.role == .supplier })
  }

  /// The rows of members, or an even selection of many, so that their outline stays.
  func members(limit: Int) -> [[Bar]] {
    guard members.count > limit, limit > 1 else { return members }
    return (0..<limit).map { members[$0 * (members.count - 1) / (limit - 1)] }
  }

  /// How many of those who take part stand in the rows that are drawn.
  func participantsDrawn(seatRows: Int, memberRows: Int) -> Int {
    let bars = Array(seats.prefix(seatRows).joined()) + Array(members(limit: memberRows).joined())
    return Set(bars.filter { $0.role.participates }.map(\.actor)).count
  }

  /// When the group begins: its founding, else the first who takes part.
  private var begin: Double {
    span.start?.yearsSinceZero ?? (seats + members).joined().map(\.span.first).min() ?? -.infinity
  }

  /// Bars in as few rows as they need: each in the first row whose last bar has ended.
  private static func packed(_ bars: [Bar]) -> [[Bar]] {
    var rows: [[Bar]] = []
    var sorted = bars.sorted { ($0.span.first, -$0.span.last) < ($1.span.first, -$1.span.last) }
    if sorted.count > barLimit {
      sorted = (0..<barLimit).map { sorted[$0 * (sorted.count - 1) / (barLimit - 1)] }
    }
    for bar in sorted {
      let row = rows.firstIndex { ($0.last?.span.last ?? 0) <= bar.span.first + 1e-6 }
      if let row { rows[row].append(bar) } else { rows.append([bar]) }
    }
    return rows
  }
}
