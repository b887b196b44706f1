import Collaboration

/// Finds what minutes say of an association's members.
struct AdherenceReader {
  private let sentences: [Sentence]
  private let language: DocumentLanguage
  private let date: PartialDate?
  private var adherence = ReadAdherence()
  /// The associations by the words of their names.
  private var names: [[String]: String] = [:]

  /// `date`: that of the meeting, up to which a change runs that is told “since” a year.
  static func read(_ sentences: [Sentence], language: DocumentLanguage, date: PartialDate? = nil) -> ReadAdherence {
    var reader = AdherenceReader(sentences: sentences, language: language, date: date)
    for sentence in sentences { reader.findAssociation(in: sentence) }
    guard !reader.names.isEmpty else { return ReadAdherence() }
    for sentence in sentences {
      reader.readNumbers(in: sentence)
      reader.readMembership(in: sentence)
    }
    reader.readSpeakers()
    reader.locateAssociations()
    return reader.adherence
  }

  private init(sentences: [Sentence], language: DocumentLanguage, date: PartialDate?) {
    self.sentences = sentences
    self.language = language
    self.date = date
  }

  // MARK: Associations

  /// Takes the name in `adhérent à ADULLACT`, `a quitté l'ADULLACT` for that of an association.
  private mutating func findAssociation(in sentence: Sentence) {
    let words = sentence.words.flatMap { word in
      // `l'ADULLACT` is two words.
      word.text.split { "'’".contains($0) }.map { Sentence.Word(text: String($0), line: word.line) }
    }
    for (index, word) in words.enumerated() where word.folded.contains(where: Self.calls) {
      var start = index + 1
      while start < words.count, start < index + 5, words[start].text.first?.isLowercase == true,
        words[start].folded.allSatisfy(AdherenceVocabulary.links.contains)
      {
        start += 1
      }
      // `Membership Situation` is a heading, and names none.
      if word.folded.last == "membership", start == index + 1 { continue }
      let line = start < words.count ? words[start].line : 0
      let name = words[min(start, words.count)...].prefix(4).prefix { word in
        let bare = word.text.trimmedMarks
        return word.line == line && bare.first?.isUppercase == true && bare.count > 2
          && bare.allSatisfy { $0.isLetter || $0 == "-" || $0 == "." }
      }.map(\.text.trimmedMarks)
      let isCalledSo = word.folded.last == "association"
      guard let first = name.first,
        isCalledSo
          ? start == index + 1
          : first.isInCapitals || name.count > 1 || AdherenceVocabulary.member.contains(word.folded.last ?? "")
      else { continue }
      let key = FoldedWords(name.joined(separator: " ")).words
      guard !key.contains(where: OrganizationVocabulary.generic.contains) else { continue }
      names[key] = names[key] ?? name.joined(separator: " ")
    }
  }

  private static func calls(_ word: String) -> Bool {
    AdherenceVocabulary.member.contains(word) || AdherenceVocabulary.left.contains(word)
      || AdherenceVocabulary.joined.contains(word) || word == "association"
  }

  /// The association that words speak of: the first of those named, shorter names last.
  private func association(in words: [String]) -> String? {
    names.keys.sorted { ($1.count, $0.joined()) < ($0.count, $1.joined()) }.first { key in
      words.indices.contains { words[$0...].starts(with: key) }
    }.flatMap { names[$0] }
  }

  private func association(of sentence: Sentence) -> String? {
    if let named = association(in: sentence.folded)
      ?? sentence.heading.flatMap({ association(in: FoldedWords($0).words) })
    {
      return named
    }
    // “l'association” and “the members” are of the only one that there is.
    guard names.count == 1, sentence.folded.contains(where: Self.meansTheOnlyOne) else { return nil }
    return names.first?.value
  }

  private static func meansTheOnlyOne(_ word: String) -> Bool {
    word == "association" || AdherenceVocabulary.member.contains(word) || word == "members" || word == "membres"
  }

  private mutating func locateAssociations() {
    let used = Set(
      adherence.counts.map(\.subject) + adherence.changes.map(\.subject) + adherence.memberships.map(\.association))
    for name in names.values.sorted() where used.contains(name) {
      let lines = sentences.filter { association(of: $0) == name }.flatMap(\.lines)
      adherence.associations.append((name, [lines.min() ?? 0, lines.max() ?? 0]))
    }
  }

  // MARK: Counts and claims

  private mutating func readNumbers(in sentence: Sentence) {
    let words = sentence.folded
    let counts = Self.counts(in: sentence.text)
    let change = Self.change(in: sentence.text)
    guard !counts.isEmpty || change != nil, let subject = association(of: sentence) else { return }
    let usual = language == .french ? "adhérents" : "members"
    let category = change?.category ?? Self.category(in: sentence) ?? usual
    let lines = Self.lines(of: sentence)
    // A lone number beside a year counts members only where it says so.
    let speaksOfMembers =
      words.contains(where: AdherenceVocabulary.member.contains)
      || words.contains { $0.hasPrefix("membre") || $0.hasPrefix("member") }
    if counts.count > 1 || (counts.count == 1 && speaksOfMembers) {
      adherence.counts += counts.map {
        .init(subject: subject, category: category, year: $0.year, value: $0.value, lines: lines)
      }
    }
    var years = counts.count > 1 ? counts.map(\.year) : WrittenDate.years(in: sentence.text)
    if Set(years).count == 1, let date, words.contains(where: AdherenceVocabulary.since.contains) {
      years.append(date.year)
    }
    if let change, let first = years.min(), let last = years.max(), first < last {
      adherence.changes.append(
        .init(
          subject: subject, category: category, startYear: first, endYear: last, percent: change.percent, lines: lines))
    }
  }

