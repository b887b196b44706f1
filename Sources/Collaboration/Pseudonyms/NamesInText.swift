import Support

/// Finds people's names in running text and puts labels in their place.
///
/// A name is found however its case, accents, hyphens and spaces are written, and in the forms that minutes have:
/// `François Raynaud`, `RAYNAUD François`, `F. Raynaud`, `M. Raynaud`, `Raynaud`. A family name alone counts where it
/// begins with a capital and is no word of a name that stays.
struct NamesInText: Sendable {
  /// The forms that begin with a word, the longest first.
  private let forms: [String: [Form]]
  /// Names that are found letter by letter: those without words, and those of scripts without spaces.
  private let verbatim: [(name: String, label: String)]

  /// One way of writing a person, and the label; several people who are written alike have several labels.
  struct Form: Sendable {
    let form: WrittenName
    var labels: [String]
  }

  init(of persons: [Person], labels: [String], kept: [String]) {
    let keptWords = Set(kept.flatMap { TextWords($0).words.map(\.folded) })
    var forms: [WrittenName: [String]] = [:]
    var verbatim: [(name: String, label: String)] = []
    for (person, label) in zip(persons, labels) {
      for name in person.writtenNames {
        if name.unicodeScalars.contains(where: \.isOfScriptWithoutSpaces) || TextWords(name).words.isEmpty {
          if name.unicodeScalars.contains(where: \.isMoreThanPunctuation) { verbatim.append((name, label)) }
          continue
        }
        for form in WrittenName.forms(of: name, kept: keptWords) where forms[form]?.contains(label) != true {
          forms[form, default: []].append(label)
        }
      }
    }
    self.forms = Dictionary(grouping: forms.map { Form(form: $0.key, labels: $0.value) }) { $0.form.words[0] }
      .mapValues { $0.sorted { ($1.form.words.count, $0.form) < ($0.form.words.count, $1.form) } }
    self.verbatim = verbatim.sorted { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
  }

  /// The text with a label for every name.
  func concealed(_ text: String) -> String {
    let words = TextWords(text).words
    var concealed = ""
    var written = text.startIndex
    var index = 0
    while index < words.count {
      guard let form = forms[words[index].folded]?.first(where: { $0.form.matches(words[index...], in: text) }) else {
        index += 1
        continue
      }
      concealed += text[written..<words[index].range.lowerBound] + form.labels.joined(separator: "/")
      index += form.form.words.count
      written = words[index - 1].range.upperBound
    }
    concealed += text[written...]
    for (name, label) in verbatim where concealed.contains(name) {
      concealed = concealed.replacing(name, with: label)
    }
    return concealed
  }

  /// An id with a label for every name, another one where what comes out is taken already.
  func concealedID(_ id: String, taken: inout Set<String>) -> String {
    let base = concealed(id)
    var name = base
    var count = 1
    while !taken.insert(name).inserted {
      count += 1
      name = "\(base)-\(count)"
    }
    return name
  }
}

extension Person {
  /// Its name, its other names, and its id where that is made of them: `francois-raynaud`, but not `p12`.
  fileprivate var writtenNames: [String] {
    let names = [name] + otherNames
    let known = Set(names.flatMap { TextWords($0).words.map(\.folded) })
    let words = TextWords(id).words.map(\.folded)
    return names + (words.count > 1 && words.allSatisfy(known.contains) ? [id] : [])
  }
}

extension Unicode.Scalar {
  /// Spaces and hyphens alone are nobody's name, though they may be in a cell.
  fileprivate var isMoreThanPunctuation: Bool {
    properties.isAlphabetic || !isASCII && properties.isEmoji
  }

  /// Thai, Lao, Khmer, Chinese and Japanese write words without spaces between.
  fileprivate var isOfScriptWithoutSpaces: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}

/// The words of a text, with their places: runs of letters and digits, folded as names are.
struct TextWords {
  struct Word {
    /// Its letters in lower case, without accents.
    let folded: String
    let range: Range<String.Index>
  }

