import Collaboration
import Measures
import Tables
import Wording

extension Figure {
  /// Organizations and working groups, and who carries what.
  ///
  /// At a glance: who leads or initiates (thick, coloured, with a head), who holds the network together, who is
  /// tied by a thread; suppliers apart, in a row of their own.
  package static let collaboration = Figure(
    name: "collaboration", in: .collaboration, tables: [.participation, .leadershipLoad, .centrality]
  ) {
    context in
    let (phrases, summary) = (context.phrases, context.measures.summary)
    let sociogram = Sociogram(of: context.measures, limits: Sociogram.Limits(context.width))
    guard !sociogram.isArbitrary else { return .leftOut(reason: phrases.tooManyAlike(context.actorNoun)) }
    guard !sociogram.ties.isEmpty else { return .leftOut(reason: phrases.noData(.groups)) }
    // A few lines of thousands would be no picture of the network.
    guard sociogram.ties.count * 4 >= summary.memberships else {
      return .leftOut(reason: phrases.tooLargeForDiagram(context.actorNoun))
    }
    let isWhole = sociogram.actors.count == summary.actors && sociogram.groups.count == summary.groups
    let lead =
      isWhole
      ? phrases.participationCounts(
        context.actorNoun, actors: summary.actors, groups: summary.groups, participations: summary.memberships)
      : phrases.densestPart([
        phrases.shownOf(sociogram.actors.count, summary.actors, context.actorNoun),
        phrases.shownOf(sociogram.groups.count, summary.groups, .groups),
      ])
    var page = Page(
      title: phrases.collaborationTitle(hasSeats: !context.measures.twoMode.seats.isEmpty), lead: lead, context: context
    )
    page.write(SociogramDrawing(sociogram: sociogram, context: context))
    if sociogram.suppliersLeft > 0 {
      page.write(phrases.suppliersNotDrawn(sociogram.suppliersLeft), font: .small, color: page.theme.quiet)
    }
    return .drawn(page.finished(description: sociogram.description(in: context)))
  }
}

extension Sociogram {
  /// What the picture says, in words.
  func description(in context: FigureContext) -> String {
    let (phrases, measures, summary) = (context.phrases, context.measures, context.measures.summary)
    func actors(_ positions: [Int]) -> [String] { phrases.some(positions.map { measures.name(ofActor: Int32($0)) }) }
    func groups(_ positions: [Int]) -> [String] { phrases.some(positions.map { measures.name(ofGroup: Int32($0)) }) }
    let (network, roles) = (measures.twoMode, NodeRoles(of: self, in: measures))
    // All numbers are the whole network's; only whom they are given for is what is drawn.
    let sizes = Dictionary(uniqueKeysWithValues: self.groups.map { ($0, network.actorsOfGroup.count(of: $0)) })
    let breadths = Dictionary(uniqueKeysWithValues: self.actors.map { ($0, network.groupsOfActor.count(of: $0)) })

    var sentences = [
      phrases.participationCounts(
        context.actorNoun, actors: summary.actors, groups: summary.groups, participations: summary.memberships) + "."
    ]
    let shown = Set(self.actors)
    let carrying = measures.leadershipLoad.rows.filter { $0.seats > 0 && shown.contains(Int($0.actor)) }
    let named = carrying.count > 9 ? 8 : carrying.count
    for row in carrying.prefix(named) {
      sentences.append(
        phrases.carries(
          measures.name(ofActor: row.actor), leading: groups(roles.led[Int(row.actor)] ?? []),
          initiating: groups(roles.initiated[Int(row.actor)] ?? [])))
    }
    if named < carrying.count {
      sentences.append(phrases.othersCarry(actors(carrying.dropFirst(named).map { Int($0.actor) })))
    }
    if let size = network.populatedGroups.map({ network.actorsOfGroup.count(of: $0) }).max() {
      let largest = self.groups.filter { sizes[$0] == size }
      if !largest.isEmpty {
        sentences.append(phrases.largestGroups(groups(largest), size: size, context.actorNoun))
      }
    }
    if let most = network.participatingActors.map({ network.groupsOfActor.count(of: $0) }).max(), most > 1 {
      let broadest = self.actors.filter { breadths[$0] == most }
      if !broadest.isEmpty { sentences.append(phrases.broadest(actors(broadest), groups: most)) }
      if !roles.pendants.isEmpty { sentences.append(phrases.inOneGroup(actors(roles.pendants.sorted()))) }
    }
    if !roles.brokers.isEmpty {
      sentences.append(
        phrases.brokers(actors(roles.brokers.sorted()), areCutPoints: roles.brokering == .cutPoint))
    }
    if !roles.groupsWithoutSeat.isEmpty { sentences.append(phrases.notCarried(groups(roles.groupsWithoutSeat))) }
    for supplier in suppliers {
      sentences.append(
        phrases.supplies(
          measures.name(ofActor: Int32(supplier)), groups: groups(self.groups(of: supplier, as: .supplier))))
    }
    return sentences.joined(separator: " ")
  }
}
