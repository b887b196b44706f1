package import Collaboration
package import Wording

/// All that a figure may look at.
package struct FigureContext: Sendable {
  package let network: CollaborationNetwork
  package let phrases: any Phrases
  package let theme: Theme
  /// Places for nodes that are tied to each other: a step that Graphviz takes, so that figures need not know it.
  package let layOut: @Sendable (LayoutRequest) throws -> Layout

  package init(
    network: CollaborationNetwork, phrases: any Phrases, theme: Theme = .print,
    layOut: @escaping @Sendable (LayoutRequest) throws -> Layout
  ) {
    self.network = network
    self.phrases = phrases
    self.theme = theme
    self.layOut = layOut
  }

  /// What stands under every title: the network, the years of its facts, where they stand.
  package var subtitle: String {
    let title = DisplayText.clean(network.metadata.title)
    let years = yearsOnRecord.flatMap { years -> String? in
      let text = years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
      return title.contains(text) ? nil : text
    }
    let documents = self.documents
    let source = documents.isEmpty ? nil : phrases.source(Array(documents.prefix(2)), more: max(0, documents.count - 2))
    return [title.isEmpty ? nil : title, years, source].compactMap(\.self).joined(separator: " · ")
  }

  /// From the first year that the data names to the last.
  private var yearsOnRecord: ClosedRange<Int>? {
    var dates: [PartialDate] = network.observations.map(\.date) + network.events.compactMap(\.startDate)
    dates += network.groups.flatMap { [$0.foundingDate, $0.dissolutionDate].compactMap(\.self) }
    dates += network.adoptions.compactMap(\.startDate)
    var bounds = dates.map(\.year)
    for membership in network.memberships {
      if let start = membership.start { bounds.append(start.year) }
      if let end = membership.end { bounds.append(end.year) }
    }
    guard let first = bounds.min(), let last = bounds.max() else { return nil }
    return first...last
  }

  /// The documents that memberships name as their sources, without the lines: the most named first.
  private var documents: [String] {
    var counts: [String: Int] = [:]
    for source in network.sources {
      counts[DisplayText.clean(source.prefix { $0 != "#" }), default: 0] += 1
    }
    counts[""] = nil
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
