import Collaboration
import Support

/// An entry in which one person stands for another: `A donne pouvoir à B`, `B in place of A`, `A, représenté par B`.
struct Proxy {
  /// Who was missing, and who came instead where one did.
  let entries: [AttendanceEntry]

  private enum Direction {
    /// The missing person comes first, and gives a vote to one who is there anyway.
    case givesVote
    /// The missing person comes first, and the other came instead.
    case isReplaced
    /// The one who came is first.
    case replaces
  }

  private static let phrases: [(words: [String], direction: Direction)] = {
    var phrases: [(words: [String], direction: Direction)] = []
    for verb in ["donne", "donné", "ayant donné", "a donné", "avait donné", "donnant"] {
      for noun in ["pouvoir", "procuration", "mandat"] {
        phrases.append((FoldedWords("\(verb) \(noun) à").words, .givesVote))
      }
    }
    let givesVote = [
      "pouvoir donné à", "procuration donnée à", "donne son pouvoir à", "pouvoir à", "procuration à", "mandat à",
      "mandataire", "proxy to", "proxy held by", "gives proxy to", "gave proxy to",
    ]
    let isReplaced = [
      "représenté par", "représentée par", "remplacé par", "remplacée par", "suppléé par", "suppléée par",
      "représenté(e) par", "remplacé(e) par", "represented by", "replaced by", "substituted by",
    ]
    let replaces = [
      "in place of", "on behalf of", "standing in for", "substituting for", "alternate for", "proxy for",
      "deputising for",
      "deputizing for", "representing", "en remplacement de", "remplaçant", "remplace", "suppléant de", "suppléante de",
      "représentant",
      "représentante de",
    ]
    phrases += givesVote.map { (FoldedWords($0).words, .givesVote) }
    phrases += isReplaced.map { (FoldedWords($0).words, .isReplaced) }
    phrases += replaces.map { (FoldedWords($0).words, .replaces) }
    return phrases.sorted { $0.words.count > $1.words.count }
  }()

  init?(_ text: String, line: Int, parser: EntryParser) {
    guard let (before, after, direction) = Self.parts(of: text, isOfProxies: parser.isOfProxies) else { return nil }
    let parser = EntryParser(.item)
    guard var first = parser.entries(in: before, line: line).first else { return nil }
    var second = parser.entries(in: after, line: line).first
    switch direction {
    case .givesVote:
      first.status = .excused
      first.proxy = second?.person
      entries = [first]
    case .isReplaced:
      guard var substitute = second else { return nil }
      first.status = .excused
      substitute.organization = substitute.organization ?? first.organization
      substitute.standsInFor = first.person
      substitute.status = .present
      first.organization = first.organization ?? substitute.organization
      entries = [first, substitute]
    case .replaces:
      guard second != nil, let missing = second?.person, (PersonName(missing)?.likelihood ?? 0) >= 0.5 else {
        return nil
      }
      second?.status = .excused
      first.organization = first.organization ?? second?.organization
      first.standsInFor = missing
      entries = [first] + (second.map { [$0] } ?? [])
    }
  }

  /// What stands before and behind the phrase, without the parentheses around it.
  private static func parts(of text: String, isOfProxies: Bool) -> (
    before: String, after: String, direction: Direction
  )? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 2, words.count <= 30 else { return nil }
    let folded = words.map { FoldedWords($0).words }
    let phrases = isOfProxies ? phrases + [(["a"], .givesVote), (["to"], .givesVote)] : phrases
    // `A (pouvoir B)`: parentheses need no preposition.
    let short =
      ["pouvoir", "procuration", "proxy"].map { (words: [$0], direction: Direction.givesVote) }
      + ["for", "pour"].map { (words: [$0], direction: .replaces) }
    for (phrase, direction) in phrases + short {
      for start in folded.indices.dropFirst() {
        if phrase.count == 1, short.contains(where: { $0.words == phrase }), !words[start].hasPrefix("(") { continue }
        // A word such as `représenté(e)` folds into several.
        var end = start
        var collected: [String] = []
        while end < folded.count, collected.count < phrase.count {
          collected += folded[end].filter { $0.count > 1 || phrase.contains($0) }
          end += 1
        }
        guard collected == phrase, end < words.count else { continue }
        var before = words[..<start].joined(separator: " ")
        var after = words[end...].joined(separator: " ")
        if words[start].hasPrefix("("), let close = after.firstIndex(of: ")") {
          // What follows the parentheses is of the first person: `A (pouvoir à B), Acme`.
          before += String(after[after.index(after: close)...])
          after = String(after[..<close])
        }
        let trimmed =
          before.trimmed.last.map { ",-–:".contains($0) } == true ? String(before.trimmed.dropLast()) : before
        return (trimmed, after, direction)
      }
    }
    return nil
  }
}
