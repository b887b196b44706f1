internal import Archive
internal import Collaboration
internal import Composer
internal import Exchange
internal import Figures
internal import Findings
internal import Graphviz
internal import Intake
internal import Measures
internal import Publication
internal import QPDF
internal import Report
import Support
internal import Tables
internal import WeasyPrint
internal import Wording

/// The main job: load, check, measure, draw, report, publish.
package struct Build: Sendable {
  private let source: NetworkSource
  private let output: String
  private let formats: PublishedFormats
  private let choices: MeasureChoices
  private let theme: PublishedTheme
  private let engine: Engine?

  package init(
    network: String, output: String, formats: PublishedFormats, theme: PublishedTheme, choices: MeasureChoices,
    strict: Bool, columns: ColumnMapping = .none, engine: Engine? = nil
  ) {
    self.theme = theme
    self.engine = engine
    source = NetworkSource(path: network, strict: strict, columns: columns)
    self.output = output
    self.formats = formats
    self.choices = choices
  }

  /// - Returns: the path of the report.
  package func run(_ console: some Console) throws -> String {
    if formats.documents.contains(.pdf), !WeasyPrint.isInstalled {
      throw WorkFailed(lines: [
        "report.pdf is made by WeasyPrint, which does not run here; install the package weasyprint, or leave pdf out of "
          + "--formats"
      ])
    }
    try Publication.refuse(output, holding: source.path)
    if let engine, !EngineTables.fitsHere(source.path) {
      return try publish(EngineTables(of: source.path, by: engine, choices: choices, console: console), console)
    }
    let analysis = try Analysis(source, choices: choices, console: console)
    let made = try engine.map { try EngineTables(of: source.path, by: $0, choices: choices, console: console) }
    let publication = try Publication(to: output, from: source.path, isOurs: PublishedFiles.isOfBuild)
    let interruption = Interruption { publication.abandon() }
    defer { withExtendedLifetime(interruption) {} }
    let steps = CountedSteps(console, total: stepCount)
    do {
      let archivePath = try publication.reserve("network.sqlite")
      // Strands next to each other: Graphviz takes one drawing at a time, SQLite one row; measures take what is left.
      let drawing = BackgroundTask {
        (
          figures: try RenderedFigures(of: analysis, formats: formats, theme: theme, console: steps),
          cards: try RenderedCards(of: analysis, formats: formats, theme: theme, console: steps)
        )
      }
      let measuring = BackgroundTask {
        TableCatalogue.tables.map { table in
          steps.progress("measuring \(table.name)")
          return made?.table(table, time: table.time(of: analysis.measures)) ?? table.table(of: analysis.measures)
        }
      }
      let archiving = BackgroundTask {
        steps.progress("writing the archive")
        try Archive.write(analysis.network.stated, to: archivePath) { try measuring.result() }
        try publication.take(reserved: "network.sqlite")
      }
      let tables = try measuring.result()
      let filing = BackgroundTask {
        steps.progress("writing the tables")
        for table in tables where !table.isEmpty {
          try publication.write(to: "tables/\(table.name).csv") { CSVTable.write(table, to: &$0) }
        }
        let statistics = StatisticsFile(of: analysis, tables: tables, definitionsVersion: Version.definitions)
        try publication.write(to: "statistics.json") { statistics.write(to: &$0) }
        try write(tables, of: analysis, to: publication)
      }
      let facts = ReportFacts(of: analysis, comparesNames: true)
      let drawn = try drawing.result()
      for file in drawn.figures.files + drawn.cards.files { try publication.write(file.bytes, to: file.name) }
      let composer = ReportComposer(
        analysis: analysis, tables: tables, gallery: drawn.figures, cards: drawn.cards, facts: facts,
        programVersion: Version.current, definitionsVersion: Version.definitions)
      try write(composer, to: publication, console: steps)
      try filing.result()
      try archiving.result()
      for line in try publication.publish() { console.message(line) }
    } catch {
      publication.abandon()
      throw error
    }
    return reportPath
  }

  private var reportPath: String { "\(output.hasSuffix("/") ? String(output.dropLast()) : output)/report.html" }

  /// Publishes an engine's tables, and a report of them, for a network that is not on this machine.
  private func publish(_ made: EngineTables, _ console: some Console) throws -> String {
    let network = CollaborationNetwork(metadata: made.metadata)
    let analysis = Analysis(
      of: network, options: choices.options(of: network), language: choices.language(of: network), warnings: [],
      isPseudonymized: false)
    let tables = TableCatalogue.tables.compactMap { made.table($0, time: nil) }
    let composer = ReportComposer(
      analysis: analysis, tables: tables, gallery: RenderedFigures(items: [], leftOut: []),
      facts: ReportFacts(of: analysis, comparesNames: false), programVersion: Version.current,
      definitionsVersion: Version.definitions)
    let publication = try Publication(to: output, from: source.path, isOurs: PublishedFiles.isOfBuild)
    let interruption = Interruption { publication.abandon() }
    defer { withExtendedLifetime(interruption) {} }
    do {
      for table in tables where !table.isEmpty {
        try publication.write(to: "tables/\(table.name).csv") { CSVTable.write(table, to: &$0) }
      }
      let statistics = StatisticsFile(of: analysis, tables: tables, definitionsVersion: Version.definitions)
      try publication.write(to: "statistics.json") { statistics.writeTables(to: &$0) }
      try publication.write(HTMLWriter.write(composer.tablesReport), to: "report.html")
      for line in try publication.publish() { console.message(line) }
    } catch {
      publication.abandon()
      throw error
    }
    return reportPath
  }

  /// The tables in one spreadsheet, with headings in the report's language.
  private func write(_ tables: [Table], of analysis: Analysis, to publication: Publication) throws {
    guard !formats.workbooks.isEmpty else { return }
    let sheets = tables.filter { !$0.isEmpty }.map { table in
      Sheet(table) { column in
        table.descriptions.map { analysis.language.phrases.title(of: $0[column].name) } ?? table.columns[column]
      }
    }
    let metadata = analysis.network.metadata
    for format in PublishedFormats.Workbook.allCases where formats.workbooks.contains(format) {
      let write = format == .ods ? ODSWriter.write : XLSXWriter.write
      try publication.write(try write(sheets, metadata.title, metadata.language), to: "tables.\(format.rawValue)")
    }
  }

  /// How many steps are reported.
  private var stepCount: Int {
    FigureCatalogue.figures.count + RenderedCards.stepCount + TableCatalogue.tables.count
      + ["archive", "tables", "report.html"].count + formats.documents.count
  }

  private func write(_ composer: ReportComposer, to publication: Publication, console: some Console) throws {
    console.progress("writing report.html")
    try publication.write(HTMLWriter.write(composer.report(for: .page)), to: "report.html")
    try publication.write(MarkdownWriter.write(composer.findings), to: "findings.md")
    let report = composer.report(for: .paper)
    for format in PublishedFormats.Document.allCases where formats.documents.contains(format) {
      console.progress("writing report.\(format.rawValue)")
      switch format {
      case .odt: try publication.write(try ODTWriter.write(report), to: "report.odt")
      case .pdf:
        let pages = try WeasyPrint.pdf(of: HTMLWriter.write(report, for: .paper))
        try publication.write(
          try TaggedReport.mend(pages, alternatives: report.pictureAlternatives), to: "report.pdf")
      case .docx: try publication.write(try DOCXWriter.write(report), to: "report.docx")
      }
    }
  }
}

/// The paths that maillage ever writes in an output folder; whatever else is there is somebody's own.
enum PublishedFiles {
  private static let documents: Set<String> = [
    "tables.xlsx", "tables.ods", "report.html", "report.odt", "report.docx", "report.pdf", "findings.md",
    "statistics.json", "network.sqlite",
  ]
  private static let cards: Set<String> = ["organization", "person", "group"]
  private static let pictures: Set<String> = ["svg", "pdf", "png"]

  /// `report.html`, `tables/NAME.csv`, `figures/NAME.svg`, `figures/group/ID.svg`.
  static func isOfBuild(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, let dot = name.lastIndex(of: ".") else { return false }
    let ending = String(name[name.index(after: dot)...])
    switch (parts.first, parts.count) {
    case (_, 1): return documents.contains(name)
    case ("tables", 2): return ending == "csv"
    case ("figures", 2): return pictures.contains(ending)
    case ("figures", 3): return cards.contains(parts[1]) && pictures.contains(ending)
    default: return false
    }
  }

  /// The tables of a network folder and their description.
  static func isOfExport(_ path: String) -> Bool {
    path == "datapackage.json" || TableName.allCases.contains { $0.fileName == path }
  }
}
