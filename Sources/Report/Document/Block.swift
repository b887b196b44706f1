/// What a section is made of.
package enum Block: Hashable, Sendable {
  case paragraph([Inline])
  /// Items without an order.
  case list([[Inline]])
  case table(DataTable)
  case figure(Figure)
  /// A remark that is set apart: a doubt, what was left out.
  case note([Inline])
  /// Numbers to take away at a glance.
  case facts([Fact])
  /// A heading for each, below the section's own; a page lets its reader choose one.
  case cards(Cards)
}

extension Block {
  /// Whether it is shown rather than read.
  var isExhibit: Bool {
    switch self {
    case .figure, .table: true
    case .paragraph, .list, .note, .facts, .cards: false
    }
  }
}

/// A number to take away, with what it means.
package struct Fact: Hashable, Sendable {
  package var label: String
  /// As it is shown: `71,9 %`.
  package var value: String
  package var explanation: String?

  package init(label: String, value: String, explanation: String? = nil) {
    self.label = label
    self.value = value
    self.explanation = explanation
  }

  /// As a line of text, for forms that have no cards: `Charge : 4 — sur 9 groupes`.
  func line(separator: String) -> [Inline] {
    [.name(label), .text(separator), .strong([.name(value)])] + (explanation.map { [.text(" — " + $0)] } ?? [])
  }
}
