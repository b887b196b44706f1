import Markup

/// A membership of Popolo's, wherever it stands, with the ids of who is in what.
struct PopoloMembership {
  let node: JSONNode
  /// The organization that it is a membership of.
  let group: String?
  /// The organization on whose behalf, or which itself is the member.
  let organization: String?
  let person: String?

  /// Those of the document's list, then those within organizations, then those within persons.
  static func all(of root: JSONNode) -> [PopoloMembership] {
    let ofOrganizations = (root["organizations"]?.list ?? []).flatMap { owner in
      (owner["memberships"]?.list ?? []).map { PopoloMembership($0, group: owner["id"]?.text) }
    }
    let ofPersons = (root["persons"]?.list ?? []).flatMap { owner in
      (owner["memberships"]?.list ?? []).map { PopoloMembership($0, person: owner["id"]?.text) }
    }
    return (root["memberships"]?.list ?? []).map { PopoloMembership($0) } + ofOrganizations + ofPersons
  }

  private init(_ node: JSONNode, group: String? = nil, person: String? = nil) {
    self.node = node
    self.group = node["organization_id"]?.text ?? node["organization"]?["id"]?.text ?? group
    self.person = node["person_id"]?.text ?? node["person"]?["id"]?.text ?? person
    organization = node["on_behalf_of_id"]?.text ?? node["on_behalf_of"]?["id"]?.text ?? node["member"]?["id"]?.text
  }
}
