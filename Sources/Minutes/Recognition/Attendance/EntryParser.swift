import Collaboration

/// Reads the entries of a list of people.
struct EntryParser {
  enum Layout: Hashable {
    /// A line for each person, or for those of one organization.
    case item
    /// Names one after the other, parted by commas.
    case inline
  }

  var layout: Layout
  /// Whether the list is of proxies, where `A à B` is one.
  var isOfProxies: Bool
  /// How likely a name the parts behind the first must be to be taken for people.
  var personThreshold = 3.0
  /// The least likelihood of the name that an entry begins with.
  static let firstThreshold = -0.6

  init(_ layout: Layout, isOfProxies: Bool = false) {
    self.layout = layout
    self.isOfProxies = isOfProxies
  }

  /// The people in a line; none where it does not begin with a name.
  func entries(in text: String, line: Int) -> [AttendanceEntry] {
    if let proxy = Proxy(text, line: line, parser: self) { return proxy.entries }
    // Behind semicolons, commas part a name from its organization.
    let parser = text.contains(";") ? EntryParser(.item) : self
    let items = text.replacing(", @", with: "; @").split(separator: ";").map(String.init)
    return items.flatMap { parser.entries(inItem: $0, line: line) }
  }

  private func entries(inItem text: String, line: Int) -> [AttendanceEntry] {
    var segments = EntrySegment.split(text).filter { !Self.isIgnored($0.text) }
    guard !segments.isEmpty, segments.count <= 400 else { return [] }
    if let label = EntryLabel(segments) { return label.entries(parser: self, line: line) }
    dropHandle(from: &segments)
    mergeInvertedName(in: &segments)
    segments = segments.flatMap { $0.partedAtSlash }
    takeFullNames(in: &segments)
    if layout == .inline { dropLeadingFunctions(from: &segments) }
    let persons = personIndices(segments)
    guard persons.contains(0) else {
      if let entries = entriesOfSmallLetters(segments, line: line) { return entries }
      guard let handle = segments.first?.text, handle.first == "@", !handle.contains(" ") else { return [] }
      return [AttendanceEntry(person: String(handle.dropFirst()), line: line)]
    }

    var reading = Reading(line: line, layout: layout)
    for (index, segment) in segments.enumerated() {
      if persons.contains(index) {
        reading.addPersons(segment.text)
      } else {
        let next = index + 1 < segments.count ? segments[index + 1].separator : .start
        reading.addDetail(segment, next: layout == .item ? next : .start)
      }
    }
    return reading.finished()
  }

  /// `ann lee, Acme`: a name that somebody typed without capitals.
  private func entriesOfSmallLetters(_ segments: [EntrySegment], line: Int) -> [AttendanceEntry]? {
    let words = segments[0].text.split(separator: " ").map(String.init)
    guard layout == .item, segments.count > 1, (2...3).contains(words.count),
      words.allSatisfy({ $0.allSatisfy(\.isLetter) && $0 == $0.lowercased() }),
      NameVocabulary.givenNames.contains(FoldedWords(words[0]).words.first ?? "")
    else { return nil }
    var segments = segments
    segments[0].text = words.map(\.capitalizedName).joined(separator: " ")
    let text = segments.map { $0.separator == .parentheses ? "(\($0.text))" : $0.text }
    return entries(inItem: text.joined(separator: ", "), line: line)
  }

  /// Which parts are names of people.
  private func personIndices(_ segments: [EntrySegment]) -> Set<Int> {
    let likelihoods = segments.map { Self.likelihood($0.text) }
    guard let first = likelihoods[0], first > Self.firstThreshold else { return [] }
    var persons: Set<Int> = [0]
    let names = segments.indices.dropFirst().filter { segments[$0].separator == .comma }
    let threshold: Double
    switch layout {
    case .item: threshold = names.count > 1 ? min(personThreshold, 2.5) : personThreshold
    case .inline: threshold = alternates(likelihoods, segments) ? .infinity : Self.firstThreshold
    }
    // “Messieurs Juge, Lamothe et Martin”: the title is for all of them.
    let isPlural = NameParts(segments[0].text).isPlural
    for index in names {
      // `Ann Lee (Acme), Bob Ray (Widgets)`: what parentheses speak of is a name, too.
      let hasDetail = index + 1 < segments.count && segments[index + 1].separator == .parentheses
      let least = isPlural ? -2 : hasDetail ? min(threshold, 1) : threshold
      guard let likelihood = likelihoods[index], likelihood >= least else { continue }
      if layout == .inline, Affiliation(segments[index].text).function != nil { continue }
      persons.insert(index)
    }
    // `- Ann LEE- Bob RAY`: bullets that have run together.
    for index in segments.indices.dropFirst() where segments[index].separator == .dash && (likelihoods[index] ?? 0) >= 3
    {
      if first >= 3, segments[index].text != segments[0].text { persons.insert(index) }
    }
    return persons
  }

