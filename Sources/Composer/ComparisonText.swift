internal import Collaboration
import Markup
package import Measures
internal import Tables
internal import Wording

/// What changed between two years, in words, for the terminal or for minutes.
package struct ComparisonText {
  private let network: String
  private let title: String
  private let sections: [(heading: String, lines: [String])]
  private let numbersHeading: String
  private let numbers: Table

  package init(of change: NetworkChange, numbers: [YearlyChange], in analysis: Analysis) {
    let author = ComparisonAuthor(change: change, measures: analysis.measures, phrases: analysis.phrases)
    let phrases = analysis.phrases
    network = author.clean(analysis.network.metadata.title)
    title = phrases.changeTitle(from: change.from, to: change.to)
    sections = [
      (phrases.changesInShort, author.inShort(numbers) + author.unfinished),
      (phrases.changesOfActors(author.noun), author.moves),
      (phrases.changesOfGroups, author.groups),
    ]
    numbersHeading = phrases.changesOfNumbers
    self.numbers = author.table(numbers)
  }

  package var text: String {
    let parts = sections.map { section in "\(section.heading)\n" + section.lines.map { "  \($0)\n" }.joined() }
    return "\(network)\n\(title)\n\n" + parts.joined(separator: "\n") + "\n"
      + TextTable.write(numbers, numbers: [1, 2, 3])
  }

  package var markdown: String {
    let parts = sections.map { section in
      "## \(MarkdownText.escaped(section.heading))\n\n"
        + section.lines.map { "- \(MarkdownText.escapedAtStart(MarkdownText.escaped($0)))\n" }.joined()
    }
    return "# \(MarkdownText.escaped(network))\n\n**\(MarkdownText.escaped(title))**\n\n"
      + parts.joined(separator: "\n") + "\n## \(MarkdownText.escaped(numbersHeading))\n\n"
      + MarkdownTable.write(numbers, numbers: [1, 2, 3])
  }
}

/// Puts a comparison into sentences of a language.
private struct ComparisonAuthor {
  let change: NetworkChange
  let measures: NetworkMeasures
  let phrases: any Phrases

  var noun: ActorNoun { change.kind == .organizations ? .organizations : .persons }

  /// Text on one line that neither moves the cursor nor colours the terminal.
  func clean(_ text: String) -> String {
    String(
      text.map { $0.isNewline || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
  }

  private func names(_ actors: [Int32]) -> [String] { actors.map { clean(measures.name(ofActor: $0)) } }
  private func names(ofGroups presence: NetworkChange.Presence) -> [String] {
    change.groups.filter { $0.presence == presence }.map { clean(measures.name(ofGroup: $0.group)) }
  }

  func inShort(_ numbers: [YearlyChange]) -> [String] {
    func pair(_ measure: String) -> (Int, Int)? {
      guard let number = numbers.first(where: { $0.measure == measure }), let before = number.before,
        let after = number.after
      else { return nil }
      return (Int(before), Int(after))
    }
    var lines: [String] = []
    if let groups = pair("groups"), let actors = pair("organizations") {
      lines.append(phrases.trend(noun, from: change.from, to: change.to, groups: groups, actors: actors))
    }
    if let fewest = pair("elephant_factor"), fewest.0 != fewest.1 {
      lines.append(phrases.loadTrend(noun, from: change.from, to: change.to, fewest: fewest))
    }
    if let groups = phrases.begunAndEnded(
      from: change.from, to: change.to, begun: (names(ofGroups: .afterOnly), 0),
      ended: (names(ofGroups: .beforeOnly), 0))
    {
      lines.append(groups)
    }
    return lines
  }

  /// That the data ends within the later year.
  var unfinished: [String] {
    guard change.to == measures.frame.unfinishedYear, let end = measures.frame.reference else { return [] }
    return [phrases.unfinished(change.to, endingOn: phrases.date(year: end.year, month: end.month, day: end.day))]
  }

  /// Who joined and who left the network.
  var moves: [String] {
    let moves = change.moves
    let (joined, left) = (names(moves.arrivals), names(moves.departures))
    let merged = moves.mergers.map { actor, other in
      phrases.merged(clean(measures.name(ofActor: actor)), into: clean(measures.name(ofActor: other)))
    }
    let moved =
      (joined.isEmpty ? [] : [phrases.joined(joined)]) + (left.isEmpty ? [] : [phrases.left(left)])
      + (merged.isEmpty ? [] : [phrases.merged(merged)])
    return moved.isEmpty ? [phrases.nobodyMoved(noun)] : moved
  }

  /// The groups in which something changed.
  var groups: [String] {
    let lines = change.groups.compactMap { group -> String? in
      let moves = change.moves(of: group)
      let words = GroupChangeWords(
        course: group.presence.course, joined: names(moves.arrivals), left: names(moves.departures),
        tookOver: names(group.ties.actors(lead: .afterOnly)),
        gaveUp: names(group.ties.actors(lead: .beforeOnly)))
      let isChanged = ![words.joined, words.left, words.tookOver, words.gaveUp].allSatisfy(\.isEmpty)
      return isChanged ? phrases.group(clean(measures.name(ofGroup: group.group)), words) : nil
    }
    return lines.isEmpty ? [phrases.noGroupChanged] : lines
  }

  /// The yearly numbers as the language writes them.
  func table(_ numbers: [YearlyChange]) -> Table {
    Table(
      name: phrases.changesOfNumbers,
      columns: [phrases.changedMeasure, String(change.from), String(change.to), phrases.changeOfMeasure],
      rows: numbers.map { number in
        let format = ColumnFormat(
          number.column.unit, values: [number.before, number.after, number.change].map { Value($0) })
        func shown(_ value: Double?) -> String { phrases.text(of: Value(value), in: format) }
        return [
          phrases.title(of: number.column.name), shown(number.before), shown(number.after),
          number.change.map { phrases.difference($0, in: format) } ?? phrases.undefined,
        ]
        .map(Value.text)
      })
  }
}

extension NetworkChange.Presence {
  /// What became of a group that is in these years.
  fileprivate var course: GroupChangeWords.Course {
    switch self {
    case .beforeOnly: .ended
    case .both: .lasted
    case .afterOnly: .begun
    }
  }
}
