package import Tables

extension English: ReportPhrases {
  package var reportKind: String { "Collaboration diagrams, statistics and findings" }
  package func period(from first: String, to last: String) -> String { first == last ? first : "\(first)–\(last)" }
  package var contents: String { "Contents" }
  package var skipToContent: String { "Skip to content" }
  package var keyNumbers: String { "Key numbers" }
  package var findings: String { "Findings" }
  package var inShort: String { "In short" }
  package var tables: String { "Tables" }
  package func tablesElsewhere(_ titles: [String], figures: [String]) -> String {
    let drawn =
      figures.isEmpty
      ? ""
      : " The page report.html also has the \(figures.count > 1 ? "figures" : "figure") \(list(figures.map(quote)))."
    return
      "The \(titles.count > 1 ? "tables" : "table") \(list(titles.map(quote))) \(titles.count > 1 ? "are" : "is") in the page "
      + "report.html and the folder tables.\(drawn)"
  }

  package var measuresAnnex: String { "Annex: measures of the network" }

  package func byline(version: String, contributors: [String], sources: [String], more: Int) -> String {
    let from =
      more > 0
      ? "\(sources.joined(separator: ", ")) and \(counted(more, "other source", "other sources"))" : list(sources)
    let data = contributors.isEmpty ? "" : " Data gathered by \(list(contributors))."
    return sources.isEmpty
      ? "Made with maillage \(version).\(data)" : "Made with maillage \(version) from \(from).\(data)"
  }

  package func chance(_ noun: ActorNoun, _ count: Int, of pairs: Int, levelPercent: Double) -> String {
    let level = "q-value below \(percent(levelPercent)), corrected for all pairs that could share"
    let who = noun == .organizations ? "organizations" : "persons"
    return "Of \(counted(pairs, "pair", "pairs")) of \(who) that share a group, \(count == 0 ? "none" : number(count)) "
      + "\(count > 1 ? "share" : "shares") more than chance explains (\(level))."
  }

  package func chanceUnknown(_ noun: ActorNoun) -> String {
    "In a network like this, what two \(noun == .organizations ? "organizations" : "persons") share cannot be told from chance."
  }

  package func distanceTest(correlation: Double, pValue: Double) -> String {
    let p = pValue < 0.001 ? "p\u{A0}<\u{A0}0.001" : "p\u{A0}=\u{A0}\(number(pValue, decimals: 3))"
    return "Distance and shared groups: rank correlation \(number(correlation, decimals: 2)), \(p) (Mantel test)."
  }

  package func likelyNames(_ count: Int) -> String {
    let names =
      count == 1
      ? "1 name is probably another spelling of one that the network has"
      : "\(number(count)) names are probably other spellings of ones that the network has"
    return "\(names); the numbers may change once they are joined. The command “maillage names” shows and joins them."
  }

  package var scriptWords: [String: String] {
    [
      "separator": captionSeparator, "enlarge": "Enlarge", "larger": "Larger", "smaller": "Smaller", "close": "Close",
      "search": "Search the table", "name": "Name", "year": "Year", "always": "all", "reset": "Show all",
      "filter": "Filter figures and tables", "rows": "%1 of %2 rows", "nothing": "no tie",
    ]
  }

  package var sectionTitles: SectionTitles {
    SectionTitles(
      collaboration: "Who works with whom", groups: "The groups and what they have in common",
      leadership: "Who leads the groups", years: "Year by year", adherence: "Adherence",
      attendance: "Attendance at meetings",
      adoptions: "Software", other: "Other tables")
  }

  package func ofPersons(_ text: String) -> String {
    text.replacing(", itself or through a person", with: "").replacing("An organization", with: "A person")
      .replacing("an organization", with: "a person").replacing("organization", with: "person")
      .replacing("Organization", with: "Person")
  }

  package func introduction(to section: ReportSection) -> String? {
    switch section {
    case .collaboration:
      "An organization participates in a group when it holds a role there, itself or through a person; suppliers and "
        + "observers are shown but do not count as participants."
    case .groups: "Two groups overlap when the same organizations participate in both."
    case .leadership: "Each group is a load of 1, shared evenly by those who lead or initiate it."
    case .years:
      "Who participated in what, year by year; a participation without a first date counts from the beginning, one "
        + "without a last date until today."
    case .adherence: "The published counts, how they change, and what the minutes say of them."
    case .attendance: "An organization is present at a meeting when at least one person represents it."
    case .adoptions: "What organizations use, try or plan, as the minutes tell it."
    case .other: nil
    }
  }

