import Collaboration
import Measures
import Wording

/// A group and all who take part in it.
struct TimelineLane {
  /// What one actor is in the group for a stretch of time.
  struct Bar {
    let actor: Int32
    let role: Role
    let span: TimeSpan
  }

  let name: String
  let span: TimeSpan
  /// Leads and initiators, packed into rows: none covers another in time.
  let seats: [[Bar]]
  /// A row for each who takes part, supplies or observes; none where there are very many.
  let tracks: [RoleTrack]
  /// How many take part from when to when.
  let sizes: [(from: Double, to: Double, count: Int)]
  /// Those who take part, each counted once.
  let participants: Int

  static let seatHeight = 11.5

  /// The most leads that are packed: an even selection of more keeps their outline.
  private static let barLimit = 400
  /// The most rows of one group.
  private static let trackLimit = 60

  /// The most who take part at one time.
  var largestSize: Int { sizes.map(\.count).max() ?? 0 }

  func size(at time: Double) -> Int { sizes.first { $0.from <= time && time < $0.to }?.count ?? 0 }

  /// Whether someone comes or goes in the course of these years.
  func changes(in years: ClosedRange<Int>) -> Bool {
    let (start, end) = (Double(years.lowerBound), Double(years.upperBound + 1))
    return sizes.contains { ($0.from > start && $0.from < end) || ($0.to > start && $0.to < end) }
      || seats.joined().contains {
        ($0.span.first > start && $0.span.first < end) || ($0.span.last > start && $0.span.last < end)
      }
  }

  /// The lanes of working groups that someone takes part in, in the order of time, then name: of all, or of so many
  /// with the most participants.
  static func all(
    of measures: NetworkMeasures, limit: Int = .max, _ phrases: any Phrases = English()
  ) -> [TimelineLane] {
    lanes(of: measures, limit: limit, phrases).lanes
  }

  /// The same, and how many groups there are in all.
  static func lanes(
    of measures: NetworkMeasures, limit: Int, _ phrases: any Phrases
  ) -> (lanes: [TimelineLane], groups: Int) {
    let network = measures.network
    let twoMode = TwoModeNetwork(of: measures.history, actors: measures.options.actors, years: measures.options.years)
    let populated = twoMode.populatedGroups.map { (group: $0, size: twoMode.actorsOfGroup.count(of: $0)) }
    let largest = populated.sorted { ($1.size, $0.group) < ($0.size, $1.group) }.prefix(limit).map(\.group)
    let lanes = largest.sorted().compactMap { group in
      TimelineLane(
        network.groups[group], memberships: measures.pastMemberships(of: GroupID(group)), measures, phrases)
    }
    let sorted = lanes.enumerated().sorted { a, b in
      if a.element.begin != b.element.begin { return a.element.begin < b.element.begin }
      if let isFirst = NaturalOrder.isAscending(a.element.name, b.element.name) { return isFirst }
      return a.offset < b.offset
    }
    return (sorted.map(\.element), populated.count)
  }

  /// Nil where nobody takes part.
  private init?(
    _ group: Group, memberships: [Membership], _ measures: NetworkMeasures, _ phrases: any Phrases
  ) {
    let actors = measures.options.actors
    func actor(of membership: Membership) -> Int32? {
      actors == .persons ? membership.person?.position : membership.organization?.position
    }
    struct Holding: Hashable {
      let actor: Int32
      let role: Role
    }
    var spans: [Holding: [TimeSpan]] = [:]
    for membership in memberships where membership.role != .observer {
      guard let actor = actor(of: membership) else { continue }
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
    sizes = Self.sizes(spans.filter { $0.key.role.participates }.map { ($0.key.actor, $0.value) })
    tracks =
      Set(spans.keys.map(\.actor)).count > Self.trackLimit
      ? []
      : RoleTrack.all(
        of: memberships.compactMap { membership in actor(of: membership).map { ($0, membership) } },
        in: measures.network, phrases
      ) { measures.name(ofActor: $0) }
  }

  /// How many take part from when to when, in the order of time: each is counted once, whatever it is.
  private static func sizes(_ spans: [(actor: Int32, spans: [TimeSpan])]) -> [(from: Double, to: Double, count: Int)] {
    let all = Dictionary(spans.map { ($0.actor, $0.spans) }, uniquingKeysWith: +)
    let moves = all.values.flatMap { TimeSpan.joined($0).flatMap { [($0.first, 1), ($0.last, -1)] } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    var steps: [(from: Double, to: Double, count: Int)] = []
    var count = 0
    for (move, next) in zip(moves, moves.dropFirst()) {
      count += move.1
      // Days of the calendar are rounded: who follows another at once leaves no gap.
      if next.0 > move.0 + 1e-6 { steps.append((move.0, next.0, count)) }
    }
    return steps
  }

  /// When the group begins: its founding, else the first who takes part.
  private var begin: Double {
    span.start?.yearsSinceZero ?? sizes.first?.from ?? -.infinity
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
      // The middle of its year, or over the line where it begins.
      (String(year), (x(Double(year)) + x(Double(year + (step == 1 ? 1 : 0)))) / 2)
    }
  }

  /// Where the years begin, or those that are written where there are many.
  var lines: [Double] { years.count > 15 ? heads.map(\.x) : yearStarts }

  /// Where years begin, unless there are too many to distinguish.
  var yearStarts: [Double] {
    (right - left) / Double(years.count) < 5 ? [] : (years.lowerBound...years.upperBound + 1).map { x(Double($0)) }
  }
}
