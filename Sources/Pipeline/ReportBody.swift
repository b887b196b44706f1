internal import Report
internal import Tables
internal import Wording

extension ReportComposer {
  /// The most rows of a table that the report shows; the CSV beside it has them all.
  private static let mostRows = 200

  /// A section for each subject that there is a figure or a table for.
  var bodySections: [Section] {
    var shown: Set<String> = []
    return ReportSection.allCases.compactMap { section in
      let figures = gallery.items.filter { ReportSection(figure: $0.name) == section }
      var blocks: [Block] = []
      for item in figures {
        let tables = tables(named: item.tables).filter { shown.insert($0.name).inserted }
        blocks.append(
          .figure(
            Figure(
              item.picture, caption: item.picture.title, tables: tables.map(dataTable),
              files: item.files.map { Link($0.name.suffix(3).uppercased(), to: $0.name) })))
      }
      let others = tables.filter { ReportSection(table: $0.name) == section && !$0.isEmpty }
      blocks += others.filter { shown.insert($0.name).inserted }.map { .table(dataTable($0)) }
      guard !blocks.isEmpty else { return nil }
      let introduction = phrases.introduction(to: section).map { [Block.paragraph([.text($0)])] } ?? []
      return Section(id: section.rawValue, heading: phrases.sectionTitles[section], blocks: introduction + blocks)
    }
  }

  private func tables(named names: [String]) -> [Table] {
    names.compactMap { name in tables.first { $0.name == name && !$0.isEmpty } }
  }

  private func dataTable(_ table: Table) -> DataTable {
    let file = "tables/\(table.name).csv"
    let headings = table.columns.enumerated().map { index, column in
      DataTable.Column(
        phrases.columnTitle(column) ?? column,
        index == 0 ? .rowHeader : table.isNumeric(index) ? .number : .text)
    }
    let cut = table.rows.count > Self.mostRows
    return DataTable(
      table, caption: phrases.tableTitle(table.name) ?? table.name, headings: headings, maximumRows: Self.mostRows,
      note: cut ? [.text(phrases.rowsShown(Self.mostRows, of: table.rows.count, file: file))] : [],
      files: [Link("CSV", to: file)]
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
    case "group-overlap", "intersections", "timeline", "yearly", "change": self = .groups
    case "leadership-load", "leadership-concentration": self = .leadership
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
    case "group-overlap", "yearly": self = .groups
    case "leadership-load": self = .leadership
    case "adherence", "claims": self = .adherence
    case "attendance": self = .attendance
    case "adoptions": self = .adoptions
    default: self = .other
    }
  }
}
