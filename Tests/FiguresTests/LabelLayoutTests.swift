import Testing

@testable import Figures

@Suite("Labels beside a chart")
struct LabelStackTests {
  private func middles(_ blocks: [(Double, Double)], _ range: ClosedRange<Double> = 0...100) -> [Double] {
    LabelStack.middles(of: blocks.map { LabelStack.Block(middle: $0.0, height: $0.1) }, within: range)
  }

  @Test func `stay where they belong while they have room`() {
    #expect(middles([(20, 10), (50, 10), (30, 10)]) == [20, 50, 30])
    #expect(middles([]) == [])
  }

  @Test func `part as little as they must`() {
    // Two of height 10 that both belong to 50: 5 up, 5 down.
    #expect(middles([(50, 10), (50, 10)]) == [45, 55])
    // A third at 52 pushes them on: tops 40, 50, 60 less the mean of what each wants.
    #expect(middles([(50, 9), (50, 9), (50, 9)]) == [41, 50, 59])
  }

  @Test func `keep within their range`() {
    #expect(middles([(0, 10), (98, 10)]) == [5, 95])
    #expect(middles([(98, 10), (99, 10)]) == [85, 95])
    #expect(middles([(1, 10), (0, 10)]) == [15, 5])
  }

  @Test func `of which there are too many begin at the top`() {
    #expect(middles([(50, 60), (50, 60)]) == [30, 90])
  }
}

@Suite("Room for labels")
struct LabelRoomTests {
  private let bounds = Rectangle(left: 0, top: 0, width: 100, height: 100)

  @Test func `is given on the first side that is free`() {
    var room = LabelRoom(within: bounds)
    let place = Point(50, 50)
    let above = room.label("ab", nextTo: place, sides: [.above, .below], color: .black)
    #expect(above?.place.y == 45 && above?.anchor == .middle)
    let below = room.label("ab", nextTo: place, sides: [.above, .below], color: .black)
    #expect((below?.place.y ?? 0) > 55)
    let none = room.label("ab", nextTo: place, sides: [.above, .below], color: .black)
    #expect(none == nil)
  }

  @Test func `is not given over lines, shapes or the edge`() {
    var room = LabelRoom(within: bounds)
    room.take(line: [Point(0, 45), Point(100, 45)])
    room.take(Rectangle(left: 52, top: 40, width: 40, height: 20))
    let covering = room.label("ab", nextTo: Point(50, 50), sides: [.above, .right, .aboveRight], color: .black)
    #expect(covering == nil)
    let outside = room.label("ab", nextTo: Point(3, 80), sides: [.left], color: .black)
    #expect(outside == nil)
    let free = room.label("ab", nextTo: Point(50, 50), sides: [.left], color: .black)
    #expect(free != nil)
  }
}

@Suite("Heads of columns")
struct ColumnHeadsTests {
  @Test func `stand side by side where each has room for its words`() {
    #expect(ColumnHeads.fit(["SAN Ouest Provence", "Arles"], pitch: 60))
    #expect(!ColumnHeads.fit(["Intercommunalité"], pitch: 40))
    #expect(!ColumnHeads.fit(["one two three four five six seven"], pitch: 40))
  }

  @Test func `are a staircase otherwise, which needs a step for each`() {
    let names = (0..<10).map { "Column number \($0)" }
    let heads = ColumnHeads(names, centers: (0..<10).map { Double($0) * 20 }, pitch: 20)
    #expect(heads.height == 114)
  }
}
