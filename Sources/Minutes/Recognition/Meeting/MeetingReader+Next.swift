import Collaboration

extension MeetingReader {
  static let meetingWords = MeetingVocabulary.meetings.union(
    Set(vocabulary: "comite conseil assemblee commission copil cotech ca"))

  func nextMeeting(after date: PartialDate?) -> Meeting.NextMeeting? {
    for (index, line) in lines.enumerated() {
      let words = FoldedWords(line.text).words
      guard words.count < 60, let place = words.firstIndex(where: MeetingVocabulary.next.contains) else { continue }
      let near = words[max(0, place - 2)..<min(words.count, place + 4)]
      guard near.contains(where: { Self.meetingWords.contains($0) || MeetingBodies.meetingStem($0, $0) != nil })
      else { continue }
      // A heading has its date in the lines below.
      let isOpen = line.heading != nil || words.count < 5
      let texts = [line] + (isOpen ? Array(lines[(index + 1)...].prefix(2)) : [])
      for text in texts {
        for written in WrittenDate.all(in: text.text, monthFirst: language == .english) {
          guard let found = Self.following(written, date) else { continue }
          return .init(name: name(ofNext: line.text), date: found, line: text.number)
        }
      }
    }
    return nil
  }

  /// The date, in the year that makes it come after the meeting; nil for one that comes before it.
  static func following(_ written: WrittenDate, _ meeting: PartialDate?) -> PartialDate? {
    if written.year != nil {
      guard let date = written.date() else { return nil }
      return meeting.map { date.isCertainlyBefore($0) || date == $0 } ?? false ? nil : date
    }
    guard let meeting, let same = written.date(in: meeting.year) else { return nil }
    return same.isCertainlyBefore(meeting) ? written.date(in: meeting.year + 1) : same
  }

  /// The words that name it, such as `Prochaine réunion plénière`.
  func name(ofNext text: String) -> String {
    let head = text.prefix { $0 != ":" && $0 != "," && $0 != "(" }
    var words = head.split(separator: " ").map(String.init)
    if let start = words.firstIndex(where: { MeetingVocabulary.next.contains(FoldedWords($0).words.first ?? "") }) {
      words = Array(words[start...])
    }
    let end = words.firstIndex { word in
      let folded = FoldedWords(word).words.first ?? ""
      return Self.stopWords.contains(folded) || folded.first?.isNumber == true
    }
    let name = words[..<(end ?? min(words.count, 6))].joined(separator: " ").trimmedMarks
    let usual = language == .french ? "Prochaine réunion" : "Next meeting"
    return FoldedWords(name).count > 1 ? name.prefix(1).uppercased() + name.dropFirst() : usual
  }

  static let stopWords = Set(
    vocabulary: """
      le la en au aux est sera aura a fixee prevue will is on to be at in lundi mardi mercredi jeudi vendredi tentative
      """
  )
}
