import Collaboration
import Markup
import Tables

/// The DOT language, as Graphviz draws it and NetworkX reads it: a network to lay out, not one of maillage's figures.
enum DOTWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions) -> ExchangedFile {
    let graph = ExchangeGraph(of: network, additions)
    var lostCharacters = 0
    func quoted(_ text: String, as use: DOTText.Use = .attribute) -> String {
      DOTText.quoted(text, as: use, lostCharacters: &lostCharacters)
    }
    var text = "graph network {\n"
    for (name, value) in GraphMLWriter.metadata(of: network) + graph.metadata {
      text += "  \(name)=\(quoted(value));\n"
    }
    text += "  label=\(quoted(network.metadata.title, as: .label));\n  charset=\"UTF-8\";\n"
    text += "  node [fontname=\"Helvetica\"];\n"
    for node in graph.nodes {
      text += "  \(quoted(node.id)) [label=\(quoted(node.label, as: .label))"
      text += node.kind == .group ? ", shape=box" : ", shape=ellipse"
      // The label is the name; NetworkX could not tell an attribute `name` from what it calls the node.
      for (attribute, value) in zip(graph.nodeAttributes, node.values) where value != .empty && attribute.name != "name"
      {
        text += ", \(attribute.name)=\(quoted(value.plain))"
      }
      // Graphviz's y grows upwards; `!` would pin the node, which only some layouts want.
      if let place = node.place { text += ", pos=\"\(place.x.plain),\((0 - place.y).plain)\"" }
      text += "];\n"
    }
    for edge in graph.edges {
      let (source, target) = (graph.nodes[edge.source].id, graph.nodes[edge.target].id)
      text += "  \(quoted(source)) -- \(quoted(target)) ["
      text += zip(graph.edgeAttributes, edge.values).filter { $0.1 != .empty }
        .map { "\($0.name)=\(quoted($1.plain))" }.joined(separator: ", ")
      text += "];\n"
    }
    text += "}\n"
    return ExchangedFile(
      text: text,
      losses: Losses.of(network, in: .dot, keeping: NetworkPart.ofGraphs)
        + Losses.ofCharacters(lostCharacters, in: .dot))
  }
}
