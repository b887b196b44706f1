/// What the chart of adoptions says.
package protocol AdoptionChartPhrases: Sendable {
  var adoptionsTitle: String { get }
  func adoptionsLead(software: Int, organizations: Int) -> String
  /// Of much software or many organizations, how much is drawn; nil for what is drawn whole.
  func adoptionsDrawn(software: (drawn: Int, all: Int)?, organizations: (drawn: Int, all: Int)?) -> String
  /// An adoption whose status the data does not tell.
  var statusNotTold: String { get }
  /// Words for what is rare.
  var otherStatuses: String { get }
  /// A piece of software and those that have it, each with its status.
  func adopted(_ software: String, by organizations: [(name: String, status: String)], more: Int) -> String
  /// The pieces of software that only one organization has.
  func adoptedOnce(_ count: Int) -> String
  /// How often each status occurs.
  func adoptionStatuses(_ counts: [(status: String, count: Int)]) -> String
}

extension French: AdoptionChartPhrases {
  package var adoptionsTitle: String { "Quels logiciels, dans quelles organisations" }

  package func adoptionsLead(software: Int, organizations: Int) -> String {
    "\(counted(software, .software)) dans \(counted(organizations, .organizations))."
  }

  package func adoptionsDrawn(software: (drawn: Int, all: Int)?, organizations: (drawn: Int, all: Int)?) -> String {
    let parts = [
      software.map { "\(shownOf($0.drawn, $0.all, .software)), les plus répandus" },
      organizations.map { "\(shownOf($0.drawn, $0.all, .organizations)), les mieux équipées" },
    ]
    return "Sont dessinés\u{202F}: \(list(parts.compactMap(\.self)))."
  }

  package var statusNotTold: String { "sans précision" }
  package var otherStatuses: String { "autre" }

  package func adopted(_ software: String, by organizations: [(name: String, status: String)], more: Int) -> String {
    let listed = organizations.map { "\($0.name) (\($0.status))" } + (more > 0 ? ["\(number(more)) autres"] : [])
    return "\(software)\u{202F}: \(list(listed))."
  }

  package func adoptedOnce(_ count: Int) -> String {
    "\(counted(count, .software)) \(count > 1 ? "ne sont cités" : "n’est cité") que par une organisation."
  }

  package func adoptionStatuses(_ counts: [(status: String, count: Int)]) -> String {
    "Par état\u{202F}: \(list(counts.map { "\($0.status) (\(number($0.count)))" }))."
  }
}

extension English: AdoptionChartPhrases {
  package var adoptionsTitle: String { "Which software, in which organizations" }

  package func adoptionsLead(software: Int, organizations: Int) -> String {
    "\(counted(software, .software)) in \(counted(organizations, .organizations))."
  }

  package func adoptionsDrawn(software: (drawn: Int, all: Int)?, organizations: (drawn: Int, all: Int)?) -> String {
    let parts = [
      software.map { "\(shownOf($0.drawn, $0.all, .software)), the most widespread" },
      organizations.map { "\(shownOf($0.drawn, $0.all, .organizations)), those with the most" },
    ]
    return "Drawn: \(list(parts.compactMap(\.self)))."
  }

  package var statusNotTold: String { "not stated" }
  package var otherStatuses: String { "other" }

  package func adopted(_ software: String, by organizations: [(name: String, status: String)], more: Int) -> String {
    let listed = organizations.map { "\($0.name) (\($0.status))" } + (more > 0 ? ["\(number(more)) more"] : [])
    return "\(software): \(list(listed))."
  }

  package func adoptedOnce(_ count: Int) -> String {
    "\(counted(count, .software)) \(count == 1 ? "is" : "are") named by one organization only."
  }

  package func adoptionStatuses(_ counts: [(status: String, count: Int)]) -> String {
    "By status: \(list(counts.map { "\($0.status) (\(number($0.count)))" }))."
  }
}
