/// What the chart of leadership load says.
package protocol LoadChartPhrases: Sendable {
  var loadTitle: String { get }
  /// Who of how many carries the groups, and what load is.
  func loadLead(_ noun: CountedNoun, carrying: Int, of actors: Int, groups: Int) -> String
  /// The load's share of all load.
  func loadShare(_ percent: Double) -> String
  /// The load that would be an actor's if load followed participation.
  var loadByParticipation: String { get }
  /// Those that carry nothing; each with the number of its groups.
  func carryingNothing(_ noun: CountedNoun, _ names: [(name: String, groups: Int)], more: Int) -> String
  /// Groups that nobody leads or initiates, which are nobody's load.
  func groupsWithoutSeat(_ count: Int) -> String
  /// Those with little load that there is no room for.
  func loadNotDrawn(_ noun: CountedNoun, _ count: Int, load: Double) -> String
  /// What one bar says, without a full stop.
  func carried(_ bar: CarriedLoad) -> String
  /// What bars further down say together.
  func carriedLess(_ bars: [CarriedLoad]) -> String
  /// Why there is no chart: no group has a lead or an initiator.
  var noLoad: String { get }
}

/// What an actor carries.
package struct CarriedLoad: Sendable {
  package let name: String
  package let load: Double
  package let leadLoad: Double
  package let sharePercent: Double
  /// Load share / group share.
  package let ratio: Double?

  package init(name: String, load: Double, leadLoad: Double, sharePercent: Double, ratio: Double?) {
    self.name = name
    self.load = load
    self.leadLoad = leadLoad
    self.sharePercent = sharePercent
    self.ratio = ratio
  }

  package var initiatorLoad: Double { max(0, load - leadLoad) }
}

extension French: LoadChartPhrases {
  package var loadTitle: String { "Qui porte les groupes de travail" }

  package func loadLead(_ noun: CountedNoun, carrying: Int, of actors: Int, groups: Int) -> String {
    let verb = carrying > 1 ? "portent" : "porte"
    let carried = groups > 1 ? "les \(number(groups)) groupes" : "le groupe"
    let who = carrying < actors ? "\(counted(carrying, noun)) sur \(number(actors))" : counted(carrying, noun)
    return "\(who) \(verb) \(carried). Chaque groupe compte pour 1, partagé à parts égales "
      + "entre ceux qui le pilotent ou l’ont lancé."
  }

  package func loadShare(_ percent: Double) -> String { "\(self.percent(percent)) de la charge" }
  package var loadByParticipation: String { "charge si elle suivait la participation aux groupes" }

  package func carryingNothing(_ noun: CountedNoun, _ names: [(name: String, groups: Int)], more: Int) -> String {
    let count = names.count + more
    let who = "\(counted(count, noun)) \(count > 1 ? "participent" : "participe") sans porter de groupe"
    guard !names.isEmpty else { return "\(who)." }
    let listed = names.map { "\($0.name) (\(number($0.groups)))" } + (more > 0 ? ["\(number(more)) autres"] : [])
    return "\(who), avec le nombre de leurs groupes\u{202F}: \(list(listed))."
  }

  package func groupsWithoutSeat(_ count: Int) -> String {
    "\(counted(count, .groups)) \(count > 1 ? "n’ont" : "n’a") ni chef de projet ni initiateur."
  }

  package func loadNotDrawn(_ noun: CountedNoun, _ count: Int, load: Double) -> String {
    return "Non dessinées\u{202F}: \(counted(count, noun)), dont la charge réunie est de \(number(load, decimals: 2))."
  }

  package func carried(_ bar: CarriedLoad) -> String {
    var roles: [String] = []
    if bar.leadLoad > 0 { roles.append("\(number(bar.leadLoad, decimals: 2)) comme chef de projet") }
    if bar.initiatorLoad > 0 { roles.append("\(number(bar.initiatorLoad, decimals: 2)) comme initiateur") }
    let ratio = bar.ratio.map { "\u{202F}; \(number($0)) fois sa part de la participation" } ?? ""
    return "\(bar.name)\u{202F}: charge \(number(bar.load, decimals: 2)), \(loadShare(bar.sharePercent)) "
      + "(\(list(roles))\(ratio))"
  }

  package func carriedLess(_ bars: [CarriedLoad]) -> String {
    "Puis \(list(bars.map { "\($0.name) (\(number($0.load, decimals: 2)))" }))."
  }

  package var noLoad: String { "aucun groupe n’a de chef de projet ni d’initiateur" }
}

extension English: LoadChartPhrases {
  package var loadTitle: String { "Who carries the working groups" }

  package func loadLead(_ noun: CountedNoun, carrying: Int, of actors: Int, groups: Int) -> String {
    let verb = carrying == 1 ? "carries" : "carry"
    let carried = groups == 1 ? "the one group" : "the \(number(groups)) groups"
    let who = carrying < actors ? shownOf(carrying, actors, noun) : counted(carrying, noun)
    return "\(who) \(verb) \(carried). Each group counts as 1, shared equally between those "
      + "who lead or have initiated it."
  }

  package func loadShare(_ percent: Double) -> String { "\(self.percent(percent)) of the load" }
  package var loadByParticipation: String { "load if it followed participation in groups" }

  package func carryingNothing(_ noun: CountedNoun, _ names: [(name: String, groups: Int)], more: Int) -> String {
    let count = names.count + more
    let who = "\(counted(count, noun)) \(count == 1 ? "participates" : "participate") without carrying a group"
    guard !names.isEmpty else { return "\(who)." }
    let listed = names.map { "\($0.name) (\(number($0.groups)))" } + (more > 0 ? ["\(number(more)) more"] : [])
    return "\(who), with the number of their groups: \(list(listed))."
  }

  package func groupsWithoutSeat(_ count: Int) -> String {
    "\(counted(count, .groups)) \(count == 1 ? "has" : "have") neither lead nor initiator."
  }

  package func loadNotDrawn(_ noun: CountedNoun, _ count: Int, load: Double) -> String {
    return "Not drawn: \(counted(count, noun)) with a load of \(number(load, decimals: 2)) together."
  }

  package func carried(_ bar: CarriedLoad) -> String {
    var roles: [String] = []
    if bar.leadLoad > 0 { roles.append("\(number(bar.leadLoad, decimals: 2)) as lead") }
    if bar.initiatorLoad > 0 { roles.append("\(number(bar.initiatorLoad, decimals: 2)) as initiator") }
    let ratio = bar.ratio.map { "; \(number($0)) times its share of the participation" } ?? ""
    return "\(bar.name): load \(number(bar.load, decimals: 2)), \(loadShare(bar.sharePercent)) (\(list(roles))\(ratio))"
  }

  package func carriedLess(_ bars: [CarriedLoad]) -> String {
    "Then \(list(bars.map { "\($0.name) (\(number($0.load, decimals: 2)))" }))."
  }

  package var noLoad: String { "no group has a lead or an initiator" }
}
