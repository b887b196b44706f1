import Collaboration

extension MeetingReader {
  func date(title: Meeting.Located<String>?) -> (
    located: Meeting.Located<PartialDate>, doubt: Meeting.DateDoubt?
  )? {
    let monthFirst = language == .english
    var best: (score: Int, date: WrittenDate, line: Int)?
    func consider(_ text: String, line: Int, score: Int) {
      guard let date = WrittenDate.all(in: text, monthFirst: monthFirst).first(where: { $0.year != nil }) else {
        return
      }
      if score > best?.score ?? 0 { best = (score, date, line) }
    }
    if let title { consider(title.fact, line: title.line, score: 9) }
    if let name = document.title { consider(name, line: 1, score: 6) }
    for (index, line) in head.prefix(40).enumerated() {
      let words = FoldedWords(line.text).words
      if words.contains(where: Self.otherDateWords.contains) { continue }
      let isNear = index < 20
      if let label = Self.label(of: line), label.name == "date" || label.name == "le" || label.words.contains("date") {
        consider(label.value, line: line.number, score: 10)
      } else if line.heading != nil {
        consider(line.text, line: line.number, score: isNear ? 8 : 2)
      } else if index < 6, words.count <= 5 {
        // A date in a line of its own below the title.
        consider(line.text, line: line.number, score: 8)
      } else if words.contains(where: Self.titleWords.contains), words.count < 30 {
        consider(line.text, line: line.number, score: isNear ? 7 : 3)
      } else {
        consider(line.text, line: line.number, score: isNear && words.count < 14 ? 4 : 0)
      }
    }
    let name = document.file.split(separator: ".").first.map(String.init) ?? document.file
    for part in name.split(separator: "_") + [name[...]] {
      consider(String(part), line: 1, score: 5)
      if let date = Self.compactDate(in: part) { consider(date, line: 1, score: 5) }
    }
    guard let best, let date = best.date.date() else { return nil }
    return (.init(fact: date, line: best.line), best.date.isAmbiguous ? .ambiguousOrder : nil)
  }

  /// `20180425` in a file's name, as an ISO date.
  static func compactDate(in name: some StringProtocol) -> String? {
    for run in name.split(whereSeparator: { !$0.isNumber }) where run.count == 8 {
      let digits = Array(run)
      return String(digits[0..<4]) + "-" + String(digits[4..<6]) + "-" + String(digits[6..<8])
    }
    return nil
  }

  /// The year of the latest date that the minutes look back or forward to.
  func guessedYear(next: Meeting.NextMeeting?) -> Meeting.Located<PartialDate>? {
    if let next, let year = PartialDate(year: next.date.year) { return .init(fact: year, line: next.line) }
    var latest: (year: Int, line: Int)?
    for line in lines {
      for year in WrittenDate.years(in: line.text) where year > latest?.year ?? 0 { latest = (year, line.number) }
    }
    return latest.flatMap { latest in
      PartialDate(year: latest.year).map { .init(fact: $0, line: latest.line) }
    }
  }

  /// Words of lines whose date is not the meeting's.
  static let otherDateWords = nextWords.union(
    Set(
      vocabulary: """
        convocation affichage affichee affiche validation approbation approval previous precedent precedente derniere
        last publication diffusion version updated mis redige envoi
        """))
}
