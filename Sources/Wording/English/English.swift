/// English, British in its dates: 1 October 2007.
package struct English: Sendable {
  package init() {}
}

extension English: NumberPhrases {
  package var numberMarks: NumberMarks {
    NumberMarks(decimal: ".", thousands: ",", percent: "%")
  }
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  package var languageTag: String { "en" }

  package func date(year: Int, month: Int?, day: Int?) -> String {
    guard let month else { return String(year) }
    let monthAndYear = "\(Self.months[month - 1]) \(year)"
    return day.map { "\($0)\u{A0}\(monthAndYear)" } ?? monthAndYear
  }

  package func asOf(year: Int, month: Int?, day: Int?) -> String {
    "as of \(date(year: year, month: month, day: day))"
  }

  package func since(year: Int, month: Int?, day: Int?) -> String {
    "since \(date(year: year, month: month, day: day))"
  }

  package func lastMeetings(_ count: Int) -> String { count == 1 ? "the last meeting" : "the last \(count) meetings" }

  package var ever: String { "ever" }

  package func unfinished(_ year: Int, endingOn date: String) -> String {
    "\(year) is unfinished: the data ends in it (\(date))."
  }

  package func list(_ items: [String]) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " and " + items[items.count - 1]
  }

  package func quote(_ text: String) -> String { "“\(text)”" }
}
