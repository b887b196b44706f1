import Collaboration

/// A date in a text, however people write it there.
struct WrittenDate: Hashable, Sendable {
  let day: Int?
  let month: Int?
  /// Nil for a day of a year that the text leaves open: `17 mai`.
  let year: Int?
  /// Whether the order of day and month was guessed: `04/05/2022` in an English text.
  var isAmbiguous = false

  /// The date, with the year that it needs where the text gives none.
  func date(in defaultYear: Int? = nil) -> PartialDate? {
    guard let year = year ?? defaultYear else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// All dates of a text, in order; a lone year is none.
  static func all(in text: String, monthFirst: Bool = false) -> [WrittenDate] {
    var dates: [WrittenDate] = []
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" }.map(String.init)
      .filter { !["/", "-", "–", "."].contains($0) }
    let folded = words.map { FoldedWords($0).words }
    var index = 0
    while index < words.count {
      if let date = numeric(words[index], monthFirst: monthFirst) {
        dates.append(date)
      } else if let month = month(folded[index]) {
        dates.append(contentsOf: around(month, at: index, folded).map { [$0] } ?? [])
      }
      index += 1
    }
    return dates
  }

  /// The years from 1900 to 2199 that a text names, in order.
  static func years(in text: String) -> [Int] {
    FoldedWords(text).words.compactMap { $0.count == 4 ? Int($0) : nil }.filter { (1900...2199).contains($0) }
  }

  /// `10 October 2018`, `October 10, 2018`, `October 2018`, `10 October`; a full date before one that lacks its year.
  private static func around(_ month: Int, at index: Int, _ all: [[String]]) -> WrittenDate? {
    func words(at place: Int) -> [String] { all.indices.contains(place) ? all[place] : [] }
    let (before, after) = (day(words(at: index - 1)), day(words(at: index + 1)))
    if let before, let year = year(words(at: index + 1)) { return WrittenDate(day: before, month: month, year: year) }
    if let after, let year = year(words(at: index + 2)) { return WrittenDate(day: after, month: month, year: year) }
    if let year = year(words(at: index + 1)) { return WrittenDate(day: nil, month: month, year: year) }
    return (before ?? after).map { WrittenDate(day: $0, month: month, year: nil) }
  }

  private static func isDay(_ day: Int) -> Bool { (1...31).contains(day) }

  /// A date in numbers: `2018-10-10`, `12/10/2023` or `12.10.2023`.
  private static func numeric(_ word: String, monthFirst: Bool) -> WrittenDate? {
    let trimmed = word.drop { !$0.isNumber }.prefix { $0.isNumber || "-/._".contains($0) }
    let parts = trimmed.split { "-/._".contains($0) }
    guard parts.count >= 3, parts.prefix(3).allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isASCII) }) else {
      return nil
    }
    let numbers = parts.prefix(3).compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].count == 4 {
      guard PartialDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil, numbers[0] > 1800 else {
        return nil
      }
      return WrittenDate(day: numbers[2], month: numbers[1], year: numbers[0])
    }
    guard parts[2].count == 4 || (parts[2].count == 2 && trimmed.contains("/")) else { return nil }
    let year = parts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
    let swaps = numbers[1] > 12 || (monthFirst && numbers[0] <= 12)
    let (day, month) = swaps ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    guard PartialDate(year: year, month: month, day: day) != nil else { return nil }
    let isAmbiguous = monthFirst && numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]
    return WrittenDate(day: day, month: month, year: year, isAmbiguous: isAmbiguous)
  }

  private static func month(_ words: [String]) -> Int? {
    words.count == 1 ? months[words[0]] : nil
  }

  /// `1er`, `2nd`, `10th`, `12`; the last one of `12-13`.
  private static func day(_ words: [String]) -> Int? {
    guard let word = words.first, word.count <= 4 else { return nil }
    let digits = word.prefix { $0.isNumber }
    guard let day = Int(digits), isDay(day) else { return nil }
    return ["", "er", "st", "nd", "rd", "th", "e", "eme"].contains(String(word.dropFirst(digits.count))) ? day : nil
  }

  private static func year(_ words: [String]) -> Int? {
    guard let word = words.first, word.count == 4, let year = Int(word), (1900...2199).contains(year) else {
      return nil
    }
    return year
  }

  private static let months: [String: Int] = {
    let names = [
      "janvier janv january jan", "fevrier fevr fev february feb", "mars march mar", "avril avr april apr", "mai may",
      "juin june jun", "juillet juil july jul", "aout august aug", "septembre sept september sep",
      "octobre oct october",
      "novembre nov november", "decembre dec december",
    ]
    var months: [String: Int] = [:]
    for (index, list) in names.enumerated() {
      for name in list.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
