import Collaboration
import Measures
import Wording

/// A sociogram on its way to the page: names in their shapes, ties between them, a key under them.
struct SociogramDrawing {
  /// Something with a name and a shape.
  private struct Node {
    let kind: Kind
    let position: Int
    let name: String
    let lines: [String]
    let font: Font
    let size: Size
  }

  private enum Kind {
    case organization, group, supplier

    func look(in theme: Theme) -> (Mark.Shape, fill: Color, stroke: Stroke) {
      switch self {
      case .organization: (.ellipse, theme.organization, Stroke(theme.organizationOutline, width: 1))
      case .group: (.rectangle, theme.group, Stroke(theme.groupOutline, width: 0.75))
      case .supplier: (.hexagon, theme.paper, Stroke(theme.supplier, width: 1))
      }
    }
  }

  let sociogram: Sociogram
  let context: FigureContext

  fileprivate func draw(on page: inout Page) {
    let nodes = self.nodes
    let ties = sociogram.ties.map { tie in
      NodeLinkDiagram.Tie(
        from: index(of: tie.actor, in: nodes, isGroup: false),
        to: index(of: tie.group, in: nodes, isGroup: true), weight: tie.role.weight)
    }
    let top = page.cursor
    let areas = arrange(nodes, top: top, page: page)
    let diagram = NodeLinkDiagram(
      nodes: zip(nodes, areas.rows).map { NodeLinkDiagram.Node(size: $0.size, row: $1) }, ties: ties, area: areas.area)
    let places = ReadableLayout(diagram: diagram, budget: context.layoutBudget).places()
    let router = TieRouter(diagram: diagram, places: places)

    // Thin ties first, so that thick ones lie over them.
    for (tie, link) in zip(sociogram.ties, ties).sorted(by: { $0.0.role > $1.0.role }) {
      page.drawing.paths.append(
        Path(
          curve: router.route(link, gap: tie.role.head == nil ? nil : 2), stroke: tie.role.stroke(in: page.theme),
          head: tie.role.head,
          tooltip: context.phrases.tie(
            of: name(ofActor: tie.actor), in: name(ofGroup: tie.group), as: tie.role)))
    }
    for (node, place) in zip(nodes, places) { draw(node, at: place, on: &page) }
    page.cursor = areas.bottom + 10
    page.write(shapeKey(theme: page.theme))
    page.write(tieKey(theme: page.theme))
  }

  private func name(ofActor position: Int) -> String { context.measures.name(ofActor: Int32(position)) }
  private func name(ofGroup position: Int) -> String { context.measures.name(ofGroup: Int32(position)) }

  // MARK: Nodes

  private var nodes: [Node] {
    let organizations = sociogram.actors.map { position in
      let isCarrier = sociogram.ties.contains { $0.actor == position && $0.role < .member }
      return node(.organization, position, name(ofActor: position), isCarrier ? .strong : .label)
    }
    let suppliers = sociogram.suppliers.map { node(.supplier, $0, name(ofActor: $0), .label) }
    let groups = sociogram.groups.map { node(.group, $0, name(ofGroup: $0), .label) }
    return organizations + suppliers + groups
  }

  private func node(_ kind: Kind, _ position: Int, _ name: String, _ font: Font) -> Node {
    let lines = font.wrapped(name, to: 92, lines: 3)
    let width = lines.map(font.width).max() ?? 0
    let padding = kind == .group ? 12.0 : kind == .supplier ? 30 : 20
    return Node(
      kind: kind, position: position, name: name, lines: lines, font: font,
      size: Size((width + padding).rounded(.up), Double(lines.count) * font.size * 1.15 + 9))
  }

  private func index(of position: Int, in nodes: [Node], isGroup: Bool) -> Int {
    nodes.firstIndex { $0.position == position && ($0.kind == .group) == isGroup } ?? 0
  }