  package func title(of table: PublishedTableName) -> String {
    switch table {
    case .participation: "Who is what in which group"
    case .leadershipLoad: "Leadership load by organization"
    case .groupOverlap: "Participants that two groups share"
    case .organizationOverlap: "Groups that two organizations share"
    case .adherence: "Counts and changes"
    case .claims: "Published claims, checked"
    case .attendance: "Attendance by organization"
    case .attendancePersons: "Attendance by person and group"
    case .attendanceGroups: "Attendance by group"
    case .attendanceRule: "Who breaks the rule of attendance"
    case .centrality: "Position in the network"
    case .resilience: "What happens if an organization leaves"
    case .distance: "Distance between the members of a group"
    case .yearly: "Year by year"
    case .retention: "How long each stayed in which group"
    case .adoptions: "Software by organization"
    case .summary: "The network as a whole"
    case .estimates: "How good the estimates are"
    }
  }

  package func title(of column: ColumnName) -> String {
    switch column {
    case .organization: "Organization"
    case .organizationA: "Organization A"
    case .organizationB: "Organization B"
    case .group: "Group"
    case .groupA: "Group A"
    case .groupB: "Group B"
    case .node: "Name"
    case .mode: "Kind"
    case .subject: "Subject"
    case .category: "Category"
    case .software: "Software"
    case .year: "Year"
    case .date: "Date"
    case .startDate: "Start"
    case .endDate: "End"
    case .status: "Status"
    case .source: "Source"
    case .groups: "Groups"
    case .lead: "Lead"
    case .initiator: "Initiator"
    case .seats: "Seats"
    case .load: "Load"
    case .loadShare: "Share of load"
    case .groupShare: "Share of participation"
    case .loadRatio: "Ratio of shares"
    case .sizeA: "Size of A"
    case .sizeB: "Size of B"
    case .groupsA: "Groups of A"
    case .groupsB: "Groups of B"
    case .shared: "Shared"
    case .jaccard: "Jaccard"
    case .overlap: "Overlap"
    case .newman: "Newman’s weight"
    case .pValue: "p-value"
    case .pValueSDSM: "p-value (SDSM)"
    case .qValue: "q-value"
    case .qValueSDSM: "q-value (SDSM)"
    case .togetherFrom: "Together from"
    case .togetherTo: "Together until"
    case .distanceKm: "Distance (km)"
    case .degree: "Degree"
    case .closeness: "Closeness"
    case .closenessEstimate: "Closeness (estimate)"
    case .betweenness: "Betweenness"
    case .betweennessEstimate: "Betweenness (estimate)"
    case .clustering: "Clustering"
    case .core: "Core"
    case .community: "Community"
    case .cutPoint: "Cut point"
    case .groupsWithoutLead: "Groups without lead"
    case .groupsWithOneMember: "Groups with one member"
    case .componentsAfter: "Components after"
    case .located: "Located members"
    case .meanKm: "Mean (km)"
    case .maxKm: "Maximum (km)"
    case .meanKmEstimate: "Mean (km, estimated)"
    case .maxKmEstimate: "Maximum (km, estimated)"
    case .pairs: "Pairs measured"
    case .value: "Value"
    case .change: "Change"
    case .changePercent: "Relative change"
    case .index: "Index"
    case .new: "New"
    case .renewed: "Renewed"
    case .notRenewed: "Not renewed"
    case .claimedPercent: "Claimed"
    case .computedPercent: "Computed"
    case .agrees: "Agrees"
    case .events: "Meetings"
    case .present: "Present"
    case .excused: "Excused"
    case .absent: "Absent"
    case .attended: "Attended"
    case .expected: "Expected"
    case .meanPresent: "Present, mean"
    case .quorate: "Quorate"
    case .missedInARow: "Missed in a row"
    case .person: "Person"
    case .firstSeen: "First seen"
    case .lastSeen: "Last seen"
    case .role: "Role"
    case .organizationID: "Organization’s id"
    case .organizationAID: "First organization’s id"
    case .organizationBID: "Second organization’s id"
    case .personID: "Person’s id"
    case .actorID: "Actor’s id"
    case .groupID: "Group’s id"
    case .groupAID: "First group’s id"
    case .groupBID: "Second group’s id"
    case .nodeID: "Id"
    case .actor: "Actor"
    case .meetings: "Meetings"
    case .first: "First"
    case .last: "Last"
    case .spells: "Spells"
    case .years: "Years"
    case .merged: "Merged"
    case .formed: "Formed by merger"
    case .rate: "Rate"
    case .newGroups: "New groups"
    case .unfinished: "Unfinished"
    case .endedGroups: "Ended groups"
    case .actors: "Actors"
    case .organizations: "Organizations"
    case .memberships: "Participations"
    case .density: "Density"
    case .hhi: "HHI"
    case .gini: "Gini"
    case .elephantFactor: "Elephant factor"
    case .attendanceRate: "Attendance rate"
    case .groupPairs: "Pairs of groups"
    case .organizationPairs: "Pairs of organizations"
    case .components: "Components"
    case .communities: "Communities"
    case .modularity: "Modularity"
    case .distanceCompared: "Compared"
    case .meanKmSharing: "Mean of those that share (km)"
    case .meanKmOthers: "Mean of the others (km)"
    case .distanceCorrelation: "Correlation"
    case .distancePValue: "p-value of the correlation"
    case .pathSources: "Sources"
    case .closenessStandardError: "Standard error of closeness"
    case .betweennessStandardError: "Standard error of betweenness"
    }
  }

