/// What is to be known of many things of one kind, to be looked up by name.
package struct Cards: Hashable, Sendable {
  /// What stands before the field to look in: `Chercher un organisme`.
  package var searchLabel: String
  package var cards: [Card]

  package init(searchLabel: String, cards: [Card]) {
    self.searchLabel = searchLabel
    self.cards = cards
  }
}

/// What is to be known of one thing.
package struct Card: Hashable, Sendable {
  /// What links name it by, `#organization-arles`; writers mend one that does not fit or comes twice.
  package var id: String
  package var name: String
  /// What else it is found by: former names, other spellings.
  package var otherNames: [String]
  package var blocks: [Block]

  package init(id: String, name: String, otherNames: [String] = [], blocks: [Block]) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    self.blocks = blocks
  }
}
