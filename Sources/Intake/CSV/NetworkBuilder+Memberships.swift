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
    warnOfMissingLeads(in: table)
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
    return roles
  }

  /// Doubts words for roles that look like a lead's in groups where nobody leads.
  private mutating func warnOfMissingLeads(in table: CodedTable) {
    let words = network.roleWords
    let leading = Set(words.indices.filter { TableWords.shared.looksLikeLead(words[$0]) })
    guard !leading.isEmpty else { return }
    let led = Set(network.memberships.lazy.filter { $0.role == .lead }.map(\.group))
    var doubted: Set<Int> = []
    var groups: Set<ID<Group>> = []
    for membership in network.memberships where !led.contains(membership.group) {
      let word = Int(membership.role.code) - Role.known.count
      guard leading.contains(word) else { continue }
      doubted.insert(word)
      groups.insert(membership.group)
    }
    guard !groups.isEmpty else { return }
    let cases = doubted.sorted().map { words[$0] }
    let names = groups.map { self.groups.entries[$0.index].name }.sorted()
    log.add(
      .warning, table.text.whole,
      "\(led.isEmpty ? "no group has a" : "\(cited(names, atMost: 3)) \(names.count == 1 ? "has" : "have") no") lead, but "
        + "\(cited(cases, atMost: 3)) \(cases.count == 1 ? "looks" : "look") like one; write lead, "
        + "or \"roles\": { \"\(cases[0])\": \"lead\" } in datapackage.json")
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
