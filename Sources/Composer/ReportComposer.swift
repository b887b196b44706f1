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

  /// What the report is composed for.
  package enum Medium: Sendable {
    /// Where what is not looked for can be folded.
    case page
    /// Where each table takes its room.
    case paper
  }

  /// What a board asks first, then all findings, figures, tables, and at the end the measures of the network.
  package func report(for medium: Medium) -> Document {
    let isPage = medium == .page
    var document = document(
      sections: [inShort(for: medium), otherFindings(for: medium)].compactMap(\.self) + bodySections(for: medium)
        + (isPage ? [organizationsSection, groupsSection] : []).compactMap(\.self)
        + [tablesSection(for: medium), annexSection(for: medium), leftOutSection, warningsSection].compactMap(\.self)
        + [sourcesSection, methodSection])
    document.author = metadata.contributors.isEmpty ? nil : phrases.list(metadata.contributors)
    document.date = analysis.measures.frame.reference?.description
    if isPage { document.ties = ties }
    return document
  }

  /// The tables alone, of a network that is not on this machine, and what is left out for that.
  package var tablesReport: Document {
    document(
      sections: [tablesSection(for: .page), measuresSection].compactMap(\.self)
        + [
          Section(id: "left-out", heading: phrases.leftOut, blocks: [.paragraph([.text(phrases.elsewhereNetwork)])]),
          methodSection,
        ])
  }

  /// The findings alone, as sentences to paste.
  package var findings: Document { document(sections: [findingsSection]) }

  func document(sections: [Section]) -> Document {
    Document(
      language: phrases.languageTag, labels: labels, title: metadata.title, subtitle: subtitle,
      summary: metadata.description, sections: sections,
      colophon: [.text(phrases.colophon(version: programVersion))])
  }

  /// Who was in what, for a page to filter by; nil for a network that is too large for that.
  private var ties: Ties? {
    let (measures, network) = (analysis.measures, analysis.measures.history)
    guard network.memberships.count <= Self.mostTies else { return nil }
    let byOrganizations = analysis.options.actors == .organizations
    let isTaken = network.groups.map { $0.classification == .workingGroup }
    let ties = network.memberships.compactMap { membership -> Ties.Tie? in
      let actor = byOrganizations ? membership.organization?.index : membership.person?.index
      guard let actor, isTaken[membership.group.index] else { return nil }
      return Ties.Tie(
        actor: actor, group: membership.group.index, from: membership.start?.year, to: membership.end?.year)
    }
    let isDated = ties.contains { $0.isDated }
    return Ties(
      actors: byOrganizations ? network.organizations.map(\.name) : network.persons.map(\.name),
      groups: network.groups.map(\.name), ties: ties,
      years: isDated ? measures.knownYears.flatMap { $0.count > 1 ? $0 : nil } : nil)
  }

  /// The most memberships that a page filters by.
  private static let mostTies = 20_000

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
      found: .init(none: phrases.noResult, one: phrases.oneResult, many: phrases.results), script: phrases.scriptWords)
  }

  // MARK: Sections

  /// All findings as they are pasted: sentences alone.
  var findingsSection: Section {
    let sentences = facts.findings.first + facts.findings.others
    return Section(
      id: "findings", heading: phrases.findings,
      blocks: notes + (nothingToTell ?? [.list(sentences.map { [.text($0.sentence)] })]))
  }

  /// That there is nothing to tell of a network in which nobody participates, and why.
  private var nothingToTell: [Block]? {
    guard facts.findings.first.isEmpty, facts.findings.others.isEmpty, analysis.measures.summary.actors == 0 else {
      return nil
    }
    let noun: ActorNoun = analysis.options.actors == .persons ? .persons : .organizations
    return [.paragraph([.text(phrases.nothingToTell(noun))])]
  }

  /// The three sentences, who made the report and from what, and the size of the network.
  private func inShort(for medium: Medium) -> Section {
    let first = facts.findings.first.map { sentence($0, for: medium) }
    var blocks: [Block] = (first.isEmpty ? nothingToTell ?? [] : [.list(first)]) + notes
    blocks.append(.paragraph([.text(byline)]))
    blocks.append(
      .facts(
        keyNumbers([
          analysis.options.actors == .persons ? .persons : .organizations, .groups, .memberships, .attendanceRate,
        ])))
    return Section(id: "in-short", heading: phrases.inShort, blocks: blocks)
  }

  private func otherFindings(for medium: Medium) -> Section? {
    guard !facts.findings.others.isEmpty else { return nil }
    return Section(
      id: "findings", heading: phrases.findings,
      blocks: [.list(facts.findings.others.map { sentence($0, for: medium) })])
  }

  /// A finding with the table that has its numbers, and where its facts are written.
  private func sentence(_ finding: Finding, for medium: Medium) -> [Inline] {
    var content: [Inline] = [.text(finding.sentence)]
    if medium == .page, let name = finding.table.flatMap(PublishedTableName.init),
      tables.contains(where: { $0.name == name.rawValue && !$0.isEmpty })
    {
      content += [.text(" "), .link([.text("(" + phrases.title(of: name) + ")")], to: "#table-" + name.rawValue)]
    }
    let sources = finding.sources.map { Inline.code($0) }
    let cited = sources.enumerated().flatMap { $0 == 0 ? [$1] : [.text(", "), $1] }
    return content + (cited.isEmpty ? [] : [.text(" — \(phrases.source(""))")] + cited)
  }

  /// Who made the report, and from what.
  private var byline: String {
    let documents = analysis.network.citedDocuments.map(\.name)
    return phrases.byline(
      version: programVersion, contributors: metadata.contributors, sources: Array(documents.prefix(3)),
      more: max(0, documents.count - 3))
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

  /// Numbers to take away; those that are not defined are left out.
  func keyNumbers(_ wanted: [KeyNumber]) -> [KeyFact] {
    let summary = analysis.measures.summary
    func share(_ value: Double?) -> String? { value.map { phrases.percent($0 * 100) } }
    func index(_ value: Double?) -> String? { value.map { phrases.number($0, decimals: 2) } }
    return wanted.compactMap { number -> KeyFact? in
      let value: String? =
        switch number {
        case .organizations, .persons: phrases.number(summary.actors)
        case .groups: phrases.number(summary.groups)
        case .memberships: phrases.number(summary.memberships)
        case .density: share(summary.density)
        case .gini: index(summary.gini)
        case .hhi: index(summary.hhi)
        case .elephantFactor: summary.elephantFactor.map { phrases.number($0) }
        case .attendanceRate: share(analysis.measures.attendance.rate)
        }
      return value.map { value in
        let (label, words) = phrases.keyNumber(number)
        let explanation = analysis.options.actors == .persons ? phrases.ofPersons(words) : words
        return KeyFact(label: label, value: value, explanation: explanation)
      }
    }
  }

  private var leftOutSection: Section? {
    let figures = gallery.leftOut.map { phrases.leftOut(figure: $0.name, reason: $0.reason) }
    let empty = tables.filter(\.isEmpty).map { phrases.leftOut(table: title(of: $0)) }
    let items = figures + empty
    return Section(
      id: "left-out", heading: phrases.leftOut,
      blocks: items.isEmpty ? [.paragraph([.text(phrases.nothingLeftOut)])] : [.list(items.map { [.text($0)] })])
  }

  private var warningsSection: Section? {
    var blocks: [Block] = []
    if facts.likelyNames > 0 { blocks.append(.paragraph([.text(phrases.likelyNames(facts.likelyNames))])) }
    if !analysis.warnings.isEmpty {
      let shown = analysis.warnings.prefix(50).map { [Inline.code($0.description)] }
      blocks += [.paragraph([.text(phrases.warningsIntroduction)]), .list(shown)]
    }
    return blocks.isEmpty ? nil : Section(id: "doubts", heading: phrases.warnings, blocks: blocks)
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
