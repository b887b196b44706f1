extension HTMLPage {
  /// Cards that open one by one; the script adds a field to look in, or a slider, with the words that stand here.
  mutating func write(_ cards: Cards, level: Int, into page: inout Markup) {
    let found = labels.found
    let attributes: KeyValuePairs<StaticString, String?> =
      switch cards.choice {
      case .search(let label):
        [
          "class": "cards", "data-search": label, "data-none": found.none, "data-one": found.one,
          "data-many": found.many,
        ]
      case .slider(let label): ["class": "cards", "data-slider": label]
      }
    page.block("div", attributes) { page in
      for card in cards.cards { write(card, level: level, into: &page) }
    }
  }

  private mutating func write(_ card: Card, level: Int, into page: inout Markup) {
    let otherNames = card.otherNames.isEmpty ? nil : card.otherNames.joined(separator: " ")
    page.block("details", ["id": card.id, "class": "card", "data-names": otherNames]) { page in
      page.block("summary") { page in
        page.element(Self.heading(level)) { $0.label(card.name) }
      }
      write(card.blocks, level: level + 1, into: &page)
    }
  }
}
