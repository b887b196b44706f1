internal import Tables

extension ODTBody {
  /// A table with its numbered caption above; one of many columns takes a landscape page.
  mutating func write(_ table: DataTable, into body: inout Markup) {
    tableCount += 1
    tables.count += 1
    let number = tableCount
    let wanted: ODTPage = !turnsPages ? page : table.columns.count > 12 ? .landscape : .portrait
    if (nextPage ?? page).name != wanted.name { nextPage = wanted }
    body.block("text:p", ["text:style-name": begin("Table")]) { body in
      write(table.caption, tables, into: &body)
    }

    if !table.columns.isEmpty {
      let name = automaticStyles.table(number: number, width: page.width, shares: table.columnShares(for: page.width))
      let size = table.fontSize(for: page.width)
      body.block("table:table", ["table:name": name, "table:style-name": name]) { body in
        for index in table.columns.indices {
          body.empty("table:table-column", ["table:style-name": "\(name)-\(index + 1)"])
        }
        body.block("table:table-header-rows") { body in
          body.block("table:table-row") { body in
            for column in table.columns {
              let cell: KeyValuePairs<StaticString, String?> = [
                "table:style-name": automaticStyles.headCell, "office:value-type": "string",
              ]
              body.element("table:table-cell", cell) { body in
                let style = automaticStyles.cell(.heading, isNumber: column.kind == .number, size: size)
                body.element("text:p", ["text:style-name": style]) { $0.odfLabel(column.heading) }
              }
            }
          }
        }
        for row in table.rows { write(row, of: table, size: size, into: &body) }
      }
    }
    // After a table there is a paragraph anyway: the note, or the room below.
    body.block("text:p", ["text:style-name": begin(automaticStyles.tableNote)]) { write(table.note, into: &$0) }
    if turnsPages, wanted.name == ODTPage.landscape.name { nextPage = .portrait }
  }

  private mutating func write(_ row: [DataTable.Cell], of table: DataTable, size: Double, into body: inout Markup) {
    body.block("table:table-row") { body in
      for (column, cell) in table.cells(of: row) {
        let number = cell.number.flatMap { $0.isFinite ? $0.plain : nil }
        let attributes: KeyValuePairs<StaticString, String?> = [
          "table:style-name": automaticStyles.cell, "office:value-type": number == nil ? "string" : "float",
          "office:value": number,
        ]
        body.element("table:table-cell", attributes) { body in
          let style = automaticStyles.cell(
            column.kind == .rowHeader ? .rowHeader : .contents, isNumber: column.kind == .number, size: size)
          body.element("text:p", ["text:style-name": style]) { body in
            link(to: cell.target, into: &body) { $1.odfLabel(cell.text) }
          }
        }
      }
    }
  }
}
