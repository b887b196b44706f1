import Collaboration
import Support

/// Rows of which two share a column only where their spells in it have a time in common.
struct DatedRows: Sendable {
  let rows: CompressedRows
  let columns: CompressedRows
  /// The spells by the places of the rows' values, and by those of the columns'.
  private let times: ParticipationTimes
  private let columnTimes: ParticipationTimes

  /// Nil where nothing is dated, or where all spells have a time in common, as in the state at a date: then two rows share
  /// whatever columns both have.
  init?(_ rows: CompressedRows, columns: CompressedRows, times: ParticipationTimes?) {
    guard let times, !times.allMeet else { return nil }
    self.rows = rows
    self.columns = columns
    self.times = times
    columnTimes = times.transposed(rows, columnCount: columns.rowCount)
  }

  /// The first pairs of rows, as many as the heap takes, and the number of all.
  func scan(count: Int, after: RankedPair?) -> [(pairs: [RankedPair], total: Int)] {
    parallelWorkers(tasks: rows.rowCount) { next in
      var walk = Walk(self)
      var heap = BoundedHeap<RankedPair>(capacity: count)
      var total = 0
      while let a = next() {
        let size = rows.count(of: a)
        walk.forEachPartner(ofRow: a) { b, shared in
          total += 1
          let pair = RankedPair(a: b, b: a, shared: shared, sizes: size + rows.count(of: b))
          if after.map({ $0 < pair }) ?? true { heap.offer(pair) }
        }
      }
      return (heap.elements, total)
    }
  }

  /// The counting of one core.
  struct Walk {
    private let dated: DatedRows
    private var counts: [Int32]
    private var partners: [Int32] = []

    init(_ dated: DatedRows) {
      self.dated = dated
      counts = [Int32](repeating: 0, count: dated.rows.rowCount)
    }

    /// Tells each row before it that shares a column with this one, and how many they share.
    mutating func forEachPartner(ofRow a: Int, _ body: (_ row: Int, _ shared: Int) -> Void) {
      let (rows, columns) = (dated.rows, dated.columns)
      let hasParts = !dated.times.parts.isEmpty
      for place in rows.offsets[a]..<rows.offsets[a + 1] {
        let column = Int(rows.values[place])
        let span = dated.times.hulls[place]
        for other in columns.offsets[column]..<columns.offsets[column + 1] {
          let row = Int(columns.values[other])
          guard row < a else { break }
          let hull = dated.columnTimes.hulls[other]
          guard span.lower <= hull.upper, hull.lower <= span.upper else { continue }
          if hasParts, !meets(place, other) { continue }
          if counts[row] == 0 { partners.append(Int32(row)) }
          counts[row] += 1
        }
      }
      for row in partners {
        body(Int(row), Int(counts[Int(row)]))
        counts[Int(row)] = 0
      }
      partners.removeAll(keepingCapacity: true)
    }

    private func meets(_ place: Int, _ other: Int) -> Bool {
      let others = dated.columnTimes.spans(at: other)
      return dated.times.spans(at: place).contains { one in others.contains { one.overlap(with: $0) != nil } }
    }
  }
}

extension TwoModeNetwork {
  /// The actors' groups, as far as time distinguishes them.
  var datedActors: DatedRows? { DatedRows(groupsOfActor, columns: actorsOfGroup, times: times) }

  /// The groups' actors, likewise.
  var datedGroups: DatedRows? {
    DatedRows(
      actorsOfGroup, columns: groupsOfActor, times: times?.transposed(groupsOfActor, columnCount: groupCount))
  }

  /// Whether two actors were in a group of both at the same time.
  func meet(_ a: Int32, _ b: Int32, in group: Int32) -> Bool {
    guard let times, !times.allMeet else { return true }
    return times.meet(groupsOfActor.place(of: group, in: Int(a)), groupsOfActor.place(of: group, in: Int(b)))
  }

