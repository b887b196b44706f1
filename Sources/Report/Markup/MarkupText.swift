internal import Support

/// Text as XML and HTML can hold it.
enum MarkupText {
  /// The text with markup's own characters escaped, and what neither can hold replaced by U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    var previous: Unicode.Scalar?
    for scalar in text.harmless.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\r": escaped += "\n"
      case "\n" where previous == "\r": break
      default: escaped.unicodeScalars.append(scalar.isAllowedInMarkup ? scalar : "\u{FFFD}")
      }
      previous = scalar
    }
    return escaped
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 allows it (2.2, `Char`), and HTML does not call it a parse error, as C1 controls and noncharacters.
  var isAllowedInMarkup: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFDCF, 0xFDF0...0xFFFD: true
    case 0x10000...: value & 0xFFFE != 0xFFFE
    default: false
    }
  }
}
