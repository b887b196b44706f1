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
    for index in text.tokens.indices {
      if let found = Self.opening(at: index, text) { opening = found }
      openings.append(opening)
    }
  }

  /// What a phrase opens: it has a colon behind it, or its line nearly to itself, or stands in capitals.
  private static func opening(at index: Int, _ text: TokenText) -> Lexicon.Cue? {
    let tokens = text.tokens
    let token = tokens[index]
    guard token.beginsCue, let cue = token.cue, cue.isOfStatus else { return nil }
    let line = text.lines[token.line].tokens
    var end = index + 1
    while end < min(tokens.count, index + 7), !",;:.–—-".contains(tokens[end].text) { end += 1 }
    // `Present – Corson, Hemm` too, where the line begins with it.
    let startsLine = tokens[line.lowerBound..<index].count(where: \.isWord) < 3
    let hasColon =
      end < tokens.count && (tokens[end].text == ":" || (startsLine && ["-", "–", "—"].contains(tokens[end].text)))
    let isAlone =
      tokens[line].count(where: \.isWord) <= 5 && tokens[line.lowerBound..<index].count(where: \.isWord) < 2
    let isLoud = token.text.count > 4 && token.text.isInCapitals
    // `Members:` opens a list of those who are there, where its line says no more.
    if cue == .member { return hasColon && startsLine ? cue : nil }
    guard hasColon || isAlone || isLoud || text.lines[token.line].heading > 0 else { return nil }
    // “Absents et excusés”: who is excused was missed.
    if cue == .absent || cue == .excused {
      let others = tokens[max(line.lowerBound, index - 3)..<min(line.upperBound, index + 4)].compactMap(\.cue)
      if others.contains(.excused) { return .excused }
    }
    return cue
  }

  /// The status of each of the people, who are in the order of the text.
  func verdicts(_ spans: [Range<Int>]) -> [Verdict] {
    let letters = spans.indices.map { letter(behind: $0, spans) }
    let lettered = letters.compactMap(\.self)
    let isLettered = Set(lettered).count >= 2 && lettered.count * 2 >= spans.count
    let hasTicks = text.lines.contains { $0.mark?.isTicked == true }
    return spans.indices.map { number in
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
  }

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
      if token.text == ";" || token.hasGap || (token.text == "," && index > span.upperBound) { return nil }
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
