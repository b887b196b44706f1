import Collaboration
import Measures
import Wording

/// What a card tells of one organization, person or group.
struct CardContent {
  /// Another one, and what the two share.
  struct Tie {
    let name: String
    let shared: Int
  }

  let name: String
  /// What it is, under the name.
  let lead: String?
  let facts: [Fact]
  let tracksHeading: String
  /// What its rows are: its groups, or its participants.
  let tracksNoun: CountedNoun
  let tracks: [RoleTrack]
  let tiesNoun: CountedNoun
  /// The most shared first.
  let ties: [Tie]
  let notes: [String]

  var isEmpty: Bool { tracks.isEmpty && ties.isEmpty && facts.isEmpty && notes.isEmpty }

  /// The card, or why there is none.
  func outcome(in context: FigureContext) -> FigureOutcome {
    isEmpty
      ? .leftOut(reason: context.phrases.cardOfNothing(name))
      : .drawn(CardChart(content: self, context: context).drawn())
  }

  /// What is known of it, in one line; nil where nothing is.
  static func lead(_ parts: [String?]) -> String? {
    let known = parts.compactMap { $0.map { DisplayText.clean($0) } }.filter { !$0.isEmpty }
    return known.isEmpty ? nil : known.joined(separator: " · ")
  }

  /// Everything that the card shows, as sentences.
  func inWords(_ phrases: any Phrases) -> String {
    let about = lead.map { phrases.labelled(name, $0) } ?? name
    let numbers = facts.map { fact in
      "\(fact.value) \(fact.name)" + (fact.meaning.isEmpty ? "" : " (\(fact.meaning))")
    }
    let rows = phrases.some(tracks.prefix(200).map { $0.inWords(phrases) }, limit: 12)
    let others = phrases.some(ties.prefix(200).map { "\($0.name) (\(phrases.number($0.shared)))" }, limit: 10)
    let (heading, unit) = phrases.cardTies(tiesNoun)
    let sentences = [
      about, numbers.joined(separator: ", "),
      rows.isEmpty ? "" : phrases.labelled(tracksHeading, phrases.list(rows)),
      others.isEmpty ? "" : phrases.labelled("\(heading) (\(unit))", phrases.list(others)),
    ]
    return (sentences.filter { !$0.isEmpty }.map { "\($0)." } + notes).joined(separator: " ")
  }
}

extension CardContent.Tie {
  /// The ties to those that share something, of which it is given how much: the strongest first.
  ///
  /// Positions are in the order of names.
  static func strongest(_ shared: [Int32: Int], name: (Int32) -> String) -> [CardContent.Tie] {
    shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.enumerated().map { number, tie in
      // Of those that are far from being drawn, nobody reads the name.
      CardContent.Tie(name: number < 200 ? DisplayText.clean(name(tie.key)) : "", shared: tie.value)
    }
  }
}

extension Fact {
  init(_ value: String, _ words: (name: String, meaning: String)) {
    self.init(value: value, name: words.name, meaning: words.meaning)
  }
}
