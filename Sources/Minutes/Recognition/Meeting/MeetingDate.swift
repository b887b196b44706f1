import Collaboration

/// The dates that may be the meeting's, each with what speaks for it.
struct MeetingDates {
  /// A date somewhere in or around the text.
  struct Candidate {
    var date: WrittenDate
    var line: Int
    /// The sum of what speaks for it; comparable within one document.
    var score: Double
  }

  /// What speaks for a date of the text, and how much.
  ///
  /// The weights were set by hand on one half of the bodies of a private corpus and looked at on the other.
  private enum Weight {
    static let label = 4.0
    static let title = 2.5
    static let heading = 1.5
    static let held = 1.5
    static let ownLine = 1.5
    static let weekday = 1.0
    static let hour = 0.5
    static let complete = 1.5
    static let position = 3.0
    static let ofSomethingElse = -6.0
    static let ofNext = -7.0
    static let agreesWithFile = 2.5
    static let agreesWithMonthOfFile = 1.5
    static let agreesWithTitle = 2.5
    static let agreesWithFrontMatter = 1.0
    static let inTitleOfFile = 5.0
    static let inFileName = 3.5
    static let inFrontMatter = 1.5
    static let least = 1.5
    static let leastInText = 2.5
  }

  let opening: OpeningText
  let file: String
  let documentTitle: String?
  /// The lines of front matter ahead of the text: what they say is of the file, not of the meeting.
  let frontMatterLength: Int
  let monthFirst: Bool

  /// The best candidate; nil where there is none.
  func best() -> (date: PartialDate, line: Int, isAmbiguous: Bool)? {
    let fileDates = datesOfFileName()
    let titleDates = documentTitle.map { WrittenDate.all(in: $0, monthFirst: monthFirst) } ?? []
    let (inText, ofFrontMatter) = ofText()
    var candidates = inText
    let year =
      fileDates.lazy.compactMap(\.year).first ?? titleDates.lazy.compactMap(\.year).first ?? Self.year(inText)
      ?? ofFrontMatter.first?.date.year ?? documentTitle.flatMap { WrittenDate.years(in: $0).first }
    for index in candidates.indices {
      if candidates[index].date.year == nil, let year {
        // A day of a year that is told elsewhere.
        let date = candidates[index].date
        candidates[index].date = WrittenDate(day: date.day, month: date.month, year: year)
      }
      let date = candidates[index].date
      if fileDates.contains(where: { Self.agree($0, date) }) { candidates[index].score += Weight.agreesWithFile }
      if fileDates.contains(where: { $0.day == nil && $0.month == date.month && $0.year == date.year }), date.day != nil
      {
        candidates[index].score += Weight.agreesWithMonthOfFile
      }
      if titleDates.contains(where: { Self.agree($0, date) }) { candidates[index].score += Weight.agreesWithTitle }
      if ofFrontMatter.contains(where: { Self.agree($0.date, date) }) {
        candidates[index].score += Weight.agreesWithFrontMatter
      }
    }
    candidates += titleDates.map { Candidate(date: $0, line: 1, score: Weight.inTitleOfFile) }
    candidates += fileDates.map { Candidate(date: $0, line: 1, score: Weight.inFileName + ($0.day == nil ? -0.5 : 0)) }
    candidates += ofFrontMatter.map { Candidate(date: $0.date, line: $0.line, score: Weight.inFrontMatter) }
    var best: Candidate?
    for candidate in candidates where candidate.score >= Weight.least && candidate.date.year != nil {
      if candidate.score > best?.score ?? 0 { best = candidate }
    }
    guard var best else { return nil }
    // `September 2011` in the title, `9/6/2011` below: the day is what is meant.
    if best.date.day == nil {
      let days = candidates.filter {
        $0.date.day != nil && $0.date.month == best.date.month && $0.date.year == best.date.year && $0.score >= 2.5
      }
      if let day = days.max(by: { $0.score < $1.score }) { best = day }
    }
    guard let date = best.date.date() else { return nil }
    return (date, best.line, best.date.isAmbiguous)
  }

  private static func agree(_ a: WrittenDate, _ b: WrittenDate) -> Bool {
    a.month == b.month && a.day == b.day && (a.year == b.year || a.year == nil || b.year == nil)
  }

