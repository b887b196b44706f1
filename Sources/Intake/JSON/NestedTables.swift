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

  /// The groups with who is in them; nil where there are none.
  static func groups(in root: JSONNode, title: String, dialect: TableDialect) -> [FormTable]? {
    var tables = NestedTables(dialect: dialect, title: title)
    tables.visit(root, key: nil, depth: 0)
    return tables.memberships.rows.isEmpty ? nil : [tables.memberships]
  }

  /// A list of records as a grid: a heading for each member that one of them has.
  static func records(in root: JSONNode, file: String, title: String) -> Grid? {
    guard let list = longest(in: root, depth: 0), list.count > 0 else { return nil }
    var headings: [String] = []
    var known: Set<String> = []
    for record in list { for name in record.memberNames where known.insert(name).inserted { headings.append(name) } }
    var grid = Grid(file: file, title: title)
    grid.rows.append(Grid.Row(line: root.line, cells: headings.enumerated().map { ($0, $1) }))
    for record in list {
      let cells = headings.enumerated().compactMap { column, name -> (column: Int, text: String)? in
        guard let text = record[name].flatMap(text), !text.isEmpty else { return nil }
        return (column, text)
      }
      if !cells.isEmpty { grid.rows.append(Grid.Row(line: record.line, cells: cells)) }
    }
    return grid
  }

  /// Whether a text is a list of records with nothing nested in them, a table in all but its form.
  static func areRecords(_ root: JSONNode) -> Bool {
    let list = root.list
    return !list.isEmpty
      && list.allSatisfy { record in
        record.isObject && record.memberNames.allSatisfy { record[$0].map { $0.list.isEmpty && !$0.isObject } ?? true }
      }
  }

  /// The longest list of objects.
  private static func longest(in node: JSONNode, depth: Int) -> [JSONNode]? {
    let own = node.list.filter(\.isObject)
    if !own.isEmpty, own.count == node.list.count { return own }
    guard depth < 3 else { return nil }
    return node.memberNames.compactMap { name in node[name].flatMap { longest(in: $0, depth: depth + 1) } }
      .max { $0.count < $1.count }
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

  private static func name(of node: JSONNode) -> String? {
    for key in ["name", "title", "full_name", "fullname", "nom", "displayName", "display_name", "label", "group", "id"]
    {
      if let text = node[key]?.string { return text }
    }
    let parts = [node["first_name"] ?? node["given_name"] ?? node["prenom"], node["last_name"] ?? node["family_name"]]
    let full = parts.compactMap { $0?.string }.joined(separator: " ")
    if !full.isEmpty { return full }
    return node["github"]?.string ?? node["login"]?.string
  }

  private static func organization(of node: JSONNode) -> String? {
    for key in ["company", "organization", "organisation", "affiliation", "employer", "org"] {
      if let value = node[key], let text = value.string ?? name(of: value) { return text }
    }
    return nil
  }

  private mutating func visit(_ node: JSONNode, key: String?, depth: Int) {
    guard depth < 30 else { return }
    // People with their teams, each of which says more than its name: lists of names alone are records.
    let members = node.list.filter { !teams(of: $0).isEmpty }
    if !members.isEmpty, members.count * 2 > node.list.count, members.contains(where: hasDescribedTeams) {
      let arePeople = PersonLook.mostly(members.compactMap(Self.name))
      for member in members { addTeams(of: member, Self.name(of: member) ?? "", isOrganizations: !arePeople) }
      return
    }
    for item in node.list { visit(item, key: nil, depth: depth + 1) }
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
    // A group that nothing names is what the whole is called.
    addPeople(of: node, in: Self.name(of: node) ?? key ?? title, depth: 0)
    for member in node.memberNames {
      guard let value = node[member], TableWords.shared.role(member) == nil, !Self.isFrame(member) else { continue }
      // A group may be called by its place: `networking: { chairs: … }`.
      if value.isObject {
        visit(value, key: member, depth: depth + 1)
      } else if !value.list.isEmpty {
        visit(value, key: nil, depth: depth + 1)
      }
    }
  }

  /// Whether a member of an object only holds its lists of people together.
  private static func isFrame(_ member: String) -> Bool {
    ["leadership", "contact", "people", "roles", "team", "membership"].contains(member.lowercased())
  }

  private mutating func addPeople(of node: JSONNode, in group: String, depth: Int) {
    for member in node.memberNames {
      guard let value = node[member] else { continue }
      if Self.isFrame(member), value.isObject, depth < 2 {
        addPeople(of: value, in: group, depth: depth + 1)
        continue
      }
      let word = member.replacing("_", with: " ")
      let isRole = TableWords.shared.role(word) != nil || TableWords.shared.isFunction(word)
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
        guard let name = entry.string ?? (entry.isObject ? Self.name(of: entry) ?? key : nil), !name.contains("://"),
          !name.contains("/")
        else {
          continue
        }
        let isOrganizations = headings.contains(.column(.organization))
        // Of a list that belongs to no group; in a group, a team is what somebody comes from.
        if group == title, Self.name(of: node) == nil, !isRole || TableWords.shared.role(word) == .member,
          !teams(of: entry).isEmpty
        {
          addTeams(of: entry, name, isOrganizations: isOrganizations)
          continue
        }
        let role = isRole ? roleWord(word) : entry["role"]?.string ?? entry["title"]?.string ?? ""
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

  private mutating func addTeams(of member: JSONNode, _ name: String, isOrganizations: Bool) {
    guard !NameKey(name).isEmpty else { return }
    for team in teams(of: member) {
      let company = isOrganizations ? nil : Self.organization(of: member)
      add(name, team.entry, role: team.role, isOrganizations: isOrganizations, in: team.name, organization: company)
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
    if !isOrganizations, let organization = Self.organization(of: entry) ?? organization {
      cells[.organization] = organization
    }
    for (column, keys) in [
      (Column.startDate, ["start", "since", "start_date", "from"]), (.endDate, ["end", "until", "end_date", "to"]),
    ] {
      for key in keys { if let date = entry[key]?.text, PartialDate(date) != nil { cells[column] = date } }
    }
    memberships.append(cells, line: entry.line, sheet: nil)
  }
}
