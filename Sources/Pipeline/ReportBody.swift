internal import Report
internal import Tables
internal import Wording

extension ReportComposer {
  /// The most rows of a table that the report shows; the CSV beside it has them all.
  private static let mostRows = 200

  /// A section for each subject that there is a figure or a table for.
  var bodySections: [Section] {
    var shown: Set<String> = []
    let owners = tableOwners
    let years = yearBlocks
    return ReportSection.allCases.compactMap { section in
      let figures = gallery.items.filter { ReportSection(figure: $0.name) == section }
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
      let others = tables.filter { ReportSection(table: $0.name) == section && !$0.isEmpty }
      blocks += others.filter { shown.insert($0.name).inserted }.map { .table(dataTable($0)) }
      if section == .years { blocks += years }
      guard !blocks.isEmpty else { return nil }
      let introduction = phrases.introduction(to: section).map { [Block.paragraph([.text($0)])] } ?? []
      return Section(id: section.rawValue, heading: phrases.sectionTitles[section], blocks: introduction + blocks)
    }
  }

  /// The figure that each table stands below: the one that is called like it, else the first one that shows it.
  private var tableOwners: [String: String] {
    var owners: [String: String] = [:]
    for item in gallery.items {
      for table in item.tables where owners[table] == nil || table == item.name { owners[table] = item.name }
    }
    return owners
  }

  /// Where the numbers of a figure stand that has no table of its own.
  private func elsewhere(_ item: Gallery.Item, hasYears: Bool) -> Block? {
    let tables = tables(named: item.tables)
    guard let first = tables.first else { return item.name == "timeline" && hasYears ? yearsHaveIt : nil }
    let owner = tableOwners[first.name] ?? ""
    let titles = tables.map { phrases.tableTitle($0.name) ?? $0.name }
    return .paragraph([
      .link([.text(phrases.dataElsewhere(tables: titles))], to: "#" + ReportSection(figure: owner).rawValue)
    ])
  }

  /// The timeline's numbers are the years'.
  private var yearsHaveIt: Block {
    let title = phrases.sectionTitles[.years]
    return .paragraph([.link([.text(phrases.dataElsewhere(section: title))], to: "#" + ReportSection.years.rawValue)])
  }

  func tables(named names: [String]) -> [Table] {
    names.compactMap { name in tables.first { $0.name == name && !$0.isEmpty } }
  }

  private func dataTable(_ table: Table) -> DataTable {
    let file = "tables/\(table.name).csv"
    return dataTable(table, mostRows: Self.mostRows, files: [Link("CSV", to: file)]) { shown, total in
      phrases.rowsShown(shown, of: total, file: file)
    }
  }

  /// A table's first rows; where that is not all, a note says so in the words that are given.
  func dataTable(_ table: Table, mostRows: Int, files: [Link], cut: (Int, Int) -> String) -> DataTable {
    let headings = table.columns.enumerated().map { index, column in
      DataTable.Column(
        phrases.columnTitle(column) ?? column,
        index == 0 ? .rowHeader : table.isNumeric(index) ? .number : .text)
    }
    let isCut = table.rows.count > mostRows
    return DataTable(
      table, caption: phrases.tableTitle(table.name) ?? table.name, headings: headings, maximumRows: mostRows,
      note: isCut ? [.text(cut(mostRows, table.rows.count))] : [], files: files
    ) { column, value in text(value, in: table.columns[column]) }
  }

  /// A value as people read it, by what its column holds.
  private func text(_ value: Value, in column: String) -> String {
    switch value {
    case .empty: phrases.undefined
    case .flag(let flag): phrases.flag(flag)
    // Years are written as they are: 2007, not 2 007.
    case .integer(let integer): column == "year" ? String(integer) : phrases.number(integer)
    case .number(let number): phrases.number(number, decimals: decimals(of: column))
    case .text(let text): ["status", "mode", "category"].contains(column) ? phrases.vocabulary(text) ?? text : text
    }
  }

  private func decimals(of column: String) -> Int {
    switch column {
    case "change_percent", "claimed_percent", "computed_percent", "distance_km", "mean_km", "max_km",
      "mean_km_estimate", "max_km_estimate", "index", "value",
      "change", "load_ratio":
      1
    case "p_value", "p_value_sdsm": 4
    default: 3
    }
  }
}

extension ReportSection {
  /// The section that a figure stands in.
  init(figure: String) {
    switch figure {
    case "collaboration", "organizations", "map": self = .collaboration
    case "group-overlap", "intersections", "timeline": self = .groups
    case "leadership-load", "leadership-concentration": self = .leadership
    case "yearly", "change": self = .years
    case "adherence": self = .adherence
    case "attendance": self = .attendance
    case "adoptions": self = .adoptions
    default: self = .other
    }
  }

  /// The section that a table stands in.
  init(table: String) {
    switch table {
    case "organization-overlap", "centrality", "resilience", "distance": self = .collaboration
    case "group-overlap": self = .groups
    case "leadership-load": self = .leadership
    case "yearly": self = .years
    case "adherence", "claims": self = .adherence
    case "attendance": self = .attendance
    case "adoptions": self = .adoptions
    default: self = .other
    }
  }
}
