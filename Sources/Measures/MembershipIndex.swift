package import Collaboration
import Support

/// Which memberships a group, an organization or a person has, without a look at all of them.
///
/// Three tables of places, each made when it is first asked for, in one walk through the memberships.
struct MembershipIndex: Sendable {
  private let memberships: [Membership]
  @Lazy private var ofGroup: CompressedRows
  @Lazy private var ofOrganization: CompressedRows
  @Lazy private var ofPerson: CompressedRows

  init(of network: CollaborationNetwork) {
    memberships = network.memberships
    _ofGroup = Lazy { .places(of: network.memberships, rowCount: network.groups.count) { $0.group.position } }
    _ofOrganization = Lazy {
      .places(of: network.memberships, rowCount: network.organizations.count) { $0.organization?.position }
    }
    _ofPerson = Lazy {
      .places(of: network.memberships, rowCount: network.persons.count) { $0.person?.position }
    }
  }

  func memberships(of group: GroupID) -> [Membership] { memberships(at: ofGroup[group.index]) }
  func memberships(of organization: OrganizationID) -> [Membership] {
    memberships(at: ofOrganization[organization.index])
  }
  func memberships(of person: PersonID) -> [Membership] { memberships(at: ofPerson[person.index]) }

  private func memberships(at places: ArraySlice<Int32>) -> [Membership] {
    places.map { memberships[Int($0)] }
  }
}

extension NetworkMeasures {
  /// The memberships of a group that are looked at, in the data's order.
  package func memberships(of group: GroupID) -> [Membership] { index.memberships(of: group) }

  /// All memberships that a group ever had; with years, those that were active in one of them.
  package func pastMemberships(of group: GroupID) -> [Membership] { asked(pastIndex.memberships(of: group)) }

  /// Likewise those of an actor of ``twoMode``.
  package func pastMemberships(ofActor actor: Int32) -> [Membership] {
    asked(
      options.actors == .organizations
        ? pastIndex.memberships(of: OrganizationID(Int(actor))) : pastIndex.memberships(of: PersonID(Int(actor))))
  }

  /// Likewise those of a person, whoever the actors are.
  package func pastMemberships(ofPerson person: PersonID) -> [Membership] {
    asked(pastIndex.memberships(of: person))
  }

  private func asked(_ memberships: [Membership]) -> [Membership] {
    guard let years = options.years else { return memberships }
    return memberships.filter { $0.isActive(in: years) }
  }

  /// Those of an organization, its own and those that persons hold on its behalf.
  package func memberships(of organization: OrganizationID) -> [Membership] { index.memberships(of: organization) }

  /// Those of a person.
  package func memberships(of person: PersonID) -> [Membership] { index.memberships(of: person) }

  /// Those of an actor of ``twoMode``.
  package func memberships(ofActor actor: Int32) -> [Membership] {
    switch options.actors {
    case .organizations: index.memberships(of: OrganizationID(Int(actor)))
    case .persons: index.memberships(of: PersonID(Int(actor)))
    }
  }
}
