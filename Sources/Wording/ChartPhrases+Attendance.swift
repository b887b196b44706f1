/// What the chart of attendance says.
package protocol AttendanceChartPhrases: Sendable {
  func attendanceTitle(events: Int) -> String
  /// What a single meeting was, how many of the organizations invited were there, and how many persons.
  func rollCall(_ event: String, _ date: String?, present: Int, of invited: Int, percent: Double, persons: Int)
    -> String
  /// How many of the organizations invited to each of several meetings were there.
  func attendanceLead(events: Int, from first: String?, to last: String?, percent: Double) -> String
  /// The organizations of one status: `11 present`.
  func attending(_ status: AttendanceWord, _ organizations: Int) -> String
  /// The heading over the organizations of one status, and the persons of that status.
  func attendingHeading(_ status: AttendanceWord, persons: Int) -> String
  func attendingMore(_ count: Int) -> String
  func personsWithoutOrganization(_ count: Int) -> String
  /// What the sign of a status means, for one person or organization.
  func attended(_ status: AttendanceWord) -> String
  /// What a bar over several meetings means.
  var attendedShare: String { get }
  /// What the rest of such a bar means.
  var missedShare: String { get }
  /// The head of the columns that say how often each was there.
  var attendanceRate: String { get }
  /// How many organizations were at each meeting, or on average in each period.
  func presentPerMeeting(isMean: Bool) -> String
  /// A stretch of a year: its number, of 2, 4 or 12; the year alone where it is of 1.
  func period(_ number: Int, of count: Int, year: Int) -> String
  /// Meetings whose date is not known.
  var undated: String { get }
  /// Organizations with the meetings that they were at, of those invited to.
  func mostPresent(_ rows: [(name: String, present: Int, of: Int)], isAll: Bool) -> String
  /// Of many organizations, how many are drawn.
  func mostPresentDrawn(_ drawn: Int, of all: Int) -> String
  /// Why there is no chart.
  var noAttendance: String { get }
  func bestAttended(_ event: String, _ present: Int, worst: String, _ fewest: Int) -> String
}

package enum AttendanceWord: Hashable, CaseIterable, Sendable {
  case present, excused, absent
}

extension French: AttendanceChartPhrases {
  package func attendanceTitle(events: Int) -> String {
    events == 1 ? "Qui était à la réunion" : "La présence aux réunions"
  }

  package func rollCall(
    _ event: String, _ date: String?, present: Int, of invited: Int, percent: Double, persons: Int
  ) -> String {
    let meeting = [event, date].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    let by = persons > 0 ? ", par \(counted(persons, .persons))" : ""
    let were = present > 1 ? "étaient représentées" : "était représentée"
    return (meeting.isEmpty ? "" : "\(meeting). ")
      + "\(counted(present, .organizations)) sur \(number(invited)) \(were)\(by)\u{202F}: \(self.percent(percent))."
  }

  package func attendanceLead(events: Int, from first: String?, to last: String?, percent: Double) -> String {
    var span = ""
    if let first, let last { span = " (\(first) – \(last))" }
    return "\(counted(events, .events))\(span). Les organisations attendues étaient représentées dans "
      + "\(self.percent(percent)) des cas."
  }

  package func attending(_ status: AttendanceWord, _ organizations: Int) -> String {
    "\(number(organizations)) \(word(status, isPlural: organizations > 1))"
  }

  package func attendingHeading(_ status: AttendanceWord, persons: Int) -> String {
    let heading = word(status, isPlural: true)
    let capitalized = heading.prefix(1).uppercased() + heading.dropFirst()
    return persons > 0 ? "\(capitalized) (\(counted(persons, .persons)))" : capitalized
  }

  package func attendingMore(_ count: Int) -> String { "et \(number(count)) \(count > 1 ? "autres" : "autre")" }

  package func personsWithoutOrganization(_ count: Int) -> String {
    "\(counted(count, .persons)) sans organisation \(count > 1 ? "ne sont pas dessinées" : "n’est pas dessinée")."
  }

  package func attended(_ status: AttendanceWord) -> String { word(status, isPlural: false) }
  package var attendedShare: String { "part des réunions où l’organisation était représentée" }
  package var missedShare: String { "attendue, mais pas représentée" }
  package var attendanceRate: String { "présences" }

  package func presentPerMeeting(isMean: Bool) -> String {
    isMean ? "organisations présentes, en moyenne par réunion" : "organisations présentes à chaque réunion"
  }

  package func period(_ number: Int, of count: Int, year: Int) -> String {
    switch count {
    case 12: date(year: year, month: number, day: nil)
    case 4: "\(number)\(number == 1 ? "er" : "e") trimestre \(year)"
    case 2: "\(number)\(number == 1 ? "er" : "e") semestre \(year)"
    default: "\(year)"
    }
  }

