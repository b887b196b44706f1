import Collaboration
import Intake
import Wording

extension NetworkExtension {
  /// The entity that the minutes mean by a name: of several people who share it, the one that was made out.
  func place(of name: String, _ kind: EntityKind) -> Int? {
    let key = NameKey(name)
    // A name that several have is that of the one by which `resolve` asks.
    guard kind == .person else { return entities[kind].place(of: name) ?? entities[kind].places(of: key).first }
    return personPlaces[key] ?? entities.persons.place(of: name) ?? entities.persons.places(of: key).first
  }

  // MARK: Which names the minutes have

  /// Finds out, for every name in the minutes, whom or what it means; brings in who is new.
  mutating func resolveNames() {
    resolveOrganizations()
    noteMergers()
    resolveGroups()
    resolvePersons()
  }

  private mutating func resolveOrganizations() {
    var mentions: [(name: String, lines: [Int])] = []
    for attendee in reading.attendees {
      if let name = attendee.organization { mentions.append((name, attendee.lines)) }
    }
    if let host = reading.meeting.host { mentions.append((host.fact, [host.line])) }
    for group in reading.groups {
      for member in group.members where !isPerson(member) { mentions.append((member.name, member.lines)) }
    }
    mentions += reading.adherence.memberships.map { ($0.organization, $0.lines) }
    mentions += reading.adoptions.map { ($0.organization, $0.lines) }
    noteNewNames(.organization, of: mentions) { OrganizationMatcher.match($0, in: $1) }
    mentions += newWholes(of: mentions)
    for name in NameSpellings(mentions).best {
      resolve(name, .organization, lines: name.lines) { OrganizationMatcher.match($0, in: $1) }
    }
    declareNew(.organization, in: mentions)
  }

