import Collaboration
import Support

/// A person's name as it is compared: its words, without titles and brackets.
struct PersonForm {
  /// The folded words as they are written.
  let words: [String]
  let sorted: [String]

  init(_ name: String) {
    let text = String(name.prefix(NameForm.longest))
    // What opens a bracket that closes is no part of the name; a bracket left over from a list is a mark.
    let open = text.dropFirst().firstIndex(of: "(")
    let base = String(open.map { text[..<$0] } ?? text[...])
    var words = NameKey(base).text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    while words.count > 2, let first = words.first, Self.titles.contains(first) { words.removeFirst() }
    self.words = words
    sorted = words.sorted()
  }

  private static let titles: Set = [
    "m", "mr", "mrs", "ms", "mme", "mlle", "dr", "prof", "me", "monsieur", "madame", "cllr", "sir", "dame", "herr",
    "frau", "sr", "sra", "dhr", "mw", "sig", "dott",
  ]
}

extension Likeness {
  /// How the names of two persons resemble each other most; nil where they do not.
  static func between(_ a: PersonForm, _ b: PersonForm) -> Likeness? {
    guard a.words.count > 1, b.words.count > 1 else { return nil }
    if a.words == b.words { return Likeness(resemblance: .punctuation, certainty: 0.95) }
    if a.sorted == b.sorted { return Likeness(resemblance: .order, certainty: 0.95) }
    if a.words.joined() == b.words.joined() { return Likeness(resemblance: .spacing, certainty: 0.95) }
    if let place = Slip.place(a.words, b.words) {
      let shorter = min(a.words[place].count, b.words[place].count)
      // Given names that differ by a letter are often two people's: Michel and Michèle, Daniel and Danielle.
      return shorter >= 4 ? Likeness(resemblance: .slip, certainty: place == 0 ? 0.55 : 0.85) : nil
    }
    let (short, long) = a.words.count <= b.words.count ? (a.words, b.words) : (b.words, a.words)
    if short.count == long.count, short.last == long.last, abbreviates(short, long) || abbreviates(long, short) {
      return Likeness(resemblance: .initial, certainty: 0.75)
    }
    guard short.count < long.count, short.first == long.first else { return nil }
    // A second surname behind it, or a second given name within.
    let adds = long.starts(with: short) || (short.last == long.last && short.count == 2)
    return adds ? Likeness(resemblance: .longer, certainty: 0.75) : nil
  }

  /// Whether the given names of one are the other's or their initials.
  private static func abbreviates(_ short: [String], _ long: [String]) -> Bool {
    zip(short.dropLast(), long.dropLast()).allSatisfy { $0 == $1 || ($0.count == 1 && $1.hasPrefix($0)) }
  }
}
