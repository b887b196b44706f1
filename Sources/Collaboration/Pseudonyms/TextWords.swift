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
    // Marks without width join what they stand in; the zero-width space parts it.
    case .format: value != 0x200B && value != 0xFEFF
    default: false
    }
  }
}
