package import Collaboration

/// Which memberships a group, an organization or a person has, without a look at all of them.
///
/// Three tables of places, each made when it is first asked for, in one walk through the memberships.
struct MembershipIndex: Sendable {
  private let memberships: [Membership]
  private let years: ClosedRange<Int>?
  @Lazy private var ofGroup: CompressedRows
  @Lazy private var ofOrganization: CompressedRows
  @Lazy private var ofPerson: CompressedRows

  /// With years, of what was active in one of them.
  init(of network: CollaborationNetwork, years: ClosedRange<Int>?) {
    memberships = network.memberships
    self.years = years
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
    places.compactMap { place in
      let membership = memberships[Int(place)]
      return years.map { membership.isActive(in: $0) } ?? true ? membership : nil
    }
  }
}

extension NetworkMeasures {
  /// The memberships of a group in the years that are measured, in the data's order.
  package func memberships(of group: GroupID) -> [Membership] { index.memberships(of: group) }

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
