import Collaboration
import Intake

/// The entities that rows refer to, of each kind.
struct Registers: Sendable {
  var organizations = Register(noun: "organization")
  var persons = Register(noun: "person")
  var groups = Register(noun: "group")
  var events = Register(noun: "event")

  subscript(kind: EntityKind) -> Register {
    get {
      switch kind {
      case .organization: organizations
      case .person: persons
      case .group: groups
      case .event: events
      }
    }
    // In their place, as a copy for each name would take the square of the time.
    _modify {
      switch kind {
      case .organization: yield &organizations
      case .person: yield &persons
      case .group: yield &groups
      case .event: yield &events
      }
    }
  }

  /// Takes in what a network has.
  mutating func add(_ network: CollaborationNetwork) {
    for entity in network.organizations {
      organizations.add(id: entity.id, name: entity.name, otherNames: entity.otherNames)
    }
    for entity in network.persons { persons.add(id: entity.id, name: entity.name, otherNames: entity.otherNames) }
    for entity in network.groups { groups.add(id: entity.id, name: entity.name, otherNames: entity.otherNames) }
    for entity in network.events { events.add(id: entity.id, name: entity.name, otherNames: []) }
  }

  /// Makes what the minutes brought part of the network.
  mutating func settle() {
    organizations.settle()
    persons.settle()
    groups.settle()
    events.settle()
  }
}
