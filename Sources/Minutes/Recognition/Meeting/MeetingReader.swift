import Collaboration

/// Finds what minutes say of the meeting itself: title, date, place, host, author, and the next meeting.
struct MeetingReader {
  let document: TextDocument
  let lines: [TextLine]
  let language: DocumentLanguage
  /// The lines above the discussion, where the facts of the meeting stand.
  let head: [TextLine]

  static func read(_ document: TextDocument, language: DocumentLanguage) -> Meeting {
    let reader = MeetingReader(document, language: language)
    var meeting = Meeting()
    meeting.title = reader.title()
    let date = reader.date(title: meeting.title)
    meeting.date = date?.located
    meeting.dateDoubt = date?.doubt
    meeting.next = reader.nextMeeting(after: meeting.date?.fact)
    if meeting.date == nil, let guess = reader.guessedYear(next: meeting.next) {
      meeting.date = guess
      meeting.dateDoubt = .guessedYear
      meeting.next = reader.nextMeeting(after: guess.fact)
    }
    meeting.place = reader.place()
    meeting.host = reader.host()
    meeting.author = reader.author()
    return meeting
  }

  private init(_ document: TextDocument, language: DocumentLanguage) {
    self.document = document
    self.language = language
    lines = document.lines.filter { !$0.isBlank }
    head = Array(lines.prefix(60))
  }

  func title() -> Meeting.Located<String>? {
    let top = head.prefix(25)
    if let subject = top.first(where: {
      Self.label(of: $0).map { ["objet", "subject", "title", "titre"].contains($0.name) } ?? false
    }),
      let value = Self.label(of: subject)?.value, !value.isEmpty
    {
      return .init(fact: value, line: subject.number)
    }
    var candidates: [TextLine] = []
    for (index, line) in top.enumerated() where (line.mark == nil || line.heading != nil) && Self.isTitle(line) {
      // A line that goes on below in small letters is of a text.
      let goesOn = index + 1 < top.count && top[index + 1].text.first?.isLowercase == true
      if line.heading != nil || !goesOn { candidates.append(line) }
    }
    let dated = candidates.filter { !WrittenDate.all(in: $0.text).isEmpty }
    let heading =
      dated.first { $0.heading != nil } ?? dated.first ?? candidates.first { $0.heading != nil } ?? candidates.first
    if let heading { return .init(fact: heading.text.trimmedMarks, line: heading.number) }
    if let title = document.title,
      FoldedWords(title).words.contains(where: { $0.count > 3 && !$0.allSatisfy(\.isNumber) })
    {
      return .init(fact: title, line: 1)
    }
    if let heading = top.first(where: { $0.heading == 1 }) {
      return .init(fact: heading.text.trimmedMarks, line: heading.number)
    }
    return nil
  }

  /// Whether a line says of which meeting the minutes are.
  static func isTitle(_ line: TextLine) -> Bool {
    let words = FoldedWords(line.text).words
    guard words.count > 1 || line.heading == 1, words.count <= 25, label(of: line)?.value.isEmpty ?? true else {
      return false
    }
    if line.text.last == ".", line.heading == nil { return false }
    // `A. The meeting of April 21` is an item of the agenda.
    if let first = line.words.first?.text, first.count == 2, first.last == "." { return false }
    if AttendanceHeading(line, isWithinList: false) != nil { return false }
    let isDated = line.heading == 1 && WrittenDate.all(in: line.text).contains { $0.year != nil }
    return (isDated || words.contains(where: titleWords.contains)) && !words.contains(where: otherDateWords.contains)
  }

  static let titleWords = Set(
    vocabulary: """
      compte rendu cr pv proces verbal reunion seance comite conseil assemblee commission bureau rencontre copil cotech
      pleniere minutes meeting meetings council board committee session call workshop atelier
      """)

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
