import Collaboration
import Tables

/// The DOT language, as Graphviz draws it and NetworkX reads it: a network to lay out, not one of maillage's figures.
enum DOTWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions) -> ExchangedFile {
    let graph = ExchangeGraph(of: network, additions)
    var lostCharacters = 0
    var text = "graph network {\n"
    for (name, value) in GraphMLWriter.metadata(of: network) {
      text += "  \(name)=\(DOTText.quoted(value, &lostCharacters));\n"
    }
    text += "  label=\(DOTText.label(network.metadata.title, &lostCharacters));\n  charset=\"UTF-8\";\n"
    text += "  node [fontname=\"Helvetica\"];\n"
    for node in graph.nodes {
      text += "  \(DOTText.quoted(node.id, &lostCharacters)) [label=\(DOTText.label(node.label, &lostCharacters))"
      text += node.kind == .group ? ", shape=box" : ", shape=ellipse"
      // The label is the name; NetworkX could not tell an attribute `name` from what it calls the node.
      for (attribute, value) in zip(graph.nodeAttributes, node.values) where value != .empty && attribute.name != "name"
      {
        text += ", \(attribute.name)=\(DOTText.quoted(value.plain, &lostCharacters))"
      }
      // Graphviz's y grows upwards; `!` would pin the node, which only some layouts want.
      if let place = node.place { text += ", pos=\"\(place.x.plain),\((0 - place.y).plain)\"" }
      text += "];\n"
    }
    for edge in graph.edges {
      let (source, target) = (graph.nodes[edge.source].id, graph.nodes[edge.target].id)
      text += "  \(DOTText.quoted(source, &lostCharacters)) -- \(DOTText.quoted(target, &lostCharacters)) ["
      text += zip(graph.edgeAttributes, edge.values).filter { $0.1 != .empty }
        .map { "\($0.name)=\(DOTText.quoted($1.plain, &lostCharacters))" }.joined(separator: ", ")
      text += "];\n"
    }
    text += "}\n"
    return ExchangedFile(
      text: text,
      losses: Losses.of(network, in: .dot, keeping: Fact.ofGraphs) + Losses.ofCharacters(lostCharacters, in: .dot))
  }
}
