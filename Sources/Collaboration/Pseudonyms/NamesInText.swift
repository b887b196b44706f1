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
  /// Spaces and hyphens alone are nobody's name, though they may stand in a cell.
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
