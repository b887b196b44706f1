import Collaboration
import Support

/// A table of people: who the columns say was there, from where, as what.
struct AttendanceTable {
  private let columns: [AttendanceColumn?]

  /// `isListed`: whether a heading above has said that people are listed here.
  init?(header: [String], isListed: Bool) {
    guard header.count > 1 else { return nil }
    let columns = header.map { AttendanceColumn.vocabulary.kind(of: $0) }
    let named = header.filter { !$0.allSatisfy(\.isWhitespace) }.count
    guard columns.compactMap(\.self).count * 2 > named else { return nil }
    self.init(columns, isListed: isListed)
  }

  init?(_ columns: [AttendanceColumn?], isListed: Bool) {
    var columns = columns
    // `Member` beside `Representative` is the organization.
    let hasOtherNames = columns.contains(.person) || columns.contains(.familyName)
    columns = columns.map { $0 == .member ? hasOtherNames ? .organization : .person : $0 }
    let isSigned = columns.contains(.signature) && !columns.contains { $0.map(Self.statusColumns.contains) ?? false }
    if isSigned { columns = columns.map { $0 == .signature ? .presence : $0 } }
    // Beside given names, `Nom` is the surname.
    if columns.contains(.givenName), let name = columns.firstIndex(of: .person), !columns.contains(.familyName) {
      columns[name] = .familyName
    }
    let hasNames = columns.contains(.person) || columns.contains(.familyName)
    let statuses = isSigned ? [] : columns.compactMap(\.self).filter(Self.statusColumns.contains)
    let tellsMore = columns.contains(.organization) || columns.contains(.familyName) || columns.contains(.function)
    guard
      hasNames ? !statuses.isEmpty || isListed || (tellsMore && columns.contains(.organization)) : statuses.count > 1
    else { return nil }
    self.columns = columns
  }

  private static let statusColumns: Set<AttendanceColumn> = [.presence, .present, .excused, .absent, .proxy]

  private var hasNames: Bool { columns.contains(.person) || columns.contains(.familyName) }

  /// Whether a column holds names of people.
  func holdsNames(_ column: Int) -> Bool {
    switch columns[column] {
    case .person, .familyName, .givenName: true
    case .present, .excused, .absent: !hasNames
    default: false
    }
  }

  /// The people in the rows.
  ///
  /// `status`: what the heading above says of them.
  func entries(_ rows: [ColumnTable.Row], status: Attendance.Status?) -> [AttendanceEntry] {
    guard hasNames else { return rows.flatMap(entriesByColumn) }
    let usesMarks = columns.indices.contains { column in
      guard let kind = columns[column], Self.statusColumns.contains(kind), kind != .proxy else { return false }
      return rows.contains { PresenceMark($0.text(column)) != .empty }
    }
    return rows.flatMap { row in
      entries(in: row).map { entry in
        var entry = entry
        entry.status = entry.status ?? (usesMarks ? self.status(of: row) : nil) ?? status ?? .present
        return entry
      }
    }
  }

  /// The people in a row whose columns are statuses, with names in them.
  private func entriesByColumn(_ row: ColumnTable.Row) -> [AttendanceEntry] {
    columns.indices.flatMap { column -> [AttendanceEntry] in
      let status: Attendance.Status
      switch columns[column] {
      case .present: status = .present
      case .excused: status = .excused
      case .absent: status = .absent
      default: return []
      }
      return (row.cells.indices.contains(column) ? row.cells[column] : []).flatMap { text in
        EntryParser(.item).entries(in: text, line: row.line).map { entry in
          var entry = entry
          entry.status = entry.status ?? status
          return entry
        }
      }
    }
  }

  private func text(_ kind: AttendanceColumn, of row: ColumnTable.Row) -> String? {
    let text = columns.indices.filter { columns[$0] == kind }.map { row.text($0) }.joined(separator: " ").trimmed
    return text.isEmpty ? nil : text
  }

