import Collaboration
import Tables

/// The DOT language, as Graphviz draws it and NetworkX reads it: a network to lay out, not one of maillage's figures.
enum DOTWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions) -> ExchangedFile {
    let graph = ExchangeGraph(of: network, additions)
    var lostCharacters = 0
    var text = "graph network {\n"
    for (name, value) in GraphMLWriter.metadata(of: network) + graph.metadata {
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

/// Strings of the DOT language that come out of it as they went in.
enum DOTText {
  /// An id or an attribute that Graphviz does not draw: between quotes only a quote is escaped.
  static func quoted(_ text: String, _ lostCharacters: inout Int) -> String {
    string(text, isDrawn: false, &lostCharacters)
  }

  /// A label, in which Graphviz reads a backslash as the begin of an escape.
  static func label(_ text: String, _ lostCharacters: inout Int) -> String {
    string(text, isDrawn: true, &lostCharacters)
  }

  private static func string(_ text: String, isDrawn: Bool, _ lostCharacters: inout Int) -> String {
    let scalars = Array(text.unicodeScalars)
    var quoted = "\""
    var place = 0
    while place < scalars.count {
      switch scalars[place] {
      case "\"": quoted += "\\\""
      case "\\":
        let run = scalars[place...].prefix { $0 == "\\" }.count
        quoted += backslashes(run, before: scalars.at(place + run), isDrawn: isDrawn)
        place += run - 1
      case "&": quoted += isReference(scalars[place...]) ? "&amp;" : "&"
      case "\u{0}":
        quoted += "\u{FFFD}"
        lostCharacters += 1
      default: quoted.unicodeScalars.append(scalars[place])
      }
      place += 1
    }
    return quoted + "\""
  }

  /// An odd number of backslashes before a quote, a line break or the end would escape it: then they are written as
  /// HTML's references, which Graphviz reads too.
  private static func backslashes(_ count: Int, before next: Unicode.Scalar?, isDrawn: Bool) -> String {
    if isDrawn { return String(repeating: "\\\\", count: count) }
    let isHeld = count % 2 == 0 || ![nil, "\"", "\n", "\r"].contains(next)
    return String(repeating: isHeld ? "\\" : "&#92;", count: count)
  }

  /// Whether a text begins with what is read as a reference to a character, as `&amp;` or `&#233;`.
  private static func isReference(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = text.dropFirst().prefix {
      $0 == "#" || ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9").contains($0)
    }
    return !name.isEmpty && text.dropFirst(1 + name.count).first == ";"
  }
}
