import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Who was at the meeting, or which organizations were at which of several meetings.
  package static let attendance = Figure(name: "attendance", in: .attendance, tables: [.attendance]) { context in
    let events = context.measures.attendance.events
    switch events.count {
    case 0: return .leftOut(reason: context.phrases.noAttendance(context.actorNoun))
    case 1: return .drawn(RollCall(of: events[0], context).drawn())
    default: return .drawn(AttendanceMatrix(context).drawn())
    }
  }
}

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

/// The columns of a matrix of meetings: one each, or, where there are many, one for each stretch of time.
struct MeetingColumns {
  struct Column {
    /// The meeting's date, or the stretch of time; the meeting's name where it has no date.
    let name: String
    /// The year that it begins in.
    let year: Int?
    var events: [EventID] = []
  }

  /// As many as can be distinguished on paper, and on a phone: an empty disc of less is taken for a full one.
  static let limit = 40
  static let narrowLimit = 15
  /// Stretches of time in months, until the columns are few enough.
  private static let stretches = [1, 3, 6, 12, 24, 60, 120, 600, 1200, 6000]

  let columns: [Column]
  /// Whether a column may stand for several meetings.
  let isSummed: Bool

  init(
    _ events: [EventID], in network: CollaborationNetwork, phrases: any Phrases, limit: Int = Self.limit
  ) {
    isSummed = events.count > limit
    columns =
      isSummed
      ? Self.stretches(of: events, network, phrases, limit: limit)
      : events.map { event in
        let (name, date) = (DisplayText.clean(network[event].name), network[event].startDate)
        return Column(name: date.map(phrases.date) ?? name, year: date?.year, events: [event])
      }
  }

  /// Every stretch from the first meeting to the last, those without a meeting included; at last those without date.
  private static func stretches(
    of events: [EventID], _ network: CollaborationNetwork, _ phrases: any Phrases, limit: Int
  ) -> [Column] {
    let months = events.map { event in
      network[event].startDate.map { $0.year * 12 + ($0.month ?? 1) - 1 }
    }
    let known = months.compactMap(\.self)
    guard let first = known.min(), let last = known.max() else {
      return [Column(name: phrases.undated, year: nil, events: events)]
    }
    let length = stretches.first { last / $0 - first / $0 < limit } ?? 12_000
    var columns = (first / length...last / length).map { number in
      let start = number * length
      let name =
        length > 12
        ? "\(start / 12)–\((start + length) / 12 - 1)"
        : phrases.period(start % 12 / length + 1, of: 12 / length, year: start / 12)
      return Column(name: name, year: start / 12)
    }
    var undated: [EventID] = []
    for (event, month) in zip(events, months) {
      if let month { columns[month / length - first / length].events.append(event) } else { undated.append(event) }
    }
    return undated.isEmpty ? columns : columns + [Column(name: phrases.undated, year: nil, events: undated)]
  }
}
