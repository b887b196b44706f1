import Support

/// Reads Markdown, as far as minutes use it: headings, lists, check boxes, tables, emphasis, links, front matter.
enum Markdown {
  static func read(_ text: String, file: String) -> TextDocument {
    let lines = TextLines.split(text)
    var blocks: [TextDocument.Block] = []
    let frontMatter = FrontMatter(lines)
    blocks += frontMatter.lines.map { .line($0) }
    var pipes = PipeTable()
    var isComment = false
    for (index, raw) in lines.enumerated() where index >= frontMatter.length {
      let number = index + 1
      var line = MarkdownInline.withoutComments(raw, isInside: &isComment)
      var quoted = line[...]
      while quoted.first == ">" || quoted.hasPrefix(" >") { quoted = quoted.drop { $0 == " " }.dropFirst() }
      line = String(quoted)
      if pipes.take(line, number: number) { continue }
      if let table = pipes.finish() { blocks.append(.table(table)) }
      if isFence(line) { continue }
      if let level = TextLines.underlining(line), case .line(let above)? = blocks.last, above.heading == nil,
        !above.isBlank, above.mark == nil
      {
        blocks[blocks.count - 1] = .line(TextLine(number: above.number, words: above.words, heading: level))
        continue
      }
      blocks.append(.line(self.line(line, number: number)))
    }
    if let table = pipes.finish() { blocks.append(.table(table)) }
    return TextDocument(file: file, title: frontMatter.title, frontMatterLength: frontMatter.length, blocks: blocks)
  }

  private static func line(_ line: String, number: Int) -> TextLine {
    let hashes = line.prefix { $0 == "#" }.count
    if (1...6).contains(hashes), line.dropFirst(hashes).first.map({ $0 == " " || $0 == "\t" }) ?? true {
      let title = line.dropFirst(hashes).reversed().drop { $0 == "#" || $0 == " " }.reversed()
      return TextLine(
        number: number, words: PlacedWord.words(of: MarkdownInline.plain(String(title))), heading: hashes)
    }
    // The mark is read before the emphasis: `* **Louis** *` begins with one.
    var words = PlacedWord.words(of: line)
    let mark = ListMark.take(from: &words)
    guard let start = words.first?.start else { return TextLine(number: number, words: []) }
    let body = mark == nil ? line : Self.text(of: words)
    let shift = mark == nil ? 0 : start
    let plain = PlacedWord.words(of: MarkdownInline.plain(body)).map {
      PlacedWord(text: $0.text, start: $0.start + shift, end: $0.end + shift)
    }
    return TextLine(number: number, words: plain, mark: mark)
  }

  /// The words with the gaps that they had.
  private static func text(of words: [PlacedWord]) -> String {
    var text = ""
    var end = words.first?.start ?? 0
    for word in words {
      text += String(repeating: " ", count: max(0, min(200, Int(word.start - end)))) + word.text
      end = word.end
    }
    return text
  }

  /// Whether the line opens or closes a block of code.
  private static func isFence(_ line: String) -> Bool {
    let trimmed = line.drop { $0 == " " }
    return trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~")
  }
}

/// The lines of YAML before a page's text.
private struct FrontMatter {
  /// The number of its lines, with the rules around them.
  var length = 0
  var title: String?
  /// What else it says, such as a date.
  var lines: [TextLine] = []

  init(_ lines: [Substring]) {
    // YAML between rules, or TOML between plus signs.
    guard let rule = lines.first?.trimmed, rule == "---" || rule == "+++" else { return }
    guard
      let end = lines.dropFirst().prefix(200).firstIndex(where: {
        $0.trimmed == rule || rule == "---" && $0.trimmed == "..."
      })
    else { return }
    length = end + 1
    for (index, line) in lines[..<end].enumerated().dropFirst() {
      guard line.first?.isLetter == true, let colon = line.firstIndex(of: rule == "---" ? ":" : "=") else { continue }
      let value = line[line.index(after: colon)...].trimmed.trimmingMatchingQuotes
      let key = line[..<colon].trimmed.lowercased()
      if key == "title" {
        title = value
      } else if Self.telling.contains(key) {
        self.lines.append(TextLine(number: index + 1, text: "\(key): \(value)"))
      }
    }
  }
}

extension FrontMatter {
  /// The keys that say something of the meeting.
  private static let telling: Set<String> = ["date", "description", "subtitle", "location", "lieu", "author"]
}

extension String {
  fileprivate var trimmingMatchingQuotes: String {
    guard count > 1, let quote = first, quote == "\"" || quote == "'", last == quote else { return self }
    return String(dropFirst().dropLast())
  }
}
