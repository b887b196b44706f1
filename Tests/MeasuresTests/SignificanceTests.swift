import Collaboration
import Foundation
import Testing

@testable import Measures

@Suite("The bipartite configuration model")
struct BipartiteConfigurationModelTests {
  private func chances(_ rows: [String]) -> [[Double]] {
    let network = Networks.twoMode(rows: rows)
    let model = BipartiteConfigurationModel(of: network.groupsOfActor, columns: network.actorsOfGroup)
    return model.rows.ofRow.map { row in
      model.columns.ofRow.map { column in
        row < 0 || column < 0 ? 0 : model.probability(row: Int(row), column: Int(column))
      }
    }
  }

  @Test func `has the probabilities that R's backbone publishes`() {
    let rounded = chances(["..X", ".X.", "X.X"]).map { $0.map { ($0 * 1000).rounded() / 1000 } }
    #expect(rounded == [[0.216, 0.216, 0.568], [0.216, 0.216, 0.568], [0.568, 0.568, 0.863]])
  }

  @Test func `keeps all degrees on average`() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let (rowCount, columnCount) = (1 + generator.index(below: 20), 1 + generator.index(below: 20))
      let rows = (0..<rowCount).map { _ in
        (0..<columnCount).map { _ in generator.index(below: 3) == 0 ? "X" : "." }.joined()
      }
      let chances = chances(rows)
      for (row, expected) in zip(rows, chances) {
        #expect(abs(expected.reduce(0, +) - Double(row.count { $0 == "X" })) < 1e-9)
      }
      for column in 0..<columnCount {
        let observed = rows.count { Array($0)[column] == "X" }
        #expect(abs(chances.reduce(0) { $0 + $1[column] } - Double(observed)) < 1e-9)
      }
    }
  }

  @Test func `is certain where the degrees leave no choice`() {
    #expect(chances(["XXX", "XX.", "X.."]) == [[1, 1, 1], [1, 1, 0], [1, 0, 0]])
    #expect(chances(["X"]) == [[1]])
  }
}

@Suite("The stochastic degree sequence model")
struct StochasticDegreeModelTests {
  /// The tail as R's backbone approximates it: a normal distribution, refined for skewness (Volkova 1996).
  private func refinedNormalTail(_ probabilities: [Double], _ count: Int) -> Double {
    let mean = probabilities.reduce(0, +)
    let deviation = probabilities.reduce(0) { $0 + $1 * (1 - $1) }.squareRoot()
    let skewness = probabilities.reduce(0) { $0 + $1 * (1 - $1) * (1 - 2 * $1) } / (deviation * deviation * deviation)
    let x = (Double(count) - 0.5 - mean) / deviation
    let density = exp(-x * x / 2) / (2 * Double.pi).squareRoot()
    return 1 - (erfc(-x / 2.0.squareRoot()) / 2 + skewness * (1 - x * x) * density / 6)
  }

  @Test func `has the p-values that R's backbone publishes, once they are approximated as there`() {
    let network = Networks.twoMode(rows: ["X.XX", ".X..", "X..X"])
    let model = BipartiteConfigurationModel(of: network.groupsOfActor, columns: network.actorsOfGroup)
    func pValue(_ a: Int, _ b: Int) -> Double {
      let chances = model.columns.ofRow.map { column in
        model.probability(row: Int(model.rows.ofRow[a]), column: Int(column))
          * model.probability(row: Int(model.rows.ofRow[b]), column: Int(column))
      }
      let shared = Set(network.groupsOfActor[a]).intersection(network.groupsOfActor[b]).count
      return (refinedNormalTail(chances, shared) * 1000).rounded() / 1000
    }
    #expect(pValue(0, 0) == 0.432)
    #expect(pValue(1, 1) == 0.304)
    #expect(pValue(2, 2) == 0.329)
    #expect(pValue(0, 2) == 0.549)
    #expect(pValue(0, 1) == 0.977)
    #expect(pValue(1, 2) == 0.972)
  }

  @Test func `counts the same p-values as NumPy does`() {
    let network = Networks.twoMode(rows: ["X.XX", ".X..", "X..X"])
    let model = StochasticDegreeModel(of: network.groupsOfActor, columns: network.actorsOfGroup)
    for (a, b, count, expected) in [(0, 0, 3, 0.4268), (1, 1, 1, 0.3055), (0, 2, 2, 0.5553), (0, 1, 0, 1)] {
      #expect(abs(model.shared(Int32(a), Int32(b)).upperTail(count) - expected) < 5e-5)
    }
  }

  @Test func `finds no significant tie between Davis's women`() throws {
    let network = Davis.network
    let model = StochasticDegreeModel(of: network.groupsOfActor, columns: network.actorsOfGroup)
    let rows = OrganizationOverlap(of: network, names: Davis.women, limit: .all, model: model).rows
    func pValue(_ row: OrganizationOverlap.Row) throws -> Double { try #require(row.chance.pValueSDSM) }
    #expect(try rows.allSatisfy { try pValue($0) >= 0.05 })
    // NumPy: the least is that of Olivia and Flora.
    let least = try #require(try rows.min { try pValue($0) < pValue($1) })
    #expect(Int(least.pair.a) == Davis.woman("Olivia"))
    #expect(Int(least.pair.b) == Davis.woman("Flora"))
    #expect(abs(try pValue(least) - 0.0883723) < 1e-6)
  }
}

@Suite("The Poisson-binomial distribution")
struct PoissonBinomialTests {
  @Test func `is the binomial one where all probabilities are the same`() {
    let coins = PoissonBinomial([(0.5, 10)])
    #expect(abs(coins.upperTail(8) - 56.0 / 1024) < 1e-15)
    #expect(coins.upperTail(0) == 1)
    #expect(coins.upperTail(11) == 0)
    #expect(abs(coins.upperTail(10) - 1.0 / 1024) < 1e-15)
  }

  @Test func `counts what is certain and what never happens`() {
    let trials = PoissonBinomial([(1, 2), (0, 5), (0.25, 1)])
    #expect(trials.upperTail(2) == 1)
    #expect(abs(trials.upperTail(3) - 0.25) < 1e-15)
    #expect(trials.upperTail(4) == 0)
    #expect(PoissonBinomial([]).upperTail(1) == 0)
  }

  @Test func `is approximated within a hundredth where it is too long to count`() {
    let trials = PoissonBinomial([(0.01, 3000), (0.1, 400), (0.4, 60), (0.9, 10)])
    for count in [60, 90, 102, 103, 104, 120, 150, 180] {
      let (counted, approximated) = (trials.upperTail(count, mostWork: .max), trials.upperTail(count, mostWork: 0))
      #expect(abs(approximated / counted - 1) < 0.01, "\(count): \(approximated), and not \(counted)")
    }
  }
}
