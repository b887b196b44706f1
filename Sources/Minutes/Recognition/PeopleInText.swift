/// Finds the names of people around a place of a text, by their capitals and by what is around them.
///
/// What a name is beside is known here (`Chair:`, `sous la présidence de`): that makes words names which alone would
/// be none.
struct PeopleInText {
  struct Name: Hashable {
    var name: String
    /// The places of its first and last words.
    var first: Int
    var last: Int
  }

  let text: OpeningText

  private var words: [OpeningText.Word] { text.words }

  /// The names behind a place, parted by commas, dashes or `and`.
  func names(after place: Int, most: Int = 40) -> [Name] {
    var found: [Name] = []
    var at = place
    while found.count < most, let next = name(after: at) {
      // What is left out between two names is a title, or a function in brackets.
      if !found.isEmpty, next.first - at > 4 { break }
      found.append(next)
      var end = next.last
      // `Ann Lee (Acme), Bo Day`
      if end + 1 < words.count, words[end + 1].text.hasPrefix("("),
        !(words[end].text.last.map { ",;".contains($0) } ?? false)
      {
        var close = end + 1
        while close < words.count, close - end < 12, !words[close].text.contains(")") { close += 1 }
        if close < words.count, words[close].text.contains(")") { end = close }
      }
      guard end + 1 < words.count else { break }
      let last = words[end].text.last
      let following = words[end + 1]
      if last == "," || last == ";" {
        at = end
      } else if Self.isJoint(following.text) {
        at = end + 1
      } else {
        break
      }
      // `, et Claire Petit`
      if at + 1 < words.count, Self.isJoint(words[at + 1].text) { at += 1 }
    }
    return found
  }

  /// `and`, `ET`; `E Taylor` is a name.
  private static func isJoint(_ text: String) -> Bool {
    joints.contains(text) || text.count > 1 && joints.contains(text.lowercased())
  }

  private static let joints: Set<String> = [
    "and", "et", "&", "/", "und", "y", "e", "en", "og", "och", "i", "a", "+", "-", "–", "ainsi", "•",
  ]

  /// The name behind a place, titles and functions before it left out.
  func name(after place: Int) -> Name? {
    var start = place + 1
    var skipped = 0
    while start < words.count, skipped < 7 {
      let word = words[start]
      guard place < 0 || word.row <= words[place].row + 1 else { return nil }
      guard word.isMark && word.text.count < 4 || word.folded.allSatisfy(Self.isBeforeNames) else {
        break
      }
      if word.text.hasSuffix("."), word.text.count > 6 { return nil }
      start += 1
      skipped += 1
    }
    guard start < words.count else { return nil }
    var end = start
    var parts: [String] = []
    let lastRow = words[start].row + (place >= 0 && words[start].row == words[place].row ? 1 : 0)
    while end < words.count, parts.count < 7, words[end].row <= lastRow {
      let word = words[end]
      guard isOfName(word, isFirst: parts.isEmpty) else { break }
      if end > start, word.isSetApart { break }
      // `J.W. van der Sluijs Griffier: …`: the next label.
      if end > start, word.text.hasSuffix(":"), parts.count > 1 { break }
      // A name goes on in the next line only behind a given name alone, where the line is full.
      if end > start, word.line > words[end - 1].line + 1 { break }
      if end > start, word.row != words[end - 1].row, parts.count > 1 || text.rows[words[end - 1].row].count < 7 {
        break
      }
      parts.append(word.text)
      if Self.ends(word.text) { break }
      end += 1
    }
    guard !parts.isEmpty else { return nil }
    end = min(end, start + parts.count - 1)
    // `Alder Rowing Club`
    let next = end + 1
    if next < words.count, words[next].row == words[end].row, !words[end].closes, words[next].isCapitalized,
      parts.count > 1, Self.associations.contains(words[next].meaning),
      (PersonName(parts.joined(separator: " "))?.likelihood ?? 0) < 1
    {
      return nil
    }
    return Self.finished(parts).map { Name(name: $0, first: start, last: end) }
  }

