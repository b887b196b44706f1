internal import Measures
internal import Report
internal import Tables
internal import Wording

extension ReportComposer {
  /// The most rows of a table that the report shows; the CSV next to it has them all.
  private static let mostRows = 200

  /// A section for each subject that there is a figure or a table for.
  var bodySections: [Section] {
    var shown: Set<String> = []
    let owners = tableOwners
    let years = yearBlocks
    return ReportSection.allCases.compactMap { section in
      let figures = gallery.items.filter { $0.section == section }
      var blocks: [Block] = []
      for item in figures {
        let tables = tables(named: item.tables).filter {
          owners[$0.name] == item.name && shown.insert($0.name).inserted
        }
        blocks.append(
          .figure(
            Figure(
              item.picture, caption: item.picture.title, tables: tables.map(dataTable),
              files: item.files.map { Link($0.name.suffix(3).uppercased(), to: $0.name) })))
        if tables.isEmpty, let elsewhere = elsewhere(item, hasYears: !years.isEmpty) { blocks.append(elsewhere) }
      }
      let others = tables.filter { TableCatalogue[$0.name]?.section == section && !$0.isEmpty }
      blocks += others.filter { shown.insert($0.name).inserted }.map { .table(dataTable($0)) }
      if section == .years { blocks += years }
      guard !blocks.isEmpty else { return nil }
      let introduction = phrases.introduction(to: section).map { [Block.paragraph([.text($0)])] } ?? []
      return Section(id: section.rawValue, heading: phrases.sectionTitles[section], blocks: introduction + blocks)
    }
  }

  /// The figure that each table is shown under: the one that is called like it, else the first one that shows it.
  private var tableOwners: [String: String] {
    var owners: [String: String] = [:]
    for item in gallery.items {
      for table in item.tables.map(\.rawValue) where owners[table] == nil || table == item.name {
        owners[table] = item.name
      }
    }
    return owners
  }

  /// Where the numbers of a figure are that has no table of its own.
  private func elsewhere(_ item: RenderedFigure, hasYears: Bool) -> Block? {
    let tables = tables(named: item.tables)
    guard let first = tables.first else { return item.name == "timeline" && hasYears ? yearsHaveIt : nil }
    let owner = tableOwners[first.name]
    let section = gallery.items.first { $0.name == owner }?.section ?? item.section
    let titles = tables.map { title(of: $0) }
    return .paragraph([
      .link([.text(phrases.dataElsewhere(tables: titles))], to: "#" + section.rawValue)
    ])
  }

  /// The timeline's numbers are the years'.
  private var yearsHaveIt: Block {
    let title = phrases.sectionTitles[.years]
    return .paragraph([.link([.text(phrases.dataElsewhere(section: title))], to: "#" + ReportSection.years.rawValue)])
  }

  func tables(named names: [PublishedTableName]) -> [Table] {
    names.compactMap { name in tables.first { $0.name == name.rawValue && !$0.isEmpty } }
  }

  /// A table's caption: its title, with the time that it tells of.
  private func caption(of table: Table) -> String {
    table.time == nil ? title(of: table) : [title(of: table), stateWords].compactMap(\.self).joined(separator: ", ")
  }

  func title(of table: Table) -> String {
    PublishedTableName(rawValue: table.name).map(phrases.title) ?? table.name
  }

  private func dataTable(_ table: Table) -> DataTable {
    let file = "tables/\(table.name).csv"
    return dataTable(table, mostRows: Self.mostRows, files: [Link("CSV", to: file)]) { shown, total in
      phrases.rowsShown(shown, of: total, file: file)
    }
  }

  /// A table's first rows; where that is not all, a note says so in the words that are given.
  func dataTable(_ table: Table, mostRows: Int, files: [Link], cut: (Int, Int) -> String) -> DataTable {
    let headings = (table.descriptions ?? []).enumerated().map { index, column in
      DataTable.Column(
        phrases.title(of: column.name), index == 0 ? .rowHeader : column.unit.isNumeric ? .number : .text)
    }
    let formats = table.columns.indices.map { table.format(of: $0, maximumRows: mostRows) }
    let isCut = table.rows.count > mostRows
    return DataTable(
      table, caption: caption(of: table), headings: headings, maximumRows: mostRows,
      note: isCut ? [.text(cut(mostRows, table.rows.count))] : [], files: files
    ) { column, value in formats[column].map { phrases.text(of: value, in: $0) } ?? value.plain }
  }
}
