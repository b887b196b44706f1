import Support

/// Goes over the DOT language: words, strings and signs, comments passed over.
struct DOTScanner {
  enum Token: Equatable {
    /// A name or a number without quotes, which may be a word of the language.
    case word(String)
    /// What is between quotes; a label is to be read as Graphviz draws it.
    case text(String)
    /// A text of HTML between angle brackets.
    case html(String)
    /// `{ } [ ] ; , = : + -- ->`
    case sign(String)
    case end
  }

  private let bytes: [UInt8]
  private var place = 0
  /// The line that the last token began in, from 1.
  private(set) var line = 1
  private var currentLine = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() throws(DOTReader.Fault) -> Token {
    passSpace()
    line = currentLine
    guard place < bytes.count else { return .end }
    switch bytes[place] {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "<"): return .html(try html())
    case UInt8(ascii: "-") where place + 1 < bytes.count && (bytes[place + 1] == 0x2D || bytes[place + 1] == 0x3E):
      let sign = bytes[place + 1] == 0x2D ? "--" : "->"
      place += 2
      return .sign(sign)
    case let byte where Self.signs.contains(byte):
      place += 1
      return .sign(String(UnicodeScalar(byte)))
    case let byte where Self.isWord(byte) || isNegativeNumber:
      let start = place
      place += 1
      while place < bytes.count, Self.isWord(bytes[place]) { place += 1 }
      return .word(String(decoding: bytes[start..<place], as: UTF8.self))
    default:
      throw DOTReader.Fault(message: "this sign is none of the DOT language; put names in quotes", line: line)
    }
  }

  private mutating func passSpace() {
    var isLineStart = place == 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\n") {
        currentLine += 1
        isLineStart = true
        place += 1
      } else if byte <= 0x20 {
        place += 1
      } else if byte == UInt8(ascii: "#"), isLineStart {
        passLine()
      } else if byte == UInt8(ascii: "/"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "/") {
        passLine()
      } else if byte == UInt8(ascii: "/"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "*") {
        place += 2
        while place + 1 < bytes.count, !(bytes[place] == UInt8(ascii: "*") && bytes[place + 1] == UInt8(ascii: "/")) {
          if bytes[place] == UInt8(ascii: "\n") { currentLine += 1 }
          place += 1
        }
        place = min(bytes.count, place + 2)
      } else {
        return
      }
    }
  }

  private mutating func passLine() {
    while place < bytes.count, bytes[place] != UInt8(ascii: "\n") { place += 1 }
  }

  /// A string between quotes, in which only a quote and a line's end are escaped.
  private mutating func string() throws(DOTReader.Fault) -> String {
    var text: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        place += 1
        return String(decoding: text, as: UTF8.self).streamSafe
      }
      if byte == UInt8(ascii: "\n") { currentLine += 1 }
      if byte == UInt8(ascii: "\\"), place + 1 < bytes.count {
        switch bytes[place + 1] {
        case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
        case UInt8(ascii: "\n"): currentLine += 1
        default: text += [byte, bytes[place + 1]]
        }
        place += 2
        continue
      }
      text.append(byte)
      place += 1
    }
    throw DOTReader.Fault(message: "the quote that opens here is not closed; add the closing quote", line: line)
  }

  private mutating func html() throws(DOTReader.Fault) -> String {
    let start = place + 1
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"): depth -= 1
      case UInt8(ascii: "\n"): currentLine += 1
      default: break
      }
      place += 1
      if depth == 0 { return String(decoding: bytes[start..<place - 1], as: UTF8.self) }
    }
    throw DOTReader.Fault(message: "the bracket that opens here is not closed", line: line)
  }

  private static let signs = Set("{}[];,=:+".utf8)

  /// Whether a number below zero is here: of words, these alone have a hyphen, and as their first sign.
  private var isNegativeNumber: Bool {
    guard bytes[place] == UInt8(ascii: "-"), place + 1 < bytes.count else { return false }
    return bytes[place + 1] == UInt8(ascii: ".") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place + 1])
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }
}
