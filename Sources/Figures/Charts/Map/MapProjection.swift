import Collaboration
import Platform

/// Places of the earth to places on the page: equirectangular, true to scale along the middle parallel and all
/// meridians.
struct MapProjection {
  let frame: Rectangle
  private let middle: (latitude: Double, longitude: Double)
  /// How much shorter a degree of longitude is there than one of latitude.
  private let shortening: Double
  private let pointsPerDegree: Double

  private static let kilometresPerDegree = 6371.0088 * Double.pi / 180

  /// As large as the width allows, and no higher than the limit; with a margin around the places.
  ///
  /// - Returns: nil without places.
  init?(
    of places: [Coordinate], left: Double, top: Double, width: Double, heightLimit: Double, margin: Size,
    least: Double = 0.1
  ) {
    let (latitudes, longitudes) = (places.map(\.latitude), places.map(\.longitude))
    guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max()
    else { return nil }
    let middle = (latitude: (south + north) / 2, longitude: (west + east) / 2)
    let shortening = max(0.05, cos(middle.latitude * .pi / 180))
    // A single place gets as much land around it as ten kilometres.
    let extent = (
      width: max((east - west) * shortening, least), height: max(north - south, least / 2)
    )
    pointsPerDegree = min(
      (width - 2 * margin.width) / extent.width, (heightLimit - 2 * margin.height) / extent.height)
    let height = min(heightLimit, max(150, extent.height * pointsPerDegree + 2 * margin.height))
    frame = Rectangle(left: left, top: top, width: width, height: height)
    self.middle = middle
    self.shortening = shortening
  }

  /// How much land the frame is wide.
  var kilometresAcross: Double { frame.width / pointsPerDegree * Self.kilometresPerDegree }

  /// The degrees north and east of a place on the page.
  func place(at point: Point) -> (latitude: Double, longitude: Double) {
    (
      middle.latitude - (point.y - frame.center.y) / pointsPerDegree,
      middle.longitude + (point.x - frame.center.x) / pointsPerDegree / shortening
    )
  }

  func point(degrees: (latitude: Double, longitude: Double)) -> Point {
    Point(x(longitude: degrees.longitude), y(latitude: degrees.latitude))
  }

  func point(_ place: Coordinate) -> Point {
    Point(x(longitude: place.longitude), y(latitude: place.latitude))
  }

  func x(longitude: Double) -> Double {
    frame.center.x + (longitude - middle.longitude) * shortening * pointsPerDegree
  }

  func y(latitude: Double) -> Double { frame.center.y - (latitude - middle.latitude) * pointsPerDegree }

  /// Round degrees that lie on the map.
  var latitudes: [Double] {
    ticks(middle.latitude, (frame.height / 2) / pointsPerDegree).filter { (-90...90).contains($0) }
  }
  var longitudes: [Double] {
    ticks(middle.longitude, (frame.width / 2) / pointsPerDegree / shortening).filter { (-180...180).contains($0) }
  }

  private func ticks(_ middle: Double, _ reach: Double) -> [Double] {
    LinearScale(domain: (middle - reach)...(middle + reach), range: 0...1).ticks(4)
  }

  /// A round distance that fills about a fifth of the width, and its length on the page.
  var scaleBar: (kilometres: Double, length: Double) {
    let whole = frame.width / 5 / pointsPerDegree * Self.kilometresPerDegree
    let power = pow(10, log10(whole).rounded(.down))
    let kilometres = ([5, 2, 1].first { $0 * power <= whole } ?? 1) * power
    return (kilometres, kilometres / Self.kilometresPerDegree * pointsPerDegree)
  }
}
