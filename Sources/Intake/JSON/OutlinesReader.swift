package import Collaboration
internal import Markup
internal import Paths

/// The outlines that a network's map is drawn on: `outlines.geojson` in its folder (RFC 7946).
package enum OutlinesReader {
  private static let name = "outlines.geojson"
  private static let containers: Set<String> = ["FeatureCollection", "Feature", "GeometryCollection"]

  /// The outlines next to the tables; none where the folder has no such file.
  package static func read(folder: String) throws(Problem) -> [[Coordinate]] {
    let path = folder + "/" + name
    guard SystemPath.exists(path) else { return [] }
    return try outlines(in: try FileContents.read(path), path)
  }

  static func outlines(in bytes: [UInt8], _ path: String) throws(Problem) -> [[Coordinate]] {
    do {
      return try outlines(of: try JSONReader.read(bytes))
    } catch {
      throw Problem(.error, path, line: error.line, "\(error.message); mend the GeoJSON")
    }
  }

  private static func outlines(of node: JSONNode) throws(JSONReader.Fault) -> [[Coordinate]] {
    let type = node["type"]?.string ?? ""
    switch type {
    case "Polygon": return try rings(node["coordinates"])
    case "MultiPolygon":
      var outlines: [[Coordinate]] = []
      for polygon in node["coordinates"]?.list ?? [] { outlines += try rings(polygon) }
      return outlines
    case _ where containers.contains(type):
      var outlines: [[Coordinate]] = []
      let parts =
        (node["features"]?.list ?? []) + (node["geometries"]?.list ?? []) + [node["geometry"]].compactMap(\.self)
      for part in parts { outlines += try Self.outlines(of: part) }
      return outlines
    default:
      throw fault(
        type.isEmpty
          ? "this has no type of GeoJSON" : "a map is drawn on Polygon and MultiPolygon, and this is a \(type)",
        node)
    }
  }

  private static func rings(_ node: JSONNode?) throws(JSONReader.Fault) -> [[Coordinate]] {
    var outlines: [[Coordinate]] = []
    for ring in node?.list ?? [] {
      var points: [Coordinate] = []
      for position in ring.list {
        let numbers = position.list.compactMap { number in number.text.flatMap { Double($0) } }
        guard numbers.count >= 2, let point = Coordinate(latitude: numbers[1], longitude: numbers[0]) else {
          throw fault("a position is a longitude from −180 to 180 and a latitude from −90 to 90", position)
        }
        points.append(point)
      }
      guard points.count > 3, points.first == points.last else {
        throw fault("a ring has four positions or more, the last of which is the first", ring)
      }
      outlines.append(points)
    }
    return outlines
  }

  private static func fault(_ message: String, _ node: JSONNode) -> JSONReader.Fault {
    JSONReader.Fault(message: message, line: node.line)
  }
}
