import Collaboration
import Support

/// The organizations that minutes name where it is plain that they are some.
enum OrganizationMentions {
  /// Those that people are from, and those that speak: a name alone above their points, or before a colon.
  static func keys(in document: TextDocument, attendance: [AttendanceEntry]) -> Set<NameKey> {
    var keys = Set(attendance.compactMap { $0.organization.map { NameKey($0) } })
    let lines = document.lines
    let known = keys
    for (line, next) in zip(lines, nextLines(lines)) {
      if let name = speaker(line, next: next, known: known) { keys.insert(NameKey(name)) }
    }
    return keys
  }

  /// For each line the next one that is not blank.
  static func nextLines(_ lines: [TextLine]) -> [TextLine?] {
    var next = [TextLine?](repeating: nil, count: lines.count)
    var following: TextLine?
    for index in lines.indices.reversed() {
      next[index] = following
      if !lines[index].isBlank { following = lines[index] }
    }
    return next
  }

  /// The organization that a line lets speak: `− ISTRES` above its points, `Arles : la mutualisation…`.
  ///
  /// `known`: the organizations that may speak in the line of their name; others do above their points.
  static func speaker(_ line: TextLine, next: TextLine?, known: Set<NameKey>) -> String? {
    guard line.mark?.kind == .bullet || line.heading != nil, line.mark?.isTicked == nil else { return nil }
    let colon = AttendanceHeading.colon(in: line.text)
    let label = colon.map { String(line.text[..<$0]) } ?? line.text
    let words = label.split(separator: " ").map(String.init)
    guard (1...5).contains(words.count), words.allSatisfy(isNameLike), words.first?.first?.isUppercase == true else {
      return nil
    }
    let folded = FoldedWords(label).words
    guard !folded.contains(where: HeaderVocabulary.all.contains), PresenceVocabulary.meaning(of: label) == nil,
      !folded.contains(where: FunctionVocabulary.words.contains)
    else { return nil }
    if known.contains(NameKey(label)), colon != nil || next?.mark?.kind == .bullet { return label.trimmed }
    if let colon, line.text.index(after: colon) != line.text.endIndex { return nil }
    // Alone in its line, it must be in capitals or have a colon, and points below it.
    guard let next, next.mark?.kind == .bullet, colon != nil || label.isInCapitals else { return nil }
    return label.trimmed
  }

  private static func isNameLike(_ word: String) -> Bool {
    guard word.allSatisfy({ $0.isLetter || $0.isNumber || "-'’.&".contains($0) }) else { return false }
    return word.first?.isUppercase == true || NameVocabulary.particles.contains(FoldedWords(word).words.first ?? "")
      || ["les", "sur", "en"].contains(word)
  }
}
