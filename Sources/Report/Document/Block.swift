/// What a section is made of.
package enum Block: Hashable, Sendable {
  case paragraph([Inline])
  /// Items without an order.
  case list([[Inline]])
  case table(DataTable)
  case figure(FigureBlock)
  /// A remark that is set apart: a doubt, what was left out.
  case note([Inline])
  /// Numbers to take away at a glance.
  case facts([KeyFact])
  /// A heading for each, below the section's own; a page lets its reader choose one.
  case cards(Cards)
  /// What a page opens where its reader asks for it, with what it is called; documents show it as it is.
  case folded(String, [Block])
}

extension Block {
  /// Whether it is shown rather than read.
  var isExhibit: Bool {
    switch self {
    case .figure, .table: true
    case .paragraph, .list, .note, .facts, .cards, .folded: false
    }
  }
}

/// A number to take away, with what it means.
package struct KeyFact: Hashable, Sendable {
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

/// A drawing with its caption, and the tables that say the same in numbers.
package struct FigureBlock: Hashable, Sendable {
  package var picture: Picture
  package var caption: String
  /// What the picture shows, as numbers: for those who cannot see it, and for those who want to know exactly.
  package var tables: [DataTable]
  /// The same picture as files.
  package var files: [Link]

  package init(_ picture: Picture, caption: String, tables: [DataTable] = [], files: [Link] = []) {
    self.picture = picture
    self.caption = caption
    self.tables = tables
    self.files = files
  }
}

/// A drawing and its text alternative.
package struct Picture: Hashable, Sendable {
  /// What its file is called, without the extension: `leadership-load`.
  package var name: String
  /// A whole SVG file, which carries title, description and ids of its own and nothing that runs.
  package var svg: String
  /// The same for narrow screens; nil where there is but one.
  package var narrowSVG: String?
  /// The same drawing for readers that know no SVG.
  package var png: [UInt8]?
  package var title: String
  /// What it says, in words.
  package var description: String

  package init(
    name: String, svg: String, narrowSVG: String? = nil, png: [UInt8]? = nil, title: String, description: String
  ) {
    self.name = name
    self.svg = svg
    self.narrowSVG = narrowSVG
    self.png = png
    self.title = title
    self.description = description
  }
}

/// A run of text within a block.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  /// A name from the data, set apart so that its writing direction leaves the sentence around it alone.
  case name(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  /// `#id` for a place in the document, else a URL or a path next to the document.
  case link([Inline], to: String)
}

extension Inline: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension Inline {
  /// The text without its marks.
  package var plain: String {
    switch self {
    case .text(let text), .name(let text), .code(let text): text
    case .strong(let content), .emphasis(let content), .link(let content, _): content.map(\.plain).joined()
    }
  }
}

/// Where more is to be had: a file next to the document, a page.
package struct Link: Hashable, Sendable {
  package var text: String
  /// `#id` for a place in the document, else a URL or a path next to the document.
  package var target: String

  package init(_ text: String, to target: String) {
    self.text = text
    self.target = target
  }
}
