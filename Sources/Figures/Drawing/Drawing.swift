/// A figure as values: what is where on the page, in which ink.
///
/// Nothing here knows of networks or of Graphviz. Four layers lie on the paper, each over the one before: backdrop,
/// paths, marks, labels; within a layer, what comes later lies over what came before.
package struct Drawing: Hashable, Sendable {
  /// 16 cm, the text width of an A4 page: the width of every figure.
  package static let width = 453.54

  /// The page, in points.
  package var size: Size
  package var paper: Color
  /// The title as the page has it, without line breaks.
  package var title: String
  /// What the figure says, in words, for those who do not see it.
  package var description: String
  package var backdrop: [Backdrop] = []
  package var paths: [Path] = []
  package var marks: [Mark] = []
  package var labels: [Label] = []

  package init(size: Size, paper: Color, title: String, description: String) {
    self.size = size
    self.paper = paper
    self.title = title
    self.description = description
  }

  package var page: Rectangle { Rectangle(left: 0, top: 0, width: size.width, height: size.height) }
}

/// A line or an area behind everything: grids, axes, bands, areas under curves.
package struct Backdrop: Hashable, Sendable {
  package var points: [Point]
  /// What the area within the points is filled with; nil for a line.
  package var fill: Color?
  package var stroke: Stroke?

  /// A line through points.
  package init(line points: [Point], stroke: Stroke) {
    self.points = points
    self.stroke = stroke
  }

  /// An area bounded by points.
  package init(area points: [Point], fill: Color, stroke: Stroke? = nil) {
    self.points = points
    self.fill = fill
    self.stroke = stroke
  }

  package init(area: Rectangle, fill: Color, stroke: Stroke? = nil) {
    self.init(
      area: [
        Point(area.left, area.top), Point(area.right, area.top), Point(area.right, area.bottom),
        Point(area.left, area.bottom),
      ], fill: fill, stroke: stroke)
  }
}

/// How a line is drawn.
package struct Stroke: Hashable, Sendable {
  package enum Dash: String, Hashable, Sendable {
    case solid, dashed, dotted
  }

  package var color: Color
  /// In points.
  package var width: Double
  package var dash: Dash

  package init(_ color: Color, width: Double = 0.75, dash: Dash = .solid) {
    self.color = color
    self.width = width
    self.dash = dash
  }
}