  /// The actors that share a group with one, and how many they share.
  package func partners(ofActor actor: Int32) -> [Int32: Int] {
    let meetings = groupsOfActor[Int(actor)].reduce(0) { $0 + actorsOfGroup[Int($1)].count }
    var shared = [Int32: Int](minimumCapacity: min(meetings, groupsOfActor.rowCount))
    for group in groupsOfActor[Int(actor)] {
      for other in actorsOfGroup[Int(group)] where other != actor && meet(actor, other, in: group) {
        shared[other, default: 0] += 1
      }
    }
    return shared
  }

  /// The groups that share an actor with one, and how many they share.
  package func partners(ofGroup group: Int32) -> [Int32: Int] {
    var shared: [Int32: Int] = [:]
    for actor in actorsOfGroup[Int(group)] {
      for other in groupsOfActor[Int(actor)] where other != group && meet(group, other, of: actor) {
        shared[other, default: 0] += 1
      }
    }
    return shared
  }

  /// How many others share a group with each actor of some sets, in each of which all are in the same groups.
  ///
  /// Nil where that would take a count for each of very many, as they were there at different times.
  package func partnerCounts(ofAlike sets: [[Int]]) -> [(actor: Int, partners: Int)]? {
    let isTimeless = times.map(\.allMeet) ?? true
    guard isTimeless || sets.allSatisfy({ $0.count <= 20 }) else { return nil }
    // Marks rather than a dictionary: a group may have a million members.
    var marks = [Int](repeating: -1, count: groupsOfActor.rowCount)
    func count(_ actor: Int) -> Int {
      var count = 0
      for group in groupsOfActor[actor] {
        for other in actorsOfGroup[Int(group)] where Int(other) != actor && marks[Int(other)] != actor {
          guard meet(Int32(actor), other, in: group) else { continue }
          marks[Int(other)] = actor
          count += 1
        }
      }
      return count
    }
    return sets.flatMap { set -> [(actor: Int, partners: Int)] in
      guard isTimeless, let first = set.first else { return set.map { ($0, count($0)) } }
      let partners = count(first)
      return set.map { ($0, partners) }
    }
  }

  /// Whether an actor was in two groups of its own at the same time.
  private func meet(_ a: Int32, _ b: Int32, of actor: Int32) -> Bool {
    guard let times, !times.allMeet else { return true }
    return times.meet(groupsOfActor.place(of: a, in: Int(actor)), groupsOfActor.place(of: b, in: Int(actor)))
  }

  /// For each group that two actors were in together, since when and until when.
  func meetings(ofActors a: Int32, _ b: Int32) -> [(group: Int32, time: Span)] {
    groupsOfActor.shared(a, b).compactMap { group, placeA, placeB in
      guard let times else { return (group, Span(from: nil, to: nil)) }
      return times.overlap(placeA, placeB).map { (group, $0) }
    }
  }

  /// For each actor that was in two groups at once, since when and until when.
  func meetings(ofGroups a: Int32, _ b: Int32) -> [(actor: Int32, time: Span)] {
    actorsOfGroup.shared(a, b).compactMap { actor, _, _ in
      guard let times else { return (actor, Span(from: nil, to: nil)) }
      let places = (
        groupsOfActor.place(of: a, in: Int(actor)), groupsOfActor.place(of: b, in: Int(actor))
      )
      return times.overlap(places.0, places.1).map { (actor, $0) }
    }
  }
}

extension CompressedRows {
  /// The values that two rows share, with their places in both.
  func shared(_ a: Int32, _ b: Int32) -> [(value: Int32, placeA: Int, placeB: Int)] {
    var (i, j) = (offsets[Int(a)], offsets[Int(b)])
    let (endA, endB) = (offsets[Int(a) + 1], offsets[Int(b) + 1])
    var shared: [(Int32, Int, Int)] = []
    while i < endA, j < endB {
      if values[i] < values[j] {
        i += 1
      } else if values[i] > values[j] {
        j += 1
      } else {
        shared.append((values[i], i, j))
        i += 1
        j += 1
      }
    }
    return shared
  }
}
