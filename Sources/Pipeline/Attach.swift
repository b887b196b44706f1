internal import Composer
internal import Paths
internal import Figures
internal import FoundationEssentials
internal import Intake
internal import Measures
internal import Publication
internal import QPDF
internal import Report
internal import Tables

/// Attaches charts, tables and findings to a meeting's report, or takes them out again.
package struct Attach: Sendable {
  /// What the annex shows.
  package struct Contents: Sendable {
    /// The names of figures; nil for all.
    package var figures: [String]?
    /// The names of tables; nil for those that go with the figures.
    package var tables: [String]?

    package init(figures: [String]?, tables: [String]?) {
      self.figures = figures
      self.tables = tables
    }
  }

  private let report: String
  private let output: String?
  private let isInPlace: Bool
  private let consent: AnnexConsent

  /// Writes to `output`, over the report, or next to it under a name that ends in `-annex`.
  ///
  /// `force`: whether a signed report is changed all the same. `discardEdits`: whether an annex that was changed since,
  /// or that nothing proves to be maillage's, is taken out all the same.
  package init(report: String, output: String?, inPlace: Bool, force: Bool, discardEdits: Bool) {
    self.report = report
    self.output = output
    isInPlace = inPlace
    consent = AnnexConsent(breaksSignatures: force, discardsEdits: discardEdits)
  }

  /// Attaches the annex, in the place of one that is there.
  /// - Returns: the path of the result.
  package func run(
    network: String, contents: Contents, choices: MeasureChoices, strict: Bool, columns: ColumnMapping = .none,
    _ console: some Console
  ) throws -> String {
    let interruption = Interruption()
    defer { withExtendedLifetime(interruption) {} }
    let target = try open(console)
    let lock = try FolderLock(beside: target.place)
    defer { lock.release() }
    let state = FileState(of: target.destination)
    // First of all, as a report that takes no annex need not wait for its drawings.
    let bytes = try FileContents.read(report, limit: AttachedReport.largest)
    let original = try reporting { try target.format.removing(from: bytes, consent) } ?? bytes
    try checkDestination(of: target)
    for warning in try reporting({ try target.format.warnings(of: original) }) {
      console.message("\(report): warning: \(warning)")
    }

    let analysis = try Analysis(
      NetworkSource(path: network, strict: strict, columns: columns), choices: choices, console: console)
    let figures = FigureCatalogue.figures(of: analysis.measures).filter { contents.figures?.contains($0.name) ?? true }
    let gallery = try RenderedFigures(
      of: analysis, figures: figures, formats: .annex(withBitmaps: target.format.wantsBitmaps), withNarrow: false,
      console: console)
    for figure in gallery.leftOut where contents.figures != nil {
      console.message("\(network): no figure \(figure.name): \(figure.reason)")
    }
    let wanted = contents.tables ?? figures.flatMap(\.tables).map(\.rawValue)
    let tables = TableCatalogue.tables.filter { wanted.contains($0.name) }.map { $0.table(of: analysis.measures) }
    let composer = ReportComposer(
      analysis: analysis, tables: tables, gallery: gallery, facts: ReportFacts(of: analysis),
      programVersion: Version.current, definitionsVersion: Version.definitions)
    let annex = composer.annex(extra: Set(contents.tables ?? []))

    console.progress("attaching to \(report)")
    let pictures = AnnexPictures(of: target.place)
    let attached = try reporting {
      try target.format.attaching(annex, to: original, pictureFolder: pictures.folder, consent)
    }
    if target.format == .md {
      try WholeFile.check(target.destination, state)
      try pictures.write(attached.pictures)
    }
    try write(attached.bytes, to: target, over: state, console)
    if target.format == .md { try pictures.keepOnly(attached.pictures, shownIn: attached.bytes) }
    return target.destination
  }

  /// Takes the annex out.
  /// - Returns: the path of the result.
  package func remove(_ console: some Console) throws -> String {
    let target = try open(console)
    let lock = try FolderLock(beside: target.place)
    defer { lock.release() }
    let state = FileState(of: target.destination)
    let bytes = try FileContents.read(report, limit: AttachedReport.largest)
    guard let original = try reporting({ try target.format.removing(from: bytes, consent) }) else {
      throw WorkFailed(lines: ["\(report): has no annex of maillage's"])
    }
    let pictures = AnnexPictures(of: target.place)
    try write(original, to: target, over: state, console)
    if target.format == .md { try pictures.keepOnly([], shownIn: original) }
    return target.destination
  }

  private func write(
    _ bytes: [UInt8], to target: AttachedReport, over state: FileState, _ console: some Console
  ) throws {
    // What is named is no report of an earlier run, which would have been read to see that it is one.
    if output != nil, !isInPlace { try WholeFile.refuse(target.destination) }
    guard let loss = try WholeFile.write(bytes, to: target.destination, over: state) else { return }
    console.message("\(target.destination): warning: \(loss)")
  }

  private func open(_ console: some Console) throws -> AttachedReport {
    guard let format = AttachedFormat(file: report) else {
      throw WorkFailed(lines: ["\(report): is no .odt, .docx, .pdf, .html or .md"])
    }
    let target = try AttachedReport(report, format: format, output: output, inPlace: isInPlace)
    if let warning = target.warning { console.message(warning) }
    return target
  }

  /// A name that nobody gave is taken only from a result of an earlier run.
  private func checkDestination(of target: AttachedReport) throws {
    guard output == nil, !isInPlace, SystemPath.exists(target.destination) else { return }
    let bytes = try FileContents.read(target.destination, limit: AttachedReport.largest)
    var consent = consent
    consent.breaksSignatures = true
    let isResult = (try? target.format.removing(from: bytes, consent)) != nil
    guard isResult, consent.discardsEdits || target.format.isUntouched(bytes) else {
      throw WorkFailed(lines: [
        "\(target.destination): is there already and no annexed report, or one that was changed; name a file with -o"
      ])
    }
  }

  /// Errors about the document, reported of its file.
  private func reporting<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as AnnexError {
      throw WorkFailed(lines: ["\(report): \(error)"])
    } catch let error as PDFError {
      throw WorkFailed(lines: ["\(report): \(error)"])
    }
  }
}
