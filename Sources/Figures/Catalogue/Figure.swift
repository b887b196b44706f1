import Collaboration
package import Measures
package import Tables

/// A kind of picture, which a network either has the data for or not.
package struct Figure: Sendable {
  /// What files and the command line call it: `group-overlap`.
  package let name: String
  /// The names of the tables whose numbers it shows; the report sets them next to it.
  package let tables: [PublishedTableName]
  /// The part of the report that it belongs to.
  package let section: ReportSection
  package let draw: @Sendable (FigureContext) -> FigureOutcome

  package init(
    name: String, in section: ReportSection, tables: [PublishedTableName],
    draw: @escaping @Sendable (FigureContext) -> FigureOutcome
  ) {
    self.name = name
    self.section = section
    self.tables = tables
    self.draw = draw
  }

  /// The name as ids in a page can have it: `organization-arles`.
  package var anchor: String {
    String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}

/// What comes of a figure for one network.
package enum FigureOutcome: Sendable {
  case drawn(Drawing)
  /// Why there is no picture, as the report says it.
  case leftOut(reason: String)
}

/// All figures, in the order in which they are published.
package enum FigureCatalogue {
  package static let figures: [Figure] = [
    .collaboration,
    .participation,
    .organizations,
    .map,
    .groupOverlap,
    .intersections,
    .leadershipLoad,
    .leadershipConcentration,
    .adherence,
    .attendance,
    .timeline,
    .yearly,
    .change,
    .adoptions,
  ]

  /// The same for one network: where its diagram would have more lines than can be followed, the matrix comes first.
  package static func figures(of measures: NetworkMeasures) -> [Figure] {
    guard measures.twoMode.membershipCount > Sociogram.Limits().ties else { return figures }
    let first = figures.filter { $0.name == Figure.participation.name }
    return first + figures.filter { $0.name != Figure.participation.name }
  }

  /// The figure of a name; nil where there is none.
  package static func figure(named name: String) -> Figure? {
    figures.first { $0.name == name }
  }
}
