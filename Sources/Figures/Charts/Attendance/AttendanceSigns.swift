import Collaboration
import Wording

extension Attendance.Status {
  /// Present, excused, absent: a full disc, an empty one, a cross.
  func glyph(_ theme: Theme) -> Glyph {
    switch self {
    case .present: Glyph(.mark(.ellipse), fill: theme.series[0], stroke: Stroke(theme.series[0], width: 1))
    case .excused: Glyph(.mark(.ellipse), fill: theme.paper, stroke: Stroke(theme.series[0], width: 1))
    case .absent: Glyph(.cross, stroke: Stroke(theme.alarm, width: 1.2))
    }
  }

  var word: AttendanceWord {
    switch self {
    case .present: .present
    case .excused: .excused
    case .absent: .absent
    }
  }
}
