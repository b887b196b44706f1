import Glibc

/// A place on the earth, in degrees (WGS 84).
package struct Coordinate: Hashable, Sendable {
  /// Degrees north, from −90 to 90.
  package let latitude: Double
  /// Degrees east, from −180 to 180.
  package let longitude: Double

  /// A place, or nil where the numbers are none.
  package init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The great-circle distance in kilometres, on a sphere of the earth's mean radius (6371.0088 km).
  ///
  /// The haversine formula, which stays exact for near points (Sinnott 1984, “Virtues of the haversine”).
  package func distance(to other: Coordinate) -> Double {
    func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
    let (φ1, φ2) = (radians(latitude), radians(other.latitude))
    let (Δφ, Δλ) = (φ2 - φ1, radians(other.longitude - longitude))
    let h = pow(sin(Δφ / 2), 2) + cos(φ1) * cos(φ2) * pow(sin(Δλ / 2), 2)
    return 2 * 6371.0088 * asin(min(1, h.squareRoot()))
  }
}
