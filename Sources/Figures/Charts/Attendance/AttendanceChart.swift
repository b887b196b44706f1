import Measures
import Tables
import Wording

extension Figure {
  /// Who was at the meeting, or which organizations were at which of several meetings.
  package static let attendance = Figure(name: "attendance", in: .attendance, tables: [.attendance]) { context in
    let events = context.measures.attendance.events
    switch events.count {
    case 0: return .leftOut(reason: context.phrases.noAttendance)
    case 1: return .drawn(RollCall(of: events[0], context).drawn())
    default: return .drawn(AttendanceMatrix(context).drawn())
    }
  }
}
