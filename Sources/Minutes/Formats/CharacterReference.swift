import Support

/// A character of HTML or XML that is written by its name or number: `&eacute;`, `&#233;`, `&#xE9;`.
struct CharacterReference {
  let text: String
  /// The number of its characters, with the ampersand and the semicolon.
  let length: Int

  /// The reference that a text begins with; nil for an ampersand that stands for itself.
  init?(_ text: some StringProtocol, dialect: MarkupTokenizer.Dialect) {
    guard text.first == "&", let end = text.prefix(34).firstIndex(of: ";") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    length = name.count + 2
    if name.first == "#" {
      guard let scalar = Self.scalar(numbered: name.dropFirst()) else { return nil }
      self.text = String(Character(scalar))
    } else if let known = Self.xml[String(name)] ?? (dialect == .html ? Self.html[String(name)] : nil) {
      self.text = known
    } else {
      return nil
    }
  }

  private static func scalar(numbered digits: some StringProtocol) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, number > 0 else { return nil }
    // HTML's rule: numbers from 80 to 9F are those of Windows-1252; the two that minutes have are quotes and dashes.
    if let mended = windows1252[number] { return mended }
    return Unicode.Scalar(number)
  }

  private static let windows1252: [UInt32: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x8C: "Œ", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—",
    0x9C: "œ",
  ]

  private static let xml = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  /// The names that Latin letters and the marks of French and English have in HTML.
  private static let html: [String: String] = {
    var names: [String: String] = [
      "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "shy": "", "zwnj": "", "zwj": "", "ndash": "–",
      "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“",
      "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "deg": "°", "euro": "€",
      "pound": "£", "copy": "©", "reg": "®", "trade": "™", "sect": "§", "para": "¶", "times": "×", "divide": "÷",
      "minus": "−", "plusmn": "±", "frac12": "½", "frac14": "¼", "frac34": "¾", "sup1": "¹", "sup2": "²", "sup3": "³",
      "ordm": "º", "ordf": "ª", "check": "✓", "cross": "✗", "rarr": "→", "rArr": "⇒", "aelig": "æ", "AElig": "Æ",
      "oelig": "œ", "OElig": "Œ", "szlig": "ß", "oslash": "ø", "Oslash": "Ø", "aring": "å", "Aring": "Å", "eth": "ð",
      "thorn": "þ", "iexcl": "¡", "iquest": "¿", "amacr": "ā", "emacr": "ē", "lstrok": "ł", "Lstrok": "Ł",
    ]
    let accents: [(name: String, letters: String, mark: Unicode.Scalar)] = [
      ("acute", "aeiouyAEIOUYcnsz", "\u{301}"), ("grave", "aeiouAEIOU", "\u{300}"), ("circ", "aeiouAEIOU", "\u{302}"),
      ("uml", "aeiouyAEIOUY", "\u{308}"), ("tilde", "anoANO", "\u{303}"), ("cedil", "cCsS", "\u{327}"),
      ("caron", "cCsSzZreRE", "\u{30C}"),
    ]
    for accent in accents {
      for letter in accent.letters {
        names[String(letter) + accent.name] =
          (String(letter) + String(Character(accent.mark))).composed
      }
    }
    return names
  }()
}
