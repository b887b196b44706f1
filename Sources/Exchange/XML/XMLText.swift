/// XML as it grows, and how many characters it could not hold.
struct XMLText {
  private(set) var text = ""
  /// The characters that XML 1.0 does not allow (2.2, `Char`), written as U+FFFD.
  private(set) var lostCharacters = 0

  init() {
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  }

  /// Markup that needs no escaping.
  mutating func write(_ markup: String) { text += markup }

  /// Text between tags or in an attribute's quotes; a line break stays one, also in an attribute.
  mutating func escaped(_ content: String) {
    let isPlain = content.utf8.allSatisfy { Self.plainBytes[Int($0)] }
    guard !isPlain else {
      text += content
      return
    }
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t", "\n", "\r": text += "&#\(scalar.value);"
      default:
        if scalar.isXMLCharacter {
          text.unicodeScalars.append(scalar)
        } else {
          text += "\u{FFFD}"
          lostCharacters += 1
        }
      }
    }
  }

  /// ` name="value"`.
  mutating func attribute(_ name: String, _ value: String) {
    text += " \(name)=\""
    escaped(value)
    text += "\""
  }

  private static let plainBytes: [Bool] = (0..<256).map { byte in
    byte >= 0x20 && byte < 0x80 && !"&<>\"".utf8.contains(UInt8(byte))
  }
}

extension Unicode.Scalar {
  fileprivate var isXMLCharacter: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
