/// What the map says.
package protocol MapPhrases: Sendable {
  var mapTitle: String { get }
  /// How many of all participating organizations are on the map.
  func mapLead(located: Int, of all: Int) -> String
  /// What a line between two of them means, where lines are drawn for at least so many shared groups.
  func tiesFrom(shared: Int) -> String
  /// What the size of a disc means.
  var discByGroups: String { get }
  /// What a ring means: an organization that takes part in no group.
  var ringWithoutGroup: String { get }
  func withoutPlace(_ names: [String], more: Int) -> String
  func outsideMap(_ names: [String], more: Int) -> String
  /// Names that have no room.
  func unnamedOnMap(_ names: [String], more: Int) -> String
  func latitude(_ degrees: Double) -> String
  func longitude(_ degrees: Double) -> String
  func kilometres(_ distance: Double) -> String
  func groupsShared(_ a: String, _ b: String, groups: Int, kilometres: Double) -> String
  func strongestTies(_ ties: [String]) -> String
  func farthest(_ a: String, _ b: String, kilometres: Double) -> String
  func groupsOf(_ name: String, _ groups: Int) -> String
  /// Why there is no map.
  var noPlaces: String { get }
}

extension French: MapPhrases {
  package var mapTitle: String { "Où l’on travaille ensemble" }

  package func mapLead(located: Int, of all: Int) -> String {
    located < all
      ? "\(counted(located, .organizations)) sur \(number(all)) qui participent à un groupe, à leur place."
      : "Les organisations qui participent à un groupe, à leur place."
  }

  package func tiesFrom(shared: Int) -> String {
    shared > 1 ? "au moins \(number(shared)) groupes communs" : "groupes communs"
  }

  package var discByGroups: String { "organisation, d’autant plus grande qu’elle a de groupes" }
  package var ringWithoutGroup: String { "sans groupe" }

  package func withoutPlace(_ names: [String], more: Int) -> String {
    "Sans coordonnées\u{202F}: \(named(names, more))."
  }

  package func outsideMap(_ names: [String], more: Int) -> String { "Hors de la carte\u{202F}: \(named(names, more))." }

  package func unnamedOnMap(_ names: [String], more: Int) -> String {
    "Sans nom sur la carte, faute de place\u{202F}: \(named(names, more))."
  }

  package func latitude(_ degrees: Double) -> String {
    "\(number(abs(degrees), decimals: 2))°\u{A0}\(degrees < 0 ? "S" : "N")"
  }

  package func longitude(_ degrees: Double) -> String {
    "\(number(abs(degrees), decimals: 2))°\u{A0}\(degrees < 0 ? "O" : "E")"
  }

  package func kilometres(_ distance: Double) -> String { "\(number(distance, decimals: 1))\u{A0}km" }

  package func groupsShared(_ a: String, _ b: String, groups: Int, kilometres: Double) -> String {
    "\(a) et \(b) (\(number(groups)) \(groups > 1 ? "groupes" : "groupe"), "
      + "\(self.kilometres(kilometres.rounded())))"
  }

  package func strongestTies(_ ties: [String]) -> String {
    "Le plus de groupes communs\u{202F}: \(ties.joined(separator: "\u{202F}; "))."
  }

  package func farthest(_ a: String, _ b: String, kilometres: Double) -> String {
    "Les plus éloignées à travailler ensemble\u{202F}: \(a) et \(b), à \(self.kilometres(kilometres.rounded()))."
  }

  package func groupsOf(_ name: String, _ groups: Int) -> String { told(name, counted(groups, .groups)) }
  package var noPlaces: String { "on ne connaît la place d’aucune organisation qui participe à un groupe" }

  private func named(_ names: [String], _ more: Int) -> String {
    list(names + (more > 0 ? ["\(number(more)) autres"] : []))
  }
}

extension English: MapPhrases {
  package var mapTitle: String { "Where people work together" }

  package func mapLead(located: Int, of all: Int) -> String {
    located < all
      ? "\(shownOf(located, all, .organizations)) that participate in a group, at their places."
      : "The organizations that participate in a group, at their places."
  }

  package func tiesFrom(shared: Int) -> String {
    shared > 1 ? "at least \(number(shared)) groups in common" : "groups in common"
  }

  package var discByGroups: String { "organization, the larger the more groups it has" }
  package var ringWithoutGroup: String { "without a group" }
  package func withoutPlace(_ names: [String], more: Int) -> String { "Without coordinates: \(named(names, more))." }
  package func outsideMap(_ names: [String], more: Int) -> String { "Off the map: \(named(names, more))." }

  package func unnamedOnMap(_ names: [String], more: Int) -> String {
    "Without a name on the map, for want of room: \(named(names, more))."
  }

  package func latitude(_ degrees: Double) -> String {
    "\(number(abs(degrees), decimals: 2))°\u{A0}\(degrees < 0 ? "S" : "N")"
  }

  package func longitude(_ degrees: Double) -> String {
    "\(number(abs(degrees), decimals: 2))°\u{A0}\(degrees < 0 ? "W" : "E")"
  }

  package func kilometres(_ distance: Double) -> String { "\(number(distance, decimals: 1))\u{A0}km" }

  package func groupsShared(_ a: String, _ b: String, groups: Int, kilometres: Double) -> String {
    "\(a) and \(b) (\(number(groups)) \(groups == 1 ? "group" : "groups"), \(self.kilometres(kilometres.rounded())))"
  }

  package func strongestTies(_ ties: [String]) -> String {
    "Most groups in common: \(ties.joined(separator: "; "))."
  }

  package func farthest(_ a: String, _ b: String, kilometres: Double) -> String {
    "Farthest apart of those that work together: \(a) and \(b), \(self.kilometres(kilometres.rounded()))."
  }

  package func groupsOf(_ name: String, _ groups: Int) -> String { told(name, counted(groups, .groups)) }
  package var noPlaces: String { "of no organization that participates in a group the place is known" }

  private func named(_ names: [String], _ more: Int) -> String {
    list(names + (more > 0 ? ["\(number(more)) more"] : []))
  }
}
