/// Minutes as lines of tokens, as the learned readers see them.
struct TokenText: Sendable {
  private(set) var tokens: [Token] = []
  private(set) var lines: [TokenLine] = []

  /// No more tokens than these are looked at: who was there stands at the head of minutes or at their end.
  static let mostTokens = 60_000
  /// A line of more characters than these is one that a converter has joined, and is parted again.
  private static let longestLine = 240.0

  init(_ document: TextDocument) {
    var isBehindBlank = true
    for block in document.blocks where tokens.count < Self.mostTokens {
      switch block {
      case .line(let line):
        guard !line.isBlank else {
          isBehindBlank = true
          continue
        }
        add(line, isBehindBlank: isBehindBlank)
        isBehindBlank = false
      case .table(let table):
        add(table)
        isBehindBlank = true
      }
    }
    markInitials()
    markCues()
    markCompounds()
    partLongLines()
    for (index, line) in lines.enumerated() { for token in line.tokens { tokens[token].line = index } }
    markRepetitions()
  }

  private mutating func add(_ line: TextLine, isBehindBlank: Bool) {
    let start = tokens.count
    let isColumnar = line.pieces.count > 1
    append(line.words, hasGaps: isColumnar, cell: 0)
    lines.append(
      TokenLine(
        tokens: start..<tokens.count, number: line.number, indent: line.indent, isBehindBlank: isBehindBlank,
        heading: line.heading ?? 0, mark: line.mark, cells: 0))
  }

  private mutating func add(_ table: DocumentTable) {
    var isFirst = true
    for row in table.rows {
      let cells = row.cells.filter { !$0.isRepeated }
      let filled = cells.map { $0.lines.filter { !$0.isBlank } }
      guard filled.contains(where: { !$0.isEmpty }) else { continue }
      // A cell that holds a list is read as one.
      if filled.contains(where: { $0.count > 3 }) || filled.count == 1 {
        for (index, line) in filled.joined().enumerated() { add(line, isBehindBlank: index == 0) }
        continue
      }
      let start = tokens.count
      for (cell, lines) in filled.enumerated() {
        if cell > 0 {
          tokens.append(Token("|", column: 0, end: 0))
          tokens[tokens.count - 1].cell = cell
        }
        for (index, line) in lines.enumerated() {
          let first = tokens.count
          append(line.words, hasGaps: false, cell: cell)
          if index > 0, first < tokens.count { tokens[first].hasGap = true }
        }
      }
      lines.append(
        TokenLine(
          tokens: start..<tokens.count, number: row.number ?? 0, indent: 0, isBehindBlank: isFirst, heading: 0,
          mark: filled.first?.first?.mark, cells: filled.count))
      isFirst = false
    }
  }

  /// Parts words into tokens: runs of letters and digits with what joins them, and single signs.
  private mutating func append(_ words: [PlacedWord], hasGaps: Bool, cell: Int) {
    let start = tokens.count
    var lastEnd: Double?
    for word in words {
      let isFar = hasGaps && lastEnd.map { word.start - $0 >= 1.9 } ?? false
      // Small capitals of a PDF: boxes that touch.
      let touches = lastEnd.map { word.start - $0 < 0.05 } ?? false
      lastEnd = word.end
      var isFirst = true
      let unit = (word.end - word.start) / Double(max(1, word.text.unicodeScalars.count))
      var column = word.start
      for part in Self.parts(of: word.text) {
        let end = column + unit * Double(part.unicodeScalars.count)
        // `Jean- Marie`: a line's end, or a converter, has broken a name.
        if isFirst, !isFar, let last = tokens.last, last.text == "-", last.isGlued, last.cell == cell,
          tokens.count > start + 1, case let before = tokens[tokens.count - 2], before.isGivenName,
          NameLists.given.contains(FoldedWords(part).words.first?[...] ?? "")
        {
          tokens.removeLast(2)
          var whole = Token("\(before.text)-\(part)", column: before.column, end: end)
          whole.cell = cell
          whole.hasGap = before.hasGap
          whole.isGlued = before.isGlued
          tokens.append(whole)
          column = end
          isFirst = false
          continue
        }
        var token = Token(String(part), column: column, end: end)
        token.cell = cell
        token.hasGap = isFirst && isFar
        token.isGlued = !isFirst || touches
        tokens.append(token)
        column = end
        isFirst = false
      }
    }
  }

