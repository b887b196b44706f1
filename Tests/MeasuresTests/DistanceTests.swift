import Collaboration
import Foundation
import Tables
import Testing

@testable import Measures

@Suite("Distance")
struct DistanceTests {
  private static let radius = 6371.0088

  /// Organizations at these longitudes of the equator, none where there is nil, and who is in which group.
  private func network(longitudes: [Double?], groups: [[Int]]) -> CollaborationNetwork {
    var network = Networks.collaboration(
      organizations: longitudes.indices.map { "O\($0)" }, groups: groups.indices.map { "G\($0)" },
      memberships: groups.enumerated().flatMap { group, members in members.map { ($0, group, Role.member) } })
    for (place, longitude) in longitudes.enumerated() {
      network.organizations[place].location = longitude.flatMap { Coordinate(latitude: 0, longitude: $0) }
    }
    return network
  }

  @Test func `of a group is the mean over its pairs, and the greatest`() throws {
    let measures = NetworkMeasures(
      of: network(longitudes: [0, 90, 180, nil], groups: [[0, 1, 2, 3], [0, 3], [3], [0, 1]]))
    let rows = measures.distance.rows
    #expect(rows.map(\.group) == [0, 3, 1, 2])
    #expect(rows.map(\.located) == [3, 2, 1, 0])
    // A quarter of the equator, another one, and half of it.
    #expect(abs(try #require(rows[0].mean) - Self.radius * .pi * 2 / 3) < 1e-9)
    #expect(abs(try #require(rows[0].max) - Self.radius * .pi) < 1e-9)
    #expect(abs(try #require(rows[1].mean) - Self.radius * .pi / 2) < 1e-9)
    #expect(rows[2].mean == nil && rows[2].max == nil && rows[3].mean == nil)
    #expect(!measures.distance.isEstimate)
    #expect(PublishedTable.distance.table(of: measures).columns == ["group", "located", "mean_km", "max_km"])
  }