  /// The year that most of the dates of the text are in.
  private static func year(_ candidates: [Candidate]) -> Int? {
    var counts: [Int: Int] = [:]
    for candidate in candidates { if let year = candidate.date.year { counts[year, default: 0] += 1 } }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  private func datesOfFileName() -> [WrittenDate] {
    let name = file.split(separator: ".").first.map(String.init) ?? file
    var dates: [WrittenDate] = []
    for part in [name[...]] + name.split(separator: "_") {
      dates += WrittenDate.all(in: String(part), monthFirst: monthFirst)
      if let date = Self.compactDate(in: part) { dates += WrittenDate.all(in: date) }
    }
    if dates.isEmpty {
      dates = WrittenDate.all(
        in: name.replacing("_", with: " ").replacing("-", with: " "), monthFirst: monthFirst)
    }
    if dates.isEmpty { dates += Self.month(in: name).map { [$0] } ?? [] }
    return dates
  }

  /// `2018-04` in a file's name.
  private static func month(in name: String) -> WrittenDate? {
    let runs = name.split(whereSeparator: { !$0.isNumber }).map(String.init)
    for (year, month) in zip(runs, runs.dropFirst()) where year.count == 4 && month.count == 2 {
      guard let year = Int(year), let month = Int(month), WrittenDate.isYear(year), (1...12).contains(month) else {
        continue
      }
      return WrittenDate(day: nil, month: month, year: year)
    }
    return nil
  }

  /// `20180425` in a file's name, as an ISO date.
  static func compactDate(in name: some StringProtocol) -> String? {
    for run in name.split(whereSeparator: { !$0.isNumber }) where run.count == 8 {
      let digits = Array(run)
      return String(digits[0..<4]) + "-" + String(digits[4..<6]) + "-" + String(digits[6..<8])
    }
    return nil
  }

  // MARK: In the text

  private func ofText() -> (text: [Candidate], frontMatter: [Candidate]) {
    let words = opening.words
    // Brackets and commas part dates from what is around them; folding sees to that.
    let found = WrittenDate.found(in: words.map(\.text), monthFirst: monthFirst)
    var text: [Candidate] = []
    var frontMatter: [Candidate] = []
    for date in found {
      let word = words[date.words.lowerBound]
      let line = opening.lines[word.row]
      if line.number <= frontMatterLength {
        frontMatter.append(Candidate(date: date.date, line: word.line, score: Weight.inFrontMatter))
        continue
      }
      let score = score(of: date)
      // A date in the text with nothing beside it is one of many.
      if score >= Weight.leastInText || date.date.year == nil {
        text.append(Candidate(date: date.date, line: word.line, score: score))
      }
    }
    return (text, frontMatter)
  }

  private func score(of found: WrittenDate.Found) -> Double {
    let words = opening.words
    let first = words[found.words.lowerBound]
    let last = words[found.words.upperBound]
    let line = opening.lines[first.row]
    let row = opening.rows[first.row]
    let near = opening.near(found.words, before: 9, after: 5)
    let close = opening.near(found.words, before: 4, after: 3)
    var score = Weight.position / (1 + Double(found.words.lowerBound) / 80)
    if found.date.day != nil { score += found.date.year == nil ? 0 : Weight.complete }
    if found.date.year == nil { score -= 1 }
    if let label = MeetingReader.label(of: line),
      MeetingVocabulary.dateLabels.contains(label.name) || label.words.contains("date"),
      first.column <= label.words.count + 4
    {
      let near = 0.3 + 0.7 / (1 + Double(first.row) / 30)
      score += label.words.contains(where: MeetingVocabulary.otherDates.contains) ? 0 : Weight.label * near
    } else if found.words.lowerBound > row.lowerBound {
      // `… Datum: 5 mei` in a line that has more.
      let before = words[found.words.lowerBound - 1]
      if before.text.last == ":", MeetingVocabulary.dateLabels.contains(before.meaning) { score += Weight.label }
    }
    if line.heading != nil { score += Weight.heading }
    if !near.isDisjoint(with: MeetingVocabulary.titles) || near.contains(where: Self.isCompoundOfMeeting) {
      score += Weight.title
    }
    if !near.isDisjoint(with: MeetingVocabulary.held) { score += Weight.held }
    if row.count <= found.words.count + 4, first.row < 8 { score += Weight.ownLine }
    if !close.isDisjoint(with: DateVocabulary.weekdays) { score += Weight.weekday }
    if last.row < opening.rows.count, !close.isDisjoint(with: Self.hours) { score += Weight.hour }
    if !near.isDisjoint(with: MeetingVocabulary.otherDates.subtracting(MeetingVocabulary.minutes)) {
      score += Weight.ofSomethingElse
    }
    if !near.isDisjoint(with: MeetingVocabulary.next) { score += Weight.ofNext }
    return score
  }

  private static func isCompoundOfMeeting(_ word: String) -> Bool {
    word.count > 8 && MeetingVocabulary.meetingEndings.contains { word.hasSuffix($0) }
  }

  private static let hours = Set(
    vocabulary: "heures heure h uhr uur hora horas ore alle kl klokken pm am o clock godz hodin")
}
