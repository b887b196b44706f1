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
    /// The names of several that are one node, under how many they are.
    let members: [String]
    let size: Size
  }

  let shared: SharedTies
  let context: FigureContext

  fileprivate func draw(on page: inout Page) {
    let nodes = self.nodes(fitting: page)
    let links = shared.ties.map { NodeLinkDiagram.Tie(from: $0.a, to: $0.b, weight: 0.6 + 1.4 * strength($0)) }
    let height = max(150, min(Self.heightLimit, max(60 + Double(nodes.count) * 22, Self.room(for: nodes) / page.width)))
    let area = Rectangle(left: page.left, top: page.cursor, width: page.width, height: height)
    let diagram = NodeLinkDiagram(
      nodes: nodes.map { NodeLinkDiagram.Node(size: $0.size) }, ties: links, area: area)
    let places = ReadableLayout(diagram: diagram, budget: context.layoutBudget).places()
    var router = TieRouter(diagram: diagram, places: places)

    let routes = links.map { router.route($0) }
    // The table's order is from strong to weak: the strong ones lie on top.
    for (pair, route) in zip(shared.ties, routes).reversed() {
      page.drawing.paths.append(
        Path(
          curve: route, stroke: stroke(pair, in: page.theme),
          tooltip: tooltip(of: pair)))
    }
    for (number, node) in nodes.enumerated() {
      draw(node, shared.nodes[number], at: places[number], on: &page)
    }
    number(routes, boxes: places.indices.map { diagram.box($0, at: places[$0]) }, on: &page)
    page.cursor = area.bottom + 10
    page.write(key(in: page.theme))
    page.write(context.phrases.nameSizeKey, font: .small, color: page.theme.quiet)
  }

  private func tooltip(of tie: SharedTies.Tie) -> String {
    let text = context.phrases.share(
      name(of: shared.nodes[tie.a]), name(of: shared.nodes[tie.b]), groups: tie.shared)
    return tie.isSignificant ? "\(text) (\(context.phrases.significantKey))" : text
  }

  private func name(_ actor: Int) -> String { DisplayText.clean(context.measures.name(ofActor: Int32(actor))) }

  /// `Arles`, or `3 organizations: Arles, Istres and Berre`.
  private func name(of node: SharedTies.Node) -> String {
    guard node.actors.count > 1 else { return name(node.actors[0]) }
    let names = context.phrases.some(node.actors.lazy.map(name))
    return context.phrases.labelled(
      context.phrases.counted(node.actors.count, context.actorNoun), context.phrases.list(names))
  }

  /// What the area of the layout may take of a page that has a head and a key too.
  private static let heightLimit = 530.0

  /// Names on three lines, or on fewer, as the page has room for them.
  private func nodes(fitting page: Page) -> [Node] {
    for lines in [3, 2] {
      let nodes = nodes(lines: lines)
      if Self.room(for: nodes) <= page.width * Self.heightLimit { return nodes }
    }
    return nodes(lines: 1)
  }

  /// The area that boxes need, with air for the ties between them.
  private static func room(for nodes: [Node]) -> Double {
    1.5 * nodes.reduce(0) { $0 + ($1.size.width + 16) * ($1.size.height + 14) }
  }

  private func nodes(lines limit: Int) -> [Node] {
    let most = Double(shared.nodes.map(\.groups).max() ?? 1)
    return shared.nodes.map { node in
      // From 8.5 to 13 points; where all are in few groups, a group more or less makes no giant.
      let font = Font(size: (8.5 + 4.5 * Double(node.groups - 1) / max(6, most - 1)).rounded(), style: .bold)
      let isOne = node.actors.count == 1
      let title = isOne ? name(node.actors[0]) : context.phrases.counted(node.actors.count, context.actorNoun)
      let members = isOne ? [] : members(of: node, lines: limit)
      let lines = font.wrapped(title, to: 104, lines: limit, keepsLastWord: true)
      let countText = context.phrases.groupCount(node.groups)
      let widths = lines.map(font.width) + members.map(Font.small.width) + [Font.small.width(of: countText)]
      let rows = Double(lines.count + members.count)
      return Node(
        name: name(of: node), count: countText, lines: lines, font: font, members: members,
        // The more lines, the nearer do their ends come to the edge of an ellipse.
        size: Size(
          ((widths.max() ?? 0) + (isOne ? 14 + 12 * rows : 14)).rounded(.up),
          Double(lines.count) * font.size * 1.15 + Double(members.count) * Font.small.lineHeight + 20))
    }
  }

  /// The names of those that are one node, as many as so many lines hold and one more, and how many others there are.
  ///
  /// Lines end after a name as long as no name is longer than a line.
  private func members(of node: SharedTies.Node, lines limit: Int) -> [String] {
    let count = node.actors.count
    // Of a million none but the first can be named.
    let names = node.actors.prefix(100).map(name)
    func lines(_ shown: Int) -> [String] {
      let others = count - shown
      let items = names.prefix(shown) + (others > 0 ? [context.phrases.others(others)] : [])
      var lines: [String] = []
      for (number, item) in items.enumerated() {
        let text = number + 1 < items.count ? item + "," : item
        if let last = lines.last, Font.small.width(of: last + " " + text) <= Self.memberWidth {
          lines[lines.count - 1] = last + " " + text
        } else {
          lines += Font.small.wrapped(text, to: Self.memberWidth)
        }
      }
      return lines
    }
    for count in stride(from: min(names.count, 12), through: 1, by: -1) {
      let lines = lines(count)
      if lines.count <= limit + 2 { return lines }
    }
    return Font.small.wrapped(names.joined(separator: ", "), to: Self.memberWidth, lines: limit + 1)
  }

  private static let memberWidth = 124.0

  /// From 0 to 1, the strongest tie.
  private func strength(_ tie: SharedTies.Tie) -> Double {
    let most = Double(shared.ties.first?.shared ?? 1)
    return most > 1 ? (Double(tie.shared) - 1) / (most - 1) : 0
  }

  private func stroke(_ tie: SharedTies.Tie, in theme: Theme) -> Stroke {
    let width = 0.75 + 4 * strength(tie)
    return tie.isSignificant
      ? Stroke(theme.high, width: max(1.5, width)) : Stroke(theme.member, width: width)
  }

  private func draw(_ node: Node, _ content: SharedTies.Node, at place: Point, on page: inout Page) {
    let theme = page.theme
    // Several are a box of their own kind, with a dark outline where it is no chance that they meet.
    page.drawing.marks.append(
      Mark(
        content.actors.count == 1 ? .ellipse : .roundedRectangle, Rectangle(center: place, size: node.size),
        fill: theme.organization,
        stroke: content.isSignificant
          ? Stroke(theme.high, width: 2) : Stroke(theme.organizationOutline, width: 1),
        tooltip: "\(node.name) (\(node.count))", id: "organization-\(content.actors[0])"))
    let lineHeight = node.font.size * 1.15
    let memberHeight = Double(node.members.count) * Font.small.lineHeight
    let top = place.y - (Double(node.lines.count) * lineHeight + memberHeight + 10) / 2
    for (number, line) in node.lines.enumerated() where !line.isEmpty {
      page.drawing.labels.append(
        Label(
          line, centeredOn: Point(place.x, top + (Double(number) + 0.5) * lineHeight), font: node.font,
          color: theme.ink))
    }
    let below = top + Double(node.lines.count) * lineHeight
    for (number, line) in node.members.enumerated() where !line.isEmpty {
      let y = below + (Double(number) + 0.5) * Font.small.lineHeight
      page.drawing.labels.append(Label(line, centeredOn: Point(place.x, y), font: .small, color: theme.ink))
    }
    page.drawing.labels.append(
      Label(
        node.count, centeredOn: Point(place.x, below + memberHeight + 5), font: .small, color: theme.quiet))
  }

  /// Writes the number of shared groups on the strong and the significant ties, where there is room next to nodes and
  /// other numbers: light on dark on those that are significant.
  private func number(_ routes: [[Point]], boxes: [Rectangle], on page: inout Page) {
    var taken = boxes
    for (pair, route) in zip(shared.ties, routes) {
      let isSignificant = pair.isSignificant
      guard pair.shared > 1 && strength(pair) >= 0.4 || isSignificant else { continue }
      let text = context.phrases.number(pair.shared)
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
    var counts: [Int] = []
    for tie in shared.ties.reversed() where counts.last != tie.shared { counts.append(tie.shared) }
    // The weakest, the strongest, and one in between, tell the rest.
    let sample = counts.count > 4 ? [counts[0], counts[counts.count / 2], counts[counts.count - 1]] : counts
    let widths = sample.enumerated().compactMap { place, count in
      shared.ties.first { $0.shared == count }.map { pair in
        let text = place == 0 ? context.phrases.sharedKey(count) : context.phrases.number(count)
        return LegendEntry(.path(Stroke(theme.member, width: 0.75 + 4 * strength(pair)), head: nil), text)
      }
    }
    let significant = LegendEntry(.path(Stroke(theme.high, width: 2.5), head: nil), context.phrases.significantKey)
    let several = LegendEntry(
      .mark(.roundedRectangle, fill: theme.organization, stroke: Stroke(theme.organizationOutline, width: 1)),
      context.phrases.inTheSameKey)
    return widths + (shared.ties.contains(where: \.isSignificant) ? [significant] : [])
      + (shared.nodes.contains { $0.actors.count > 1 } ? [several] : [])
  }
}

extension Page {
  mutating func write(_ ties: SharedTiesDrawing) {
    ties.draw(on: &self)
  }
}
