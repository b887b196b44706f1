/// A place on the page, in points (1/72 inch) from its top left corner, downwards.
package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  package func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }

  /// The place a share of the way to another: 0 is here, 1 is there.
  package func toward(_ other: Point, _ share: Double) -> Point {
    Point(x + (other.x - x) * share, y + (other.y - y) * share)
  }
}

/// A width and a height, in points.
package struct Size: Hashable, Sendable {
  package var width: Double
  package var height: Double

  package init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle on the page, in points.
package struct Rectangle: Hashable, Sendable {
  package var left: Double
  package var top: Double
  package var width: Double
  package var height: Double

  package init(left: Double, top: Double, width: Double, height: Double) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.init(left: left, top: top, width: right - left, height: bottom - top)
  }

  package init(center: Point, size: Size) {
    self.init(
      left: center.x - size.width / 2, top: center.y - size.height / 2, width: size.width, height: size.height)
  }

  package var right: Double { left + width }
  package var bottom: Double { top + height }
  package var center: Point { Point(left + width / 2, top + height / 2) }
  package var size: Size { Size(width, height) }

  /// The same rectangle with each side moved inwards, or outwards by a negative distance.
  package func inset(_ distance: Double) -> Rectangle { inset(distance, distance) }

  package func inset(_ horizontally: Double, _ vertically: Double) -> Rectangle {
    Rectangle(
      left: left + horizontally, top: top + vertically, width: width - 2 * horizontally,
      height: height - 2 * vertically)
  }

  /// Whether the two share more than an edge.
  package func overlaps(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  package func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}
