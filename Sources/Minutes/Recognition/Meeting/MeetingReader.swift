import Collaboration
import Support

/// Finds what minutes say of the meeting itself: title, date, place, host, author, body, chair, and the next meeting.
struct MeetingReader {
  let document: TextDocument
  let lines: [TextLine]
  let language: DocumentLanguage
  /// The lines above the discussion, where the facts of the meeting stand.
  let head: [TextLine]
  let opening: OpeningText

  /// `attendees`: who is listed, so that the one who presides is known from the list.
  static func read(_ document: TextDocument, language: DocumentLanguage, attendees: [Attendee] = []) -> Meeting {
    let reader = MeetingReader(document, language: language)
    var meeting = Meeting()
    meeting.title = reader.title()
    let date = MeetingDates(
      opening: reader.opening, file: document.file, documentTitle: document.title,
      frontMatterLength: document.frontMatterLength, monthFirst: language == .english
    ).best()
    meeting.date = date.map { .init(fact: $0.date, line: $0.line) }
    meeting.dateDoubt = date?.isAmbiguous == true ? .ambiguousOrder : nil
    meeting.next = reader.nextMeeting(after: meeting.date?.fact)
    if meeting.date == nil, let guess = reader.guessedYear(next: meeting.next) {
      meeting.date = guess
      meeting.dateDoubt = .guessedYear
      meeting.next = reader.nextMeeting(after: guess.fact)
    }
    meeting.cancelled = reader.cancelledMeetings(before: meeting.date?.fact)
    meeting.place = reader.place()
    meeting.host = reader.host()
    meeting.body = MeetingBodies(
      opening: reader.opening, lines: reader.lines, title: meeting.title?.fact, documentTitle: document.title,
      isEnglish: language == .english, counts: reader.wordCounts()
    ).best()
    let officers = MeetingOfficers(opening: reader.opening, attendees: attendees, body: meeting.body?.fact)
    meeting.chairs = officers.chairs()
    meeting.author = reader.author() ?? officers.secretaries().first
    return meeting
  }

  private init(_ document: TextDocument, language: DocumentLanguage) {
    self.document = document
    self.language = language
    lines = document.lines.filter { !$0.isBlank }
    head = Array(lines.prefix(60))
    opening = OpeningText(lines)
  }

