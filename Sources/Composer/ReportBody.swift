internal import Collaboration
internal import Findings
internal import Measures
package import Report
internal import Tables
internal import Wording

extension ReportComposer {
  /// The most rows of a table that the report shows; the CSV next to it has them all.
  private static let mostRowsOnPage = 1000
  private static let mostRowsOnPaper = 40
  private static let mostRowsOfAnnex = 10

  /// The tables of measures that specialists read: they come last.
  private static let annexTables: Set<PublishedTableName> = [
    .groupOverlap, .organizationOverlap, .centrality, .resilience, .distance, .retention, .estimates,
  ]
  /// The tables that paper leaves to the page and the files: a figure shows the same, or they are long lists.
  private static let tablesOffPaper: Set<PublishedTableName> = [
    .adoptions, .adherence, .attendancePersons, .participation, .retention,
  ]
  /// The figures that paper leaves to the page: they say to specialists what others say to all.
  private static let figuresOffPaper: Set<String> = ["intersections", "leadership-concentration"]
  /// What of a table only its file has, so that it fits a sheet.
  private static let columnsOffPaper: Set<ColumnName> = [
    .density, .hhi, .gini, .elephantFactor, .newman, .overlap, .groupsA, .groupsB, .togetherFrom, .togetherTo,
    .closeness, .clustering, .newGroups, .endedGroups, .renewed, .loadRatio, .seats,
  ]

  /// A section for each subject that there is a figure for; on a page with its data, to be opened.
  func bodySections(for medium: Medium) -> [Section] {
    let owners = tableOwners
    let years = yearBlocks(for: medium)
    return ReportSection.allCases.compactMap { section in
      var blocks: [Block] = []
      for item in gallery.items
      where item.section == section && (medium == .page || !Self.figuresOffPaper.contains(item.name)) {
        let own = tables(named: item.tables).filter { owners[$0.name] == item.name && !isOfAnnex($0) }
        let picture = medium == .page ? item.pagePicture : item.picture
        blocks.append(
          .figure(
            FigureBlock(
              picture, caption: item.picture.title,
              tables: medium == .page ? own.map { dataTable($0, for: medium) } : [])))
        if medium == .page, own.isEmpty, let elsewhere = elsewhere(item, hasYears: !years.isEmpty) {
          blocks.append(elsewhere)
        }
      }
      if section == .years { blocks += years }
      guard !blocks.isEmpty else { return nil }
      let introduction = introduction(to: section).map { [Block.paragraph([.text($0)])] } ?? []
      return Section(id: section.rawValue, heading: phrases.sectionTitles[section], blocks: introduction + blocks)
    }
  }

  /// The tables: all of them on paper, on a page those that no figure has below it.
  func tablesSection(for medium: Medium) -> Section? {
    let owners = tableOwners
    let wanted = tables.filter { table in
      !table.isEmpty && !isOfAnnex(table) && (medium == .paper || owners[table.name] == nil)
    }
    let shown = wanted.filter { medium == .page || !isOffPaper($0) }
    guard !shown.isEmpty else { return nil }
    let elsewhere = medium == .page ? [] : tables.filter { !$0.isEmpty && isOffPaper($0) }.map { title(of: $0) }
    let figures =
      medium == .page ? [] : gallery.items.filter { Self.figuresOffPaper.contains($0.name) }.map(\.picture.title)
    let note = elsewhere.isEmpty ? [] : [Block.paragraph([.text(phrases.tablesElsewhere(elsewhere, figures: figures))])]
    return Section(
      id: "tables", heading: phrases.tables, blocks: shown.map { block(of: $0, for: medium) } + note)
  }

  private func isOffPaper(_ table: Table) -> Bool {
    guard let name = PublishedTableName(rawValue: table.name) else { return false }
    // Without its figure a list says who is in what.
    return Self.tablesOffPaper.contains(name)
      && (name != .participation || gallery.items.contains { $0.name == "participation" })
  }

