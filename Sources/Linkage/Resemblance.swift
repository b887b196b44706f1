import Support

/// How two names resemble each other.
package enum Resemblance: String, CaseIterable, Sendable {
  /// They differ in legal form, article, town hall or punctuation: `Acme` and `Acme, Inc.`.
  case form
  /// They differ in punctuation, titles or what is in brackets: of persons.
  case punctuation
  /// They differ in spaces: `Red Hat` and `RedHat`.
  case spacing
  /// One adds something in brackets.
  case bracket
  /// One adds a function or a project: `Acme / Audit WG`, `Acme Representative`.
  case addition
  /// One is the other's initials.
  case acronym
  /// A letter is another, missing, added or swapped with its neighbour.
  case slip
  /// The same words in another order.
  case order
  /// A given name is but an initial.
  case initial
  /// One has further words.
  case longer
  /// Of groups whose names need not be alike: the one ends as the other begins.
  case succession

  /// What people read of it.
  package var evidence: String {
    switch self {
    case .form: "the same but for legal form, article or punctuation"
    case .punctuation: "the same but for punctuation, titles or brackets"
    case .spacing: "the same but for spaces"
    case .bracket: "the same but for what is in brackets"
    case .addition: "one adds a function or a project"
    case .acronym: "one is the initials of the other"
    case .slip: "one letter differs"
    case .order: "the same words in another order"
    case .initial: "a given name is an initial"
    case .longer: "one has further words"
    case .succession: "the one ends as the other begins"
    }
  }
}

/// A resemblance and how often names that resemble so are one, before anything else is known of them.
struct Likeness {
  let resemblance: Resemblance
  /// From 0 to 1, as found in lists of names that were joined by hand.
  let certainty: Double
}

extension Likeness {
  /// How the names of two organizations or groups resemble each other most; nil where they do not.
  static func between(_ a: NameForm, _ b: NameForm) -> Likeness? {
    guard !a.core.isEmpty, !b.core.isEmpty else { return nil }
    let candidates = symmetric(a, b) + directed(short: a, long: b) + directed(short: b, long: a)
    return candidates.max { $0.certainty < $1.certainty }
  }

  private static func symmetric(_ a: NameForm, _ b: NameForm) -> [Likeness] {
    if a.core == b.core {
      return a.bracket == b.bracket
        ? [Likeness(resemblance: .form, certainty: 0.97)] : [Likeness(resemblance: .bracket, certainty: 0.93)]
    }
    if a.joined == b.joined, a.joined.count >= 4 { return [Likeness(resemblance: .spacing, certainty: 0.96)] }
    if let length = Slip.length(a.core, b.core) {
      return [Likeness(resemblance: .slip, certainty: length >= 8 ? 0.75 : 0.6)]
    }
    return []
  }

  private static func directed(short: NameForm, long: NameForm) -> [Likeness] {
    var found: [Likeness] = []
    if let letters = short.abbreviation {
      if long.acronyms.contains(letters), long.joined.count > letters.count + 1 {
        found.append(
          Likeness(resemblance: .acronym, certainty: letters.count > 3 ? 0.95 : letters.count == 3 ? 0.91 : 0.5))
      }
      if long.bracket == short.core { found.append(Likeness(resemblance: .acronym, certainty: 0.91)) }
    }
    if !long.additions.isEmpty, long.head.joined() == short.head.joined(),
      short.additions.isEmpty || short.additions.joined().joined() != long.additions.joined().joined()
    {
      found.append(
        Likeness(resemblance: .addition, certainty: long.isPlainAddition && short.additions.isEmpty ? 0.94 : 0.6))
    }
    if long.additions.isEmpty, short.additions.isEmpty, long.core.count > short.core.count {
      if long.core.starts(with: short.core) {
        let rest = long.core.dropFirst(short.core.count)
        let isFunction = rest.allSatisfy(NameForm.functions.contains)
        found.append(
          isFunction
            ? Likeness(resemblance: .addition, certainty: 0.93) : Likeness(resemblance: .longer, certainty: 0.6))
      } else if long.core.suffix(short.core.count) == short.core[...] {
        found.append(Likeness(resemblance: .longer, certainty: 0.5))
      }
    }
    return found
  }
}

/// One letter that differs between two names.
enum Slip {
  /// The number of letters of names whose words are the same but for one letter of one of them; nil of others.
  ///
  /// A letter is another, added, missing or swapped with its neighbour, in a word of at least four. Digits are no slip:
  /// `DDT 38` is not `DDT 76`.
  static func length(_ a: [String], _ b: [String]) -> Int? {
    guard let place = place(a, b) else { return nil }
    let letters = a.joined().count
    return letters >= 6 && min(a[place].count, b[place].count) >= 4 ? letters : nil
  }

  /// Which word differs by one letter where all the others are the same.
  static func place(_ a: [String], _ b: [String]) -> Int? {
    guard a.count == b.count else { return nil }
    let different = a.indices.filter { a[$0] != b[$0] }
    guard different.count == 1, let place = different.first, a[place].allSatisfy(\.isLetter),
      b[place].allSatisfy(\.isLetter), EditDistance.isOne(a[place], b[place])
    else { return nil }
    return place
  }
}
