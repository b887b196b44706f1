import Collaboration
import Wording

/// How roles look as bars on a time axis: distinguished by their shape as well as their colour.
///
/// Leads are full and broad, initiators outlined and broad; members are thin, suppliers dashed, observers dotted.
struct RoleInk {
  let theme: Theme

  /// The order of rank: who carries a group first.
  static let ranked: [Role] = [.lead, .initiator, .member, .supplier, .observer]

  /// The place in that order; any other word counts as member.
  static func rank(of role: Role) -> Int { ranked.firstIndex(of: role) ?? 2 }

  /// Of a broad bar.
  func paint(of role: Role) -> (fill: Color, stroke: Stroke) {
    role == .lead
      ? (theme.lead, Stroke(theme.lead, width: 0.8))
      : (theme.initiator.mixed(with: theme.paper, 0.85), Stroke(theme.initiator, width: 0.8))
  }

  /// Of a thin bar.
  func stroke(of role: Role) -> Stroke {
    switch role {
    case .supplier: Stroke(theme.supplier, width: 2.2, dash: .dashed)
    case .observer: Stroke(theme.quiet, width: 1.4, dash: .dotted)
    default: Stroke(theme.member, width: 2.2)
    }
  }

  /// What the bars of these roles mean, in the order of rank.
  func legend(of roles: Set<Role>, _ phrases: any Phrases) -> [LegendEntry] {
    Self.ranked.filter(roles.contains).map { role in
      let text = Self.word(for: role, phrases)
      guard role.isSeat else { return LegendEntry(.path(stroke(of: role), head: nil), text) }
      let (fill, stroke) = paint(of: role)
      return LegendEntry(.mark(.rectangle, fill: fill, stroke: stroke), text)
    }
  }

  /// What bars that fade out mean: at their end, that it goes on, at their start, that it is not known.
  func openEnds(of spans: [TimeSpan], _ phrases: any Phrases) -> [LegendEntry] {
    [
      (spans.contains { $0.end == nil }, phrases.ongoing), (spans.contains { $0.start == nil }, phrases.startUnknown),
    ]
    .filter(\.0).map { LegendEntry(.path(Stroke(theme.member, width: 6, dash: .dotted), head: nil), $0.1) }
  }

  static func word(for role: Role, _ phrases: any Phrases) -> String {
    let word = Role.known.first { $0.role == role }?.word ?? ""
    return phrases.vocabulary(word) ?? word
  }

  // MARK: Bars

  /// What follows a bar whose end is open: gaps from it, and widths.
  private static let fading = [(gap: 2.0, width: 2.0), (gap: 6.0, width: 1.0)]

  /// A broad bar and, where an end is open, the pieces that it fades out with.
  func seat(_ role: Role, _ span: TimeSpan, in box: Rectangle, tooltip: String) -> [Mark] {
    let (fill, stroke) = paint(of: role)
    var pieces = [box]
    for (gap, width) in Self.fading {
      if span.start == nil {
        pieces.append(Rectangle(left: box.left - gap - width, top: box.top, width: width, height: box.height))
      }
      if span.end == nil {
        pieces.append(Rectangle(left: box.right + gap, top: box.top, width: width, height: box.height))
      }
    }
    return pieces.map { Mark(.rectangle, $0, fill: fill, stroke: stroke, tooltip: tooltip) }
  }

  /// A thin bar, and what it fades out with.
  func line(
    _ role: Role, _ span: TimeSpan, from left: Double, to right: Double, middle: Double, tooltip: String
  ) -> (path: Path, fading: [Backdrop]) {
    let stroke = stroke(of: role)
    var fading: [Backdrop] = []
    for (isOpen, edge, outwards) in [(span.start == nil, left, -1.0), (span.end == nil, right, 1.0)] where isOpen {
      for (gap, width) in Self.fading {
        fading.append(
          Backdrop(
            line: [Point(edge + outwards * gap, middle), Point(edge + outwards * (gap + width), middle)],
            stroke: Stroke(stroke.color, width: stroke.width)))
      }
    }
    return (Path(line: [Point(left, middle), Point(right, middle)], stroke: stroke, tooltip: tooltip), fading)
  }
}
