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
    /// What it is among the others, in a word or two under its name, on as many lines as it takes.
    let notes: [String]
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

  private let sociogram: Sociogram
  private let roles: NodeRoles
  private let context: FigureContext

  init(sociogram: Sociogram, context: FigureContext) {
    self.sociogram = sociogram
    self.context = context
    roles = NodeRoles(of: sociogram, in: context.measures)
  }

  fileprivate func draw(on page: inout Page) {
    let suppliers = suppliers(on: page)
    let rows = SupplierRows(of: suppliers.map(\.size), width: page.width)
    let free = nodes(fitting: page, rows)
    let nodes = free + suppliers
    let ties = sociogram.ties.map { tie in
      NodeLinkDiagram.Tie(
        from: index(of: tie.actor, in: nodes, isGroup: false),
        to: index(of: tie.group, in: nodes, isGroup: true), weight: tie.role.weight)
    }
    let area = area(for: free, rows, on: page)
    let supplierPlaces = suppliers.indices.map { rows?.middle(of: $0, under: area.bottom) }
    let diagram = NodeLinkDiagram(
      nodes: zip(nodes, free.map { _ in nil } + supplierPlaces).map { NodeLinkDiagram.Node(size: $0.size, row: $1) },
      ties: ties, area: area)
    let places = ReadableLayout(diagram: diagram, budget: context.layoutBudget).places()
    var router = TieRouter(diagram: diagram, places: places)

    let bottom = area.bottom + (rows?.height ?? 0)
    if rows != nil {
      writeHeading(
        over: Rectangle(left: page.left, top: area.bottom + 14, right: page.right, bottom: bottom), on: &page)
    }
    // Thin ties first, so that thick ones lie over them.
    for (tie, link) in zip(sociogram.ties, ties).sorted(by: { $0.0.role > $1.0.role }) {
      page.drawing.paths.append(
        Path(
          curve: router.route(link, gap: tie.role.head == nil ? nil : 2), stroke: stroke(of: tie.role),
          head: tie.role.head,
          tooltip: context.phrases.tie(
            of: name(ofActor: tie.actor), in: name(ofGroup: tie.group), as: tie.role)))
    }
    for (node, place) in zip(nodes, places) { draw(node, at: place, on: &page) }
    page.cursor = bottom + 10
    page.write(shapeKey(theme: page.theme))
    page.write(tieKey)
  }

  private func name(ofActor position: Int) -> String { context.measures.name(ofActor: Int32(position)) }
  private func name(ofGroup position: Int) -> String { context.measures.name(ofGroup: Int32(position)) }

  // MARK: Nodes

  /// What an A4 page has between its margins.
  private static let pageHeight = 700.0
  /// Two rows of shapes in the key, two of ties.
  private static let keyHeight = 66.0

  /// What the area of the layout may take of a page that has a head, a key and suppliers too.
  private func heightLimit(_ page: Page, _ suppliers: SupplierRows?) -> Double {
    let least = suppliers == nil ? 530.0 : 430
    return max(least, Self.pageHeight - page.cursor - (suppliers?.height ?? 0) - Self.keyHeight - Page.margin)
  }

  /// Whole names, or names on fewer lines, as the page has room for them: two are worth being nearer to each other.
  private func nodes(fitting page: Page, _ suppliers: SupplierRows?) -> [Node] {
    let room = page.width * heightLimit(page, suppliers)
    for (lines, air) in [(4, 1.5), (3, 1.6), (2, 1.3)] {
      let nodes = nodes(lines: lines)
      if air * Self.area(of: nodes) <= room { return nodes }
    }
    return nodes(lines: 1)
  }

  /// What boxes take, and a little around each.
  private static func area(of nodes: [Node]) -> Double {
    nodes.reduce(0) { $0 + ($1.size.width + 14) * ($1.size.height + 12) }
  }

  /// Names on two lines as long as two rows have room for all.
  private func suppliers(on page: Page) -> [Node] {
    let nodes = [2, 1].lazy.map { lines in
      self.sociogram.suppliers.map { self.node(.supplier, $0, self.name(ofActor: $0), .label, lines: lines) }
    }
    return nodes.first { SupplierRows(of: $0.map(\.size), width: page.width)?.count ?? 0 <= 2 } ?? nodes[1]
  }

  private func nodes(lines: Int) -> [Node] {
    let organizations = sociogram.actors.map { position in
      node(
        .organization, position, name(ofActor: position),
        roles.seatCount(of: position) > 0 && roles.areSeatsRare ? .strong : .label,
        lines: lines, notes: notes(on: position))
    }
    return organizations
      + sociogram.groups.map { position in
        let others = roles.othersInGroup[position] ?? 0
        return node(
          .group, position, name(ofGroup: position), .label, lines: lines,
          notes: others > 0 ? [context.phrases.moreParticipants(others)] : [])
      }
  }

  private func node(_ kind: Kind, _ position: Int, _ name: String, _ font: Font, lines limit: Int, notes: [String] = [])
    -> Node
  {
    let lines = Self.lines(of: name, font, limit: limit)
    let widths = (lines: lines.map(font.width).max() ?? 0, note: notes.map(Font.small.width(of:)).max() ?? 0)
    let width = max(widths.lines, widths.note)
    let count = lines.count + notes.count
    // The more lines, the nearer do their ends come to the edge of an ellipse, and most so the last one where it is long.
    let padding =
      switch kind {
      case .group: 12.0
      case .supplier: 30.0
      case .organization: max(8 + 12 * Double(min(4, count)), widths.note > widths.lines ? 0.45 * widths.note : 0)
      }
    return Node(
      kind: kind, position: position, name: name, lines: lines, notes: notes, font: font,
      size: Size(
        (width + padding).rounded(.up),
        Double(lines.count) * font.size * 1.15 + 9 + Double(notes.count) * Self.noteHeight))
  }

  private static let noteHeight = 10.0
  private static let noteWidth = 130.0

  /// A name on as few lines as it takes, and a little wider where that keeps it whole.
  private static func lines(of name: String, _ font: Font, limit: Int) -> [String] {
    for width in limit > 2 ? [92.0, 112] : [92] {
      let lines = font.wrapped(name, to: width, lines: limit, keepsLastWord: true)
      if !lines.contains(where: \.isShortened) { return lines }
    }
    return font.wrapped(name, to: 92, lines: min(limit, 3), keepsLastWord: true)
  }

  /// What is found without the key: who carries, who holds the network together, who is in one group alone.
  private func notes(on actor: Int) -> [String] {
    let (phrases, seats) = (context.phrases, roles.seatCount(of: actor))
    let notes = [
      seats > 0
        ? phrases.seatNote(
          leading: roles.led[actor]?.count ?? 0, initiating: roles.initiated[actor]?.count ?? 0,
          here: roles.seatCountHere(of: actor)) : nil,
      roles.brokers.contains(actor) ? phrases.brokerNote(isCutPoint: roles.brokering == .cutPoint) : nil,
      roles.pendants.contains(actor) && seats == 0 ? phrases.pendantNote : nil,
    ]
    let all = notes.compactMap(\.self)
    let line = all.joined(separator: " · ")
    guard Font.small.width(of: line) > Self.noteWidth else { return line.isEmpty ? [] : [line] }
    return all.flatMap { Font.small.wrapped($0, to: Self.noteWidth, lines: 2) }.filter { !$0.isEmpty }
  }

  private func index(of position: Int, in nodes: [Node], isGroup: Bool) -> Int {
    nodes.firstIndex { $0.position == position && ($0.kind == .group) == isGroup } ?? 0
  }

  /// As high as many boxes need, and higher where they are large.
  private func area(for nodes: [Node], _ suppliers: SupplierRows?, on page: Page) -> Rectangle {
    let wanted = max(40 + Double(nodes.count) * 14, 1.6 * Self.area(of: nodes) / page.width)
    return Rectangle(
      left: page.left, top: page.cursor, width: page.width,
      height: max(120, min(heightLimit(page, suppliers), wanted)))
  }

  /// The background of the suppliers, apart from the others, and the word for them.
  private func writeHeading(over strip: Rectangle, on page: inout Page) {
    let ground = page.theme.supplier.mixed(with: page.theme.paper, 0.93)
    page.drawing.backdrop.append(Backdrop(area: strip, fill: ground))
    let label = Label(
      context.phrases.suppliersHeading, at: Point(strip.left + 4, strip.top + 10), font: .small,
      color: page.theme.quiet)
    page.drawing.marks.append(Mark(.rectangle, label.box.inset(-1, 0), fill: ground))
    page.drawing.labels.append(label)
  }

  private func draw(_ node: Node, at place: Point, on page: inout Page) {
    let theme = page.theme
    let frame = Rectangle(center: place, size: node.size)
    let (shape, fill, stroke) = look(of: node)
    let isBroker = node.kind == .organization && roles.brokers.contains(node.position)
    let text = ([node.name] + (node.notes.isEmpty ? [] : [node.notes.joined(separator: " ")])).joined(separator: " – ")
    if isBroker {
      page.drawing.marks.append(Mark(shape, frame.inset(-3), fill: theme.paper, stroke: Stroke(theme.ink, width: 1)))
    }
    page.drawing.marks.append(Mark(shape, frame, fill: fill, stroke: stroke, tooltip: text, id: id(of: node)))
    let lineHeight = node.font.size * 1.15
    let ink = fill.legibleInk == .white ? Color.white : theme.ink
    let noteHeight = Double(node.notes.count) * Self.noteHeight
    let top = place.y - (Double(node.lines.count) * lineHeight + noteHeight) / 2
    for (number, line) in node.lines.enumerated() where !line.isEmpty {
      let y = top + (Double(number) + 0.5) * lineHeight
      page.drawing.labels.append(Label(line, centeredOn: Point(place.x, y), font: node.font, color: ink))
    }
    for (number, note) in node.notes.enumerated() {
      let y = top + Double(node.lines.count) * lineHeight + (Double(number) + 0.5) * Self.noteHeight
      page.drawing.labels.append(
        Label(note, centeredOn: Point(place.x, y), font: .small, color: ink == theme.ink ? theme.quiet : ink))
    }
  }

  /// Who leads is filled with the ink of leads, who initiates with that of initiators.
  ///
  /// Who does both has the outline of the second; who is in one group alone has a dashed one. Where nearly all lead,
  /// outlines are enough.
  private func look(of node: Node) -> (shape: Mark.Shape, fill: Color, stroke: Stroke) {
    let theme = context.theme
    var (shape, fill, stroke) = node.kind.look(in: theme)
    guard node.kind == .organization else { return (shape, fill, stroke) }
    guard roles.areSeatsRare else {
      if roles.led[node.position] != nil {
        stroke = Stroke(theme.lead, width: 1.2)
      } else if roles.initiated[node.position] != nil {
        stroke = Stroke(theme.initiator, width: 1.2)
      } else if roles.pendants.contains(node.position) {
        stroke.dash = .dashed
      }
      return (shape, fill, stroke)
    }
    if roles.led[node.position] != nil {
      fill = theme.lead
      stroke =
        roles.initiated[node.position]?.isEmpty == false
        ? Stroke(theme.initiator, width: 2.5) : Stroke(theme.lead, width: 1)
    } else if roles.initiated[node.position] != nil {
      (fill, stroke) = (theme.initiator, Stroke(theme.initiator, width: 1))
    } else if roles.pendants.contains(node.position) {
      stroke.dash = .dashed
    }
    return (shape, fill, stroke)
  }

  /// Thick for those who carry; thinner where there are so many that they would hide all else.
  private func stroke(of role: TieRole) -> Stroke {
    var stroke = role.stroke(in: context.theme)
    if role < .member, !roles.areSeatsRare || sociogram.ties.count(where: { $0.role < .member }) > 24 {
      stroke.width = roles.areSeatsRare ? 1.3 : 0.9
    }
    return stroke
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
    let broker = LegendEntry(
      .ringed(.ellipse, stroke: Stroke(theme.organizationOutline, width: 1), ring: Stroke(theme.ink, width: 1)),
      phrases.brokerKey(isCutPoint: roles.brokering == .cutPoint))
    return [entry(.organization, phrases.actorKey(context.actorNoun)), entry(.group, phrases.groupKey)]
      + (sociogram.suppliers.isEmpty ? [] : [entry(.supplier, phrases.supplierKey)])
      + (roles.brokers.isEmpty ? [] : [broker])
  }

  private var tieKey: [LegendEntry] {
    TieRole.allCases.filter { role in sociogram.ties.contains { $0.role == role } }.map { role in
      LegendEntry(.path(stroke(of: role), head: role.head), role.key(in: context.phrases))
    }
  }
}

