package import Collaboration
package import Measures
package import Wording

/// A network, loaded and ready to be measured, with the language that it is published in.
package struct Analysis: Sendable {
  /// What the tables say, completed by what attendance says of groups.
  package let network: CollaborationNetwork
  package let measures: NetworkMeasures
  package let language: Language
  /// The warnings that its data gave rise to, to be published with it.
  package let warnings: [Problem]
  /// Whether labels replace people's names.
  package let isPseudonymized: Bool
  /// What its map is drawn on, where it brings that along.
  package let outlines: [[Coordinate]]

  package init(
    of network: CollaborationNetwork, options: MeasureOptions, language: Language, warnings: [Problem],
    isPseudonymized: Bool, outlines: [[Coordinate]] = []
  ) {
    let completed = network.completedByAttendance()
    self.network = completed
    measures = NetworkMeasures(of: completed, options: options)
    self.language = language
    self.warnings = warnings
    self.isPseudonymized = isPseudonymized
    self.outlines = outlines
  }

  var phrases: any Phrases { language.phrases }
  var options: MeasureOptions { measures.options }
}
