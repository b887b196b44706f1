import Collaboration

/// Officers whose office has a line of its own above the name, those elected behind a colon, and offices in brackets.
extension RosterReader {
  /// Whether the office behind a name is that of who leads, or another: `Anne Lee (2. Vorsitzende)`, `Anne Lee présidente`;
  /// nil where there is none.
  func isLeadByOffice(behind member: Member) -> Bool? {
    let next = member.last + 1
    if next < words.count, words[next].row == words[member.last].row, !words[next].text.hasSuffix(":"),
      !words[next].text.hasPrefix("("), Self.isOffice(words[next].meaning),
      words[member.last].text.hasSuffix(",")
        ? words[next].closes || next + 1 == text.rows[words[next].row].upperBound : !words[member.last].closes
    {
      let isOther = words[next].folded.contains(where: MeetingVocabulary.notChairs.contains)
      return MeetingVocabulary.chairs.contains(words[next].meaning) && !isOther
    }
    guard
      let open = (member.first..<min(member.first + 8, words.count)).dropFirst().first(where: {
        words[$0].text.hasPrefix("(")
      }), open - member.last <= 1, words[open].row == words[member.first].row
    else { return nil }
    var end = open
    while end + 1 < words.count, end - open < 5, !words[end].text.contains(")") { end += 1 }
    guard words[end].text.contains(")") else { return nil }
    let inside = words[open...end]
    guard inside.contains(where: { Self.isOffice($0.meaning) }) else { return nil }
    let isOther = inside.contains { word in
      // `V. Chair`
      OpeningText.Word.isVice(word.text)
        || word.folded.contains { part in
          let number = part.prefix { $0.isNumber }
          return MeetingVocabulary.notChairs.contains(part) || number.count == 1 && number != "1"
        }
    }
    return !isOther && inside.contains { $0.folded.contains(where: MeetingVocabulary.chairs.contains) }
  }

  // MARK: Offices in lines of their own

  /// `Président` with `Anne Lee` in the next line, below the name of a board.
  mutating func readOfficeLines() {
    var row = 0
    while row + 1 < text.rows.count {
      let start = row
      var found: [Member] = []
      var offices: Set<String> = []
      var empty = 0
      while row + 1 < text.rows.count, empty < 3, let office = office(in: row) {
        // Several may have one office.
        var next = row + 1
        while next < text.rows.count, let member = alone(in: next, isLead: office.isLead) {
          found.append(member)
          next += 1
        }
        empty = next == row + 1 ? empty + 1 : 0
        if next > row + 1 { offices.insert(office.name) }
        row = next
      }
      if offices.count > 1, let phrase = board(above: start), !isOfPresence(found) { add(phrase, found) }
      row = max(row, start + 1)
    }
  }

  /// An office that is all that a line says.
  private func office(in row: Int) -> (name: String, isLead: Bool)? {
    let range = text.rows[row]
    guard range.count <= 5, text.lines[row].heading == nil,
      let office = range.first(where: { Self.isOffice(words[$0].meaning) }), office - range.lowerBound <= 1
    else { return nil }
    if let name = people.name(after: range.lowerBound - 1), name.first < range.upperBound, who.isPerson(name.name) {
      return nil
    }
    let isOther = words[range].contains { $0.folded.contains(where: MeetingVocabulary.notChairs.contains) }
    return (
      words[range].map(\.meaning).joined(separator: " "),
      MeetingVocabulary.chairs.contains(words[office].meaning) && !isOther
    )
  }

  /// The person who is all that a line says.
  private func alone(in row: Int, isLead: Bool) -> Member? {
    let range = text.rows[row]
    guard range.count <= 6, text.lines[row].heading == nil, office(in: row) == nil,
      let name = people.name(after: range.lowerBound - 1), name.first - range.lowerBound <= 1,
      name.last + 1 == range.upperBound, who.isPerson(name.name), name.name.contains(" ")
    else { return nil }
    return Member(name: name.name, first: name.first, last: name.last, isLead: isLead)
  }

  /// The board that one of the three lines above is of.
  private func board(above row: Int) -> MeetingBodies.Phrase? {
    for above in (max(0, row - 3)..<row).reversed() where text.rows[above].count <= 8 {
      let place = text.rows[above].first { place in
        words[place].folded.contains { Self.isBoard($0) || MeetingVocabulary.bodies.contains($0) }
      }
      guard let place else { continue }
      return MeetingBodies.phrase(at: place, in: text, isEnglish: isEnglish)
        ?? MeetingBodies.Phrase(name: words[place].text.trimmedAround, first: place, last: place)
    }
    return nil
  }

  private func isOfPresence(_ found: [Member]) -> Bool {
    found.contains { attendanceLines.contains(words[$0.first].line) }
  }

  // MARK: Elected behind a colon

  /// `Ont été élus à l'unanimité : Anne Lee, Bo Day`: of the board that the text before speaks of last.
  mutating func readElectedBehindColon() {
    for row in text.rows.indices {
      let range = text.rows[row]
      for colon in range where words[colon].text.hasSuffix(":") && colon + 1 < range.upperBound {
        let label = max(range.lowerBound, colon - 8)..<colon
        guard words[label].contains(where: { $0.folded.contains(where: Self.isElecting) }) else { continue }
        let names = people.names(after: colon).filter { !Self.isNobody($0.name) }
        guard names.count > 1, names[0].first - colon <= 2, names.allSatisfy({ who.isPerson($0.name) }) else {
          continue
        }
        let phrases = (max(0, colon - 60)..<colon).compactMap {
          MeetingBodies.phrase(at: $0, in: text, isEnglish: isEnglish)
        }
        guard let phrase = phrases.last(where: { Self.isBoard($0.name) }) ?? phrases.last else { continue }
        add(renewed(phrase), names)
      }
    }
  }
}

extension OpeningText.Word {
  /// `V.`, `(v.`: short for vice.
  static func isVice(_ text: String) -> Bool { ["v.", "(v."].contains(text.lowercased()) }
}