  /// How often each word is in the document.
  private func wordCounts() -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines {
      for word in line.words { for folded in FoldedWords(word.text).words { counts[folded, default: 0] += 1 } }
    }
    return counts
  }

  /// The year of the latest date that the minutes look back or forward to.
  private func guessedYear(next: Meeting.NextMeeting?) -> Meeting.Located<PartialDate>? {
    if let next, let year = PartialDate(year: next.date.year) { return .init(fact: year, line: next.line) }
    var latest: (year: Int, line: Int)?
    for line in lines {
      for year in WrittenDate.years(in: line.text) where year > latest?.year ?? 0 { latest = (year, line.number) }
    }
    return latest.flatMap { latest in
      PartialDate(year: latest.year).map { .init(fact: $0, line: latest.line) }
    }
  }

  // MARK: Title

  private func title() -> Meeting.Located<String>? {
    let top = head.prefix(25)
    // Front matter is written by people; the properties of an office document often come with its template.
    if document.frontMatterLength > 0, let title = document.title, Self.saysSomething(title) {
      return .init(fact: title, line: 1)
    }
    if let subject = top.first(where: {
      Self.label(of: $0).map { ["objet", "subject", "title", "titre"].contains($0.name) } ?? false
    }),
      let value = Self.label(of: subject)?.value, !value.isEmpty
    {
      return .init(fact: value, line: subject.number)
    }
    var best: (score: Double, line: TextLine)?
    for (row, line) in top.enumerated() {
      let below = row + 1 < top.count ? top[row + 1] : nil
      guard let score = Self.titleScore(of: line, row: row, below: below), score > best?.score ?? 0 else { continue }
      best = (score, line)
    }
    if let best { return .init(fact: Self.shortened(best.line).trimmedMarks, line: best.line.number) }
    if let title = document.title, Self.saysSomething(title) { return .init(fact: title, line: 1) }
    if let heading = top.first(where: { $0.heading == 1 }) {
      return .init(fact: heading.text.trimmedMarks, line: heading.number)
    }
    return nil
  }

  private static func saysSomething(_ title: String) -> Bool {
    FoldedWords(title).words.contains { $0.count > 3 && !$0.allSatisfy(\.isNumber) }
  }

  /// How much speaks for a line being the title; nil where it cannot be.
  private static func titleScore(of line: TextLine, row: Int, below: TextLine?) -> Double? {
    let words = FoldedWords(line.text).words
    guard words.count > 1 || line.heading == 1, line.mark == nil || line.heading != nil else { return nil }
    guard label(of: line)?.value.isEmpty ?? true else { return nil }
    if line.heading == nil {
      if line.text.last == ".", words.count < 60 { return nil }
      // A line that goes on below in small letters is of a text.
      if below?.text.first?.isLowercase == true { return nil }
      // `A. The meeting of April 21` is an item of the agenda.
      if let first = line.words.first?.text, first.count == 2, first.last == "." { return nil }
    }
    if words.count > 25, row > 2 { return nil }
    if AttendanceHeading(line, isWithinList: false) != nil { return nil }
    let start = Set(words.prefix(30))
    if words.count <= 25, !start.isDisjoint(with: otherTitles) { return nil }
    let isOfMeeting =
      !start.isDisjoint(with: MeetingVocabulary.meetings)
      || words.prefix(30).contains { $0.count > 8 && MeetingBodies.meetingStem($0, $0) != nil }
    let isOfMinutes = !start.isDisjoint(with: MeetingVocabulary.minutes)
    let isOfBody = !start.isDisjoint(with: MeetingVocabulary.bodies)
    let isDated = WrittenDate.all(in: line.text).contains { $0.year != nil }
    guard isOfMeeting || isOfMinutes || isOfBody || isDated && line.heading == 1 else { return nil }
    var score = 3 / (1 + Double(row) / 6)
    if isOfMeeting { score += 1.5 }
    if isOfMinutes { score += 1.5 }
    if isOfBody { score += 1 }
    if isDated { score += 2 }
    if let heading = line.heading { score += heading == 1 ? 2 : 1 }
    return score
  }

  /// Words of headings and lines that are of a part of the minutes, or of another meeting.
  private static let otherTitles = MeetingVocabulary.next.union(
    Set(
      vocabulary: """
        convocation affichage affichee validation approbation approval previous precedent precedente derniere last
        publication diffusion version updated mis redige envoi secretaire role debut ouverture membres members
        genehmigung aprobacion approvazione goedkeuring
        """))

  /// A title that a converter ran on with the text behind it, cut off behind its date.
  private static func shortened(_ line: TextLine) -> String {
    let words = line.words.map(\.text)
    guard words.count > 25 else { return line.text }
    let start = words.firstIndex { MeetingVocabulary.titles.contains(FoldedWords($0).words.last ?? "") } ?? 0
    let rest = Array(words[start...].prefix(40))
    let end = WrittenDate.found(in: rest).first?.words.upperBound ?? min(rest.count, 12) - 1
    return rest[...end].joined(separator: " ")
  }

  /// A label and what stands behind its colon, a dash or a gap.
  static func label(of line: TextLine) -> (name: String, words: [String], value: String)? {
    let text = line.text
    guard let colon = AttendanceHeading.colon(in: text) else {
      // `Date   12 mars 2019`, as cells of a table side by side.
      guard line.pieces.count == 2, let name = FoldedWords(line.pieces[0].text).words.first else { return nil }
      return (name, FoldedWords(line.pieces[0].text).words, line.pieces[1].text)
    }
    let words = FoldedWords(text[..<colon]).words
    guard let name = words.first, words.count <= 6 else { return nil }
    return (name, words, String(text[text.index(after: colon)...]).trimmed)
  }
}
