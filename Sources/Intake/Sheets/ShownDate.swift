import Collaboration

/// What a cell shows of its date, judged by its text where no style tells it: `10/2007` and `oct. 07` have no day.
enum ShownDate {
  /// What the text shows of the date `YYYY-MM-DD`; where it is in doubt, the day.
  static func precision(of text: [UInt8], date: [UInt8]) -> SheetText.Precision {
    // Most show all three numbers, and there may be a million.
    guard !text.isEmpty, countOfNumbers(in: text) < 3 else { return .day }
    let parts = numbers(in: date)
    guard parts.count == 3 else { return .day }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    var numbers = numbers(in: text)
    if let place = numbers.firstIndex(of: year) {
      numbers.remove(at: place)
    } else if let place = numbers.firstIndex(of: year % 100), day != year % 100 {
      numbers.remove(at: place)
    } else {
      return .day
    }
    let words = NameKey(String(decoding: text, as: UTF8.self)).text
    let letters = words.unicodeScalars.count { $0.properties.isAlphabetic }
    if letters > 1 {
      let isMonth = months.contains { words.hasPrefix($0) || words.contains(" " + $0) }
      return isMonth && numbers.isEmpty ? .month : .day
    }
    if numbers.isEmpty { return .year }
    return numbers == [month] && letters == 0 ? .month : .day
  }

  /// How months begin, in French and in English.
  private static let months = [
    "jan", "fev", "feb", "mar", "avr", "apr", "mai", "may", "jui", "jun", "jul", "aou", "aug", "sep", "oct", "nov",
    "dec",
  ]

  private static func countOfNumbers(in text: [UInt8]) -> Int {
    var (count, wasDigit) = (0, false)
    for byte in text {
      let isDigit = byte >= 0x30 && byte <= 0x39
      if isDigit, !wasDigit { count += 1 }
      wasDigit = isDigit
    }
    return count
  }

  /// The numbers that are in a text.
  private static func numbers(in text: [UInt8]) -> [Int] {
    text.split { $0 < 0x30 || $0 > 0x39 }.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}
