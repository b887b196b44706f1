/// The words of the report's part that goes year by year.
package protocol YearPhrases: Sendable {
  /// Before the slider.
  var year: String { get }
  /// The caption of a year's table.
  func participations(in year: String) -> String
  /// The heading of the column of who leads or has initiated a group.
  var seatHolders: String { get }
  /// The headings of the columns of who participates in a group: how many, and who.
  var participantCount: String { get }
  var participants: String { get }
  /// Who participates this year and did not in the year before.
  func arrivals(_ names: [String], more: Int) -> String
  /// Who participated in the year before and does not any more.
  func departures(_ names: [String], more: Int) -> String
  /// Nobody came and nobody left.
  var sameAsBefore: String { get }
  /// How many groups and years a report shows of a big network.
  func groupsShown(_ shown: Int, of total: Int) -> String
  func yearsShown(_ shown: Int, of total: Int) -> String
}

extension French: YearPhrases {
  package var year: String { "Année" }
  package func participations(in year: String) -> String { "Qui participe à quoi en \(year)" }
  package var seatHolders: String { "Pilotage" }
  package var participantCount: String { "Nombre" }
  package var participants: String { "Participants" }
  package func arrivals(_ names: [String], more: Int) -> String { "Arrivées\u{202F}: \(listed(names, more: more))." }
  package func departures(_ names: [String], more: Int) -> String { "Départs\u{202F}: \(listed(names, more: more))." }
  package var sameAsBefore: String { "Les mêmes que l’année précédente." }

  package func groupsShown(_ shown: Int, of total: Int) -> String {
    "Les \(number(shown)) groupes qui ont le plus de participants, sur \(number(total))."
  }

  package func yearsShown(_ shown: Int, of total: Int) -> String {
    "Les \(number(shown)) dernières années, sur \(number(total))."
  }
}

extension English: YearPhrases {
  package var year: String { "Year" }
  package func participations(in year: String) -> String { "Who participates in what in \(year)" }
  package var seatHolders: String { "Led by" }
  package var participantCount: String { "Number" }
  package var participants: String { "Participants" }
  package func arrivals(_ names: [String], more: Int) -> String { "Joined: \(listed(names, more: more))." }
  package func departures(_ names: [String], more: Int) -> String { "Left: \(listed(names, more: more))." }
  package var sameAsBefore: String { "The same as in the year before." }

  package func groupsShown(_ shown: Int, of total: Int) -> String {
    "The \(number(shown)) groups with the most participants, of \(number(total))."
  }

  package func yearsShown(_ shown: Int, of total: Int) -> String {
    "The last \(number(shown)) years, of \(number(total))."
  }
}
