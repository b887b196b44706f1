/// The words of the annex to a meeting's report.
package protocol AnnexPhrases: Sendable {
  /// The annex's heading; with the network's title.
  func annexTitle(_ network: String) -> String
  /// Where its numbers come from: the network's name, and the programs's version.
  func annexIntroduction(network: String, version: String) -> String
  /// What stands below a table of which the annex shows the first rows.
  func annexRowsShown(_ shown: Int, of total: Int) -> String
}

extension French: AnnexPhrases {
  package func annexTitle(_ network: String) -> String { "Annexe\u{202F}: \(network)" }

  package func annexIntroduction(network: String, version: String) -> String {
    "Figures et tableaux établis par maillage \(version) à partir des données du réseau \(quote(network))."
  }

  package func annexRowsShown(_ shown: Int, of total: Int) -> String {
    "Les \(number(shown)) premières lignes sur \(number(total))."
  }
}

extension English: AnnexPhrases {
  package func annexTitle(_ network: String) -> String { "Annex: \(network)" }

  package func annexIntroduction(network: String, version: String) -> String {
    "Figures and tables made by maillage \(version) from the data of the network \(quote(network))."
  }

  package func annexRowsShown(_ shown: Int, of total: Int) -> String {
    "The first \(number(shown)) of \(number(total)) rows."
  }
}
