/// Nodes and ties that want places.
package struct LayoutRequest: Hashable, Sendable {
  /// How places are found; by Graphviz's names.
  package enum Engine: String, Hashable, Sendable {
    /// In layers, from left to right.
    case dot
    /// By springs, for some hundred nodes.
    case neato
    /// By springs at several scales, for more.
    case sfdp
  }

  package struct Tie: Hashable, Sendable {
    package let from: Int
    package let to: Int
    /// How strongly it pulls, 1 for a plain tie.
    package let weight: Double

    package init(from: Int, to: Int, weight: Double = 1) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  package let engine: Engine
  /// The room that each node takes, in points.
  package let nodes: [Size]
  package let ties: [Tie]
  /// Attributes of the graph in Graphviz's words, such as `overlap=prism`.
  package let attributes: [String]

  package init(engine: Engine, nodes: [Size], ties: [Tie], attributes: [String] = []) {
    self.engine = engine
    self.nodes = nodes
    self.ties = ties
    self.attributes = attributes
  }

  /// The request in the DOT language; its answer is wanted in the format `plain`.
  package var dot: String {
    func inches(_ points: Double) -> String { DOTString.number(points / 72) }
    var dot = "graph {\ngraph [\((["start=7"] + attributes).joined(separator: " "))]\n"
    dot += "node [shape=box fixedsize=true label=\"\"]\n"
    for (number, size) in nodes.enumerated() {
      dot += "\(number) [width=\(inches(size.width)) height=\(inches(size.height))]\n"
    }
    for tie in ties { dot += "\(tie.from) -- \(tie.to) [weight=\(DOTString.number(tie.weight))]\n" }
    return dot + "}\n"
  }
}

/// Where nodes stand and how ties run, in points from the top left corner.
package struct Layout: Hashable, Sendable {
  package let size: Size
  /// The middle of each node, in the request's order.
  package let nodes: [Point]
  /// The route of each tie, as ``Path`` has it; from either end.
  package let routes: [[Point]]

  package init(size: Size, nodes: [Point], routes: [[Point]]) {
    self.size = size
    self.nodes = nodes
    self.routes = routes
  }

  /// Reads what Graphviz writes in the format `plain`; nil for what is no answer to the request.
  package init?(plain: String, of request: LayoutRequest) {
    var size = Size(0, 0)
    var nodes = [Point?](repeating: nil, count: request.nodes.count)
    var routes: [LayoutRequest.Tie: [[Point]]] = [:]
    func point(_ x: Substring, _ y: Substring) -> Point? {
      guard let x = Double(x), let y = Double(y), x.isFinite, y.isFinite else { return nil }
      return Point(x * 72, size.height - y * 72)
    }
    for line in plain.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      switch words.first {
      case "graph" where words.count >= 4:
        guard let width = Double(words[2]), let height = Double(words[3]) else { return nil }
        size = Size(width * 72, height * 72)
      case "node" where words.count >= 4:
        guard let number = Int(words[1]), nodes.indices.contains(number) else { return nil }
        nodes[number] = point(words[2], words[3])
      case "edge" where words.count >= 4:
        guard let from = Int(words[1]), let to = Int(words[2]), let count = Int(words[3]), count >= 0,
          count <= (words.count - 4) / 2
        else { return nil }
        let route = (0..<count).compactMap { point(words[4 + 2 * $0], words[5 + 2 * $0]) }
        routes[LayoutRequest.Tie(from: from, to: to), default: []].append(route)
      default: break
      }
    }
    let places = nodes.compactMap(\.self)
    guard places.count == request.nodes.count else { return nil }
    self.size = size
    self.nodes = places
    // Graphviz writes edges in an order of its own; of parallel ones, which look alike, in the request's.
    var taken: [LayoutRequest.Tie: Int] = [:]
    self.routes = request.ties.map { tie in
      let key = LayoutRequest.Tie(from: tie.from, to: tie.to)
      defer { taken[key, default: 0] += 1 }
      let candidates = routes[key] ?? []
      let number = taken[key, default: 0]
      let route = candidates.indices.contains(number) ? candidates[number] : []
      return route.count % 3 == 1 && route.count > 1
        ? route : Path(line: [places[tie.from], places[tie.to]], stroke: Stroke(.black)).points
    }
  }
}
