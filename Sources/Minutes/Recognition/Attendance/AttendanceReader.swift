import Collaboration

/// Finds who was at the meeting: in lists below headings and labels, and in tables.
struct AttendanceReader {
  /// Names that are known to be organizations'.
  let knownOrganizations: Set<NameKey>
  private var found: [AttendanceEntry] = []
  private var list: OpenList?
  /// Whether nothing but blank lines stands between here and the last list.
  private var isBehindList = false

  /// A list whose lines are being gathered.
  private struct OpenList {
    var status: Attendance.Status
    /// Whether entries say for themselves who was missing.
    var isMixed: Bool
    var isOfProxies: Bool
    /// The rank of the heading above it; labels rank below all headings.
    var level: Int
    var block: AttendanceBlock
  }

  /// The rank of labels, below that of headings.
  private static let labelLevel = 9

  /// - Returns: everyone found, by rules and by the learned reader; some may be there twice.
  static func read(_ document: TextDocument, knownOrganizations: Set<NameKey> = []) -> [AttendanceEntry] {
    combined(document, knownOrganizations: knownOrganizations).entries
  }

  /// Everyone found, and the parts of the minutes in which they are.
  static func combined(
    _ document: TextDocument, knownOrganizations: Set<NameKey> = [], reader: LearnedReader? = .shared
  ) -> CombinedAttendance {
    let rules = listed(in: document, knownOrganizations: knownOrganizations)
    let prepared = PreparedText(document, rules: rules)
    let reading = reader?.people.reading(of: prepared)
    var combined = CombinedAttendance(
      rules: rules, isLanguageOfRules: !LanguageVocabulary.isForeign(document.lines),
      learned: reading?.people ?? [], lines: reading?.parts ?? [],
      mean: reading?.mean ?? 0)
    if let affiliations = reader?.affiliations { combined.affiliate(affiliations, prepared) }
    // Where there is no list, a sentence may say it.
    if combined.entries.isEmpty { combined.entries = StatusSentences.entries(in: document.lines) }
    return combined
  }

  /// - Returns: everyone whom the rules for lists and tables find, in the order of the minutes.
  static func listed(in document: TextDocument, knownOrganizations: Set<NameKey> = []) -> [AttendanceEntry] {
    var reader = AttendanceReader(knownOrganizations: knownOrganizations)
    for run in document.runs {
      switch run {
      case .lines(let lines): reader.read(lines)
      case .table(let table): if !reader.read(table) { reader.read(table.lines) }
      }
    }
    reader.close()
    return reader.found
  }

  private init(knownOrganizations: Set<NameKey>) {
    self.knownOrganizations = knownOrganizations
  }

  private mutating func read(_ lines: [TextLine]) {
    var index = 0
    // The next line that is not blank; found once, however many are.
    var filled = 0
    while index < lines.count {
      let line = lines[index]
      if let columns = AttendanceColumns(lines, at: index, isListed: list != nil) {
        found += columns.table.entries(columns.rows, status: list?.status)
        isBehindList = true
        index = columns.end
        continue
      }
      index += 1
      while filled < lines.count, filled < index || lines[filled].isBlank { filled += 1 }
      let next = filled < lines.count ? lines[filled] : nil
      for part in AttendanceHeading.parts(of: line) { read(part, next: next) }
    }
  }

  private mutating func read(_ line: TextLine, next: TextLine?) {
    if let heading = AttendanceHeading(line, isWithinList: list != nil || isBehindList), opens(heading, line) {
      open(heading, line)
      return
    }
    if let next, next.mark?.isTicked != nil, opensTickedList(line), EntryParser.isName(next.text) {
      openTickedList(line)
      return
    }
    if !line.isBlank { isBehindList = false }
    // Not of a copy of the list, whose lines would be copied with each of them.
    guard let level = list?.level else { return }
    if let rank = line.heading {
      // A heading within the list: an organization, or a kind of members.
      guard rank > level, level < Self.labelLevel else {
        close()
        return
      }
    } else if level == Self.labelLevel, list?.block.isOver(before: line, next: next) == true {
      close()
      return
    }
    list?.block.lines.append(line)
  }

  /// Whether a heading's words are those of a list, and not an entry of one that is open.
  private func opens(_ heading: AttendanceHeading, _ line: TextLine) -> Bool {
    guard let list, line.heading == nil else { return true }
    // Within a list: `- Louis Morales: excusé` is an entry.
    if heading.rest.isEmpty || list.level < Self.labelLevel || line.mark == nil { return true }
    return PersonName(String(line.text.prefix { $0 != ":" })) == nil
  }

  private mutating func open(_ heading: AttendanceHeading, _ line: TextLine) {
    close()
    let level = line.heading ?? Self.labelLevel
    let status: Attendance.Status = if case .status(let said) = heading.meaning { said } else { .present }
    var block = AttendanceBlock(knownOrganizations: knownOrganizations, isOfProxies: heading.isOfProxies)
    block.isBelowHeading = line.heading != nil
    if !heading.rest.isEmpty { block.opening = line.end(with: heading.rest) }
    list = OpenList(
      status: status, isMixed: heading.meaning == .mixed, isOfProxies: heading.isOfProxies, level: level, block: block)
  }

  /// Whether a heading such as `Voting Members` stands over boxes to tick, and not over tasks.
  private func opensTickedList(_ line: TextLine) -> Bool {
    guard line.heading != nil || line.text.last == ":", line.mark == nil else { return false }
    let words = FoldedWords(line.text).words
    return words.contains { ["member", "members", "membre", "membres"].contains($0) || $0.hasPrefix("representa") }
      && words.allSatisfy { PresenceVocabulary.fillers.contains($0) || FunctionVocabulary.words.contains($0) }
  }

  private mutating func openTickedList(_ line: TextLine) {
    close()
    var block = AttendanceBlock(knownOrganizations: knownOrganizations, isOfProxies: false)
    block.isBelowHeading = line.heading != nil
    list = OpenList(
      status: .present, isMixed: true, isOfProxies: false, level: line.heading ?? Self.labelLevel, block: block)
  }

  private mutating func close() {
    guard let list else { return }
    self.list = nil
    isBehindList = true
    found += list.block.entries().map { entry in
      var entry = entry
      entry.status = entry.status ?? list.status
      return entry
    }
  }

  /// Reads a table of people; false where it is another one.
  private mutating func read(_ table: DocumentTable) -> Bool {
    for (index, row) in table.rows.prefix(3).enumerated() {
      guard let attendance = AttendanceTable(header: row.cells.map(\.text), isListed: list != nil) else { continue }
      let rows = table.rows[(index + 1)...].map { row in
        ColumnTable.Row(
          cells: row.cells.map { $0.lines.filter { !$0.isBlank }.map(\.text) }, line: row.number ?? 0)
      }
      found += attendance.entries(Array(rows), status: list?.status)
      isBehindList = true
      return true
    }
    return false
  }
}

extension TextLine {
  /// The words at its end that make up a text, where they stand; the text alone where it begins within a word.
  fileprivate func end(with text: String) -> TextLine {
    let end = TextLine(number: number, words: Array(words.suffix(text.split(separator: " ").count)))
    return end.text == text ? end : TextLine(number: number, words: PlacedWord.words(of: text))
  }
}
