import Collaboration
import Markup
import Support

/// What people list in YAML or JSON, as tables: records of one kind, or groups with the people that each lists.
///
/// A foundation's list of its groups has objects with a name, in which lists are under words for roles: `chairs`,
/// `members`, `leadership: { tech_leads: … }`. Each entry is a name, or an object with a name and perhaps a company.
struct NestedTables {
  private var memberships = FormTable(.memberships)
  private var groups: [NameKey] = []
  private let dialect: TableDialect
  private let title: String
  /// People that are described in one place and referred to by their keys in others.
  private var people: [String: JSONNode] = [:]
  private var peopleKey: String?
  /// Lists of what has a name that no membership comes from.
  private var leftOut: [(key: String, count: Int, line: Int)] = []

  /// The groups with who is in them; nil where there are none.
  static func groups(
    in root: JSONNode, file: String, title: String, dialect: TableDialect, log: inout ProblemLog
  ) -> [FormTable]? {
    var tables = NestedTables(dialect: dialect, title: title)
    tables.findPeople(in: root)
    tables.visit(root, key: nil, depth: 0)
    guard !tables.memberships.rows.isEmpty else { return nil }
    report(tables.leftOut, file, dialect, &log)
    return [tables.memberships]
  }

  /// Lists of records as a grid, with a heading for each member that one of them has.
  ///
  /// Where several lists are alike, each is a group, or a year, by what it is called; the log tells of other lists.
  static func records(in root: JSONNode, file: String, title: String, dialect: TableDialect, log: inout ProblemLog)
    -> Grid?
  {
    var lists: [RecordList] = []
    addLists(of: root, key: nil, depth: 0, to: &lists)
    guard let longest = lists.max(by: { $0.items.count < $1.items.count }) else { return nil }
    // Who was there once is told apart from who is there.
    var chosen = lists.filter { list in
      list.isNames == longest.isNames && !list.names.isDisjoint(with: longest.names)
        && !formerKeys.contains(NameKey(list.key ?? "").text) && dialect.columns[NameKey(list.key ?? "")] != .aside
    }
    if chosen.isEmpty { chosen = [longest] }
    let rest = lists.filter { list in !chosen.contains { $0.line == list.line && $0.key == list.key } }
    report(rest.map { ($0.key ?? "", $0.items.count, $0.line) }, file, dialect, &log)

    var headings: [String] = []
    var known: Set<String> = []
    for item in chosen.flatMap(\.items) {
      for name in item.memberNames where known.insert(name).inserted { headings.append(name) }
    }
    if longest.isNames { headings = ["name"] }
    let isGrouped = headings.contains {
      TableForm.headings($0, in: .memberships, dialect: dialect) == [.column(.group)]
    }
    let keys = Set(chosen.compactMap(\.key))
    let areYears = !keys.isEmpty && keys.allSatisfy { BoardForm.years($0) != nil }
    let isKeyed = keys.count == chosen.count && (areYears || !isGrouped && (chosen.count > 1 || longest.isNames))
    let added: [Column] = !isKeyed ? [] : areYears ? (isGrouped ? [] : [.group]) + [.startDate, .endDate] : [.group]
    if isKeyed {
      log.add(
        .warning, Place(file: file, line: root.line),
        "the lists \(cited(chosen.compactMap(\.key), atMost: 4)) are taken for \(areYears ? "years" : "groups"); "
          + "--columns \"group=-\" makes them one")
    }
    var grid = Grid(file: file, title: title)
    grid.rows.append(
      Grid.Row(line: root.line, cells: (headings + added.map(\.rawValue)).enumerated().map { ($0, $1) }))
    for list in chosen {
      let years = list.key.flatMap(BoardForm.years)
      let own = added.map { column in
        switch column {
        case .startDate: "\(years?.lowerBound ?? 0)"
        case .endDate: "\(years?.upperBound ?? 0)"
        default: areYears ? title : list.key ?? ""
        }
      }
      for item in list.items {
        var cells = headings.enumerated().compactMap { column, name -> (column: Int, text: String)? in
          guard let text = (list.isNames ? item : item[name]).flatMap(text), !text.isEmpty else { return nil }
          return (column, text)
        }
        guard !cells.isEmpty else { continue }
        cells += own.enumerated().map { (column: headings.count + $0, text: $1) }
        grid.rows.append(Grid.Row(line: item.line, cells: cells))
      }
    }
    return grid
  }