  package func vocabulary(_ word: String) -> String? {
    // The data's vocabulary is English already.
    switch word {
    case "lead", "initiator", "member", "supplier", "observer", "present", "excused", "absent", "in use", "migration",
      "training", "study", "test", "development", "planned", "tried", "abandoned", "commune", "intercommunality",
      "company", "association", "department", "region", "public body", "university", "working group", "organization",
      "person", "group":
      word
    default: nil
    }
  }

  package func flag(_ value: Bool) -> String { value ? "yes" : "no" }
  package var figure: String { "Figure" }
  package var table: String { "Table" }
  package var captionSeparator: String { ": " }
  package var dataOfFigure: String { "Data of figure" }
  package var files: String { "Download" }
  package var noResult: String { "no result" }
  package var oneResult: String { "1 result" }
  package var results: String { "results" }
  package func colophon(version: String) -> String { "Published by maillage \(version)." }

  package func rowsShown(_ shown: Int, of total: Int, file: String) -> String {
    "The first \(number(shown)) of \(number(total)) rows; all are in \(file)."
  }

  package var organizations: String { "Organization by organization" }
  package var organizationsIntroduction: String { "What is known of each: its groups, its roles, its software." }
  package func organizationsShown(_ shown: Int, of total: Int) -> String {
    "The \(number(shown)) organizations with the most groups, of \(number(total))."
  }
  package var searchOrganization: String { "Find an organization" }

  package var groupCards: String { "Group by group" }
  package var groupCardsIntroduction: String { "Who takes part in each, in which role, and which groups are near it." }
  package func groupCardsShown(_ shown: Int, of total: Int) -> String {
    "The \(number(shown)) groups with the most participants, of \(number(total))."
  }
  package var searchGroup: String { "Find a group" }

  package var leftOut: String { "What is left out, and why" }
  package func leftOut(figure: String, reason: String) -> String { "Figure \(quote(figure)): \(reason)" }
  package var elsewhereNetwork: String {
    "The network is too large for one machine, or not on it: an engine has computed the tables. Figures, findings, the "
      + "summary, and the tables on centrality, resilience and distance take the whole network on one machine."
  }
  package func leftOut(table: String) -> String { "Table \(quote(table)): no data." }
  package func dataElsewhere(tables: [String]) -> String {
    "Its numbers are in the \(tables.count > 1 ? "tables" : "table") \(list(tables.map(quote)))."
  }
  package func dataElsewhere(section: String) -> String { "Its numbers are in the part \(quote(section))." }
  package var nothingLeftOut: String { "Nothing: all figures and tables are here." }
  package var sources: String { "Sources" }