  /// Whether every second part of a list is an organization: `Ann Lee, Acme, Bob Ray, IGN`.
  private func alternates(_ likelihoods: [Double?], _ segments: [EntrySegment]) -> Bool {
    guard segments.count > 2, segments.count % 2 == 0, segments.dropFirst().allSatisfy({ $0.separator == .comma })
    else {
      return false
    }
    let odd = stride(from: 1, to: segments.count, by: 2)
    let even = stride(from: 0, to: segments.count, by: 2)
    let organizations = odd.filter { (likelihoods[$0] ?? -9) < 0 }.count
    return organizations * 3 >= segments.count && even.allSatisfy { (likelihoods[$0] ?? -9) > 0 }
  }

  private static func likelihood(_ text: String) -> Double? {
    if text.first == "@", !text.contains(" "), text.count > 1 { return 1 }
    return PersonList.names(in: text)?.likelihood
  }

  /// `@handle - Name - Company` and `Name - @handle - Company` lose the handle, unless it is all there is.
  private func dropHandle(from segments: inout [EntrySegment]) {
    let isAlone = segments.allSatisfy { $0.text.first == "@" }
    if isAlone { return }
    segments = segments.enumerated().compactMap { index, segment in
      // `@annlee (Acme)`: there is no other name.
      let next = index + 1 < segments.count ? segments[index + 1].separator : nil
      if segment.isHandle, next == .parentheses || layout == .inline && next == .comma || index > 0 && next == nil {
        return segment
      }
      let words = segment.text.split(separator: " ").filter { !$0.contains("@") }
      guard !words.isEmpty else { return nil }
      return EntrySegment(separator: segment.separator, text: words.joined(separator: " "))
    }
    if let first = segments.first, first.separator != .start { segments[0].separator = .start }
  }

  /// `Mme la Préfète, M. Durand`: a function that names nobody comes before the names.
  private func dropLeadingFunctions(from segments: inout [EntrySegment]) {
    while segments.count > 1, segments[1].separator == .comma, Self.likelihood(segments[0].text) == nil,
      FoldedWords(segments[0].text).words.contains(where: FunctionVocabulary.words.contains)
    {
      segments.removeFirst()
      segments[0].separator = .start
    }
  }

  /// `MORALES, Louis` is one name.
  private func mergeInvertedName(in segments: inout [EntrySegment]) {
    guard segments.count > 1, segments[1].separator == .comma, layout == .item else { return }
    let surname = segments[0].text
    let given = segments[1].text
    guard !surname.contains(" "), surname.isInCapitals || segments.count > 2, !given.contains(" "), !given.isInCapitals,
      let word = FoldedWords(given).words.first, NameVocabulary.givenNames.contains(word),
      !NameVocabulary.givenNames.contains(FoldedWords(surname).words.first ?? "")
    else { return }
    segments[0].text = given + " " + surname
    segments.remove(at: 1)
  }

  /// `lapin (Ann Lee)`: what stands in parentheses is the name, and a nickname before it.
  private func takeFullNames(in segments: inout [EntrySegment]) {
    for index in segments.indices.dropLast().reversed() where segments[index + 1].separator == .parentheses {
      let (short, full) = (segments[index].text, segments[index + 1].text)
      guard !short.contains(" "), full.contains(" ") else { continue }
      let echoes = FoldedWords(full).words.first == FoldedWords(short).words.first
      let name = echoes ? full.split(separator: " ").map { String($0).capitalizedName }.joined(separator: " ") : full
      guard let likelihood = PersonName(name)?.likelihood, likelihood >= (echoes ? 0.5 : 2) else { continue }
      segments[index].text = name
      segments.remove(at: index + 1)
    }
  }

