import Collaboration
import Measures
import Wording

/// The one-mode network on its way to the page.
struct SharedTiesDrawing {
  private struct Node {
    let name: String
    let count: String
    let lines: [String]
    let font: Font
    let size: Size
  }

  let shared: SharedTies
  let context: FigureContext

  fileprivate func draw(on page: inout Page) {
    let nodes = self.nodes(fitting: page)
    let place = Dictionary(uniqueKeysWithValues: shared.actors.enumerated().map { ($1, $0) })
    let links = shared.ties.map { pair in
      NodeLinkDiagram.Tie(
        from: place[Int(pair.a)] ?? 0, to: place[Int(pair.b)] ?? 0, weight: 0.6 + 1.4 * strength(pair))
    }
    let height = max(150, min(Self.heightLimit, max(60 + Double(nodes.count) * 22, Self.room(for: nodes) / page.width)))
    let area = Rectangle(left: page.left, top: page.cursor, width: page.width, height: height)
    let diagram = NodeLinkDiagram(
      nodes: nodes.map { NodeLinkDiagram.Node(size: $0.size) }, ties: links, area: area)
    let places = ReadableLayout(diagram: diagram, budget: context.layoutBudget).places()
    let router = TieRouter(diagram: diagram, places: places)

    let routes = links.map { router.route($0) }
    // The table's order is from strong to weak: the strong ones lie on top.
    for (pair, route) in zip(shared.ties, routes).reversed() {
      page.drawing.paths.append(
        Path(
          curve: route, stroke: stroke(pair, in: page.theme),
          tooltip: tooltip(of: pair)))
    }
    for (number, node) in nodes.enumerated() {
      draw(node, at: places[number], id: "organization-\(shared.actors[number])", on: &page)
    }
    number(routes, boxes: places.indices.map { diagram.box($0, at: places[$0]) }, on: &page)
    page.cursor = area.bottom + 10
    page.write(key(in: page.theme))
    page.write(context.phrases.nameSizeKey, font: .small, color: page.theme.quiet)
  }

  private func tooltip(of pair: SharedPair) -> String {
    let text = context.phrases.share(name(pair.a), name(pair.b), groups: Int(pair.shared))
    return shared.significant.contains(pair) ? "\(text) (\(context.phrases.significantKey))" : text
  }

  private func name(_ actor: Int32) -> String { context.measures.name(ofActor: actor) }

  /// What the area of the layout may take of a page that has a head and a key too.
  private static let heightLimit = 530.0

  /// Names on two lines, or on one, as the page has room for them.
  private func nodes(fitting page: Page) -> [Node] {
    let nodes = nodes(lines: 2)
    return Self.room(for: nodes) <= page.width * Self.heightLimit ? nodes : self.nodes(lines: 1)
  }

  /// The area that boxes need, with air for the ties between them.
  private static func room(for nodes: [Node]) -> Double {
    1.5 * nodes.reduce(0) { $0 + ($1.size.width + 16) * ($1.size.height + 14) }
  }

  private func nodes(lines limit: Int) -> [Node] {
    let counts = shared.actors.map { context.measures.twoMode.groupsOfActor.count(of: $0) }
    let most = Double(counts.max() ?? 1)
    return zip(shared.actors, counts).map { actor, count in
      // From 8.5 to 13 points; where all are in few groups, a group more or less makes no giant.
      let font = Font(size: (8.5 + 4.5 * Double(count - 1) / max(6, most - 1)).rounded(), style: .bold)
      let lines = font.wrapped(name(Int32(actor)), to: 100, lines: limit, keepsLastWord: true)
      let countText = context.phrases.groupCount(count)
      let width = max(lines.map(font.width).max() ?? 0, Font.small.width(of: countText))
      return Node(
        name: name(Int32(actor)), count: countText, lines: lines, font: font,
        // The more lines, the nearer do their ends come to the edge of an ellipse.
        size: Size((width + 14 + 12 * Double(lines.count)).rounded(.up), Double(lines.count) * font.size * 1.15 + 20))
    }
  }

