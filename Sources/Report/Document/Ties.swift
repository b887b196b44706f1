internal import Markup
internal import Support

/// Who was in which group, and in which years: what a page filters pictures by.
package struct Ties: Hashable, Sendable {
  /// A spell of an actor in a group, by their places in the lists.
  package struct Tie: Hashable, Sendable {
    let actor: Int
    let group: Int
    /// The first and the last year; nil where that is not known, or lasts.
    let from: Int?
    let to: Int?

    package var isDated: Bool { from != nil || to != nil }

    package init(actor: Int, group: Int, from: Int?, to: Int?) {
      (self.actor, self.group, self.from, self.to) = (actor, group, from, to)
    }
  }

  /// By the places that pictures have in the ids of their nodes.
  package var actors: [String]
  package var groups: [String]
  package var ties: [Tie]
  /// The years to choose from; nil where nothing is dated.
  package var years: ClosedRange<Int>?

  package init(actors: [String], groups: [String], ties: [Tie], years: ClosedRange<Int>?) {
    (self.actors, self.groups, self.ties, self.years) = (actors, groups, ties, years)
  }
}

/// What the page's script is given, as JSON that can be in HTML and XML as it is.
enum PageData {
  static func json(words: [String: String], ties: Ties?) -> String {
    var members = [
      "\"words\":{" + words.sorted { $0.key < $1.key }.map { string($0) + ":" + string($1) }.joined(separator: ",")
        + "}"
    ]
    if let ties {
      func year(_ year: Int?) -> String { year.map(String.init) ?? "null" }
      members.append("\"actors\":[" + ties.actors.map(string).joined(separator: ",") + "]")
      members.append("\"groups\":[" + ties.groups.map(string).joined(separator: ",") + "]")
      let rows = ties.ties.map { "[\($0.actor),\($0.group),\(year($0.from)),\(year($0.to))]" }
      members.append("\"ties\":[" + rows.joined(separator: ",") + "]")
      if let years = ties.years { members.append("\"years\":[\(years.lowerBound),\(years.upperBound)]") }
    }
    return "{" + members.joined(separator: ",\n") + "}"
  }

  private static func string(_ text: String) -> String { JSONText.quotedForMarkup(text.harmless) }
}
