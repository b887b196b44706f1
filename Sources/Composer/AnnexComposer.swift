internal import Collaboration
internal import Measures
package import Report
internal import Tables
internal import Wording

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
          .figure(Figure(item.picture, caption: item.picture.title, tables: tables.map(annexTable))))
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
