import Collaboration

/// Whether names are enough to tell the entities of a network apart.
struct Homonyms: Sendable {
  /// Whether two organizations, two persons or two groups have the same name.
  let areThere: Bool
  /// The names that several organizations have, and those that several persons have.
  let organizations: Set<String>
  let persons: Set<String>

  init(in network: CollaborationNetwork) {
    organizations = Self.repeated(network.organizations)
    persons = Self.repeated(network.persons)
    areThere = !organizations.isEmpty || !persons.isEmpty || !Self.repeated(network.groups).isEmpty
  }

  private static func repeated(_ entities: [some NamedEntity]) -> Set<String> {
    var seen: Set<String> = []
    return Set(entities.lazy.map(\.name).filter { !seen.insert($0).inserted })
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
