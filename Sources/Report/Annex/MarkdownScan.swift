/// Where blocks of code are in a Markdown text, and what is open at its end, so that nothing behind it would be shown.
///
/// Blocks as CommonMark 0.31 has them (4.4 to 4.6, 5.1, 5.2); what is no code and may be HTML is read as browsers do.
struct MarkdownScan {
  /// Blocks of code from the line of ``` or ~~~ that begins them to the end of the one that ends them, in their order.
  private(set) var fences: [Range<Int>] = []
  /// What is open where the text ends, and where it begins.
  private(set) var unclosed: (what: String, place: Int)?

  private let text: [UInt8]
  /// The text with blanks in the place of code.
  private var markup: [UInt8]
  private var block: Block?
  private var isInList = false
  private var isBehindBlank = true

  private enum Container { case none, list, quote }

  private enum Block {
    case fence(mark: UInt8, length: Int, start: Int, container: Container)
    case html(name: String, ends: [String], start: Int)
  }

  /// `text`: one ASCII unit for each place.
  init(_ text: [UInt8]) {
    self.text = text
    markup = text
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == 10 || $0 == 13 } ?? text.count
      line(start..<end)
      start = end + 1
    }
    switch block {
    case .fence(_, _, let start, .none): unclosed = ("a block of code", start)
    case .html(let name, _, let start): unclosed = (name, start)
    default: findOpenElement()
    }
  }

  private mutating func line(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound, text[start] == 0x20 || text[start] == 9 { start += 1 }
    let isBlank = start == range.upperBound
    let indent = start - range.lowerBound + (text[range.lowerBound..<start].contains(9) ? 4 : 0)
    let isQuote = !isBlank && text[start] == UInt8(ascii: ">")
    defer { isBehindBlank = isBlank }
    switch block {
    case .html(_, let ends, _):
      if ends.contains(where: { contains($0, in: range) }) { block = nil }
      return
    case .fence(let mark, let length, let fenceStart, let container):
      let isOutside = container == .quote && !isQuote || container == .list && !isBlank && indent == 0
      guard isOutside else {
        blank(range)
        if isQuote { start = behindQuote(start, range.upperBound) }
        let run = text[start..<range.upperBound].prefix { $0 == mark }.count
        guard run >= length, text[(start + run)..<range.upperBound].allSatisfy({ $0 <= 0x20 }) else { return }
        fences.append(fenceStart..<range.upperBound)
        block = nil
        return
      }
      block = nil
    case nil: break
    }
    guard !isBlank else { return }
    var container = isQuote ? Container.quote : isInList && indent > 0 ? .list : .none
    if isQuote { start = behindQuote(start, range.upperBound) }
    if indent >= 4, container == .none {
      if isBehindBlank { blank(range) }
      return
    }
    if container == .none, isBehindBlank { isInList = false }
    while let next = behindMarker(start, range.upperBound) {
      start = next
      if container == .none { (container, isInList) = (.list, true) }
    }
    open(start..<range.upperBound, container)
  }

  /// Opens what begins with a line.
  private mutating func open(_ line: Range<Int>, _ container: Container) {
    guard let mark = text[line].first else { return }
    let run = text[line].prefix { $0 == mark }.count
    if mark == UInt8(ascii: "~") || mark == UInt8(ascii: "`"), run >= 3,
      mark == UInt8(ascii: "~") || !text[line].dropFirst(run).contains(mark)
    {
      block = .fence(mark: mark, length: run, start: line.lowerBound, container: container)
      blank(line)
      return
    }
    // Within a list or a quotation HTML ends with it, but for what browsers read to its end.
    guard mark == UInt8(ascii: "<"), container == .none else { return }
    for name in ["script", "pre", "style", "textarea"] where starts(with: "<" + name, at: line.lowerBound, line) {
      let next = line.lowerBound + 1 + name.utf8.count
      guard next == line.upperBound || text[next] <= 0x20 || text[next] == UInt8(ascii: ">") else { continue }
      return begin("a <\(name)>", ["</script>", "</pre>", "</style>", "</textarea>"], next..<line.upperBound, line)
    }
    if starts(with: "<!", at: line.lowerBound, line), line.count > 2,
      (0x61...0x7A).contains(text[line.lowerBound + 2] | 0x20)
    {
      return begin("a declaration", [">"], line.lowerBound + 3..<line.upperBound, line)
    }
    let kinds = [("<!--", "a comment", "-->"), ("<?", "an instruction", "?>"), ("<![cdata[", "a CDATA section", "]]>")]
    for (opening, name, end) in kinds where starts(with: opening, at: line.lowerBound, line) {
      // `<!-->` is a comment.
      let next = line.lowerBound + (opening == "<!--" ? 2 : opening.utf8.count)
      return begin(name, [end], next..<line.upperBound, line)
    }
  }

  private mutating func begin(_ name: String, _ ends: [String], _ rest: Range<Int>, _ line: Range<Int>) {
    guard !ends.contains(where: { contains($0, in: rest) }) else { return }
    block = .html(name: name, ends: ends, start: line.lowerBound)
  }

  private func behindQuote(_ start: Int, _ end: Int) -> Int {
    var start = start
    while start < end, text[start] == UInt8(ascii: ">") || text[start] == 0x20 { start += 1 }
    return start
  }

  /// The place behind a mark of a list item and its space; nil where there is none.
  private func behindMarker(_ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    var next = start
    if "-+*".utf8.contains(text[start]) {
      next += 1
    } else {
      while next < end, next - start < 9, (0x30...0x39).contains(text[next]) { next += 1 }
      guard next > start, next < end, text[next] == UInt8(ascii: ".") || text[next] == UInt8(ascii: ")") else {
        return nil
      }
      next += 1
    }
    guard next < end, text[next] == 0x20 || text[next] == 9 else { return nil }
    while next < end, text[next] == 0x20 || text[next] == 9 { next += 1 }
    return next
  }

  private mutating func blank(_ range: Range<Int>) {
    for place in range { markup[place] = 0x20 }
  }

  // MARK: HTML within

  /// Finds an element that hides what is behind it.
  private mutating func findOpenElement() {
    blankCodeSpans()
    blankWhatIsNoTag()
    guard let open = HTMLScan(markup).unclosed else { return }
    // A tag or an attribute without an end is text.
    if ["a <", "a comment", "an element"].contains(where: open.what.hasPrefix) { unclosed = open }
  }

  /// Blanks what is between two runs of as many backticks in a paragraph.
  private mutating func blankCodeSpans() {
    var runs: [Range<Int>] = []
    var isBlankLine = true
    var place = 0
    while place < markup.count {
      switch markup[place] {
      case 10:
        if isBlankLine { blankCodeSpans(between: &runs) }
        isBlankLine = true
        place += 1
      case UInt8(ascii: "`"):
        let end = markup[place...].firstIndex { $0 != UInt8(ascii: "`") } ?? markup.count
        runs.append(place..<end)
        (place, isBlankLine) = (end, false)
      case let unit:
        if unit > 0x20 { isBlankLine = false }
        place += 1
      }
    }
    blankCodeSpans(between: &runs)
  }

  private mutating func blankCodeSpans(between runs: inout [Range<Int>]) {
    var byLength: [Int: [Int]] = [:]
    for index in runs.indices.reversed() { byLength[runs[index].count, default: []].append(index) }
    var index = 0
    while index < runs.count {
      let run = runs[index]
      // One behind a backslash is a letter.
      let isEscaped = run.lowerBound > 0 && markup[run.lowerBound - 1] == UInt8(ascii: "\\")
      let length = run.count - (isEscaped ? 1 : 0)
      while let last = byLength[length]?.last, last <= index { byLength[length]?.removeLast() }
      if length > 0, let end = byLength[length]?.last {
        blank(run.lowerBound..<runs[end].upperBound)
        index = end
      }
      index += 1
    }
    runs = []
  }

  /// Blanks each `<` that begins no tag, as in `a <b and c` or `<https://example.org>`.
  private mutating func blankWhatIsNoTag() {
    var quotes: [UInt8: Int] = [:]
    var isLineStart = true
    var isEscaped = false
    for place in markup.indices {
      let unit = markup[place]
      if isEscaped, unit == UInt8(ascii: "<") { markup[place] = 0x20 }
      isEscaped = unit == UInt8(ascii: "\\") && !isEscaped
      // A block of HTML that a line begins is read as it is, well-formed or not.
      if markup[place] == UInt8(ascii: "<"), place + 1 < markup.count, markup[place + 1] != UInt8(ascii: "!"),
        !isTag(at: place, &quotes), !isLineStart || isAddress(at: place + 1)
      {
        markup[place] = 0x20
      }
      if unit == 10 || unit == 13 { isLineStart = true } else if unit > 0x20 { isLineStart = false }
    }
  }

  /// Whether an address is at a place, of a page or of mail.
  private func isAddress(at start: Int) -> Bool {
    let end = markup[start...].firstIndex { unit in
      !(0x61...0x7A).contains(unit | 0x20) && !(0x30...0x39).contains(unit) && !"+.-_".utf8.contains(unit)
    }
    return end.map { markup[$0] == UInt8(ascii: ":") || markup[$0] == UInt8(ascii: "@") } ?? false
  }

  /// Whether a tag begins at a place as CommonMark has it (6.6).
  ///
  /// `quotes`: where the next one of each kind is known to be.
  private func isTag(at start: Int, _ quotes: inout [UInt8: Int]) -> Bool {
    var place = start + 1
    func pass(_ isPart: (UInt8) -> Bool) -> Int {
      let before = place
      while place < markup.count, isPart(markup[place]) { place += 1 }
      return place - before
    }
    func isLetter(_ unit: UInt8) -> Bool { (0x61...0x7A).contains(unit | 0x20) }
    func isDigit(_ unit: UInt8) -> Bool { (0x30...0x39).contains(unit) }
    if place < markup.count, markup[place] == UInt8(ascii: "/") { place += 1 }
    guard place < markup.count, isLetter(markup[place]) else { return false }
    _ = pass { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    while place < markup.count {
      let gap = pass { $0 <= 0x20 }
      guard place < markup.count else { return false }
      if markup[place] == UInt8(ascii: ">") { return true }
      if markup[place] == UInt8(ascii: "/") {
        return place + 1 < markup.count && markup[place + 1] == UInt8(ascii: ">")
      }
      guard gap > 0, pass({ isLetter($0) || isDigit($0) || "_:.-".utf8.contains($0) }) > 0 else { return false }
      let behindName = place
      _ = pass { $0 <= 0x20 }
      guard place < markup.count, markup[place] == UInt8(ascii: "=") else {
        place = behindName
        continue
      }
      place += 1
      _ = pass { $0 <= 0x20 }
      guard place < markup.count else { return false }
      let unit = markup[place]
      guard unit == UInt8(ascii: "\"") || unit == UInt8(ascii: "'") else {
        guard pass({ $0 > 0x20 && !"\"'=<>`".utf8.contains($0) }) > 0 else { return false }
        continue
      }
      if quotes[unit, default: -1] <= place {
        quotes[unit] = markup[(place + 1)...].firstIndex(of: unit) ?? markup.count
      }
      place = (quotes[unit] ?? markup.count) + 1
    }
    return false
  }

  private func starts(with text: String, at place: Int, _ line: Range<Int>) -> Bool {
    guard place + text.utf8.count <= line.upperBound else { return false }
    return zip(text.utf8, self.text[place...]).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
  }

  private func contains(_ text: String, in range: Range<Int>) -> Bool {
    guard let first = text.utf8.first else { return false }
    var place = range.lowerBound
    while let next = self.text[place..<range.upperBound].firstIndex(of: first) {
      if starts(with: text, at: next, range) { return true }
      place = next + 1
    }
    return false
  }
}
