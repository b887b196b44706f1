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
    for span in merged(marked.flatMap(parts)) {
      if isInverted, let name = Self.invertedName(in: text.lines[tokens[span.lowerBound].line], text),
        name.overlaps(span)
      {
        if spans.last != name { spans.append(name) }
        continue
      }
      let grown = trimmed(grown(span, after: spans.last?.upperBound ?? 0))
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
      let isOneSegment =
        between.isEmpty && !tokens[span.lowerBound].hasGap && (last.count == 1 || span.count == 1)
        && (segment(at: span.lowerBound).map { $0.contains(last.lowerBound) && $0.count <= 5 } ?? false)
      if isBehindInitial || isOneSegment {
        merged[merged.count - 1] = last.lowerBound..<span.upperBound
      } else {
        merged.append(span)
      }
    }
    return merged
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
    // A code behind a name in small letters.
    if last - first > 2, case let code = tokens[last - 1].text, code.contains("-") || code.count < 5,
      tokens[first..<(last - 1)].allSatisfy({ !$0.text.isInCapitals }), !tokens[last - 1].isFamilyName,
      code.count(where: \.isUppercase) > 1,
      code.contains("-") ? !code.isInCapitals || code.count > 5 : code.isInCapitals
    {
      last -= 1
    }
    return first..<last
  }

  /// `Surname, Given` that a line is, or begins with before a parenthesis.
  private static func invertedName(in line: TokenLine, _ text: TokenText) -> Range<Int>? {
    guard line.cells == 0 else { return nil }
    var end = line.tokens.lowerBound
    while end < line.tokens.upperBound, !["(", ";", "-", "–", "|"].contains(text.tokens[end].text),
      !text.tokens[end].hasGap
    {
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