  /// The lines from the first number to the last.
  private static func lines(of sentence: Sentence) -> [Int] {
    let lines = sentence.words.filter { $0.folded.contains { $0.first?.isNumber == true } }.map(\.line)
    return [lines.min() ?? sentence.lines[0], lines.max() ?? sentence.lines[1]]
  }

  /// Numbers with their years: `64 en 2006`, `18 members in 2007`.
  private static func counts(in text: String) -> [(value: Double, year: Int)] {
    // Sums of money and shares are no counts.
    let words = FoldedWords(text.replacing("€", with: " euros ").replacing("%", with: " percent ")).words
    var counts: [(value: Double, year: Int)] = []
    for (index, word) in words.enumerated() where index > 1 {
      guard word.count == 4, let year = Int(word), (1900...2199).contains(year),
        ["en", "in", "fin", "debut", "of", "end", "for"].contains(words[index - 1])
      else { continue }
      // The number stands at most four words before.
      let near = words[max(0, index - 6)..<(index - 1)]
      guard let number = near.last(where: { $0.first?.isNumber == true }), let value = Int(number), number.count < 8,
        !near.contains(where: ["euros", "percent", "eur", "heures", "hours"].contains),
        !(1900...2199).contains(value)
      else { continue }
      counts.append((Double(value), year))
    }
    return counts
  }

  /// `75 % des adhérents entreprises ont quitté`: the percentage with its sign, and of whom.
  private static func change(in text: String) -> (percent: Double, category: String?)? {
    let words = text.replacing("%", with: " % ").split(separator: " ").map(String.init)
    guard let sign = words.firstIndex(of: "%"), sign > 0,
      let percent = Double(words[sign - 1].trimmedMarks.replacing(",", with: ".").drop { !$0.isNumber }),
      percent <= 1_000
    else { return nil }
    let folded = FoldedWords(text).words
    let isFall =
      folded.contains(where: AdherenceVocabulary.left.contains)
      || folded.contains(where: AdherenceVocabulary.falls.contains)
    let isRise =
      folded.contains(where: AdherenceVocabulary.rises.contains)
      || folded.contains(where: AdherenceVocabulary.joined.contains)
    guard isFall != isRise else { return nil }
    var rest = words[(sign + 1)...]
    while let first = rest.first,
      ["des", "de", "of", "the", "our", "nos", "les"].contains(FoldedWords(first).words.first ?? "")
    { rest.removeFirst() }
    let category = rest.prefix { !AdherenceVocabulary.ends.contains(FoldedWords($0).words.first ?? "") }.prefix(4)
      .map(\.trimmedMarks).joined(separator: " ")
    return (isFall ? -percent : percent, category.isEmpty || rest.count == category.count ? nil : category)
  }

  /// The words between a number and its year: `64 entreprises adhérentes en 2006`.
  private static func category(in sentence: Sentence) -> String? {
    let words = sentence.words
    for (index, word) in words.enumerated() where Int(word.text.trimmedMarks) != nil {
      let rest = words[(index + 1)...].prefix {
        !AdherenceVocabulary.ends.contains($0.folded.first ?? "") && Int($0.text.trimmedMarks) == nil
      }
      let name = rest.prefix(4).map(\.text.trimmedMarks).joined(separator: " ")
      let isOfChange = FoldedWords(name).words.contains {
        AdherenceVocabulary.falls.contains($0) || AdherenceVocabulary.rises.contains($0) || $0 == "soit"
      }
      if name.contains(where: \.isLetter), rest.count < 5, !isOfChange { return name }
    }
    return nil
  }

  // MARK: Who is in, came or went

  private mutating func readMembership(in sentence: Sentence) {
    let words = sentence.folded
    guard let speaker = sentence.speaker ?? sentence.subject(before: Self.changesMembership),
      let association = association(of: sentence), NameKey(speaker.fact) != NameKey(association),
      !sentence.text.contains("%"),
      !words.contains(where: AdherenceVocabulary.plurals.contains)
    else { return }
    let kind: ReadAdherence.Membership.Kind
    if words.contains(where: AdherenceVocabulary.left.contains) {
      kind = .left
    } else if words.contains(where: AdherenceVocabulary.joined.contains) {
      kind = .joined
    } else if words.contains(where: AdherenceVocabulary.member.contains) {
      kind = .member
    } else {
      return
    }
    let lines = [speaker.line, sentence.lines[1]]
    adherence.memberships.append(
      .init(
        organization: speaker.fact, association: association, kind: kind, lines: [lines.min() ?? 0, lines.max() ?? 0]))
  }

  private static func changesMembership(_ word: String) -> Bool {
    AdherenceVocabulary.left.contains(word) || AdherenceVocabulary.joined.contains(word)
  }

  /// Those who speak below a heading such as `Échanges entre les adhérents ADULLACT` are members.
  private mutating func readSpeakers() {
    for sentence in sentences {
      guard let speaker = sentence.speaker, let heading = sentence.heading else { continue }
      let words = FoldedWords(heading).words
      guard words.contains(where: AdherenceVocabulary.member.contains) || words.starts(with: ["members", "of"]),
        words.contains("entre") || words.contains("among") || words.contains("between") || words.contains("members"),
        let association = association(in: words), NameKey(association) != NameKey(speaker.fact)
      else { continue }
      let key = NameKey(speaker.fact)
      if let index = adherence.memberships.firstIndex(where: {
        NameKey($0.organization) == key && $0.association == association
      }) {
        if adherence.memberships[index].isInferred { adherence.memberships[index].lines[1] = sentence.lines[1] }
        continue
      }
      adherence.memberships.append(
        .init(
          organization: speaker.fact, association: association, kind: .member,
          lines: [speaker.line, sentence.lines[1]], isInferred: true))
    }
  }
}
