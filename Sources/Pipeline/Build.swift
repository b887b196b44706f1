internal import Archive
internal import Collaboration
internal import Figures
internal import Findings
internal import Graphviz
internal import Measures
internal import Publication
internal import Report
internal import Tables

/// The main job: load, check, measure, draw, report, publish.
package struct Build: Sendable {
  private let source: NetworkSource
  private let output: String
  private let formats: PublishedFormats
  private let choices: MeasureChoices
  private let theme: PublishedTheme

  package init(
    network: String, output: String, formats: PublishedFormats, theme: PublishedTheme, choices: MeasureChoices,
    strict: Bool
  ) {
    self.theme = theme
    source = NetworkSource(path: network, strict: strict)
    self.output = output
    self.formats = formats
    self.choices = choices
  }

  /// - Returns: where the report stands.
  package func run(_ console: some Console) throws -> String {
    let subject = try Subject(source, choices: choices, console: console)
    let publication = try Publication(to: output)
    let interruption = Interruption { publication.abandon() }
    defer { withExtendedLifetime(interruption) {} }
    do {
      // Graphviz takes one drawing at a time: the other core measures and writes the tables meanwhile.
      let drawing = BackgroundWork { try Gallery(of: subject, formats: formats, theme: theme, console: console) }
      let tables = TableCatalogue.tables.map { $0.table(of: subject.measures) }
      try write(tables, of: subject, to: publication, console: console)
      let gallery = try drawing.result()

      console.progress("writing the report")
      for file in gallery.files { try publication.write(file.bytes, to: file.name) }
      let composer = ReportComposer(subject: subject, choices: choices, tables: tables, gallery: gallery)
      try write(composer.report, to: publication, console: console)
      try publication.write(MarkdownWriter.write(composer.findings), to: "findings.md")
      try publication.publish()
    } catch {
      publication.abandon()
      throw error
    }
    return "\(output.hasSuffix("/") ? String(output.dropLast()) : output)/report.html"
  }

  private func write(_ report: Document, to publication: Publication, console: some Console) throws {
    try publication.write(HTMLWriter.write(report), to: "report.html")
    for format in PublishedFormats.Document.allCases where formats.documents.contains(format) {
      console.progress("writing report.\(format.rawValue)")
      switch format {
      case .odt: try publication.write(try ODTWriter.write(report), to: "report.odt")
      case .docx: try publication.write(try DOCXWriter.write(report), to: "report.docx")
      }
    }
  }

  private func write(
    _ tables: [Table], of subject: Subject, to publication: Publication, console: some Console
  ) throws {
    for table in tables where !table.isEmpty {
      console.progress("writing table \(table.name)")
      try publication.write(CSVTable.write(table), to: "tables/\(table.name).csv")
    }
    try publication.write(StatisticsFile(of: subject, tables: tables).json, to: "statistics.json")
    console.progress("writing the archive")
    try Archive.write(subject.network, tables: tables, to: try publication.reserve("network.sqlite"))
  }
}