  private func arrange(
    _ nodes: [Node], top: Double, page: Page
  ) -> (area: Rectangle, rows: [Double?], bottom: Double) {
    let free = nodes.filter { $0.kind != .supplier }
    let height = max(120, min(560, 40 + Double(free.count) * 14))
    let area = Rectangle(left: page.left, top: top, width: page.width, height: height)
    let suppliers = nodes.filter { $0.kind == .supplier }
    guard let tallest = suppliers.map(\.size.height).max() else {
      return (area, nodes.map { _ in nil }, area.bottom)
    }
    // Rows of suppliers, as many as it takes to set them side by side.
    let needed = suppliers.reduce(0) { $0 + $1.size.width + 24 }
    let rowCount = max(1, Int((needed / page.width).rounded(.up)))
    var rank = 0
    let rows = nodes.map { node -> Double? in
      guard node.kind == .supplier else { return nil }
      defer { rank += 1 }
      return area.bottom + 26 + (Double(rank % rowCount) + 0.5) * (tallest + 10)
    }
    return (area, rows, area.bottom + 26 + Double(rowCount) * (tallest + 10))
  }

  private func draw(_ node: Node, at place: Point, on page: inout Page) {
    let theme = page.theme
    let frame = Rectangle(center: place, size: node.size)
    let (shape, fill, stroke) = node.kind.look(in: theme)
    page.drawing.marks.append(
      Mark(shape, frame, fill: fill, stroke: stroke, tooltip: node.name, id: id(of: node)))
    let lineHeight = node.font.size * 1.15
    for (number, line) in node.lines.enumerated() {
      let y = place.y + (Double(number) - Double(node.lines.count - 1) / 2) * lineHeight
      page.drawing.labels.append(Label(line, centeredOn: Point(place.x, y), font: node.font, color: theme.ink))
    }
  }

  private func id(of node: Node) -> String {
    switch node.kind {
    case .group: "group-\(node.position)"
    case .organization, .supplier: "organization-\(node.position)"
    }
  }

  private func shapeKey(theme: Theme) -> [LegendEntry] {
    let phrases = context.phrases
    func entry(_ kind: Kind, _ text: String) -> LegendEntry {
      let (shape, fill, stroke) = kind.look(in: theme)
      return LegendEntry(.mark(shape, fill: fill, stroke: stroke), text)
    }
    return [entry(.organization, phrases.actorKey(context.actorNoun)), entry(.group, phrases.groupKey)]
      + (sociogram.suppliers.isEmpty ? [] : [entry(.supplier, phrases.supplierKey)])
  }

  private func tieKey(theme: Theme) -> [LegendEntry] {
    TieRole.allCases.filter { role in sociogram.ties.contains { $0.role == role } }.map { role in
      LegendEntry(.path(role.stroke(in: theme), head: role.head), role.key(in: context.phrases))
    }
  }
}

extension Page {
  mutating func write(_ sociogram: SociogramDrawing) {
    sociogram.draw(on: &self)
  }
}

extension TieRole {
  /// How much the tie matters in the layout: who carries stands near to what is carried.
  fileprivate var weight: Double { self < .member ? 2.5 : 1 }

  func stroke(in theme: Theme) -> Stroke {
    switch self {
    case .lead: Stroke(theme.lead, width: 2.5)
    case .initiator: Stroke(theme.initiator, width: 2.5)
    case .member: Stroke(theme.member, width: 0.75)
    case .supplier: Stroke(theme.supplier, width: 0.9, dash: .dashed)
    }
  }

  var head: Path.Head? {
    switch self {
    case .lead: .triangle
    case .initiator: .dot
    case .member, .supplier: nil
    }
  }

  func key(in phrases: any Phrases) -> String {
    switch self {
    case .lead: phrases.leadKey
    case .initiator: phrases.initiatorKey
    case .member: phrases.memberKey
    case .supplier: phrases.supplierTieKey
    }
  }
}
