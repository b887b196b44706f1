internal import Collaboration
internal import Measures
internal import Report
internal import Tables
internal import Wording

extension ReportComposer {
  /// The most years, and groups of a year, that the report goes through; the table `yearly` has all years.
  private static let mostYears = 30
  private static let mostGroups = 40
  /// The most names in a cell or sentence.
  private static let mostNames = 15
  /// The most participations times years that are walked through for it.
  private static let mostSteps = 20_000_000

  /// Year by year, who participates in what, who came and who left.
  ///
  /// Nothing where there is one year alone in which a participant is known to have begun, or none.
  func yearBlocks(for medium: Medium) -> [Block] {
    guard let all = analysis.measures.knownYears, all.count > 1,
      analysis.measures.history.memberships.count <= Self.mostSteps / min(all.count, Self.mostYears)
    else { return [] }
    let years = Array(all.suffix(Self.mostYears))
    // The first year that is known has none before it to be compared with, nor the last of the data one after it.
    let first = analysis.measures.firstKnownYear ?? years[0]
    let last = analysis.measures.frame.years?.upperBound ?? years[years.count - 1]
    var before = years[0] > first ? analysis.measures.change(from: years[0] - 1, to: years[0]) : nil
    var items: [[Inline]] = []
    var cards: [Card] = []
    for year in years {
      let after = year < last ? analysis.measures.change(from: year, to: year + 1) : nil
      let moves = moves(before, after)
      if medium == .paper {
        if let moves { items.append([.strong([.text(String(year) + phrases.captionSeparator)])] + moves) }
      } else {
        cards.append(
          Card(
            id: "year-\(year)", name: String(year),
            blocks: blocks(of: participation(in: year), in: String(year), moves: moves)))
      }
      before = after
    }
    if medium == .paper { return items.isEmpty ? [] : [.list(items)] }
    let note = all.count > years.count ? [Block.note([.text(phrases.yearsShown(years.count, of: all.count))])] : []
    return note + [.cards(Cards(chosenBy: .slider(label: phrases.year), cards: cards))]
  }

  private func participation(in year: Int) -> TwoModeNetwork {
    TwoModeNetwork(of: analysis.measures.history, actors: analysis.options.actors, years: year...year)
  }

  private func blocks(of network: TwoModeNetwork, in year: String, moves: [Inline]?) -> [Block] {
    let number = analysis.options.actors == .persons ? KeyNumber.persons : .organizations
    let numbers: [(KeyNumber, String?)] = [
      (number, phrases.number(network.participatingActors.count)),
      (.groups, phrases.number(network.populatedGroups.count)),
      (.memberships, phrases.number(network.membershipCount)),
      (.density, Measures.density(of: network).map { phrases.percent($0 * 100) }),
    ]
    let facts = numbers.compactMap { number, value in
      value.map { KeyFact(label: phrases.keyNumber(number).label, value: $0) }
    }
    var blocks: [Block] = [.facts(facts)]
    if let moves { blocks.append(.paragraph(moves)) }
    // The groups with the most participants, in the order of their names.
    let groups = network.populatedGroups
    let shown = groups.sorted {
      (-network.actorsOfGroup.count(of: $0), $0) < (-network.actorsOfGroup.count(of: $1), $1)
    }
    .prefix(Self.mostGroups).sorted()
    guard !shown.isEmpty else { return blocks }
    let note = shown.count < groups.count ? phrases.groupsShown(shown.count, of: groups.count) : nil
    blocks.append(
      .table(
        DataTable(
          caption: phrases.participations(in: year),
          columns: [
            DataTable.Column(phrases.title(of: .group), .rowHeader),
            DataTable.Column(phrases.seatHolders),
            DataTable.Column(phrases.participantCount, .number), DataTable.Column(phrases.participants),
          ],
          rows: shown.map { row(of: $0, network) }, note: note.map { [.text($0)] } ?? [])))
    return blocks
  }

  private func row(of group: Int, _ network: TwoModeNetwork) -> [DataTable.Cell] {
    let holders = Set(network.seats.lazy.filter { $0.group.index == group }.map(\.actor)).sorted()
    let actors = network.actorsOfGroup[group]
    return [
      DataTable.Cell(analysis.network.groups[group].name), DataTable.Cell(few(names(of: holders))),
      DataTable.Cell(phrases.number(actors.count), number: Double(actors.count)),
      DataTable.Cell(few(names(of: actors))),
    ]
  }

  /// Who came in a year, and who left in it and so is not there in the next; nil where neither is known.
  private func moves(_ before: NetworkChange?, _ after: NetworkChange?) -> [Inline]? {
    let noun: ActorNoun = analysis.options.actors == .persons ? .persons : .organizations
    func sentence(_ names: [String], _ phrase: ([String], Int) -> String) -> String? {
      guard !names.isEmpty else { return nil }
      let shown = names.count <= Self.mostNames ? names.count : Self.mostNames - 1
      return phrase(Array(names.prefix(shown)), names.count - shown)
    }
    let (arrived, gone) = (before?.moves, after?.moves)
    let merged = (gone?.mergers ?? []).map { merger in
      phrases.merged(analysis.measures.name(ofActor: merger.actor), into: analysis.measures.name(ofActor: merger.into))
    }
    let sentences = [
      sentence(names(of: arrived?.arrivals ?? []), phrases.arrivals),
      sentence(names(of: gone?.departures ?? []), phrases.departures),
      sentence(merged) { names, more in
        phrases.merged(more > 0 ? names + [phrases.others(more)] : names)
      },
    ].compactMap(\.self)
    guard sentences.isEmpty else { return [.text(sentences.joined(separator: " "))] }
    // That nobody came is known where there is a year before.
    return before.map { _ in [.text(after == nil ? phrases.nobodyJoined(noun) : phrases.nobodyMoved(noun))] }
  }

  private func names(of actors: some Sequence<Int32>) -> [String] { actors.map { analysis.measures.name(ofActor: $0) } }

  private func few(_ names: [String]) -> String {
    phrases.some(names, limit: Self.mostNames).joined(separator: ", ")
  }
}
