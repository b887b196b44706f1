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
    lanes(of: measures, limit: limit).lanes
  }

  /// The same, and how many groups there are in all.
  static func lanes(of measures: NetworkMeasures, limit: Int) -> (lanes: [TimelineLane], groups: Int) {
    let network = measures.network
    let twoMode = TwoModeNetwork(of: measures.history, actors: measures.options.actors, years: measures.options.years)
    let populated = twoMode.populatedGroups.map { (group: $0, size: twoMode.actorsOfGroup.count(of: $0)) }
    let largest = populated.sorted { ($1.size, $0.group) < ($0.size, $1.group) }.prefix(limit).map(\.group)
    let lanes = largest.sorted().compactMap { group in
      TimelineLane(
        network.groups[group], memberships: measures.pastMemberships(of: GroupID(group)), measures.options.actors)
    }
    let sorted = lanes.enumerated().sorted { a, b in
      if a.element.begin != b.element.begin { return a.element.begin < b.element.begin }
      if let isFirst = NaturalOrder.isAscending(a.element.name, b.element.name) { return isFirst }
      return a.offset < b.offset
    }
    return (sorted.map(\.element), populated.count)
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

  /// How many of those who take part are in the rows that are drawn.
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

/// A stretch of time; an end that is not known is open.
struct TimeSpan: Hashable {
  let start: PartialDate?
  let end: PartialDate?

  init(from start: PartialDate?, to end: PartialDate?) {
    self.start = start
    self.end = end
  }

  /// On a time axis in years: before all others where the start is not known.
  var first: Double { start?.yearsSinceZero ?? -.infinity }

  /// After its last year, month or day; after all others where the end is open.
  var last: Double {
    guard let end else { return .infinity }
    return end.yearsSinceZero + (end.month == nil ? 1 : end.day == nil ? 1.0 / 12 : 1.0 / 372)
  }

  /// Whether it ends before it begins, as bad data may have it.
  var isEmpty: Bool { first >= last }

  func inWords(_ phrases: any Phrases) -> String {
    phrases.span(from: start.map { String($0.year) }, to: end.map { String($0.year) })
  }

  /// Overlapping and adjoining spans joined, in the order of time.
  static func joined(_ spans: [TimeSpan]) -> [TimeSpan] {
    var joined: [TimeSpan] = []
    for span in spans.filter({ !$0.isEmpty }).sorted(by: { ($0.first, $0.last) < ($1.first, $1.last) }) {
      guard let open = joined.last, span.first <= open.last + 1e-6 else {
        joined.append(span)
        continue
      }
      if span.last > open.last { joined[joined.count - 1] = TimeSpan(from: open.start, to: span.end) }
    }
    return joined
  }
}

/// Where years are, from left to right.
struct TimelineFrame {
  /// A bar that has no end runs so far beyond the years.
  static let fade = 8.0
  static let nameWidth = 112.0

  let left: Double
  let right: Double
  let years: ClosedRange<Int>
  /// From the first day of the first year to the last day of the last.
  private let scale: LinearScale

  init(years: ClosedRange<Int>, page: Page, nameWidth: Double = Self.nameWidth, behind: Double = 0) {
    self.init(
      years: years, from: page.left + nameWidth + (nameWidth > 0 ? 10 : 0) + Self.fade,
      to: page.right - Self.fade - behind)
  }

  /// The place of the years, without what bars fade out in.
  init(years: ClosedRange<Int>, from left: Double, to right: Double) {
    self.left = left
    self.right = right
    self.years = years
    scale = LinearScale(
      domain: Double(years.lowerBound)...Double(years.upperBound + 1), range: left...right)
  }

  /// The place of a time, on the edge where it lies beyond.
  func x(_ time: Double) -> Double { max(left, min(right, scale(time))) }

  /// The years that have room to be written, and the middle of each.
  var heads: [(text: String, x: Double)] {
    let yearWidth = (right - left) / Double(years.count)
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { Double($0) * yearWidth >= 26 } ?? 5000
    return years.filter { step == 1 || $0 % step == 0 }.map { year in
      (String(year), (x(Double(year)) + x(Double(year + 1))) / 2)
    }
  }

  /// Where years begin, unless there are too many to distinguish.
  var yearStarts: [Double] {
    (right - left) / Double(years.count) < 5 ? [] : (years.lowerBound...years.upperBound + 1).map { x(Double($0)) }
  }
}
