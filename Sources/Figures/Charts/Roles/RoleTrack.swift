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
    // Sorted rather than put into dictionaries: a group may have a million members.
    let sorted = memberships.sorted {
      ($0.subject, RoleInk.rank(of: $0.membership.role), $0.membership.role)
        < ($1.subject, RoleInk.rank(of: $1.membership.role), $1.membership.role)
    }
    let tracks = sorted[...].runs { $0.subject == $1.subject }.compactMap { ofSubject -> RoleTrack? in
      let bars = ofSubject.runs { $0.membership.role == $1.membership.role }.flatMap { ofRole -> [Bar] in
        let role = ofRole[ofRole.startIndex].membership.role
        let word = network.word(for: role)
        let shown = DisplayText.clean(phrases.vocabulary(word) ?? word)
        return TimeSpan.joined(ofRole.map { TimeSpan(from: $0.membership.start, to: $0.membership.end) }).map {
          Bar(role: role, word: shown, span: $0)
        }
      }
      return bars.isEmpty
        ? nil : RoleTrack(name: DisplayText.clean(name(ofSubject[ofSubject.startIndex].subject)), bars: bars)
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

extension RoleTrack {
  /// The bars of its roles.
  func draw(
    _ frame: TimelineFrame, middle: Double, seatHeight: Double, _ context: FigureContext, on page: inout Page
  ) {
    let ink = RoleInk(theme: context.theme)
    let leads = bars.filter { $0.role == .lead }
    // The highest role last, over the others.
    for bar in bars.reversed() {
      let tooltip = "\(name) (\(bar.word), \(bar.span.inWords(context.phrases)))"
      let start = frame.x(bar.span.first)
      let end = max(start + 1.5, frame.x(bar.span.last) - (bar.role.isSeat ? 1.5 : 0))
      guard bar.role.isSeat else {
        let line = ink.line(bar.role, bar.span, from: start, to: end, middle: middle, tooltip: tooltip)
        page.drawing.paths.append(line.path)
        page.drawing.backdrop += line.fading
        continue
      }
      // Who leads and initiates at a time has the lower half for the one, the upper for the other.
      let isShared = { (other: RoleTrack.Bar) in other.span.first < bar.span.last && bar.span.first < other.span.last }
      let hasBoth =
        bar.role == .initiator
        ? leads.contains(where: isShared) : bars.contains { $0.role == .initiator && isShared($0) }
      let box = Rectangle(
        left: start, top: bar.role == .initiator && hasBoth ? middle + 0.6 : middle - seatHeight / 2, right: end,
        bottom: bar.role == .lead && hasBoth ? middle - 0.6 : middle + seatHeight / 2)
      page.drawing.marks += ink.seat(bar.role, bar.span, in: box, tooltip: tooltip)
    }
  }
}

extension ArraySlice {
  /// The longest stretches of elements that each belong with the one before.
  fileprivate func runs(where belongs: (Element, Element) -> Bool) -> [ArraySlice] {
    var runs: [ArraySlice] = []
    var start = startIndex
    for position in indices.dropFirst() where !belongs(self[position - 1], self[position]) {
      runs.append(self[start..<position])
      start = position
    }
    return isEmpty ? [] : runs + [self[start...]]
  }
}
