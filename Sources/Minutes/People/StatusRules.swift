import Collaboration

/// Who of the people found was there: by the phrase that opens their list, what follows the name, boxes, crosses below
/// titles, and letters.
struct StatusRules {
  struct Verdict: Hashable, Sendable {
    var status: Attendance.Status
    /// Whether a box or a letter says it.
    var isCertain: Bool
  }

  private let text: TokenText
  private let facts: [LineFacts]
  /// The last phrase before each token that opens a list.
  private var openings: [Lexicon.Cue?] = []

  init(_ text: TokenText, _ facts: [LineFacts]) {
    self.text = text
    self.facts = facts
    var opening: Lexicon.Cue?
    // A sentence says who was missing up to its end; what was open before goes on behind it.
    var afterSentence: Lexicon.Cue??
    var lastBare: (line: Int, cue: Lexicon.Cue)?
    var openingLine = 0
    for index in text.tokens.indices {
      if let found = Self.opening(at: index, text) {
        let line = text.tokens[index].line
        // `Present` and `Excused`, each alone in a line right below the other, are titles of columns.
        let isBare = text.lines[line].tokens.count(where: { text.tokens[$0].isWord }) == 1
        if isBare, let last = lastBare, last.line == line - 1, last.cue != found {
          openings.append(opening)
          continue
        }
        lastBare = isBare && text.lines[line].tokens.count == 1 ? (line, found) : nil
        opening = found
        openingLine = line
        afterSentence = nil
      } else if let missing = opening, [.excused, .absent].contains(missing), afterSentence == nil,
        facts[openingLine].names > 0, isOtherLabel(index)
      {
        // Who was missing was said in the line of its label: another label opens another list.
        opening = nil
      } else if let found = Self.sentence(from: index, text) {
        if afterSentence == nil { afterSentence = .some(opening) }
        opening = found
      } else if let before = afterSentence, Self.isSentenceEnd(index, text) {
        openings.append(opening)
        opening = before
        afterSentence = nil
        continue
      }
      openings.append(opening)
    }
  }

  /// What a phrase opens: it has a colon behind it, or its line nearly to itself, or stands in capitals.
  private static func opening(at index: Int, _ text: TokenText) -> Lexicon.Cue? {
    let tokens = text.tokens
    let token = tokens[index]
    guard token.beginsCue, let cue = token.cue, cue.isOfStatus || cue == .secretary || cue == .chair else { return nil }
    let line = text.lines[token.line].tokens
    var end = index + 1
    while end < min(tokens.count, index + 8), !",;:.–—-".contains(tokens[end].text) || isAbbreviation(end, tokens) {
      end += 1
    }
    // `Present – Corson, Hemm` too, where the line begins with it.
    let startsLine = tokens[line.lowerBound..<index].count(where: \.isWord) < 3
    let hasColon =
      end < tokens.count && (tokens[end].text == ":" || (startsLine && ["-", "–", "—"].contains(tokens[end].text)))
    let isAlone =
      tokens[line].count(where: \.isWord) <= 5 && tokens[line.lowerBound..<index].count(where: \.isWord) < 2
    let isLoud = token.text.count > 4 && token.text.isInCapitals
    // `Members:` opens a list of those who are there, where its line says no more; so does `Secretary: …`.
    if cue == .member { return hasColon && startsLine ? cue : nil }
    if !cue.isOfStatus {
      let startsLabel = index == line.lowerBound || tokens[index - 1].text == "."
      return startsLabel && end < tokens.count && tokens[end].text == ":" ? .present : nil
    }
    guard hasColon || isAlone || isLoud || text.lines[token.line].heading > 0 else { return nil }
    // “Absents et excusés”: who is excused was missed.
    if cue == .absent || cue == .excused {
      let others = tokens[max(line.lowerBound, index - 3)..<min(line.upperBound, index + 4)].compactMap(\.cue)
      if others.contains(.excused) { return .excused }
    }
    return cue
  }