  /// A word's tokens, which make it up: `(Acme),` gives `(`, `Acme`, `)`, `,`.
  static func parts(of word: String) -> [Substring] {
    if word.contains("://") || (word.contains("@") && word.contains(".") && word.count > 5) { return [word[...]] }
    var parts: [Substring] = []
    var index = word.startIndex
    while index < word.endIndex {
      var end = word.index(after: index)
      if word[index].isLetter || word[index].isNumber {
        while end < word.endIndex {
          if word[end].isLetter || word[end].isNumber {
            end = word.index(after: end)
          } else if "'’‑-‐".contains(word[end]), case let next = word.index(after: end), next < word.endIndex,
            word[next].isLetter || word[next].isNumber
          {
            end = next
          } else {
            break
          }
        }
      }
      parts.append(word[index..<end])
      index = end
    }
    return parts
  }

  /// Single letters that are initials and no titles: `T.M. Orlu`, and `D. Orlu` where given names follow them nowhere.
  private mutating func markInitials() {
    let isDon = tokens.indices.dropLast(2).contains {
      tokens[$0].text == "D" && tokens[$0].isTitle && tokens[$0 + 1].text == "." && tokens[$0 + 2].isGivenName
    }
    for index in tokens.indices where tokens[index].isTitle && tokens[index].text.count == 1 {
      let isBehindInitial =
        index > 1 && tokens[index].isGlued && tokens[index - 1].text == "." && tokens[index - 2].text.count == 1
      let next = index + 2
      guard next < tokens.count, tokens[index + 1].text == "." else {
        if isBehindInitial { tokens[index].isTitle = false }
        continue
      }
      let isBeforeInitial = tokens[next].isGlued && tokens[next].isCapital && tokens[next].text.count == 1
      if isBehindInitial || isBeforeInitial || (tokens[index].text == "D" && !isDon) {
        tokens[index].isTitle = false
      }
    }
  }

  /// Marks the phrases of the lexicon, the longest first.
  private mutating func markCues() {
    let lexicon = Lexicon.shared
    var words: [(word: String, token: Int)] = []
    for (index, token) in tokens.enumerated() { for word in token.folded { words.append((word, index)) } }
    var place = 0
    while place < words.count {
      var taken = 1
      for count in stride(from: min(Lexicon.longestPhrase, words.count - place), to: 0, by: -1) {
        let phrase = count == 1 ? words[place].word : words[place..<(place + count)].map(\.word).joined(separator: " ")
        guard let cue = lexicon.cues[phrase] else { continue }
        let last = words[place + count - 1].token
        for token in words[place].token...last { tokens[token].cue = cue }
        tokens[words[place].token].beginsCue = true
        taken = count
        break
      }
      place += taken
    }
  }

  /// Marks German words for what somebody is, which are put together without end: `Bauamtsleiterin`.
  private mutating func markCompounds() {
    for index in tokens.indices {
      let token = tokens[index]
      guard token.cue == nil, token.isCapital, token.text.count > 8, token.folded.count == 1, !token.isGivenName,
        !token.isFamilyName, let word = token.folded.first, Self.offices.contains(where: { word.hasSuffix($0) })
      else { continue }
      tokens[index].cue = .function
      tokens[index].beginsCue = true
    }
  }

  private static let offices = [
    "leiter", "leiterin", "vorsitzender", "vorsitzende", "praktikant", "praktikantin", "beauftragter", "beauftragte",
    "referent", "referentin", "sekretar", "sekretarin", "meister", "meisterin", "sprecher", "sprecherin", "verwalter",
    "verwalterin", "assistent", "assistentin", "amtmann", "inspektor", "inspektorin", "direktor", "direktorin",
  ]

