import Collaboration

/// The lines that list guests: below a heading or label such as `Invités` or `Guests`, up to the next one.
enum Guests {
  /// The numbers of these lines.
  static func lines(in document: TextDocument) -> Set<Int> {
    var numbers: Set<Int> = []
    var isOpen = false
    for line in document.lines where !line.isBlank {
      let parts = AttendanceHeading.parts(of: line)
      let headings = parts.compactMap { AttendanceHeading($0, isWithinList: true) }
      if headings.count == parts.count {
        isOpen = zip(parts, headings).allSatisfy { $1.meaning == .kind && isOfGuests($0) }
      } else if line.heading != nil || !headings.isEmpty || EntryLabel.isOfHeader(line.text) {
        isOpen = false
      }
      if isOpen { numbers.insert(line.number) }
    }
    return numbers
  }

  private static func isOfGuests(_ line: TextLine) -> Bool {
    let label = AttendanceHeading.colon(in: line.text).map { String(line.text[..<$0]) } ?? line.text
    return FoldedWords(label).contains(anyOf: words)
  }

  private static let words = Set(
    vocabulary: "invite invites invitee invitees invited guest guests visitor visitors")
}