  /// Who was missing, as a sentence or a part of one says that begins here: `Excuse son absence Mme …`, `Omluvil X`.
  private static func sentence(from index: Int, _ text: TokenText) -> Lexicon.Cue? {
    let tokens = text.tokens
    let token = tokens[index]
    guard token.beginsCue, let cue = token.cue, [.excused, .absent].contains(cue) else { return nil }
    let line = text.lines[token.line].tokens
    guard token.isCapital else {
      // `… et excuse l'absence de M. Orlu`
      let isOfAbsence = tokens[index..<min(index + 4, line.upperBound)].contains {
        $0.folded.contains { $0.hasPrefix("absence") }
      }
      return cue == .excused && isOfAbsence ? cue : nil
    }
    // `Apologies for Absence Apologies were received from …`: a heading and its sentence in one line.
    guard
      index == line.lowerBound || isSentenceEnd(index - 1, text) || [",", ";"].contains(tokens[index - 1].text)
        || (tokens[index - 1].cue == .absent || tokens[index - 1].cue == .excused)
    else { return nil }
    return cue
  }

  /// Whether a label of one to three words begins here that says nothing of who was there: `REG. SUPLENTES:`; or a line
  /// that is but a heading: `Collège B`.
  private func isOtherLabel(_ index: Int) -> Bool {
    let tokens = text.tokens
    let number = tokens[index].line
    let line = text.lines[number].tokens
    guard index == line.lowerBound || Self.isSentenceEnd(index - 1, text), tokens[index].isCapital else { return false }
    var end = index
    while end < line.upperBound, end - index < 5, tokens[end].isWord || tokens[end].text == "." { end += 1 }
    guard !tokens[index..<end].contains(where: { $0.isGivenName || $0.isFamilyName || $0.isTitle }) else {
      return false
    }
    if end < line.upperBound { return tokens[end].text == ":" }
    return index == line.lowerBound && facts[number].names == 0 && facts.indices.contains(number + 1)
      && facts[number + 1].names > 0 && text.lines[number].isBehindBlank
  }

  /// Whether a full stop ends a sentence here, and no abbreviation.
  private static func isSentenceEnd(_ index: Int, _ text: TokenText) -> Bool {
    guard text.tokens[index].text == ".", index > 0 else { return false }
    return text.tokens[index - 1].text.count > 3 && !text.tokens[index - 1].isTitle
  }

