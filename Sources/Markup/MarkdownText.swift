internal import Support

/// Text that shows as it is in CommonMark and GitHub's Markdown, on one line.
package enum MarkdownText {
  /// The text with all that could be markup or HTML escaped by a backslash.
  package static func escaped(_ text: String) -> String {
    oneLine(text).unicodeScalars.reduce(into: "") { escaped, scalar in
      if "\\`*_[]<>&|~$".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
  }

  /// Escapes what would begin a list, a heading or a rule at the start of a line of escaped text.
  package static func escapedAtStart(_ line: String) -> String {
    let line = String(line.drop { $0 == " " || $0 == "\t" })
    guard let first = line.unicodeScalars.first else { return line }
    if "#+-=:".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    return !digits.isEmpty && (rest.hasPrefix(".") || rest.hasPrefix(")")) ? digits + "\\" + rest : line
  }

  /// A name whose writing direction leaves the line around it alone: between Unicode's first-strong isolates.
  package static func isolated(_ name: String) -> String {
    name.canTurnItsSurroundings ? "\u{2068}" + escaped(name) + "\u{2069}" : escaped(name)
  }

  /// Code between as many backticks as it takes.
  package static func code(_ code: String) -> String {
    let code = oneLine(code)
    let longest = code.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let padding = code.hasPrefix("`") || code.hasSuffix("`") ? " " : ""
    return code.isEmpty ? "" : fence + padding + code + padding + fence
  }

  /// Line breaks as spaces, what no text file should hold as U+FFFD.
  private static func oneLine(_ text: String) -> String {
    String(
      text.harmless.map { character -> Character in
        if character.isNewline || character == "\t" { return " " }
        return character.unicodeScalars.allSatisfy(\.isAllowedInMarkup) ? character : "\u{FFFD}"
      })
  }
}
