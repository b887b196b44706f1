/// Keeps blocks of text next to a chart from covering each other, as near as can be to where they belong.
package enum LabelStack {
  /// A block, and the height that it belongs to.
  package struct Block: Hashable, Sendable {
    package let middle: Double
    package let height: Double

    package init(middle: Double, height: Double) {
      self.middle = middle
      self.height = height
    }
  }

  /// The middles of the blocks, one under the other in the order of where they belong, within a range as far as they
  /// have room there.
  ///
  /// Neighbours that would overlap become one pile, which moves to the mean of their wishes: the smallest sum of
  /// squared distances, as pool-adjacent-violators finds it.
  package static func middles(of blocks: [Block], within range: ClosedRange<Double>) -> [Double] {
    let order = blocks.indices.sorted { (blocks[$0].middle, $0) < (blocks[$1].middle, $1) }
    var piles: [Pile] = []
    for number in order {
      var pile = Pile(number, blocks[number])
      pile.keep(within: range)
      while let above = piles.last, above.bottom > pile.top + 1e-9 {
        piles.removeLast()
        pile = above.joined(by: pile)
        pile.keep(within: range)
      }
      piles.append(pile)
    }
    var middles = [Double](repeating: 0, count: blocks.count)
    for pile in piles {
      var top = pile.top
      for number in pile.blocks {
        middles[number] = top + blocks[number].height / 2
        top += blocks[number].height
      }
    }
    return middles
  }

  private struct Pile {
    var blocks: [Int]
    var height: Double
    /// The sum of the tops that each block would want of the pile.
    var wishes: Double
    var top: Double
    var bottom: Double { top + height }

    init(_ number: Int, _ block: Block) {
      blocks = [number]
      height = block.height
      wishes = block.middle - block.height / 2
      top = wishes
    }

    func joined(by below: Pile) -> Pile {
      var pile = self
      pile.blocks += below.blocks
      pile.wishes += below.wishes - Double(below.blocks.count) * height
      pile.height += below.height
      pile.top = pile.wishes / Double(pile.blocks.count)
      return pile
    }

    mutating func keep(within range: ClosedRange<Double>) {
      top = max(range.lowerBound, min(top, range.upperBound - height))
    }
  }
}
