extension Markup {
  /// Text as ODF keeps it: further spaces in a row, tabs and line breaks are elements (OpenDocument 1.3, 6.1).
  mutating func odfText(_ text: String) {
    var run = ""
    var furtherSpaces = 0
    func flush(_ markup: inout Markup) {
      markup.text(run)
      run = ""
      if furtherSpaces > 0 { markup.empty("text:s", ["text:c": String(furtherSpaces)]) }
      furtherSpaces = 0
    }
    for character in text {
      if character == " ", furtherSpaces > 0 || run.last == " " {
        furtherSpaces += 1
        continue
      }
      if furtherSpaces > 0 { flush(&self) }
      if character == "\t" || character.isNewline {
        flush(&self)
        empty(character == "\t" ? "text:tab" : "text:line-break")
      } else {
        run.append(character)
      }
    }
    flush(&self)
  }

  /// A text by itself, from the data: between isolates where its writing direction could reach its surroundings.
  mutating func odfLabel(_ text: String) {
    odfText(text.canTurnItsSurroundings ? "\u{2068}" + text + "\u{2069}" : text)
  }
}
