import Collaboration

/// Which of day and month comes first where a table writes dates as `12/03/2007`.
enum DateOrder: Hashable {
  case dayFirst, monthFirst

  /// What the dates themselves tell: a number over 12 is a day.
  ///
  /// Empty where no date tells it, both orders where they disagree.
  static func orders(in dates: some Sequence<String>) -> Set<DateOrder> {
    var orders: Set<DateOrder> = []
    for date in dates {
      guard let numbers = numbers(of: date), numbers[2].count == 4 else { continue }
      if let first = Int(numbers[0]), first > 12 { orders.insert(.dayFirst) }
      if let second = Int(numbers[1]), second > 12 { orders.insert(.monthFirst) }
    }
    return orders
  }

  /// A date in the form of ISO 8601, where only one date can be meant; nil where none or more than one can.
  ///
  /// `order`: the one that the table keeps; nil where it is not known.
  static func date(_ text: String, order: DateOrder?) -> PartialDate? {
    guard PartialDate(text) == nil else { return nil }
    if let monthAndYear = monthAndYear(text) { return monthAndYear }
    guard let parts = numbers(of: text) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].count == 4 { return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
    guard parts[2].count == 4 else { return nil }
    let dayFirst = PartialDate(year: numbers[2], month: numbers[1], day: numbers[0])
    let monthFirst = PartialDate(year: numbers[2], month: numbers[0], day: numbers[1])
    // Points are written where the day comes first.
    let order = text.contains(".") ? .dayFirst : order
    switch order {
    case .dayFirst: return dayFirst
    case .monthFirst: return monthFirst
    case nil where dayFirst == monthFirst || monthFirst == nil: return dayFirst
    case nil: return dayFirst == nil ? monthFirst : nil
    }
  }

  /// `03/2007`, `2007/3`.
  private static func monthAndYear(_ text: String) -> PartialDate? {
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }.map(String.init)
    guard parts.count == 2, parts.allSatisfy(isNumber), let first = Int(parts[0]), let second = Int(parts[1]) else {
      return nil
    }
    switch (parts[0].count, parts[1].count) {
    case (4, 1...2): return PartialDate(year: first, month: second)
    case (1...2, 4): return PartialDate(year: second, month: first)
    default: return nil
    }
  }

  /// The three numbers of a date, parted by one sign; a midnight behind them, as spreadsheets add it, is nothing.
  private static func numbers(of text: String) -> [String]? {
    var day = text
    for midnight in ["T00:00:00Z", "T00:00:00", "T00:00", " 00:00:00", " 00:00"] where day.hasSuffix(midnight) {
      day.removeLast(midnight.count)
      break
    }
    guard let sign = day.first(where: { "/.-".contains($0) }) else { return nil }
    let parts = day.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.allSatisfy(isNumber) else { return nil }
    let lengths = parts.map(\.count)
    let isYearFirst = lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2
    let isYearLast = lengths[0] <= 2 && lengths[1] <= 2 && lengths[2] == 4
    return isYearFirst || isYearLast ? parts : nil
  }

  private static func isNumber(_ text: String) -> Bool {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
