internal import Collaboration
internal import Measures
internal import Tables
internal import Wording

extension FindingAuthor {
  /// The most hand-overs that are reported: the latest.
  private static let mostHandovers = 3

  /// How the network changes over the years: its size, who came and went last, which leads passed on.
  var changes: [Finding] {
    // One who is taken for a participant of all years, as no start is known, tells nothing of change.
    guard let known = measures.knownYears else { return [] }
    // Nor does a year that the data ends within: who comes later in it has not come yet.
    let rows = measures.yearly.rows.filter {
      $0.organizations != nil && known.contains($0.year) && !$0.isUnfinished
    }
    guard let first = rows.first, let last = rows.last, first.year < last.year else { return [] }
    return trend(from: first, to: last) + lastMoves(rows) + handovers(in: first.year...last.year)
  }

  private func trend(from first: Yearly.Row, to last: Yearly.Row) -> [Finding] {
    var findings: [Finding] = []
    if let groups = both(first.groups, last.groups), let actors = both(first.organizations, last.organizations) {
      findings.append(
        Finding(
          phrases.trend(noun, from: first.year, to: last.year, groups: groups, actors: actors),
          weight: groups.0 == groups.1 && actors.0 == actors.1 ? 24 : 82, table: .yearly,
          rows: self.rows(ofYears: [first.year, last.year])))
    }
    if let fewest = both(first.elephantFactor, last.elephantFactor), fewest.0 != fewest.1 {
      findings.append(
        Finding(
          phrases.loadTrend(noun, from: first.year, to: last.year, fewest: fewest), weight: 54, table: .yearly,
          rows: self.rows(ofYears: [first.year, last.year])))
    }
    return findings
  }

  /// Who joined and left in the last year that has data, as has the one before it.
  private func lastMoves(_ rows: [Yearly.Row]) -> [Finding] {
    guard let last = rows.last, rows.dropLast().last?.year == last.year - 1 else { return [] }
    let change = measures.change(from: last.year - 1, to: last.year)
    let moves = change.moves
    func names(_ actors: [Int32]) -> (names: [String], more: Int) { few(actors.map(name(ofActor:))) }
    let merged = few(
      moves.mergers.map { phrases.merged(name(ofActor: $0.actor), into: name(ofActor: $0.into)) })
    func groups(_ presence: NetworkChange.Presence) -> (names: [String], more: Int) {
      few(
        naturally(change.groups.filter { $0.presence == presence }.map(\.group)) { measures.name(ofGroup: $0) }.map {
          let name = measures.name(ofGroup: $0)
          // When it ended in the year before says more than that it is not there in this one.
          guard presence == .beforeOnly, let end = measures.end(ofGroup: $0) else { return name }
          return "\(name) (\(phrases.date(year: end.year, month: end.month, day: end.day)))"
        })
    }
    let movesInWords = phrases.joinedAndLeft(
      noun, from: change.from, to: change.to, joined: names(moves.arrivals), left: names(moves.departures))
    let isQuiet = moves.arrivals.isEmpty && moves.departures.isEmpty
    let sentences: [(String?, Double)] = [
      (movesInWords, isQuiet ? 30 : 86),
      (
        merged.names.isEmpty
          ? nil : phrases.mergers(from: change.from, to: change.to, merged.names, more: merged.more), 60
      ),
      (
        phrases.begunAndEnded(
          from: change.from, to: change.to, begun: groups(.afterOnly), ended: groups(.beforeOnly)), 66
      ),
    ]
    return sentences.compactMap { sentence, weight in
      sentence.map { Finding($0, weight: weight, table: .yearly, rows: self.rows(ofYears: [change.from, change.to])) }
    }
  }

  private func handovers(in years: ClosedRange<Int>) -> [Finding] {
    Handover.all(of: measures.history, actors: measures.options.actors, years: years).suffix(Self.mostHandovers).map {
      handover in
      func names(_ actors: [Int32]) -> [String] { actors.map { shown(name(ofActor: $0)) } }
      return Finding(
        phrases.handover(
          of: shown(measures.name(ofGroup: handover.group)), in: handover.year, to: names(handover.tookOver),
          from: names(handover.gaveUp)),
        // The older, the less.
        weight: max(20, 72 - 6 * Double(years.upperBound - handover.year)), table: .retention,
        rows: handover.tookOver.map {
          Finding.Row(
            table: PublishedTableName.retention.rawValue,
            keys: [("actor", measures.name(ofActor: $0)), ("group", measures.name(ofGroup: handover.group))])
        }, sources: sources(of: handover))
    }
  }

  /// The rows in which those that took over have their seats.
  private func sources(of handover: Handover) -> [String] {
    measures.history.memberships.filter { membership in
      let holder = noun == .organizations ? membership.organization?.position : membership.person?.position
      return membership.group.position == handover.group && membership.role.isSeat
        && membership.start?.year == handover.year && holder.map(handover.tookOver.contains) ?? false
    }
    .map(network.provenance)
  }

  private func both<Number>(_ first: Number?, _ last: Number?) -> (Number, Number)? {
    first.flatMap { first in last.map { (first, $0) } }
  }
}
