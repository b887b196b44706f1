/// What the chart of the load's concentration says.
package protocol ConcentrationChartPhrases: Sendable {
  var concentrationTitle: String { get }
  /// Who of how many carries how much, where these are the fewest with half of the load.
  func fewestCarry(_ noun: CountedNoun, _ few: Int, of all: Int, percent: Double) -> String
  /// What the axes of the curve run along.
  func actorsFromLeastLoaded(_ noun: CountedNoun) -> String
  var shareOfLoad: String { get }
  var evenlySpread: String { get }
  /// Actors with little load, together.
  func othersTogether(_ count: Int) -> String
  /// What a number is called, and what it means.
  var giniName: String { get }
  var giniMeaning: String { get }
  var hhiName: String { get }
  /// As many actors with equal loads would have the same index.
  func hhiMeaning(_ noun: CountedNoun, equivalent: Double) -> String
  var elephantName: String { get }
  func elephantMeaning(_ noun: CountedNoun) -> String
}

extension French: ConcentrationChartPhrases {
  package var concentrationTitle: String { "La concentration de la charge de pilotage" }

  package func fewestCarry(_ noun: CountedNoun, _ few: Int, of all: Int, percent: Double) -> String {
    "\(counted(few, noun)) sur \(number(all)) \(few > 1 ? "portent ensemble" : "porte") \(self.percent(percent)) de la "
      + "charge."
  }

  package func actorsFromLeastLoaded(_ noun: CountedNoun) -> String {
    noun == .persons
      ? "part des personnes, de la moins chargée à la plus chargée"
      : "part des organisations, de la moins chargée à la plus chargée"
  }

  package var shareOfLoad: String { "part de la charge" }
  package var evenlySpread: String { "répartie également" }
  package func othersTogether(_ count: Int) -> String { count > 1 ? "\(number(count)) autres" : "1 autre" }
  package var giniName: String { "Indice de Gini" }
  package var giniMeaning: String { "0\u{202F}: répartie également\u{202F}; 1\u{202F}: toute sur une seule" }
  package var hhiName: String { "Herfindahl-Hirschman (HHI)" }

  package func hhiMeaning(_ noun: CountedNoun, equivalent: Double) -> String {
    "autant que si \(number(equivalent)) \(noun == .persons ? "personnes" : "organisations") portaient tout à parts égales"
  }

  package var elephantName: String { "Facteur éléphant" }

  package func elephantMeaning(_ noun: CountedNoun) -> String {
    "le moins \(noun == .persons ? "de personnes" : "d’organisations") qui portent ensemble la moitié de la charge"
  }
}

extension English: ConcentrationChartPhrases {
  package var concentrationTitle: String { "How concentrated the load of leadership is" }

  package func fewestCarry(_ noun: CountedNoun, _ few: Int, of all: Int, percent: Double) -> String {
    "\(shownOf(few, all, noun)) \(few == 1 ? "carries" : "together carry") \(self.percent(percent)) of the load."
  }

  package func actorsFromLeastLoaded(_ noun: CountedNoun) -> String {
    noun == .persons
      ? "share of the persons, from the least to the most loaded"
      : "share of the organizations, from the least to the most loaded"
  }

  package var shareOfLoad: String { "share of the load" }
  package var evenlySpread: String { "evenly spread" }
  package func othersTogether(_ count: Int) -> String { count == 1 ? "1 other" : "\(number(count)) others" }
  package var giniName: String { "Gini coefficient" }
  package var giniMeaning: String { "0: evenly spread; 1: all on one" }
  package var hhiName: String { "Herfindahl–Hirschman (HHI)" }

  package func hhiMeaning(_ noun: CountedNoun, equivalent: Double) -> String {
    "as if \(number(equivalent)) \(noun == .persons ? "persons" : "organizations") carried all of it in equal parts"
  }

  package var elephantName: String { "Elephant factor" }

  package func elephantMeaning(_ noun: CountedNoun) -> String {
    "the fewest \(noun == .persons ? "persons" : "organizations") that together carry half of the load"
  }
}
