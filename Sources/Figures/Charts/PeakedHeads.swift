/// The names over many narrow columns, as two staircases back to back, which take half the height of one.
///
/// Names of the left half run to the left of their lines, over the column of row names; those of the right half to the
/// right. The outermost are the lowest, so that no line crosses a name.
struct PeakedHeads {
  /// From one name to the next.
  static let step = 9.0

  private let names: [String]
  private let centers: [Double]
  private let leftCount: Int

  init(names: [String], centers: [Double]) {
    self.names = names
    self.centers = centers
    leftCount = (names.count + 1) / 2
  }

  var height: Double { Double(leftCount) * Self.step + 4 }

  func write(on page: inout Page) {
    let bottom = page.cursor + height
    for (column, name) in names.enumerated() {
      let isLeft = column < leftCount
      let steps = isLeft ? column : names.count - 1 - column
      let middle = bottom - 4 - (Double(steps) + 0.5) * Self.step
      let x = centers[column]
      page.drawing.backdrop.append(
        Backdrop(line: [Point(x, middle - 3.5), Point(x, bottom)], stroke: Stroke(page.theme.rule, width: 0.6)))
      let room = isLeft ? x - 3 - page.left : page.right - x - 3
      let text = Font.small.shortened(name, to: room, keepsLastWord: true)
      guard !text.isEmpty else { continue }
      page.drawing.labels.append(
        Label(
          text, centeredOn: Point(isLeft ? x - 3 : x + 3, middle), anchor: isLeft ? .end : .start, font: .small,
          color: page.theme.ink, tooltip: text.isShortened ? name : nil))
    }
    page.cursor = bottom
  }
}
