import Collaboration

/// A sentence that says who was there without a colon.
///
/// `Étaient excusés MM. Petit et Roux.`, `Apologies were received from Cllr Brown.`
struct AttendanceSentence: Hashable {
  let status: Attendance.Status
  /// The names behind the words that say the status.
  let names: String

  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, words.count <= 200 else { return nil }
    let start =
      words.firstIndex { word in
        let folded = FoldedWords(word).words
        return folded.contains { NameVocabulary.honorifics.contains($0) || !Self.isOfStatus($0) }
      } ?? words.count
    guard start > 0, start < words.count,
      case (.status(let status), 0)? = PresenceVocabulary.meaning(of: words[..<start].joined(separator: " "))
    else { return nil }
    let rest = words[start...].joined(separator: " ")
    // The names must be beyond doubt: most sentences that speak of absence name nobody.
    let hasVerb = words[..<start].contains { Self.verbs.contains(FoldedWords($0).words.last ?? "") }
    guard let first = EntrySegment.split(rest).first, let likelihood = PersonList.names(in: first.text)?.likelihood,
      likelihood >= (hasVerb && first.text.contains(" ") ? 0.5 : 3)
    else { return nil }
    let small = words[start...].filter {
      $0.first?.isLowercase == true && !NameVocabulary.particles.contains(FoldedWords($0).words.first ?? "")
        && !["et", "and"].contains($0)
    }
    guard small.count * 3 <= words.count - start else { return nil }
    self.status = status
    names = rest
  }

  private static let verbs: Set<String> = ["was", "were", "is", "are", "etait", "etaient", "est", "sont"]

  private static func isOfStatus(_ word: String) -> Bool {
    PresenceVocabulary.present.contains(word) || PresenceVocabulary.excused.contains(word)
      || PresenceVocabulary.absent.contains(word) || PresenceVocabulary.fillers.contains(word) || word == "not"
      || word == "non"
  }
}
