import Collaboration
import Markup
import Tables

/// Pajek's .net: vertices with labels, shapes and places, and lines with their roles as labels.
///
/// Actors come first, as ellipses, then groups, as boxes. Pajek's header of a two-mode network counts the actors too;
/// NetworkX stumbles over it.
enum PajekWriter {
  static func write(_ network: CollaborationNetwork, _ additions: NodeAdditions, isTwoMode: Bool) -> ExchangedFile {
    let graph = ExchangeGraph(of: network, additions)
    var lostCharacters = 0
    let actors = graph.nodes.count { $0.kind != .group }
    let box = BoundingBox(graph.nodes.compactMap(\.place))
    var text = "*Network \(line(network.metadata.name, &lostCharacters))\n"
    text += "*Vertices \(graph.nodes.count)" + (isTwoMode ? " \(actors)\n" : "\n")
    for (number, node) in graph.nodes.enumerated() {
      // Pajek's page goes from 0 to 1; without a layout the modes are in two columns.
      let place = node.place.map(box.share) ?? column(number, actors: actors, of: graph.nodes.count)
      let shape = node.kind == .group ? "box" : node.kind == .person ? "diamond" : "ellipse"
      text += "\(number + 1) \"\(line(node.label, &lostCharacters))\" \(share(place.x)) \(share(place.y)) \(shape)\n"
    }
    text += "*Edges\n"
    for edge in graph.edges {
      text += "\(edge.source + 1) \(edge.target + 1) 1"
      if let role = edge.values.first, role != .text(Role.known[0].word) {
        text += " l \"\(line(role.plain, &lostCharacters))\""
      }
      text += "\n"
    }
    let lost = Losses.of(network, in: .pajek, keeping: [.roles, .loneNodes, .repeatedTies])
    let characters =
      lostCharacters > 0
      ? [
        "\(lostCharacters) quotes, backslashes and line breaks are written otherwise, since Pajek's labels cannot hold them"
      ] : []
    return ExchangedFile(text: text, losses: lost + characters)
  }

  /// A text that is between quotes in a line; readers that know the shell take a backslash for an escape.
  private static func line(_ text: String, _ lostCharacters: inout Int) -> String {
    LineText.written(text, replacing: ["\"": "”", "\\": "＼"], lostCharacters: &lostCharacters)
  }

  private static func column(_ number: Int, actors: Int, of count: Int) -> (x: Double, y: Double) {
    let isActor = number < actors
    let (place, total) = isActor ? (number, actors) : (number - actors, count - actors)
    return (isActor ? 0.25 : 0.75, (Double(place) + 0.5) / Double(max(1, total)))
  }

  /// Four decimals, as Pajek writes them.
  private static func share(_ value: Double) -> String {
    let text = String(Int((min(max(value, 0), 1) * 10_000).rounded()))
    guard text.count < 5 else { return "1.0000" }
    return "0." + String(repeating: "0", count: 4 - text.count) + text
  }
}

/// The rectangle around places.
private struct BoundingBox {
  private let left: Double
  private let top: Double
  private let width: Double
  private let height: Double

  init(_ places: [NodeAdditions.Places.Place]) {
    left = places.map(\.x).min() ?? 0
    top = places.map(\.y).min() ?? 0
    width = (places.map(\.x).max() ?? 0) - left
    height = (places.map(\.y).max() ?? 0) - top
  }

  /// A place as shares of the width and height, with a margin.
  func share(_ place: NodeAdditions.Places.Place) -> NodeAdditions.Places.Place {
    (
      width > 0 ? 0.05 + 0.9 * (place.x - left) / width : 0.5,
      height > 0 ? 0.05 + 0.9 * (place.y - top) / height : 0.5
    )
  }
}
