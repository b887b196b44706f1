import Collaboration

/// Eighteen women of Natchez and the fourteen social events that they were at: 89 ties, no roles, no dates.
///
/// Davis, Gardner & Gardner 1941, “Deep South”, figure of participation; as Breiger 1974 has it.
enum Davis {
  static let network: CollaborationNetwork = {
    let rows = [
      ("Evelyn", "XXXXXX.XX....."), ("Laura", "XXX.XXXX......"), ("Theresa", ".XXXXXXXX....."),
      ("Brenda", "X.XXXXXX......"), ("Charlotte", "..XXX.X......."), ("Frances", "..X.XX.X......"),
      ("Eleanor", "....XXXX......"), ("Pearl", ".....X.XX....."), ("Ruth", "....X.XXX....."),
      ("Verne", "......XXX..X.."), ("Myra", ".......XXX.X.."), ("Katherina", ".......XXX.XXX"),
      ("Sylvia", "......XXXX.XXX"), ("Nora", ".....XX.XXXXXX"), ("Helen", "......XX.XXX.."),
      ("Dorothy", ".......XX....."), ("Olivia", "........X.X..."), ("Flora", "........X.X..."),
    ]
    var network = CollaborationNetwork(metadata: Metadata(name: "davis", title: "Southern Women"))
    network.organizations = rows.map { Organization(id: $0.0, name: $0.0) }
    network.groups = (1...14).map { Group(id: "E\($0)", name: "E\($0)") }
    for (woman, row) in rows.enumerated() {
      for (event, mark) in row.1.enumerated() where mark == "X" {
        network.memberships.append(Membership(organization: ID(woman), group: ID(event), role: .member))
      }
    }
    return network.sortedByName()
  }()
}
