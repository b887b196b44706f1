import Collaboration
import Markup

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
    "\"" + LineText.written(name, replacing: ["\"": "”"], lostCharacters: &lostCharacters) + "\""
  }
}
