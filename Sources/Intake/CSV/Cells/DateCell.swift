import Collaboration

extension PartialDate {
  /// Reads a date as tables have it, and says how to write what is none.
  static func read(_ text: String) throws(Complaint) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    throw Complaint(message: complaint(about: text), kind: "dates that cannot be read")
  }

  private static func complaint(about text: String) -> String {
    let parts = text.split { !$0.isNumber || !$0.isASCII }.map(String.init)
    let numbers = parts.compactMap { Int($0) }
    let isNumeric =
      text.allSatisfy { ($0.isNumber && $0.isASCII) || "/.- :T".contains($0) } && numbers.count == parts.count
    if isNumeric, let date = guess(parts, numbers) {
      let other = monthFirst(parts, numbers).map { $0 == date ? "" : ", or \($0) where the month comes first" }
      return "\(cited(text)) is not an ISO date; write \(date)\(other ?? "")"
    }
    if isNumeric, parts.first?.count == 4, numbers.count <= 3, text.count == 4 || text.count == 7 || text.count == 10 {
      return "there is no such date as \(cited(text)); months go from 01 to 12, days to the end of the month"
    }
    return "\(cited(text)) is not a date; write YYYY-MM-DD, YYYY-MM or YYYY"
  }

  /// What numbers in another order or form would be as a date.
  private static func guess(_ parts: [String], _ numbers: [Int]) -> PartialDate? {
    switch numbers.count {
    case 2 where parts[0].count == 4: PartialDate(year: numbers[0], month: numbers[1])
    case 2 where parts[1].count == 4: PartialDate(year: numbers[1], month: numbers[0])
    case 3... where parts[0].count == 4: PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
    // Day before month, as everybody but the United States writes it; where that cannot be, the other way round.
    case 3... where parts[2].count == 4:
      PartialDate(year: numbers[2], month: numbers[1], day: numbers[0]) ?? monthFirst(parts, numbers)
    default: nil
    }
  }

  /// The date where the month comes first, as in the United States; nil where that makes none.
  private static func monthFirst(_ parts: [String], _ numbers: [Int]) -> PartialDate? {
    guard numbers.count >= 3, parts[2].count == 4 else { return nil }
    return PartialDate(year: numbers[2], month: numbers[0], day: numbers[1])
  }
}
