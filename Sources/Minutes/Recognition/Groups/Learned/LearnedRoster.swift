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
    var group: RosterScene.Group
    var name: PeopleInText.Name
    var isLead: Bool
    /// How likely that is, from 0 to 1.
    var certainty: Double
  }

  /// The members of groups that are likelier than `least`, each person's mention in the likeliest of its groups.
  func members(in scene: RosterScene, least: Double) -> [Found] {
    let features = RosterFeatures(scene: scene)
    let outside = model.labels.firstIndex(of: "O") ?? 0
    let lead = model.labels.firstIndex(of: "L")
    var best: [Int: Found] = [:]
    for group in scene.groups {
      let marginals = model.marginals(of: features.features(of: group))
      for (mention, likelihoods) in zip(group.chain, marginals) {
        let certainty = 1 - likelihoods[outside]
        guard certainty > least, certainty > best[mention]?.certainty ?? 0 else { continue }
        let isLead = lead.map { likelihoods[$0] * 2 > certainty } ?? false
        best[mention] = Found(group: group, name: scene.mentions[mention], isLead: isLead, certainty: certainty)
      }
    }
    return best.sorted { $0.key < $1.key }.map(\.value)
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
    reader.nameAbbreviations()
    let scene = reader.scene
    let features = RosterFeatures(scene: scene)
    groups = scene.groups.map { group in
      (
        reader.groupName(group.name), group.kind.rawValue, scene.words[group.first].row, group.chain, features.features(of: group)
      )
    }
    mentions = scene.mentions.map { ($0.name, reader.who.fullName($0.name), scene.words[$0.first].row) }
  }
}
