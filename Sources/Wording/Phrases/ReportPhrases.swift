package import Tables

/// The words of the report around figures, tables and findings.
package protocol ReportPhrases: YearPhrases {
  /// What the report is, under the network's title.
  var reportKind: String { get }
  /// The years that the data covers.
  func period(from first: String, to last: String) -> String
  var contents: String { get }
  var skipToContent: String { get }
  var keyNumbers: String { get }
  var findings: String { get }
  /// The heading over the three sentences that a board asks for.
  var inShort: String { get }
  /// The heading over the tables, and over the measures of the network at the end.
  var tables: String { get }
  var measuresAnnex: String { get }
  /// Which tables and figures paper leaves to the page and to files.
  func tablesElsewhere(_ titles: [String], figures: [String]) -> String
  /// Who made the report, and from which documents; with how many more there are.
  func byline(version: String, contributors: [String], sources: [String], more: Int) -> String
  /// How many ties chance does not explain, with the level; and that no number of shared groups could be no chance.
  func chance(_ noun: ActorNoun, _ count: Int, of pairs: Int, levelPercent: Double) -> String
  func chanceUnknown(_ noun: ActorNoun) -> String
  /// What distance and shared groups have to do with each other, in numbers.
  func distanceTest(correlation: Double, pValue: Double) -> String
  /// How many names are probably other spellings of names of the network.
  func likelyNames(_ count: Int) -> String
  /// What the page's script writes on its buttons and fields, by the keys that it knows.
  var scriptWords: [String: String] { get }
  var sectionTitles: SectionTitles { get }
  /// A text about organizations, said of persons, where these are who participates.
  func ofPersons(_ text: String) -> String
  /// What a section is about, in one or two sentences; nil where its title says it all.
  func introduction(to section: ReportSection) -> String?
  /// A table's caption.
  func title(of table: PublishedTableName) -> String
  /// A column's heading.
  func title(of column: ColumnName) -> String
  /// A role, a status or another word of the data's vocabulary, as people read it; nil for the data's own words.
  func vocabulary(_ word: String) -> String?
  func flag(_ value: Bool) -> String
  /// Before a figure's number.
  var figure: String { get }
  /// Before a table's number.
  var table: String { get }
  /// Between such a number and the caption.
  var captionSeparator: String { get }
  /// Before a figure's number, what opens its tables.
  var dataOfFigure: String { get }
  /// Before the names of a figure's files.
  var files: String { get }
  /// How many a search on the page found: none, one, and what is written after a greater number.
  var noResult: String { get }
  var oneResult: String { get }
  var results: String { get }
  /// What made the report, at its end.
  func colophon(version: String) -> String
  func rowsShown(_ shown: Int, of total: Int, file: String) -> String
  /// The heading over what is known of each organization, and what is written below it.
  var organizations: String { get }
  var organizationsIntroduction: String { get }
  func organizationsShown(_ shown: Int, of total: Int) -> String
  var searchOrganization: String { get }
  /// The same for groups.
  var groupCards: String { get }
  var groupCardsIntroduction: String { get }
  func groupCardsShown(_ shown: Int, of total: Int) -> String
  var searchGroup: String { get }
  var leftOut: String { get }
  /// A figure that there is no data for; with why.
  func leftOut(figure: String, reason: String) -> String
  func leftOut(table: String) -> String
  /// Why a report has tables alone: the network is on other machines.
  var elsewhereNetwork: String { get }
  /// A figure whose numbers are in the table of another one.
  func dataElsewhere(tables: [String]) -> String
  /// The same for one whose numbers are in a whole part of the report.
  func dataElsewhere(section: String) -> String
  var nothingLeftOut: String { get }
  var sources: String { get }
  func sourcesIntroduction(package name: String, licenses: [String]) -> String
  /// How many rows cite a source.
  func rows(_ count: Int) -> String
  var warnings: String { get }
  var warningsIntroduction: String { get }
  var method: String { get }
  /// How the numbers come about, a paragraph each.
  func methodParagraphs(definitionsVersion: Int) -> [String]
  var pseudonymsNote: String { get }
  /// What replaces a person's name; the number has zeros before it, so that all are as long.
  func pseudonym(_ number: String) -> String
  func yearsNote(_ years: String) -> String
  /// That what is shown is the state at a date, `as of 30 June 2007`; whether that is the last date of the data.
  func stateNote(_ state: String, isLast: Bool) -> String
  /// That all times are taken together.
  var everNote: String { get }
  /// The name and the explanation of a key number.
  func keyNumber(_ number: KeyNumber) -> (label: String, explanation: String)
  /// What is written where a number is undefined.
  var undefined: String { get }
  /// What follows a difference of two percentages, in short.
  var percentagePoints: String { get }
  /// The name of the source of a sentence: `(source: minutes.txt#L57)`.
  func source(_ source: String) -> String
}

package struct SectionTitles: Sendable {
  package let collaboration, groups, leadership, years, adherence, attendance, adoptions, other: String

  package subscript(section: ReportSection) -> String {
    switch section {
    case .collaboration: collaboration
    case .groups: groups
    case .leadership: leadership
    case .years: years
    case .adherence: adherence
    case .attendance: attendance
    case .adoptions: adoptions
    case .other: other
    }
  }
}

package enum KeyNumber: String, CaseIterable, Sendable {
  case organizations, persons, groups, memberships, density, gini, hhi, elephantFactor, attendanceRate
}

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
  /// Who left in the year, and does not participate in the next any more.
  func departures(_ names: [String], more: Int) -> String
  /// Why there is no finding: nobody participates in a group.
  func nothingToTell(_ noun: ActorNoun) -> String
  /// Nobody came in the last year, of which is not known yet who leaves.
  func nobodyJoined(_ noun: ActorNoun) -> String
  /// How many groups and years a report shows of a big network.
  func groupsShown(_ shown: Int, of total: Int) -> String
  func yearsShown(_ shown: Int, of total: Int) -> String
}

/// The words of the annex to a meeting's report.
package protocol AnnexPhrases: Sendable {
  /// The annex's heading; with the network's title.
  func annexTitle(_ network: String) -> String
  /// Where its numbers come from: the network's name, and the programs's version.
  func annexIntroduction(network: String, version: String) -> String
  /// What is written below a table of which the annex shows the first rows.
  func annexRowsShown(_ shown: Int, of total: Int) -> String
}
