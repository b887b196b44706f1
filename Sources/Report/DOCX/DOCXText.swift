import Support

/// How a run of text is marked.
struct DOCXRunStyle: OptionSet {
  let rawValue: Int

  static let strong = DOCXRunStyle(rawValue: 1)
  static let emphasis = DOCXRunStyle(rawValue: 2)
  static let code = DOCXRunStyle(rawValue: 4)
  static let link = DOCXRunStyle(rawValue: 8)
}

extension MarkupWriter {
  /// A run of text, of a size in half points; tabs and line breaks are elements (ECMA-376, part 1, 17.3.3).
  mutating func run(_ text: String, _ style: DOCXRunStyle = [], size: String? = nil) {
    guard !text.isEmpty else { return }
    element("w:r") { run in
      run.properties(style, size: size)
      var part = ""
      func flush(_ run: inout MarkupWriter) {
        if !part.isEmpty { run.element("w:t", ["xml:space": "preserve"]) { $0.text(part) } }
        part = ""
      }
      for character in text {
        if character == "\t" || character.isNewline {
          flush(&run)
          run.empty(character == "\t" ? "w:tab" : "w:br")
        } else {
          part.append(character)
        }
      }
      flush(&run)
    }
  }

  /// A text by itself, from the data: between isolates where its writing direction could reach its surroundings.
  mutating func labelRun(_ text: String, _ style: DOCXRunStyle = [], size: String? = nil) {
    run(text.canTurnItsSurroundings ? "\u{2068}" + text + "\u{2069}" : text, style, size: size)
  }

  /// A number that the office program works out: what it is, and what it is until then.
  mutating func field(_ instruction: String, _ text: String, _ style: DOCXRunStyle = []) {
    element("w:fldSimple", ["w:instr": " \(instruction) "]) { $0.run(text, style) }
  }

  private mutating func properties(_ style: DOCXRunStyle, size: String?) {
    guard !style.isEmpty || size != nil else { return }
    element("w:rPr") { properties in
      // A run has one style, so that of the outermost mark is it; the others are said directly.
      if style.contains(.code) {
        properties.empty("w:rStyle", ["w:val": "HTMLCode"])
      } else if style.contains(.link) {
        properties.empty("w:rStyle", ["w:val": "Hyperlink"])
      }
      if style.contains(.strong) { properties.empty("w:b") }
      if style.contains(.emphasis) { properties.empty("w:i") }
      if let size { properties.empty("w:sz", ["w:val": size]) }
    }
  }
}
