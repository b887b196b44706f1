package import Collaboration

/// All that is measured of a network; each measure is worked out when it is first asked for.
package struct NetworkMeasures: Sendable {
  package let network: CollaborationNetwork
  package let options: MeasureOptions
  /// Who participates in which working group.
  package let twoMode: TwoModeNetwork

  let index: MembershipIndex
  @Lazy package var summary: NetworkSummary
  @Lazy package var leadershipLoad: LeadershipLoad
  /// What the groups share by chance, and what the actors do; nil unless that is asked for.
  @Lazy var groupModel: StochasticDegreeModel?
  @Lazy var actorModel: StochasticDegreeModel?
  @Lazy package var groupOverlap: GroupOverlap
  @Lazy package var organizationOverlap: OrganizationOverlap
  @Lazy package var centrality: Centrality
  @Lazy package var brokers: Brokers
  @Lazy package var resilience: Resilience
  @Lazy package var distance: GroupDistances
  @Lazy package var distanceEffect: DistanceEffect?
  @Lazy package var adherence: Adherence
  @Lazy package var claims: [CheckedClaim]
  @Lazy package var attendance: AttendanceCounts
  @Lazy package var yearly: Yearly
  @Lazy package var adoptions: [AdoptionRow]

  package init(of network: CollaborationNetwork, options: MeasureOptions = MeasureOptions()) {
    let (actors, years) = (options.actors, options.years)
    let twoMode = TwoModeNetwork(of: network, actors: actors, years: years)
    self.network = network
    self.options = options
    self.twoMode = twoMode
    index = MembershipIndex(of: network, years: years)

    let load = Lazy { LeadershipLoad(of: twoMode) }
    _leadershipLoad = load
    _summary = Lazy { NetworkSummary(of: twoMode, load: load.wrappedValue) }
    let usesSDSM = options.significance == .sdsm
    let groupModel = Lazy {
      usesSDSM ? StochasticDegreeModel(of: twoMode.actorsOfGroup, columns: twoMode.groupsOfActor) : nil
    }
    let actorModel = Lazy {
      usesSDSM ? StochasticDegreeModel(of: twoMode.groupsOfActor, columns: twoMode.actorsOfGroup) : nil
    }
    (_groupModel, _actorModel) = (groupModel, actorModel)
    _groupOverlap = Lazy { GroupOverlap(of: twoMode, limit: options.pairs, model: groupModel.wrappedValue) }
    _organizationOverlap = Lazy {
      OrganizationOverlap(of: twoMode, in: network, limit: options.pairs, model: actorModel.wrappedValue)
    }
    let centrality = Lazy { Centrality(of: twoMode) }
    _centrality = centrality
    _brokers = Lazy { Brokers(of: twoMode) { centrality.wrappedValue } }
    _resilience = Lazy { Resilience(of: twoMode) }
    _distance = Lazy { GroupDistances(of: twoMode, in: network) }
    _distanceEffect = Lazy { DistanceEffect(of: twoMode, in: network) }
    let adherence = Lazy { Adherence(of: network, years: years) }
    _adherence = adherence
    _claims = Lazy { CheckedClaim.all(of: network, against: adherence.wrappedValue, years: years) }
    _attendance = Lazy { AttendanceCounts(of: network, years: years) }
    _yearly = Lazy { Yearly(of: network, actors: actors, years: years) }
    _adoptions = Lazy { AdoptionRow.all(of: network, years: years) }
  }

  /// What is different between two years; the years that are asked for do not limit it.
  package func change(from: Int, to: Int) -> NetworkChange {
    NetworkChange(of: network, actors: options.actors, from: from, to: to)
  }

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
