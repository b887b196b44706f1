import Support

/// Markup that people write by hand beside Markdown: it is turned into Markdown, line by line, and read as such.
enum LightMarkup: String, CaseIterable {
  case restructuredText, asciiDoc, orgMode, latex, wiki

  /// By the end of a file's name; nil for any other.
  init?(suffix: String) {
    switch suffix {
    case "rst", "rest": self = .restructuredText
    case "adoc", "asciidoc": self = .asciiDoc
    case "org": self = .orgMode
    case "tex", "latex": self = .latex
    case "wiki", "mediawiki", "wikitext", "mw": self = .wiki
    default: return nil
    }
  }

  func read(_ text: String, file: String) -> TextDocument {
    var lines = TextLines.split(text).map(String.init)
    switch self {
    case .restructuredText: lines = Self.fromRestructuredText(lines)
    case .asciiDoc: lines = lines.map(Self.fromAsciiDoc)
    case .orgMode: lines = lines.map(Self.fromOrg)
    case .latex: lines = Self.fromLatex(lines)
    case .wiki: lines = Self.fromWiki(lines)
    }
    return Markdown.read(lines.joined(separator: "\n"), file: file)
  }

  // MARK: reStructuredText

  private static func fromRestructuredText(_ lines: [String]) -> [String] {
    var lines = lines
    var ranks: [Character] = []
    for index in lines.indices {
      let line = lines[index].trimmed
      if let mark = ruler(line), index > 0, !lines[index - 1].trimmed.isEmpty, ruler(lines[index - 1].trimmed) == nil,
        line.count + 2 >= lines[index - 1].trimmed.count
      {
        if !ranks.contains(mark) { ranks.append(mark) }
        let rank = (ranks.firstIndex(of: mark) ?? 0) + 1
        lines[index - 1] = String(repeating: "#", count: min(6, rank)) + " " + lines[index - 1].trimmed
        lines[index] = ""
      } else if ruler(line) != nil, index + 1 < lines.count, !lines[index + 1].trimmed.isEmpty {
        // The line above a title.
        lines[index] = ""
      } else if line.hasPrefix(".. ") {
        lines[index] = ""
      } else if line.first == ":", let end = line.dropFirst().firstIndex(of: ":"),
        line.index(after: end) < line.endIndex
      {
        // `:Date: 5 May`
        lines[index] = line[line.index(after: line.startIndex)..<end] + ":" + line[line.index(after: end)...]
      }
      lines[index] = withoutRoles(lines[index])
    }
    return lines
  }

  private static func ruler(_ line: String) -> Character? {
    guard let first = line.first, line.count > 2, "=-~^\"'`#*+.:_".contains(first), line.allSatisfy({ $0 == first })
    else { return nil }
    return first
  }

