package import Collaboration

/// Writes into a network folder that two names are one entity's, and takes that back.
///
/// The name that stays gets the other one as an other name, in the table of its kind. Where the other one has a row of
/// its own there, what that row knows goes to the one that stays, and the row goes.
package struct NameJoining: Sendable {
  private let network: CollaborationNetwork
  private var tables: [TableName: EditableTable]
  private var package: PackageText?
  /// Where the rows of a table are that were looked for, by their ids, and by their names where they have none.
  private var places: [TableName: (ids: [String: [Int]], names: [NameKey: [Int]])] = [:]

  /// - Returns: nil where the folder holds no network yet.
  package init?(_ editable: EditableNetwork) {
    guard let network = editable.network else { return nil }
    self.network = network
    tables = editable.tables
    package = editable.package.map { PackageText($0) }
  }

  /// The names of which somebody said that they are two entities'.
  package var different: Set<Set<NameKey>> {
    Set((package?.differentNames ?? []).map { Set($0.map { NameKey($0) }) })
  }

  /// Notes that two names are two entities'.
  ///
  /// - Returns: false where the folder has no `datapackage.json` to note it in.
  package mutating func keepApart(_ first: String, _ second: String) -> Bool {
    guard package != nil else { return false }
    if !different.contains([NameKey(first), NameKey(second)]) { package?.addDifferentNames(first, second) }
    return true
  }

  /// Makes the names of some entities other names of one.
  ///
  /// `others` and `kept` are places among the network's organizations, persons or groups, as `table` says.
  ///
  /// - Throws: what stands against it; nothing has changed then.
  package mutating func join(_ others: [Int], to kept: Int, in table: TableName) throws(Problems) {
    // Taken out, so that it is not copied for each name.
    var rows = tables.removeValue(forKey: table) ?? EditableTable(new: table)
    defer { tables[table] = rows }
    note(placesIn: rows, table)
    let keptEntity = entity(kept, in: table)
    let keptRow = row(of: keptEntity, in: rows)
    var names = keptEntity.otherNames
    var keys = Set((names + [keptEntity.name]).map { NameKey($0) })
    var filled: [Column: String] = [:]
    var gone: [JoinedRow] = []
    // In columns that maillage does not know.
    let keptCells = keptRow.map { rows.unknownCells(of: $0) } ?? [:]
    var unknown: [Int: String] = [:]
    var problems: [Problem] = []
    for other in others.map({ entity($0, in: table) }) {
      let otherRow = row(of: other, in: rows)
      // An id by which rows may refer to it is a name from now on.
      let id = otherRow.map { rows.rows[$0][.id] } ?? ""
      for name in [other.name] + other.otherNames + (id.isEmpty ? [] : [id]) where keys.insert(NameKey(name)).inserted {
        if name.contains("|") {
          problems.append(
            Problem(.error, rows.file, "“\(name)” cannot be an other name, as “|” parts those; write it without"))
        }
        names.append(name)
      }
      guard let otherRow else { continue }
      var given: [Column] = []
      for (column, text) in rows.rows[otherRow].cells
      where !text.isEmpty && ![.id, .name, .otherNames].contains(column) {
        let there = filled[column] ?? keptRow.map { rows.rows[$0][column] } ?? ""
        if column == .parent, NameKey(text) == NameKey(keptEntity.name) || text == keptEntity.id { continue }
        if there.isEmpty {
          filled[column] = text
          given.append(column)
        } else if there != text {
          problems.append(
            Self.contradiction(column.rawValue, text, there, keptEntity.name, in: rows, line: rows.rows[otherRow].line))
        }
      }
      for (position, text) in rows.unknownCells(of: otherRow) {
        let there = unknown[position] ?? keptCells[position] ?? ""
        if there.isEmpty {
          unknown[position] = text
        } else if there != text {
          problems.append(
            Self.contradiction(
              rows.heading(of: position), text, there, keptEntity.name, in: rows, line: rows.rows[otherRow].line))
        }
      }
      gone.append(
        JoinedRow(table: table, kept: keptEntity.name, cells: rows.rows[otherRow].cells, filled: given))
    }
    guard problems.isEmpty else { throw Problems(problems) }
    for row in gone { package?.addJoinedRow(row) }
    rows.add(.otherNames)
    for column in filled.keys.sorted(by: { $0.rawValue < $1.rawValue }) { rows.add(column) }
    let joined = names.joined(separator: "|")
    if let keptRow {
      rows.set(.otherNames, of: keptRow, to: joined)
      for (column, text) in filled { rows.set(column, of: keptRow, to: text) }
    } else {
      var cells: [Column: String] = [.id: keptEntity.id, .name: keptEntity.name, .otherNames: joined]
      cells.merge(filled) { own, _ in own }
      rows.append(cells)
    }
    let written = keptRow ?? rows.rows.count - 1
    for (position, text) in unknown { rows.setUnknown(position, of: written, to: text) }
    for other in others { if let row = row(of: entity(other, in: table), in: rows) { rows.remove(row) } }
    if keptRow == nil { places[table]?.ids[keptEntity.id, default: []].append(written) }
  }

  private static func contradiction(
    _ heading: String, _ here: String, _ there: String, _ name: String, in rows: EditableTable, line: Int?
  ) -> Problem {
    Problem(
      .error, rows.file, line: line,
      "\(heading) is “\(here)” here and “\(there)” in the row of “\(name)”; make both the same, then join them")
  }

  /// Takes a name out of the other names that it is among; a row of its own that went when it was joined comes back.
  ///
  /// - Returns: whose other name it was, in each table; empty where it is no other name.
  package mutating func part(_ name: String) -> [String] {
    let key = NameKey(name)
    var parted: [String] = []
    for table in [TableName.organizations, .persons, .groups] {
      guard var rows = tables[table] else { continue }
      for (place, row) in rows.rows.enumerated() {
        let names = row[.otherNames].split(separator: "|").map { String($0) }
        guard !rows.isRemoved(place), names.contains(where: { NameKey($0) == key }) else { continue }
        let own = restored(key, from: NameKey(row[.name]), in: table)
        let gone = own?.names ?? [key]
        rows.set(.otherNames, of: place, to: names.filter { !gone.contains(NameKey($0)) }.joined(separator: "|"))
        if let own {
          for column in own.filled where rows.rows[place][column] == own.cells[column] {
            rows.set(column, of: place, to: "")
          }
          rows.append(own.cells)
        }
        parted.append(row[.name])
      }
      tables[table] = rows
    }
    return parted
  }

  /// The row of a name that went into that of another one, which is noted as gone no more; nil where none did.
  private mutating func restored(_ name: NameKey, from kept: NameKey, in table: TableName) -> JoinedRow? {
    var gone = package?.joinedRows ?? []
    guard
      let place = gone.lastIndex(where: { row in
        row.table == table && NameKey(row.kept) == kept && NameKey(row.cells[.name] ?? row.cells[.id] ?? "") == name
      })
    else { return nil }
    let row = gone.remove(at: place)
    package?.keepJoinedRows(gone)
    return row
  }

  /// The files that have changed, with their contents.
  package func files() -> [(name: String, bytes: [UInt8])] {
    var package = package
    var files: [(name: String, bytes: [UInt8])] = []
    for name in TableName.allCases {
      guard let table = tables[name], table.isChanged else { continue }
      package?.addResource(name: name.rawValue, path: table.file)
      files.append((table.file, table.contents()))
    }
    if let package, package.isChanged { files.append((PackageText.fileName, Array(package.text.utf8))) }
    return files
  }

  private func entity(_ place: Int, in table: TableName) -> any NamedEntity {
    switch table {
    case .organizations: network.organizations[place]
    case .persons: network.persons[place]
    default: network.groups[place]
    }
  }

  private mutating func note(placesIn rows: EditableTable, _ table: TableName) {
    guard places[table] == nil else { return }
    var found: (ids: [String: [Int]], names: [NameKey: [Int]]) = ([:], [:])
    for (place, row) in rows.rows.enumerated() {
      if row[.id].isEmpty {
        found.names[NameKey(row[.name]), default: []].append(place)
      } else {
        found.ids[row[.id], default: []].append(place)
      }
    }
    places[table] = found
  }

  /// The row that declares an entity, of a table whose places were noted; nil where other tables alone name it.
  private func row(of entity: any NamedEntity, in rows: EditableTable) -> Int? {
    guard let places = places[rows.name] else { return nil }
    let found = (places.ids[entity.id] ?? []) + (places.names[NameKey(entity.name)] ?? [])
    return found.filter { !rows.isRemoved($0) }.min()
  }
}
