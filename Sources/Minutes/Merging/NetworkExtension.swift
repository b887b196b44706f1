package import Collaboration
package import Intake
package import Wording

/// A network folder as minutes extend it: rows added, empty cells filled, other spellings noted, questions asked.
///
/// What a person has written is never changed. Minutes that were read before add nothing; where the folder differs from
/// them by then, it is because someone edited it.
package struct NetworkExtension: Sendable {
  /// The file in which questions are asked.
  package static let questionsFile = QuestionPage.fileName

  var tables: [TableName: EditableTable]
  var entities = Registers()
  private var package: PackageText
  var log: QuestionLog
  /// What the readings added, in order.
  package internal(set) var additions: [Addition] = []
  /// A page for each of the minutes, on which its reading is checked.
  package private(set) var proofs: [ProofPage] = []
  /// Names of these minutes that were taken for others in doubt.
  var doubtfulNames: Set<NameKey> = []

  /// Whom the names of these minutes mean, where several people share one.
  var personPlaces: [NameKey: Int] = [:]
  /// From where each person came before, and to the last meeting.
  var appearances: [Int: Set<Appearance>] = [:]
  var lastOrganizations: [Int: Int] = [:]

  /// Whether minutes give a new name to what was there before them, and which somebody may have named: it keeps its own.
  package internal(set) var keepsName = false

  /// The reading that is being taken in, and whether it was before.
  var reading: Reading
  var isReadBefore = false
  var phrases: any Phrases
  /// By table and key, the rows that are there.
  private var rowIndex: [TableName: [[String]: [Int]]] = [:]
  /// Where the entities' own rows are, by table.
  private(set) var entityRows: [TableName: EntityRows] = [:]
  /// The rows of memberships by the group's place, as far as they are looked at.
  var membershipIndex: [Int: [Int]] = [:]
  var indexedMemberships = 0
  /// What is looked up of the reading for each of its names.
  private(set) var readingIndex: ReadingIndex
  /// How many rows each table had before the reading.
  private var rowCounts: [TableName: Int] = [:]
  /// Rows that the reading has come to, so that the others of its lines are known as edited.
  private var reached: [TableName: Set<Int>] = [:]

  /// - Parameters:
  ///   - network: the folder's tables.
  ///   - name: what a network to come is called.
  ///   - questions: the text of the folder's `questions.md`; nil where there is none.
  ///   - reading: the first minutes, which say what language a network to come has.
  package init(_ network: EditableNetwork, name: String, questions: String?, reading: Reading) {
    self.reading = reading
    readingIndex = ReadingIndex(of: reading)
    tables = network.tables
    for (name, table) in tables { entityRows[name] = EntityRows(of: table) }
    let described = network.package.map { PackageText($0) }
    let tag = described?.language ?? network.network?.metadata.language ?? reading.language.rawValue
    let slug = NameKey(name).slug
    package =
      described
      ?? PackageText(name: slug.isEmpty ? "network" : slug, title: name.isEmpty ? "network" : name, language: tag)
    phrases = (Language(tag: tag) ?? .english).phrases
    log = QuestionLog(questions, phrases: phrases)
    if let network = network.network { entities.add(network) }
  }

  /// What the readings ask that was not asked before, in order.
  package var questions: [Question] { log.new }

  /// The names of the organizations that are known, for reading the next minutes.
  package var organizationNames: Set<NameKey> {
    Set(entities.organizations.entries.flatMap { [$0.name] + $0.otherNames }.map { NameKey($0) })
  }

  /// Takes in what minutes say.
  ///
  /// `path`: where they are, from the folder, so that they are found again; nil where they came from standard input.
  package mutating func add(_ reading: Reading, from path: String? = nil) {
    let reading = reading.leavingMembersToAttendance()
    self.reading = reading
    readingIndex = ReadingIndex(of: reading)
    isReadBefore = package.hasSource(fingerprint: reading.fingerprint)
    rowIndex = [:]
    (membershipIndex, indexedMemberships) = ([:], 0)
    reached = [:]
    doubtfulNames = []
    personPlaces = [:]
    rowCounts = tables.mapValues(\.rows.count)
    let before = additions.count
    resolveNames()
    let meeting = addMeeting()
    if let meeting { addAttendance(to: meeting) }
    addGroups()
    addAdherence()
    addAdoptions()
    if reading.attendees.isEmpty, !isReadBefore {
      ask(lines: [], phrases.nobodyFound(reading.file))
    }
    let new = log.close(reading.file)
    if !isReadBefore {
      proofs.append(
        ProofPage(of: reading, additions: Array(additions[before...]), questions: new) { shownName($1, in: $0) })
    }
    guard !isReadBefore else { return }
    package.addSource(
      MinutesSource(title: reading.file, fingerprint: reading.fingerprint, date: reading.meeting.statedDate, path: path)
    )
    settle()
  }

  /// Makes what the minutes brought part of the network, as if it were written and read again: so minutes that are read
  /// in one call give what they give in several.
  private mutating func settle() {
    entities.settle()
    if tables[.memberships] == nil { tables[.memberships] = EditableTable(new: .memberships) }
    for name in TableName.allCases {
      if let table = tables[name] { package.addResource(name: name.rawValue, path: table.file) }
    }
  }

  /// Whether a row was there before these minutes.
  func isOld(_ row: Int, in table: TableName) -> Bool { row < rowCounts[table] ?? 0 }

  /// The files of the folder that change, those first that others refer to, with the record of what was read last.
  package func files() -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for name in TableName.allCases {
      guard let table = tables[name], table.isChanged || table.isNew else { continue }
      files.append((table.file, table.contents()))
    }
    if log.page.isChanged { files.append((QuestionPage.fileName, Array(log.page.text.utf8))) }
    if package.isChanged, !files.isEmpty || !isReadBefore {
      files.append((PackageText.fileName, Array(package.text.utf8)))
    }
    return files
  }

  /// The language that the network is published in, as a tag, and its words.
  package var language: (tag: String, phrases: any Phrases) { (package.language ?? "en", phrases) }

  /// The name of what a cell refers to by an id; other texts are as they are.
  func shownName(_ text: String, in column: Column) -> String {
    guard let kind = column.entity else { return text }
    let known = entities[kind]
    return known.place(of: text).map { known.entries[$0].name } ?? text
  }

  // MARK: Rows

  /// Adds a row where none says the same; fills what one lacks, and asks where one contradicts it.
  ///
  /// - Returns: the row's place in its table; nil where minutes that were read before have it no more.
  @discardableResult
  mutating func merge(_ fact: MinutesRow) -> Int? {
    let key = self.key(fact.cells, fact.key, of: fact.table)
    let source = reading.source(fact.lines)
    if let row = rows(of: fact.table)[key]?.last {
      reached[fact.table, default: []].insert(row)
      compare(fact, with: row)
      return row
    }
    guard !isReadBefore else {
      if let row = editedRow(of: fact.table, source: source) {
        reached[fact.table, default: []].insert(row)
        compare(fact, with: row, columns: fact.key + fact.compared)
      }
      return nil
    }
    var cells = fact.cells
    cells[.source] = source
    return append(cells, to: fact.table, key: key, source: source)
  }

  @discardableResult
  mutating func append(_ cells: [Column: String], to name: TableName, key: [String]? = nil, source: String) -> Int {
    // In its place, as a copy of the rows for each of them would take the square of the time.
    tables[name, default: EditableTable(new: name)].append(cells)
    guard let table = tables[name], let last = table.rows.last else { return 0 }
    let row = table.rows.count - 1
    entityRows[name, default: EntityRows()].add(last, at: row)
    if let key { rowIndex[name, default: [:]][key, default: []].append(row) }
    reached[name, default: []].insert(row)
    let shown = cells.filter { table.has($0.key) && $0.key != .source && !$0.value.isEmpty }
    additions.append(Addition(table: name, change: .row(shown), source: source))
    return row
  }

  mutating func fill(_ column: Column, of row: Int, in name: TableName, with text: String, source: String) {
    guard !text.isEmpty, let isEmpty = tables[name].map({ $0.has(column) && $0.rows[row][column].isEmpty }), isEmpty
    else { return }
    set(column, of: row, in: name, to: text)
    note(.cell(row: rowLabel(row, in: name), column: column, text: text), in: name, source: source)
  }

  mutating func set(_ column: Column, of row: Int, in name: TableName, to text: String) {
    tables[name]?.set(column, of: row, to: text)
    if column == .id || column == .name, let table = tables[name] { entityRows[name] = EntityRows(of: table) }
  }

  /// The row of an entity in its own table.
  func row(ofID id: String, name: String, in table: TableName) -> Int? { entityRows[table]?.row(ofID: id, name: name) }

  private mutating func compare(_ fact: MinutesRow, with row: Int, columns: [Column]? = nil) {
    guard let table = tables[fact.table] else { return }
    let isAdded = !isOld(row, in: fact.table)
    for column in columns ?? fact.compared {
      let (there, here) = (table.rows[row][column], fact.cells[column] ?? "")
      guard !here.isEmpty, !there.isEmpty, !isAdded, table.has(column),
        canonical(there, column, of: fact.table) != canonical(here, column, of: fact.table)
      else { continue }
      ask(lines: fact.lines, phrases.contradiction(there, minutes: here, cell(column, of: row, in: fact.table)))
    }
    guard !isReadBefore else { return }
    for column in fact.filled + fact.compared {
      fill(column, of: row, in: fact.table, with: fact.cells[column] ?? "", source: reading.source(fact.lines))
    }
  }

  /// A row that comes from the same lines and that no fact has reached: someone has edited it.
  private func editedRow(of table: TableName, source: String) -> Int? {
    tables[table]?.rows.indices.first { row in
      tables[table]?.rows[row][.source] == source && !(reached[table]?.contains(row) ?? false)
    }
  }

  /// The rows of a table by their keys, each table looked through once for each reading.
  private mutating func rows(of name: TableName) -> [[String]: [Int]] {
    if let index = rowIndex[name] { return index }
    var index: [[String]: [Int]] = [:]
    for (place, row) in (tables[name]?.rows ?? []).enumerated() {
      index[key(row.cells, Self.keys(of: name, row.cells), of: name), default: []].append(place)
    }
    rowIndex[name] = index
    return index
  }

  /// What distinguishes the rows of a table.
  static func keys(of table: TableName, _ cells: [Column: String]) -> [Column] {
    table.outline.key.compactMap { columns in columns.first { !(cells[$0] ?? "").isEmpty } ?? columns.last }
  }

  private func key(_ cells: [Column: String], _ columns: [Column], of table: TableName) -> [String] {
    columns.map { canonical(cells[$0] ?? "", $0, of: table) }
  }

  /// What a cell means, as a text that is the same for all ways of writing it.
  func canonical(_ text: String, _ column: Column, of table: TableName) -> String {
    switch table.outline.types[column] {
    case .reference(let kind):
      guard !text.isEmpty else { return "" }
      return entities[kind].place(of: text).map { "#\($0)" } ?? NameKey(text).text
    case .subject:
      return entities.groups.place(of: text).map { "g#\($0)" } ?? entities.organizations.place(of: text).map {
        "o#\($0)"
      }
        ?? NameKey(text).text
    case .number:
      let number = text.replacing(",", with: ".").replacing("−", with: "-").filter {
        $0.isNumber || $0 == "." || $0 == "-"
      }
      return Double(number).map { "\($0)" } ?? text
    default: return NameKey(CellMeaning.word(for: text, in: column, of: table)).text
    }
  }

  mutating func note(_ change: Addition.Change, in table: TableName, source: String) {
    additions.append(Addition(table: table, change: change, source: source))
  }

  // MARK: Questions

  mutating func ask(lines: [Int], _ text: QuestionText) {
    let quote = lines.min().flatMap { reading.lineTexts[$0] }
    log.ask(Question(source: reading.source(lines), quote: quote, text: text))
  }

  func cell(_ column: Column, of row: Int, in table: TableName) -> CellPlace {
    CellPlace(file: tables[table]?.file ?? table.fileName, row: rowLabel(row, in: table), column: column.rawValue)
  }

  /// What people tell a row by: its id, or its first cells.
  private func rowLabel(_ row: Int, in name: TableName) -> String {
    guard let table = tables[name], table.rows.indices.contains(row) else { return "" }
    let cells = table.rows[row]
    if !cells[.id].isEmpty { return cells[.id] }
    let columns = Self.keys(of: name, cells.cells)
    let texts = columns.map { cells[$0] }.filter { !$0.isEmpty }
    return texts.isEmpty ? cells[.name] : texts.joined(separator: ", ")
  }
}