  let words: [Word]

  init(_ text: String) {
    var words: [Word] = []
    var start: String.Index?
    let scalars = text.unicodeScalars
    func end(at index: String.Index) {
      guard let first = start else { return }
      start = nil
      // A soft hyphen or another mark without width is no part of the word.
      let letters = String(
        scalars[first..<index].filter { $0.properties.generalCategory != .format }.map(Character.init))
      let folded = NameKey(letters).text
      if !folded.isEmpty { words.append(Word(folded: folded, range: first..<index)) }
    }
    for index in scalars.indices {
      if scalars[index].isPartOfWord {
        if start == nil { start = index }
      } else {
        end(at: index)
      }
    }
    end(at: text.endIndex)
    self.words = words
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    // Marks without width join what they are in; the zero-width space parts it.
    case .format: !isSpaceWithoutWidth
    default: false
    }
  }
}

/// One way in which texts write a person's name.
struct WrittenName: Hashable, Comparable, Sendable {
  /// Its words, folded.
  let words: [String]
  /// Whether it must begin with a capital, as a family name alone: `petit` is a word, `Petit` a name.
  let needsCapital: Bool

  /// The ways to write a name; `kept` are words that stand for something else where they stand alone.
  static func forms(of name: String, kept: Set<String>) -> Set<WrittenName> {
    let parts = name.split(whereSeparator: \.isWhitespace).map { TextWords(String($0)).words.map(\.folded) }
      .filter { !$0.isEmpty }
    let title = parts.prefix { $0.count == 1 && NameWords.titles.contains($0[0]) }.flatMap(\.self)
    let named = Array(parts.dropFirst(title.isEmpty || parts.count == title.count ? 0 : title.count))
    let words = named.flatMap(\.self)
    guard let given = named.first, !words.isEmpty else { return [] }

    var forms: Set<WrittenName> = []
    func add(_ words: [String], needsCapital: Bool = false) {
      forms.insert(WrittenName(words: words, needsCapital: needsCapital))
    }
    if words.count > 1 {
      add(words)
    } else if words[0].count > 1, !kept.contains(words[0]) {
      add(words, needsCapital: name.isCapitalized)
    }
    if !title.isEmpty { add(title + words) }

    // The family name is what follows the given one; a name of one part is all of it.
    let family = named.count > 1 ? named.dropFirst().flatMap(\.self) : words
    let isDistinct = family.joined().count > 2 && !family.allSatisfy(kept.contains)
    if named.count > 1 {
      add(family + given)
      let initials = given.compactMap { $0.first.map(String.init) }
      for short in [initials, [initials.joined()], Array(initials.prefix(1))] where !short.isEmpty {
        // Where the family is called like a town, `d’Arles` is none of it.
        add(short + family, needsCapital: !isDistinct)
        add(family + short, needsCapital: !isDistinct)
      }
      // What is written last may be the given name: RAYNAUD François.
      if let last = named.last, named.count > 2 { add(last + named.dropLast().flatMap(\.self)) }
    }
    for title in NameWords.titles { add([title] + family) }
    if named.count > 1, isDistinct { add(family, needsCapital: true) }
    return forms
  }

  /// Whether the words of a text begin with it.
  func matches(_ text: ArraySlice<TextWords.Word>, in source: String) -> Bool {
    guard let first = text.first, text.count >= words.count, zip(text, words).allSatisfy({ $0.folded == $1 }) else {
      return false
    }
    return !needsCapital || source[first.range].first?.isUppercase == true
  }

  static func < (a: WrittenName, b: WrittenName) -> Bool {
    a.words != b.words ? a.words.lexicographicallyPrecedes(b.words) : !a.needsCapital && b.needsCapital
  }
}

extension String {
  fileprivate var isCapitalized: Bool { first { $0.isLetter }?.isUppercase == true }
}