  private func entries(in row: ColumnTable.Row) -> [AttendanceEntry] {
    let parser = EntryParser(.item)
    let names: [String]
    if let family = text(.familyName, of: row) {
      names = [[text(.givenName, of: row), family].compactMap(\.self).joined(separator: " ")]
    } else {
      names = columns.firstIndex(of: .person).map { row.cells.indices.contains($0) ? row.cells[$0] : [] } ?? []
    }
    let single = names.map { parser.entries(in: $0, line: row.line) }
    // A name that wraps within its cell is one name.
    var entries =
      single.allSatisfy { !$0.isEmpty } && single.flatMap(\.self).count == names.count
      ? single.flatMap(\.self) : parser.entries(in: names.joined(separator: " "), line: row.line)
    if names.count > 1, entries.contains(where: { !($0.person ?? "").contains(" ") }) {
      entries = parser.entries(in: names.joined(separator: " "), line: row.line)
    }
    let affiliation = text(.organization, of: row).map { organization(in: $0) }
    for index in entries.indices {
      entries[index].organization = affiliation?.organization ?? entries[index].organization
      entries[index].function = text(.function, of: row) ?? affiliation?.function ?? entries[index].function
    }
    if let substitute = text(.proxy, of: row), let first = entries.first, PresenceMark(substitute) == .other,
      let name = PersonName(substitute), name.likelihood > EntryParser.firstThreshold
    {
      entries[0].status = .excused
      _ = first
    }
    return entries
  }

  /// What an organization's cell says: the name alone, or with what the person is there.
  private func organization(in text: String) -> Affiliation {
    var reading = Affiliation(text)
    let segments = EntrySegment.split(text)
    guard segments.count > 1, let first = segments.first else { return reading }
    let others = segments.dropFirst().map { Affiliation($0.text) }
    if segments[1].separator != .parentheses, others.contains(where: { $0.function != nil }) {
      reading = Affiliation(first.text)
      reading.function = reading.function ?? segments.dropFirst().map(\.text).joined(separator: ", ")
    } else {
      reading = Affiliation(text)
    }
    return reading
  }

  /// What the marks of a row say.
  private func status(of row: ColumnTable.Row) -> Attendance.Status? {
    var isListedAsPresent = false
    for column in columns.indices {
      let mark = PresenceMark(row.text(column))
      switch columns[column] {
      case .presence, .present:
        isListedAsPresent = true
        if case .status(let status) = mark { return status }
        if mark == .ticked { return .present }
      case .excused: if mark == .ticked || mark == .other || mark == .status(.excused) { return .excused }
      case .absent: if mark == .ticked || mark == .status(.absent) { return .absent }
      default: break
      }
    }
    // Listed and not ticked: absent where presence is what is ticked.
    return isListedAsPresent ? .absent : .present
  }
}

/// What a cell of a column of presence says.
enum PresenceMark: Hashable {
  case empty, ticked, unticked
  case status(Attendance.Status)
  case other

  init(_ text: String) {
    let text = text.trimmed
    let words = FoldedWords(text).words
    if text.isEmpty {
      self = .empty
    } else if words.isEmpty {
      let ticks: Set<Character> = ["✓", "✔", "☑", "☒", "✅", "●", "•", "■", "×", "✗", "✘", "+", "*", "√", "🗹", "⊠"]
      self = text.contains(where: ticks.contains) ? .ticked : .unticked
    } else if words.count == 1, Self.yes.contains(words[0]) {
      self = .ticked
    } else if words.count == 1, Self.no.contains(words[0]) {
      self = .unticked
    } else if let status = PresenceVocabulary.status(of: text) {
      self = .status(status)
    } else {
      self = .other
    }
  }

  private static let yes: Set<String> = [
    "x", "xx", "1", "oui", "yes", "y", "o", "ok", "v", "visio", "remote", "true",
    "signe", "signee", "signed", "vu",
  ]
  private static let no: Set<String> = ["non", "no", "n", "0", "false"]
}
