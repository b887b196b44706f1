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

  /// A date and the words that it is written in.
  struct Found: Hashable, Sendable {
    var date: WrittenDate
    var words: ClosedRange<Int>
  }

  /// All dates of a text, in order; a lone year is none.
  static func all(in text: String, monthFirst: Bool = false) -> [WrittenDate] {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == "(" || $0 == ")" }.map(String.init)
    return found(in: words, monthFirst: monthFirst).map(\.date)
  }

  /// All dates among words, in order, with the words that each takes.
  ///
  /// Words are read in all languages that the calendar has words of.
  static func found(in words: [String], monthFirst: Bool = false) -> [Found] {
    let reader = DateReader(words: words, monthFirst: monthFirst)
    var found: [Found] = []
    var index = 0
    while index < words.count {
      if let date = reader.numeric(at: index) ?? reader.named(at: index),
        found.last.map({ $0.words.upperBound < date.words.lowerBound }) ?? true
      {
        found.append(date)
        index = max(index + 1, date.words.upperBound + 1)
      } else {
        index += 1
      }
    }
    return withYears(found)
  }

  /// With the year of the end of a span for its beginning: `30 September - 1 October 2006`.
  private static func withYears(_ dates: [Found]) -> [Found] {
    var dates = dates
    for index in dates.indices.dropLast() where dates[index].date.year == nil {
      let next = dates[index + 1]
      guard next.words.lowerBound - dates[index].words.upperBound <= 2, let year = next.date.year,
        PartialDate(year: year, month: dates[index].date.month, day: dates[index].date.day) != nil
      else { continue }
      dates[index].date = WrittenDate(day: dates[index].date.day, month: dates[index].date.month, year: year)
    }
    return dates
  }

  /// The years from 1900 to 2199 that a text names, in order.
  static func years(in text: String) -> [Int] {
    FoldedWords(text).words.compactMap { $0.count == 4 ? Int($0) : nil }.filter(isYear)
  }

  static func isYear(_ year: Int) -> Bool { (1900...2199).contains(year) }
}

/// Reads dates around a place among words.
private struct DateReader {
  let words: [String]
  let folded: [[String]]
  let monthFirst: Bool

  init(words: [String], monthFirst: Bool) {
    self.words = words
    self.monthFirst = monthFirst
    folded = words.map { FoldedWords($0).words }
  }

  // MARK: In numbers