  /// The name ahead of a place, brackets between left out.
  func name(before place: Int) -> Name? {
    var end = place - 1
    // `Armand Craig (Rockwell Automation) - Chair`
    while end >= 0, words[end].isMark { end -= 1 }
    if end >= 0, words[end].text.trimmedMarks.hasSuffix(")"),
      !words[end].text.hasPrefix("(") || words[end].folded.count > 0
    {
      while end >= 0, !words[end].text.hasPrefix("("), place - end < 10 { end -= 1 }
      end -= 1
      while end >= 0, words[end].isMark { end -= 1 }
    }
    guard end >= 0, place >= words.count || words[end].row >= words[place].row - 1 else { return nil }
    var parts: [String] = []
    var start = end
    while start >= 0, parts.count < 6 {
      let word = words[start]
      guard word.row == words[end].row, isOfName(word, isFirst: false) else { break }
      if start < end, Self.ends(word.text) || words[start + 1].isSetApart { break }
      parts.insert(word.text, at: 0)
      start -= 1
    }
    while let first = parts.first, FoldedWords(first).count == 1,
      NameVocabulary.particles.contains(FoldedWords(first).words[0])
    {
      parts.removeFirst()
      start += 1
    }
    return Self.finished(parts).map { Name(name: $0, first: start + 1, last: end) }
  }

  private static func ends(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    return ",;:)]".contains(last) || last == "." && text.filter(\.isLetter).count > 3
  }

  private static let associations = Set(vocabulary: "club clubs association society federation union verein verband")

  private static func isBeforeNames(_ word: String) -> Bool {
    MeetingVocabulary.beforeNames.contains(word) || NameVocabulary.honorifics.contains(word)
      || MeetingVocabulary.chairs.contains(word) || FunctionVocabulary.words.contains(word)
      || MeetingVocabulary.secretaries.contains(word) || MeetingVocabulary.notChairs.contains(word)
  }

  private func isOfName(_ word: OpeningText.Word, isFirst: Bool) -> Bool {
    guard !word.isMark, let first = word.folded.first, !word.text.hasPrefix("(") || isFirst else { return false }
    if first.first?.isNumber == true { return false }
    if word.folded.count == 1, NameVocabulary.particles.contains(first), !isFirst { return true }
    let bare = OpeningText.Word.bare(word.text)
    guard let letter = bare.first, letter.isUppercase else { return false }
    if bare.contains(where: { $0.isNumber || "@/:=_".contains($0) }) { return false }
    // `C'est`
    if let mark = bare.firstIndex(where: { "'’".contains($0) }), bare.distance(from: bare.startIndex, to: mark) < 3,
      bare[bare.index(after: mark)...].first?.isLowercase == true, word.folded.last != "s"
    {
      return false
    }
    if DateVocabulary.weekdays.contains(word.meaning), word.meaning.count > 3 { return false }
    if Self.others.contains(word.meaning) { return false }
    if MeetingVocabulary.titles.contains(word.meaning) || MeetingVocabulary.next.contains(word.meaning) { return false }
    return !MeetingVocabulary.chairs.contains(word.meaning) && !MeetingVocabulary.secretaries.contains(word.meaning)
      && !FunctionVocabulary.words.contains(word.meaning) && !PresenceVocabulary.present.contains(word.meaning)
      && !MeetingVocabulary.bodies.contains(word.meaning) && !OrganizationVocabulary.words.contains(word.meaning)
  }

  /// Words that lists go on with, and that are none of a name.
  private static let others = Set(
    vocabulary: """
      invite invites invitee invitees excuse excuses excusee excusees absent absents absente absentes guests guest apologies
      gaste aanwezig afwezig afwezigen ausentes asistentes opening ouverture ordre quorum procuration pouvoir pouvoirs
      scrutateurs vacant rapport budget item
      """)

  private static func finished(_ parts: [String]) -> String? {
    var parts = parts.map { part in
      let bare = part.trimmedAround
      return part.hasSuffix(".") && bare.count <= 2 ? bare + "." : bare
    }
    while let last = parts.last, FoldedWords(last).count == 1,
      NameVocabulary.particles.contains(FoldedWords(last).words[0])
    {
      parts.removeLast()
    }
    while parts.count > 1, let first = parts.first, FoldedWords(first).words.allSatisfy(isBeforeNames), !first.isInitial
    {
      parts.removeFirst()
    }
    let name = parts.joined(separator: " ").trimmedMarks
    guard name.filter(\.isLetter).count > 1, !parts.isEmpty else { return nil }
    // Initials stay as they are.
    if parts.count == 1, name.isInCapitals, name.count <= 4 { return name }
    return PersonName(name)?.name ?? name
  }
}
