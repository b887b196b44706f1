import Collaboration
import Measures
import Testing
import Wording

@testable import Figures

@Suite("The map")
struct MapTests {
  private func place(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
    try #require(Coordinate(latitude: latitude, longitude: longitude))
  }

  private func projection(_ places: [Coordinate]) throws -> MapProjection {
    try #require(
      MapProjection(of: places, left: 0, top: 0, width: 440, heightLimit: 400, margin: Size(50, 40)))
  }

  @Test func `is true to scale along the middle parallel and the meridians`() throws {
    // At 60° north a degree of longitude is half as long as one of latitude.
    let map = try projection([try place(59.5, 10), try place(60.5, 12)])
    let degreeNorth = map.y(latitude: 60) - map.y(latitude: 60.25)
    let degreeEast = map.x(longitude: 11.5) - map.x(longitude: 11)
    #expect(abs(degreeNorth - degreeEast) < 1e-9)
    let (kilometres, length) = map.scaleBar
    // Haversine's degree: 6371.0088 π/180 = 111.195 km.
    #expect(abs(length / kilometres - degreeNorth * 4 / 111.195) < 1e-4)
    #expect([1, 2, 5, 10, 20, 50, 100].contains(kilometres))
  }

  @Test func `keeps all places within its frame`() throws {
    for places in [
      [try place(0, 0)], [try place(89, -179), try place(-89, 179)], [try place(43, 5), try place(43, 5.0001)],
    ] {
      let map = try projection(places)
      for place in places {
        let point = map.point(place)
        #expect(map.frame.contains(Rectangle(center: point, size: Size(1, 1))))
      }
    }
    #expect(MapProjection(of: [], left: 0, top: 0, width: 9, heightLimit: 9, margin: Size(1, 1)) == nil)
  }

  @Test func `tells who works together, and how far apart`() throws {
    let chart = try #require(ChartTests.draw(.map, Fixture.context(try Seeds.minutes2007(), .french)))
    // Arles and Fos: OpenElec, OpenRésultat, délibérations, courrier. 26.6 km south and 25.6 km east: 36.9 km.
    // Arles and Vitrolles: OpenFoncier, délibérations, courrier, messagerie. 25.5 km and 50.1 km: 56.2 km.
    // Berre and Vitrolles: courrier, main courante, OCS Inventory, messagerie. 3.3 km and 6.4 km: 7.2 km.
    for sentence in [
      "10\u{A0}organisations sur les 11 qui participent à un groupe, à leur place.",
      "Arles et Fos-sur-Mer (4 groupes, 37\u{A0}km)",
      "Arles et Vitrolles (4 groupes, 56\u{A0}km)", "Berre-l'Étang et Vitrolles (4 groupes, 7\u{A0}km)",
      "Sans coordonnées\u{202F}: SAN Ouest Provence.", "Hors de la carte\u{202F}: Châteaurenard et Sète.",
    ] {
      #expect(chart.description.contains(sentence))
    }
    #expect(chart.marks.contains { $0.tooltip == "Vitrolles\u{202F}: 6\u{A0}groupes de travail" })
  }

  @Test func `is left out where no place is known`() {
    var network = CollaborationNetwork(metadata: Metadata(name: "n", title: "N"))
    network.organizations = [Organization(id: "a", name: "A")]
    network.groups = [Group(id: "g", name: "G")]
    network.memberships = [Membership(organization: ID(0), group: ID(0))]
    guard case .leftOut = Figure.map.draw(Fixture.context(network)) else {
      Issue.record("drawn")
      return
    }
  }

  @Test func `draws a name farther off where there is no room beside its place, with a line`() {
    var room = LabelRoom(within: Rectangle(left: 0, top: 0, width: 200, height: 200))
    let place = Point(100, 100)
    let near = room.callout("ab", around: place, distance: 5, sides: [.right], color: .black)
    #expect(near?.label.place.x == 105 && near?.line == nil)
    let left = room.callout("cd", around: place, distance: 5, sides: [.right, .left], color: .black)
    #expect(left?.label.place.x == 95 && left?.line == nil)
    // On the right the first name is in the way, however far the second goes.
    let none = room.callout("ef", around: place, distance: 5, sides: [.right], color: .black)
    #expect(none == nil)
    let far = room.callout("gh", around: place, distance: 5, sides: [.right, .below], color: .black)
    #expect(far?.line?.first == place && (far?.label.place.y ?? 0) > 114)
  }

  @Test func `has coasts where it is of enough land for them`() throws {
    // Marseille to Bastia: Corsica and Sardinia are islands between them, the sea is not land.
    let wide = try projection([try place(43.3, 5.4), try place(42.7, 9.45)])
    let land = MapOutlines.land(on: wide)
    #expect(!land.isEmpty)
    #expect(land.joined().allSatisfy { wide.frame.inset(-0.01).holds($0) })
    func isLand(_ latitude: Double, _ longitude: Double) throws -> Bool {
      let point = wide.point(try place(latitude, longitude))
      // Crossings to the right of a point that is within: an odd number.
      return land.contains { ring in
        zip(ring, ring.dropFirst() + ring.prefix(1)).count { a, b in
          (a.y > point.y) != (b.y > point.y) && point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x)
        } % 2 == 1
      }
    }
    #expect(try isLand(43.6, 6.0) && isLand(42.45, 9.1))
    #expect(try !isLand(42.7, 7.0) && !isLand(43.0, 8.3))
    // The seed's towns are 60 km apart: coarse lines would put some into the sea.
    #expect(MapOutlines.land(on: try projection([try place(43.3, 4.6), try place(43.7, 5.3)])).isEmpty)
  }

  @Test func `is drawn on the outlines that the data brings along`() throws {
    let measures = NetworkMeasures(of: try Seeds.minutes2007())
    let ring = try [(43.3, 4.5), (43.8, 4.5), (43.8, 5.5), (43.3, 5.5), (43.3, 4.5)].map { try place($0.0, $0.1) }
    func areas(_ outlines: [[Coordinate]]) throws -> Int {
      let context = FigureContext(measures: measures, phrases: English(), outlines: outlines)
      return try #require(ChartTests.draw(.map, context)).backdrop.count { $0.fill != nil }
    }
    #expect(try areas([ring]) == areas([]) + 1)
    // One that is elsewhere changes nothing.
    let elsewhere = try [(10.0, 10.0), (11, 10), (11, 11), (10, 10)].map { try place($0.0, $0.1) }
    #expect(try areas([elsewhere]) == areas([]))
  }

  @Test func `draws all ties again where towns crowd`() throws {
    let content = MapContent(of: NetworkMeasures(of: try Seeds.vaudraine()))
    let crowd = ["Valombrac Agglomération", "Département de la Vaudraine", "Syndicat mixte Vaudraine Numérique"]
    let part = content.part { crowd.contains($0.name) }
    // In 2023 these are together in Cartographie and Cybersécurité, and in no other.
    #expect(part.ties.map(\.pair.shared) == [2, 2, 2] && part.tieCount == 3 && part.threshold == 2)
    #expect(content.ties.allSatisfy { $0.pair.shared >= 3 })
  }

  @Test func `cuts land at the frame`() {
    let triangle = [Point(-10, 5), Point(10, -10), Point(10, 20)]
    let cut = MapOutlines.clipped(triangle, to: Rectangle(left: 0, top: 0, width: 20, height: 10))
    #expect(cut.allSatisfy { (0...20).contains($0.x) && (0...10).contains($0.y) })
    // Its two long sides pass above and below the corners on the left.
    #expect(Set(cut.map { $0.x.rounded() }) == [0, 10] && Set(cut.map { $0.y.rounded() }) == [0, 10])
    #expect(
      MapOutlines.clipped(
        [Point(30, 0), Point(40, 0), Point(40, 9)], to: Rectangle(left: 0, top: 0, width: 20, height: 10)
      ).isEmpty)
  }
}
