import Collaboration
import Intake
import Wording

/// Who was in a group from when to when, as the lists of its meetings show it.
///
/// A row says when it was first and last seen. A list that leaves somebody out who was in the list before ends the row where it
/// was last seen; one that names another lead ends the lead's row likewise. Both are asked, once: if somebody takes the
/// end out again, the lists that follow leave the row alone, since they are not the next after it was seen.
extension NetworkExtension {
  /// Takes in a list of a group's members: sees the rows again that it confirms, adds those that are new, ends those
  /// that it leaves out.
  ///
  /// - Returns: the rows that are new, with those whom they are about.
  mutating func take(_ list: MemberList) -> [(member: ListedMember, row: Int)] {
    var list = list
    // A place that leads the group is in it, whatever the list of members says.
    let seated = Set(list.members.filter(\.role.isSeat).map { actor($0.cells) })
    list.members.removeAll { $0.role == .member && seated.contains(actor($0.cells)) }
    guard !isReadBefore else {
      let isMember = Set(membershipRows(of: list.place).filter { $0.role != .supplier }.map(\.actor))
      for member in list.members { confirm(member, isMember) }
      return []
    }
    let before = membershipRows(of: list.place)
    let rowsOfActor = Dictionary(grouping: before, by: \.actor)
    let holders = holders(of: list)
    let date = reading.meeting.statedDate
    // What was read before may know the time after this list.
    let laterLists = [Role.member, .lead, .initiator].map { role in
      date.flatMap { date in lists(in: before, of: role).filter { $0 > date }.min() }
    }
    var added: [(member: ListedMember, row: Int)] = []
    var done: Set<String> = []
    for member in list.members {
      let actor = actor(member.cells)
      guard done.insert("\(member.role.code) \(actor)").inserted else { continue }
      let own = rowsOfActor[actor] ?? []
      if see(member, among: own, holders) { continue }
      let later = laterLists[member.role.isSeat ? member.role == .lead ? 1 : 2 : 0]
      if let later, extendBack(member, among: own, before, to: later) { continue }
      let row = add(member, end: later == nil ? nil : date)
      added.append((member, row))
      guard let later else { continue }
      ask(
        lines: member.lines,
        phrases.noLongerListed(
          member.name, list.name, until: date?.description ?? later.description,
          cell(.endDate, of: row, in: .memberships)))
    }
    endSeats(before, list, holders, added.filter { $0.member.role.isSeat })
    endMembers(before, list)
    return added
  }

  /// Compares what minutes that were read before say with what has become of it.
  ///
  /// `isMember`: who is in the group by any role but a supplier's.
  private mutating func confirm(_ member: ListedMember, _ isMember: Set<String>) {
    var cells = member.cells
    cells[.role] = word(member.role)
    if !member.role.isSeat, isMember.contains(actor(cells)) { return }
    merge(
      MinutesRow(
        table: .memberships, cells: cells, key: NetworkExtension.keys(of: .memberships, cells), lines: member.lines))
  }

  // MARK: Seen again

  /// Finds the rows by which somebody is in a group at the date, and notes that they were seen.
  ///
  /// - Returns: whether there is one for the role, so that none is to be added.
  private mutating func see(
    _ member: ListedMember, among rows: [MembershipRow], _ holders: [Role: Set<String>]
  ) -> Bool {
    let date = reading.meeting.statedDate
    let own = rows.filter { $0.mayLast(at: date) }
    let same = own.filter { $0.role == member.role }
    let others = own.filter { row in
      if row.role == member.role || row.role == .supplier || member.role == .supplier { return false }
      // Whoever leads is in it; whoever is in it may lead unless the list has another lead.
      if !row.role.isSeat { return true }
      let isOver = date != nil && row.lastSeen != nil && names(anotherFor: row, holders)
      return !member.role.isSeat && !isOver
    }
    for row in same + others { note(row, seen: date, member) }
    return !same.isEmpty || !member.role.isSeat && !others.isEmpty
  }

  /// To whom a list gives each role.
  private func holders(of list: MemberList) -> [Role: Set<String>] {
    Dictionary(grouping: list.members, by: \.role).mapValues { Set($0.map { actor($0.cells) }) }
  }

  /// Whether a list gives the role of a row to somebody else, and not to whom the row is about.
  private func names(anotherFor row: MembershipRow, _ holders: [Role: Set<String>]) -> Bool {
    holders[row.role].map { !$0.contains(row.actor) } ?? false
  }

  private mutating func note(_ row: MembershipRow, seen date: PartialDate?, _ member: ListedMember) {
    if let start = member.cells[.startDate] {
      fill(.startDate, of: row.index, in: .memberships, with: start, source: reading.source(member.lines))
    }
    guard let date else { return }
    if row.firstSeen.map({ date < $0 }) ?? true { write(.firstSeen, of: row.index, date) }
    if row.lastSeen.map({ date > $0 }) ?? true { write(.lastSeen, of: row.index, date) }
  }

  /// Lets a row that a later list has begun begin with this one, where no list between them leaves it out.
  private mutating func extendBack(
    _ member: ListedMember, among rows: [MembershipRow], _ all: [MembershipRow], to later: PartialDate
  ) -> Bool {
    guard let date = reading.meeting.statedDate else { return false }
    let own = rows.filter { $0.role == member.role }
    if let row = own.first(where: { $0.start == nil && $0.firstSeen == later }) {
      write(.firstSeen, of: row.index, date)
      return true
    }
    // A later list has ended it, but this one still has it.
    let seen = lists(in: all, of: member.role).filter { $0 < date }.max()
    if let seen, let row = own.first(where: { $0.end == seen && $0.lastSeen == seen }) {
      write(.lastSeen, of: row.index, date)
      write(.endDate, of: row.index, date)
      return true
    }
    return false
  }

