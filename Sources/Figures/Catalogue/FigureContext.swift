package import Collaboration
package import Measures
package import Wording

/// All that a figure may look at.
package struct FigureContext: Sendable {
  package let measures: NetworkMeasures
  package let phrases: any Phrases
  package let theme: Theme
  /// How long a figure may search for a layout or an order that reads well: comparisons of two things on the page.
  ///
  /// Each takes about five nanoseconds. When they are spent the best that was found is kept, or a plain layout.
  package let layoutBudget: Int
  package let width: PageWidth
  /// What the map is drawn on, where the data brings that along.
  let outlines: [[Coordinate]]
  /// The years that are drawn: those asked for, else those of which change can be told; nil where nothing is dated.
  let years: ClosedRange<Int>?
  /// What is written under a title: the network, the time that is shown, where the facts are.
  package let subtitle: String
  /// The same under the title of a figure that tells history.
  package let historySubtitle: String
  /// The same under the title of a figure of what is no group: counts, software.
  package let countsSubtitle: String

  package init(
    measures: NetworkMeasures, phrases: any Phrases, theme: Theme = .print, width: PageWidth = .paper,
    layoutBudget: Int = 40_000_000, outlines: [[Coordinate]] = []
  ) {
    self.measures = measures
    self.phrases = phrases
    self.theme = theme
    self.layoutBudget = layoutBudget
    self.width = width
    self.outlines = outlines
    // All take a look at the whole network: once for all figures.
    let all = measures.options.years ?? measures.frame.years
    let years = measures.options.years ?? measures.knownYears ?? all
    self.years = years
    let network = measures.network
    let title = DisplayText.clean(network.metadata.title)
    let documents = Self.documents(of: network)
    let source = documents.isEmpty ? nil : phrases.source(Array(documents.prefix(2)), more: max(0, documents.count - 2))
    func subtitle(_ time: String?) -> String {
      [title.isEmpty ? nil : title, time, source].compactMap(\.self).joined(separator: " · ")
    }
    // The years of the data may be in the title; those that were asked for are written in any case.
    func words(_ years: ClosedRange<Int>?) -> String? {
      let span = years.map { phrases.period(from: String($0.lowerBound), to: String($0.upperBound)) }
      return measures.options.years == nil ? span.flatMap { title.contains($0) ? nil : $0 } : span
    }
    let attended = measures.history.groupsFromAttendance
    let drawn = measures.twoMode.populatedGroups
    let resting = drawn.count { attended.contains(GroupID($0)) }
    let fromAttendance = resting > 0 ? phrases.fromAttendance(resting, of: drawn.count) : nil
    func groups(_ time: String?) -> String {
      subtitle([time, fromAttendance].compactMap(\.self).joined(separator: " · ").nonEmpty)
    }
    countsSubtitle = subtitle(words(all))
    historySubtitle = groups(words(years))
    self.subtitle =
      switch measures.frame.extent {
      case .day(let date): groups(phrases.asOf(year: date.year, month: date.month, day: date.day))
      case .ever: groups([words(all), phrases.ever].compactMap(\.self).joined(separator: ", "))
      case .years, .undated: groups(words(all))
      }
  }

  /// The years that are compared with each other: without one that the data ends within.
  var finishedYears: ClosedRange<Int>? {
    guard let years, years.upperBound == measures.frame.unfinishedYear else { return years }
    return years.count > 1 ? years.lowerBound...(years.upperBound - 1) : nil
  }

  package var network: CollaborationNetwork { measures.network }

  /// What the actors of the measures are called.
  package var actorNoun: CountedNoun { measures.options.actors == .organizations ? .organizations : .persons }

  /// That the data ends within the last of these years; nil where it does not.
  func unfinishedNote(in years: ClosedRange<Int>) -> String? {
    guard let year = measures.frame.unfinishedYear, years.contains(year), let end = measures.frame.reference else {
      return nil
    }
    return phrases.unfinished(year, endingOn: phrases.date(year: end.year, month: end.month, day: end.day))
  }

  /// How many sources are looked at: more are rows of a few documents.
  private static let sourceLimit = 20_000

  /// The documents that memberships name as their sources, without the lines: the most named first.
  private static func documents(of network: CollaborationNetwork) -> [String] {
    var counts: [String: Int] = [:]
    for source in network.sources.prefix(sourceLimit) {
      counts[DisplayText.clean(source.prefix { $0 != "#" }), default: 0] += 1
    }
    counts[""] = nil
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
