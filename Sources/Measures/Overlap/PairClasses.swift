import Collaboration
import Support

/// How many pairs of rows there are of each kind: pairs of the same two sizes that share the same number are equally
/// likely by chance.
struct PairClasses: Sendable {
  /// The two sizes, the smaller first, and what is shared.
  struct Class: Hashable, Sendable {
    let smaller: Int32
    let larger: Int32
    let shared: Int32

    init(sizes a: Int, _ b: Int, shared: Int) {
      (smaller, larger) = (Int32(min(a, b)), Int32(max(a, b)))
      self.shared = Int32(shared)
    }

    init(of pair: SharedPair) {
      self.init(sizes: Int(pair.sizeA), Int(pair.sizeB), shared: Int(pair.shared))
    }
  }

  /// Those pairs that share something.
  let counts: [Class: Int]
  /// All pairs of rows that hold something, whether they share it or not.
  let total: Int

  /// `columns` are the rows transposed, `dated` the same with the time of each value where that distinguishes pairs.
  init(of rows: CompressedRows, columns: CompressedRows, dated: DatedRows?) {
    let held = (0..<rows.rowCount).count { rows.count(of: $0) > 0 }
    total = held * (held - 1) / 2
    let parts: [[Class: Int]] =
      if let dated {
        parallelWorkers(tasks: rows.rowCount) { next in
          var walk = DatedRows.Walk(dated)
          var tally = Tally(rows)
          while let a = next() {
            tally.begin(size: rows.count(of: a))
            walk.forEachPartner(ofRow: a) { b, shared in tally.add(row: b, shared: shared, pairs: 1) }
          }
          return tally.finished()
        }
      } else if let alike = AlikeRows(rows, columns: columns) {
        Self.counts(of: alike)
      } else {
        Self.counts(of: rows, columns)
      }
    counts = parts.reduce(into: [:]) { sum, part in sum.merge(part, uniquingKeysWith: +) }
  }

  private static func counts(of rows: CompressedRows, _ columns: CompressedRows) -> [[Class: Int]] {
    let order = rows.longestFirst
    let block = 64
    return parallelWorkers(tasks: (order.count + block - 1) / block) { next in
      var tally = Tally(rows)
      SharedCounts<UInt32>.withCounts(of: rows, columns) { counts in
        while let task = next() {
          for a in order[task * block..<min((task + 1) * block, order.count)].lazy.map(Int.init) {
            tally.begin(size: rows.count(of: a))
            counts.forEachPartner(ofRow: a) { b, shared in tally.add(row: b, shared: Int(shared), pairs: 1) }
          }
        }
      }
      return tally.finished()
    }
  }

  static func counts(of alike: AlikeRows) -> [[Class: Int]] {
    let block = 64
    return parallelWorkers(tasks: (alike.rows.rowCount + block - 1) / block) { next in
      var tally = Tally(lengths: alike.lengths)
      SharedCounts<UInt32>.withCounts(of: alike.rows, alike.columns) { counts in
        while let task = next() {
          for a in task * block..<min((task + 1) * block, alike.rows.rowCount) {
            let members = alike.members[a].count
            tally.begin(size: alike.lengths[a])
            tally.add(row: a, shared: alike.rows.count(of: a), pairs: members * (members - 1) / 2)
            counts.forEachPartner(ofRow: a) { b, shared in
              tally.add(row: b, shared: Int(shared), pairs: members * alike.members[b].count)
            }
          }
        }
      }
      return tally.finished()
    }
  }
}

/// Counts by class: in a table for the size at hand, since a dictionary would be asked for each of millions of pairs.
private struct Tally {
  private let sizes: [Int]
  private let classOfRow: [Int32]
  private var size = 0
  /// For each size of the other row, and each number that is shared, how many pairs.
  private var cells: [Int] = []
  private var counts: [PairClasses.Class: Int] = [:]

  init(_ rows: CompressedRows) {
    self.init(lengths: (0..<rows.rowCount).map { rows.count(of: $0) })
  }

  init(lengths: [Int]) {
    sizes = Set(lengths).sorted()
    let place = Dictionary(uniqueKeysWithValues: sizes.enumerated().map { ($1, Int32($0)) })
    classOfRow = lengths.map { place[$0] ?? 0 }
  }

