package import Collaboration

/// All that is measured of a network; each measure is worked out when it is first asked for.
package struct NetworkMeasures: Sendable {
  package let network: CollaborationNetwork
  package let options: MeasureOptions
  /// Who participates in which working group.
  package let twoMode: TwoModeNetwork

  let index: MembershipIndex
  private let numbers: Deferred<NetworkSummary>
  private let adopted: Deferred<[AdoptionRow]>
  private let load: Deferred<LeadershipLoad>
  private let chanceOfGroups: Deferred<StochasticDegreeModel?>
  private let chanceOfActors: Deferred<StochasticDegreeModel?>
  private let groups: Deferred<GroupOverlap>
  private let actors: Deferred<OrganizationOverlap>
  private let counts: Deferred<Adherence>
  private let presence: Deferred<AttendanceCounts>
  private let places: Deferred<Centrality>
  private let brokering: Deferred<Brokers>
  private let departures: Deferred<Resilience>
  private let byYear: Deferred<Yearly>
  private let distances: Deferred<GroupDistances>
  private let nearness: Deferred<DistanceEffect?>

  package init(of network: CollaborationNetwork, options: MeasureOptions = MeasureOptions()) {
    let twoMode = TwoModeNetwork(of: network, actors: options.actors, years: options.years)
    self.network = network
    self.options = options
    self.twoMode = twoMode
    index = MembershipIndex(of: network, years: options.years)
    let load = Deferred { LeadershipLoad(of: twoMode) }
    self.load = load
    numbers = Deferred { NetworkSummary(of: twoMode, load: load.value) }
    adopted = Deferred { AdoptionRow.all(of: network, years: options.years) }
    let chanceOfGroups = Deferred {
      options.significance == .sdsm
        ? StochasticDegreeModel(of: twoMode.actorsOfGroup, columns: twoMode.groupsOfActor) : nil
    }
    let chanceOfActors = Deferred {
      options.significance == .sdsm
        ? StochasticDegreeModel(of: twoMode.groupsOfActor, columns: twoMode.actorsOfGroup) : nil
    }
    (self.chanceOfGroups, self.chanceOfActors) = (chanceOfGroups, chanceOfActors)
    groups = Deferred { GroupOverlap(of: twoMode, limit: options.pairs, model: chanceOfGroups.value) }
    actors = Deferred {
      OrganizationOverlap(of: twoMode, in: network, limit: options.pairs, model: chanceOfActors.value)
    }
    counts = Deferred { Adherence(of: network, years: options.years) }
    presence = Deferred { AttendanceCounts(of: network, years: options.years) }
    let places = Deferred { Centrality(of: twoMode) }
    self.places = places
    brokering = Deferred { Brokers(of: twoMode) { places.value } }
    departures = Deferred { Resilience(of: twoMode) }
    distances = Deferred { GroupDistances(of: twoMode, in: network) }
    nearness = Deferred { DistanceEffect(of: twoMode, in: network) }
    byYear = Deferred { Yearly(of: network, actors: options.actors, years: options.years) }
  }

  package var leadershipLoad: LeadershipLoad { load.value }
  /// What the groups share by chance, and what the actors do; nil unless that is asked for.
  var groupModel: StochasticDegreeModel? { chanceOfGroups.value }
  var actorModel: StochasticDegreeModel? { chanceOfActors.value }
  package var groupOverlap: GroupOverlap { groups.value }
  package var organizationOverlap: OrganizationOverlap { actors.value }
  package var adherence: Adherence { counts.value }
  package var attendance: AttendanceCounts { presence.value }
  package var centrality: Centrality { places.value }
  package var brokers: Brokers { brokering.value }
  package var resilience: Resilience { departures.value }
  package var yearly: Yearly { byYear.value }
  package var distance: GroupDistances { distances.value }
  package var distanceEffect: DistanceEffect? { nearness.value }
  package var claims: [CheckedClaim] { CheckedClaim.all(of: network, against: adherence, years: options.years) }
  package var adoptions: [AdoptionRow] { adopted.value }
  /// What is different between two years; the years that are asked for do not limit it.
  package func change(from: Int, to: Int) -> NetworkChange {
    NetworkChange(of: network, actors: options.actors, from: from, to: to)
  }

  package var summary: NetworkSummary { numbers.value }

  /// The name of an actor of ``twoMode``: an organization's or a person's.
  package func name(ofActor actor: Int32) -> String {
    switch options.actors {
    case .organizations: network.organizations[Int(actor)].name
    case .persons: network.persons[Int(actor)].name
    }
  }

  /// The name of a group of ``twoMode``.
  package func name(ofGroup group: Int32) -> String { network.groups[Int(group)].name }
}
