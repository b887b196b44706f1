import FoundationEssentials
import Support
internal import Tables

extension HTMLPage {
  /// Blocks one after another; a paragraph before a figure or table stays with it on paper.
  mutating func write(_ blocks: [Block], level: Int, into page: inout MarkupWriter) {
    for (index, block) in blocks.enumerated() {
      if case .paragraph(let content) = block, index + 1 < blocks.count, blocks[index + 1].isExhibit {
        page.block("p", ["class": "introduction"]) { write(content, into: &$0) }
      } else {
        write(block, level: level, into: &page)
      }
    }
  }

  private mutating func write(_ block: Block, level: Int, into page: inout MarkupWriter) {
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

  private func write(_ facts: [KeyFact], into page: inout MarkupWriter) {
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

  func write(_ content: [Inline], into page: inout MarkupWriter) {
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
  func writeLink(to target: String?, into page: inout MarkupWriter, content: (inout MarkupWriter) -> Void) {
    guard let target, let reference = reference(to: target) else { return content(&page) }
    page.element("a", ["href": reference], content)
  }

  private func reference(to target: String) -> String? {
    target.hasPrefix("#") ? "#" + anchors[String(target.dropFirst())] : LinkTarget(target)?.reference
  }

  /// `SVG, PDF, PNG`, each a link.
  func writeFiles(_ files: [Link], into page: inout MarkupWriter) {
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

extension MarkupWriter {
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
  /// Cards that open one by one; the script adds a field to look in, or a slider, with the words that are here.
  mutating func write(_ cards: Cards, level: Int, into page: inout MarkupWriter) {
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

  private mutating func write(_ card: Card, level: Int, into page: inout MarkupWriter) {
    let otherNames = card.otherNames.isEmpty ? nil : card.otherNames.joined(separator: " ")
    page.block("details", ["id": card.id, "class": "card", "data-names": otherNames]) { page in
      page.block("summary") { page in
        page.element(Self.heading(level)) { $0.label(card.name) }
      }
      write(card.blocks, level: level + 1, into: &page)
    }
  }
}

extension HTMLPage {
  /// A figure, and below it the tables that say the same, to be opened.
  mutating func write(_ figure: FigureBlock, into page: inout MarkupWriter) {
    figureCount += 1
    let number = figureCount
    let id = anchors.claim(idPrefix + "figure-" + figure.picture.name)
    let captionID = anchors.claim(id + "-caption")
    page.block("figure", ["id": id]) { page in
      write(figure.picture, captionID: captionID, into: &page)
      page.block("figcaption", ["id": captionID]) { page in
        page.element("span", ["class": "number"]) { $0.text(numbered(labels.figure, number)) }
        // The drawing has its title too.
        page.element("span", isAnnex ? [:] : ["class": "title"]) { page in
          page.text(labels.captionSeparator)
          page.label(figure.caption)
        }
      }
    }
    writeFiles(figure.files, into: &page)
    guard !figure.tables.isEmpty else { return }
    guard !isAnnex else {
      for table in figure.tables { write(table, into: &page) }
      return
    }
    page.block("details") { page in
      page.block("summary") { $0.text("\(labels.dataOfFigure)\u{A0}\(number)") }
      for table in figure.tables { write(table, into: &page) }
    }
  }

  /// A picture in its natural size, smaller where it stays legible, scrolled where it does not.
  private func write(_ picture: Picture, captionID: String, into page: inout MarkupWriter) {
    let inline = EmbeddedSVG(picture.svg)
    let width = inline?.size.map { "--natural:\(Int($0.width.rounded()))px" }
    page.block(
      isPrinted ? "blockquote" : "div",
      ["class": "picture", "role": "region", "aria-labelledby": captionID, "tabindex": "0", "style": width]
    ) { page in
      if let inline, medium != .screen {
        // As an image it keeps its text alternative in the tags of a PDF, and its ids apart from another page's.
        let source = "data:image/svg+xml;base64," + Data(picture.svg.utf8).base64EncodedString()
        let width = isAnnex ? inline.size.map { String(Int($0.width.rounded())) } : nil
        let style = isAnnex ? "max-width:100%;height:auto" : nil
        page.empty("img", ["src": source, "alt": alternative(to: picture), "width": width, "style": style])
      } else if let inline {
        if let narrow = picture.narrowSVG.flatMap(EmbeddedSVG.init) {
          page.block("div", ["class": "wide"]) { $0.verbatim(inline.source) }
          page.block("div", ["class": "narrow"]) { $0.verbatim(narrow.source) }
        } else {
          page.verbatim(inline.source)
        }
      } else if let png = picture.png {
        let source = "data:image/png;base64," + Data(png).base64EncodedString()
        page.empty("img", ["src": source, "alt": alternative(to: picture)])
      } else {
        page.element("p") { $0.text(picture.description) }
      }
    }
  }

  private func alternative(to picture: Picture) -> String { picture.alternative }
}

extension Picture {
  /// What it says, for who cannot see it.
  var alternative: String { [title, description].filter { !$0.isBlank }.joined(separator: "\n") }
}

extension Document {
  /// The text alternatives of its pictures, in their order.
  package var pictureAlternatives: [String] { sections.flatMap(\.pictureAlternatives) }
}

extension Section {
  fileprivate var pictureAlternatives: [String] {
    blocks.flatMap(\.pictureAlternatives) + sections.flatMap(\.pictureAlternatives)
  }
}

extension Block {
  fileprivate var pictureAlternatives: [String] {
    switch self {
    case .figure(let figure): [figure.picture.alternative]
    case .cards(let cards): cards.cards.flatMap(\.blocks).flatMap(\.pictureAlternatives)
    case .folded(_, let blocks): blocks.flatMap(\.pictureAlternatives)
    case .paragraph, .list, .table, .note, .facts: []
    }
  }
}

extension HTMLPage {
  /// A table in a region that scrolls sideways where the screen is narrow, and that the keyboard can scroll too.
  mutating func write(_ table: DataTable, into page: inout MarkupWriter) {
    tableCount += 1
    let id = anchors.claim(idPrefix + "table-" + (table.name ?? String(tableCount)))
    let attributes: KeyValuePairs<StaticString, String?> = [
      "class": Self.style(of: table), "role": "region", "aria-labelledby": id, "tabindex": "0",
    ]
    page.block("div", attributes) { page in
      page.block("table", ["data-name": medium == .screen ? table.name : nil]) { page in
        page.block("caption", ["id": id]) { page in
          page.element("span", ["class": "number"]) { $0.text(numbered(labels.table, tableCount)) }
          page.text(labels.captionSeparator)
          page.label(table.caption)
        }
        writeHead(of: table, into: &page)
        writeBody(of: table, into: &page)
      }
    }
    if !table.note.isEmpty { page.block("p", ["class": "remark"]) { write(table.note, into: &$0) } }
    writeFiles(table.files, into: &page)
  }

  /// How it goes on paper: what fits a page is not split between two, and many columns take the long side.
  private static func style(of table: DataTable) -> String {
    let width =
      switch table.columns.count {
      case ...7: ""
      case ...12: " wide"
      default: " wide very-wide"
      }
    return "scroll" + (table.rows.count <= 15 ? " short" : "") + width
  }

  private func writeHead(of table: DataTable, into page: inout MarkupWriter) {
    guard !table.columns.isEmpty else { return }
    page.block("thead") { page in
      page.block("tr") { page in
        for column in table.columns {
          let attributes: KeyValuePairs<StaticString, String?> = [
            "scope": "col", "class": column.kind == .number ? "number" : nil,
            "data-column": medium == .screen ? column.name : nil,
          ]
          page.element("th", attributes) {
            $0.label(column.heading)
          }
        }
      }
    }
  }

  private func writeBody(of table: DataTable, into page: inout MarkupWriter) {
    page.block("tbody") { page in
      for row in table.rows {
        page.block("tr") { page in
          for (column, cell) in table.cells(of: row) { write(cell, in: column, into: &page) }
        }
      }
    }
  }

  private func write(_ cell: DataTable.Cell, in column: DataTable.Column, into page: inout MarkupWriter) {
    let content = { (page: inout MarkupWriter) in
      self.writeLink(to: cell.text.isBlank ? nil : cell.target, into: &page) { $0.label(cell.text) }
    }
    let stated = medium == .screen ? cell.stated : nil
    switch column.kind {
    case .rowHeader where !cell.text.isBlank: page.element("th", ["scope": "row", "data-value": stated], content)
    case .rowHeader, .text:
      page.element("td", ["class": cell.text.utf8.count > 80 ? "long" : nil, "data-value": stated], content)
    case .number:
      page.element("td", ["class": "number", "data-number": cell.number?.plain, "data-value": stated], content)
    }
  }
}