  /// The measures of the network, for those who know them.
  func annexSection(for medium: Medium) -> Section? {
    let shown = tables.filter {
      !$0.isEmpty && isOfAnnex($0) && (medium == .page || !isOffPaper($0))
    }
    let facts = keyNumbers([.density, .gini, .hhi, .elephantFactor])
    guard !shown.isEmpty || !facts.isEmpty else { return nil }
    let chance = chanceSentences.map { Block.paragraph([.text($0)]) }
    return Section(
      id: "annex", heading: phrases.measuresAnnex,
      blocks: [.facts(facts)] + chance + shown.map { block(of: $0, for: medium) })
  }

  /// The tables of these measures alone.
  var measuresSection: Section? {
    let shown = tables.filter { !$0.isEmpty && isOfAnnex($0) }
    guard !shown.isEmpty else { return nil }
    return Section(id: "annex", heading: phrases.measuresAnnex, blocks: shown.map { block(of: $0, for: .page) })
  }

  /// What the tests of chance say, with their numbers.
  private var chanceSentences: [String] {
    let measures = analysis.measures
    let noun: ActorNoun = analysis.options.actors == .organizations ? .organizations : .persons
    var sentences: [String] = []
    let tests = measures.actorTests
    if tests.total > 0 {
      sentences.append(
        tests.isInformative
          ? phrases.chance(noun, tests.significant, of: tests.total, levelPercent: Significance.level * 100)
          : phrases.chanceUnknown(noun))
    }
    if let effect = measures.distanceEffect {
      sentences.append(phrases.distanceTest(correlation: effect.correlation, pValue: effect.pValue))
    }
    return sentences
  }

  private func isOfAnnex(_ table: Table) -> Bool {
    PublishedTableName(rawValue: table.name).map(Self.annexTables.contains) ?? false
  }

  private func block(of table: Table, for medium: Medium) -> Block {
    let block = Block.table(dataTable(table, for: medium))
    return medium == .page ? .folded(title(of: table), [block]) : block
  }

  /// The figure that each table is shown under: the first one whose data it is, else the first one that shows it.
  ///
  /// A figure names the table that has its data first.
  private var tableOwners: [String: String] {
    var owners: [String: String] = [:]
    for item in gallery.items {
      if let table = item.tables.first?.rawValue, owners[table] == nil { owners[table] = item.name }
    }
    for item in gallery.items {
      for table in item.tables.map(\.rawValue) where owners[table] == nil { owners[table] = item.name }
    }
    return owners
  }

  /// Where the numbers of a figure are that has no table of its own.
  private func elsewhere(_ item: RenderedFigure, hasYears: Bool) -> Block? {
    let tables = tables(named: item.tables)
    guard let first = tables.first else { return item.name == "timeline" && hasYears ? yearsHaveIt : nil }
    let titles = tables.map { title(of: $0) }
    return .paragraph([.link([.text(phrases.dataElsewhere(tables: titles))], to: "#table-" + first.name)])
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
    guard table.time != nil else { return title(of: table) }
    let window = PublishedTableName(rawValue: table.name).flatMap { TableCatalogue[$0.rawValue] }?.isHistory ?? false
    let words = window ? analysis.options.attendance.window.words(in: phrases) : stateWords
    return [title(of: table), words].compactMap(\.self).joined(separator: ", ")
  }

  func title(of table: Table) -> String {
    guard let name = PublishedTableName(rawValue: table.name) else { return table.name }
    return isOfPersons(name) ? phrases.ofPersons(phrases.title(of: name)) : phrases.title(of: name)
  }

  /// What a section is about, in words of those who participate.
  func introduction(to section: ReportSection) -> String? {
    guard analysis.options.actors == .persons, section != .adoptions else { return phrases.introduction(to: section) }
    // That a person is present takes no words.
    return section == .attendance ? nil : phrases.introduction(to: section).map(phrases.ofPersons)
  }

  /// Whether a table's organizations are persons, as these are who participates.
  private func isOfPersons(_ table: PublishedTableName) -> Bool {
    analysis.options.actors == .persons && Self.actorTables.contains(table)
  }

  private static let actorTables: Set<PublishedTableName> = [
    .leadershipLoad, .organizationOverlap, .attendance, .resilience, .yearly,
  ]
  private static let actorColumns: Set<ColumnName> = [.organization, .organizationA, .organizationB, .organizations]

