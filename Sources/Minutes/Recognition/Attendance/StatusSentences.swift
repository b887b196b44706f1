import Collaboration

/// Sentences that say who was there, by the vocabularies of all languages, for minutes in which no list was found.
///
/// `Anwesend waren der Vorsitzende Meyer, Schatzmeisterin Kern und Schriftführer Vogt (verhindert war Frau Brandt).`
enum StatusSentences {
  static func entries(in lines: [TextLine]) -> [AttendanceEntry] {
    lines.prefix(most).filter { (3...200).contains($0.words.count) && $0.heading == nil }.flatMap(entries)
  }

  /// The most lines that are looked at: attendance stands ahead.
  private static let most = 80

  private static func entries(in line: TextLine) -> [AttendanceEntry] {
    var found: [AttendanceEntry] = []
    var status: Attendance.Status?
    var chunk: [String] = []
    var chunks: [[String]] = []
    func close() {
      if !chunk.isEmpty { chunks.append(chunk) }
      chunk = []
      defer { chunks = [] }
      guard let status else { return }
      let people = chunks.map(person)
      let named = people.compactMap(\.self)
      guard named.count > 0, named.count * 10 >= people.count * 7 else { return }
      found += named.map { name, function in
        var entry = AttendanceEntry(person: name, line: line.number)
        entry.status = status
        entry.function = function
        return entry
      }
    }
    let words = line.words.map(\.text)
    var place = 0
    var mayBegin = true
    while place < words.count {
      if mayBegin || words[place].hasPrefix("("), let (phrase, length) = self.status(at: place, in: words) {
        close()
        status = phrase
        place += length
        mayBegin = false
        // `Anwesend waren: …`
        while place < words.count, words[place - 1].last != ":",
          FoldedWords(words[place]).words.allSatisfy(links.contains)
        {
          place += 1
        }
        continue
      }
      let word = words[place]
      let ends = word.hasSuffix(")") || word.hasSuffix(").") || word.hasSuffix(".") && word.count > 3
      let isJoint = joints.contains(word)
      if isJoint {
        if !chunk.isEmpty { chunks.append(chunk) }
        chunk = []
      } else {
        chunk.append(word)
        if word.last.map({ ",;".contains($0) }) ?? false {
          chunks.append(chunk)
          chunk = []
        }
      }
      if ends {
        close()
        status = nil
      }
      mayBegin = ends
      place += 1
    }
    close()
    // One name alone may be anybody's.
    return found.count > 1 ? found : []
  }

  /// The longest phrase for a status that begins at a place.
  private static func status(at place: Int, in words: [String]) -> (Attendance.Status, Int)? {
    for length in (1...min(4, words.count - place)).reversed() {
      let phrase = words[place..<place + length].flatMap { FoldedWords($0).words }.joined(separator: " ")
      switch Lexicon.shared.cues[phrase] {
      case .present: return (.present, length)
      case .excused: return (.excused, length)
      case .absent: return (.absent, length)
      default: continue
      }
    }
    return nil
  }

  /// A person with the office ahead of the name: `der Vorsitzende Meyer`.
  private static func person(_ chunk: [String]) -> (name: String, function: String?)? {
    var words = chunk.map(\.trimmedAround).filter { !$0.isEmpty }
    var office: [String] = []
    while words.count > 1 {
      let folded = FoldedWords(words[0]).words
      let isArticle =
        words[0].first?.isLowercase == true && folded.count == 1
        && (MeetingVocabulary.joins.contains(folded[0]) || Lexicon.shared.particles.contains(folded[0]))
      let isOffice = folded.contains { word in
        MeetingVocabulary.chairs.contains(word) || MeetingVocabulary.secretaries.contains(word)
          || MeetingVocabulary.notChairs.contains(word) || FunctionVocabulary.words.contains(word)
          || LanguageVocabulary.isOfGroup(word, .office) || Lexicon.shared.cues[word] == .function
          || Lexicon.shared.cues[word] == .chair
      }
      guard isArticle || isOffice else { break }
      if isOffice { office.append(words[0]) }
      words.removeFirst()
    }
    let isName = words.allSatisfy { word in
      word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
        || NameVocabulary.particles.contains(FoldedWords(word).words.first ?? "")
    }
    guard (1...5).contains(words.count), isName, words.last?.first?.isUppercase == true,
      !words.contains(where: { word in
        FoldedWords(word).words.contains {
          OrganizationVocabulary.words.contains($0) || MeetingVocabulary.bodies.contains($0)
        }
      })
    else { return nil }
    let name = words.joined(separator: " ")
    return (PersonName(name)?.name ?? name, office.isEmpty ? nil : office.joined(separator: " "))
  }

  private static let joints: Set<String> = ["und", "en", "et", "and", "sowie", "e", "y", "og", "och", "&"]
  private static let links = Set(
    vocabulary: "waren war sind ist zijn was were wie folgt als er es noch ook auch die dhr mevr herren damen")
}
