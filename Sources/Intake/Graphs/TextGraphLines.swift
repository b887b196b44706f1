import Collaboration

/// The lines of a graph that is plain text, each parted into words, of which some stand in quotes.
struct TextGraphLines {
  struct Fault: Error {
    let message: String
    let line: Int
  }

  /// The most nodes that a number in a text of this length is believed to count.
  ///
  /// Each is told of in a byte at least, or has neither a name nor an edge. A number may be anything, and not the room
  /// for so many nodes.
  let greatestCount: Int
  private let lines: [(text: Substring, number: Int)]
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

  mutating func read() -> (text: Substring, number: Int)? {
    guard next < lines.count else { return nil }
    defer { next += 1 }
    return lines[next]
  }

  mutating func unread() { next = max(0, next - 1) }

  /// The words of a line, parted by spaces and tabs; those in quotes are one, whatever they hold.
  static func words(of line: Substring, alsoAt separators: Set<Character> = []) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var hasWord = false
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if (character == "\"" || character == "'") && !hasWord {
        quote = character
        hasWord = true
      } else if character.isWhitespace || separators.contains(character) {
        if hasWord { words.append(word) }
        word = ""
        hasWord = false
      } else {
        word.append(character)
        hasWord = true
      }
    }
    if hasWord { words.append(word) }
    return words
  }
}

extension Character {
  /// Whether it ends a line of a text file; Unicode knows more line breaks, which names may have.
  var endsLine: Bool { self == "\n" || self == "\r" || self == "\r\n" }
}
