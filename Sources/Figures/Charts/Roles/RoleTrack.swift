import Collaboration
import Measures
import Wording

/// What someone is in a group over time, as one row of bars.
struct RoleTrack {
  struct Bar {
    let role: Role
    /// The role as the data has it, in the words of people.
    let word: String
    let span: TimeSpan
  }

  /// Whose row it is: a group's, or a participant's.
  let name: String
  /// By rank of the role, then time.
  let bars: [Bar]

  /// The rank of the highest role.
  private var rank: Int { bars.map { RoleInk.rank(of: $0.role) }.min() ?? 0 }
  private var first: Double { bars.map(\.span.first).min() ?? 0 }

  /// How many of these years it covers, if need be in part.
  func duration(in years: ClosedRange<Int>) -> Double {
    let (start, end) = (Double(years.lowerBound), Double(years.upperBound) + 1)
    return bars.reduce(0) { $0 + max(0, min(end, $1.span.last) - max(start, $1.span.first)) }
  }

  /// So many of them at most, in their order: of the highest role, then those that lasted longest.
  static func strongest(_ tracks: [RoleTrack], _ count: Int, in years: ClosedRange<Int>?) -> [RoleTrack] {
    guard tracks.count > count, let years else { return Array(tracks.prefix(count)) }
    let durations = tracks.map { $0.duration(in: years) }
    let order = tracks.indices.sorted {
      (tracks[$0].rank, -durations[$0], $0) < (tracks[$1].rank, -durations[$1], $1)
    }
    return order.prefix(count).sorted().map { tracks[$0] }
  }

  var isDated: Bool { bars.contains { $0.span.start != nil || $0.span.end != nil } }

  /// The tracks of some memberships, by what each is about: first those of the highest role, then the oldest, then by
  /// name.
  static func all(
    of memberships: [(subject: Int32, membership: Membership)], in network: CollaborationNetwork,
    _ phrases: any Phrases,
    name: (Int32) -> String
  ) -> [RoleTrack] {
    var spans: [Int32: [Role: [TimeSpan]]] = [:]
    for (subject, membership) in memberships {
      spans[subject, default: [:]][membership.role, default: []].append(
        TimeSpan(from: membership.start, to: membership.end))
    }
    let tracks = spans.sorted { $0.key < $1.key }.compactMap { subject, roles -> RoleTrack? in
      let bars = roles.sorted { (RoleInk.rank(of: $0.key), $0.key) < (RoleInk.rank(of: $1.key), $1.key) }
        .flatMap { role, spans in
          let word = network.word(for: role)
          return TimeSpan.joined(spans).map {
            Bar(role: role, word: DisplayText.clean(phrases.vocabulary(word) ?? word), span: $0)
          }
        }
      return bars.isEmpty ? nil : RoleTrack(name: DisplayText.clean(name(subject)), bars: bars)
    }
    // Positions are in the order of names.
    return tracks.enumerated().sorted {
      ($0.element.rank, $0.element.first, $0.offset) < ($1.element.rank, $1.element.first, $1.offset)
    }
    .map(\.element)
  }

  /// `OpenElec (lead, 2014–2017; member, since 2018)`.
  func inWords(_ phrases: any Phrases) -> String {
    let roles = bars.map { bar in
      bar.span.start == nil && bar.span.end == nil ? bar.word : "\(bar.word), \(bar.span.inWords(phrases))"
    }
    return "\(name) (\(roles.joined(separator: "; ")))"
  }
}