  /// A list of objects, or of names.
  private struct RecordList {
    let key: String?
    let items: [JSONNode]
    let line: Int
    let isNames: Bool
    /// What the objects have that names them.
    var names: Set<String> {
      isNames
        ? ["name"]
        : Set(items.flatMap(\.memberNames)).intersection(NestedTables.nameKeys + ["person", "member", "first_name"])
    }
  }

  private static let formerKeys: Set<String> = [
    "former", "past", "alumni", "emeritus", "emeriti", "inactive", "anciens", "former members", "past members",
    "archive",
  ]

  /// The lists of objects, and those of names that an object has and nothing else.
  private static func addLists(of node: JSONNode, key: String?, depth: Int, to lists: inout [RecordList]) {
    let own = node.list.filter(\.isObject)
    if !own.isEmpty, own.count == node.list.count {
      return lists.append(RecordList(key: key, items: own, line: node.line, isNames: false))
    }
    guard depth < 4, node.isObject else { return }
    let values = node.memberNames.compactMap { node[$0] }
    let isName = { (item: JSONNode) in
      item.string.map { !$0.contains("/") && Double($0) == nil && $0.utf8.count < 80 } ?? false
    }
    let areNames = values.allSatisfy { !$0.list.isEmpty && $0.list.allSatisfy(isName) }
    for name in node.memberNames {
      guard let value = node[name] else { continue }
      if areNames {
        lists.append(RecordList(key: name, items: value.list, line: value.line, isNames: true))
      } else {
        addLists(of: value, key: name, depth: depth + 1, to: &lists)
      }
    }
  }