  @Test func `is as the haversine formula has it, near and far`() throws {
    let places = [(43.68, 4.63), (43.4, 5.05), (43.4001, 5.0502), (-33.9, 151.2), (89.9, 0)]
    let coordinates = try places.map { try #require(Coordinate(latitude: $0.0, longitude: $0.1)) }
    for a in coordinates {
      for b in coordinates {
        let distance = LocatedActors.Place(a).distance(to: LocatedActors.Place(b))
        #expect(abs(distance - a.distance(to: b)) <= 1e-9 * max(1, a.distance(to: b)))
      }
    }
  }

  @Test func `is not measured where no place is known, nor between persons`() {
    #expect(NetworkMeasures(of: network(longitudes: [nil, nil], groups: [[0, 1]])).distance.rows.isEmpty)
    let placed = network(longitudes: [0, 1], groups: [[0, 1]])
    #expect(NetworkMeasures(of: placed, options: MeasureOptions(actors: .persons)).distance.rows.isEmpty)
    #expect(NetworkMeasures(of: placed, options: MeasureOptions(actors: .persons)).distanceEffect == nil)
  }

  @Test func `of very large groups is estimated, and says so`() throws {
    var random = SeededGenerator(seed: 4)
    let longitudes = (0..<400).map { _ -> Double? in random.share() * 10 }
    let network = network(longitudes: longitudes, groups: [Array(0..<400), [0, 1], [2, 3]])
    let twoMode = TwoModeNetwork(of: network)
    let exact = GroupDistances(of: twoMode, in: network)
    let estimate = GroupDistances(of: twoMode, in: network, mostPairs: 20_000)
    #expect(!exact.isEstimate && estimate.isEstimate)
    let (known, found) = (exact.rows.filter { $0.group == 0 }[0], estimate.rows.filter { $0.group == 0 }[0])
    #expect(found.pairs == 19_998 && known.pairs == 79_800)
    // The mean of two at random on a line is a third of it, with a deviation of 0.24 of it; ten deviations of the mean.
    let (mean, estimated) = (try #require(known.mean), try #require(found.mean))
    let deviation: Double = 1112 * 0.24 / 141
    #expect(abs(mean - estimated) < 10 * deviation)
    #expect(found.max == known.max)
    #expect(exact.rows.filter { $0.group > 0 } == estimate.rows.filter { $0.group > 0 })
    #expect(estimate == GroupDistances(of: twoMode, in: network, mostPairs: 20_000))
  }

  @Test func `leaves each group as many pairs as all together may have`() {
    #expect(PairBudget.limit(of: [1, 10, 100], total: 30) == 19)
    #expect(PairBudget.limit(of: [1, 10, 100], total: 111) == Int.max)
    #expect(PairBudget.limit(of: [10, 10], total: 10) == 5)
    #expect(PairBudget.limit(of: [10, 10], total: 0) == 1)
    #expect(PairBudget.limit(of: [], total: 0) == Int.max)
  }

  @Test func `goes with working together where near ones share more`() throws {
    // Distances rise in the order of pairs 01, 12, 02, 23, 13, 03; 01 share two groups, 12 one, the others none:
    // ranks 1…6 against 6, 5 and four times 2.5, so ρ = −12.5 / √(17.5 × 12.5). Two of the 24 orders are as strong.
    let network = network(longitudes: [0, 1, 3, 7], groups: [[0, 1], [1, 2], [0, 1], [3]])
    let effect = try #require(NetworkMeasures(of: network).distanceEffect)
    #expect(abs(effect.correlation + 12.5 / (17.5 * 12.5).squareRoot()) < 1e-12)
    #expect(abs(effect.pValue - 2.0 / 24) < 0.015)
    #expect(effect.located == 4 && effect.compared == 4 && effect.sharingPairs == 2 && !effect.isEstimate)
    let degree = Self.radius * .pi / 180
    #expect(abs(try #require(effect.meanOfSharing) - 1.5 * degree) < 1e-9)
    #expect(abs(try #require(effect.meanOfOthers) - 5 * degree) < 1e-9)
  }

  @Test func `takes equal distances and equal shares for ties`() throws {
    // Two threes far from each other; SciPy's spearmanr gives −0.86363, and all 720 orders 0.1 of them as strong.
    let network = network(longitudes: [0, 1, 2, 10, 11, 12], groups: [[0, 1, 2], [3, 4, 5]])
    let effect = try #require(NetworkMeasures(of: network).distanceEffect)
    #expect(abs(effect.correlation + 0.8636297549246207) < 1e-12)
    #expect(abs(effect.pValue - 0.1) < 0.015)
  }

  @Test func `says nothing where all share the same, or all are as far`() {
    #expect(NetworkMeasures(of: network(longitudes: [0, 1, 3], groups: [[0, 1, 2]])).distanceEffect == nil)
    #expect(NetworkMeasures(of: network(longitudes: [5, 5, 5], groups: [[0, 1], [2]])).distanceEffect == nil)
    #expect(NetworkMeasures(of: network(longitudes: [0, 1], groups: [[0, 1]])).distanceEffect == nil)
  }

  @Test func `of very many organizations is distinguished from a sample of them`() throws {
    let longitudes = (0..<60).map { Double?(Double($0)) }
    let groups = stride(from: 0, to: 58, by: 1).map { [$0, $0 + 1, $0 + 2] }
    let network = network(longitudes: longitudes, groups: groups)
    let twoMode = TwoModeNetwork(of: network)
    let effect = try #require(DistanceEffect(of: twoMode, in: network, mostCompared: 40, permutations: 999))
    #expect(effect.located == 60 && effect.compared == 40 && effect.isEstimate)
    #expect(effect.correlation < 0 && effect.pValue == 0.001)
    #expect(effect == DistanceEffect(of: twoMode, in: network, mostCompared: 40, permutations: 999))
  }
}
