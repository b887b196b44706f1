/// What the charts of the years say.
package protocol YearlyChartPhrases: Sendable {
  var yearlyTitle: String { get }
  func yearlyLead(from first: Int, to last: Int) -> String
  /// What a small chart shows.
  func yearlyPanel(_ panel: YearlyPanel, _ noun: CountedNoun) -> String
  /// How much came and went in all, where the chart shows both.
  func yearlySums(_ panel: YearlyPanel, came: String, went: String) -> String
  /// The change since a year: a number with its sign, or that there is none.
  func yearlyChange(_ change: String?, since year: Int) -> String
  /// A number of percentage points, with its sign.
  func points(_ difference: Double) -> String
  /// What a grey band means.
  var yearWithoutData: String { get }
  /// What one chart says: its first and last value, and the extremes where these lie between.
  func yearlyInWords(_ name: String, first: ValueOfYear, last: ValueOfYear, most: ValueOfYear?, least: ValueOfYear?)
    -> String
  /// Of years, which have no value.
  func withoutValue(_ years: [String]) -> String
}

/// A small chart among those of the years.
package enum YearlyPanel: Hashable, CaseIterable, Sendable {
  case actors, turnover, renewed, groups, groupTurnover, memberships, density, gini, hhi, elephantFactor, events
  case attendanceRate
}

/// A value as it is written, and its year.
package struct ValueOfYear: Sendable {
  package let value: String
  package let year: Int

  package init(_ value: String, in year: Int) {
    self.value = value
    self.year = year
  }
}

extension French: YearlyChartPhrases {
  package var yearlyTitle: String { "Le réseau, année par année" }

  package func yearlyLead(from first: Int, to last: Int) -> String {
    first == last
      ? "En \(first)." : "De \(first) à \(last)\u{202F}: les échelles partent de zéro, les extrêmes sont écrits."
  }

  package func yearlyPanel(_ panel: YearlyPanel, _ noun: CountedNoun) -> String {
    switch panel {
    case .actors: noun == .persons ? "Personnes" : "Organisations"
    case .turnover: noun == .persons ? "Personnes venues, parties" : "Organisations venues, parties"
    case .renewed: "Restées de l’année d’avant"
    case .groups: "Groupes de travail"
    case .groupTurnover: "Groupes créés, terminés"
    case .memberships: "Participations"
    case .density: "Densité"
    case .gini: "Gini de la charge"
    case .hhi: "Concentration (HHI)"
    case .elephantFactor: "Facteur éléphant"
    case .events: "Réunions"
    case .attendanceRate: "Taux de présence"
    }
  }

  package func yearlySums(_ panel: YearlyPanel, came: String, went: String) -> String {
    "en tout\u{202F}: +\(came), \u{2212}\(went)"
  }

  package func yearlyChange(_ change: String?, since year: Int) -> String {
    change.map { "\($0) depuis \(year)" } ?? "comme en \(year)"
  }

  package func points(_ difference: Double) -> String {
    "\(signedNumber(difference, decimals: 1))\u{A0}\(abs(difference) < 2 ? "point" : "points")"
  }

  package var yearWithoutData: String { "année sans donnée" }

  package func yearlyInWords(
    _ name: String, first: ValueOfYear, last: ValueOfYear, most: ValueOfYear?, least: ValueOfYear?
  ) -> String {
    let ends = first.year == last.year ? written(first) : "\(written(first)), \(written(last))"
    let extremes = [most.map { "au plus \(written($0))" }, least.map { "au moins \(written($0))" }].compactMap(\.self)
    return "\(name)\u{202F}: \(([ends] + extremes).joined(separator: ", "))."
  }

  package func withoutValue(_ years: [String]) -> String { "Sans donnée en \(list(years))." }

  private func written(_ value: ValueOfYear) -> String { "\(value.value) en \(value.year)" }
}

extension English: YearlyChartPhrases {
  package var yearlyTitle: String { "The network, year by year" }

  package func yearlyLead(from first: Int, to last: Int) -> String {
    first == last ? "In \(first)." : "From \(first) to \(last): scales start at zero, extremes are written."
  }

  package func yearlyPanel(_ panel: YearlyPanel, _ noun: CountedNoun) -> String {
    switch panel {
    case .actors: noun == .persons ? "Persons" : "Organizations"
    case .turnover: noun == .persons ? "Persons joining, leaving" : "Organizations joining, leaving"
    case .renewed: "Stayed from the year before"
    case .groups: "Working groups"
    case .groupTurnover: "Groups begun, ended"
    case .memberships: "Memberships"
    case .density: "Density"
    case .gini: "Gini of the load"
    case .hhi: "Concentration (HHI)"
    case .elephantFactor: "Elephant factor"
    case .events: "Meetings"
    case .attendanceRate: "Attendance rate"
    }
  }

  package func yearlySums(_ panel: YearlyPanel, came: String, went: String) -> String {
    "in all: +\(came), \u{2212}\(went)"
  }

  package func yearlyChange(_ change: String?, since year: Int) -> String {
    change.map { "\($0) since \(year)" } ?? "as in \(year)"
  }

  package func points(_ difference: Double) -> String {
    "\(signedNumber(difference, decimals: 1))\u{A0}\(abs(difference) == 1 ? "point" : "points")"
  }

  package var yearWithoutData: String { "year without data" }

  package func yearlyInWords(
    _ name: String, first: ValueOfYear, last: ValueOfYear, most: ValueOfYear?, least: ValueOfYear?
  ) -> String {
    let ends = first.year == last.year ? written(first) : "\(written(first)), \(written(last))"
    let extremes = [most.map { "at most \(written($0))" }, least.map { "at least \(written($0))" }].compactMap(\.self)
    return "\(name): \(([ends] + extremes).joined(separator: ", "))."
  }

  package func withoutValue(_ years: [String]) -> String { "Without data in \(list(years))." }

  private func written(_ value: ValueOfYear) -> String { "\(value.value) in \(value.year)" }
}
