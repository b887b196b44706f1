/// A language that maillage publishes in.
package enum Language: String, CaseIterable, Sendable {
  case french = "fr"
  case english = "en"

  /// The language of a tag such as `fr`, `fr-FR` or `EN`; nil for one that maillage does not speak.
  package init?(tag: some StringProtocol) {
    let primary = tag.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? ""
    self.init(rawValue: primary)
  }

  /// All that is published, in this language.
  package var phrases: any Phrases {
    switch self {
    case .french: French()
    case .english: English()
    }
  }
}

/// The catalogue of all words that are published.
///
/// A language conforms to it or the house does not compile, so none can lack a string; plurals and word order are the
/// language's own affair.
package typealias Phrases = AnnexPhrases & ChangePhrases & ChartPhrases & ExamplePhrases & FigurePhrases
  & FindingPhrases & NumberPhrases & ProofPhrases
  & QuestionPhrases & ReportPhrases
