import Markup

extension Drawing {
  /// The drawing in the DOT language, for the engine `nop2`, which keeps every place as it is.
  ///
  /// Marks and labels are nodes, paths are edges, the backdrop is the graph's `_background`; `viewport` is the page.
  package var dot: String {
    var dot = DrawingWriter(pageHeight: size.height)
    dot.begin(self)
    for (number, path) in paths.enumerated() { dot.write(path, number: number) }
    for (number, mark) in marks.enumerated() { dot.write(mark, number: number) }
    for (number, label) in labels.enumerated() { dot.write(label, number: number) }
    return dot.text + "}\n"
  }
}

/// Writes a drawing line by line.
///
/// DOT's heights run upwards.
private struct DrawingWriter {
  let pageHeight: Double
  var text = ""

  mutating func begin(_ drawing: Drawing) {
    let (width, height) = (DOTString.number(drawing.size.width), DOTString.number(drawing.size.height))
    let center = coordinates(drawing.page.center)
    let attributes = [
      "bgcolor=\"\(drawing.paper.hexadecimal)\"", "margin=0", "pad=0", "outputorder=edgesfirst",
      "viewport=\"\(width),\(height),1,\(center)\"",
      // Even an empty backdrop has an operation, because Graphviz moves a graph without one to its corner.
      "_background=\"S 5 -solid \(drawing.backdrop.map(operations).joined())\"",
    ]
    text = """
      graph {
      graph [\(attributes.joined(separator: " "))]
      node [label="" fixedsize=true margin=0 penwidth=0.75]
      edge [dir=none]
      o [pos="0,0" width=0.01 height=0.01 style=invis]

      """
  }

  mutating func write(_ mark: Mark, number: Int) {
    var attributes = position(mark.frame)
    attributes.append("shape=\(shape(mark.shape))")
    var styles: [String] = mark.shape == .roundedRectangle ? ["rounded"] : []
    if let fill = mark.fill {
      styles.append("filled")
      attributes.append("fillcolor=\"\(fill.hexadecimal)\"")
    }
    if let stroke = mark.stroke {
      attributes += pen(stroke)
      if stroke.dash != .solid { styles.append(stroke.dash.rawValue) }
    } else {
      // Without a pen Graphviz would draw in black.
      attributes.append("penwidth=0 color=\"\((mark.fill ?? .white).hexadecimal)\"")
    }
    if !styles.isEmpty { attributes.append("style=\"\(styles.joined(separator: ","))\"") }
    attributes += identity(id: mark.id, tooltip: mark.tooltip)
    text += "m\(number) [\(attributes.joined(separator: " "))]\n"
  }

  mutating func write(_ path: Path, number: Int) {
    var attributes = pen(path.stroke)
    if path.stroke.dash != .solid { attributes.append("style=\(path.stroke.dash.rawValue)") }
    attributes.append("pos=\"\(route(path))\"")
    if let head = path.head {
      attributes.append("dir=forward arrowhead=\(arrow(head)) arrowsize=\(DOTString.number(Self.arrowSize(path)))")
    }
    attributes += identity(id: path.id, tooltip: path.tooltip)
    // Every path is a loop of one invisible node: its route says where it runs.
    text += "o -- o [\(attributes.joined(separator: " "))]\n"
  }

  mutating func write(_ label: Label, number: Int) {
    // Wider than the text in any font, so that its edge, which the text is set against, stays where it is; and even,
    // because Graphviz rounds half of it.
    let width = (label.box.width * 0.7 + 10).rounded(.up) * 2
    let centerX =
      switch label.anchor {
      case .start: label.place.x + width / 2
      case .middle: label.place.x
      case .end: label.place.x - width / 2
      }
    let justification =
      switch label.anchor {
      case .start: "\\l"
      case .middle: ""
      case .end: "\\r"
      }
    // Graphviz sets the baseline of a line this far below the middle of its box.
    let baseline = 0.3 * label.font.size - 0.5
    let style =
      switch label.font.style {
      case .regular: "Arial"
      case .bold: "Arial Bold"
      case .italic: "Arial Italic"
      }
    var attributes = [
      "pos=\"\(coordinates(Point(centerX, label.place.y - baseline)))\"", "width=\(inches(width))",
      "height=\(inches(label.font.lineHeight))", "fixedsize=false", "shape=none", "fontname=\"\(style)\"",
      "fontsize=\(DOTString.number(label.font.size))", "fontcolor=\"\(label.color.hexadecimal)\"",
      "label=\(DOTString.quoted(label.text, as: .label, justification: justification))",
    ]
    attributes += identity(id: nil, tooltip: label.tooltip)
    text += "t\(number) [\(attributes.joined(separator: " "))]\n"
  }

