import Measures
import Wording

extension Figure {
  /// Organizations and working groups, and who carries what.
  ///
  /// At a glance: who leads or initiates (thick, coloured, with a head), who stands between parts of the network, who is
  /// tied by a thread; suppliers apart, in a row of their own.
  package static let collaboration = Figure(name: "collaboration", tables: ["leadership-load", "centrality"]) {
    context in
    let (phrases, summary) = (context.phrases, context.measures.summary)
    let sociogram = Sociogram(of: context.measures)
    guard !sociogram.ties.isEmpty else { return .leftOut(reason: phrases.noData(.groups)) }
    let isWhole = sociogram.actors.count == summary.actors && sociogram.groups.count == summary.groups
    let lead =
      isWhole
      ? phrases.participationCounts(
        context.actorNoun, actors: summary.actors, groups: summary.groups, participations: summary.memberships)
      : phrases.strongestPart([
        phrases.shownOf(sociogram.actors.count, summary.actors, context.actorNoun),
        phrases.shownOf(sociogram.groups.count, summary.groups, .groups),
      ])
    var page = Page(title: phrases.collaborationTitle, lead: lead, context: context)
    page.write(SociogramDrawing(sociogram: sociogram, context: context))
    return .drawn(page.finished(description: sociogram.description(in: context)))
  }
}

extension Sociogram {
  /// What the picture says, in words.
  func description(in context: FigureContext) -> String {
    let (phrases, measures, summary) = (context.phrases, context.measures, context.measures.summary)
    func actors(_ positions: [Int]) -> [String] { phrases.some(positions.map { measures.name(ofActor: Int32($0)) }) }
    func groups(_ positions: [Int]) -> [String] { phrases.some(positions.map { measures.name(ofGroup: Int32($0)) }) }
    let participants = Dictionary(ties.filter { $0.role != .supplier }.map { ($0.group, 1) }, uniquingKeysWith: +)
    let breadths = Dictionary(ties.filter { $0.role != .supplier }.map { ($0.actor, 1) }, uniquingKeysWith: +)

    var sentences = [
      phrases.participationCounts(
        context.actorNoun, actors: summary.actors, groups: summary.groups, participations: summary.memberships) + "."
    ]
    let shown = Set(self.actors)
    for row in measures.leadershipLoad.rows.filter({ $0.seats > 0 && shown.contains(Int($0.actor)) }).prefix(8) {
      sentences.append(
        phrases.carries(
          measures.name(ofActor: row.actor), leading: groups(self.groups(of: Int(row.actor), as: .lead)),
          initiating: groups(self.groups(of: Int(row.actor), as: .initiator))))
    }
    if let size = participants.values.max() {
      let largest = self.groups.filter { participants[$0] == size }
      sentences.append(phrases.largestGroups(groups(largest), size: size, context.actorNoun))
    }
    if let most = breadths.values.max(), most > 1 {
      sentences.append(phrases.broadest(actors(self.actors.filter { breadths[$0] == most }), groups: most))
      let narrowest = self.actors.filter { breadths[$0] == 1 }
      if !narrowest.isEmpty { sentences.append(phrases.inOneGroup(actors(narrowest))) }
    }
    let standing = Standing(of: self)
    if !standing.bridges.isEmpty {
      sentences.append(
        phrases.bridges(actors(standing.bridges.sorted()), splits: standing.bridging == .cut))
    }
    let carried = Set(ties.filter { $0.role < .member }.map(\.group))
    let notCarried = self.groups.filter { !carried.contains($0) }
    if !notCarried.isEmpty { sentences.append(phrases.notCarried(groups(notCarried))) }
    for supplier in suppliers.prefix(8) {
      sentences.append(
        phrases.supplies(
          measures.name(ofActor: Int32(supplier)), groups: groups(self.groups(of: supplier, as: .supplier))))
    }
    return sentences.joined(separator: " ")
  }
}
