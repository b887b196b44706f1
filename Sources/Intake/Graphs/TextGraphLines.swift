import Collaboration

/// The lines of a graph that is plain text, each parted into words, of which some are in quotes.
struct TextGraphLines {
  struct Fault: Error {
    let message: String
    let line: Int

    static func openQuote(line: Int) -> Fault {
      Fault(message: "the quote that opens here is not closed; add the closing quote", line: line)
    }
  }

  struct Word {
    let text: String
    var isQuoted = false
  }

  /// The most nodes that a number in a text of this length is believed to count.
  ///
  /// Each is said of in a byte at least, or has neither a name nor an edge. A number may be anything, and not the room
  /// for so many nodes.
  let greatestCount: Int
  private var lines: [(text: Substring, number: Int)]
  private var next = 0

  /// Empty lines and those that begin with one of these signs are passed over.
  init(_ text: String, comments: [String]) {
    greatestCount = max(100_000, text.utf8.count)
    lines = text.split(omittingEmptySubsequences: false) { $0.endsLine }.enumerated()
      .map { ($1, $0 + 1) }
      .filter { line, _ in
        let start = line.drop { $0.isWhitespace }
        return !start.isEmpty && !comments.contains { start.hasPrefix($0) }
      }
  }

  /// How many lines say something.
  var count: Int { lines.count }

  /// The number of the last line that says something.
  var lastNumber: Int { lines.last?.number ?? 1 }

  mutating func read() -> (text: Substring, number: Int)? {
    guard next < lines.count else { return nil }
    defer { next += 1 }
    return lines[next]
  }

  mutating func unread() { next = max(0, next - 1) }

  /// Gives back what is left of the line that was read last.
  mutating func unread(_ rest: Substring) {
    guard next > 0, rest.contains(where: { !$0.isWhitespace }) else { return }
    next -= 1
    lines[next].text = rest
  }

  // MARK: Words

  /// The words of a line, parted by white space and the separators, which those in double quotes may hold.
  ///
  /// An apostrophe is a letter, as in `'s-Hertogenbosch`; no program that writes these formats quotes with it.
  static func words(
    of line: Substring, line number: Int, alsoAt separators: Set<Unicode.Scalar> = [], hasEscapes: Bool = false
  ) throws(Fault) -> [Word] {
    var (words, rest) = ([Word](), line)
    while let word = try takeWord(from: &rest, line: number, alsoAt: separators, hasEscapes: hasEscapes) {
      words.append(word)
    }
    return words
  }

  /// Takes the first word off a text; nil where there is none.
  ///
  /// A quote closes where a separator or the end is behind it; another one is in the name, as NetworkX writes it.
  /// Where a first one in the name is doubled, all of them are. `hasEscapes`: `\"` is one, too, as igraph wrote it.
  static func takeWord(
    from rest: inout Substring, line number: Int, alsoAt separators: Set<Unicode.Scalar>, hasEscapes: Bool = false
  ) throws(Fault) -> Word? {
    func parts(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x20, 0x09...0x0D: true
      // Most are letters of ASCII, and Unicode's tables take time.
      case ..<0x7F: separators.contains(scalar)
      default: scalar.properties.isWhitespace
      }
    }
    let scalars = rest.unicodeScalars.drop(while: parts)
    guard scalars.first == "\"" else {
      let word = scalars.prefix { !parts($0) }
      rest = Substring(scalars[word.endIndex...])
      return word.isEmpty ? nil : Word(text: String(word))
    }
    var (text, isDoubled) = (String.UnicodeScalarView(), Bool?.none)
    var place = scalars.index(after: scalars.startIndex)
    while place < scalars.endIndex {
      let behind = scalars[scalars.index(after: place)...]
      place = behind.startIndex
      let scalar = scalars[scalars.index(before: place)]
      if scalar == "\"" {
        let isEnd = behind.first.map(parts) ?? true
        if behind.first == "\"", isDoubled ?? !(behind.dropFirst().first.map(parts) ?? true) {
          isDoubled = true
          place = scalars.index(after: place)
        } else if isEnd {
          rest = Substring(behind)
          return Word(text: String(text), isQuoted: true)
        } else {
          isDoubled = isDoubled ?? false
        }
      } else if hasEscapes, scalar == "\\", behind.first == "\"", isEscape(behind.dropFirst(), parts) {
        text.append("\"")
        place = scalars.index(after: place)
        continue
      }
      text.append(scalar)
    }
    throw Fault.openQuote(line: number)
  }

  /// Whether a backslash escapes the quote that this text is behind: not where the quote has to close the name.
  private static func isEscape(
    _ behind: Substring.UnicodeScalarView, _ parts: (Unicode.Scalar) -> Bool
  ) -> Bool {
    guard let first = behind.first else { return false }
    return !parts(first) || behind.contains("\"")
  }
}

extension Character {
  /// Whether it ends a line of a text file; Unicode knows more line breaks, which names may have.
  var endsLine: Bool { self == "\n" || self == "\r" || self == "\r\n" }
}
