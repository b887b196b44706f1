import Collaboration
import Testing

@testable import Intake

@Suite("Outlines of a map")
struct OutlinesReaderTests {
  private func outlines(_ json: String) throws -> [[Coordinate]] {
    try OutlinesReader.outlines(in: Array(json.utf8), "outlines.geojson")
  }

  @Test func `are the rings of polygons, longitude first`() throws {
    let ring = "[[5.0, 43.0], [5.5, 43.0], [5.5, 43.5], [5.0, 43.0]]"
    let read = try outlines(
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [\(ring)]}},
        {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [[\(ring)], [\(ring), \(ring)]]}},
        {"type": "Feature", "geometry": null}
      ]}
      """)
    #expect(read.map(\.count) == [4, 4, 4, 4])
    #expect(read.first?[1].latitude == 43 && read.first?[1].longitude == 5.5)
  }

  @Test(arguments: [
    (
      "{\"type\": \"Point\",\n\"coordinates\": [5, 43]}",
      "outlines.geojson:1: a map is drawn on Polygon and MultiPolygon, and this is a Point; mend the GeoJSON"
    ),
    (
      "{\"type\": \"Polygon\", \"coordinates\": [\n[[5, 43], [6, 43], [5, 44]]]}",
      "outlines.geojson:2: a ring has four positions or more, the last of which is the first; mend the GeoJSON"
    ),
    (
      "{\"type\": \"Polygon\", \"coordinates\": [[[5, 43],\n[5, 143], [6, 43], [5, 43]]]}",
      "outlines.geojson:2: a position is a longitude from −180 to 180 and a latitude from −90 to 90; mend the GeoJSON"
    ),
  ])
  func `are refused with the line where they are none`(json: String, message: String) {
    #expect {
      try outlines(json)
    } throws: {
      "\($0)" == message
    }
  }
}
