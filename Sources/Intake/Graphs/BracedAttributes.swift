import Support

/// Attributes in braces, as Python writes a dictionary: `{'weight': 1, "of": "l'État", 'tags': ['a', 'b']}`.
struct BracedAttributes {
  private var rest: Substring.UnicodeScalarView
  private var attributes: [String: String] = [:]

  /// The attributes by name; nil where the text is something else.
  ///
  /// What is None or null has none.
  static func read(_ text: Substring) -> [String: String]? {
    var reader = BracedAttributes(rest: text.unicodeScalars)
    return reader.read() ? reader.attributes : nil
  }

  private init(rest: Substring.UnicodeScalarView) { self.rest = rest }

  private mutating func read() -> Bool {
    guard take("{") else { return false }
    if take("}") { return isAtEnd() }
    repeat {
      // A comma before the closing brace.
      if take("}") { return isAtEnd() }
      guard let key = value(until: ":"), take(":"), let value = value(until: ",") else { return false }
      if !["None", "null"].contains(value) || isQuotedLast { attributes[key] = value }
    } while take(",")
    return take("}") && isAtEnd()
  }

  /// Whether the value that was read last is in quotes, and is meant as it is.
  private var isQuotedLast = false

  private mutating func passSpace() { rest = rest.drop { $0.properties.isWhitespace } }

  private mutating func isAtEnd() -> Bool {
    passSpace()
    return rest.isEmpty
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    passSpace()
    guard rest.first == sign else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A text without its quotes, or anything else as it is written.
  private mutating func value(until end: Unicode.Scalar) -> String? {
    passSpace()
    isQuotedLast = false
    if let quote = rest.first, quote == "\"" || quote == "'" {
      isQuotedLast = true
      return string(quote)
    }
    let start = rest
    var depth = 0
    while let scalar = rest.first {
      switch scalar {
      case "\"", "'":
        guard string(scalar) != nil else { return nil }
        continue
      case "[", "(", "{": depth += 1
      case _ where depth > 0 && "])}".unicodeScalars.contains(scalar): depth -= 1
      case _ where depth == 0 && (scalar == end || scalar == "}"):
        let text = String(start[..<rest.startIndex]).trimmed
        return text.isEmpty ? nil : text
      default: break
      }
      rest = rest.dropFirst()
    }
    return nil
  }

  private mutating func string(_ quote: Unicode.Scalar) -> String? {
    var text = String.UnicodeScalarView()
    rest = rest.dropFirst()
    while let scalar = rest.popFirst() {
      if scalar == quote { return String(text).streamSafe }
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let sign = rest.popFirst() else { return nil }
      switch sign {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "r": text.append("\r")
      case "x": text.append(code(2))
      case "u": text.append(code(4))
      case "U": text.append(code(8))
      case "\\", "'", "\"", "/": text.append(sign)
      default: text.append(contentsOf: ["\\", sign])
      }
    }
    return nil
  }

  /// The character of a code in hexadecimal digits; U+FFFD where there is none.
  private mutating func code(_ length: Int) -> Unicode.Scalar {
    let digits = String(rest.prefix(length))
    rest = rest.dropFirst(length)
    return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
  }
}
