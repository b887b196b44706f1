package import Collaboration
package import Support

/// All that is measured of a network; each measure is worked out when it is first asked for.
package struct NetworkMeasures: Sendable {
  /// The network with the memberships that are looked at: the state at a date, or more.
  package var network: CollaborationNetwork { frame.state }
  /// The network with all memberships that it ever had.
  package var history: CollaborationNetwork { frame.history }
  /// The time that is looked at.
  package let frame: TimeFrame
  package let options: MeasureOptions
  /// Who participates in which working group.
  package let twoMode: TwoModeNetwork

  let index: MembershipIndex
  let pastIndex: MembershipIndex
  @Lazy package var summary: NetworkSummary
  @Lazy package var leadershipLoad: LeadershipLoad
  /// What of that which groups share chance explains, and of that which actors share.
  @Lazy package var groupTests: PairTests
  @Lazy package var actorTests: PairTests
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
  @Lazy package var attendanceByGroup: AttendanceByGroup
  /// The same without a window.
  @Lazy var attendanceOfAllMeetings: AttendanceByGroup
  /// That of persons, whoever the actors are.
  @Lazy package var personAttendance: AttendanceByGroup
  @Lazy var organizationOfAttendee: [AttendeePlace: OrganizationID]
  @Lazy package var yearly: Yearly
  /// Whether two of a kind have the same name, so that tables have ids beside names.
  @Lazy var homonyms: Homonyms
  @Lazy package var adoptions: [AdoptionRow]
  /// The first year in which a participant is known to begin; nil where no start is known.
  ///
  /// Before it there are only those whose start is unknown, which seem to have been there in all years.
  @Lazy package var firstKnownYear: Int?

  package init(of network: CollaborationNetwork, options: MeasureOptions = MeasureOptions()) {
    self.init(of: TimeFrame(of: network, at: options.period), options: options)
  }

  /// The same for other actors.
  package func counting(_ actors: TwoModeNetwork.Actors) -> NetworkMeasures {
    guard actors != options.actors else { return self }
    var options = options
    options.actors = actors
    return NetworkMeasures(of: frame, options: options)
  }

  private init(of frame: TimeFrame, options: MeasureOptions) {
    let (actors, years) = (options.actors, options.years)
    let (network, history) = (frame.state, frame.history)
    let twoMode = TwoModeNetwork(of: network, actors: actors, withTimes: true)
    self.frame = frame
    self.options = options
    self.twoMode = twoMode
    index = MembershipIndex(of: network)
    pastIndex = MembershipIndex(of: history)

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
    let groupTests = Lazy {
      PairTests(
        of: twoMode.actorsOfGroup, columns: twoMode.groupsOfActor, dated: twoMode.datedGroups,
        population: twoMode.participatingActors.count, model: groupModel.wrappedValue)
    }
    let actorTests = Lazy {
      PairTests(
        of: twoMode.groupsOfActor, columns: twoMode.actorsOfGroup, dated: twoMode.datedActors,
        population: twoMode.populatedGroups.count, model: actorModel.wrappedValue)
    }
    (_groupTests, _actorTests) = (groupTests, actorTests)
    _groupOverlap = Lazy { GroupOverlap(of: twoMode, limit: options.pairs, tests: groupTests.wrappedValue) }
    _organizationOverlap = Lazy {
      OrganizationOverlap(of: twoMode, in: network, limit: options.pairs, tests: actorTests.wrappedValue)
    }
    let centrality = Lazy { Centrality(of: twoMode) }
    _centrality = centrality
    _brokers = Lazy { Brokers(of: twoMode) { centrality.wrappedValue } }
    _resilience = Lazy { Resilience(of: twoMode) }
    _distance = Lazy { GroupDistances(of: twoMode, in: network) }
    _distanceEffect = Lazy { DistanceEffect(of: twoMode, in: network) }
    let adherence = Lazy { Adherence(of: history, years: years) }
    _adherence = adherence
    _claims = Lazy { CheckedClaim.all(of: history, against: adherence.wrappedValue, years: years) }
    let window = options.attendance.window
    let attendance = Lazy { AttendanceCounts(of: history, actors: actors, window: window, years: years) }
    _attendance = attendance
    let attendanceByGroup = Lazy { AttendanceByGroup(of: attendance.wrappedValue, in: history) }
    _attendanceByGroup = attendanceByGroup
    _attendanceOfAllMeetings =
      window == .all
      ? attendanceByGroup
      : Lazy { AttendanceByGroup(of: AttendanceCounts(of: history, actors: actors, years: years), in: history) }
    _personAttendance = Lazy {
      AttendanceByGroup(
        of: AttendanceCounts(of: history, actors: .persons, window: window, years: years), in: history)
    }
    _organizationOfAttendee = Lazy { AttendeePlace.organizations(in: history) }
    _yearly = Lazy { Yearly(of: history, actors: actors, years: years, unfinished: frame.unfinishedYear) }
    _homonyms = Lazy { Homonyms(in: network) }
    _adoptions = Lazy { AdoptionRow.all(of: history, years: years) }
    _firstKnownYear = Lazy { frame.firstKnownYear }
  }

  /// The years that history covers: those of the data, as far as they are asked for.
  package var years: ClosedRange<Int>? {
    guard let all = frame.years, let asked = options.years else { return frame.years }
    return asked.overlaps(all) ? asked.clamped(to: all) : nil
  }

  /// Those of the ``years`` in which change can be told: from the ``firstKnownYear`` on.
  package var knownYears: ClosedRange<Int>? {
    guard let years, let first = firstKnownYear, first <= years.upperBound else { return nil }
    return max(first, years.lowerBound)...years.upperBound
  }

  /// Who is what in which group.
  package var participation: [ParticipationRow] { ParticipationRow.all(of: self) }
  /// How long each has stayed in which group.
  package var retention: [RetentionRow] { RetentionRow.all(of: self) }

  /// What is different between two years; the years that are asked for do not limit it.
  package func change(from: Int, to: Int) -> NetworkChange {
    NetworkChange(of: history, actors: options.actors, from: from, to: to)
  }

  /// The name of an actor of ``twoMode``: an organization's or a person's.
  package func name(ofActor actor: Int32) -> String {
    switch options.actors {
    case .organizations: network.organizations[Int(actor)].name
    case .persons: network.persons[Int(actor)].name
    }
  }

  /// The last date at which a group is known to have had a participant, or of its dissolution; nil where it goes on.
  package func end(ofGroup group: Int32) -> PartialDate? {
    let rows = pastMemberships(of: GroupID(Int(group))).filter(\.role.participates)
    let ends = rows.compactMap(\.end)
    return history.groups[Int(group)].dissolutionDate
      ?? (ends.count == rows.count ? ends.max { $0.latest < $1.latest } : nil)
  }

  /// The name of an actor, with its id where another one has the same.
  package func tellingName(ofActor actor: Int32) -> String {
    let name = name(ofActor: actor)
    let repeated = options.actors == .organizations ? homonyms.organizations : homonyms.persons
    guard repeated.contains(name) else { return name }
    let id = options.actors == .organizations ? network.organizations[Int(actor)].id : network.persons[Int(actor)].id
    return "\(name) (\(id))"
  }

  /// The name of a group of ``twoMode``.
  package func name(ofGroup group: Int32) -> String { network.groups[Int(group)].name }
}
