import Collaboration
import Measures

/// What is written on the map: organizations whose place is known, and the strongest ties between them.
struct MapContent {
  struct Place {
    let organization: OrganizationID
    let name: String
    let coordinate: Coordinate
    /// The groups that it participates in.
    let groups: Int
  }

  /// Those that participate in a group and have a name on the map: the most groups first, then by name.
  let places: [Place]
  /// The places of those that participate and are dots without a name.
  let dots: [Coordinate]
  /// How many groups those with a name are in at least; nil where all have one.
  let leastGroups: Int?
  /// Those that do not participate, within the others' reach; none where they are many.
  let others: [Place]
  /// Those that participate and have no place.
  let withoutPlace: [OrganizationID]
  /// Those beyond the others' reach.
  let outside: [OrganizationID]
  /// The number of those that participate, and of those of them whose place is known.
  let participating: Int
  let located: Int
  /// From the strongest on.
  let ties: [OrganizationOverlap.Row]
  /// How many shared groups a tie that is drawn has at least.
  let threshold: Int
  /// How many pairs of those with a name share a group.
  let tieCount: Int
  /// All ties that the measures hold between those with a name.
  private let held: [OrganizationOverlap.Row]

  /// How many names are tried before those with fewer groups become dots, and how many are left then.
  private static let nameLimit = (paper: (all: 44, part: 26), phone: (all: 26, part: 12))
  private static let tieLimit = 28
  private static let otherLimit = 12

  init(of measures: NetworkMeasures, isNarrow: Bool = false) {
    let network = measures.network
    let groupsOf =
      (measures.options.actors == .organizations
      ? measures.twoMode : TwoModeNetwork(of: network)).groupsOfActor
    var places: [Place] = []
    var others: [Place] = []
    var withoutPlace: [OrganizationID] = []
    for (position, organization) in network.organizations.enumerated() {
      let groups = groupsOf.count(of: position)
      guard let coordinate = organization.location else {
        if groups > 0 { withoutPlace.append(ID(position)) }
        continue
      }
      let place = Place(
        organization: ID(position), name: DisplayText.clean(organization.name), coordinate: coordinate, groups: groups)
      if groups > 0 { places.append(place) } else { others.append(place) }
    }
    participating = places.count + withoutPlace.count
    places.sort { ($1.groups, $0.organization) < ($0.groups, $1.organization) }
    located = places.count
    let limit = isNarrow ? Self.nameLimit.phone : Self.nameLimit.paper
    var drawn = places
    if places.count > limit.all {
      // Those in equally many groups all or none: names decide nothing.
      let beyond = places[limit.part].groups
      drawn = places.filter { $0.groups > beyond }
    }
    leastGroups = drawn.count < places.count ? drawn.last?.groups : nil
    dots = places.dropFirst(drawn.count).map(\.coordinate)
    let reach = Reach(of: places.map(\.coordinate))
    self.places = drawn
    self.withoutPlace = withoutPlace
    let near = others.filter { reach.contains($0.coordinate) }
    self.others = near.count > Self.otherLimit ? [] : near
    outside = others.filter { !reach.contains($0.coordinate) }.map(\.organization)

    // Persons have no places: the pairs that the measures hold are of organizations, or none is drawn.
    let isDrawn = Set(drawn.map(\.organization.position))
    let candidates =
      measures.options.actors == .organizations
      ? measures.organizationOverlap.rows.filter { isDrawn.contains($0.pair.a) && isDrawn.contains($0.pair.b) } : []
    // All of one strength, or none of it.
    let beyond = candidates.count > Self.tieLimit ? candidates[Self.tieLimit].pair.shared : 0
    let kept = candidates.prefix { $0.pair.shared > beyond }
    ties = Array(kept)
    held = candidates
    // The measures hold the strongest pairs of large networks, not all.
    let isWhole = measures.organizationOverlap.rows.count >= measures.organizationOverlap.total
    tieCount =
      isWhole || measures.options.actors != .organizations
      ? candidates.count
      : drawn.reduce(0) { count, place in
        let partners = measures.twoMode.partners(ofActor: place.organization.position)
        return count + partners.keys.count { $0 > place.organization.position && isDrawn.contains($0) }
      }
    threshold = ties.last.map { Int($0.pair.shared) } ?? 1
  }
}

extension MapContent {
  /// The places of a part of the map, and all ties between them, however weak.
  func part(where isWithin: (Place) -> Bool) -> MapContent {
    let places = places.filter(isWithin)
    let kept = Set(places.map(\.organization.position))
    let ties = held.filter { kept.contains($0.pair.a) && kept.contains($0.pair.b) }
    return MapContent(
      places: places, dots: [], leastGroups: nil, others: others.filter(isWithin), withoutPlace: [], outside: [],
      participating: places.count, located: places.count,
      ties: ties, threshold: ties.last.map { Int($0.pair.shared) } ?? 1, tieCount: ties.count)
  }

  private init(
    places: [Place], dots: [Coordinate], leastGroups: Int?, others: [Place], withoutPlace: [OrganizationID],
    outside: [OrganizationID], participating: Int, located: Int,
    ties: [OrganizationOverlap.Row], threshold: Int, tieCount: Int
  ) {
    self.places = places
    self.dots = dots
    self.leastGroups = leastGroups
    self.others = others
    self.withoutPlace = withoutPlace
    self.outside = outside
    self.participating = participating
    self.located = located
    self.ties = ties
    self.threshold = threshold
    self.tieCount = tieCount
    held = ties
  }
}

/// The land around places: half as wide again as they lie apart.
private struct Reach {
  private let latitudes: ClosedRange<Double>
  private let longitudes: ClosedRange<Double>

  init(of places: [Coordinate]) {
    func around(_ degrees: [Double]) -> ClosedRange<Double> {
      guard let least = degrees.min(), let most = degrees.max() else { return 0...0 }
      let margin = max(0.05, (most - least) / 10)
      return (least - margin)...(most + margin)
    }
    latitudes = around(places.map(\.latitude))
    longitudes = around(places.map(\.longitude))
  }

  func contains(_ place: Coordinate) -> Bool {
    latitudes.contains(place.latitude) && longitudes.contains(place.longitude)
  }
}
