internal import Collaboration
internal import Findings
internal import Measures
internal import Report
internal import Tables
internal import Wording

/// Puts together what is published in words: the report and the findings.
struct ReportComposer {
  let subject: Subject
  let choices: MeasureChoices
  let tables: [Table]
  let gallery: Gallery
  var cards = CardGallery.none
  let facts: ReportFacts

  var phrases: any Phrases { subject.language.phrases }
  var metadata: Metadata { subject.network.metadata }

  var report: Document {
    document(
      sections: [keyNumbers, Section(id: "findings", heading: phrases.findings, blocks: [.list(sentences)])]
        + bodySections
        + [organizationsSection, groupsSection, leftOutSection, doubtsSection].compactMap(\.self)
        + [sourcesSection, methodSection])
  }

  /// The same for forms that cannot fold what is not looked for.
  var reportWithoutCardPictures: Document {
    var composer = self
    composer.cards = .none
    return composer.report
  }

  /// The findings alone, as sentences to paste.
  var findings: Document { document(sections: [findingsSection]) }

  func document(sections: [Section]) -> Document {
    Document(
      language: phrases.languageTag, labels: labels, title: metadata.title, subtitle: subtitle,
      summary: metadata.description, sections: sections,
      colophon: [.text(phrases.colophon(version: Version.current))])
  }

  private var subtitle: String {
    let period = subject.network.years.map { phrases.period(from: String($0.lowerBound), to: String($0.upperBound)) }
    return [phrases.reportKind, period].compactMap(\.self).joined(separator: " · ")
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
    if let years = choices.years { notes.append(.note([.text(phrases.yearsNote(years.description))])) }
    if choices.pseudonyms { notes.append(.note([.text(phrases.pseudonymsNote)])) }
    return notes
  }

  private var keyNumbers: Section {
    let summary = subject.measures.summary
    let people = choices.actors == .persons
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
      (.attendanceRate, share(subject.measures.attendance.rate)),
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
    guard !subject.doubts.isEmpty else { return nil }
    let shown = subject.doubts.prefix(50).map { [Inline.code($0.description)] }
    return Section(
      id: "doubts", heading: phrases.doubts, blocks: [.paragraph([.text(phrases.doubtsIntroduction)]), .list(shown)])
  }

  private var methodSection: Section {
    let paragraphs = phrases.methodParagraphs(definitionsVersion: Version.definitions)
    return Section(
      id: "method", heading: phrases.method, blocks: paragraphs.map { .paragraph([.text($0)]) })
  }

  private var sourcesSection: Section {
    let documents = subject.network.citedDocuments
    return Section(
      id: "sources", heading: phrases.sources,
      blocks: [
        .paragraph([.text(phrases.sourcesIntroduction(package: metadata.name, licenses: metadata.licenses))]),
        .list(documents.map { [.code($0.name), .text(" — " + phrases.rows($0.rows))] }),
      ])
  }
}
