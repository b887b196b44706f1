import Collaboration
import Testing

@testable import Measures

@Suite("The overlap of rows")
struct OverlapTests {
  /// Davis's women under their names.
  private var women: OrganizationOverlap {
    OrganizationOverlap(of: Davis.network, names: Davis.women, limit: .all)
  }

  @Test func `of Davis's women and events is as computed elsewhere`() {
    #expect(women.total == 139)
    #expect(women.rows.reduce(0) { $0 + Int($1.pair.shared) } == 322)
    let events = GroupOverlap(of: Davis.network, limit: .all)
    #expect(events.total == 66)
    #expect(events.rows.reduce(0) { $0 + Int($1.pair.shared) } == 214)
  }

  @Test func `of Evelyn and Theresa is as computed elsewhere`() throws {
    let row = try #require(women.rows.first { $0.pair.a == 0 && $0.pair.b == 2 })
    #expect(row.pair.shared == 7)
    #expect(row.pair.jaccard == 7.0 / 9)
    #expect(row.pair.overlap == 7.0 / 8)
    #expect(abs(row.newman - 1.48688) < 5e-6)
    #expect(abs(row.chance.pValue - 0.016317) < 5e-7)
  }

  @Test func `is significant for 17 pairs of women at five percent`() {
    #expect(women.rows.count { $0.chance.pValue < 0.05 } == 17)
  }

  @Test func `lists the most shared first, then the higher Jaccard index, then names`() {
    let pairs = women.rows.map(\.pair)
    for (first, second) in zip(pairs, pairs.dropFirst()) {
      #expect(
        (first.shared, first.jaccard, second.a, second.b) > (second.shared, second.jaccard, first.a, first.b))
    }
  }

  @Test func `keeps the first pairs and tells how many there are`() {
    let all = GroupOverlap(of: Davis.network, limit: .all)
    for count in [0, 1, 5, 66, 100] {
      let kept = GroupOverlap(of: Davis.network, limit: .strongest(count))
      #expect(kept.total == 66)
      #expect(kept.rows == Array(all.rows.prefix(count)))
    }
  }

  @Test(arguments: 0..<40) func `is the same counted by kinds of rows as by rows`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    let (rowCount, columnCount) = (Int.random(in: 1...60, using: &chance), Int.random(in: 1...6, using: &chance))
    let pairs = (0..<rowCount * 2).map { _ in
      (
        row: Int32.random(in: 0..<Int32(rowCount), using: &chance),
        value: Int32.random(in: 0..<Int32(columnCount), using: &chance)
      )
    }
    let rows = CompressedRows.from(pairs: pairs, rowCount: rowCount)
    let columns = rows.transposed(columnCount: columnCount)
    let alike = try #require(AlikeRows(rows, columns: columns, fewestMeetings: 0))
    var last: RankedPair?
    for count in [1, 7, 10_000] {
      let expected = StrongestPairs(of: rows, columns: columns, count: count)
      let parts = alike.scan(count: count, after: nil, counter: UInt16.self)
      let found = parts.flatMap(\.pairs).sorted().prefix(count)
      #expect(parts.reduce(0) { $0 + $1.total } == expected.total)
      #expect(found.map { [$0.a, $0.b, Int32($0.shared)] } == expected.pairs.map { [$0.a, $0.b, $0.shared] })
      if count == 7 { last = found.last }
    }
    if let last {
      let all = alike.scan(count: 10_000, after: nil, counter: UInt16.self).flatMap(\.pairs).sorted()
      let rest = alike.scan(count: 10_000, after: last, counter: UInt16.self).flatMap(\.pairs).sorted()
      #expect(rest == Array(all.dropFirst(7)))
    }
  }

  @Test func `of a crowd in two groups is counted at once`() {
    let everyone = (0..<200_000).flatMap { [(row: Int32($0), value: Int32(0)), (row: Int32($0), value: Int32(1))] }
    let rows = CompressedRows.from(pairs: everyone, rowCount: 200_000)
    let pairs = StrongestPairs(of: rows, columns: rows.transposed(columnCount: 2), count: 3)
    #expect(pairs.total == 200_000 * 199_999 / 2)
    #expect(pairs.pairs.map { [$0.a, $0.b, $0.shared, $0.sizeA] } == [[0, 1, 2, 2], [0, 2, 2, 2], [0, 3, 2, 2]])
  }

  @Test func `comes in chunks as it comes in one`() {
    let network = Davis.network
    let all = GroupOverlap(of: network, limit: .strongest(1000)).rows.map(\.pair)
    for size in [1, 7, 66, 100] {
      let chunks = AllPairs(rows: network.actorsOfGroup, columns: network.groupsOfActor, chunkSize: size)
      #expect(chunks.flatMap(\.self) == all)
    }
    #expect(GroupOverlap.allRows(of: network, tests: .ofGroups(network)).map(\.pair) == all)
  }

  @Test func `has the p-values that backbone publishes`() throws {
    let network = Networks.twoMode(rows: ["X.XX", ".X..", "X..X"])
    let published: [[Double]] = [[0.25, 1, 0.5], [1, 0.25, 1], [0.5, 1, 1.0 / 6]]
    for a in 0..<3 {
      for b in 0..<3 {
        let shared = Set(network.groupsOfActor[a]).intersection(network.groupsOfActor[b]).count
        let chance = try #require(
          Hypergeometric(
            population: 4, marked: network.groupsOfActor.count(of: a), drawn: network.groupsOfActor.count(of: b)))
        #expect(abs(chance.upperTail(shared) - published[a][b]) < 1e-12)
      }
    }
  }

  @Test func `is between places on the earth`() {
    var network = Networks.collaboration(
      organizations: ["A", "B", "C"], groups: ["G"], memberships: [(0, 0, .member), (1, 0, .member), (2, 0, .member)])
    network.organizations[0].location = Coordinate(latitude: 0, longitude: 0)
    network.organizations[1].location = Coordinate(latitude: 0, longitude: 90)
    let rows = NetworkMeasures(of: network).organizationOverlap.rows
    // A quarter of the equator of a sphere of radius 6371.0088 km.
    #expect(abs((rows.first?.distance ?? 0) - 6371.0088 * .pi / 2) < 1e-9)
    #expect(rows.dropFirst().allSatisfy { $0.distance == nil })
  }
}
