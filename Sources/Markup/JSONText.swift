internal import Support

/// Text as JSON has it (RFC 8259, 7).
package enum JSONText {
  /// The text between quotes; what would be obeyed or hidden where the file is shown is escaped, as overrides of the
  /// writing direction are, and so is what ends a line of JavaScript.
  package static func quoted(_ text: String) -> String { quoted(text, inMarkup: false) }

  /// The same as it can be in HTML and XML: all that these would read as markup, or cannot hold, is escaped too.
  package static func quotedForMarkup(_ text: String) -> String { quoted(text, inMarkup: true) }

  private static func quoted(_ text: String, inMarkup: Bool) -> String {
    let isPlain = text.utf8.allSatisfy { plainBytes[Int($0)] }
    guard !isPlain else { return "\"\(text)\"" }
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"" where !inMarkup: json += "\\\""
      case "\\" where !inMarkup: json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case "\u{2028}", "\u{2029}": json += escape(scalar)
      case _ where scalar.isHarmful: json += escape(scalar)
      case "\"", "\\", "&", "'", "<", ">": json += inMarkup ? escape(scalar) : String(scalar)
      case _ where inMarkup && !scalar.isAllowedInMarkup: json += escape(scalar)
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { unit in
      let hexadecimal = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
    }.joined()
  }

  /// ASCII that no kind of quoting escapes.
  private static let plainBytes: [Bool] = (0..<256).map { byte in
    byte >= 0x20 && byte < 0x7F && !"\"\\&'<>".utf8.contains(UInt8(byte))
  }
}
