import Markup
import Collaboration
import Tables

/// GEXF 1.2draft with time, as Gephi and NetworkX read it.
///
/// Nodes and edges exist from `start` to `end`, whole days; a year or a month is taken from its first day to its last,
/// and is kept as it was written in the attributes `start_date` and `end_date`.
enum GEXFWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions) -> ExchangedFile {
    let graph = ExchangeGraph(of: network, additions)
    let isDated = graph.edges.contains { $0.start != nil || $0.end != nil }
    let isDynamic = isDated || graph.nodes.contains { $0.start != nil || $0.end != nil }
    var xml = XMLOutput()
    // Other programs pass over an instruction that is not theirs; GEXF has no other place for it.
    xml.write("<?maillage")
    for (name, value) in GraphMLWriter.metadata(of: network) + graph.metadata { xml.attribute(name, value) }
    xml.write("?>\n")
    xml.write(
      """
      <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
      <meta>
      <creator>maillage</creator>
      <description>
      """)
    xml.escaped(network.metadata.title)
    xml.write("</description>\n</meta>\n<graph defaultedgetype=\"undirected\"")
    xml.write(isDynamic ? " mode=\"dynamic\" timeformat=\"date\">\n" : " mode=\"static\">\n")
    attributes(graph.nodeAttributes, of: "node", prefix: "n_", in: &xml)
    // The weight is GEXF's own.
    attributes(graph.edgeAttributes.filter { $0.name != "weight" }, of: "edge", prefix: "e_", in: &xml)
    xml.write("<nodes>\n")
    for node in graph.nodes { write(node, of: graph, in: &xml) }
    xml.write("</nodes>\n<edges>\n")
    for edge in graph.edges { write(edge, of: graph, in: &xml) }
    xml.write("</edges>\n</graph>\n</gexf>\n")
    return ExchangedFile(
      text: xml.text,
      losses: Losses.of(network, in: .gexf, keeping: NetworkPart.ofGraphs)
        + Losses.ofCharacters(xml.lostCharacters, in: .gexf)
    )
  }

  private static func attributes(
    _ attributes: [ExchangeGraph.Attribute], of target: String, prefix: String, in xml: inout XMLOutput
  ) {
    xml.write("<attributes class=\"\(target)\">\n")
    for attribute in attributes {
      xml.write("<attribute")
      xml.attribute("id", prefix + attribute.name)
      xml.attribute("title", attribute.name)
      xml.attribute("type", attribute.gexfType)
      xml.write("/>\n")
    }
    xml.write("</attributes>\n")
  }

  private static func write(_ node: ExchangeGraph.Node, of graph: ExchangeGraph, in xml: inout XMLOutput) {
    xml.write("<node")
    xml.attribute("id", node.id)
    xml.attribute("label", node.label)
    time(node.start, node.end, in: &xml)
    xml.write(">\n")
    values(node.values, of: graph.nodeAttributes, prefix: "n_", in: &xml)
    if let place = node.place {
      // GEXF's y grows upwards.
      xml.write("<viz:position x=\"\(place.x.plain)\" y=\"\((0 - place.y).plain)\" z=\"0\"/>\n")
    }
    xml.write("</node>\n")
  }

  private static func write(_ edge: ExchangeGraph.Edge, of graph: ExchangeGraph, in xml: inout XMLOutput) {
    xml.write("<edge id=\"\(edge.id)\"")
    xml.attribute("source", graph.nodes[edge.source].id)
    xml.attribute("target", graph.nodes[edge.target].id)
    xml.write(" weight=\"1\"")
    time(edge.start, edge.end, in: &xml)
    xml.write(">\n")
    values(Array(edge.values.dropLast()), of: Array(graph.edgeAttributes.dropLast()), prefix: "e_", in: &xml)
    xml.write("</edge>\n")
  }

  private static func values(
    _ values: [Value], of attributes: [ExchangeGraph.Attribute], prefix: String, in xml: inout XMLOutput
  ) {
    xml.write("<attvalues>\n")
    for (attribute, value) in zip(attributes, values) where value != .empty {
      xml.write("<attvalue")
      xml.attribute("for", prefix + attribute.name)
      xml.attribute("value", value.plain)
      xml.write("/>\n")
    }
    xml.write("</attvalues>\n")
  }

  private static func time(_ start: PartialDate?, _ end: PartialDate?, in xml: inout XMLOutput) {
    if let start { xml.attribute("start", start.firstDay.description) }
    if let end { xml.attribute("end", end.lastDay.description) }
  }
}

extension ExchangeGraph.Attribute {
  /// GEXF's word for the type.
  fileprivate var gexfType: String {
    switch kind {
    case .text: "string"
    case .integer: "integer"
    case .number: "double"
    case .flag: "boolean"
    }
  }
}

extension PartialDate {
  /// The first day of the year or month.
  fileprivate var firstDay: PartialDate {
    PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self
  }

  /// The last day of the year or month.
  fileprivate var lastDay: PartialDate {
    let month = month ?? 12
    if let day { return PartialDate(year: year, month: month, day: day) ?? self }
    return (28...31).reversed().lazy.compactMap { PartialDate(year: year, month: month, day: $0) }.first ?? self
  }
}
