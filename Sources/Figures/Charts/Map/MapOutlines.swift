import CMapData
import Collaboration

/// The coasts and borders of the world, coarse: from Natural Earth at 1:50 million.
enum MapOutlines {
  /// The outline of a piece of land, closed: degrees east and north.
  struct Ring {
    let longitudes: [Double]
    let latitudes: [Double]
    let west: Double
    let east: Double
    let south: Double
    let north: Double
  }

  /// A map of less land would show how coarse they are, not where the coast is.
  static let leastKilometres = 150.0

  static let rings: [Ring] = decoded(
    UnsafeBufferPointer(start: map_outlines(), count: map_outlines_size()))

  /// The pieces of land on a map, cut at its frame; empty where the map is of too little land.
  static func land(on projection: MapProjection) -> [[Point]] {
    guard projection.kilometresAcross >= leastKilometres else { return [] }
    let frame = projection.frame
    return rings.compactMap { ring in
      let (left, right) = (projection.x(longitude: ring.west), projection.x(longitude: ring.east))
      let (top, bottom) = (projection.y(latitude: ring.north), projection.y(latitude: ring.south))
      guard right > frame.left, left < frame.right, bottom > frame.top, top < frame.bottom else { return nil }
      var points: [Point] = []
      for (longitude, latitude) in zip(ring.longitudes, ring.latitudes) {
        let point = Point(projection.x(longitude: longitude), projection.y(latitude: latitude))
        // What is nearer than a hair is one point.
        if points.last.map({ $0.distance(to: point) > 0.4 }) ?? true { points.append(point) }
      }
      let cut = clipped(points, to: frame)
      return cut.count > 2 ? cut : nil
    }
  }

  /// Outlines that the data brings along, cut at the frame of a map.
  static func clipped(_ outlines: [[Coordinate]], to projection: MapProjection) -> [[Point]] {
    outlines.map { ring in clipped(ring.map { projection.point($0) }, to: projection.frame) }.filter { $0.count > 2 }
  }

  /// A polygon cut at the sides of a rectangle, one after the other.
  ///
  /// Sutherland & Hodgman 1974.
  static func clipped(_ polygon: [Point], to frame: Rectangle) -> [Point] {
    typealias Side = (isInside: (Point) -> Bool, share: (Point, Point) -> Double)
    let sides: [Side] = [
      ({ $0.x >= frame.left }, { (frame.left - $0.x) / ($1.x - $0.x) }),
      ({ $0.x <= frame.right }, { (frame.right - $0.x) / ($1.x - $0.x) }),
      ({ $0.y >= frame.top }, { (frame.top - $0.y) / ($1.y - $0.y) }),
      ({ $0.y <= frame.bottom }, { (frame.bottom - $0.y) / ($1.y - $0.y) }),
    ]
    return sides.reduce(polygon) { points, side in
      guard var previous = points.last else { return [] }
      var kept: [Point] = []
      for point in points {
        if side.isInside(point) != side.isInside(previous) {
          kept.append(previous.toward(point, side.share(previous, point)))
        }
        if side.isInside(point) { kept.append(point) }
        previous = point
      }
      return kept
    }
  }

  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [Ring] {
    var place = 0
    func number() -> Int {
      var (value, shift) = (0, 0)
      while place < bytes.count {
        let byte = Int(bytes[place])
        place += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      return value >> 1 ^ -(value & 1)
    }
    var rings: [Ring] = []
    while place < bytes.count {
      var (x, y) = (0, 0)
      var (longitudes, latitudes): ([Double], [Double]) = ([], [])
      for _ in 0..<max(0, number()) {
        x += number()
        y += number()
        longitudes.append(Double(x) / 100)
        latitudes.append(Double(y) / 100)
      }
      guard let west = longitudes.min(), let east = longitudes.max(), let south = latitudes.min(),
        let north = latitudes.max()
      else { continue }
      rings.append(
        Ring(longitudes: longitudes, latitudes: latitudes, west: west, east: east, south: south, north: north))
    }
    return rings
  }
}
