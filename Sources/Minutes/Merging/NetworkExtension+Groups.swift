import Collaboration
import Intake
import Wording

extension NetworkExtension {
  /// Adds working groups and who is in them.
  mutating func addGroups() {
    let suppliers = readingIndex.suppliers
    var lists: [MemberList] = []
    var listOfPlace: [Int: Int] = [:]
    for group in reading.groups {
      guard let place = entities.groups.place(of: group.name) else { continue }
      let start = group.isNew ? reading.meeting.date?.fact.description : nil
      if entities.groups.entries[place].isNew, !isDeclaredGroup(place) {
        if let short = group.shortName, entities.groups.place(of: short) == nil {
          entities.groups.addOtherName(short, to: place)
        }
        declare(
          place, .group,
          cells: [.classification: "working group", .foundingDate: start ?? "", .description: group.action ?? ""],
          lines: group.lines)
      }
      let listed = group.members.map { member in
        let isSupplier = member.role == .member && suppliers.contains(NameKey(member.name))
        return ListedMember(
          name: member.name, role: isSupplier ? .supplier : member.role,
          cells: cells(of: member, in: group, start: start), lines: member.lines)
      }
      // What several parts of the minutes say of one group is one list.
      if let index = listOfPlace[place] {
        lists[index].add(listed, coverage: group.coverage, lines: group.lines)
      } else {
        listOfPlace[place] = lists.count
        lists.append(
          MemberList(
            place: place, name: group.name, members: listed, coverage: group.coverage, lines: group.lines))
      }
    }
    for part in reading.unreadGroups { ask(lines: part.lines, phrases.groupsWithoutMembers(part.names)) }
    var supplied: [(name: String, groups: [String], row: Int, lines: [Int])] = []
    for list in lists {
      for (member, row) in take(list) where member.role == .supplier {
        if let index = supplied.firstIndex(where: { NameKey($0.name) == NameKey(member.name) }) {
          supplied[index].groups.append(list.name)
        } else {
          supplied.append((member.name, [list.name], row, member.lines))
        }
      }
    }
    for supplier in supplied {
      ask(
        lines: supplier.lines,
        phrases.supplier(supplier.name, groups: supplier.groups, cell(.role, of: supplier.row, in: .memberships)))
    }
  }

  /// Adds the body that met, and who presides it; those who attend are in it by their attendance alone.
  mutating func addBody() {
    guard let body = reading.meeting.body, let place = entities.groups.place(of: body.fact) else { return }
    if entities.groups.entries[place].isNew, !isDeclaredGroup(place) {
      declare(place, .group, cells: [.classification: "working group"], lines: [body.line])
    }
    let chairs = reading.meeting.chairs.compactMap { chair -> ListedMember? in
      let attendee = reading.attendees.first { $0.person.map { PersonKey($0) == PersonKey(chair.fact) } ?? false }
      // Far down, `Paul to chair` is of the next meeting, or of another body.
      let isMember = reading.groups.contains { $0.members.contains { $0.name == chair.fact } }
      guard attendee != nil || isMember || chair.fact.contains(" ") else { return nil }
      var cells: [Column: String] = [
        .group: reference(.group, body.fact), .role: word(.lead), .person: reference(.person, chair.fact),
      ]
      cells[.organization] = attendee?.organization.map { reference(.organization, $0) }
      return ListedMember(name: chair.fact, role: .lead, cells: cells, lines: [chair.line])
    }
    // Who presides while the chair is away stands in for it.
    guard !chairs.isEmpty else { return }
    if !isReadBefore, isChairAway(of: place) { return }
    _ = take(MemberList(place: place, name: body.fact, members: chairs, coverage: .part, lines: [body.line]))
  }

  /// Whether the minutes list somebody who leads the body as missing.
  private mutating func isChairAway(of body: Int) -> Bool {
    let missing = Set(
      reading.attendees.filter { $0.status != .present }.compactMap { $0.person.flatMap { place(of: $0, .person) } })
    return membershipRows(of: body).contains { row in
      guard row.role == .lead, row.end == nil, let chair = entities.persons.place(of: cellText(.person, of: row.index))
      else {
        return false
      }
      return missing.contains(chair)
    }
  }

  private func isDeclaredGroup(_ place: Int) -> Bool {
    let entry = entities.groups.entries[place]
    return entityRows[.groups]?.has(id: entry.id) ?? false
  }

  private func cells(of member: WorkingGroup.Member, in group: WorkingGroup, start: String?) -> [Column: String] {
    var cells: [Column: String] = [.group: reference(.group, group.name), .startDate: start ?? ""]
    if isPerson(member) {
      let name = personName(member)
      cells[.person] = reference(.person, name)
      cells[.organization] = organization(of: member.name, person: name).map { reference(.organization, $0) }
    } else {
      cells[.organization] = reference(.organization, member.name)
    }
    return cells
  }

  private func organization(of text: String, person: String) -> String? {
    EntryParser(.item).entries(in: text, line: 0).first?.organization
      ?? readingIndex.organizationsByKey[PersonKey(person)] ?? nil
  }

  func word(_ role: Role) -> String { Role.known.first { $0.role == role }?.word ?? "member" }
}
