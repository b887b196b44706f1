/// What is to be known of many things of one kind.
package struct Cards: Hashable, Sendable {
  /// How a page lets its reader choose among them; all of them are on the page, and documents show them all.
  package enum Choice: Hashable, Sendable {
    /// By name, in a field with a label before it: `Chercher un organisme`.
    case search(label: String)
    /// One at a time, in their order, the last one first: `Année`.
    case slider(label: String)
  }

  package var choice: Choice
  package var cards: [Card]

  package init(chosenBy choice: Choice, cards: [Card]) {
    self.choice = choice
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
