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
  /// Nothing where there is one year alone, or where all participations are undated and so the same in each.
  func yearBlocks(for medium: Medium) -> [Block] {
    guard let all = analysis.measures.years, all.count > 1,
      analysis.measures.history.memberships.contains(where: { $0.start != nil || $0.end != nil }),
      analysis.measures.history.memberships.count <= Self.mostSteps / min(all.count, Self.mostYears)
    else { return [] }
    let years = Array(all.suffix(Self.mostYears))
    var before = all.count > years.count ? participation(in: years[0] - 1) : nil
    if medium == .paper { return moves(in: years, after: before) }
    let cards = years.map { year in
      let now = participation(in: year)
      defer { before = now }
      return Card(id: "year-\(year)", name: String(year), blocks: blocks(of: now, in: String(year), after: before))
    }
    let note = all.count > years.count ? [Block.note([.text(phrases.yearsShown(years.count, of: all.count))])] : []
    return note + [.cards(Cards(chosenBy: .slider(label: phrases.year), cards: cards))]
  }

  /// Who came and who left in each year: the tables have the rest.
  private func moves(in years: [Int], after before: TwoModeNetwork?) -> [Block] {
    var before = before
    let items = years.compactMap { year -> [Inline]? in
      let now = participation(in: year)
      defer { before = now }
      return before.map { [.strong([.text(String(year) + phrases.captionSeparator)])] + turnover(from: $0, to: now) }
    }
    return items.isEmpty ? [] : [.list(items)]
  }

  private func participation(in year: Int) -> TwoModeNetwork {
    TwoModeNetwork(of: analysis.measures.history, actors: analysis.options.actors, years: year...year)
  }

  private func blocks(of network: TwoModeNetwork, in year: String, after before: TwoModeNetwork?) -> [Block] {
    let number = analysis.options.actors == .persons ? KeyNumber.persons : .organizations
    let numbers: [(KeyNumber, String?)] = [
      (number, phrases.number(network.participatingActors.count)),
      (.groups, phrases.number(network.populatedGroups.count)),
      (.memberships, phrases.number(network.membershipCount)),
      (.density, Measures.density(of: network).map { phrases.percent($0 * 100) }),
    ]
    let facts = numbers.compactMap { number, value in
      value.map { Fact(label: phrases.keyNumber(number).label, value: $0) }
    }
    var blocks: [Block] = [.facts(facts)]
    if let before { blocks.append(.paragraph(turnover(from: before, to: network))) }
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

  private func turnover(from before: TwoModeNetwork, to now: TwoModeNetwork) -> [Inline] {
    let (old, new) = (Set(before.participatingActors), Set(now.participatingActors))
    let arrived = names(of: new.subtracting(old).sorted().map(Int32.init))
    let left = names(of: old.subtracting(new).sorted().map(Int32.init))
    func part(_ names: [String]) -> (names: [String], more: Int) {
      names.count <= Self.mostNames
        ? (names, 0) : (Array(names.prefix(Self.mostNames - 1)), names.count - Self.mostNames + 1)
    }
    let sentences = [
      arrived.isEmpty ? nil : phrases.arrivals(part(arrived).names, more: part(arrived).more),
      left.isEmpty ? nil : phrases.departures(part(left).names, more: part(left).more),
    ].compactMap(\.self)
    return [
      .text(
        sentences.isEmpty
          ? phrases.sameAsBefore(
            analysis.options.actors == .persons ? .persons : .organizations) : sentences.joined(separator: " "))
    ]
  }

  private func names(of actors: some Sequence<Int32>) -> [String] { actors.map { analysis.measures.name(ofActor: $0) } }

  private func few(_ names: [String]) -> String {
    phrases.some(names, limit: Self.mostNames).joined(separator: ", ")
  }
}
