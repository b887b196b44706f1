import Collaboration
package import Labelling

/// Finds who is in which group by a chain over the people near each group's name: out of it, in it, or its lead.
package struct LearnedRoster: Sendable {
  private let model: ChainModel

  /// - Returns: nil where the file lacks the chain.
  package init?(_ file: ModelFile) {
    guard let model = file.chains["groups"] else { return nil }
    self.model = model
  }

  /// Someone who is in a group.
  struct Found {
    var group: RosterText.Group
    var name: PeopleInText.Name
    var isLead: Bool
    /// How likely that is, from 0 to 1.
    var certainty: Double
  }

  /// The members of groups that are likelier than `least`, each person's mention in the likeliest of its groups.
  func members(in roster: RosterText, least: Double) -> [Found] {
    let features = RosterFeatures(roster: roster)
    let outside = model.labels.firstIndex(of: "O") ?? 0
    let lead = model.labels.firstIndex(of: "L")
    var best: [Int: Found] = [:]
    for group in roster.groups {
      let marginals = model.marginals(of: features.features(of: group))
      for (mention, likelihoods) in zip(group.chain, marginals) {
        let certainty = 1 - likelihoods[outside]
        guard certainty > least, certainty > best[mention]?.certainty ?? 0 else { continue }
        let isLead = lead.map { likelihoods[$0] * 2 > certainty } ?? false
        best[mention] = Found(group: group, name: roster.mentions[mention], isLead: isLead, certainty: certainty)
      }
    }
    return best.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension LearnedRoster {
  /// The one that the binary carries; read on first use.
  static let shared = ModelFile(MinutesData.bytes("groups.model")).flatMap(LearnedRoster.init)

  /// From this likelihood on somebody is in a group.
  static let leastCertainty = 0.5
  /// From this on also somebody whose name begins as none that is known.
  static let beyondNames = 0.85
}

extension RosterReader {
  /// Adds those whom the trained chain finds and the rules have not.
  mutating func readLearned(_ learned: LearnedRoster) {
    for found in learned.members(in: roster, least: LearnedRoster.leastCertainty)
    where !taken.contains(found.name.first) {
      // `Suggestion by Anne` is nobody.
      guard who.beginsAsName(found.name.name) || found.certainty > LearnedRoster.beyondNames,
        let name = learnedName(found.group)
      else { continue }
      // Somebody else leads it already.
      let isLed =
        groups.contains { NameKey($0.name) == NameKey(name) && $0.members.contains { $0.role == .lead } }
        || name == body && isPresided(byOthersThan: found.name.name)
      add(
        MeetingBodies.Phrase(name: name, first: found.group.first, last: found.group.last),
        [
          Member(
            name: found.name.name, first: found.name.first, last: found.name.last, isLead: found.isLead && !isLed)
        ])
    }
  }

  /// Whether the meeting has somebody who presides it and who is not this one.
  private func isPresided(byOthersThan name: String) -> Bool {
    let words = Set(FoldedWords(name).words.filter { $0.count > 2 })
    return !chairs.isEmpty && !chairs.contains { !words.isDisjoint(with: FoldedWords($0).words) }
  }

  /// What a group that the chain has found somebody in is called; nil for what is no name of one.
  private func learnedName(_ group: RosterText.Group) -> String? {
    let name = groupName(group.name)
    let words = FoldedWords(name).words
    guard let first = words.first, PresenceVocabulary.meaning(of: name) == nil,
      !words.contains(where: { $0.count == 4 && Int($0) != nil })
    else { return nil }
    // `Secretary of`, `the board for their` name none.
    if let last = words.last, MeetingVocabulary.joins.contains(last) || NameVocabulary.particles.contains(last) {
      return nil
    }
    if let body, who.isOwn(name) { return body }
    // `the committee`: the one that was named last.
    if words.count == 1, name.first?.isLowercase ?? false,
      let full = groups.last(where: { other in
        let words = FoldedWords(other.name).words
        return words.count > 1 && words.contains(first)
          || words.count == 1 && words[0] != first && words[0].hasSuffix(first)
      })
    {
      return full.name
    }
    if words.count == 1, name.first?.isLowercase ?? false, Self.teams.contains(first) {
      return headingAbove(text.words[group.first].row)?.name
    }
    return name.count > 2 ? name : nil
  }
}

/// What training needs of the groups and people of a document.
package struct RosterTraining {
  /// The names of groups with the row of each, the people near them and the features of each.
  package var groups: [(name: String, kind: Int, row: Int, chain: [Int], features: [[FeatureHash]])]
  /// The people: the name as it is written, the full one, and the row.
  package var mentions: [(spelling: String, name: String, row: Int)]

  package init(_ document: TextDocument) {
    let reading = Reading(of: document)
    var reader = RosterReader(
      reading.lines, body: reading.meeting.body?.fact, attendees: reading.attendees,
      organizations: reading.organizations, isEnglish: reading.language == .english)
    reader.readByRules()
    let roster = reader.roster
    let features = RosterFeatures(roster: roster)
    groups = roster.groups.map { group in
      (
        reader.groupName(group.name), group.kind.rawValue, roster.words[group.first].row, group.chain,
        features.features(of: group)
      )
    }
    mentions = roster.mentions.map { ($0.name, reader.who.fullName($0.name), roster.words[$0.first].row) }
  }

  /// Who is in which group, as rules and a model read it: group, person, role and the name as it is written.
  package static func members(of document: TextDocument, _ learned: LearnedRoster?) -> [[String]] {
    Reading(of: document, roster: learned).groups.flatMap { group in
      group.members.map { member in
        let isLead = member.role == .lead || member.role == .initiator
        return [group.name, member.name, isLead ? "lead" : "member", member.spelling ?? member.name]
      }
    }
  }
}
