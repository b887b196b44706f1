import Collaboration

extension MeetingReader {
  /// The days of meetings that the minutes say were called off: `La réunion du 9 avril est annulée`.
  func cancelledMeetings(before date: PartialDate?) -> [Meeting.Located<PartialDate>] {
    lines.flatMap { line -> [Meeting.Located<PartialDate>] in
      let words = FoldedWords(line.text)
      guard words.count < 60,
        words.contains(anyOf: Self.cancelled) || Self.notHeld.contains(where: { words.contains($0) }),
        words.contains(anyOf: Self.meetingWords)
      else { return [] }
      let days = WrittenDate.all(in: line.text, monthFirst: language == .english).compactMap { Self.nearest($0, date) }
      // Of several, the text may say of one that it takes the other's place.
      return days.count == 1 ? days.map { .init(fact: $0, line: line.number) } : []
    }
  }

  private static let cancelled = Set(
    vocabulary: "annule annulee annules annulees annulation cancelled canceled cancellation reporte reportee postponed")
  private static let notHeld = ["n a pas eu lieu", "n a pu se tenir", "was not held", "did not take place"]
    .map { $0.split(separator: " ").map(String.init) }

  /// A whole day, in the year that brings it nearest to the meeting.
  private static func nearest(_ written: WrittenDate, _ meeting: PartialDate?) -> PartialDate? {
    if written.year != nil { return written.date().flatMap { $0.day == nil ? nil : $0 } }
    guard let meeting, let month = meeting.month else { return nil }
    let years = [meeting.year - 1, meeting.year, meeting.year + 1]
    let days = years.compactMap { written.date(in: $0) }.filter { $0.day != nil }
    func distance(_ date: PartialDate) -> Int { abs((date.year - meeting.year) * 12 + (date.month ?? 0) - month) }
    return days.min { distance($0) < distance($1) }
  }
}
