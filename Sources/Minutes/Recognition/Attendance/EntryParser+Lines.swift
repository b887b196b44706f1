import Support

extension EntryParser {
  /// Whether a line can be an entry of a list, or a heading within it.
  static func beginsList(_ line: TextLine, isOfProxies: Bool = false) -> Bool {
    if EntryLabel.isOfHeader(line.text), line.mark == nil { return false }
    if line.mark?.isTicked != nil
      || Proxy(line.text, line: line.number, parser: EntryParser(.item, isOfProxies: isOfProxies)) != nil
    {
      return true
    }
    guard line.mark?.kind != .number || line.pieces.count > 1 || isName(line.text) else { return false }
    let segments = EntrySegment.split(line.text)
    guard let first = segments.first, line.words.count < 60 else { return false }
    if segments.count > 1, segments[1].separator == .colon {
      return !EntryLabel.isOfHeader(line.text) && EntryLabel(segments) != nil
    }
    guard let name = PersonList.names(in: first.text) else {
      return first.text.first == "@" || UnmarkedEntry(first.text).map { isName($0.name) } ?? false
    }
    return name.likelihood > firstThreshold || line.mark != nil
  }

  /// Whether a text begins with what is likely a name.
  static func isName(_ text: String) -> Bool {
    (PersonName(EntrySegment.split(text).first?.text ?? "")?.likelihood ?? -9) >= 1
  }

  /// The people in a paragraph of names.
  ///
  /// Proxies stand between the commas: `Ann Lee, Bob Ray (pouvoir à Ann Lee), Carl Orff`.
  func entries(inParagraph text: String, line: Int) -> [AttendanceEntry] {
    let parts = Self.splitAtCommas(text)
    guard parts.contains(where: { Proxy($0, line: line, parser: self) != nil }) else {
      return entries(in: text, line: line)
    }
    return parts.flatMap { entries(in: $0, line: line) }
  }

  /// The parts between the commas that stand in no parentheses.
  private static func splitAtCommas(_ text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case ",", ";":
        if depth == 0 {
          parts.append("")
          continue
        }
      default: break
      }
      parts[parts.count - 1].append(character)
    }
    return parts.map(\.trimmed).filter { !$0.isEmpty }
  }
}
