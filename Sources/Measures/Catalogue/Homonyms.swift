import Collaboration

/// Whether names are enough to tell the entities of a network apart.
struct Homonyms: Sendable {
  /// Whether two organizations, two persons or two groups have the same name.
  let areThere: Bool

  init(in network: CollaborationNetwork) {
    areThere =
      Self.repeats(network.organizations) || Self.repeats(network.persons) || Self.repeats(network.groups)
  }

  private static func repeats(_ entities: [some NamedEntity]) -> Bool {
    var seen: Set<String> = []
    return entities.contains { !seen.insert($0.name).inserted }
  }
}

/// An entity that a row of a table names.
enum EntityPlace: Sendable {
  /// Of the actors that the measures speak of.
  case actor(Int32)
  case organization(Int32)
  case person(Int32)
  case group(Int32)
}

extension NetworkMeasures {
  func name(of place: EntityPlace) -> String { entity(at: place).name }
  func id(of place: EntityPlace) -> String { entity(at: place).id }

  private func entity(at place: EntityPlace) -> any NamedEntity {
    switch place {
    case .actor(let position):
      entity(at: options.actors == .organizations ? .organization(position) : .person(position))
    case .organization(let position): network.organizations[Int(position)] as any NamedEntity
    case .person(let position): network.persons[Int(position)] as any NamedEntity
    case .group(let position): network.groups[Int(position)] as any NamedEntity
    }
  }
}