extension Page {
  mutating func write(_ sociogram: SociogramDrawing) {
    sociogram.draw(on: &self)
  }
}

extension TieRole {
  /// How much the tie matters in the layout: who leads is near to what it leads.
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

/// The rows of suppliers under a sociogram, as many as it takes to set them side by side.
struct SupplierRows {
  let count: Int
  private let tallest: Double

  /// Nil where there is no supplier.
  init?(of sizes: [Size], width: Double) {
    guard let tallest = sizes.map(\.height).max() else { return nil }
    self.tallest = tallest
    let least = max(1, Int((sizes.reduce(0) { $0 + $1.width + 24 } / width).rounded(.up)))
    // Wide ones may come together in one row.
    count =
      (least...max(least, sizes.count)).first { count in
        (0..<count).allSatisfy { row in
          sizes.indices.filter { $0 % count == row }.reduce(0) { $0 + sizes[$1].width + 8 } <= width
        }
      } ?? sizes.count
  }

  /// With the gap over them and their heading.
  var height: Double { 32 + Double(count) * (tallest + 10) }

  /// The height of a supplier: neighbours are in different rows.
  func middle(of supplier: Int, under bottom: Double) -> Double {
    bottom + 30 + (Double(supplier % count) + 0.5) * (tallest + 10)
  }
}