  private func dataTable(_ table: Table, for medium: Medium) -> DataTable {
    let most =
      medium == .page ? Self.mostRowsOnPage : isOfAnnex(table) ? Self.mostRowsOfAnnex : Self.mostRowsOnPaper
    let table = medium == .page ? table : table.onPaper(without: Self.columnsOffPaper, mostRows: most)
    return dataTable(table, mostRows: most, files: []) { shown, total in
      phrases.rowsShown(shown, of: total, file: "tables/\(table.name).csv")
    }
  }

  /// A table's first rows; where that is not all, a note says so in the words that are given.
  func dataTable(_ table: Table, mostRows: Int, files: [Link], cut: (Int, Int) -> String) -> DataTable {
    let headings = (table.descriptions ?? []).enumerated().map { index, column in
      let heading = phrases.title(of: column.name)
      let isPerson =
        PublishedTableName(rawValue: table.name).map(isOfPersons) ?? false && Self.actorColumns.contains(column.name)
      return DataTable.Column(
        isPerson ? phrases.ofPersons(heading) : heading,
        index == 0 ? .rowHeader : column.unit.isNumeric ? .number : .text,
        name: column.name.rawValue)
    }
    let formats = table.columns.indices.map { table.format(of: $0, maximumRows: mostRows) }
    let isCut = table.rows.count > mostRows
    return DataTable(
      table, caption: caption(of: table), headings: headings, maximumRows: mostRows,
      note: isCut ? [.text(cut(mostRows, table.rows.count))] : [], files: files
    ) { column, value in formats[column].map { phrases.text(of: value, in: $0) } ?? value.plain }
  }
}

extension Table {
  /// The table without some columns, and without those that have nothing in the rows that are shown.
  fileprivate func onPaper(without left: Set<ColumnName>, mostRows: Int) -> Table {
    guard let name = PublishedTableName(rawValue: name), let descriptions else { return self }
    let kept = descriptions.indices.filter { column in
      !left.contains(descriptions[column].name) && rows.prefix(mostRows).contains { $0[column] != .empty }
    }
    let all = rows
    let shown = TableRows(count: all.count) { place in
      let row = all[place]
      return kept.map { row[$0] }
    }
    return Table(name: name, columns: kept.map { descriptions[$0] }, time: time, rows: shown)
  }
}

extension ReportComposer {
  /// The most rows of a table that an annex shows.
  private static let mostAnnexRows = 25

  /// The annex to a meeting's report: findings, and the figures and tables of the composer, by their subjects.
  ///
  /// `extra`: tables that are shown although no figure shows them.
  package func annex(extra: Set<String>) -> Document {
    let introduction = phrases.annexIntroduction(network: metadata.title, version: programVersion)
    var findings = findingsSection
    findings.id = "maillage-annex-findings"
    let section = Section(
      id: "maillage-annex", heading: phrases.annexTitle(metadata.title), blocks: [.paragraph([.text(introduction)])],
      sections: [findings] + annexSections(extra: extra))
    var annex = document(sections: [section])
    // Its introduction says what made it; a line of that at the end may come to be alone on a page.
    annex.colophon = []
    return annex
  }

  private func annexSections(extra: Set<String>) -> [Section] {
    var shown: Set<String> = []
    return ReportSection.allCases.compactMap { section in
      var blocks: [Block] = []
      for item in gallery.items where item.section == section {
        let tables = tables(named: item.tables).filter { shown.insert($0.name).inserted }
        blocks.append(
          .figure(FigureBlock(item.picture, caption: item.picture.title, tables: tables.map(annexTable))))
      }
      let others = tables.filter {
        TableCatalogue[$0.name]?.section == section && !$0.isEmpty && extra.contains($0.name)
          && !shown.contains($0.name)
      }
      blocks += others.map { .table(annexTable($0)) }
      guard !blocks.isEmpty else { return nil }
      let introduction = introduction(to: section).map { [Block.paragraph([.text($0)])] } ?? []
      return Section(
        id: "maillage-annex-" + section.rawValue, heading: phrases.sectionTitles[section],
        blocks: introduction + blocks)
    }
  }

  private func annexTable(_ table: Table) -> DataTable {
    dataTable(table, mostRows: Self.mostAnnexRows, files: []) { phrases.annexRowsShown($0, of: $1) }
  }
}