  /// From 0 to 1, the strongest tie.
  private func strength(_ pair: SharedPair) -> Double {
    let most = Double(shared.ties.first?.shared ?? 1)
    return most > 1 ? (Double(pair.shared) - 1) / (most - 1) : 0
  }

  private func stroke(_ pair: SharedPair, in theme: Theme) -> Stroke {
    let width = 0.75 + 4 * strength(pair)
    return shared.significant.contains(pair)
      ? Stroke(theme.high, width: max(1.5, width)) : Stroke(theme.member, width: width)
  }

  private func draw(_ node: Node, at place: Point, id: String, on page: inout Page) {
    let theme = page.theme
    page.drawing.marks.append(
      Mark(
        .ellipse, Rectangle(center: place, size: node.size), fill: theme.organization,
        stroke: Stroke(theme.organizationOutline, width: 1), tooltip: "\(node.name) (\(node.count))", id: id))
    let lineHeight = node.font.size * 1.15
    let top = place.y - (Double(node.lines.count) * lineHeight + 10) / 2
    for (number, line) in node.lines.enumerated() where !line.isEmpty {
      page.drawing.labels.append(
        Label(
          line, centeredOn: Point(place.x, top + (Double(number) + 0.5) * lineHeight), font: node.font,
          color: theme.ink))
    }
    page.drawing.labels.append(
      Label(
        node.count, centeredOn: Point(place.x, top + Double(node.lines.count) * lineHeight + 5), font: .small,
        color: theme.quiet))
  }

  /// Writes the number of shared groups on the strong and the significant ties, where there is room next to nodes and
  /// other numbers: light on dark on those that are significant.
  private func number(_ routes: [[Point]], boxes: [Rectangle], on page: inout Page) {
    var taken = boxes
    for (pair, route) in zip(shared.ties, routes) {
      let isSignificant = shared.significant.contains(pair)
      guard pair.shared > 1 && strength(pair) >= 0.4 || isSignificant else { continue }
      let text = context.phrases.number(Int(pair.shared))
      let size = Size(Font.strong.width(of: text) + 6, 12)
      let path = Path(curve: route, stroke: Stroke(.black))
      let spots = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72].map {
        Rectangle(center: path.point(at: $0), size: size)
      }
      guard let spot = spots.first(where: { spot in !taken.contains { $0.overlaps(spot) } }) else { continue }
      taken.append(spot.inset(-1))
      let fill = isSignificant ? page.theme.high : page.theme.paper
      page.drawing.marks.append(Mark(.roundedRectangle, spot, fill: fill))
      page.drawing.labels.append(
        Label(
          text, centeredOn: spot.center, font: .strong, color: isSignificant ? fill.legibleInk : page.theme.ink))
    }
  }

  private func key(in theme: Theme) -> [LegendEntry] {
    var counts: [Int32] = []
    for pair in shared.ties.reversed() where counts.last != pair.shared { counts.append(pair.shared) }
    // The weakest, the strongest, and one in between, tell the rest.
    let told = counts.count > 4 ? [counts[0], counts[counts.count / 2], counts[counts.count - 1]] : counts
    let widths = told.enumerated().compactMap { place, count in
      shared.ties.first { $0.shared == count }.map { pair in
        let text = place == 0 ? context.phrases.sharedKey(Int(count)) : context.phrases.number(Int(count))
        return LegendEntry(.path(Stroke(theme.member, width: 0.75 + 4 * strength(pair)), head: nil), text)
      }
    }
    let significant = LegendEntry(.path(Stroke(theme.high, width: 2.5), head: nil), context.phrases.significantKey)
    return widths + (shared.significant.isEmpty ? [] : [significant])
  }
}

extension Page {
  mutating func write(_ ties: SharedTiesDrawing) {
    ties.draw(on: &self)
  }
}
