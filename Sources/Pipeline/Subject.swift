internal import Collaboration
internal import Intake
internal import Measures
internal import Wording

/// A network that is loaded and ready to be measured, with the language that it is published in.
struct Subject: Sendable {
  let network: CollaborationNetwork
  let measures: NetworkMeasures
  let language: Language
  /// The warnings that its data gave rise to.
  let doubts: [Problem]

  /// Loads a network and measures it as the choices say.
  init(_ source: NetworkSource, choices: MeasureChoices, console: some Console) throws {
    let loaded = try source.load(console)
    let language = choices.language(of: loaded.network)
    network = choices.pseudonyms ? loaded.network.pseudonymized(language.phrases.pseudonym) : loaded.network
    // Doubts quote the data: with pseudonyms they would give the names away.
    doubts = choices.pseudonyms ? [] : loaded.problems.filter { $0.severity == .warning }
    measures = NetworkMeasures(of: network, options: choices.options)
    self.language = language
  }
}

extension MeasureChoices {
  var options: MeasureOptions {
    let limit: PairLimit =
      switch pairs {
      case .strongest(let count): .strongest(count)
      case .all: .all
      }
    return MeasureOptions(actors: actors, years: years?.years, pairs: limit, significance: significance)
  }
}
