extension HTMLPage {
  /// Blocks one after another; a paragraph before a figure or table stays with it on paper.
  mutating func write(_ blocks: [Block], level: Int, into page: inout Markup) {
    for (index, block) in blocks.enumerated() {
      if case .paragraph(let content) = block, index + 1 < blocks.count, blocks[index + 1].isExhibit {
        page.block("p", ["class": "introduction"]) { write(content, into: &$0) }
      } else {
        write(block, level: level, into: &page)
      }
    }
  }

  private mutating func write(_ block: Block, level: Int, into page: inout Markup) {
    switch block {
    case .paragraph(let content): page.block("p") { write(content, into: &$0) }
    case .list(let items):
      guard !items.isEmpty else { return }
      page.block("ul") { page in
        for item in items { page.block("li") { write(item, into: &$0) } }
      }
    case .table(let table): write(table, into: &page)
    case .figure(let figure): write(figure, into: &page)
    case .note(let content):
      page.block("p", ["class": "note", "role": "note"]) { write(content, into: &$0) }
    case .facts(let facts): write(facts, into: &page)
    case .cards(let cards): write(cards, level: level, into: &page)
    case .folded(let name, let blocks):
      guard medium == .screen else { return write(blocks, level: level, into: &page) }
      page.block("details", ["class": "folded"]) { page in
        page.block("summary") { $0.text(name) }
        write(blocks, level: level, into: &page)
      }
    }
  }

  private func write(_ facts: [Fact], into page: inout Markup) {
    guard !facts.isEmpty else { return }
    page.block("dl", ["class": "facts"]) { page in
      for fact in facts {
        page.block("div") { page in
          page.block("dt") { $0.label(fact.label) }
          page.block("dd", ["class": "value"]) { $0.label(fact.value) }
          if let explanation = fact.explanation { page.block("dd") { $0.text(explanation) } }
        }
      }
    }
  }

  func write(_ content: [Inline], into page: inout Markup) {
    for part in content {
      switch part {
      case .text(let text): page.text(text)
      case .name(let name): page.label(name)
      case .strong(let content): page.element("strong") { write(content, into: &$0) }
      case .emphasis(let content): page.element("em") { write(content, into: &$0) }
      case .code(let code): page.element("code") { $0.label(code) }
      case .link(let content, let target):
        let isBlank = content.allSatisfy { $0.plain.isBlank }
        writeLink(to: isBlank ? nil : target, into: &page) { write(content, into: &$0) }
      }
    }
  }

  /// The content as a link, or as it is where the target is none that a page may lead to.
  func writeLink(to target: String?, into page: inout Markup, content: (inout Markup) -> Void) {
    guard let target, let reference = reference(to: target) else { return content(&page) }
    page.element("a", ["href": reference], content)
  }

  private func reference(to target: String) -> String? {
    target.hasPrefix("#") ? "#" + anchors[String(target.dropFirst())] : LinkTarget(target)?.reference
  }

  /// `SVG, PDF, PNG`, each a link.
  func writeFiles(_ files: [Link], into page: inout Markup) {
    guard !files.isEmpty else { return }
    page.block("p", ["class": "files"]) { page in
      page.text(labels.files + labels.captionSeparator)
      for (index, file) in files.enumerated() {
        if index > 0 { page.text(", ") }
        writeLink(to: file.text.isBlank ? nil : file.target, into: &page) { $0.text(file.text) }
      }
    }
  }
}

extension Markup {
  /// A text by itself, from the data: `bdi` where its writing direction could reach its surroundings.
  mutating func label(_ text: String) {
    guard text.canTurnItsSurroundings else { return self.text(text) }
    element("bdi") { $0.text(text) }
  }
}

extension String {
  /// Whether there is nothing to read or to click on.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

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
