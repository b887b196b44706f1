internal import Collaboration

extension CollaborationNetwork {
  /// The same network without people's names: each person has a label instead, and no other names.
  ///
  /// Labels follow the order of ids, which is that of names, so they are the same in every figure and table, and in
  /// every build of the same data.
  func pseudonymized(_ label: (Int) -> String) -> CollaborationNetwork {
    var network = self
    for index in network.persons.indices {
      network.persons[index] = Person(id: "person-\(index + 1)", name: label(index + 1))
    }
    return network
  }
}
