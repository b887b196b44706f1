import Collaboration
import Markup
import Tables

/// GML, as NetworkX, igraph, Gephi and Cytoscape read it: numbers for ids, texts in ASCII with entities.
enum GMLWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions) -> ExchangedFile {
    let graph = ExchangeGraph(of: network, additions)
    var text = "Creator \"maillage\"\nVersion 1\ngraph [\n  directed 0\n  multigraph 1\n"
    for (name, value) in GraphMLWriter.metadata(of: network) + graph.metadata {
      text += "  \(name) \(GMLText.quoted(value))\n"
    }
    // NetworkX calls nodes by their labels, so that each needs its own.
    let labels = Dictionary(graph.nodes.map { ($0.label, 1) }, uniquingKeysWith: +)
    for (number, node) in graph.nodes.enumerated() {
      let label = labels[node.label] == 1 ? node.label : "\(node.label) (\(node.id))"
      text += "  node [\n    id \(number)\n    label \(GMLText.quoted(label))\n    node_id \(GMLText.quoted(node.id))\n"
      for (attribute, value) in zip(graph.nodeAttributes, node.values) where value != .empty {
        text += "    \(attribute.name) \(self.value(value))\n"
      }
      if let place = node.place {
        text += "    graphics [ x \(decimal(place.x)) y \(decimal(place.y)) ]\n"
      }
      text += "  ]\n"
    }
    for edge in graph.edges {
      text += "  edge [\n    source \(edge.source)\n    target \(edge.target)\n"
      for (attribute, value) in zip(graph.edgeAttributes, edge.values) where value != .empty {
        text += "    \(attribute.name) \(self.value(value))\n"
      }
      text += "  ]\n"
    }
    return ExchangedFile(text: text + "]\n", losses: Losses.of(network, in: .gml, keeping: NetworkPart.ofGraphs))
  }

  private static func value(_ value: Value) -> String {
    switch value {
    case .integer(let integer): String(integer)
    case .number(let number): decimal(number)
    case .flag(let flag): flag ? "1" : "0"
    case .text, .empty: GMLText.quoted(value.plain)
    }
  }

  /// A real number has a point in GML.
  private static func decimal(_ number: Double) -> String {
    let text = number.description
    return text.contains(".") || !text.contains("e") ? text : text.replacing("e", with: ".0e")
  }
}
