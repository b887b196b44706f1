import Collaboration
import Tables

/// NetworkX's node-link JSON (`node_link_graph`), which D3 and others read too.
enum NodeLinkWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions) -> ExchangedFile {
    let graph = ExchangeGraph(of: network, additions)
    func members(_ pairs: [(String, String)]) -> String {
      "{" + pairs.map { "\(string($0)): \($1)" }.joined(separator: ", ") + "}"
    }
    func values(_ attributes: [ExchangeGraph.Attribute], _ values: [Value]) -> [(String, String)] {
      zip(attributes, values).filter { $0.1 != .empty }.map { ($0.name, json($1)) }
    }
    var text = "{\n\"directed\": false, \"multigraph\": true,\n\"graph\": "
    text +=
      members((GraphMLWriter.metadata(of: network) + graph.metadata).map { ($0.name, string($0.value)) })
      + ",\n\"nodes\": ["
    text += graph.nodes.map { node in
      var pairs = [("id", string(node.id)), ("label", string(node.label))] + values(graph.nodeAttributes, node.values)
      if let place = node.place { pairs += [("x", place.x.plain), ("y", place.y.plain)] }
      return "\n" + members(pairs)
    }.joined(separator: ",")
    text += "\n],\n\"edges\": ["
    text += graph.edges.enumerated().map { number, edge in
      "\n"
        + members(
          [
            ("source", string(graph.nodes[edge.source].id)), ("target", string(graph.nodes[edge.target].id)),
            ("key", String(number)),
          ] + values(graph.edgeAttributes, edge.values))
    }.joined(separator: ",")
    return ExchangedFile(text: text + "\n]\n}\n", losses: Losses.of(network, in: .nodeLink, keeping: Fact.ofGraphs))
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .text(let text): string(text)
    case .integer, .number, .flag: value.plain
    case .empty: "null"
    }
  }

  /// A string of JSON (RFC 8259, 7).
  private static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
