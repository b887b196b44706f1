import Support

/// The words of a text as vocabularies hold them: lower case, no accents, parted by all but letters and digits.
///
/// `L'équipe présent(e)s` gives `l`, `equipe`, `present`, `e`, `s`.
struct FoldedWords: Hashable, Sendable {
  let words: [String]

  init(_ text: some StringProtocol) {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let plain = isASCII ? String(text) : String(text).decomposed
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.append(scalar)
      case "A"..."Z": word.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      case "œ", "Œ": word.append(contentsOf: "oe".unicodeScalars)
      case "æ", "Æ": word.append(contentsOf: "ae".unicodeScalars)
      case _ where scalar.value >= 0x80 && scalar.properties.generalCategory == .nonspacingMark: continue
      case _ where scalar.value >= 0x80 && scalar.properties.isAlphabetic:
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      default:
        if !word.isEmpty {
          words.append(String(word))
          word = String.UnicodeScalarView()
        }
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    self.words = words
  }

  var isEmpty: Bool { words.isEmpty }
  var count: Int { words.count }

  /// Whether the words of a phrase stand in it one after the other.
  func contains(_ phrase: [String]) -> Bool {
    guard !phrase.isEmpty, phrase.count <= words.count else { return false }
    return (0...(words.count - phrase.count)).contains { Array(words[$0..<$0 + phrase.count]) == phrase }
  }

  func contains(anyOf vocabulary: Set<String>) -> Bool { words.contains(where: vocabulary.contains) }
}

extension Set<String> {
  /// A vocabulary written as one text, its words parted by spaces and line breaks.
  init(vocabulary: String) {
    self = Set(vocabulary.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
