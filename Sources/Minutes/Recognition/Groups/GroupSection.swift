/// A part of minutes whose headings are names of groups: `## Working groups` with `### Mapping` below it.
struct GroupSection {
  /// The rank of its heading; nil outside of such a part.
  private var rank: Int?
  /// The number of its heading's line.
  private(set) var line = 0

  /// Goes on to a line.
  mutating func pass(_ line: TextLine) {
    guard let heading = line.heading else { return }
    if let rank, heading > rank { return }
    let words = FoldedWords(line.text).words
    let isOfGroups =
      words.count <= 8 && words.contains { LanguageVocabulary.isOfGroup($0, .section) }
      && !words.contains(where: PresenceVocabulary.present.contains)
    rank = isOfGroups ? heading : nil
    self.line = line.number
  }

  /// Whether a line is a heading right below that of the part.
  func isWithin(_ line: TextLine) -> Bool {
    guard let rank, let heading = line.heading else { return false }
    return heading == rank + 1
  }

  /// The name of a group that a heading is; nil where it cannot be one.
  static func name(in line: TextLine) -> String? {
    let words = FoldedWords(line.text).words
    guard (1...10).contains(words.count), PresenceVocabulary.meaning(of: line.text) == nil,
      !words.contains(where: MeetingVocabulary.titles.contains), AttendanceHeading.colon(in: line.text) == nil,
      !words.contains(where: { LanguageVocabulary.isOfGroup($0, .section) })
    else { return nil }
    let name = line.text.trimmedAround
    return name.first?.isUppercase ?? false ? name : nil
  }

  /// The groups that such parts have headings of, each with the numbers of its first and last lines.
  static func groups(in lines: [TextLine]) -> [(name: String, lines: ClosedRange<Int>, section: Int)] {
    var section = GroupSection()
    var found: [(name: String, lines: ClosedRange<Int>, section: Int)] = []
    var open = false
    for line in lines where !line.isBlank {
      section.pass(line)
      if section.isWithin(line) {
        open = name(in: line) != nil
        if open, let name = name(in: line) { found.append((name, line.number...line.number, section.line)) }
      } else if let heading = line.heading, heading <= (section.rank ?? 0) || section.rank == nil {
        open = false
      } else if open, let last = found.indices.last {
        found[last].lines = found[last].lines.lowerBound...max(found[last].lines.lowerBound, line.number)
      }
    }
    return found
  }
}
