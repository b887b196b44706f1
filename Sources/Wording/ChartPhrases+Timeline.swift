/// What the timeline says.
package protocol TimelineChartPhrases: Sendable {
  var timelineTitle: String { get }
  /// How many groups, between which years, and how many of them have begun or ended in these.
  func timelineLead(groups: Int, from first: Int, to last: Int, begun: Int, ended: Int) -> String
  /// Of many groups, how many are drawn.
  func largestGroupsDrawn(_ drawn: Int, of all: Int) -> String
  /// Organizations or persons that take part in a group: `8 participants`.
  func participants(_ count: Int) -> String
  /// Of a group's many participants, how many are drawn.
  func participantsDrawn(_ drawn: Int, of all: Int) -> String
  /// Why there is no chart.
  var noDates: String { get }
  /// The row of meetings.
  var meetings: String { get }
  /// What a bar that fades out means.
  var openDates: String { get }
  /// A stretch of time, either end of which may not be known: `2014–2017`, `since 2014`, `until 2017`.
  func span(from start: String?, to end: String?) -> String
  /// A group, how long it has been, how many take part, and who leads or initiates it when.
  func groupInWords(_ name: String, span: String, participants: Int, seats: [String]) -> String
}

extension French: TimelineChartPhrases {
  package var timelineTitle: String { "Les groupes de travail dans le temps" }

  package func timelineLead(groups: Int, from first: Int, to last: Int, begun: Int, ended: Int) -> String {
    let years = first == last ? "en \(first)" : "de \(first) à \(last)"
    let changes = [
      begun > 0 ? "\(number(begun)) \(begun > 1 ? "ont été créés" : "a été créé")" : nil,
      ended > 0 ? "\(number(ended)) \(ended > 1 ? "ont pris fin" : "a pris fin")" : nil,
    ]
    .compactMap(\.self)
    return "\(counted(groups, .groups)), \(years)" + (changes.isEmpty ? "." : "\u{202F}: \(list(changes)).")
  }

  package func largestGroupsDrawn(_ drawn: Int, of all: Int) -> String {
    "\(shownOf(drawn, all, .groups)) sont dessinés, ceux qui ont le plus de participants."
  }

  package func participants(_ count: Int) -> String { "\(number(count)) \(count > 1 ? "participants" : "participant")" }

  package func participantsDrawn(_ drawn: Int, of all: Int) -> String {
    "dont \(number(drawn)) \(drawn > 1 ? "dessinés" : "dessiné")"
  }

  package var noDates: String { "rien dans les données n’est daté" }
  package var meetings: String { "réunions" }
  package var openDates: String { "début ou fin sans date" }

  package func span(from start: String?, to end: String?) -> String {
    switch (start, end) {
    case (let start?, let end?): start == end ? start : "\(start)–\(end)"
    case (let start?, nil): "depuis \(start)"
    case (nil, let end?): "jusqu’à \(end)"
    case (nil, nil): "sans dates"
    }
  }

  package func groupInWords(_ name: String, span: String, participants: Int, seats: [String]) -> String {
    let led = seats.isEmpty ? "" : "\u{202F}; \(list(seats))"
    return "\(name) (\(span))\u{202F}: \(self.participants(participants))\(led)."
  }
}

extension English: TimelineChartPhrases {
  package var timelineTitle: String { "The working groups over time" }

  package func timelineLead(groups: Int, from first: Int, to last: Int, begun: Int, ended: Int) -> String {
    let years = first == last ? "in \(first)" : "\(first) to \(last)"
    let changes = [
      begun > 0 ? "\(number(begun)) \(begun == 1 ? "was" : "were") founded" : nil,
      ended > 0 ? "\(number(ended)) ended" : nil,
    ]
    .compactMap(\.self)
    return "\(counted(groups, .groups)), \(years)" + (changes.isEmpty ? "." : ": \(list(changes)).")
  }

  package func largestGroupsDrawn(_ drawn: Int, of all: Int) -> String {
    "\(shownOf(drawn, all, .groups)) are drawn, those with the most participants."
  }

  package func participants(_ count: Int) -> String {
    "\(number(count)) \(count == 1 ? "participant" : "participants")"
  }
  package func participantsDrawn(_ drawn: Int, of all: Int) -> String { "\(number(drawn)) of them drawn" }
  package var noDates: String { "nothing in the data has a date" }
  package var meetings: String { "meetings" }
  package var openDates: String { "begin or end not dated" }

  package func span(from start: String?, to end: String?) -> String {
    switch (start, end) {
    case (let start?, let end?): start == end ? start : "\(start)–\(end)"
    case (let start?, nil): "since \(start)"
    case (nil, let end?): "until \(end)"
    case (nil, nil): "undated"
    }
  }

  package func groupInWords(_ name: String, span: String, participants: Int, seats: [String]) -> String {
    let led = seats.isEmpty ? "" : "; \(list(seats))"
    return "\(name) (\(span)): \(self.participants(participants))\(led)."
  }
}
