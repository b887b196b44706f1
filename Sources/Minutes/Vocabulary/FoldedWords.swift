import Support

/// The words of a text as vocabularies hold them: lower case, no accents, parted by all but letters and digits.
///
/// `L'équipe présent(e)s` gives `l`, `equipe`, `present`, `e`, `s`.
struct FoldedWords: Hashable, Sendable {
  let words: [String]

  init(_ text: some StringProtocol) {
    var words: [String] = []
    var word: [UInt8] = []
    func endWord() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.append(UInt8(scalar.value))
      case "A"..."Z": word.append(UInt8(scalar.value) + 32)
      case _ where scalar.value < 0x80: endWord()
      default:
        let start = word.count
        let isPart = LetterFolding.append(scalar, to: &word)
        // Accents on their own, and what nobody sees, part no words.
        guard isPart, word.count == start || scalar.properties.isAlphabetic else {
          word.removeSubrange(start...)
          endWord()
          continue
        }
      }
    }
    endWord()
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
