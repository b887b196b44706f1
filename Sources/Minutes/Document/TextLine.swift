/// A line of minutes, or a paragraph where the format knows paragraphs, without its markup.
package struct TextLine: Hashable, Sendable {
  /// What a source cites: the line of a text file, else the paragraph or row of words, counted from the top, from 1.
  package let number: Int
  package let words: [PlacedWord]
  /// The words, parted by single spaces.
  package let text: String
  /// The rank of a heading, from 1; nil for other lines, and for headings that the format does not mark.
  package var heading: Int?
  /// What the line began with where it is an item of a list.
  package var mark: ListMark?

  package init(number: Int, words: [PlacedWord], heading: Int? = nil, mark: ListMark? = nil) {
    self.number = number
    self.words = words
    text = words.map(\.text).joined(separator: " ")
    self.heading = heading
    self.mark = mark
  }

  /// How many of its characters are neither letters nor digits; a combining mark, whose place among others is to be
  /// found whenever the text is compared, counts as two.
  var markCount: Int {
    words.reduce(0) { count, word in
      word.text.unicodeScalars.reduce(count) { count, scalar in
        guard scalar.value >= 0x80 else {
          let isLetter = (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
          return count + (isLetter ? 0 : 1)
        }
        if scalar.properties.canonicalCombiningClass != .notReordered { return count + 2 }
        return count + (scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark ? 0 : 1)
      }
    }
  }

  package var isBlank: Bool { words.isEmpty }

  /// Where its first word begins, in characters.
  package var indent: Double { words.first?.start ?? 0 }

  /// The parts of the line that wide gaps set apart, as columns are.
  ///
  /// Justified prose has wide gaps too, between most of its words: that is one piece.
  package var pieces: [Piece] {
    var pieces: [Piece] = []
    for word in words {
      if let last = pieces.last, word.start - last.end < Self.wideGap {
        pieces[pieces.count - 1].words.append(word)
      } else {
        pieces.append(Piece(words: [word]))
      }
    }
    let isJustified = pieces.count > 3 && pieces.count * 3 > words.count * 2 && words.count > 6
    return isJustified ? [Piece(words: words)] : pieces
  }

  /// The least gap, in characters, that sets the parts of a line apart.
  private static let wideGap = 1.9
}

/// A word and where it stands in its line, in characters from the left margin.
package struct PlacedWord: Hashable, Sendable {
  package let text: String
  package let start: Double
  package let end: Double

  package init(text: String, start: Double, end: Double) {
    self.text = text
    self.start = start
    self.end = end
  }
}

/// Words that stand together in a line; there is at least one.
package struct Piece: Hashable, Sendable {
  package var words: [PlacedWord]

  package var start: Double { words.first?.start ?? 0 }
  package var end: Double { words.last?.end ?? 0 }
  package var text: String { words.map(\.text).joined(separator: " ") }
}
