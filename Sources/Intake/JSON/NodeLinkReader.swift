import Collaboration
import Markup
import Support

/// Graphs in JSON: NetworkX's and D3's nodes and links, Graphology's and Sigma's nodes and edges, Cytoscape's elements.
enum NodeLinkReader {
  /// Whether it is one of these.
  static func recognizes(_ root: JSONNode) -> Bool {
    let graph = graph(of: root)
    return graph["nodes"] != nil && (graph["links"] ?? graph["edges"]) != nil
  }

  /// The object with the nodes: Cytoscape has it within `elements`.
  private static func graph(of root: JSONNode) -> JSONNode { root["elements"] ?? root }

  static func read(_ root: JSONNode) throws -> ForeignGraph {
    let object = graph(of: root)
    var graph = ForeignGraph()
    graph.makesNodes = false
    for attributes in [root["graph"], root["attributes"], root["data"]].compactMap(\.self) {
      for name in attributes.memberNames { graph.attributes[name] = attributes[name]?.text }
    }
    let nodes = object["nodes"]?.list ?? []
    var ids: [String] = []
    for (number, node) in nodes.enumerated() {
      // D3 counts nodes that have no id.
      let id =
        first(["id", "key"], of: node) ?? node["name"]?.text
        ?? (node.isObject ? String(number) : node.text ?? String(number))
      ids.append(id)
      graph.add(ForeignGraph.Node(id: id, attributes: attributes(of: node, without: ["id", "key"]), line: node.line))
    }
    let links = object["links"] ?? object["edges"]
    for link in links?.list ?? [] {
      guard let source = end("source", of: link, ids, graph), let target = end("target", of: link, ids, graph) else {
        throw JSONReader.Fault(message: "this edge lacks its source or its target", line: link.line)
      }
      graph.add(
        ForeignGraph.Edge(
          source: source, target: target, attributes: attributes(of: link, without: ["source", "target", "id", "key"]),
          line: link.line))
    }
    return graph
  }

  /// An edge's end: an id, or, where no node has it, the number of a node.
  private static func end(_ name: String, of link: JSONNode, _ ids: [String], _ graph: ForeignGraph) -> String? {
    guard let text = (link[name] ?? link["data"]?[name]).flatMap({ $0.text ?? $0["id"]?.text }) else { return nil }
    if graph.position(of: text) != nil { return text }
    if let number = Int(text), ids.indices.contains(number) { return ids[number] }
    return text
  }

  private static func first(_ names: [String], of node: JSONNode) -> String? {
    for name in names {
      if let text = (node[name] ?? node["data"]?[name])?.text { return text }
    }
    return nil
  }

  /// What a node or an edge says of itself, whether beside its ends or within `attributes` or `data`.
  private static func attributes(of node: JSONNode, without formal: Set<String>) -> [String: String] {
    var attributes: [String: String] = [:]
    for object in [node, node["attributes"], node["data"]].compactMap(\.self) {
      for name in object.memberNames where !formal.contains(name) {
        guard let value = object[name] else { continue }
        switch value.value {
        case .text, .number: attributes[name] = value.text
        case .flag(let flag): attributes[name] = flag ? "true" : "false"
        case .list(let list): attributes[name] = list.compactMap(\.text).joined(separator: "|")
        case .object, .null: continue
        }
      }
    }
    return attributes.filter { !$0.value.isEmpty }
  }
}
