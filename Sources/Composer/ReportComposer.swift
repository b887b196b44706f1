internal import Collaboration
internal import Findings
internal import Measures
package import Report
package import Tables
internal import Wording

/// Puts together what is published in words: the report and the findings.
package struct ReportComposer {
  let analysis: Analysis
  let tables: [Table]
  let gallery: RenderedFigures
  var cards: RenderedCards
  let facts: ReportFacts
  /// The versions of the program and of its definitions.
  let programVersion: String
  let definitionsVersion: Int

  package init(
    analysis: Analysis, tables: [Table], gallery: RenderedFigures, cards: RenderedCards = .none, facts: ReportFacts,
    programVersion: String, definitionsVersion: Int
  ) {
    self.analysis = analysis
    self.tables = tables
    self.gallery = gallery
    self.cards = cards
    self.facts = facts
    self.programVersion = programVersion
    self.definitionsVersion = definitionsVersion
  }

  var phrases: any Phrases { analysis.phrases }
  var metadata: Metadata { analysis.network.metadata }

  package var report: Document {
    document(
      sections: [keyNumbers, Section(id: "findings", heading: phrases.findings, blocks: [.list(sentences)])]
        + bodySections
        + [organizationsSection, groupsSection, leftOutSection, doubtsSection].compactMap(\.self)
        + [sourcesSection, methodSection])
  }

  /// The same for forms that cannot fold what is not looked for.
  package var reportWithoutCardPictures: Document {
    var composer = self
    composer.cards = .none
    return composer.report
  }

  /// The findings alone, as sentences to paste.
  package var findings: Document { document(sections: [findingsSection]) }

  func document(sections: [Section]) -> Document {
    Document(
      language: phrases.languageTag, labels: labels, title: metadata.title, subtitle: subtitle,
      summary: metadata.description, sections: sections,
      colophon: [.text(phrases.colophon(version: programVersion))])
  }

  private var subtitle: String {
    let years = analysis.options.years ?? analysis.measures.frame.years
    let period = years.map { phrases.period(from: String($0.lowerBound), to: String($0.upperBound)) }
    return [phrases.reportKind, period, stateWords == period ? nil : stateWords].compactMap(\.self).joined(
      separator: " · ")
  }

  /// The time that what is no history is shown of: `as of 30 June 2007`; nil where that is all years of the data.
  var stateWords: String? {
    switch analysis.measures.frame.extent {
    case .day(let date): phrases.asOf(year: date.year, month: date.month, day: date.day)
    case .ever: phrases.ever
    case .years(let years): phrases.period(from: String(years.lowerBound), to: String(years.upperBound))
    case .undated: nil
    }
  }

  private var labels: Labels {
    Labels(
      contents: phrases.contents, skipToContent: phrases.skipToContent, figure: phrases.figure,
      table: phrases.table, captionSeparator: phrases.captionSeparator, dataOfFigure: phrases.dataOfFigure,
      files: phrases.files,
      found: .init(none: phrases.noResult, one: phrases.oneResult, many: phrases.results))
  }

  // MARK: Sections

  var findingsSection: Section {
    Section(id: "findings", heading: phrases.findings, blocks: notes + [.list(sentences)])
  }

  private var sentences: [[Inline]] {
    facts.findings.map { finding -> [Inline] in
      let sources = finding.sources.map { Inline.code($0) }
      let cited = sources.enumerated().flatMap { $0 == 0 ? [$1] : [.text(", "), $1] }
      return [.text(finding.sentence)]
        + (cited.isEmpty ? [] : [.text(" (\(phrases.source(""))")] + cited + [.text(")")])
    }
  }

  /// What a reader must know before any number: what the network is, years, pseudonyms.
  private var notes: [Block] {
    var notes: [Block] = metadata.description.map { [.paragraph([.text($0)])] } ?? []
    let note: String? =
      switch analysis.measures.frame.extent {
      case .day: stateWords.map { phrases.stateNote($0, isLast: analysis.options.period == .reference) }
      case .years: stateWords.map(phrases.yearsNote)
      case .ever: phrases.everNote
      case .undated: nil
      }
    if let note { notes.append(.note([.text(note)])) }
    if analysis.isPseudonymized { notes.append(.note([.text(phrases.pseudonymsNote)])) }
    return notes
  }

  private var keyNumbers: Section {
    let summary = analysis.measures.summary
    let people = analysis.options.actors == .persons
    func share(_ value: Double?) -> String? { value.map { phrases.percent($0 * 100) } }
    func index(_ value: Double?) -> String? { value.map { phrases.number($0, decimals: 2) } }
    let numbers: [(KeyNumber, String?)] = [
      (people ? .persons : .organizations, phrases.number(summary.actors)),
      (.groups, phrases.number(summary.groups)),
      (.memberships, phrases.number(summary.memberships)),
      (.density, share(summary.density)),
      (.gini, index(summary.gini)),
      (.hhi, index(summary.hhi)),
      (.elephantFactor, summary.elephantFactor.map { phrases.number($0) }),
      (.attendanceRate, share(analysis.measures.attendance.rate)),
    ]
    let facts = numbers.compactMap { number, value in
      value.map { value in
        let (label, explanation) = phrases.keyNumber(number)
        return Fact(label: label, value: value, explanation: explanation)
      }
    }
    return Section(id: "key-numbers", heading: phrases.keyNumbers, blocks: notes + [.facts(facts)])
  }

  private var leftOutSection: Section? {
    let figures = gallery.leftOut.map { phrases.leftOut(figure: $0.name, reason: $0.reason) }
    let empty = tables.filter(\.isEmpty).map { phrases.leftOut(table: title(of: $0)) }
    let items = figures + empty
    return Section(
      id: "left-out", heading: phrases.leftOut,
      blocks: items.isEmpty ? [.paragraph([.text(phrases.nothingLeftOut)])] : [.list(items.map { [.text($0)] })])
  }

  private var doubtsSection: Section? {
    guard !analysis.warnings.isEmpty else { return nil }
    let shown = analysis.warnings.prefix(50).map { [Inline.code($0.description)] }
    return Section(
      id: "doubts", heading: phrases.doubts, blocks: [.paragraph([.text(phrases.doubtsIntroduction)]), .list(shown)])
  }

  private var methodSection: Section {
    let paragraphs = phrases.methodParagraphs(definitionsVersion: definitionsVersion)
    return Section(
      id: "method", heading: phrases.method, blocks: paragraphs.map { .paragraph([.text($0)]) })
  }

  private var sourcesSection: Section {
    let documents = analysis.network.citedDocuments
    return Section(
      id: "sources", heading: phrases.sources,
      blocks: [
        .paragraph([.text(phrases.sourcesIntroduction(package: metadata.name, licenses: metadata.licenses))]),
        .list(documents.map { [.code($0.name), .text(" — " + phrases.rows($0.rows))] }),
      ])
  }
}