  /// Parts the lines that are too long to be one: behind sentences, and before a label that opens a list.
  private mutating func partLongLines() {
    var parted: [TokenLine] = []
    for line in lines {
      guard let first = line.tokens.first, let last = line.tokens.last, line.cells == 0,
        tokens[last].end - tokens[first].column > Self.longestLine, !line.tokens.contains(where: { tokens[$0].hasGap })
      else {
        parted.append(line)
        continue
      }
      var cuts: Set<Int> = []
      for index in line.tokens.dropFirst().dropLast() {
        let token = tokens[index]
        if ".;".contains(token.text), tokens[index - 1].isInSmallLetters, tokens[index - 1].text.count > 2,
          tokens[index + 1].isCapital
        {
          cuts.insert(index + 1)
        } else if token.text == ":" {
          var start = index
          while start > line.tokens.lowerBound, index - start < 4, tokens[start - 1].isWord { start -= 1 }
          if let label = (start..<index).first(where: { tokens[$0].beginsCue && Self.opens(tokens[$0].cue) }),
            label > line.tokens.lowerBound
          {
            cuts.insert(label)
          }
        }
      }
      let bounds = [line.tokens.lowerBound] + cuts.sorted() + [line.tokens.upperBound]
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        parted.append(
          TokenLine(
            tokens: start..<end, number: line.number, indent: line.indent,
            isBehindBlank: line.isBehindBlank && start == bounds[0], heading: line.heading,
            mark: start == bounds[0] ? line.mark : nil, cells: 0))
      }
    }
    lines = parted
  }

  private static func opens(_ cue: Lexicon.Cue?) -> Bool {
    switch cue {
    case .present, .excused, .absent, .guest, .staff, .proxy, .agenda, .secretary: true
    default: false
    }
  }

  private mutating func markRepetitions() {
    var small: Set<String> = []
    var counts: [String: Int] = [:]
    var pairs: [String: Int] = [:]
    func word(_ index: Int) -> String { tokens[index].folded.first ?? tokens[index].text }
    func pair(_ index: Int) -> String? {
      guard index + 1 < tokens.count, tokens[index].isCapital, tokens[index + 1].isCapital,
        tokens[index].line == tokens[index + 1].line
      else { return nil }
      return [word(index), word(index + 1)].sorted().joined(separator: " ")
    }
    for index in tokens.indices {
      counts[word(index), default: 0] += 1
      if tokens[index].isInSmallLetters { small.insert(word(index)) }
      if let pair = pair(index) { pairs[pair, default: 0] += 1 }
    }
    var seen: [String: Int] = [:]
    for index in tokens.indices {
      if let pair = pair(index) {
        let before = seen[pair] ?? 0
        tokens[index].pairCameBefore = before > 0
        tokens[index].pairRecurs = (pairs[pair] ?? 0) > before + 1
        seen[pair] = before + 1
      }
      tokens[index].frequency = min(counts[word(index)] ?? 1, 4)
      tokens[index].isSmallElsewhere = tokens[index].isCapital && small.contains(word(index))
    }
  }

  /// Marks where the rules for lists and tables have found names, and the organizations that they give them.
  mutating func mark(_ entries: [AttendanceEntry]) {
    for (entry, place) in zip(entries, places(of: entries)) {
      guard let place else { continue }
      tokens[place.lowerBound].rule = .begins
      for index in place.dropFirst() { tokens[index].rule = .goesOn }
      guard let organization = entry.organization.map({ FoldedWords($0).words }), let first = organization.first,
        let range = LineWords(tokens, lines[tokens[place.lowerBound].line].tokens).range(
          of: organization.sorted(), with: first)
      else { continue }
      for index in range where tokens[index].rule == nil { tokens[index].isRuleOrganization = true }
    }
  }

  /// The tokens of the name of each entry's person, near the line that it stands in.
  ///
  /// Nil where they are not found; no token is of two names.
  func places(of entries: [AttendanceEntry]) -> [Range<Int>?] {
    let numbers = Dictionary(grouping: lines.indices, by: { lines[$0].number })
    var words: [Int: LineWords] = [:]
    var taken: Set<Int> = []
    return entries.map { entry in
      let name = entry.person.map { FoldedWords($0).words } ?? []
      let sorted = name.filter { !Lexicon.shared.titles.contains($0) }.sorted()
      guard let first = sorted.first else { return nil }
      for number in entry.line...(entry.line + Self.mostLinesOff) {
        for line in numbers[number] ?? [] {
          if words[line] == nil { words[line] = LineWords(tokens, lines[line].tokens) }
          guard let range = words[line]?.range(of: sorted, with: first), !taken.contains(range.lowerBound) else {
            continue
          }
          taken.formUnion(range)
          return range
        }
      }
      return nil
    }
  }

  /// An entry whose lines were put together has its name not farther than so many lines below its own.
  private static let mostLinesOff = 3

  /// The folded words of a line, to find names in it.
  private struct LineWords {
    let words: [(word: String, token: Int)]
    let places: [String: [Int]]
    /// No more mentions of a word than these are tried, so that a line of one word is read in time.
    static let mostMentions = 20

    init(_ tokens: [Token], _ line: Range<Int>) {
      words = line.flatMap { index in tokens[index].folded.map { ($0, index) } }
      places = Dictionary(grouping: words.indices, by: { [words] in words[$0].word })
    }

    /// Where the sorted words of a name, with this one of them, are one after the other in any order.
    func range(of name: [String], with word: String) -> Range<Int>? {
      for place in (places[word] ?? []).prefix(Self.mostMentions) {
        for start in max(0, place - name.count + 1)...place where start + name.count <= words.count {
          let window = words[start..<(start + name.count)]
          if window.map(\.word).sorted() == name, let first = window.first, let last = window.last {
            return first.token..<(last.token + 1)
          }
        }
      }
      return nil
    }
  }
}
