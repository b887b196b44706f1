import Collaboration
import Support

/// Dates as people write them in headings and titles: `12 mars 2019`, `March 12, 2019`, `12/03/2019`, `2019-03`.
enum DateWords {
  /// A date that a text is, or begins or ends with, and what else the text says.
  ///
  /// Of numbers alone, the day comes before the month where both may be.
  static func read(_ text: String) -> (date: PartialDate, rest: String)? {
    if let date = PartialDate(text.trimmed) { return (date, "") }
    let words = text.split { $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\n" }.map(
      String.init)
    for (place, word) in words.enumerated() {
      if let date = numeric(word) {
        return (date, rest(of: words, without: place..<place + 1))
      }
      guard let month = TableWords.shared.months[NameKey(word.trimmingSuffix("."))] else { continue }
      // `12 mars 2019`, `March 12 2019`, `12. März 2019`, `12 de marzo de 2019`.
      var (first, last) = (place, place)
      var day: Int?
      if place > 0, let number = self.day(words[place - 1]) {
        (first, day) = (place - 1, number)
      } else if place > 1, ["de", "of"].contains(words[place - 1].lowercased()), let number = self.day(words[place - 2])
      {
        (first, day) = (place - 2, number)
      }
      var next = place + 1
      if day == nil, next < words.count, words[next].count <= 4, let number = self.day(words[next]) {
        (last, day) = (next, number)
        next += 1
      }
      if next < words.count, ["de", "of"].contains(words[next].lowercased()) { next += 1 }
      guard next < words.count, words[next].count == 4, let year = Int(words[next]), (1000...2999).contains(year) else {
        continue
      }
      last = next
      guard
        let date = day.map({ PartialDate(year: year, month: month, day: $0) }) ?? PartialDate(year: year, month: month)
      else { continue }
      return (date, rest(of: words, without: first..<last + 1))
    }
    return nil
  }

  /// Whether a heading is of days.
  static func isDateHeading(_ text: String) -> Bool {
    NameKey(text).text.split(separator: " ").contains {
      ["date", "datum", "fecha", "data", "day", "jour"].contains($0)
    }
  }

  /// Whether a text is a date and nothing else.
  static func whole(_ text: String) -> PartialDate? {
    guard let (date, rest) = read(text), rest.isEmpty else { return nil }
    return date
  }

  private static func rest(of words: [String], without range: Range<Int>) -> String {
    (words[..<range.lowerBound] + words[range.upperBound...]).joined(separator: " ")
  }

  private static func day(_ word: String) -> Int? {
    var digits = Substring(word)
    for ending in ["er", "st", "nd", "rd", "th", "º", "°", "."] where digits.lowercased().hasSuffix(ending) {
      digits = digits.dropLast(ending.count)
    }
    guard let number = Int(digits), (1...31).contains(number) else { return nil }
    return number
  }

  private static func numeric(_ word: String) -> PartialDate? {
    if word.count > 4, let date = PartialDate(word) { return date }
    let parts = word.split { "/.-".contains($0) }.map(String.init)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    if numbers.count == 3, parts[2].count == 4 {
      return PartialDate(year: numbers[2], month: numbers[1], day: numbers[0])
        ?? PartialDate(year: numbers[2], month: numbers[0], day: numbers[1])
    }
    if numbers.count == 3, parts[0].count == 4 {
      return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }
    if numbers.count == 2, parts[1].count == 4 { return PartialDate(year: numbers[1], month: numbers[0]) }
    return nil
  }
}

extension String {
  /// The same without an ending.
  fileprivate func trimmingSuffix(_ ending: String) -> String {
    hasSuffix(ending) ? String(dropLast(ending.count)) : self
  }
}