  private func coordinates(_ point: Point) -> String {
    "\(DOTString.number(point.x)),\(DOTString.number(pageHeight - point.y))"
  }

  private func inches(_ points: Double) -> String {
    // Four decimals: two would move an edge by a third of a point.
    let tenThousandths = Int((max(0, min(points, 1e6)) / 72 * 10_000).rounded())
    let (whole, fraction) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
    let digits = String(fraction)
    return "\(whole)." + String(repeating: "0", count: 4 - digits.count) + digits
  }

  private func position(_ frame: Rectangle) -> [String] {
    ["pos=\"\(coordinates(frame.center))\"", "width=\(inches(frame.width))", "height=\(inches(frame.height))"]
  }

  private func pen(_ stroke: Stroke) -> [String] {
    ["color=\"\(stroke.color.hexadecimal)\"", "penwidth=\(DOTString.number(stroke.width))"]
  }

  private func identity(id: String?, tooltip: String?) -> [String] {
    [
      id.map { "id=\(DOTString.quoted($0, as: .tooltip))" },
      tooltip.map { "tooltip=\(DOTString.quoted($0, as: .tooltip))" },
    ].compactMap(\.self)
  }

  private func shape(_ shape: Mark.Shape) -> String {
    switch shape {
    case .rectangle, .roundedRectangle: "box"
    case .ellipse: "ellipse"
    case .diamond: "diamond"
    case .triangle: "triangle"
    case .invertedTriangle: "invtriangle"
    case .hexagon: "hexagon"
    case .octagon: "octagon"
    }
  }

  private func arrow(_ head: Path.Head) -> String {
    switch head {
    case .triangle: "normal"
    case .openTriangle: "empty"
    case .vee: "vee"
    case .dot: "dot"
    case .openDot: "odot"
    case .diamond: "diamond"
    case .bar: "tee"
    }
  }

  /// How long Graphviz draws a head, against a plain arrow's.
  private func length(of head: Path.Head) -> Double {
    switch head {
    case .triangle, .openTriangle, .vee: 1
    case .dot, .openDot: 0.8
    case .diamond: 1.2
    case .bar: 0.25
    }
  }

  /// Heads grow with the pen, but slower.
  private static func arrowSize(_ path: Path) -> Double { 0.45 + 0.1 * path.stroke.width }

  /// The route as DOT has it: with a head, its tip first, and a curve that ends where the head begins.
  private func route(_ path: Path) -> String {
    guard let head = path.head, let tip = path.points.last else {
      return path.points.map(coordinates).joined(separator: " ")
    }
    let shortened = path.shortened(by: 10 * Self.arrowSize(path) * length(of: head))
    return "e,\(coordinates(tip)) " + shortened.map(coordinates).joined(separator: " ")
  }

  private func operations(_ backdrop: Backdrop) -> String {
    let points = backdrop.points.map { "\(coordinates($0).replacing(",", with: " ")) " }.joined()
    var operations = ""
    if let stroke = backdrop.stroke {
      let style = "setlinewidth(\(DOTString.number(stroke.width)))"
      operations += "S \(style.utf8.count) -\(style) c 7 -\(stroke.color.hexadecimal) "
      let dash = stroke.dash.rawValue
      operations += "S \(dash.utf8.count) -\(dash) "
    }
    guard let fill = backdrop.fill else { return operations + "L \(backdrop.points.count) \(points)" }
    if backdrop.stroke == nil { operations += "c 7 -\(fill.hexadecimal) S 15 -setlinewidth(0) S 5 -solid " }
    return operations + "C 7 -\(fill.hexadecimal) P \(backdrop.points.count) \(points)"
  }
}

/// Numbers and texts of a drawing in the DOT language.
enum DOTString {
  /// A text as a figure shows it; what Graphviz would read as an escape or an entity stands for itself.
  static func quoted(_ text: String, as use: DOTText.Use, justification: String = "") -> String {
    var lost = 0
    return DOTText.quoted(
      DisplayText.clean(text), as: use, escapesAmpersands: true, justification: justification, lostCharacters: &lost)
  }

  /// A number with at most two decimals, as both DOT and SVG read it.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, fraction) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let number = (hundredths < 0 ? "-" : "") + String(whole)
    if fraction == 0 { return number }
    if fraction % 10 == 0 { return "\(number).\(fraction / 10)" }
    return "\(number).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
