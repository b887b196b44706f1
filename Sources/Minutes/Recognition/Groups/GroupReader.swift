import Collaboration

/// Finds working groups: in tables of the format, in columns of text, and in texts that columns have been lost from.
struct GroupReader {
  /// Names that are known to be organizations'.
  let knownOrganizations: Set<NameKey>
  private var groups: [WorkingGroup] = []
  /// What the heading and text above a table say of its groups.
  private var context = GroupContext()
  /// The part of the minutes that is read.
  private var section = GroupSection()

  static func read(_ document: TextDocument, knownOrganizations: Set<NameKey>) -> [WorkingGroup] {
    var reader = GroupReader(knownOrganizations: knownOrganizations)
    for run in document.runs {
      switch run {
      case .lines(let lines): reader.read(lines)
      case .table(let table): if !reader.read(table) { reader.read(table.lines) }
      }
    }
    return reader.groups
  }

  private init(knownOrganizations: Set<NameKey>) {
    self.knownOrganizations = knownOrganizations
  }

  private mutating func add(_ found: [WorkingGroup]) {
    groups += found.filter { !$0.members.isEmpty }.map { group in
      var group = group
      group.isNew = context.isOfNewGroups
      group.mentionsSuppliers = context.mentionsSuppliers
      return group
    }
  }

  private mutating func read(_ table: DocumentTable) -> Bool {
    for (index, row) in table.rows.prefix(3).enumerated() {
      let columns = row.cells.map { GroupColumn.vocabulary.kind(of: $0.text) }
      guard GroupColumn.isTable(columns) else { continue }
      let rows = table.rows[(index + 1)...].filter { row in row.cells.contains { !$0.text.isEmpty } }
      add(
        rows.compactMap { row in
          let cells = row.cells.map { cell in cell.lines.filter { !$0.isBlank }.map { ($0.text, $0.number) } }
          return GroupRow(columns: columns, cells: cells).group
        })
      return true
    }
    return readLabelled(table)
  }

  /// A table without titles whose cells say what they hold: `Lasers | Members: Anne, Bo (Chair)`.
  private mutating func readLabelled(_ table: DocumentTable) -> Bool {
    let groups = table.rows.compactMap { row -> WorkingGroup? in
      guard let name = row.cells.first?.text.trimmedAround, !name.isEmpty, name.count < 100 else { return nil }
      var columns: [GroupColumn?] = [.group]
      var cells: [GroupRow.Cell] = [[(name, row.cells[0].lines.first?.number ?? 0)]]
      for cell in row.cells.dropFirst() {
        guard let colon = AttendanceHeading.colon(in: cell.text) else { continue }
        columns.append(LabelledGroup.kind(of: cell.text[..<colon]))
        cells.append([(String(cell.text[cell.text.index(after: colon)...]), cell.lines.first?.number ?? 0)])
      }
      guard columns.contains(.members) else { return nil }
      return GroupRow(columns: columns, cells: cells).group
    }
    guard groups.count > 1, groups.count * 2 >= table.rows.count else { return false }
    add(groups)
    return true
  }

  private mutating func read(_ lines: [TextLine]) {
    var index = 0
    while index < lines.count {
      section.pass(lines[index])
      if let table = GroupColumns(lines, at: index) {
        add(table.groups)
        index = table.end
      } else if let list = RunOnGroups(lines, at: index, knownOrganizations: knownOrganizations) {
        add(list.groups)
        index = list.end
      } else if let group = LabelledGroup(lines, at: index, section: section) {
        add([group.group])
        index = group.end
      } else if let sentence = SentenceGroup(lines[index]) {
        add([sentence.group])
        index += 1
      } else {
        context.pass(lines[index])
        index += 1
      }
    }
  }
}

/// What the text above a table says of the groups in it.
struct GroupContext {
  private(set) var isOfNewGroups = false
  private(set) var mentionsSuppliers = false

  mutating func pass(_ line: TextLine) {
    let words = FoldedWords(line.text).words
    guard !words.isEmpty else { return }
    let isOfGroups = words.contains(where: Self.groupWords.contains)
    // A heading of another matter ends what was said before.
    if line.heading != nil || isOfGroups && words.count < 6 {
      isOfNewGroups = false
      mentionsSuppliers = false
    }
    guard isOfGroups else { return }
    if words.contains(where: Self.newWords.contains) { isOfNewGroups = true }
    if words.contains(where: OrganizationVocabulary.suppliers.contains) { mentionsSuppliers = true }
  }

  private static let groupWords = Set(
    vocabulary: "groupe groupes gt group groups wg wgs commission commissions atelier ateliers team teams")
  private static let newWords = Set(
    vocabulary: "nouveau nouveaux nouvelle nouvelles creation cree crees new created proposed founded")
}
