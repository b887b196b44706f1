extension French: NumberPhrases {
  package var numberMarks: NumberMarks {
    NumberMarks(decimal: ",", thousands: "\u{202F}", percent: "\u{202F}%")
  }
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

  package var languageTag: String { "fr" }

  package func date(year: Int, month: Int?, day: Int?) -> String {
    guard let month else { return String(year) }
    let monthAndYear = "\(Self.months[month - 1]) \(year)"
    guard let day else { return monthAndYear }
    return (day == 1 ? "1er" : String(day)) + "\u{A0}" + monthAndYear
  }

  package func list(_ items: [String]) -> String {
    items.count < 2 ? items.joined() : items.dropLast().joined(separator: ", ") + " et " + items[items.count - 1]
  }

  package func quote(_ text: String) -> String { "«\u{202F}\(text)\u{202F}»" }
}
