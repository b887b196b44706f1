/// What the picture of before and after says.
package protocol ChangeChartPhrases: Sendable {
  func beforeAndAfterTitle(from first: Int, to last: Int) -> String
  /// What came, went and was taken over, in a sentence.
  func changeLead(groups: Int, begun: Int, ended: Int, takenOver: Int) -> String
  /// What the segments of a row are: those that left, stayed, joined.
  func changeSegment(_ segment: ChangeSegment, from first: Int, to last: Int) -> String
  /// What a large number is called; before and after it stand side by side.
  func changeFact(_ noun: CountedNoun, joined: Int, left: Int) -> (name: String, meaning: String)
  func takenOverFact(_ count: Int, of groups: Int) -> (name: String, meaning: String)
  /// Over the column of those that lead or initiate.
  var changeSeats: String { get }
  /// A group that there was not before, or is not after.
  var groupBegun: String { get }
  var groupEnded: String { get }
  /// Those that joined and left, under a row.
  func changeNames(_ segment: ChangeSegment, _ names: [String]) -> String
  /// A group's change in words.
  func changeInWords(
    _ group: String, joined: [String], left: [String], stayed: Int, seats: (before: [String], after: [String])?
  )
    -> String
  /// Why there is no picture.
  var noTwoYears: String { get }
  /// The same, where a year was asked for that the data does not reach.
  func yearOutsideData(_ years: ClosedRange<Int>?) -> String
}

/// What became of a participant.
package enum ChangeSegment: Hashable, CaseIterable, Sendable {
  case left, stayed, joined
}

extension French: ChangeChartPhrases {
  package func beforeAndAfterTitle(from first: Int, to last: Int) -> String {
    "Avant, après\u{202F}: \(first) et \(last)"
  }

  package func changeLead(groups: Int, begun: Int, ended: Int, takenOver: Int) -> String {
    let changes = [
      begun > 0 ? "\(number(begun)) \(begun > 1 ? "ont été créés" : "a été créé")" : nil,
      ended > 0 ? "\(number(ended)) \(ended > 1 ? "ont pris fin" : "a pris fin")" : nil,
      takenOver > 0 ? "\(number(takenOver)) \(takenOver > 1 ? "ont changé" : "a changé") de mains" : nil,
    ]
    .compactMap(\.self)
    let what = changes.isEmpty ? "aucun n’a commencé, fini ni changé de mains" : list(changes)
    return "Sur \(counted(groups, .groups)), \(what)."
  }

  package func changeSegment(_ segment: ChangeSegment, from first: Int, to last: Int) -> String {
    switch segment {
    case .left: "parties après \(first)"
    case .stayed: "présentes les deux années"
    case .joined: "venues jusqu’en \(last)"
    }
  }

  package func changeFact(_ noun: CountedNoun, joined: Int, left: Int) -> (name: String, meaning: String) {
    let isMasculine = noun == .groups
    let came = isMasculine ? "nouveau" : "nouvelle"
    let cameMany = isMasculine ? "nouveaux" : "nouvelles"
    let gone = isMasculine ? "terminé" : "partie"
    return (
      plural(noun),
      "\(number(joined)) \(joined > 1 ? cameMany : came), \(number(left)) \(gone)\(left > 1 ? "s" : "")"
    )
  }

  package func takenOverFact(_ count: Int, of groups: Int) -> (name: String, meaning: String) {
    (count > 1 ? "groupes repris" : "groupe repris", "par d’autres, sur \(number(groups)) qui ont duré")
  }

  package var changeSeats: String { "pilotage" }
  package var groupBegun: String { "nouveau groupe" }
  package var groupEnded: String { "groupe terminé" }

  package func changeNames(_ segment: ChangeSegment, _ names: [String]) -> String {
    "\(segment == .joined ? "+" : "\u{2212}")\u{A0}\(names.joined(separator: ", "))"
  }

  package func changeInWords(
    _ group: String, joined: [String], left: [String], stayed: Int, seats: (before: [String], after: [String])?
  ) -> String {
    let parts = [
      joined.isEmpty ? nil : "venues\u{202F}: \(list(joined))", left.isEmpty ? nil : "parties\u{202F}: \(list(left))",
      stayed > 0 ? "présentes les deux années\u{202F}: \(number(stayed))" : nil,
      seats.map { "pilotage\u{202F}: \(carriers($0.before)), puis \(carriers($0.after))" },
    ]
    return "\(group)\u{202F}: \(parts.compactMap(\.self).joined(separator: "\u{202F}; "))."
  }

  private func carriers(_ names: [String]) -> String { names.isEmpty ? "personne" : list(names) }

  package var noTwoYears: String { "les données n’ont pas deux années dont les participations soient datées" }

  package func yearOutsideData(_ years: ClosedRange<Int>?) -> String {
    years.map { "les données vont de \($0.lowerBound) à \($0.upperBound)" } ?? noTwoYears
  }
}

extension English: ChangeChartPhrases {
  package func beforeAndAfterTitle(from first: Int, to last: Int) -> String { "Before and after: \(first) and \(last)" }

  package func changeLead(groups: Int, begun: Int, ended: Int, takenOver: Int) -> String {
    let changes = [
      begun > 0 ? "\(number(begun)) began" : nil, ended > 0 ? "\(number(ended)) ended" : nil,
      takenOver > 0 ? "\(number(takenOver)) changed hands" : nil,
    ]
    .compactMap(\.self)
    let what = changes.isEmpty ? "none began, ended or changed hands" : list(changes)
    return "Of \(counted(groups, .groups)), \(what)."
  }

  package func changeSegment(_ segment: ChangeSegment, from first: Int, to last: Int) -> String {
    switch segment {
    case .left: "left after \(first)"
    case .stayed: "there in both years"
    case .joined: "joined by \(last)"
    }
  }

  package func changeFact(_ noun: CountedNoun, joined: Int, left: Int) -> (name: String, meaning: String) {
    (plural(noun), "\(number(joined)) new, \(number(left)) \(noun == .groups ? "ended" : "left")")
  }

  package func takenOverFact(_ count: Int, of groups: Int) -> (name: String, meaning: String) {
    (count == 1 ? "group taken over" : "groups taken over", "by others, of \(number(groups)) that lasted")
  }

  package var changeSeats: String { "leadership" }
  package var groupBegun: String { "new group" }
  package var groupEnded: String { "group ended" }

  package func changeNames(_ segment: ChangeSegment, _ names: [String]) -> String {
    "\(segment == .joined ? "+" : "\u{2212}")\u{A0}\(names.joined(separator: ", "))"
  }

  package func changeInWords(
    _ group: String, joined: [String], left: [String], stayed: Int, seats: (before: [String], after: [String])?
  ) -> String {
    let parts = [
      joined.isEmpty ? nil : "joined: \(list(joined))", left.isEmpty ? nil : "left: \(list(left))",
      stayed > 0 ? "there in both years: \(number(stayed))" : nil,
      seats.map { "led by \(carriers($0.before)), then by \(carriers($0.after))" },
    ]
    return "\(group): \(parts.compactMap(\.self).joined(separator: "; "))."
  }

  private func carriers(_ names: [String]) -> String { names.isEmpty ? "nobody" : list(names) }

  package var noTwoYears: String { "the data has no two years with dated memberships" }

  package func yearOutsideData(_ years: ClosedRange<Int>?) -> String {
    years.map { "the data runs from \($0.lowerBound) to \($0.upperBound)" } ?? noTwoYears
  }
}