  /// Whether the full stop belongs to a short word, as in `m.b.:`, `proff.:` and `Mme. Orlu`.
  private static func isAbbreviation(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].text == ".", index > 0 else { return false }
    let isBeforeColon = index + 1 < tokens.count && tokens[index + 1].text == ":"
    return tokens[index - 1].text.count < 3 || tokens[index - 1].isTitle || isBeforeColon
  }

  /// The status of each of the people, who are in the order of the text.
  func verdicts(_ spans: [Range<Int>]) -> [Verdict] {
    let letters = spans.indices.map { letter(behind: $0, spans) }
    let lettered = letters.compactMap(\.self)
    let isLettered = Set(lettered).count >= 2 && lettered.count * 2 >= spans.count
    let hasTicks = text.lines.contains { $0.mark?.isTicked == true }
    var verdicts: [Verdict] = spans.indices.map { number in
      let first = spans[number].lowerBound
      let line = text.lines[text.tokens[first].line]
      if hasTicks, let isTicked = line.mark?.isTicked {
        return Verdict(status: isTicked ? .present : .absent, isCertain: true)
      }
      if isLettered, let letter = letters[number] { return Verdict(status: letter, isCertain: true) }
      if let status = markBehind(number, spans) { return Verdict(status: status, isCertain: false) }
      if let column = facts[text.tokens[first].line].markedColumn {
        return Verdict(status: Self.status(of: column), isCertain: false)
      }
      return Verdict(status: Self.status(of: openings[first]), isCertain: false)
    }
    addStandIns(to: &verdicts, spans)
    return verdicts
  }

  /// Who stands in is there and who is stood in for is not: `Lee (proxy of Day)`.
  ///
  /// What is said of two who are joined is said of both: `Lee and Day were absent`.
  private func addStandIns(to verdicts: inout [Verdict], _ spans: [Range<Int>]) {
    for number in spans.indices.dropLast().reversed() where !verdicts[number].isCertain {
      let (span, next) = (spans[number], spans[number + 1])
      guard text.tokens[span.lowerBound].line == text.tokens[next.lowerBound].line else { continue }
      let between = span.upperBound..<max(span.upperBound, next.lowerBound)
      if let cue = between.first(where: { text.tokens[$0].beginsCue && text.tokens[$0].cue == .proxy }),
        cue - span.upperBound < 3,
        let said = between.last(where: {
          text.tokens[$0].cue == .proxy || Self.ofWhom.contains(text.tokens[$0].folded.first ?? "")
        }),
        Self.ofWhom.contains(text.tokens[said].folded.first ?? "")
          || Self.standingIn.contains(where: { (text.tokens[cue].folded.first ?? "").hasPrefix($0) }),
        next.lowerBound - cue < 7
      {
        // `Lee, replaced by Day`: who is named behind is the one who came.
        let isReplaced =
          text.tokens[cue..<next.lowerBound].contains { Self.byWhom.contains($0.folded.first ?? "") }
          || Self.ofPassive.contains { (text.tokens[cue].folded.first ?? "").hasPrefix($0) }
        verdicts[number].status = isReplaced ? .excused : .present
        if !verdicts[number + 1].isCertain { verdicts[number + 1].status = isReplaced ? .present : .excused }
      } else if verdicts[number + 1].status != .present, verdicts[number].status != verdicts[number + 1].status,
        markBehind(number + 1, spans) != nil, !isInParentheses(number + 1, spans),
        between.count < 5, between.contains(where: { Self.conjunctions.contains(text.tokens[$0].text) })
      {
        verdicts[number].status = verdicts[number + 1].status
      }
    }
  }

  /// Whether what is said behind a name stands in parentheses: of that name alone.
  private func isInParentheses(_ number: Int, _ spans: [Range<Int>]) -> Bool {
    let end = spans[number].upperBound
    return text.tokens.indices.contains(end) && ["(", "["].contains(text.tokens[end].text)
  }

  private static let conjunctions: Set<String> = ["et", "and", "y", "e", "und", "en", "og", "och", "i", "a"]
  /// Words before the name of whom a proxy stands in for.
  private static let ofWhom: Set<String> = ["de", "du", "d", "of", "von", "van", "di", "do", "da", "del"]
  /// Words before the name of who stands in.
  private static let byWhom: Set<String> = ["par", "by", "durch", "por", "door", "av", "af"]
  /// Beginnings of words for being stood in for, with `da` and `von` behind them.
  private static let ofPassive = ["sostituit", "rappresentat", "vertreten", "ersetzt"]
  /// Beginnings of words for standing in.
  private static let standingIn = [
    "vervang", "vertrit", "vertret", "ersetzt", "replac", "remplac", "sustitu", "substitu", "sostitu", "deputi",
  ]

  /// `P`, `A` or `E` alone behind a name.
  private func letter(behind number: Int, _ spans: [Range<Int>]) -> Attendance.Status? {
    let line = text.lines[text.tokens[spans[number].lowerBound].line].tokens
    let end = min(line.upperBound, number + 1 < spans.count ? spans[number + 1].lowerBound : line.upperBound)
    guard spans[number].upperBound < end else { return nil }
    for token in text.tokens[spans[number].upperBound..<end].reversed() {
      switch token.text {
      case "P": return .present
      case "A": return .absent
      case "E": return .excused
      default: continue
      }
    }
    return nil
  }

  /// What an entry itself says behind its name, before the next comma: `(excusé)`, `- absent`.
  private func markBehind(_ number: Int, _ spans: [Range<Int>]) -> Attendance.Status? {
    let span = spans[number]
    let line = text.lines[text.tokens[span.lowerBound].line].tokens
    let next = number + 1 < spans.count ? spans[number + 1].lowerBound : Int.max
    let end = min(line.upperBound, span.upperBound + 14, next)
    guard span.upperBound < end else { return nil }
    for index in span.upperBound..<end {
      let token = text.tokens[index]
      if token.text == ";" || token.hasGap || Self.isSentenceEnd(index, text)
        || (token.text == "," && index > span.upperBound)
      {
        return nil
      }
      if token.beginsCue, let cue = token.cue, [.excused, .absent, .proxy].contains(cue),
        openings[index] == openings[span.lowerBound]
      {
        return Self.status(of: cue)
      }
    }
    return nil
  }

  static func status(of cue: Lexicon.Cue?) -> Attendance.Status {
    switch cue {
    case .excused, .proxy: .excused
    case .absent: .absent
    default: .present
    }
  }
}
