internal import Support

/// Text as XML and HTML have it, between tags and in an attribute's double quotes.
package enum XMLText {
  /// The text as people are shown it: what would be obeyed or hidden, and what neither XML nor HTML can hold, is U+FFFD,
  /// and every line end a line feed.
  ///
  /// Quotes need no escape outside of attributes.
  package static func escaped(_ text: String, inAttribute: Bool = true) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.harmless.unicodeScalars {
      switch scalar {
      case "\r": escaped += "\n"
      case "\n" where previous == "\r": break
      default:
        if let reference = reference(for: scalar), inAttribute || scalar != "\"" {
          escaped += reference
        } else {
          escaped.unicodeScalars.append(scalar.isAllowedInMarkup ? scalar : "\u{FFFD}")
        }
      }
      previous = scalar
    }
    return escaped
  }

  /// Appends the text as programs read it back: whole, also its tabs and line ends in an attribute.
  ///
  /// Gives the number of characters that XML cannot hold, which are U+FFFD then.
  package static func append(whole text: String, to xml: inout String) -> Int {
    guard !text.utf8.allSatisfy({ plainBytes[Int($0)] }) else {
      xml += text
      return 0
    }
    var lost = 0
    for scalar in text.unicodeScalars {
      if let reference = reference(for: scalar) {
        xml += reference
      } else if ["\t", "\n", "\r"].contains(scalar) {
        xml += "&#\(scalar.value);"
      } else if scalar.isXMLCharacter {
        xml.unicodeScalars.append(scalar)
      } else {
        xml += "\u{FFFD}"
        lost += 1
      }
    }
    return lost
  }

  private static func reference(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    default: nil
    }
  }

  private static let plainBytes: [Bool] = (0..<256).map { byte in
    byte >= 0x20 && byte < 0x80 && !"&<>\"".utf8.contains(UInt8(byte))
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 allows it (2.2, `Char`).
  package var isXMLCharacter: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Whether XML allows it and HTML does not call it a parse error, as it does C1 controls and noncharacters.
  package var isAllowedInMarkup: Bool {
    switch value {
    case 0x7F..<0xA0, 0xFDD0...0xFDEF: false
    default: isXMLCharacter && value & 0xFFFE != 0xFFFE
    }
  }
}

/// XML as it grows, and how many characters it could not hold.
package struct XMLOutput {
  package private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  /// The characters that XML 1.0 does not allow, written as U+FFFD.
  package private(set) var lostCharacters = 0

  package init() {}

  /// Markup that needs no escaping.
  package mutating func write(_ markup: String) { text += markup }

  /// Text between tags or in an attribute's quotes; a line break stays one, also in an attribute.
  package mutating func escaped(_ content: String) { lostCharacters += XMLText.append(whole: content, to: &text) }

  /// ` name="value"`.
  package mutating func attribute(_ name: String, _ value: String) {
    text += " \(name)=\""
    escaped(value)
    text += "\""
  }
}
