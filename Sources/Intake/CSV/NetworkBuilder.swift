import Collaboration

/// A network as it grows from its tables, one after the other.
struct NetworkBuilder {
  var network: CollaborationNetwork
  var organizations = EntityDirectory(.organization)
  var persons = EntityDirectory(.person)
  var groups = EntityDirectory(.group)
  var events = EntityDirectory(.event)
  var log: ProblemLog
  /// Whether names that are in no table of their own are worth a note: a lone CSV has nothing but such names.
  let reportsNewNames: Bool
  /// What the data's words mean beside what they mean everywhere.
  var dialect = TableDialect()

  /// Takes in a table; those that others refer to come first.
  mutating func add(_ table: CodedTable) {
    switch table.name {
    case .organizations: addEntities(of: Organization.self, \.organizations, from: table)
    case .persons: addEntities(of: Person.self, \.persons, from: table)
    case .groups: addEntities(of: Group.self, \.groups, from: table)
    case .events: addEntities(of: Event.self, \.events, from: table)
    case .memberships: addMemberships(table)
    default: addFacts(of: table.name.row, from: table)
    }
  }

  /// Reports a network without a membership: an error where it has nothing else to show either.
  mutating func checkForEmptiness(in files: NetworkFiles) {
    guard network.memberships.isEmpty, !log.hasErrors else { return }
    let place = Place(file: files.membershipsPath ?? network.metadata.membershipsFile)
    guard network.attendance.isEmpty else {
      return log.add(
        .note, place, "no membership stands below the header; the network is made of those who attended its meetings")
    }
    let advice = "no membership stands below the header; write a row for each, as “Arles,OpenCourrier”"
    let hasFacts = !network.observations.isEmpty || !network.adoptions.isEmpty
    log.add(hasFacts ? .warning : .error, place, advice)
  }

  /// The network of all tables, sorted by name.
  mutating func finish() -> CollaborationNetwork {
    take(\.organizations, of: \.organizations) { Organization(id: $0.id, name: $0.name) }
    take(\.persons, of: \.persons) { Person(id: $0.id, name: $0.name) }
    take(\.groups, of: \.groups) { Group(id: $0.id, name: $0.name) }
    take(\.events, of: \.events) { Event(id: $0.id, name: $0.name, startDate: PartialDate($0.name)) }
    // Handed over rather than copied: ten million memberships are half a gigabyte.
    var finished = CollaborationNetwork(metadata: network.metadata)
    swap(&finished, &network)
    return (consume finished).sortedByName()
  }

  /// Adds the entities that references brought in, and lets go of the directory, which takes as much room again.
  private mutating func take<Entity>(
    _ entities: WritableKeyPath<CollaborationNetwork, [Entity]>,
    of directory: WritableKeyPath<NetworkBuilder, EntityDirectory>, as entity: (EntityDirectory.Entry) -> Entity
  ) {
    let new = self[keyPath: directory].entries.dropFirst(network[keyPath: entities].count)
    network[keyPath: entities].reserveCapacity(network[keyPath: entities].count + new.count)
    network[keyPath: entities].append(contentsOf: new.lazy.map(entity))
    self[keyPath: directory] = EntityDirectory(self[keyPath: directory].kind)
  }

  /// The entities that a column's cells refer to, by position; names seen nowhere else make new ones.
  mutating func references(
    _ column: Column, to directory: WritableKeyPath<NetworkBuilder, EntityDirectory>, in table: CodedTable
  ) -> ColumnValues<Int32> {
    var entities = self[keyPath: directory]
    self[keyPath: directory] = EntityDirectory(entities.kind)
    defer { self[keyPath: directory] = entities }
    var newNames: [String] = []
    let cells = table.cells(names: column, log: &log) { name throws(CellError) in
      switch entities.match(name) {
      case .one(let position): return position
      case .several(let homonyms): throw Self.ambiguity(of: name.text, homonyms, entities.kind)
      case .noName:
        throw CellError(
          message: "\(cited(name.text)) is no name; write one, or leave the cell empty", kind: "cells without a name")
      case .none:
        newNames.append(name.text)
        return entities.add(name)
      }
    }
    if reportsNewNames { report(newNames, of: entities, in: cells, column, table) }
    return cells
  }

