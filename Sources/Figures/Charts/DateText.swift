import Collaboration
import Wording

extension NumberPhrases {
  /// A date as people read it, as precise as it is known.
  func date(_ date: PartialDate) -> String { self.date(year: date.year, month: date.month, day: date.day) }
}

extension PartialDate {
  /// Its place on a time axis, in years: 2007.5 for July 2007.
  var yearsSinceZero: Double {
    Double(year) + Double((month ?? 1) - 1) / 12 + Double((day ?? 1) - 1) / 372
  }
}
