import Collaboration
import Support

/// A line that opens a list of people: a heading, or a label with a colon, with or without names behind it.
struct AttendanceHeading {
  let meaning: PresenceVocabulary.Meaning
  /// What stands behind the colon.
  let rest: String
  /// Whether it is of proxies, where `A à B` means that A gave B the vote.
  let isOfProxies: Bool

  /// `isWithinList`: whether a list is open, where a kind of people is enough of a heading.
  init?(_ line: TextLine, isWithinList: Bool) {
    let text = line.text
    let colon = Self.colon(in: text)
    if colon == nil, line.heading == nil, line.mark == nil, let sentence = AttendanceSentence(text) {
      meaning = .status(sentence.status)
      rest = sentence.names
      isOfProxies = false
      return
    }
    let label = colon.map { String(text[..<$0]) } ?? text
    guard label.utf8.count < 160, let (meaning, strange) = PresenceVocabulary.meaning(of: label) else { return nil }
    var rest = colon.map { String(text[text.index(after: $0)...]).trimmed } ?? ""
    if line.heading != nil {
      guard strange <= 2 else { return nil }
    } else if colon != nil {
      // “Participation aux frais : …” is about something else.
      let isWeak = FoldedWords(label).words.contains { Self.weakWords.contains($0) }
      guard strange <= (isWeak ? 0 : rest.isEmpty ? 3 : 1) else { return nil }
    } else {
      // A line without a colon must be nothing but such a heading, and no end of a sentence.
      guard strange == 0, line.pieces.count == 1, line.mark?.isTicked == nil, text.first?.isLowercase == false,
        text.last != ".", text.last != ","
      else { return nil }
    }
    if meaning == .kind, !isWithinList, line.heading == nil { return nil }
    // “Absents excusés (2)”, “Présents : 14” count people and name none.
    if rest.allSatisfy({ $0.isNumber || $0.isWhitespace || $0 == "." }) { rest = "" }
    // “Présents : Mesdames et Messieurs” addresses those in the lines below.
    if FoldedWords(rest).words.allSatisfy({
      NameVocabulary.honorifics.contains($0) || PresenceVocabulary.fillers.contains($0)
    }) {
      rest = ""
    }
    // A number and unit, or a clause: “Participants should register: …” is no list.
    self.meaning = meaning
    self.rest = rest
    isOfProxies = FoldedWords(label).words.contains {
      $0.hasPrefix("pouvoir") || $0.hasPrefix("procuration") || $0 == "proxies"
    }
  }

  /// A line in which several labels stand, taken apart: `Présents : Ann Lee. Excusés : Bob Ray`.
  static func parts(of line: TextLine) -> [TextLine] {
    guard line.heading == nil, line.words.count > 3 else { return [line] }
    var starts: [Int] = []
    // The label begins behind the end of a sentence.
    var first = 0
    for (index, word) in line.words.enumerated() {
      defer { if ".;".contains(word.text.last ?? " "), word.text.count > 2 { first = index + 1 } }
      guard index > 0 && word.text.last == ":" || word.text == ":" else { continue }
      guard first > 0, index - first < 6, first <= index else { continue }
      let label = line.words[first...index].map(\.text).joined(separator: " ").replacing(":", with: "")
      let isOfPeople = PresenceVocabulary.meaning(of: label).map { $0.strangeWords == 0 } ?? false
      guard isOfPeople || EntryLabel.isOfHeader(label) else { continue }
      starts.append(first)
    }
    guard !starts.isEmpty else { return [line] }
    let bounds = [0] + starts + [line.words.count]
    return zip(bounds, bounds.dropFirst()).map { start, end in
      TextLine(number: line.number, words: Array(line.words[start..<end]), mark: start == 0 ? line.mark : nil)
    }
  }

  /// Words that speak of being there, and of much else.
  private static let weakWords: Set<String> = ["participation", "presence", "presences", "attendance", "participe"]

  /// The first colon that ends a label, and not the hour of a time or an address.
  static func colon(in text: String) -> String.Index? {
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case ":" where depth == 0:
        let next = text.index(after: index)
        return next == text.endIndex || text[next].isWhitespace || text[next].isUppercase ? index : nil
      default: break
      }
      index = text.index(after: index)
    }
    return nil
  }
}