  package var undated: String { "sans date" }

  package func mostPresent(_ rows: [(name: String, present: Int, of: Int)], isAll: Bool) -> String {
    let listed = rows.map { "\($0.name) (\(number($0.present)) sur \(number($0.of)))" }
    return (isAll ? "Présences\u{202F}: " : "Les plus présentes\u{202F}: ") + list(listed) + "."
  }

  package func mostPresentDrawn(_ drawn: Int, of all: Int) -> String {
    "\(shownOf(drawn, all, .organizations)) sont dessinées, les plus présentes."
  }

  package var noAttendance: String { "les données ne disent d’aucune organisation qu’elle était à une réunion" }

  package func bestAttended(_ event: String, _ present: Int, worst: String, _ fewest: Int) -> String {
    "Le plus d’organisations\u{202F}: \(event) (\(number(present)))\u{202F}; le moins\u{202F}: \(worst) "
      + "(\(number(fewest)))."
  }

  private func word(_ status: AttendanceWord, isPlural: Bool) -> String {
    switch status {
    case .present: isPlural ? "présentes" : "présente"
    case .excused: isPlural ? "excusées" : "excusée"
    case .absent: isPlural ? "absentes" : "absente"
    }
  }
}

extension English: AttendanceChartPhrases {
  package func attendanceTitle(events: Int) -> String {
    events == 1 ? "Who was at the meeting" : "Attendance at the meetings"
  }

  package func rollCall(
    _ event: String, _ date: String?, present: Int, of invited: Int, percent: Double, persons: Int
  ) -> String {
    let meeting = [event, date].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    let by = persons > 0 ? " by \(counted(persons, .persons))" : ""
    let were = present == 1 ? "was represented" : "were represented"
    return (meeting.isEmpty ? "" : "\(meeting). ")
      + "\(shownOf(present, invited, .organizations)) \(were)\(by): \(self.percent(percent))."
  }

  package func attendanceLead(events: Int, from first: String?, to last: String?, percent: Double) -> String {
    var span = ""
    if let first, let last { span = " (\(first) – \(last))" }
    return "\(counted(events, .events))\(span). The organizations invited were represented in "
      + "\(self.percent(percent)) of all cases."
  }

  package func attending(_ status: AttendanceWord, _ organizations: Int) -> String {
    "\(number(organizations)) \(attended(status))"
  }

  package func attendingHeading(_ status: AttendanceWord, persons: Int) -> String {
    let heading = attended(status)
    let capitalized = heading.prefix(1).uppercased() + heading.dropFirst()
    return persons > 0 ? "\(capitalized) (\(counted(persons, .persons)))" : capitalized
  }

  package func attendingMore(_ count: Int) -> String { "and \(number(count)) more" }

  package func personsWithoutOrganization(_ count: Int) -> String {
    "\(counted(count, .persons)) without an organization \(count == 1 ? "is" : "are") not drawn."
  }

  package func attended(_ status: AttendanceWord) -> String {
    switch status {
    case .present: "present"
    case .excused: "excused"
    case .absent: "absent"
    }
  }

  package var attendedShare: String { "share of the meetings at which the organization was represented" }
  package var missedShare: String { "invited, but not represented" }
  package var attendanceRate: String { "attended" }

  package func presentPerMeeting(isMean: Bool) -> String {
    isMean ? "organizations present, mean per meeting" : "organizations present at each meeting"
  }

  package func period(_ number: Int, of count: Int, year: Int) -> String {
    switch count {
    case 12: date(year: year, month: number, day: nil)
    case 4: "quarter \(number) of \(year)"
    case 2: "half \(number) of \(year)"
    default: "\(year)"
    }
  }

  package var undated: String { "undated" }

  package func mostPresent(_ rows: [(name: String, present: Int, of: Int)], isAll: Bool) -> String {
    let listed = rows.map { "\($0.name) (\(number($0.present)) of \(number($0.of)))" }
    return (isAll ? "Attended: " : "Most present: ") + list(listed) + "."
  }

  package func mostPresentDrawn(_ drawn: Int, of all: Int) -> String {
    "\(shownOf(drawn, all, .organizations)) are drawn, the most present ones."
  }

  package var noAttendance: String { "the data tells of no organization that it was at a meeting" }

  package func bestAttended(_ event: String, _ present: Int, worst: String, _ fewest: Int) -> String {
    "Most organizations: \(event) (\(number(present))); fewest: \(worst) (\(number(fewest)))."
  }
}
