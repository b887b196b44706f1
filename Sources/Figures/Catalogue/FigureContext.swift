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
  /// The years that are drawn: those asked for, else all of the data; nil where nothing is dated.
  let years: ClosedRange<Int>?
  /// What is written under every title: the network, the years of its facts, where they stand.
  package let subtitle: String

  package init(
    measures: NetworkMeasures, phrases: any Phrases, theme: Theme = .print, layoutBudget: Int = 40_000_000
  ) {
    self.measures = measures
    self.phrases = phrases
    self.theme = theme
    self.layoutBudget = layoutBudget
    // Both take a look at the whole network: once for all figures.
    let years = measures.options.years ?? measures.network.years
    self.years = years
    subtitle = Self.subtitle(of: measures.network, years, phrases)
  }

  package var network: CollaborationNetwork { measures.network }

  /// What the actors of the measures are called.
  package var actorNoun: CountedNoun { measures.options.actors == .organizations ? .organizations : .persons }

  private static func subtitle(
    of network: CollaborationNetwork, _ years: ClosedRange<Int>?, _ phrases: any Phrases
  ) -> String {
    let title = DisplayText.clean(network.metadata.title)
    let years = years.flatMap { years -> String? in
      let text = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
      return title.contains(text) ? nil : text
    }
    let documents = documents(of: network)
    let source = documents.isEmpty ? nil : phrases.source(Array(documents.prefix(2)), more: max(0, documents.count - 2))
    return [title.isEmpty ? nil : title, years, source].compactMap(\.self).joined(separator: " · ")
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
