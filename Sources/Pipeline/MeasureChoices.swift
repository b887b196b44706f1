package import Collaboration
package import Measures
package import Tables
package import Wording

package typealias ActorKind = TwoModeNetwork.Actors
package typealias SignificanceModel = Significance
package typealias PublishedLanguage = Language
package typealias StatisticsFormat = TableFormat

/// What a run measures, and how it publishes it.
package struct MeasureChoices: Sendable {
  package var years: YearRange?
  package var actors: ActorKind
  package var pairs: PairCap
  package var significance: SignificanceModel
  /// nil for the network's own.
  package var language: PublishedLanguage?
  package var pseudonyms: Bool

  package init(
    years: YearRange?, actors: ActorKind, pairs: PairCap, significance: SignificanceModel,
    language: PublishedLanguage?, pseudonyms: Bool
  ) {
    self.years = years
    self.actors = actors
    self.pairs = pairs
    self.significance = significance
    self.language = language
    self.pseudonyms = pseudonyms
  }

  /// What holds where nothing is asked for.
  package static let standard = MeasureChoices(
    years: nil, actors: .organizations, pairs: .strongest(10_000), significance: .hypergeometric, language: nil,
    pseudonyms: false)

  /// The language to publish in: the one asked for, else the network's, else English.
  func language(of network: CollaborationNetwork) -> Language {
    language ?? network.metadata.language.flatMap { Language(tag: $0) } ?? .english
  }
}
