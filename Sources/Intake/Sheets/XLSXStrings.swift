/// The texts that a workbook's cells share, one behind the other.
struct XLSXStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  /// Reads `xl/sharedStrings.xml`.
  init(_ parser: XMLPullParser) throws {
    var isText = false
    var isPhonetic = false
    var start = 0
    while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("t") {
          isText = !isPhonetic
          start = bytes.count
        } else if parser.isNamed("rPh") {
          isPhonetic = true
        }
      case .text: if isText { parser.appendText(to: &bytes) }
      case .end:
        if parser.isNamed("t") {
          if isText { unescape(from: start) }
          isText = false
        } else if parser.isNamed("rPh") {
          isPhonetic = false
        } else if parser.isNamed("si") {
          ends.append(bytes.count)
        }
      case .instruction: continue
      case .finished: return
      }
    }
  }

  private mutating func unescape(from start: Int) {
    guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
    let text = Self.unescaped(Array(bytes[start...]))
    bytes.replaceSubrange(start..., with: text)
  }

  /// A text by its number; nil where there is none.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number > 0 ? ends[number - 1] : 0)..<ends[number]]
  }

  /// Text in which `_x000D_` stands for a character by its number (ECMA-376 22.9.2.19).
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    var unescaped: [UInt8] = []
    var place = 0
    while place < text.count {
      if place + 7 <= text.count, text[place] == UInt8(ascii: "_"), text[place + 1] == UInt8(ascii: "x"),
        text[place + 6] == UInt8(ascii: "_"),
        text[place + 2] != UInt8(ascii: "+"),
        let number = UInt32(String(decoding: text[place + 2..<place + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        unescaped.append(contentsOf: String(Character(scalar)).utf8)
        place += 7
      } else {
        unescaped.append(text[place])
        place += 1
      }
    }
    return unescaped
  }
}
