import Markup
import Collaboration

/// The properties of Popolo's classes that the tables have columns for.
enum PopoloProperties {
  /// Says which others something is lost with.
  static func tellLeftOut(
    of root: JSONNode, _ memberships: [JSONNode], in file: String, _ log: inout ProblemLog
  ) {
    let classes: [(name: String, nodes: [JSONNode], read: Set<String>)] = [
      ("organizations", root["organizations"]?.list ?? [], organization),
      ("persons", root["persons"]?.list ?? [], person),
      ("memberships", memberships, membership), ("events", root["events"]?.list ?? [], event),
    ]
    for (name, nodes, read) in classes {
      let leftOut = Set(nodes.flatMap(\.memberNames)).subtracting(read).subtracting(formal)
      for property in leftOut.sorted() {
        log.add(
          .warning, in: file, kind: "properties that are left out", at: Place(file: file),
          "\(name)’ \(cited(property)) is left out; no table has a column for it")
      }
    }
  }

  /// What tells of the record rather than of what is recorded, and what is measured anew.
  private static let formal: Set<String> = ["@type", "@context", "@id", "created_at", "updated_at", "measures"]

  private static let organization: Set<String> = [
    "id", "kind", "name", "other_names", "classification", "identifiers", "area", "parent_id", "parent",
    "founding_date", "dissolution_date", "description", "sources", "memberships",
  ]
  private static let person: Set<String> = [
    "id", "name", "given_name", "family_name", "other_names", "memberships",
  ]
  private static let membership: Set<String> = [
    "id", "label", "role", "organization_id", "organization", "person_id", "person", "on_behalf_of_id", "on_behalf_of",
    "member", "start_date", "end_date", "first_seen", "last_seen", "sources",
  ]
  private static let event: Set<String> = [
    "id", "name", "start_date", "location", "organization_id", "organization", "attendees", "group_id", "status",
    "sources",
  ]
}
