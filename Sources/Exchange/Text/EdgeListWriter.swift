import Collaboration

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
