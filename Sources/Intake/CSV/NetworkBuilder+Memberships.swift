import Collaboration
import Support

extension NetworkBuilder {
  /// Takes in the memberships; which columns they have, and in which order, `Membership.table` in Collaboration says.
  mutating func addMemberships(_ table: CodedTable) {
    let organization = references(.organization, to: \.organizations, in: table)
    let person = references(.person, to: \.persons, in: table)
    let group = references(.group, to: \.groups, in: table)
    let role = roles(in: table)
    let start = table.dates(.startDate, log: &log)
    let end = table.dates(.endDate, log: &log)
    let firstSeen = table.dates(.firstSeen, log: &log)
    let lastSeen = table.dates(.lastSeen, log: &log)
    let source = sources(in: table)
    table.require(.group, group, log: &log)
    requireActor(organization, person, in: table)
    checkOrder(of: table, (.startDate, start), (.endDate, end))
    checkOrder(of: table, (.firstSeen, firstSeen), (.lastSeen, lastSeen))
    checkSights(of: table, start: start, end: end, firstSeen: firstSeen, lastSeen: lastSeen)
    checkLifetimes(of: table, group, start: start, firstSeen: firstSeen)
    warnOfFarDates(in: table, [(.startDate, start), (.firstSeen, firstSeen), (.lastSeen, lastSeen)])
    noteOpenEnds(end, in: table)

    // Two passes over the rows that need nothing of each other, and half of the time after the parsing.
    let (duplicates, memberships) = concurrently {
      table.duplicates(with: [
        .organization: organization, .person: person, .group: group, .role: role.numbered(empty: .member),
      ])
    } _: {
      var memberships: [Membership] = []
      memberships.reserveCapacity(table.rowCount)
      for row in 0..<table.rowCount {
        guard let group = group[row].value else { continue }
        memberships.append(
          Membership(
            organization: organization[row].value.map { ID(Int($0)) }, person: person[row].value.map { ID(Int($0)) },
            group: ID(Int(group)), role: role[row].value ?? .member, start: start[row].value, end: end[row].value,
            firstSeen: firstSeen[row].value, lastSeen: lastSeen[row].value, source: source[row].value,
            line: table.line(of: row)))
      }
      return memberships
    }
    report(duplicates, in: table)
    network.memberships = memberships
    // With a row that could not be read there is an error, and nothing comes of the network.
    guard !duplicates.isEmpty, memberships.count == table.rowCount else { return }
    let repeated = Set(duplicates.map(\.row))
    network.memberships = memberships.enumerated().filter { !repeated.contains($0.offset) }.map(\.element)
  }

  /// What each row's role is; words that maillage does not know are kept, and reported.
  private mutating func roles(in table: CodedTable) -> ColumnValues<Role> {
    var codes = CellWords.role
    codes.merge(dialect.roles) { $1 }
    var newWords: [String] = []
    let known = Role.known.count
    let roles = table.cells(.role, log: &log) { text throws(CellError) -> Role? in
      let key = NameKey(text)
      if let role = codes[key] { return role }
      guard let code = UInt16(exactly: known + newWords.count) else {
        throw CellError(
          message: "there are more than \(UInt16.max) different roles; is this the column of roles?",
          kind: "roles too many")
      }
      newWords.append(text)
      codes[key] = Role(code: code)
      return Role(code: code)
    }
    network.roleWords = newWords
    if !newWords.isEmpty {
      let words = newWords.count == 1 ? "role that counts as member" : "roles that count as member"
      log.add(.note, table.text.whole, "\(newWords.count) \(words): \(cited(newWords, atMost: 5))")
    }
    let hasLead = roles.meanings.contains { $0.value == .lead }
    let leading = newWords.filter(TableWords.shared.looksLikeLead)
    if !hasLead, !leading.isEmpty {
      log.add(
        .warning, table.text.whole,
        "no group has a lead, but \(cited(leading, atMost: 3)) \(leading.count == 1 ? "looks" : "look") like one; write lead, "
          + "or \"roles\": { \"\(leading[0])\": \"lead\" } in datapackage.json")
    }
    return roles
  }

  /// What each row names as its source, as a place in the network's sources.
  private mutating func sources(in table: CodedTable) -> ColumnValues<Int32> {
    var places: [String: Int32] = [:]
    var sources: [String] = []
    let cells = table.cells(.source, log: &log) { text throws(CellError) -> Int32? in
      if let place = places[text] { return place }
      let place = Int32(truncatingIfNeeded: sources.count)
      places[text] = place
      sources.append(text)
      return place
    }
    network.sources = sources
    return cells
  }
}
