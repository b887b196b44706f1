/// Names as the chain of words marks them, mended where signs and neighbours say better where a name begins and ends.
struct NameSpans {
  private let text: TokenText
  private let facts: [LineFacts]
  private var tokens: [Token] { text.tokens }
  /// Whether the document has lines of the form `Surname, Given`.
  private let isInverted: Bool

  init(_ text: TokenText, _ facts: [LineFacts]) {
    self.text = text
    self.facts = facts
    isInverted = text.lines.count { Self.invertedName(in: $0, text) != nil } >= Self.leastInverted
  }

  /// So many lines of the form `Surname, Given` make a list of them.
  private static let leastInverted = 4

  /// The names out of what the chain marks, in the order of the text.
  func mended(_ marked: [Range<Int>]) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for span in merged(marked.flatMap(parts)).flatMap(parted) where span.lowerBound >= spans.last?.upperBound ?? 0 {
      if isInverted, let name = Self.invertedName(in: text.lines[tokens[span.lowerBound].line], text),
        name.overlaps(span)
      {
        if spans.last != name { spans.append(name) }
        continue
      }
      let previous = spans.last?.upperBound ?? 0
      let grown = withInitials(trimmed(withSurname(grown(span, after: previous))), after: previous)
      if !grown.isEmpty { spans.append(grown) }
    }
    return spans
  }

  /// A name cut at commas, phrases of status, line ends and titles; parts without a capital are dropped.
  private func parts(_ range: Range<Int>) -> [Range<Int>] {
    // `Petit, Jean;`
    if range.count == 3, tokens[range.lowerBound + 1].text == ",", tokens.indices.contains(range.upperBound),
      tokens[range.upperBound].text == ";"
    {
      return [range]
    }
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    func close(_ end: Int) {
      var first = start
      var last = end
      while first < last, !tokens[last - 1].isWord, !(tokens[last - 1].text == "." && last - first > 1) { last -= 1 }
      while first < last, !tokens[first].isWord || (tokens[first].isTitle && last - first > 1) { first += 1 }
      guard first < last else { return }
      if tokens[first..<last].contains(where: { $0.isCapital }) || (parts.isEmpty && range.count == 1) {
        parts.append(first..<last)
      }
    }
    for index in range {
      let token = tokens[index]
      let isLabel = token.cue.map { $0.isOfStatus || [.secretary, .chair, .vote, .agenda].contains($0) } ?? false
      if [",", ";", ":"].contains(token.text) || (isLabel && token.text.count > 3) {
        close(index)
        start = index + 1
      } else if index - start >= 2, tokens[index - 1].line != token.line || (token.isTitle && token.isCapital) {
        close(index)
        start = index
      }
    }
    close(range.upperBound)
    return parts
  }

  /// Parts of one name put together: around an initial's full stop, and a single word within one segment.
  private func merged(_ spans: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for span in spans {
      guard let last = merged.last, tokens[last.lowerBound].line == tokens[span.lowerBound].line else {
        merged.append(span)
        continue
      }
      let between = last.upperBound..<span.lowerBound
      let isBehindInitial =
        tokens[last.upperBound - 1].text.count == 1 && last.count > 1 && between.count == 1
        && tokens[between.lowerBound].text == "."
        || (between.isEmpty && tokens[last.upperBound - 1].text == "."
          && last.count > 2)
      // `T.M. van Orlu`
      let areInitials =
        tokens[last.lowerBound].text.count == 1
        && tokens[last.lowerBound..<span.lowerBound].allSatisfy {
          $0.text == "." || ($0.isCapital && $0.text.count == 1)
        }
        && tokens[last.upperBound..<span.upperBound].contains { $0.text.count > 2 }
      // `Rosa María | Orlu Vero`: given names, and surnames.
      let isGivenAndSurname =
        between.isEmpty && !tokens[span.lowerBound].hasGap && last.count <= 2 && span.count <= 2
        && tokens[last].allSatisfy { $0.isGivenName && !$0.isTitle } && !tokens[span].contains { $0.isGivenName }
        && segment(at: span.lowerBound).map { $0.contains(last.lowerBound) } ?? false
      let isOneSegment =
        between.isEmpty && !tokens[span.lowerBound].hasGap && (last.count == 1 || span.count == 1)
        && (segment(at: span.lowerBound).map { $0.contains(last.lowerBound) && $0.count <= 5 } ?? false)
      // `Jean - Claude`: a converter has parted what a hyphen joins.
      let isJoined =
        between.count == 1 && tokens[between.lowerBound].text == "-" && tokens[last.upperBound - 1].isGivenName
        && tokens[span.lowerBound].isGivenName && (last.count > 1) != (span.count > 1)
      if isJoined || isBehindInitial || isOneSegment || areInitials || isGivenAndSurname {
        merged[merged.count - 1] = last.lowerBound..<span.upperBound
      } else {
        merged.append(span)
      }
    }
    return merged
  }

  /// Two names that nothing parts: `Anna Orlu Vera Brize`.
  private func parted(_ span: Range<Int>) -> [Range<Int>] {
    let middle = span.lowerBound + 2
    guard span.count == 4, tokens[span].allSatisfy({ $0.isCapital && $0.text.count > 2 }),
      [span.lowerBound, middle].allSatisfy({ tokens[$0].isGivenName }),
      [span.lowerBound + 1, middle + 1].allSatisfy({ !tokens[$0].isGivenName })
    else { return [span] }
    return [span.lowerBound..<middle, middle..<span.upperBound]
  }

  private func segment(at token: Int) -> Range<Int>? {
    facts[tokens[token].line].segments.first { $0.tokens.contains(token) }?.tokens
  }

  /// A name with the words of its segment that belong to it: a first word before it, and what a particle leads to.
  private func grown(_ span: Range<Int>, after previous: Int) -> Range<Int> {
    guard let segment = segment(at: span.lowerBound) else { return span }
    var (first, last) = (span.lowerBound, span.upperBound)
    func isOfName(_ index: Int) -> Bool {
      let token = tokens[index]
      return token.isCapital && token.cue == nil && !token.isTitle && token.text.count > 1
        && !token.isSmallElsewhere && (!token.text.isInCapitals || tokens[first].text.isInCapitals)
    }
    let start = max(segment.lowerBound, previous)
    if first - start == 1, isOfName(start), !tokens[first].hasGap { first = start }
    // No name ends with a particle, and some particles are of nothing but names.
    while last < segment.upperBound, last - first < 8 {
      if tokens[last - 1].isParticle, tokens[last].isCapital, tokens[last].cue == nil {
        last += 1
      } else if Self.nameParticles.contains(tokens[last].text), last + 1 < segment.upperBound {
        var end = last + 1
        while end < segment.upperBound, tokens[end].isParticle, !tokens[end].isCapital { end += 1 }
        guard end < segment.upperBound, tokens[end].isCapital, tokens[end].cue == nil else { break }
        last = end + 1
      } else {
        break
      }
    }
    return first..<last
  }

  /// Given names with the surname behind them that the chain has left out: `Anna Vera ORLU`, `Lewis (Lee) Orlu`.
  private func withSurname(_ span: Range<Int>) -> Range<Int> {
    guard tokens[span].allSatisfy({ $0.isGivenName && !$0.isTitle && $0.text.count > 1 }),
      let line = text.lines.indices.contains(tokens[span.lowerBound].line)
        ? text.lines[tokens[span.lowerBound].line].tokens : nil
    else { return span }
    func isSurname(_ index: Int) -> Bool {
      guard index < line.upperBound else { return false }
      let token = tokens[index]
      return token.isCapital && token.cue == nil && !token.isTitle && !token.isGivenName && !token.hasGap
        && !token.isSmallElsewhere && token.text.count > 2 && (token.text.count > 4 || !token.text.isInCapitals)
        && !token.text.contains(where: \.isNumber)
    }
    var last = span.upperBound
    // A nickname or another given name in brackets.
    if last + 2 < line.upperBound, tokens[last].text == "(", tokens[last + 1].isCapital, tokens[last + 2].text == ")",
      isSurname(last + 3)
    {
      last += 3
    } else if !isSurname(last) || tokens[last].isGlued {
      return span
    }
    let start = last
    while last - start < 2, isSurname(last) { last += 1 }
    // What goes on for longer is no name.
    return isSurname(last) ? span : span.lowerBound..<last
  }

  /// A name with the initials before it: `P. Orlu`, `T.M. van Orlu`, `P O Orlu`.
  private func withInitials(_ span: Range<Int>, after previous: Int) -> Range<Int> {
    func isInitial(_ index: Int) -> Bool {
      let text = tokens[index].text
      return tokens[index].isCapital && !tokens[index].isTitle
        && (text.count == 1 || text.count == 3 && text.contains("-") && text.isInCapitals)
    }
    let line = text.lines[tokens[span.lowerBound].line].tokens
    var first = span.lowerBound
    while first > max(previous, line.lowerBound), !tokens[first].hasGap {
      let stop = tokens[first - 1].text == "." ? first - 2 : first - 1
      guard stop >= max(previous, line.lowerBound), isInitial(stop),
        stop == line.lowerBound || !tokens[stop].isGlued || tokens[stop - 1].text == "."
      else { break }
      first = stop
    }
    // `J.-P. Orlu`
    if first - 3 >= max(previous, line.lowerBound), tokens[first - 1].text == "-", tokens[first - 1].isGlued,
      tokens[first - 2].text == ".", isInitial(first - 3)
    {
      first -= 3
    }
    return first..<span.upperBound
  }

  private static let nameParticles: Set<String> = [
    "i", "da", "do", "dos", "das", "van", "von", "af", "zu", "della", "di", "ter", "ten",
  ]

  /// A name without the function or the code at its ends: `Ott Adjoint`, `Gasull Pujol CUP-PA`.
  private func trimmed(_ span: Range<Int>) -> Range<Int> {
    var (first, last) = (span.lowerBound, span.upperBound)
    func isNoName(_ token: Token) -> Bool {
      if let cue = token.cue, token.text.count > 2 {
        return [.function, .chair, .secretary, .organization].contains(cue) && !token.isGivenName && !token.isFamilyName
      }
      return false
    }
    while last - first > 1, isNoName(tokens[last - 1]) || (tokens[last - 1].isParticle && !tokens[last - 1].isCapital) {
      last -= 1
    }
    while last - first > 1, isNoName(tokens[first]) { first += 1 }
    // `ORLU Anna Brize`: what follows the given name is where she is from.
    let names = tokens[first..<last].prefix { $0.text.isInCapitals && $0.text.count > 2 }.count
    if (1...2).contains(names), last - first > names + 1, tokens[first + names].isGivenName,
      !tokens[first + names].text.isInCapitals, case let behind = first + names + 1, tokens[behind].isWord,
      tokens[behind].text.count > 2, !tokens[behind].isGivenName, !tokens[behind].isParticle
    {
      last = behind
    }
    // A code behind a name in small letters.
    if last - first > 2, case let code = tokens[last - 1].text, code.contains("-") || code.count < 5,
      tokens[first..<(last - 1)].allSatisfy({ !$0.text.isInCapitals }), !tokens[last - 1].isFamilyName,
      code.count(where: \.isUppercase) > 1,
      code.contains("-")
        ? !code.isInCapitals || code.count > 5 : code.isInCapitals || code.count(where: \.isUppercase) > 2
    {
      last -= 1
    }
    return first..<last
  }

  /// `Surname, Given` that a line is, or begins with before a parenthesis.
  private static func invertedName(in line: TokenLine, _ text: TokenText) -> Range<Int>? {
    guard line.cells == 0 else { return nil }
    var end = line.tokens.lowerBound
    var hasComma = false
    while end < line.tokens.upperBound, !["(", ";", "-", "–", "|"].contains(text.tokens[end].text),
      !text.tokens[end].hasGap
    {
      // `Surname, Given, present`
      if text.tokens[end].text == "," {
        if hasComma { break }
        hasComma = true
      }
      end += 1
    }
    let name = line.tokens.lowerBound..<end
    guard (3...7).contains(name.count), let comma = name.first(where: { text.tokens[$0].text == "," }),
      comma > name.lowerBound, comma + 1 < name.upperBound
    else { return nil }
    let surname = text.tokens[name.lowerBound..<comma]
    let given = text.tokens[(comma + 1)..<end]
    guard surname.allSatisfy({ $0.isCapital || $0.isParticle }), surname.contains(where: \.isCapital),
      given.allSatisfy({ $0.isCapital && $0.cue == nil || $0.text == "." }), given.contains(where: \.isGivenName),
      given.count <= 3, !surname.allSatisfy({ $0.isGivenName && !$0.isFamilyName })
    else { return nil }
    return name
  }
}