  /// A date in numbers: `2018-10-10`, `12/10/2023`, `12.10.23`, `23/5 2016`.
  func numeric(at index: Int) -> WrittenDate.Found? {
    let word = words[index]
    let start = word.drop { !$0.isNumber }
    // `v1.2.3`, `n°2.1.4` and addresses are no dates.
    guard word.count - start.count <= 2, word.utf8.count < 24 else { return nil }
    let trimmed = start.prefix { $0.isNumber || "-/._".contains($0) }
    var parts = trimmed.split { "-/._".contains($0) }.map(String.init)
    var last = index
    if parts.count == 2, trimmed.contains("/"), index + 1 < words.count,
      let year = folded[index + 1].first, year.count == 4, Int(year).map(WrittenDate.isYear) ?? false
    {
      parts.append(year)
      last = index + 1
    }
    guard parts.count >= 3, parts.count <= 5, parts.prefix(3).allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isASCII) })
    else { return nil }
    let numbers = parts.prefix(3).compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].count == 4 {
      guard WrittenDate.isYear(numbers[0]), PartialDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
      else { return nil }
      return .init(date: WrittenDate(day: numbers[2], month: numbers[1], year: numbers[0]), words: index...last)
    }
    // Telephone numbers have more parts.
    guard parts.count == 3, parts[0].count <= 2, parts[1].count <= 2, let year = Self.year(parts[2]) else { return nil }
    let swaps = numbers[1] > 12 || (monthFirst && numbers[0] <= 12)
    let (day, month) = swaps ? (numbers[1], numbers[0]) : (numbers[0], numbers[1])
    guard PartialDate(year: year, month: month, day: day) != nil else { return nil }
    let isAmbiguous = monthFirst && numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]
    return .init(date: WrittenDate(day: day, month: month, year: year, isAmbiguous: isAmbiguous), words: index...last)
  }

  /// A year of four digits, or of two: those up to 69 are of this century, as in POSIX.
  private static func year(_ text: String) -> Int? {
    guard let number = Int(text) else { return nil }
    if text.count == 4 { return WrittenDate.isYear(number) ? number : nil }
    return text.count == 2 ? (number < 70 ? 2000 : 1900) + number : nil
  }

  // MARK: In words

  /// A date with the name of its month: `10 October 2018`, `October 10, 2018`, `vingt-sept mars`, `27 de enero de 2025`.
  func named(at index: Int) -> WrittenDate.Found? {
    guard let month = month(at: index) else { return nil }
    let before = dayBefore(index)
    let after = dayAfter(index)
    var result: WrittenDate.Found?
    if let before, let year = yearAfter(index) {
      result = .init(
        date: WrittenDate(day: before.day, month: month, year: year.year), words: before.first...year.last)
    } else if let after, let year = yearAfter(after.last) {
      result = .init(date: WrittenDate(day: after.day, month: month, year: year.year), words: index...year.last)
    } else if let year = yearAfter(index) {
      result = .init(date: WrittenDate(day: nil, month: month, year: year.year), words: index...year.last)
    } else if let before {
      // `L'an deux mil trois, le vingt-sept mars`: the year goes ahead.
      let year = yearBefore(before.first)
      result = .init(
        date: WrittenDate(day: before.day, month: month, year: year?.year),
        words: (year?.first ?? before.first)...index)
    } else if let after {
      result = .init(date: WrittenDate(day: after.day, month: month, year: nil), words: index...after.last)
    }
    guard let result, result.date.day == nil || result.date.date(in: result.date.year ?? 2000) != nil else {
      return nil
    }
    return result
  }

  private func month(at index: Int) -> Int? {
    guard let last = folded[index].last, folded[index].count <= 2 else { return nil }
    if folded[index].count == 2, !DateVocabulary.elisions.contains(folded[index][0]), Int(folded[index][0]) == nil {
      return nil
    }
    if let month = DateVocabulary.months[last] { return month }
    // `deabrilde`, as some converters run words together.
    guard last.hasPrefix("de") || last.hasSuffix("de"), last.count > 5 else { return nil }
    var bare = last[...]
    if bare.hasPrefix("de") { bare = bare.dropFirst(2) }
    if bare.hasSuffix("de") { bare = bare.dropLast(2) }
    return DateVocabulary.months[String(bare)]
  }

  /// `12`, `1er`, `2nd`, `24 et 25`, `veinticuatro días del mes de`, before a month.
  private func dayBefore(_ month: Int) -> (day: Int, first: Int)? {
    // `10-October`, `27.mars`
    if folded[month].count == 2, let day = Int(folded[month][0]), isDay(day) { return (day, month) }
    var place = month - 1
    var skipped = 0
    while place >= 0, skipped < 5, isSmall(folded[place]) || folded[place].isEmpty && isMark(words[place]) {
      place -= 1
      skipped += 1
    }
    guard place >= 0 else { return nil }
    if let day = digits(folded[place]) {
      // `1 er mars` has the ordinal's ending apart; `24 et 25 janvier` begins on the 24th.
      if place >= 2, DateVocabulary.ands.contains(folded[place - 1].first ?? words[place - 1]),
        let first = digits(folded[place - 2]), first < day
      {
        return (first, place - 2)
      }
      return (day, place)
    }
    if place >= 1, folded[place] == ["er"], let day = digits(folded[place - 1]) { return (day, place - 1) }
    return number(endingAt: place).flatMap { isDay($0.value) ? ($0.value, $0.first) : nil }
  }

  private func dayAfter(_ month: Int) -> (day: Int, last: Int)? {
    guard month + 1 < words.count, let day = digits(folded[month + 1]) else { return nil }
    return (day, month + 1)
  }

  private func yearAfter(_ index: Int) -> (year: Int, last: Int)? {
    var place = index + 1
    var skipped = 0
    while place < words.count, skipped < 5, isSmall(folded[place]) || folded[place].isEmpty && isMark(words[place]) {
      place += 1
      skipped += 1
    }
    guard place < words.count else { return nil }
    if let first = folded[place].first {
      if first.count == 4, let year = Int(first), WrittenDate.isYear(year) { return (year, place) }
      // `2.016`, the thousands parted.
      if folded[place].count >= 2, first.count == 1, folded[place][1].count == 3,
        let year = Int(first + folded[place][1]), WrittenDate.isYear(year)
      {
        return (year, place)
      }
    }
    guard let number = number(startingAt: place), WrittenDate.isYear(number.value) else { return nil }
    return (number.value, number.last)
  }

  private func yearBefore(_ index: Int) -> (year: Int, first: Int)? {
    var place = index - 1
    var skipped = 0
    while place >= 0, skipped < 4,
      folded[place].allSatisfy({ DateVocabulary.smallWords.contains($0) || DateVocabulary.weekdays.contains($0) })
    {
      place -= 1
      skipped += 1
    }
    guard place > 0 else { return nil }
    if let first = folded[place].first, first.count == 4, let year = Int(first), WrittenDate.isYear(year), place > 0,
      folded[place - 1].contains("an") || folded[place - 1].contains("ano")
    {
      return (year, place)
    }
    guard let number = number(endingAt: place), WrittenDate.isYear(number.value) else { return nil }
    return (number.value, number.first)
  }

  // MARK: Numbers in words

  private func number(endingAt end: Int) -> (value: Int, first: Int)? {
    var first = end
    while first >= 0, end - first < 8, isNumberWord(folded[first]) { first -= 1 }
    first += 1
    guard first <= end else { return nil }
    while first < end, folded[first].allSatisfy(DateVocabulary.ands.contains) { first += 1 }
    return DateVocabulary.number(folded[first...end].flatMap(\.self)).map { ($0, first) }
  }

  private func number(startingAt start: Int) -> (value: Int, last: Int)? {
    var last = start
    while last < folded.count, last - start < 8, isNumberWord(folded[last]) {
      last += 1
      // A comma ends a number: `deux mil trois, le vingt-sept`.
      if let mark = words[last - 1].last, ",;.:".contains(mark) { break }
    }
    last -= 1
    while last > start, folded[last].allSatisfy(DateVocabulary.ands.contains) { last -= 1 }
    guard last >= start else { return nil }
    return DateVocabulary.number(folded[start...last].flatMap(\.self)).map { ($0, last) }
  }

  private func isNumberWord(_ words: [String]) -> Bool {
    !words.isEmpty && words.allSatisfy { DateVocabulary.value(of: $0) != nil || DateVocabulary.ands.contains($0) }
  }

  private func isSmall(_ words: [String]) -> Bool {
    !words.isEmpty && words.allSatisfy(DateVocabulary.smallWords.contains)
  }

  private func isMark(_ word: String) -> Bool { word.count == 1 && "/-–.,'’|".contains(word) }

  /// `1er`, `2nd`, `10th`, `12`; the first one of `12-13`.
  private func digits(_ words: [String]) -> Int? {
    guard let word = words.first, word.count <= 5 else { return nil }
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard let day = Int(digits), isDay(day) else { return nil }
    let ending = String(word.dropFirst(digits.count))
    guard ["", "er", "st", "nd", "rd", "th", "e", "eme", "o", "a", "de", "ste", "º", "ª", "r", "re"].contains(ending)
    else { return nil }
    return day
  }

  private func isDay(_ day: Int) -> Bool { (1...31).contains(day) }
}