extension CollaborationNetwork {
  /// The documents that rows name as their sources, without the lines: the most cited first, then by name.
  var citedDocuments: [(name: String, rows: Int)] {
    var rows: [String: Int] = [:]
    func cite(_ source: String) {
      let document = String(source.prefix { $0 != "#" })
      rows[document.isEmpty ? source : document, default: 0] += 1
    }
    // Memberships by the number of their source first: there may be millions, on few documents.
    var cited = [Int](repeating: 0, count: sources.count)
    var withoutSource = 0
    for membership in memberships {
      if let source = membership.source { cited[Int(source)] += 1 } else { withoutSource += 1 }
    }
    for (source, count) in zip(sources, cited) where count > 0 {
      rows[String(source.prefix { $0 != "#" }), default: 0] += count
    }
    if withoutSource > 0 { rows[metadata.membershipsFile, default: 0] += withoutSource }
    attendance.forEach { cite(provenance(of: $0)) }
    events.forEach { cite(provenance(of: $0)) }
    observations.forEach { cite(provenance(of: $0)) }
    claims.forEach { cite(provenance(of: $0)) }
    adoptions.forEach { cite(provenance(of: $0)) }
    let mostShown = 100
    return Array(
      rows.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(mostShown).map { (name: $0.key, rows: $0.value) })
  }
}
