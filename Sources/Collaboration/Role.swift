/// What an organization or a person is in a group.
///
/// Two bytes, because there may be ten million memberships; the words that are not known here stand in
/// ``CollaborationNetwork/roleWords``.
package struct Role: Hashable, Comparable, Sendable {
  package let code: UInt16

  package static let member = Role(code: 0)
  package static let lead = Role(code: 1)
  package static let initiator = Role(code: 2)
  package static let supplier = Role(code: 3)
  package static let observer = Role(code: 4)

  /// The roles that maillage knows, with the word that the data uses for each.
  package static let known: [(role: Role, word: String)] = [
    (.member, "member"), (.lead, "lead"), (.initiator, "initiator"), (.supplier, "supplier"), (.observer, "observer"),
  ]

  package init(code: UInt16) {
    self.code = code
  }

  /// Whether its holder participates in the group: everyone but suppliers and observers does.
  package var participates: Bool { self != .supplier && self != .observer }

  /// Whether it is a seat, which carries a share of the group's load.
  package var isSeat: Bool { self == .lead || self == .initiator }

  package static func < (a: Role, b: Role) -> Bool { a.code < b.code }
}