  /// Notes what organizations and bodies are called from now on, so that they stay one.
  ///
  /// `mentions`: those that the minutes name, among them ones that are not known yet: the first minutes may tell of a new
  /// name, and name who has it by either.
  private mutating func noteNewNames(
    _ kind: EntityKind, of mentions: [(name: String, lines: [Int])], match: (String, Register) -> NameMatch
  ) {
    let named = Dictionary(
      NameSpellings(mentions).best.map { (NameKey($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    /// The place of a name that is known, or that these minutes have.
    func place(of name: String) -> Int? {
      if let place = entities[kind].place(of: name) { return place }
      guard let mention = named[NameKey(name)] else { return nil }
      resolve(mention, kind, lines: mention.lines, match: match)
      return entities[kind].place(of: name)
    }
    for renaming in reading.renamings where !renaming.isMerger {
      let register = entities[kind]
      func isKnown(_ name: String) -> Bool { register.place(of: name) != nil || named[NameKey(name)] != nil }
      guard let old = renaming.oldName(isKnown: isKnown) else {
        guard let (old, new) = renaming.unheardName(isKnown: isKnown), let place = place(of: new),
          entities.organizations.place(of: old) == nil, entities.groups.place(of: old) == nil,
          entities.persons.places(of: NameKey(old)).isEmpty
        else { continue }
        note(old, of: place, kind, lines: [renaming.line])
        continue
      }
      guard let new = renaming.newName(of: old), let place = place(of: old) else { continue }
      if let other = entities[kind].place(of: new) {
        guard other != place, !isReadBefore else { continue }
        ask(lines: [renaming.line], phrases.nearName(old, new, otherNames(of: other, kind)))
      } else {
        note(new, of: place, kind, lines: [renaming.line])
        call(place, new, kind, lines: [renaming.line])
      }
    }
  }

  /// Publishes an entity under a new name, unless somebody has written the old one.
  private mutating func call(_ place: Int, _ name: String, _ kind: EntityKind, lines: [Int]) {
    guard !isReadBefore else { return }
    guard entities[kind].entries[place].isOfMinutes else {
      keepsName = true
      return
    }
    let row = row(of: place, kind)
    entities[kind].call(place, name)
    let entry = entities[kind].entries[place]
    guard let row, !entry.isNew else { return }
    set(.name, of: row, in: kind.table, to: name)
    set(.otherNames, of: row, in: kind.table, to: entry.otherNames.joined(separator: "|"))
    note(.cell(row: entry.id, column: .name, text: name), in: kind.table, source: reading.source(lines))
  }

  /// What organizations that are known have merged into, where the minutes name it for the first time.
  private func newWholes(of mentions: [(name: String, lines: [Int])]) -> [(name: String, lines: [Int])] {
    let mentioned = Set(mentions.map { NameKey($0.name) })
    return reading.renamings.compactMap { merger in
      let found = merger.merger { entities.organizations.place(of: $0) != nil || mentioned.contains(NameKey($0)) }
      guard let whole = found?.whole, entities.organizations.place(of: whole) == nil,
        !mentioned.contains(NameKey(whole)),
        entities.groups.place(of: whole) == nil, entities.persons.places(of: NameKey(whole)).isEmpty
      else { return nil }
      return (whole, [merger.line])
    }
  }

  private mutating func resolveGroups() {
    var mentions = reading.groups.map { ($0.name, $0.lines) }
    if let body = reading.meeting.body { mentions.insert((body.fact, [body.line]), at: 0) }
    noteNewNames(.group, of: mentions) { GroupMatcher.matchBody($0, in: $1) }
    if let body = reading.meeting.body {
      resolve(.init(name: body.fact, lines: [body.line]), .group, lines: [body.line]) {
        GroupMatcher.matchBody($0, in: $1)
      }
    }
    for group in reading.groups {
      resolve(.init(name: group.name, lines: group.lines), .group, lines: group.lines) {
        GroupMatcher.match($0, in: $1)
      }
    }
    for association in reading.adherence.associations
    where entities.groups.place(of: association.name) == nil
      && entities.organizations.place(of: association.name) == nil
    {
      if !isReadBefore { _ = entities.groups.addNew(association.name) }
    }
  }

  /// Whether a member of a group is a person rather than an organization.
  func isPerson(_ name: String) -> Bool {
    if entities.organizations.place(of: name) != nil { return false }
    let person = personName(name)
    if !entities.persons.places(of: NameKey(person)).isEmpty { return true }
    if readingIndex.persons.contains(PersonKey(person)) { return true }
    let isOrganization = readingIndex.organizations.contains(NameKey(name))
    return !isOrganization && (PersonName(person)?.likelihood ?? 0) >= 2
  }

  func isPerson(_ member: WorkingGroup.Member) -> Bool { member.isPerson || isPerson(member.name) }

  func personName(_ member: WorkingGroup.Member) -> String {
    member.isPerson ? member.name : personName(member.name)
  }

  /// The person in `François Raynaud (Arles)`.
  func personName(_ name: String) -> String {
    EntryParser(.item).entries(in: name, line: 0).first?.person ?? name
  }

  /// Notes which organizations have become part of another one.
  mutating func noteMergers() {
    guard !isReadBefore else { return }
    let known = entities.organizations
    for renaming in reading.renamings {
      guard let merger = renaming.merger(isKnown: { known.place(of: $0) != nil }),
        let whole = entities.organizations.place(of: merger.whole)
      else { continue }
      for part in merger.parts {
        guard let place = entities.organizations.place(of: part), place != whole,
          let row = row(of: place, .organization)
        else {
          continue
        }
        fill(
          .parent, of: row, in: .organizations, with: reference(.organization, merger.whole),
          source: reading.source([renaming.line]))
      }
    }
  }

  /// What an organization has become part of.
  func whole(of organization: Int) -> Int? {
    guard let row = row(of: organization, .organization) else { return nil }
    return tables[.organizations].flatMap { entities.organizations.place(of: $0.rows[row][.parent]) }
  }

  mutating func resolve(
    _ name: NameSpellings.Name, _ kind: EntityKind, lines: [Int], match: (String, Register) -> NameMatch
  ) {
    switch match(name.name, entities[kind]) {
    case .same:
      let places = entities[kind].places(of: NameKey(name.name))
      guard kind != .person, !isReadBefore, places.count > 1, entities[kind].place(of: name.name) == nil else { break }
      let entries = places.map { entities[kind].entries[$0] }
      ask(
        lines: lines,
        phrases.sharedName(
          name.name, entries[0].name, others: entries.dropFirst().map(\.name), id: reference(kind, name.name),
          source: reading.source(lines)))
    case .spelling(let place):
      note(name.name, of: place, kind, lines: lines)
    case .doubtful(let place, let reason):
      guard !isReadBefore else { return }
      let taken = entities[kind].entries[place].name
      note(name.name, of: place, kind, lines: lines)
      doubtfulNames.insert(NameKey(name.name))
      ask(lines: lines, phrases.sameName(name.name, taken, reason.phrase, otherNames(of: place, kind)))
    case .near(let place, _):
      guard !isReadBefore else { return }
      let other = entities[kind].entries[place].name
      _ = entities[kind].addNew(name.name)
      ask(lines: lines, phrases.nearName(name.name, other, otherNames(of: place, kind)))
    case .new:
      if !isReadBefore { _ = entities[kind].addNew(name.name) }
    }
  }

  // MARK: Rows of entities

  /// Notes another spelling with the entity's other names.
  mutating func note(_ name: String, of place: Int, _ kind: EntityKind, lines: [Int]) {
    guard !isReadBefore, self.place(of: name, kind) == nil else { return }
    entities[kind].addOtherName(name, to: place)
    // A new entity's row is written later, with all its names.
    guard !entities[kind].entries[place].isNew else { return }
    guard let row = row(of: place, kind) else {
      declare(place, kind, cells: [:], lines: lines)
      return
    }
    // Else the same minutes would ask about it when they are read again.
    tables[kind.table]?.add(.otherNames)
    guard let others = tables[kind.table]?.rows[row][.otherNames] else { return }
    set(.otherNames, of: row, in: kind.table, to: others.isEmpty ? name : "\(others)|\(name)")
    note(
      .cell(row: entities[kind].entries[place].name, column: .otherNames, text: name), in: kind.table,
      source: reading.source(lines))
  }

  private func row(of place: Int, _ kind: EntityKind) -> Int? {
    let entry = entities[kind].entries[place]
    return row(ofID: entry.id, name: entry.name, in: kind.table)
  }

  func otherNames(of place: Int, _ kind: EntityKind) -> CellPlace {
    let entry = entities[kind].entries[place]
    return CellPlace(
      file: tables[kind.table]?.file ?? kind.table.fileName, row: entry.id, column: Column.otherNames.rawValue)
  }

  /// Whether entities of this kind get rows in a table of their own: there is one, or nothing that it would lack.
  private func declares(_ kind: EntityKind) -> Bool {
    tables[kind.table] != nil || kind == .event || kind == .group || entities[kind].entries.allSatisfy(\.isNew)
  }

  /// Writes the rows of new entities, in the order in which the minutes name them.
  mutating func declareNew(_ kind: EntityKind, in mentions: [(name: String, lines: [Int])]) {
    guard declares(kind) else { return }
    var done: Set<Int> = []
    for (name, lines) in mentions {
      guard let place = place(of: name, kind), entities[kind].entries[place].isNew,
        row(of: place, kind) == nil, done.insert(place).inserted
      else { continue }
      declare(place, kind, cells: [:], lines: lines)
    }
  }

  /// Writes the row of an entity.
  mutating func declare(_ place: Int, _ kind: EntityKind, cells: [Column: String], lines: [Int]) {
    guard !isReadBefore else { return }
    let entry = entities[kind].entries[place]
    var cells = cells
    cells[.id] = entry.id
    cells[.name] = entry.name
    cells[.otherNames] = entry.otherNames.joined(separator: "|")
    if kind == .organization, readingIndex.suppliers.contains(NameKey(entry.name)) {
      cells[.classification] = "company"
    }
    let source = reading.source(lines)
    if kind == .group || kind == .event { cells[.source] = source }
    append(cells, to: kind.table, source: source)
  }

  /// What a row refers to an entity by.
  ///
  /// `written`: the spelling of the minutes; it stays where it was taken for the entity in doubt, so that
  ///   taking it out of the other names settles the doubt for all rows.
  func reference(_ kind: EntityKind, _ written: String) -> String {
    guard let place = place(of: written, kind) else { return written }
    let entry = entities[kind].entries[place]
    if doubtfulNames.contains(NameKey(written)) { return written }
    let hasID = row(of: place, kind) != nil && (tables[kind.table]?.has(.id) ?? false)
    return hasID ? entry.id : entry.name
  }
}

extension NameMatch.Reason {
  fileprivate var phrase: NameDoubt {
    switch self {
    case .oneLetter: .oneLetter
    case .partOfName: .partOfName
    case .initials: .initials
    case .givenName: .givenName
    }
  }
}

/// The names in minutes, each in its best spelling, longer ones first so that shorter ones find them.
struct NameSpellings {
  struct Name: Hashable {
    var name: String
    var lines: [Int]
  }

  let best: [Name]

  init(_ mentions: [(name: String, lines: [Int])]) {
    var order: [NameKey] = []
    var names: [NameKey: Name] = [:]
    for mention in mentions {
      let key = NameKey(mention.name)
      guard !key.isEmpty else { continue }
      let name = Self.expanded(mention.name)
      if let known = names[key] {
        if Self.quality(name) > Self.quality(known.name) { names[key]?.name = name }
      } else {
        order.append(key)
        names[key] = Name(name: name, lines: mention.lines)
      }
    }
    let longestFirst = order.enumerated().sorted { a, b in
      let (left, right) = (a.element.text.split(separator: " ").count, b.element.text.split(separator: " ").count)
      return left == right ? a.offset < b.offset : left > right
    }
    best = longestFirst.compactMap { names[$0.element] }
  }

  /// With `Saint` for `St`, which has the same key.
  private static func expanded(_ name: String) -> String {
    let long = ["St": "Saint", "ST": "SAINT", "Ste": "Sainte", "STE": "SAINTE"]
    return name.split(separator: " ").map { long[String($0)] ?? String($0) }.joined(separator: " ")
  }

  /// How well a spelling does as a name: capitals where names have them, accents where they are.
  private static func quality(_ name: String) -> Int {
    let isMixed = name.first?.isUppercase == true && name.contains(where: \.isLowercase)
    let words = name.split { $0 == " " || $0 == "-" }
    let capitalized = words.filter { $0.first?.isUppercase == true }.count
    let accents = name.unicodeScalars.filter { $0.value > 0x7F }.count
    return (isMixed ? 100 : name.first?.isUppercase == true ? 50 : 0) + capitalized * 2 + accents
  }
}
