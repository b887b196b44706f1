import Collaboration

/// A table of working groups whose columns have been lost: its cells follow one another, with blank lines or without.
///
/// That is how copying a table out of a PDF leaves it. The titles come in one line; then for each group the end of one
/// cell and the beginning of the next may share a line, as in `OpenElec Istres`, which known names tell apart.
struct RunOnGroups {
  let groups: [WorkingGroup]
  /// The index of the first line behind it.
  let end: Int

  init?(_ lines: [TextLine], at start: Int, knownOrganizations: Set<NameKey>) {
    guard lines[start].mark == nil, let titles = GroupColumn.vocabulary.columns(in: lines[start]),
      GroupColumn.isTable(titles.map(\.kind)), titles.first?.kind == .group, titles.dropFirst().first?.kind == .members
    else { return nil }
    let seat: Role? = titles.lazy.compactMap { $0.kind == .lead ? .lead : $0.kind == .initiator ? .initiator : nil }
      .first
    let body = Self.body(lines, from: start + 1)
    var known = knownOrganizations
    // Names that stand alone in one row tell the cells of another apart.
    for _ in 0..<2 {
      let cells = RunOnCells(body, known: known, hasSeat: seat != nil)
      for record in cells.records {
        known.formUnion(record.members.map { NameKey($0.text) }.filter { $0.text.split(separator: " ").count < 5 })
      }
    }
    let records = RunOnCells(body, known: known, hasSeat: seat != nil).records
    groups = records.map { $0.group(seat: seat ?? .lead) }
    guard !groups.allSatisfy(\.members.isEmpty) else { return nil }
    end = start + 1 + body.count
  }

  /// The lines up to the next heading or numbered section.
  private static func body(_ lines: [TextLine], from start: Int) -> [TextLine] {
    let end = lines[start...].firstIndex { line in
      if line.heading != nil || line.mark != nil { return true }
      // `2.2  Nouveaux groupes`
      guard let first = line.words.first?.text, first.first?.isNumber == true else { return false }
      let number = first.prefix { $0.isNumber || $0 == "." || $0 == "," }
      return line.words.count < 12
        && (number.contains(".") || number.contains(",") || line.words.dropFirst().first?.text == "-")
    }
    return Array(lines[start..<(end ?? lines.count)])
  }
}

/// The cells that run-on lines are taken apart into.
struct RunOnCells {
  struct Record {
    var name: [(text: String, line: Int)] = []
    var members: [(text: String, line: Int)] = []
    var seats: [(text: String, line: Int)] = []
    var action: [(text: String, line: Int)] = []

    func group(seat: Role) -> WorkingGroup {
      let lines = (name + members + seats + action).map(\.line)
      var group = WorkingGroup(
        name: name.map(\.text).joined(separator: " ").trimmedMarks, lines: [lines.min() ?? 0, lines.max() ?? 0])
      // A group without members is a line of text that stands behind the table.
      group.members = members.map { .init(name: $0.text.trimmedMarks, role: .member, lines: [$0.line]) }
      for holder in seats where !members.isEmpty {
        group.addSeat(holder.text.trimmedMarks, role: seat, line: holder.line)
      }
      group.action = action.isEmpty ? nil : action.map(\.text).joined(separator: " ")
      return group
    }
  }

  private enum Cell { case name, members, seats, action }

  private(set) var records: [Record] = []
  private var record = Record()
  private var cell = Cell.name
  private let known: Set<NameKey>
  private let hasSeat: Bool

  init(_ lines: [TextLine], known: Set<NameKey>, hasSeat: Bool) {
    self.known = known
    self.hasSeat = hasSeat
    let paragraphs = lines.split(whereSeparator: \.isBlank)
    for (index, paragraph) in paragraphs.enumerated() {
      let next = index + 1 < paragraphs.count ? paragraphs[index + 1].first : nil
      for line in paragraph {
        let begins = line.number == paragraph.first?.number
        take(line, isBehindBlank: begins && !(cell == .members && goesOn(line, next: next)))
      }
    }
    finishRecord()
  }

  /// Whether the members go on behind a blank line: who leads the group comes in the paragraph after.
  private func goesOn(_ line: TextLine, next: TextLine?) -> Bool {
    guard hasSeat, let next, isKnown(Self.words(line)[...]) else { return false }
    return seatLength(Self.words(next)).map { $0 < next.words.count } ?? false
  }

  private static func words(_ line: TextLine) -> [String] { line.words.map(\.text) }

  private mutating func finishRecord() {
    if !record.name.isEmpty { records.append(record) }
    record = Record()
    cell = .name
  }

  private mutating func take(_ line: TextLine, isBehindBlank: Bool) {
    let words = Self.words(line)
    switch cell {
    case .name: takeName(words, line.number)
    case .members:
      if !isBehindBlank {
        record.members.append((line.text, line.number))
      } else if hasSeat {
        cell = .seats
        takeSeat(words, line.number)
      } else {
        cell = .action
        record.action.append((line.text, line.number))
      }
    case .seats:
      if isBehindBlank {
        cell = .action
        record.action.append((line.text, line.number))
      } else {
        takeSeat(words, line.number)
      }
    case .action:
      guard isBehindBlank else { return record.action.append((line.text, line.number)) }
      finishRecord()
      takeName(words, line.number)
    }
  }

  /// The name of the group, up to the first known organization, which is its first member.
  private mutating func takeName(_ words: [String], _ line: Int) {
    let text = words.joined(separator: " ")
    if !record.name.isEmpty, isKnown(words[...]) {
      record.members.append((text, line))
      cell = .members
    } else if let start = words.indices.dropFirst().first(where: { isKnown(words[$0...]) }) {
      record.name.append((words[..<start].joined(separator: " "), line))
      record.members.append((words[start...].joined(separator: " "), line))
      cell = .members
    } else {
      record.name.append((text, line))
    }
  }

  /// Who leads the group, and behind that in the same line what it does.
  private mutating func takeSeat(_ words: [String], _ line: Int) {
    guard let length = seatLength(words) else {
      cell = .action
      record.action.append((words.joined(separator: " "), line))
      return
    }
    record.seats.append((words.prefix(length).joined(separator: " "), line))
    guard length < words.count else { return }
    record.action.append((words.dropFirst(length).joined(separator: " "), line))
    cell = .action
  }

  /// How many words at the beginning are the longest known name.
  private func seatLength(_ words: [String]) -> Int? {
    (1...max(1, min(6, words.count))).reversed().first { isKnown(words.prefix($0)) }
  }

  private func isKnown(_ words: ArraySlice<String>) -> Bool {
    known.contains(NameKey(words.joined(separator: " ").trimmedMarks))
  }
}
