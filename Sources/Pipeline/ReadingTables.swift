import Collaboration
internal import Intake
internal import Minutes
internal import Tables

/// What minutes add to a network, as it is shown on the terminal.
enum ReadingTables {
  /// The new rows, a table for each of the network's, then the cells that are filled in.
  static func text(of additions: [Addition]) -> String {
    var tables = TableName.allCases.compactMap { rows(of: $0, additions) }
    if let cells = cells(additions) { tables.append(cells) }
    return tables.isEmpty ? "nothing to add" : tables.map(TextTable.write).joined(separator: "\n")
  }

  private static func rows(of name: TableName, _ additions: [Addition]) -> Table? {
    let rows = additions.compactMap { addition -> (cells: [Column: String], source: String)? in
      guard addition.table == name, case .row(let cells) = addition.change else { return nil }
      return (cells, addition.source)
    }
    guard !rows.isEmpty else { return nil }
    let all = name.columns.filter { $0 != .source } + name.notes
    let columns = all.filter { column in rows.contains { $0.cells[column] != nil } }
    return Table(
      name: name.rawValue, columns: columns.map(\.rawValue) + ["source"],
      rows: rows.map { row in columns.map { Value(row.cells[$0]) } + [.text(row.source)] })
  }

  private static func cells(_ additions: [Addition]) -> Table? {
    let rows = additions.compactMap { addition -> [Value]? in
      guard case .cell(let row, let column, let text) = addition.change else { return nil }
      return [.text(addition.table.rawValue), .text(row), .text(column.rawValue), .text(text), .text(addition.source)]
    }
    guard !rows.isEmpty else { return nil }
    return Table(name: "filled in", columns: ["table", "row", "column", "text", "source"], rows: rows)
  }

  /// What was added, in a line.
  static func summary(_ extended: NetworkExtension, isUnchanged: Bool, folder: String) -> String {
    guard !isUnchanged else { return "\(folder): nothing new" }
    let counts = TableName.allCases.compactMap { name -> String? in
      let count = extended.additions.count { if case .row = $0.change { $0.table == name } else { false } }
      return count > 0 ? "\(count) \(count == 1 ? Self.singular(name) : name.rawValue)" : nil
    }
    let cells = extended.additions.count { if case .cell = $0.change { true } else { false } }
    let filled = cells > 0 ? ["\(counted(cells, "cell")) filled in"] : []
    let questions = extended.questions.count
    let open =
      questions == 0
      ? "" : "; \(counted(questions, "question")) in \(NetworkExtension.questionsFile)"
    let added = counts + filled
    return "\(folder): " + (added.isEmpty ? "no new facts" : added.joined(separator: ", ")) + open
  }

  private static func singular(_ name: TableName) -> String {
    name == .attendance ? "attendance" : String(name.rawValue.dropLast())
  }
}
