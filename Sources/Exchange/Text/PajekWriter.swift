import Collaboration
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

  /// A text that is between quotes in a line: neither of them can be escaped.
  private static func line(_ text: String, _ lostCharacters: inout Int) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      // Readers that know the shell take a backslash for an escape.
      case "\"": line.append("”")
      case "\\": line.append("＼")
      case _ where scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}":
        line.append(" ")
      default:
        line.append(scalar)
        continue
      }
      lostCharacters += 1
    }
    return String(line)
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

/// UCINET's DL, as a two-mode edge list with the labels before it.
enum DLWriter {
  static func write(_ network: CollaborationNetwork) -> ExchangedFile {
    let (organizations, persons) = (network.organizations, network.persons)
    var lostCharacters = 0
    var text = "dl nr=\(organizations.count + persons.count), nc=\(network.groups.count)\nformat = edgelist2\n"
    text += "row labels:\n"
    for name in organizations.map(\.name) + persons.map(\.name) { text += label(name, &lostCharacters) + "\n" }
    text += "column labels:\n"
    for group in network.groups { text += label(group.name, &lostCharacters) + "\n" }
    text += "data:\n"
    for membership in network.memberships {
      let actor = membership.organization?.index ?? membership.person.map { organizations.count + $0.index } ?? 0
      text += "\(actor + 1) \(membership.group.index + 1) 1\n"
    }
    var losses = Losses.of(network, in: .dl, keeping: [.loneNodes, .repeatedTies])
    if !persons.isEmpty { losses.append("\(persons.count) persons are read back as organizations") }
    if lostCharacters > 0 {
      losses.append(
        "\(lostCharacters) quotes and line breaks are written otherwise, since DL's labels cannot hold them")
    }
    return ExchangedFile(text: text, losses: losses)
  }

  private static func label(_ name: String, _ lostCharacters: inout Int) -> String {
    var label = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "\"": label.append("”")
      case _ where scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}":
        label.append(" ")
      default:
        label.append(scalar)
        continue
      }
      lostCharacters += 1
    }
    return "\"" + String(label) + "\""
  }
}

/// A line for each membership: the actor's name, a tab, the group's.
///
/// Where a name has a tab, a line break or a quote at its begin, it is in quotes, with quotes in it doubled.
enum EdgeListWriter {
  static func write(_ network: CollaborationNetwork) -> ExchangedFile {
    var text = ""
    for membership in network.memberships {
      let actor = membership.organization.map { network[$0].name } ?? membership.person.map { network[$0].name } ?? ""
      text += quoted(actor) + "\t" + quoted(network[membership.group].name) + "\n"
    }
    var losses = Losses.of(network, in: .edgelist, keeping: [])
    let persons = network.memberships.count { $0.organization == nil }
    if persons > 0 { losses.append("\(persons) memberships of persons alone are read back as those of organizations") }
    return ExchangedFile(text: text, losses: losses)
  }

  private static func quoted(_ name: String) -> String {
    let needsQuotes =
      ["\"", "#", "%"].contains(name.unicodeScalars.first)
      || name.utf8.contains { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    return needsQuotes ? "\"" + name.replacing("\"", with: "\"\"") + "\"" : name
  }
}