  package func sourcesIntroduction(package name: String, licenses: [String]) -> String {
    let terms = licenses.isEmpty ? "" : " (licence: \(list(licenses)))"
    return "Each row of the tables of the network \(quote(name))\(terms) says where the fact is written. These are the "
      + "sources, with the number of rows that cite them."
  }

  package func rows(_ count: Int) -> String { counted(count, "row", "rows") }
  package var warnings: String { "Warnings" }
  package var warningsIntroduction: String { "Reading the data raised these warnings:" }
  package var method: String { "Method" }

  package func methodParagraphs(definitionsVersion: Int) -> [String] {
    [
      "The measures are taken on the two-mode network of organizations and working groups. A value that is not defined "
        + "is left empty; it is never set to zero.",
      "Overlap: the number shared, over all of both together (Jaccard) or over the smaller of the two "
        + "(Szymkiewicz–Simpson). p-value: the probability that a random draw shares at least as many (hypergeometric, "
        + "one-tailed), q-value: the same, corrected for all pairs that could share (Benjamini–Hochberg)."
        + " Two share a group only where they were in it at the same time.",
      "Concentration of the load: Herfindahl–Hirschman index (sum of squared shares), Gini index over all participating "
        + "organizations, elephant factor (the fewest organizations that together hold at least half of the load).",
      "A published claim agrees with the counts when they differ by at most one percentage point.",
      "Definitions: version \(number(definitionsVersion)).",
    ]
  }

  package var pseudonymsNote: String {
    "People’s names are replaced by stable labels, in quoted texts too; those of organizations are kept. Warnings that "
      + "reading the data left, which quote it, are not published."
  }

  package func pseudonym(_ number: String) -> String { "Person\u{A0}\(number)" }
  package func stateNote(_ state: String, isLast: Bool) -> String {
    "Who takes part in what is told \(state)\(isLast ? ", the last date of the data" : ""); what was before is told year by "
      + "year."
  }
  package var everNote: String {
    "Who takes part in what is told of all times together; who left before another came did not meet there."
  }
  package func yearsNote(_ years: String) -> String { "Only what was active in \(years) is counted." }

  package func keyNumber(_ number: KeyNumber) -> (label: String, explanation: String) {
    switch number {
    case .organizations: ("Organizations", "participate in at least one group")
    case .persons: ("Persons", "participate in at least one group")
    case .groups: ("Working groups", "with at least one participant")
    case .memberships: ("Participations", "of an organization in a group")
    case .density: ("Density", "share of the possible participations that exist")
    case .gini: ("Gini of the load", "0 = spread evenly, 1 = all on one")
    case .hhi: ("Concentration (HHI)", "sum of the squared shares of the load")
    case .elephantFactor: ("Elephant factor", "the fewest that hold half of the work of leading")
    case .attendanceRate: ("Attendance rate", "organizations present of those expected")
    }
  }

  package var undefined: String { "—" }
  package var percentagePoints: String { "pp" }
  package func source(_ source: String) -> String { "source: \(source)" }
}

extension English: YearPhrases {
  package var year: String { "Year" }
  package func participations(in year: String) -> String { "Who participates in what in \(year)" }
  package var seatHolders: String { "Led by" }
  package var participantCount: String { "Number" }
  package var participants: String { "Participants" }
  package func arrivals(_ names: [String], more: Int) -> String { "Joined: \(listed(names, more: more))." }
  package func departures(_ names: [String], more: Int) -> String { "Left: \(listed(names, more: more))." }
  package func nothingToTell(_ noun: ActorNoun) -> String {
    "There is nothing to tell: no \(noun == .organizations ? "organization" : "person") participates in a working group, as "
      + "suppliers and observers do not count as participants."
  }
  package func nobodyJoined(_ noun: ActorNoun) -> String {
    "No \(noun == .organizations ? "organization" : "person") joined."
  }

  package func groupsShown(_ shown: Int, of total: Int) -> String {
    "The \(number(shown)) groups with the most participants, of \(number(total))."
  }

  package func yearsShown(_ shown: Int, of total: Int) -> String {
    "The last \(number(shown)) years, of \(number(total))."
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
