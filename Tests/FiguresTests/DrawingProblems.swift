@testable import Figures

extension Drawing {
  /// What no figure may have, in words: text over text, anything off the page, letters that are too small.
  var problems: [String] {
    var problems: [String] = []
    let boxes = labels.sorted { $0.box.top < $1.box.top }
    for (number, label) in boxes.enumerated() {
      if label.text.isEmpty { problems.append("an empty label at \(label.place)") }
      if !page.contains(label.box) { problems.append("off the page: \(label.text)") }
      if label.font.size < 8 { problems.append("too small: \(label.text)") }
      // Rounding aside, and the bit of air that is in every box.
      let box = label.box.inset(0.2, 0.6)
      for other in boxes[(number + 1)...].prefix(while: { $0.box.top < label.box.bottom })
      where box.overlaps(other.box.inset(0.2, 0.6)) {
        problems.append("“\(label.text)” over “\(other.text)”")
      }
    }
    for mark in marks where !page.contains(mark.frame) { problems.append("a mark off the page: \(mark)") }
    let points = paths.flatMap(\.points) + backdrop.flatMap(\.points)
    for point in points where !page.inset(-0.01).contains(Rectangle(center: point, size: Size(0, 0))) {
      problems.append("a line off the page: \(point)")
    }
    if description == title || description.isEmpty { problems.append("no description") }
    return problems
  }
}