  /// The rows in the file's order, without those that say the same as an earlier one; these are reported.
  mutating func distinctRows(
    of table: CodedTable, references: [Column: ColumnValues<Int32>] = [:]
  ) -> some Sequence<Int> {
    let duplicates = table.duplicates(with: references)
    report(duplicates, in: table)
    var isLeftOut = [Bool](repeating: false, count: table.rowCount)
    for (row, _) in duplicates { isLeftOut[row] = true }
    return (0..<table.rowCount).lazy.filter { !isLeftOut[$0] }
  }

  /// Tells of rows that are left out.
  mutating func report(_ duplicates: [(row: Int, first: Int)], in table: CodedTable) {
    for (row, first) in duplicates {
      log.add(
        .warning, in: table.file, kind: "rows that repeat an earlier one", at: table.place(of: row),
        "this row says the same as line \(table.line(of: first)); it is counted once")
    }
  }

  /// Reports an end that comes before its start.
  mutating func checkOrder(
    of table: CodedTable, _ start: (column: Column, cells: ColumnValues<PartialDate>),
    _ end: (column: Column, cells: ColumnValues<PartialDate>)
  ) {
    guard table.has(start.column), table.has(end.column) else { return }
    for row in 0..<table.rowCount {
      guard let first = start.cells[row].value, let last = end.cells[row].value else { continue }
      if last.isCertainlyBefore(first) {
        log.add(
          .error, in: table.file, kind: "ends before their start", at: table.place(of: row, end.column),
          "the end \(last) is before the start \(first); swap them, or mend the one that is wrong")
      }
    }
  }

  private static func ambiguity(of text: String, _ homonyms: [EntityDirectory.Entry], _ kind: EntityKind) -> CellError {
    let shown = homonyms.prefix(4).map { entry in
      let place = entry.place.map { " (\($0.file):\($0.line ?? 1))" } ?? ""
      return "\(cited(entry.name))\(place)"
    }
    let rest = homonyms.count > shown.count ? ["\(homonyms.count - shown.count) more"] : []
    return CellError(
      message: "\(cited(text)) fits \(homonyms.count) \(kind.plural): \(listed(shown + rest, "and")); "
        + "write the id instead: \(listed(homonyms.prefix(4).map(\.id), "or"))",
      kind: "names that fit several \(kind.plural)")
  }

  /// Says which names made new entities: each at its first place, or where there are many, in a single line.
  private mutating func report(
    _ names: [String], of entities: EntityDirectory, in cells: ColumnValues<Int32>, _ column: Column,
    _ table: CodedTable
  ) {
    let mostReportedSingly = 20
    guard !names.isEmpty else { return }
    let kind = entities.kind
    guard let ownTable = entities.table, names.count <= mostReportedSingly else {
      let what = names.count == 1 ? kind.rawValue : kind.plural
      let place = entities.table.map { "not in \($0)" } ?? "known from here alone"
      log.add(.note, table.text.whole, "\(names.count) \(what) \(place): \(cited(names, atMost: 5))")
      return
    }
    let firstNew = Int32(truncatingIfNeeded: entities.entries.count - names.count)
    var unreported = Set(firstNew..<firstNew + Int32(truncatingIfNeeded: names.count))
    for row in 0..<table.rowCount where !unreported.isEmpty {
      guard let position = cells[row].value, unreported.remove(position) != nil else { continue }
      let name = cited(entities.entries[Int(position)].name)
      log.add(
        .note, table.place(of: row, column),
        "\(name) is not in \(ownTable); taken for a new \(kind.rawValue)")
    }
  }
}
