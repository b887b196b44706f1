/// The inks of a figure, by what they mean.
///
/// From Okabe & Ito's palette for colour-blind people (2008), some of it darker: text has at least 4.5:1 against the paper,
/// marks 3:1, to those too who see no red, no green, no blue or no colour; what colour tells apart, a shape or a line
/// tells apart too.
package struct Theme: Hashable, Sendable {
  /// What the `--theme` option calls it.
  package let name: String
  /// Whether its SVG turns dark where the reader's screen does.
  package let turnsDark: Bool
  package let paper: Color
  /// Text, and marks without a role.
  package let ink: Color
  /// Text of second rank: subtitles, axes, notes.
  package let quiet: Color
  /// Hairlines that carry no meaning of their own: grids, rules between rows.
  package let rule: Color
  /// Ties of members, and what recedes behind what a figure is about.
  package let member: Color
  package let lead: Color
  package let initiator: Color
  package let supplier: Color
  /// The fill and outline of organizations, and of groups; text is on both fills.
  package let organization: Color
  package let organizationOutline: Color
  package let group: Color
  package let groupOutline: Color
  /// What contradicts, or has gone: a claim that disagrees, an absence.
  package let alarm: Color
  /// The two ends of a scale of values, the low one first; low values are near the paper.
  package let low: Color
  package let high: Color
  /// Series without a role, in the order of use.
  package let series: [Color]

  /// The ink for a value between 0 and 1 on the scale from low to high.
  ///
  /// The scale leaps over its middle tones, on which neither black nor white has 4.5:1 to all eyes.
  package func shade(_ share: Double) -> Color {
    let share = share.isFinite ? max(0, min(1, share)) : 0
    let places = Array(stride(from: 0, through: 1, by: 0.01))
    let (light, dark) = (
      places.last { low.mixed(with: high, $0).luminance >= 0.235 } ?? 0,
      places.first { low.mixed(with: high, $0).luminance <= 0.162 } ?? 1
    )
    let middle = light + (dark - light) / 2
    return low.mixed(
      with: high, share < middle ? share / middle * light : dark + (share - middle) / (1 - middle) * (1 - dark))
  }

  package static let print = Theme(
    name: "print", turnsDark: false, paper: .white, ink: Color(0x1A1A1A), quiet: Color(0x595959), rule: Color(0xD9D9D9),
    member: Color(0x8C8C8C), lead: Color(0xB84900), initiator: Color(0x0072B2), supplier: Color(0x8A4F7D),
    organization: Color(0xFFFFFF), organizationOutline: Color(0x4D4D4D), group: Color(0xE3EDF5),
    groupOutline: Color(0x5B7F9E), alarm: Color(0xB3261E), low: Color(0xE9F1F7), high: Color(0x08457E),
    series: [
      Color(0x0072B2), Color(0xD55E00), Color(0x007A5A), Color(0xAA3377), Color(0x5D5D5D), Color(0x8C6D00),
    ])

  package static let highContrast = Theme(
    name: "high-contrast", turnsDark: false, paper: .white, ink: .black, quiet: Color(0x262626), rule: Color(0x8C8C8C),
    member: Color(0x6E6E6E), lead: Color(0x8F2E00), initiator: Color(0x00407A), supplier: Color(0x5E2A57),
    organization: .white, organizationOutline: .black, group: .white, groupOutline: Color(0x00407A),
    alarm: Color(0x8C0000), low: .white, high: Color(0x00254D),
    series: [
      Color(0x00407A), Color(0x8F2E00), Color(0x00543D), Color(0x7A1252), .black, Color(0x5C4700),
    ])

  /// The inks of print by day, leads a little darker, so that their names are read at night too by those who see no red;
  /// at night, where the reader has asked for dark pages, ``Color/atNight``.
  package static let screen = Theme(
    name: "screen", turnsDark: true, paper: print.paper, ink: print.ink, quiet: print.quiet, rule: print.rule,
    member: print.member, lead: Color(0xA84100), initiator: print.initiator, supplier: print.supplier,
    organization: print.organization, organizationOutline: print.organizationOutline, group: print.group,
    groupOutline: print.groupOutline, alarm: print.alarm, low: print.low, high: print.high, series: print.series)

  package static let all = [print, screen, highContrast]
}
