internal import Tables

extension HTMLPage {
  /// A table in a region that scrolls sideways where the screen is narrow, and that the keyboard can scroll too.
  mutating func write(_ table: DataTable, into page: inout Markup) {
    tableCount += 1
    let id = anchors.claim(idPrefix + "table-" + (table.name ?? String(tableCount)))
    let attributes: KeyValuePairs<StaticString, String?> = [
      "class": Self.style(of: table), "role": "region", "aria-labelledby": id, "tabindex": "0",
    ]
    page.block("div", attributes) { page in
      page.block("table", ["data-name": medium == .screen ? table.name : nil]) { page in
        page.block("caption", ["id": id]) { page in
          page.element("span", ["class": "number"]) { $0.text(numbered(labels.table, tableCount)) }
          page.text(labels.captionSeparator)
          page.label(table.caption)
        }
        writeHead(of: table, into: &page)
        writeBody(of: table, into: &page)
      }
    }
    if !table.note.isEmpty { page.block("p", ["class": "remark"]) { write(table.note, into: &$0) } }
    writeFiles(table.files, into: &page)
  }

  /// How it goes on paper: what fits a page is not split between two, and many columns take the long side.
  private static func style(of table: DataTable) -> String {
    let width =
      switch table.columns.count {
      case ...7: ""
      case ...12: " wide"
      default: " wide very-wide"
      }
    return "scroll" + (table.rows.count <= 15 ? " short" : "") + width
  }

  private func writeHead(of table: DataTable, into page: inout Markup) {
    guard !table.columns.isEmpty else { return }
    page.block("thead") { page in
      page.block("tr") { page in
        for column in table.columns {
          let attributes: KeyValuePairs<StaticString, String?> = [
            "scope": "col", "class": column.kind == .number ? "number" : nil,
            "data-column": medium == .screen ? column.name : nil,
          ]
          page.element("th", attributes) {
            $0.label(column.heading)
          }
        }
      }
    }
  }

  private func writeBody(of table: DataTable, into page: inout Markup) {
    page.block("tbody") { page in
      for row in table.rows {
        page.block("tr") { page in
          for (column, cell) in table.cells(of: row) { write(cell, in: column, into: &page) }
        }
      }
    }
  }

  private func write(_ cell: DataTable.Cell, in column: DataTable.Column, into page: inout Markup) {
    let content = { (page: inout Markup) in
      self.writeLink(to: cell.text.isBlank ? nil : cell.target, into: &page) { $0.label(cell.text) }
    }
    let stated = medium == .screen ? cell.stated : nil
    switch column.kind {
    case .rowHeader where !cell.text.isBlank: page.element("th", ["scope": "row", "data-value": stated], content)
    case .rowHeader, .text:
      page.element("td", ["class": cell.text.utf8.count > 80 ? "long" : nil, "data-value": stated], content)
    case .number:
      page.element("td", ["class": "number", "data-number": cell.number?.plain, "data-value": stated], content)
    }
  }
}