  /// Parts that say nothing: no one, an address, a time.
  static func isIgnored(_ text: String) -> Bool {
    let folded = FoldedWords(text).words
    if text.contains("://") || (text.contains("@") && !text.contains(" ") && text.first != "@") { return true }
    if folded.isEmpty { return true }
    let joined = folded.joined(separator: " ")
    if nobody.contains(joined) || folded.allSatisfy(pronouns.contains) { return true }
    return folded.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static let nobody: Set<String> = [
    "n a", "na", "none", "nobody", "no one", "neant", "aucun", "aucune", "personne", "tbd", "ras", "etc", "nil", "nul",
    "and others", "et al", "tous", "toutes", "all", "everyone", "all present",
  ]
  private static let pronouns: Set<String> = [
    "he", "him", "his", "she", "her", "hers", "they", "them", "theirs", "il", "elle", "iel",
  ]
}

extension EntryParser {
  /// An entry as it grows: people, and what is said of those last named.
  private struct Reading {
    var entries: [AttendanceEntry] = []
    var line: Int
    /// Where the people begin that no organization has been named for.
    private var open = 0
    /// Where those begin that were named together last: `Ann Lee and Bob Ray`.
    private var named = 0
    private let layout: Layout

    init(line: Int, layout: Layout) {
      self.line = line
      self.layout = layout
    }

    mutating func addPersons(_ text: String) {
      if open < entries.count, entries[open...].contains(where: { $0.organization != nil }) { open = entries.count }
      named = entries.count
      let handle = text.first == "@" ? [String(text.dropFirst())] : []
      for name in PersonList.names(in: text)?.names ?? handle {
        entries.append(AttendanceEntry(person: name, line: line))
      }
    }

    /// `next`: what follows it.
    mutating func addDetail(_ segment: EntrySegment, next: EntrySegment.Separator) {
      guard let last = entries.indices.last else { return }
      if let status = PresenceVocabulary.status(of: segment.text) {
        entries[last].status = status
        return
      }
      guard !Self.isCircumstance(segment.text) else { return }
      if NameKey(segment.text) == entries[last].person.map({ NameKey($0) }) { return }
      if let organization = entries[last].organization, append(segment, to: organization, at: last) { return }
      let affiliation = Affiliation(segment.text)
      // `Ann Lee (Chief Scribe), Acme`: the organization is still to come.
      if segment.separator == .parentheses, next == .comma, segment.text.contains(" "), affiliation.function == nil,
        !FoldedWords(segment.text).contains(anyOf: OrganizationVocabulary.words)
      {
        entries[last].function = entries[last].function ?? segment.text
        return
      }
      if let function = affiliation.function, entries[last].function == nil { entries[last].function = function }
      guard let organization = affiliation.organization, entries[last].organization == nil else { return }
      // Parentheses speak of the names before them, a comma or dash of all names that are still without.
      let first = segment.separator == .parentheses || layout == .inline ? min(named, last) : open
      for index in first...last where entries[index].organization == nil {
        entries[index].organization = organization
      }
    }

    /// Puts back what belongs to the name of an organization: `Acme, Inc.`, `Center for X (CX)`.
    private mutating func append(_ segment: EntrySegment, to organization: String, at last: Int) -> Bool {
      let words = FoldedWords(segment.text).words
      let joined: String
      switch segment.separator {
      case .comma where words.count == 1 && NameWords.legalForms.contains(words[0]),
        .comma where segment.text.first?.isLowercase == true && Affiliation(segment.text).function == nil:
        joined = organization + ", " + segment.text
      case .parentheses where Affiliation(segment.text).function == nil:
        joined = organization + " (" + segment.text + ")"
      default: return false
      }
      for index in entries.indices where index >= open && entries[index].organization == organization {
        entries[index].organization = joined
      }
      entries[last].organization = joined
      return true
    }

    func finished() -> [AttendanceEntry] {
      guard layout == .item, entries.count > 1, let last = entries.last?.organization,
        entries.dropLast().allSatisfy({ $0.organization == nil })
      else { return entries }
      // `Ann Lee, Bob Ray (IGN)` in a line of its own: both are of IGN.
      return entries.map {
        var entry = $0
        entry.organization = last
        return entry
      }
    }

    /// Whether it says how or how long someone was there.
    private static func isCircumstance(_ text: String) -> Bool {
      let words = FoldedWords(text).words
      if words.contains(where: circumstances.contains) { return true }
      return words.allSatisfy { PresenceVocabulary.fillers.contains($0) && !FunctionVocabulary.words.contains($0) }
    }

    private static let circumstances: Set<String> = [
      "arrive", "arrivee", "arrived", "left", "joined", "parti", "partie", "jusqu", "until", "depuis", "partir", "late",
      "retard", "resigned", "demissionnaire", "visio", "visioconference", "zoom", "teams", "phone", "telephone",
      "remote", "remotely", "online",
    ]
  }
}
