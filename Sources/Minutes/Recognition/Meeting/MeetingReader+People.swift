import Collaboration
import Support

extension MeetingReader {
  func place() -> Meeting.Located<String>? {
    for line in head {
      guard let label = Self.label(of: line), MeetingVocabulary.placeLabels.contains(label.name)
      else {
        continue
      }
      let value = label.value.trimmedMarks
      if !value.isEmpty { return .init(fact: value, line: line.number) }
    }
    return nil
  }

  func host() -> Meeting.Located<String>? {
    let phrases = [
      "a l initiative", "a l invitation", "accueillie par", "organisee par", "organise par", "hosted by", "convened by",
      "at the invitation of",
    ].map { $0.split(separator: " ").map(String.init) }
    for line in head {
      let words = line.text.split { $0.isWhitespace }.flatMap { $0.split { "'’".contains($0) } }.map(String.init)
      let folded = words.map { FoldedWords($0).words.first ?? "" }
      for phrase in phrases where folded.count > phrase.count {
        guard
          let start = (0..<(folded.count - phrase.count)).first(where: {
            Array(folded[$0..<$0 + phrase.count]) == phrase
          })
        else { continue }
        let name = Self.name(at: words[(start + phrase.count)...])
        if !name.isEmpty, !folded[..<start].contains(where: MeetingVocabulary.next.contains) {
          return .init(fact: name, line: line.number)
        }
      }
    }
    return nil
  }

  /// The name that words begin with: up to a comma, a full stop or a word in small letters behind it.
  static func name(at words: ArraySlice<String>) -> String {
    var name: [String] = []
    for word in words.prefix(8) {
      let bare = word.trimmedMarks
      let isSmall = bare.first?.isLowercase == true
      if isSmall, name.isEmpty, ["de", "du", "des", "d", "la", "le", "les", "l", "the"].contains(bare) { continue }
      let follows =
        name.isEmpty || NameVocabulary.particles.contains(FoldedWords(bare).words.first ?? "") || name.count == 1
      if isSmall, name.isEmpty || !follows { break }
      name.append(bare)
      if let last = word.last, ",.;:".contains(last) { break }
    }
    while let last = name.last, NameVocabulary.particles.contains(FoldedWords(last).words.first ?? "") {
      name.removeLast()
    }
    return name.joined(separator: " ")
  }

  func author() -> Meeting.Located<String>? {
    for line in head + lines.suffix(20) {
      let words = line.text.split(separator: " ").map(String.init)
      let folded = FoldedWords(line.text).words
      guard let first = folded.first, words.count <= 20 else { continue }
      let value: String
      if let label = Self.label(of: line),
        label.words.contains(where: Self.authorWords.contains) || label.words == ["minutes"]
          || label.name.hasPrefix("secretaire") && EntryLabel.isOfSitting(label.words)
      {
        value = label.value
      } else if Self.authorWords.contains(first), words.count > 1 {
        value = words.dropFirst(folded.dropFirst().first == "par" || folded.dropFirst().first == "by" ? 2 : 1).joined(
          separator: " ")
      } else if folded.starts(with: ["minutes", "taken", "by"]) || folded.starts(with: ["notes", "by"]) {
        value = words.dropFirst(folded.first == "notes" ? 2 : 3).joined(separator: " ")
      } else {
        continue
      }
      guard let name = Self.person(at: value) else { continue }
      return .init(fact: name, line: line.number)
    }
    return nil
  }

  static let authorWords = Set(
    vocabulary:
      "redacteur redactrice redige redigee auteur auteure author scribe notetaker minutetaker scribes rapporteur")

  /// The name that a text begins with, such as `M. François RAYNAUD Arles`.
  static func person(at text: String) -> String? {
    let first = text.prefix { $0 != "," && $0 != "(" && $0 != ";" && $0 != "–" }.trimmed
    let name = UnmarkedEntry(first).flatMap { $0.organization == nil ? nil : $0.name } ?? first
    guard let person = PersonName(name), person.likelihood >= 0.5 else { return nil }
    return person.name
  }
}
