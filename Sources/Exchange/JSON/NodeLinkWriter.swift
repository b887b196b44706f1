import Collaboration
import Markup
import Tables

/// NetworkX's node-link JSON (`node_link_graph`), which D3 and others read too.
enum NodeLinkWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions) -> ExchangedFile {
    let graph = ExchangeGraph(of: network, additions)
    func members(_ pairs: [(String, String)]) -> String {
      "{" + pairs.map { "\(JSONText.quoted($0)): \($1)" }.joined(separator: ", ") + "}"
    }
    func values(_ attributes: [ExchangeGraph.Attribute], _ values: [Value]) -> [(String, String)] {
      zip(attributes, values).filter { $0.1 != .empty }.map { ($0.name, json($1)) }
    }
    var text = "{\n\"directed\": false, \"multigraph\": true,\n\"graph\": "
    text +=
      members((GraphMLWriter.metadata(of: network) + graph.metadata).map { ($0.name, JSONText.quoted($0.value)) })
      + ",\n\"nodes\": ["
    text += graph.nodes.map { node in
      var pairs =
        [("id", JSONText.quoted(node.id)), ("label", JSONText.quoted(node.label))]
        + values(graph.nodeAttributes, node.values)
      if let place = node.place { pairs += [("x", place.x.plain), ("y", place.y.plain)] }
      return "\n" + members(pairs)
    }.joined(separator: ",")
    text += "\n],\n\"edges\": ["
    text += graph.edges.enumerated().map { number, edge in
      "\n"
        + members(
          [
            ("source", JSONText.quoted(graph.nodes[edge.source].id)),
            ("target", JSONText.quoted(graph.nodes[edge.target].id)),
            ("key", String(number)),
          ] + values(graph.edgeAttributes, edge.values))
    }.joined(separator: ",")
    return ExchangedFile(
      text: text + "\n]\n}\n", losses: Losses.of(network, in: .nodeLink, keeping: NetworkPart.ofGraphs))
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .text(let text): JSONText.quoted(text)
    case .integer, .number, .flag: value.plain
    case .empty: "null"
    }
  }
}
