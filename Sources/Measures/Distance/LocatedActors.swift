import Collaboration
import Platform

/// The organizations that participate in some group and whose place is known.
///
/// Places as unit vectors, for the millions of distances: a chord of the sphere takes no sine, and stays as exact for
/// near points as the haversine formula of ``Coordinate/distance(to:)``.
struct LocatedActors: Sendable {
  struct Place: Sendable {
    let x, y, z: Double

    /// The great-circle distance in kilometres.
    func distance(to other: Place) -> Double {
      let (dx, dy, dz) = (x - other.x, y - other.y, z - other.z)
      return 2 * 6371.0088 * asin(min(1, (dx * dx + dy * dy + dz * dz).squareRoot() / 2))
    }
  }

  /// The positions of the organizations, ascending.
  let actors: [Int32]
  /// Where each of them is.
  let places: [Place]

  /// None of persons, who have no place.
  init(of network: TwoModeNetwork, in collaboration: CollaborationNetwork) {
    var (actors, places): ([Int32], [Place]) = ([], [])
    if network.actors == .organizations {
      for actor in network.participatingActors {
        guard let location = collaboration.organizations[actor].location else { continue }
        actors.append(Int32(actor))
        places.append(Place(location))
      }
    }
    self.actors = actors
    self.places = places
  }
}

extension LocatedActors.Place {
  init(_ coordinate: Coordinate) {
    let (φ, λ) = (coordinate.latitude * .pi / 180, coordinate.longitude * .pi / 180)
    self.init(x: cos(φ) * cos(λ), y: cos(φ) * sin(λ), z: sin(φ))
  }
}