  /// What is added from here on is of a row of this size.
  mutating func begin(size: Int) {
    guard size != self.size else { return }
    flush()
    self.size = size
    cells = [Int](repeating: 0, count: sizes.count * size)
  }

  mutating func add(row: Int, shared: Int, pairs: Int) {
    cells[Int(classOfRow[row]) * size + shared - 1] += pairs
  }

  mutating func finished() -> [PairClasses.Class: Int] {
    flush()
    return counts
  }

  private mutating func flush() {
    for (cell, pairs) in cells.enumerated() where pairs > 0 {
      let key = PairClasses.Class(sizes: size, sizes[cell / size], shared: cell % size + 1)
      counts[key, default: 0] += pairs
    }
  }
}

/// How likely chance makes what pairs share, by class, and what is left of that where so many pairs are tested.
struct TestedPairs: Sendable {
  private let pValues: [PairClasses.Class: Double]
  private let qValues: [PairClasses.Class: Double]
  /// How many pairs share something.
  let total: Int
  /// How many of them have a q-value below ``Significance/level``.
  let significant: Int
  /// Whether some pair has a p-value at the level or above: else sharing anything at all counts as no chance, which says
  /// nothing of the network.
  let isInformative: Bool

  init(_ classes: PairClasses, pValue: @Sendable (PairClasses.Class) -> Double) {
    let tested = parallelMap(Array(classes.counts), chunk: 16) { kind, count in
      (kind: kind, count: count, pValue: pValue(kind))
    }
    pValues = Dictionary(uniqueKeysWithValues: tested.map { ($0.kind, $0.pValue) })
    let corrected = BenjaminiHochberg(
      of: tested.map { (pValue: $0.pValue, count: $0.count) }, tests: classes.total)
    qValues = pValues.mapValues(corrected.qValue)
    total = classes.counts.values.reduce(0, +)
    var (significant, isInformative) = (0, false)
    for one in tested {
      if corrected.qValue(of: one.pValue) < Significance.level { significant += one.count }
      // What a pair of these sizes has at least.
      let least = PairClasses.Class(sizes: Int(one.kind.smaller), Int(one.kind.larger), shared: 1)
      if (pValues[least] ?? pValue(least)) >= Significance.level { isInformative = true }
    }
    (self.significant, self.isInformative) = (significant, isInformative)
  }

  func pValue(of pair: SharedPair) -> Double { pValues[PairClasses.Class(of: pair)] ?? 1 }
  func qValue(of pair: SharedPair) -> Double { qValues[PairClasses.Class(of: pair)] ?? 1 }
}

/// The false discovery rate at which each of many tests would still be kept.
///
/// Benjamini & Hochberg 1995: q₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎·m/j.
struct BenjaminiHochberg: Sendable {
  private let pValues: [Double]
  private let qValues: [Double]

  /// `tests`: the number of all, of which those that are not given have p = 1.
  init(of tested: [(pValue: Double, count: Int)], tests: Int) {
    let sorted = Dictionary(tested.map { ($0.pValue, $0.count) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    var rank = 0
    let raw = sorted.map { pValue, count in
      rank += count
      return pValue * Double(tests) / Double(rank)
    }
    pValues = sorted.map(\.key)
    var least = 1.0
    qValues = raw.reversed().map { value in
      least = min(least, value)
      return least.roundedToTwelveDigits
    }
    .reversed()
  }

  /// The q-value of one of the p-values.
  func qValue(of pValue: Double) -> Double {
    var (low, high) = (0, pValues.count)
    while low < high {
      let middle = (low + high) / 2
      if pValues[middle] < pValue { low = middle + 1 } else { high = middle }
    }
    return low < qValues.count ? qValues[low] : 1
  }
}

extension Double {
  /// A probability to twelve significant digits, so that one that equals a decimal number exactly is that number and
  /// not a hair below it.
  var roundedToTwelveDigits: Double {
    // Smaller ones are compared with no decimal, and their powers of ten would not be exact.
    guard self > 1e-9, self < 1 else { return self }
    var scale = 1e12
    while self * scale < 1e11 { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
