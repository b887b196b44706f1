import Support
import Collaboration

extension NetworkBuilder {
  typealias Declared = (row: Int, entry: EntityDirectory.Entry, otherNames: [String])

  /// Takes in the entities of their own table: their ids, their names and what else they are called.
  mutating func declare(
    _ directory: WritableKeyPath<NetworkBuilder, EntityDirectory>, from table: CodedTable
  ) -> [Declared] {
    let ids = table.texts(.id, log: &log)
    let names = table.texts(.name, log: &log)
    let otherNames = table.cells(.otherNames, log: &log) { text throws(CellError) in
      text.split(separator: "|").map(\.trimmed).filter { !NameKey($0).isEmpty }
    }
    // A meeting is often called by its date, and may have no other name.
    let dates = table.name == .events ? table.texts(.startDate, log: &log) : ColumnValues(codes: [], meanings: [])
    let rows = Array(distinctRows(of: table))
    self[keyPath: directory].table = table.text.called
    self[keyPath: directory].reserve(ids: rows.lazy.compactMap { ids[$0].value })

    var firstRows: [String: Int] = [:]
    var declared: [Declared] = []
    declared.reserveCapacity(rows.count)
    for row in rows {
      let id = ids[row].value
      guard let name = names[row].value ?? id ?? dates[row].value else {
        log.add(
          .error, in: table.file, kind: "rows without a name", at: table.place(of: row),
          "this row has neither an id nor a name; write one of them")
        continue
      }
      if let id {
        if let first = firstRows[id] {
          log.add(
            .error, in: table.file, kind: "ids that are taken", at: table.place(of: row, .id),
            "the id \(cited(id)) is that of line \(table.line(of: first)) too; give each its own")
          continue
        }
        firstRows[id] = row
      }
      guard !NameKey(name).isEmpty else {
        log.add(
          .error, in: table.file, kind: "cells without a name", at: table.place(of: row, .name),
          "\(cited(name)) is no name; write one with letters or digits")
        continue
      }
      let others = otherNames[row].value ?? []
      let calls = others + (dates[row].value.map { [$0] } ?? [])
      let entry = self[keyPath: directory].declare(id: id, name: name, otherNames: calls, place: table.place(of: row))
      declared.append((row, entry, others))
    }
    warnOfHomonyms(declared, ids, in: table, kind: self[keyPath: directory].kind)
    return declared
  }

  /// Tells of rows with the name of an earlier one, which may be two entities or one written twice.
  ///
  /// People who share a name are distinguished by their ids, as reading minutes does.
  private mutating func warnOfHomonyms(
    _ declared: [Declared], _ ids: ColumnValues<String>, in table: CodedTable, kind: EntityKind
  ) {
    var firstRows: [NameKey: Int] = [:]
    for (row, entry, _) in declared {
      let key = NameKey(entry.name)
      guard let first = firstRows[key] else {
        firstRows[key] = row
        continue
      }
      let haveIDs = kind == .person && ids[row].value != nil && ids[first].value != nil
      log.add(
        haveIDs ? .note : .warning, in: table.file, kind: "names that come twice",
        at: table.place(of: row, table.has(.name) ? .name : .id),
        "\(cited(entry.name)) is the name of line \(table.line(of: first)) too; "
          + "leave out one row if they are one \(kind.rawValue), else refer to them by their ids")
    }
  }
}