  /// Tells in one line of lists of what has names that nothing is read of.
  private static func report(
    _ lists: [(key: String, count: Int, line: Int)], _ file: String, _ dialect: TableDialect, _ log: inout ProblemLog
  ) {
    let lists = lists.filter { dialect.columns[NameKey($0.key)] != .aside }
    guard let first = lists.min(by: { $0.line < $1.line }) else { return }
    let keys = Dictionary(lists.map { ($0.key, $0.count) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    let shown = keys.prefix(6).map { "\(cited($0.key.isEmpty ? "-" : $0.key)) (\($0.value))" }
    let more = keys.count > 6 ? ["\(keys.count - 6) more"] : []
    log.add(
      .note, Place(file: file, line: first.line),
      "\(keys.count == 1 ? "the list" : "the lists") \(listed(shown + more, "and")) \(keys.count == 1 ? "is" : "are") left out; "
        + "--columns \"\(keys[0].key)=person\" reads it as people, and \"\(keys[0].key)=-\" says no more of it")
  }

  /// Whether a text is a list of records with nothing nested in them, a table in all but its form.
  static func areRecords(_ root: JSONNode) -> Bool {
    let list = root.list
    return !list.isEmpty
      && list.allSatisfy { record in
        record.isObject && record.memberNames.allSatisfy { record[$0].map { $0.list.isEmpty && !$0.isObject } ?? true }
      }
  }

  private static func text(_ node: JSONNode) -> String? {
    switch node.value {
    case .text, .number: node.text
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let list): list.compactMap { $0.text ?? name(of: $0) }.joined(separator: "\n")
    case .object: name(of: node)
    case .null: nil
    }
  }

  private init(dialect: TableDialect, title: String) {
    self.dialect = dialect
    self.title = title
  }

  // MARK: Groups

  private static let nameKeys = [
    "name", "full_name", "fullname", "nom", "displayName", "display_name", "title", "label",
    "group", "id",
  ]

  private static func name(of node: JSONNode) -> String? {
    for key in nameKeys { if let text = node[key]?.string { return text } }
    let parts = [node["first_name"] ?? node["given_name"] ?? node["prenom"], node["last_name"] ?? node["family_name"]]
    let full = parts.compactMap { $0?.string }.joined(separator: " ")
    if !full.isEmpty { return full }
    return node["github"]?.string ?? node["login"]?.string
  }

  /// What an entry of a list of people is called.
  private static func entryName(of node: JSONNode) -> String? {
    node["person"]?.string ?? node["member"]?.string ?? name(of: node)
  }

  /// What an entry says of a column: under a heading that `--columns` names, or one of some words.
  private func cell(_ column: Column, of node: JSONNode, _ words: [String]) -> String? {
    guard node.isObject else { return nil }
    let mapped =
      dialect.columns.isEmpty ? [] : node.memberNames.filter { dialect.columns[NameKey($0)] == .column(column) }
    for key in mapped + words where dialect.columns[NameKey(key)] ?? .column(column) == .column(column) {
      if let value = node[key], let text = value.text ?? Self.name(of: value) { return text }
    }
    return nil
  }

  private func organization(of node: JSONNode) -> String? {
    cell(
      .organization, of: node,
      [
        "company", "organization", "organisation", "affiliation", "employer", "org", "institution", "organisme", "firm",
        "university", "entreprise", "société", "structure",
      ])
  }

  private func role(of node: JSONNode) -> String {
    cell(.role, of: node, ["role", "position", "function", "fonction", "office", "title", "rôle"]) ?? ""
  }

  /// Finds a mapping of people, or a list with an id for each, that lists of other members refer to.
  private mutating func findPeople(in root: JSONNode) {
    for member in root.memberNames {
      guard let value = root[member] else { continue }
      let headings = TableForm.headings(member, in: .memberships, dialect: dialect)
      guard Self.isFrame(member) || headings.contains(.actor) || headings.contains(.column(.person)) else { continue }
      var found: [String: JSONNode] = [:]
      for key in value.memberNames { if let entry = value[key], entry.isObject { found[key] = entry } }
      for entry in value.list {
        for key in ["id", "github", "login", "handle", "key"] {
          if let id = entry[key]?.string, Self.name(of: entry) != id { found[id] = entry }
        }
      }
      guard !found.isEmpty else { continue }
      let others = root.memberNames.filter { $0 != member }.compactMap { root[$0] }
      guard others.contains(where: { Self.refers($0, to: found, depth: 0) }) else { continue }
      (people, peopleKey) = (found, member)
      return
    }
  }

  /// Whether a list within names one of some keys.
  private static func refers(_ node: JSONNode, to keys: [String: JSONNode], depth: Int) -> Bool {
    guard depth < 8 else { return false }
    return node.list.contains { item in item.string.map { keys[$0] != nil } ?? refers(item, to: keys, depth: depth + 1)
    }
      || node.memberNames.contains { name in node[name].map { refers($0, to: keys, depth: depth + 1) } ?? false }
  }

  private mutating func visit(_ node: JSONNode, key: String?, depth: Int, within group: String? = nil) {
    guard depth < 30 else { return }
    // People with their teams, each of which says more than its name: lists of names alone are records.
    let members = node.list.filter { !teams(of: $0).isEmpty }
    if !members.isEmpty, members.count * 2 > node.list.count, members.contains(where: hasDescribedTeams) {
      let arePeople = PersonLook.mostly(members.compactMap(Self.name))
      for member in members { addTeams(of: member, Self.name(of: member) ?? "", isOrganizations: !arePeople) }
      return
    }
    for item in node.list { visit(item, key: nil, depth: depth + 1, within: group) }
    guard node.isObject else { return }
    // `teams: { roads: [ada, bob] }`
    if let key, TableForm.headings(key, in: .memberships, dialect: dialect).contains(.column(.group)) {
      for group in node.memberNames {
        let names = node[group]?.list ?? []
        guard !names.isEmpty, names.allSatisfy({ $0.string != nil }), TableWords.shared.role(group) == nil else {
          continue
        }
        for name in names { add(name.string ?? "", name, role: "", isOrganizations: false, in: group) }
      }
    }
    // A group that nothing names is what is around it, or what the whole is called.
    let own = Self.name(of: node) ?? key
    addPeople(
      of: node, in: own ?? group ?? title, isNamed: own != nil || group != nil, without: depth == 0 ? peopleKey : nil,
      depth: 0)
    for member in node.memberNames {
      guard let value = node[member], TableWords.shared.role(member) == nil, !Self.isFrame(member),
        depth > 0 || member != peopleKey
      else { continue }
      let count = memberships.rows.count
      // A group may be called by its place: `networking: { chairs: … }`.
      if value.isObject {
        visit(value, key: member, depth: depth + 1, within: own ?? group)
      } else if !value.list.isEmpty {
        visit(value, key: nil, depth: depth + 1, within: own ?? group)
      }
      let isRead = count < memberships.rows.count || isPeople(member) || !teams(of: node).isEmpty
      let entries = (value.list + [value]).filter { $0.isObject && Self.entryName(of: $0) != nil }
      if !isRead, !entries.isEmpty { leftOut.append((member, entries.count, value.line)) }
    }
  }

  /// Whether a member of an object lists who is in it.
  private func isPeople(_ member: String) -> Bool {
    let headings = TableForm.headings(member.replacing("_", with: " "), in: .memberships, dialect: dialect)
    return [Heading.actor, .column(.person), .column(.organization)].contains { headings.contains($0) }
      || TableWords.shared.isFunction(member)
  }

  /// Whether a member of an object only holds its lists of people together.
  private static func isFrame(_ member: String) -> Bool {
    ["leadership", "contact", "people", "roles", "team", "membership"].contains(member.lowercased())
  }

  private mutating func addPeople(
    of node: JSONNode, in group: String, isNamed: Bool, without peopleKey: String?, depth: Int
  ) {
    for member in node.memberNames {
      guard let value = node[member], member != peopleKey else { continue }
      if Self.isFrame(member), value.isObject, depth < 2 {
        addPeople(of: value, in: group, isNamed: isNamed, without: nil, depth: depth + 1)
        continue
      }
      let spaced = member.replacing("_", with: " ")
      // `president2`, and `student reps` where they are named.
      let word = TableWords.numbered(spaced)?.stem ?? spaced
      let isRole =
        TableWords.shared.role(word) != nil || TableWords.shared.isFunction(word)
        || (value.isObject || value.list.contains(where: \.isObject)) && TableWords.shared.isOffice(word)
      let headings = TableForm.headings(word, in: .memberships, dialect: dialect)
      let isPeople =
        headings.contains(.actor) || headings.contains(.column(.person)) || headings.contains(.column(.organization))
      guard isRole || (Self.isFrame(member) || isPeople) && !value.list.isEmpty else { continue }
      // `members: { ada: { company: … } }`
      let isByName =
        value.isObject && Self.name(of: value) == nil && !value.memberNames.isEmpty
        && value.memberNames.allSatisfy { value[$0]?.isObject == true }
      let entries = isByName ? value.memberNames.compactMap { value[$0] } : value.list.isEmpty ? [value] : value.list
      for (number, entry) in entries.enumerated() {
        let key = isByName ? value.memberNames[number] : nil
        let entry = entry.string.flatMap { people[$0] } ?? entry
        guard let name = entry.string ?? (entry.isObject ? Self.entryName(of: entry) ?? key : nil), !name.contains("/"),
          !TableWords.shared.isVacancy(name)
        else {
          continue
        }
        let isOrganizations = headings.contains(.column(.organization))
        // Of a list that belongs to no group; in a group, a team is what somebody comes from.
        let isOfMembers = !isRole || TableWords.shared.role(word) == .member
        let teams = teams(of: entry)
        if !isNamed || teams.count > 1, !teams.isEmpty {
          addTeams(of: entry, name, isOrganizations: isOrganizations, role: isOfMembers ? "" : roleWord(word))
          if !isNamed { continue }
        }
        let own = self.role(of: entry)
        let role = isRole && (own.isEmpty || !isOfMembers) ? roleWord(word) : own
        add(
          name, entry, role: role == name ? "" : role, isOrganizations: isOrganizations, in: group)
      }
    }
  }

  // MARK: People with their teams

  /// The teams that an object lists, each a name or an object with a name and perhaps a role: `teams: [docs, infra]`,
  /// `teams: { docs: lead }`.
  private func teams(of node: JSONNode) -> [(name: String, role: String, entry: JSONNode)] {
    guard node.isObject else { return [] }
    return node.memberNames.flatMap { member -> [(name: String, role: String, entry: JSONNode)] in
      guard let value = node[member],
        TableForm.headings(member, in: .memberships, dialect: dialect).contains(.column(.group))
      else { return [] }
      if value.isObject, Self.name(of: value) == nil {
        return value.memberNames.compactMap { team in
          value[team].flatMap { entry in (entry.string ?? entry["role"]?.string).map { (team, $0, entry) } }
        }
      }
      let entries = value.list.isEmpty ? [value] : value.list
      return entries.compactMap { entry in
        if let name = entry.string { return name.isEmpty ? nil : (name, "", entry) }
        // What lists people of its own is a group within, and nobody's team.
        guard entry.isObject, entry.memberNames.allSatisfy({ entry[$0]?.list.isEmpty ?? true }) else { return nil }
        return Self.name(of: entry).map { ($0, entry["role"]?.string ?? "", entry) }
      }
    }
  }

  private func hasDescribedTeams(_ node: JSONNode) -> Bool {
    teams(of: node).contains { $0.entry.isObject || !$0.role.isEmpty }
  }

  private mutating func addTeams(of member: JSONNode, _ name: String, isOrganizations: Bool, role: String = "") {
    guard !NameKey(name).isEmpty else { return }
    for team in teams(of: member) {
      let company = isOrganizations ? nil : organization(of: member)
      let own = team.role.isEmpty ? role : team.role
      add(name, team.entry, role: own, isOrganizations: isOrganizations, in: team.name, organization: company)
    }
  }

  private func roleWord(_ key: String) -> String {
    guard let role = TableWords.shared.role(key), let word = Role.known.first(where: { $0.role == role })?.word else {
      return key
    }
    return word
  }

  /// `organization`: whose the person is where the entry does not say it.
  private mutating func add(
    _ name: String, _ entry: JSONNode, role: String, isOrganizations: Bool, in group: String,
    organization: String? = nil
  ) {
    var cells: [Column: String] = [.group: group, .role: role]
    if let (plain, note) = ListCell.bracketed(name), !isOrganizations {
      (cells[.person], cells[.organization]) = (plain, note)
    } else {
      cells[isOrganizations ? .organization : .person] = name
    }
    if !isOrganizations, let organization = self.organization(of: entry) ?? organization {
      cells[.organization] = organization
    }
    let started = cell(.startDate, of: entry, ["start", "since", "start_date", "from", "joined", "depuis", "début"])
    let ended = cell(.endDate, of: entry, ["end", "until", "end_date", "to", "left", "fin"])
    for (column, date) in [(Column.startDate, started), (.endDate, ended)] {
      // `from: Arles` is none.
      if let date, PartialDate(date) ?? DateOrder.date(date, order: nil) ?? DateWords.whole(date) != nil {
        cells[column] = date
      }
    }
    memberships.append(cells, line: entry.line, sheet: nil)
  }
}
