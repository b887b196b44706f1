import Collaboration

/// Numbers behind labels, of those present and of the public.
extension CountReader {
  /// `Conseillers en exercice : 27`, `Inscrits :372`, `Members present (8)`: a number right behind what it counts.
  func labelled(_ place: Int, _ tokens: [Token]) -> Found? {
    guard let value = tokens[place].value, value >= 1, place > 0 else { return nil }
    let text = tokens[place].word.text
    let isBracketed = text.hasPrefix("(") && text.hasSuffix(")")
    guard isBracketed || text.hasPrefix(":") || tokens[place - 1].word.text.hasSuffix(":") else { return nil }
    // The label goes back to the number or the end of a sentence before it.
    var first = place
    while first > 0, place - first < 9, tokens[first - 1].value == nil, first == place || !tokens[first - 1].closes {
      first -= 1
    }
    let label = tokens[first..<place].filter { !$0.word.folded.isEmpty }
    guard (1...8).contains(label.count),
      let start = label.firstIndex(where: {
        says($0, .unit) || says($0, .seat) || says($0, .present) || $0.meaning == "public"
      }),
      !label.contains(where: { Self.ofVotes.contains($0.meaning) || $0.year != nil }),
      !isBracketed || label.contains(where: { says($0, .present) })
    else { return nil }
    if place + 1 < tokens.count, tokens[place + 1].value != nil || tokens[place + 1].word.text.hasPrefix("%") {
      return nil
    }
    let category = label[start...].map(\.word.text).joined(separator: " ").trimmedAround
    return Found(place: place, value: value, category: category)
  }

  private static let ofVotes = Set(
    vocabulary: """
      pouvoirs pouvoir procurations procuration votants votant voix pour contre abstentions abstention exprimes suffrages
      bulletins votes vote for against abstain quorum ja nein enthaltungen stimmen page pages article telephone tel
      """)

  /// `two members of the public`, `plus 14 members of the public`.
  func ofPublic(_ place: Int, _ tokens: [Token]) -> Found? {
    guard let value = tokens[place].value, !tokens[place].closes else { return nil }
    let behind = tokens[(place + 1)...].prefix(4)
    guard let end = behind.firstIndex(where: { $0.meaning == "public" }),
      end > place + 1, behind[..<end].allSatisfy({ Self.wordsOfPublic.contains($0.meaning) })
    else { return nil }
    let category = tokens[(place + 1)...end].map(\.word.text).joined(separator: " ").trimmedAround
    return Found(place: place, value: value, category: category)
  }

  /// `membres présents 83`, `conseillers en exercice 31`, `i consiglieri presenti sono n. 12`: no mark between.
  func behindPresent(_ place: Int, _ tokens: [Token]) -> Found? {
    guard let value = tokens[place].value, value >= 2 else { return nil }
    let ahead = tokens[max(0, place - 7)..<place]
    guard let present = ahead.lastIndex(where: { says($0, .present) || Self.inOffice.contains($0.meaning) }),
      place - present <= 4, let noun = ahead[..<present].last(where: { says($0, .unit) || says($0, .seat) }),
      ahead[(present + 1)...].allSatisfy({ token in
        says(token, .verb) || ["n", "nr", "numero", "de", "di"].contains(token.meaning) || token.word.folded.isEmpty
      }), !ahead.contains(where: { $0.value != nil || Self.ofVotes.contains($0.meaning) }),
      place + 1 == tokens.count || !(tokens[place + 1].word.text.first.map { "%€$£/".contains($0) } ?? false)
    else { return nil }
    let category = noun.word.text.trimmedAround + " " + tokens[present].word.text.trimmedAround
    return Found(place: place, value: value, category: category)
  }
  private static let inOffice = Set(vocabulary: "exercice fonction carica ejercicio inscrits")

  /// `Il y avait 25 présents`.
  func bare(_ place: Int, _ tokens: [Token]) -> Found? {
    guard let value = tokens[place].value, value >= 3, place + 1 < tokens.count, !tokens[place].closes else {
      return nil
    }
    let near = tokens[max(0, place - 6)..<min(tokens.count, place + 4)]
    guard says(tokens[place + 1], .present), place > 0,
      says(tokens[place - 1], .verb) || tokens.count <= 9, !near.contains(where: { says($0, .other) })
    else { return nil }
    return Found(place: place, value: value, category: tokens[place + 1].word.text.trimmedAround)
  }
  private static let wordsOfPublic = Set(vocabulary: "member members of the public du le personnes personne membres")
}
