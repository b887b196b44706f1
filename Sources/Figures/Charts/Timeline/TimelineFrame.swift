import Collaboration
import Wording

/// Where years stand, from left to right.
struct TimelineFrame {
  /// A bar that has no end runs so far beyond the years.
  static let fade = 8.0
  static let nameWidth = 112.0

  let left: Double
  let right: Double
  let years: ClosedRange<Int>
  /// From the first day of the first year to the last day of the last.
  private let scale: LinearScale

  init(years: ClosedRange<Int>, page: Page) {
    self.init(
      years: years, from: page.left + Self.nameWidth + 10 + Self.fade, to: page.right - Self.fade)
  }

  /// The place of the years, without what bars fade out in.
  init(years: ClosedRange<Int>, from left: Double, to right: Double) {
    self.left = left
    self.right = right
    self.years = years
    scale = LinearScale(
      domain: Double(years.lowerBound)...Double(years.upperBound + 1), range: left...right)
  }

  /// The place of a time, on the edge where it lies beyond.
  func x(_ time: Double) -> Double { max(left, min(right, scale(time))) }

  /// The years that have room to be written, and the middle of each.
  var heads: [(text: String, x: Double)] {
    let yearWidth = (right - left) / Double(years.count)
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].first { Double($0) * yearWidth >= 26 } ?? 5000
    return years.filter { step == 1 || $0 % step == 0 }.map { year in
      (String(year), (x(Double(year)) + x(Double(year + 1))) / 2)
    }
  }

  /// Where years begin, unless there are too many to tell apart.
  var yearStarts: [Double] {
    (right - left) / Double(years.count) < 5 ? [] : (years.lowerBound...years.upperBound + 1).map { x(Double($0)) }
  }
}