  /// `` `Ann Lee <https://…>`_ `` and `:role:`Ann Lee`` as their text.
  private static func withoutRoles(_ line: String) -> String {
    guard line.contains("`") else { return line }
    var result = ""
    for (index, part) in line.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      var part = String(part)
      if index % 2 == 1 {
        if let open = part.firstRange(of: " <"), part.hasSuffix(">") { part = String(part[..<open.lowerBound]) }
      } else if index > 0 {
        while part.first == "_" { part.removeFirst() }
      }
      result += part
    }
    return result
  }

  // MARK: AsciiDoc, Org

  private static func fromAsciiDoc(_ line: String) -> String {
    let rank = line.prefix { $0 == "=" }.count
    if (1...6).contains(rank), line.dropFirst(rank).first == " " {
      return String(repeating: "#", count: rank) + line.dropFirst(rank)
    }
    if line.hasPrefix(":"), line.dropFirst().contains(":") { return "" }
    if line.hasPrefix("//") || line.hasPrefix("[") && line.hasSuffix("]") || line.hasPrefix("----") || line == "|===" {
      return ""
    }
    let dots = line.prefix { $0 == "." }.count
    if (1...4).contains(dots), line.dropFirst(dots).first == " " { return "1." + line.dropFirst(dots) }
    let stars = line.prefix { $0 == "*" }.count
    if stars > 1, line.dropFirst(stars).first == " " {
      return String(repeating: "  ", count: stars - 1) + "*" + line.dropFirst(stars)
    }
    return withoutLinks(line, opening: "[", before: ["link:", "http://", "https://", "mailto:"])
  }

  /// `link:url[text]` as its text.
  private static func withoutLinks(_ line: String, opening: Character, before: [String]) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      guard before.contains(where: word.hasPrefix), let open = word.firstIndex(of: opening), word.contains("]") else {
        return String(word)
      }
      return String(word[word.index(after: open)...].replacing("]", with: ""))
    }.joined(separator: " ")
  }

  private static func fromOrg(_ line: String) -> String {
    let stars = line.prefix { $0 == "*" }.count
    if stars > 0, line.dropFirst(stars).first == " " {
      return String(repeating: "#", count: min(6, stars)) + line.dropFirst(stars)
    }
    if line.hasPrefix("#+") {
      let rest = line.dropFirst(2)
      guard let colon = rest.firstIndex(of: ":") else { return "" }
      let value = rest[rest.index(after: colon)...].trimmed
      switch rest[..<colon].lowercased() {
      case "title": return "# " + value
      case "date", "author": return "\(rest[..<colon]): \(value)"
      default: return ""
      }
    }
    return withoutDoubleBrackets(line, separator: "][")
  }

  /// `[[target][text]]`, `[[Page|text]]` as their text.
  private static func withoutDoubleBrackets(_ line: String, separator: String) -> String {
    var result = ""
    var rest = line[...]
    while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
      result += rest[..<open.lowerBound]
      let inside = rest[open.upperBound..<close.lowerBound]
      result += inside.firstRange(of: separator).map { inside[$0.upperBound...] } ?? inside
      rest = rest[close.upperBound...]
    }
    return result + rest
  }

  // MARK: LaTeX

  private static func fromLatex(_ lines: [String]) -> [String] {
    let begin = lines.firstIndex { $0.contains("\\begin{document}") }
    return lines.enumerated().map { index, line in
      // Most lines have neither commands nor comments, and some are nothing else.
      guard line.utf8.first != UInt8(ascii: "%") else { return "" }
      guard line.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "%") }) else {
        return begin.map { index <= $0 } == true ? "" : plainLatex(line)
      }
      var line = line.replacing("\\%", with: "%%%").prefixBefore("%", unless: "%%%").replacing("%%%", with: "%")
      // Of the preamble the title and the date alone are text.
      if let begin, index <= begin {
        if let title = argument(of: "\\title", in: line) { return "# " + plainLatex(title) }
        if let date = argument(of: "\\date", in: line) { return "Date: " + plainLatex(date) }
        return ""
      }
      for (command, rank) in [("\\chapter", 1), ("\\section", 2), ("\\subsection", 3), ("\\subsubsection", 4)] {
        for name in [command, command + "*"] {
          if let title = argument(of: name, in: line), line.trimmed.hasPrefix(name + "{") {
            return String(repeating: "#", count: rank) + " " + plainLatex(title)
          }
        }
      }
      if let title = argument(of: "\\title", in: line) { return "# " + plainLatex(title) }
      if line.trimmed.hasPrefix("\\item") { line = "- " + line.trimmed.dropFirst(5) }
      return plainLatex(line)
    }
  }

  private static func argument(of command: String, in line: String) -> String? {
    guard let open = line.firstRange(of: command + "{") else { return nil }
    var depth = 1
    var text = ""
    for character in line[open.upperBound...] {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 { return text }
      text.append(character)
    }
    return text
  }

  /// Without commands and braces: `\textbf{Ann} Lee` is `Ann Lee`.
  private static func plainLatex(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    while let first = rest.first {
      rest.removeFirst()
      switch first {
      case "\\":
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        if name.isEmpty {
          if let next = rest.first {
            rest.removeFirst()
            if next == "\\" { result += " " } else if "&%$#_{}".contains(next) { result.append(next) }
          }
          continue
        }
        rest = rest.dropFirst(name.count)
        if ["begin", "end", "documentclass", "usepackage", "label", "vspace", "hspace"].contains(name) {
          if rest.first == "{", let close = rest.firstIndex(of: "}") { rest = rest[rest.index(after: close)...] }
        }
      case "{", "}": continue
      case "~": result += " "
      case "&": result += "\t"
      default: result.append(first)
      }
    }
    return result
  }

  // MARK: Wiki text

  private static func fromWiki(_ lines: [String]) -> [String] {
    lines.map { line in
      var text = withoutDoubleBrackets(line, separator: "|").replacing("'''", with: "").replacing("''", with: "")
      let rank = text.prefix { $0 == "=" }.count
      if rank > 0, text.trimmed.hasSuffix("=") {
        let title = text.trimmed.drop { $0 == "=" }.reversed().drop { $0 == "=" }.reversed()
        return String(repeating: "#", count: min(6, rank)) + " " + String(title).trimmed
      }
      if text.hasPrefix("{|") || text.hasPrefix("|}") || text.hasPrefix("{{") || text.hasPrefix("[[Categ") { return "" }
      if text.hasPrefix("|-") { return "" }
      if text.hasPrefix("|") || text.hasPrefix("!") {
        // A row of a table in one line: its cells are set apart.
        return String(text.dropFirst()).replacing("||", with: "\t").replacing("!!", with: "\t")
      }
      let marks = text.prefix { "*#:;".contains($0) }
      if !marks.isEmpty {
        text = text.dropFirst(marks.count).trimmed
        return (marks.contains("*") ? "- " : marks.contains("#") ? "1. " : "") + text
      }
      return text
    }
  }
}

extension String {
  /// What stands before the first mark that begins a comment.
  fileprivate func prefixBefore(_ mark: Character, unless escaped: String) -> String {
    let parts = split(separator: escaped, omittingEmptySubsequences: false)
    var result: [String] = []
    for part in parts {
      if let place = part.firstIndex(of: mark) {
        result.append(String(part[..<place]))
        break
      }
      result.append(String(part))
    }
    return result.joined(separator: escaped)
  }
}
