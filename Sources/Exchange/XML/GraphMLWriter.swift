import Markup
import Collaboration
import Tables

/// GraphML, as igraph, NetworkX, Gephi and yEd read it.
///
/// Brandes, Eiglsperger, Herman, Himsolt and Marshall 2002, “GraphML Progress Report”.
enum GraphMLWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions) -> ExchangedFile {
    let graph = ExchangeGraph(of: network, additions)
    var xml = XMLOutput()
    xml.write(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """)
    let metadata = metadata(of: network) + graph.metadata
    for (name, _) in metadata { key("g_\(name)", "graph", name, "string", in: &xml) }
    key("n_label", "node", "label", "string", in: &xml)
    for attribute in graph.nodeAttributes {
      key("n_" + attribute.name, "node", attribute.name, attribute.type, in: &xml)
    }
    let hasPlaces = graph.nodes.contains { $0.place != nil }
    if hasPlaces { for name in ["x", "y"] { key("n_\(name)", "node", name, "double", in: &xml) } }
    for attribute in graph.edgeAttributes {
      key("e_" + attribute.name, "edge", attribute.name, attribute.type, in: &xml)
    }

    xml.write("<graph id=\"network\" edgedefault=\"undirected\">\n")
    for (name, value) in metadata { data("g_\(name)", value, in: &xml) }
    for node in graph.nodes {
      xml.write("<node")
      xml.attribute("id", node.id)
      xml.write(">\n")
      data("n_label", node.label, in: &xml)
      for (attribute, value) in zip(graph.nodeAttributes, node.values) where value != .empty {
        data("n_" + attribute.name, value.plain, in: &xml)
      }
      if let place = node.place {
        data("n_x", place.x.plain, in: &xml)
        data("n_y", place.y.plain, in: &xml)
      }
      xml.write("</node>\n")
    }
    for edge in graph.edges {
      xml.write("<edge id=\"\(edge.id)\"")
      xml.attribute("source", graph.nodes[edge.source].id)
      xml.attribute("target", graph.nodes[edge.target].id)
      xml.write(">\n")
      for (attribute, value) in zip(graph.edgeAttributes, edge.values) where value != .empty {
        data("e_" + attribute.name, value.plain, in: &xml)
      }
      xml.write("</edge>\n")
    }
    xml.write("</graph>\n</graphml>\n")
    return ExchangedFile(
      text: xml.text,
      losses: Losses.of(network, in: .graphml, keeping: NetworkPart.ofGraphs)
        + Losses.ofCharacters(xml.lostCharacters, in: .graphml))
  }

  /// What the network says of itself, by the data package's names.
  static func metadata(of network: CollaborationNetwork) -> [(name: String, value: String)] {
    let metadata = network.metadata
    let values: [(String, String?)] = [
      ("name", metadata.name), ("title", metadata.title), ("lang", metadata.language),
      ("licenses", metadata.licenses.isEmpty ? nil : metadata.licenses.joined(separator: "|")),
      ("description", metadata.description),
    ]
    return values.compactMap { name, value in value.map { (name, $0) } }
  }

  private static func key(_ id: String, _ target: String, _ name: String, _ type: String, in xml: inout XMLOutput) {
    xml.write("<key")
    xml.attribute("id", id)
    xml.attribute("for", target)
    xml.attribute("attr.name", name)
    xml.attribute("attr.type", type)
    xml.write("/>\n")
  }

  private static func data(_ key: String, _ value: String, in xml: inout XMLOutput) {
    xml.write("<data key=\"\(key)\">")
    xml.escaped(value)
    xml.write("</data>\n")
  }
}

extension ExchangeGraph.Attribute {
  /// GraphML's word for the type.
  fileprivate var type: String {
    switch kind {
    case .text: "string"
    case .integer: "int"
    case .number: "double"
    case .flag: "boolean"
    }
  }
}