  private mutating func add(_ member: ListedMember, end: PartialDate?) -> Int {
    var cells = member.cells
    let date = reading.meeting.statedDate?.description ?? ""
    cells[.role] = word(member.role)
    cells[.firstSeen] = date
    cells[.lastSeen] = date
    cells[.endDate] = end?.description
    let source = reading.source(member.lines)
    cells[.source] = source
    return append(cells, to: .memberships, source: source)
  }

  // MARK: Ends

  /// Ends the rows of those who no longer have a seat, as the list names others for it.
  private mutating func endSeats(
    _ before: [MembershipRow], _ list: MemberList, _ named: [Role: Set<String>],
    _ new: [(member: ListedMember, row: Int)]
  ) {
    let date = reading.meeting.statedDate
    for role in [Role.lead, .initiator] {
      let left = before.filter { row in
        row.role == role && row.mayLast(at: date) && row.end == nil && names(anotherFor: row, named)
      }
      // A sentence on one of two chairs says nothing of the other; a list of all members does.
      let holders = list.coverage == .whole ? list.members.filter { $0.role == role } : []
      guard !left.isEmpty, let successor = new.map(\.member).first(where: { $0.role == role }) ?? holders.first else {
        continue
      }
      let last = lists(in: before, of: role).filter { seen in date.map { seen < $0 } ?? false }.max()
      let ended = left.filter { $0.lastSeen != nil && $0.lastSeen == last }
      let former = ended.isEmpty ? left.filter { $0.lastSeen == nil || date == nil } : ended
      for row in ended { end(row, list.lines) }
      guard let first = former.first else { continue }
      ask(
        lines: successor.lines,
        phrases.newSeat(
          successor.name, list.name, role: word(role), others: former.map(shownActor),
          until: ended.isEmpty ? nil : last?.description, cell(.endDate, of: first.index, in: .memberships)))
    }
  }

  /// Ends the rows of those whom a list of all members leaves out.
  private mutating func endMembers(_ before: [MembershipRow], _ list: MemberList) {
    guard let date = reading.meeting.statedDate else { return }
    let listed = Set(list.members.map { actor($0.cells) })
    let open = before.filter { $0.end == nil && $0.mayLast(at: date) }
    let left = open.filter { !listed.contains($0.actor) }
    switch list.coverage {
    case .whole: break
    case .perhapsWhole: guard left.count * 2 < open.count else { return }
    case .part: return
    }
    let last = [Role.member, .lead, .initiator].map { lists(in: before, of: $0).filter { $0 < date }.max() }
    for row in left {
      // A successor was asked about, and the row is ended.
      guard cellText(.endDate, of: row.index).isEmpty, let seen = row.lastSeen, seen < date,
        seen == last[row.role.isSeat ? row.role == .lead ? 1 : 2 : 0]
      else { continue }
      end(row, list.lines)
      ask(
        lines: list.lines,
        phrases.noLongerListed(
          shownActor(row), list.name, until: seen.description, cell(.endDate, of: row.index, in: .memberships)))
    }
  }

  private mutating func end(_ row: MembershipRow, _ lines: [Int]) {
    guard let seen = row.lastSeen else { return }
    fill(.endDate, of: row.index, in: .memberships, with: seen.description, source: reading.source(lines))
  }

  // MARK: Rows

  /// The dates of the lists that show somebody in this role; members and other roles without a seat are listed together.
  private func lists(in rows: [MembershipRow], of role: Role) -> Set<PartialDate> {
    let alike = rows.filter { role.isSeat ? $0.role == role : !$0.role.isSeat }
    return Set(alike.flatMap { [$0.firstSeen, $0.lastSeen].compactMap(\.self) })
  }

  /// The rows of a group.
  mutating func membershipRows(of place: Int) -> [MembershipRow] {
    let rows = tables[.memberships]?.rows ?? []
    // Rows are only added, so that each is looked at once for each reading.
    for index in indexedMemberships..<max(indexedMemberships, rows.count) {
      if let group = entities.groups.place(of: rows[index][.group]) {
        membershipIndex[group, default: []].append(index)
      }
    }
    indexedMemberships = rows.count
    return (membershipIndex[place] ?? []).map { index in
      let row = rows[index]
      let word = CellMeaning.word(for: row[.role], in: .role, of: .memberships)
      return MembershipRow(
        index: index, actor: actor(row.cells), role: Role.known.first { $0.word == word }?.role ?? .member,
        start: PartialDate(row[.startDate]), end: PartialDate(row[.endDate]),
        firstSeen: PartialDate(row[.firstSeen]), lastSeen: PartialDate(row[.lastSeen]))
    }
  }

  /// Whom cells are about.
  private func actor(_ cells: [Column: String]) -> String {
    let person = cells[.person] ?? ""
    return person.isEmpty
      ? "o" + canonical(cells[.organization] ?? "", .organization, of: .memberships)
      : "p" + canonical(person, .person, of: .memberships)
  }

  private func shownActor(_ row: MembershipRow) -> String {
    let (organization, person) = (cellText(.organization, of: row.index), cellText(.person, of: row.index))
    return person.isEmpty ? shownName(organization, in: .organization) : shownName(person, in: .person)
  }

  func cellText(_ column: Column, of row: Int) -> String { tables[.memberships]?.rows[row][column] ?? "" }

  private mutating func write(_ column: Column, of row: Int, _ date: PartialDate) {
    tables[.memberships]?.set(column, of: row, to: date.description)
  }
}
