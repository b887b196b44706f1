import Collaboration
import Intake
import Wording

extension NetworkExtension {
  /// Adds working groups and who is in them.
  mutating func addGroups() {
    let suppliers = readingIndex.suppliers
    var supplied: [(name: String, groups: [String], row: Int, lines: [Int])] = []
    for group in reading.groups {
      guard let place = groups.place(of: group.name) else { continue }
      let start = group.isNew ? reading.meeting.date?.fact.description : nil
      if groups.entries[place].isNew, !isDeclaredGroup(place) {
        declare(
          place, .group,
          cells: [.classification: "working group", .foundingDate: start ?? "", .description: group.action ?? ""],
          lines: group.lines)
      }
      for member in group.members {
        let isSupplier = member.role == .member && suppliers.contains(NameKey(member.name))
        let before = tables[.memberships]?.rows.count ?? 0
        let row = add(member, to: group, role: isSupplier ? .supplier : member.role, start: start)
        guard isSupplier, let row, row >= before else { continue }
        if let index = supplied.firstIndex(where: { NameKey($0.name) == NameKey(member.name) }) {
          supplied[index].groups.append(group.name)
        } else {
          supplied.append((member.name, [group.name], row, member.lines))
        }
      }
    }
    for supplier in supplied {
      ask(
        lines: supplier.lines,
        phrases.supplier(supplier.name, groups: supplier.groups, cell(.role, of: supplier.row, in: .memberships)))
    }
  }

  private func isDeclaredGroup(_ place: Int) -> Bool {
    let entry = groups.entries[place]
    return entityRows[.groups]?.has(id: entry.id) ?? false
  }

  private mutating func add(_ member: WorkingGroup.Member, to group: WorkingGroup, role: Role, start: String?) -> Int? {
    var cells: [Column: String] = [.group: reference(.group, group.name), .role: word(role), .startDate: start ?? ""]
    if isPerson(member) {
      let name = personName(member)
      cells[.person] = reference(.person, name)
      cells[.organization] = organization(of: member.name, person: name).map { reference(.organization, $0) }
    } else {
      cells[.organization] = reference(.organization, member.name)
    }
    let others = rows(of: cells)
    let isIn = others.contains { !isOther($0.role) }
    // A place that leads the group is in it, whatever the list of members says.
    if !role.isSeat, isIn { return nil }
    let fact = FactRow(
      table: .memberships, cells: cells, key: NetworkExtension.keys(of: .memberships, cells), filled: [.startDate],
      lines: member.lines)
    let before = tables[.memberships]?.rows.count ?? 0
    guard let row = merge(fact) else { return nil }
    if role.isSeat, isIn, row >= before {
      let predecessors = seats(of: cells[.group] ?? "", role: role, except: row)
      ask(
        lines: member.lines,
        phrases.newSeat(
          member.name, group.name, role: word(role), others: predecessors.map(\.name),
          cell(.endDate, of: predecessors.first?.row ?? others.first?.row ?? row, in: .memberships)))
    }
    return row
  }

  private func isOther(_ role: String) -> Bool {
    CellMeaning.word(for: role, in: .role, of: .memberships) == word(.supplier)
  }

  private func word(_ role: Role) -> String { Role.known.first { $0.role == role }?.word ?? "member" }

  private func organization(of text: String, person: String) -> String? {
    EntryParser(.item).entries(in: text, line: 0).first?.organization
      ?? readingIndex.organizationsByKey[PersonKey(person)] ?? nil
  }

  /// The rows by which an organization or person is in a group, whatever the role, as long as they last.
  private mutating func rows(of cells: [Column: String]) -> [(row: Int, role: String)] {
    let rows = tables[.memberships]?.rows ?? []
    // Rows are only added, so that each is looked at once for each reading.
    for place in indexedMemberships..<max(indexedMemberships, rows.count) {
      membershipIndex[membershipKey(rows[place].cells), default: []].append(place)
    }
    indexedMemberships = rows.count
    return (membershipIndex[membershipKey(cells)] ?? []).filter { rows[$0][.endDate].isEmpty }.map {
      ($0, rows[$0][.role])
    }
  }

  private func membershipKey(_ cells: [Column: String]) -> [String] {
    [Column.organization, .person, .group].map { canonical(cells[$0] ?? "", $0, of: .memberships) }
  }

  /// Who else holds a seat of a group.
  private func seats(of group: String, role: Role, except row: Int) -> [(name: String, row: Int)] {
    let place = canonical(group, .group, of: .memberships)
    return (tables[.memberships]?.rows ?? []).enumerated().compactMap { index, other in
      guard index != row, other.line != nil, other[.endDate].isEmpty,
        canonical(other[.group], .group, of: .memberships) == place,
        CellMeaning.word(for: other[.role], in: .role, of: .memberships) == word(role)
      else { return nil }
      return (other[.organization].isEmpty ? other[.person] : other[.organization], index)
    }
  }
}
