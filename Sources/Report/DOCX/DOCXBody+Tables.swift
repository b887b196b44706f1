extension DOCXBody {
  /// A table with its numbered caption above; one of many columns takes a landscape page.
  mutating func write(_ table: DataTable, into body: inout MarkupWriter) {
    tables.count += 1
    let needed: DOCXPage = !turnsPages ? page : table.columns.count > 12 ? .landscape : .portrait
    turn(to: needed, into: &body)
    caption(table.caption, tables, isKeptWithNext: true, into: &body)
    for part in table.parts(ofAtMost: Self.mostColumns) {
      writeGrid(part, caption: table.caption, into: &body)
      // Tables without a paragraph between them would become one.
      paragraph("MaillageTableNote", [], into: &body)
    }
    if !table.note.isEmpty { paragraph("MaillageTableNote", table.note, into: &body) }
    if turnsPages { turn(to: .portrait, into: &body) }
  }

  /// Word opens no table with more columns.
  private static let mostColumns = 63

  /// Ends the section of one kind of page, so that the next one has another.
  private mutating func turn(to next: DOCXPage, into body: inout MarkupWriter) {
    guard next != page else { return }
    body.block("w:p") { body in
      body.element("w:pPr") { page.write(footer: footer, into: &$0) }
    }
    page = next
  }

  private mutating func writeGrid(_ table: DataTable, caption: String, into body: inout MarkupWriter) {
    // 567 twentieths of a point to the centimetre.
    let room = Double(page.textWidth) / 567
    let widths = table.columnShares(for: room).map { String(Int((Double(page.textWidth) * $0).rounded(.down))) }
    let size = String(Int(table.fontSize(for: room) * 2))
    body.block("w:tbl") { body in
      body.element("w:tblPr") { properties in
        if let id = sheet.id(of: "MaillageTable") { properties.empty("w:tblStyle", ["w:val": id]) }
        properties.empty("w:tblW", ["w:w": String(page.textWidth), "w:type": "dxa"])
        if sheet.isForeign { writeBorders(into: &properties) }
        properties.empty("w:tblLayout", ["w:type": "fixed"])
        properties.empty("w:tblLook", ["w:val": "0020", "w:firstRow": "1", "w:noHBand": "1", "w:noVBand": "1"])
        properties.empty("w:tblCaption", ["w:val": caption])
      }
      body.block("w:tblGrid") { grid in
        for width in widths { grid.empty("w:gridCol", ["w:w": width]) }
      }
      let headings = table.columns.map { ($0, DataTable.Cell($0.heading)) }
      writeRow(headings, isHead: true, widths: widths, size: size, into: &body)
      for row in table.rows {
        writeRow(table.cells(of: row), isHead: false, widths: widths, size: size, into: &body)
      }
    }
  }

  /// Rules between rows, none between columns, and room next to the text, where no style of maillage's own says so.
  private func writeBorders(into properties: inout MarkupWriter) {
    properties.element("w:tblBorders") { borders in
      let rule: KeyValuePairs<StaticString, String?> = [
        "w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "858D96",
      ]
      let none: KeyValuePairs<StaticString, String?> = ["w:val": "nil"]
      borders.empty("w:top", rule)
      borders.empty("w:left", none)
      borders.empty("w:bottom", rule)
      borders.empty("w:right", none)
      borders.empty("w:insideH", rule)
      borders.empty("w:insideV", none)
    }
  }

  private mutating func writeRow(
    _ cells: [(DataTable.Column, DataTable.Cell)], isHead: Bool, widths: [String], size: String,
    into body: inout MarkupWriter
  ) {
    body.block("w:tr") { body in
      body.element("w:trPr") { properties in
        properties.empty("w:cantSplit")
        if isHead { properties.empty("w:tblHeader") }
      }
      let mark: DOCXRunStyle = isHead && sheet.isForeign ? .strong : []
      for (width, (column, cell)) in zip(widths, cells) {
        body.element("w:tc") { body in
          body.element("w:tcPr") { properties in
            properties.empty("w:tcW", ["w:w": width, "w:type": "dxa"])
            // A number that is broken reads as two.
            if column.kind == .number, !isHead { properties.empty("w:noWrap") }
          }
          body.element("w:p") { body in
            body.element("w:pPr") { properties in
              let format = sheet.paragraph("MaillageTableText")
              if let id = format.id { properties.empty("w:pStyle", ["w:val": id]) }
              properties.verbatim(format.properties.source)
              if column.kind == .number { properties.empty("w:jc", ["w:val": "right"]) }
            }
            link(to: cell.target, into: &body) { $1.labelRun(cell.text, $2.union(mark), size: size) }
          }
        }
      }
    }
  }
}

extension DataTable {
  /// The table in parts of at most so many columns, each beginning with the columns that name the rows.
  fileprivate func parts(ofAtMost limit: Int) -> [DataTable] {
    guard columns.count > limit else { return columns.isEmpty ? [] : [self] }
    let headers = columns.indices.filter { columns[$0].kind == .rowHeader }.prefix(limit / 2)
    let others = columns.indices.filter { !headers.contains($0) }
    let room = limit - headers.count
    return stride(from: 0, to: others.count, by: room).map { start in
      let chosen = headers + others[start..<min(start + room, others.count)]
      var part = self
      part.columns = chosen.map { columns[$0] }
      part.rows = rows.map { row in chosen.map { $0 < row.count ? row[$0] : Cell("") } }
      return part
    }
  }
}
