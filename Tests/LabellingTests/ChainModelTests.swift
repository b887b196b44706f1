import Testing

@testable import Labelling

/// A chain of two labels over two items, small enough to be added up by hand.
///
/// The first item's feature gives A 1; the second's gives B 2. A step from A to B costs 1, all others nothing. The four
/// labellings score AA 1, AB 1 + 2 - 1 = 2, BA 0, BB 2.
@Suite("Chains")
struct ChainModelTests {
  private let first = FeatureHash("first")
  private let second = FeatureHash("second")
  private var model: ChainModel {
    ChainModel(
      labels: ["A", "B"], steps: [0, -1, 0, 0],
      weights: [
        ChainModel.Weight(feature: first, label: 0, weight: 1), ChainModel.Weight(feature: second, label: 1, weight: 2),
      ])
  }

  @Test func `The marginals of a chain are the shares of all its labellings`() {
    // e^1 = 2.71828, e^2 = 7.38906 (twice), e^0 = 1; together 18.49639.
    let marginals = model.marginals(of: [[first], [second]])
    #expect(abs(marginals[0][0] - (2.71828 + 7.38906) / 18.49639) < 1e-5)
    #expect(abs(marginals[1][1] - 2 * 7.38906 / 18.49639) < 1e-5)
    #expect(abs(marginals[0][0] + marginals[0][1] - 1) < 1e-12)
  }

  @Test func `The likeliest labelling weighs steps against features`() {
    // Without the step's cost AB has 3; with a cost of 4 BB, 2, is likelier than AB, -1.
    #expect(labelling(cost: 0) == [0, 1])
    #expect(labelling(cost: -4) == [1, 1])
  }

  private func labelling(cost: Float) -> [Int] {
    ChainModel(
      labels: ["A", "B"], steps: [0, cost, 0, 0],
      weights: [
        ChainModel.Weight(feature: first, label: 0, weight: 1), ChainModel.Weight(feature: second, label: 1, weight: 2),
      ]
    ).labelling(of: [[first], [second]])
  }

  @Test func `A sequence of no items has no labels`() {
    #expect(model.labelling(of: []).isEmpty)
    #expect(model.marginals(of: []).isEmpty)
  }

  @Test func `A feature at another offset is another feature`() {
    #expect(first.at(1) != first)
    #expect(first.at(1) != first.at(-1))
    #expect(FeatureHash("first", 1) != FeatureHash("first", 2))
  }

  @Test func `A file that is cut short is no model`() {
    // One chain, "w", of the labels O and B, four steps of 0, one feature (7) with weight 2 for B.
    var bytes: [UInt8] =
      Array("MLC1".utf8) + [1, 1] + Array("w".utf8) + [2, 1] + Array("O".utf8) + [1] + Array("B".utf8)
    bytes += [UInt8](repeating: 0, count: 16) + [1, 0, 0, 0] + [7, 0, 0, 0] + [1] + [1] + [0, 4]
    let file = bytes.withUnsafeBytes { ModelFile($0) }
    let chain = file?.chains["w"]
    #expect(chain?.labels == ["O", "B"])
    #expect(chain?.labelling(of: [[FeatureHash(value: 7)], [FeatureHash(value: 8)]]) == [1, 0])
    for count in 0..<bytes.count {
      #expect(bytes.prefix(count).withUnsafeBytes { ModelFile($0) } == nil, "\(count) bytes")
    }
  }
}
