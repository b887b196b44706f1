import Markup

/// A document as Markdown: CommonMark with GitHub's tables; pictures and internal links stay outside.
package enum MarkdownWriter {
  package static func write(_ document: Document) -> String {
    var writer = MarkdownDocument(labels: document.labels)
    writer.write(document)
    return writer.blocks.joined(separator: "\n\n") + "\n"
  }
}

/// The blocks written so far, without the empty lines between them.
struct MarkdownDocument {
  let labels: Labels
  /// The folder next to the text with its pictures; nil where they stay outside.
  let pictureFolder: String?
  var blocks: [String] = []
  var figureCount = 0
  var tableCount = 0

  init(labels: Labels, pictureFolder: String? = nil) {
    self.labels = labels
    self.pictureFolder = pictureFolder
  }

  mutating func write(_ document: Document) {
    blocks.append("# " + MarkdownText.escaped(document.title))
    if let subtitle = document.subtitle { paragraph(MarkdownText.escaped(subtitle)) }
    for section in document.sections { write(section, level: 2) }
    if !document.colophon.isEmpty {
      blocks.append("---")
      paragraph(inline(document.colophon))
    }
  }

  /// The sections alone, one level below the title of the text that they come into.
  mutating func writeAnnex(_ document: Document) {
    for section in document.sections { write(section, level: 2) }
  }

  private mutating func write(_ section: Section, level: Int) {
    heading(section.heading, level: level)
    for block in section.blocks { write(block, level: level + 1) }
    for section in section.sections { write(section, level: level + 1) }
  }

  private mutating func heading(_ text: String, level: Int) {
    blocks.append(String(repeating: "#", count: min(level, 6)) + " " + MarkdownText.isolated(text))
  }

  private mutating func write(_ block: Block, level: Int) {
    switch block {
    case .paragraph(let content): paragraph(inline(content))
    case .list(let items): list(items.map(inline))
    case .table(let table): write(table)
    case .figure(let figure): write(figure)
    case .note(let content): blocks.append("> " + MarkdownText.escapedAtStart(inline(content)))
    case .facts(let facts): list(facts.map { inline($0.line(separator: labels.captionSeparator)) })
    case .cards(let cards):
      for card in cards.cards {
        heading(card.name, level: level)
        for block in card.blocks { write(block, level: level + 1) }
      }
    case .folded(_, let blocks): for block in blocks { write(block, level: level) }
    }
  }

  private mutating func paragraph(_ text: String) {
    if !text.isEmpty { blocks.append(MarkdownText.escapedAtStart(text)) }
  }

  private mutating func list(_ items: [String]) {
    if !items.isEmpty { blocks.append(items.map { "- " + MarkdownText.escapedAtStart($0) }.joined(separator: "\n")) }
  }

  private mutating func write(_ figure: FigureBlock) {
    figureCount += 1
    if let pictureFolder, let target = LinkTarget("\(pictureFolder)/\(figure.picture.name).svg")?.reference {
      blocks.append("![\(MarkdownText.escaped(figure.picture.title))](<\(target)>)")
    }
    paragraph(caption(labels.figure, figureCount, figure.caption))
    paragraph(MarkdownText.escaped(figure.picture.description))
    paragraph(files(figure.files))
    for table in figure.tables { write(table) }
  }

  private mutating func write(_ table: DataTable) {
    tableCount += 1
    paragraph(caption(labels.table, tableCount, table.caption))
    if !table.columns.isEmpty {
      let rule = table.columns.map { $0.kind == .number ? "---:" : "---" }
      let rows = table.rows.map { row in table.cells(of: row).map(\.cell).map(cell) }
      blocks.append(
        ([table.columns.map { MarkdownText.isolated($0.heading) }, rule] + rows).map(row).joined(separator: "\n"))
    }
    paragraph(inline(table.note))
    paragraph(files(table.files))
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func cell(_ cell: DataTable.Cell) -> String {
    link(MarkdownText.isolated(cell.text), to: cell.target)
  }

  private func caption(_ label: String, _ number: Int, _ caption: String) -> String {
    "**\(MarkdownText.escaped(label))\u{A0}\(pictureFolder == nil ? "" : "A")\(number)**\(MarkdownText.escaped(labels.captionSeparator))"
      + MarkdownText.isolated(caption)
  }

  private func files(_ files: [Link]) -> String {
    guard !files.isEmpty else { return "" }
    return MarkdownText.escaped(labels.files + labels.captionSeparator)
      + files.map { link(MarkdownText.escaped($0.text), to: $0.target) }.joined(separator: ", ")
  }

  private func inline(_ content: [Inline]) -> String {
    content.map { part in
      switch part {
      case .text(let text): MarkdownText.escaped(text)
      case .name(let name): MarkdownText.isolated(name)
      case .strong(let content): enclosed(inline(content), "**")
      case .emphasis(let content): enclosed(inline(content), "*")
      case .code(let code): MarkdownText.code(code)
      case .link(let content, let target): link(inline(content), to: target)
      }
    }
    .joined()
  }

  /// The marks close to the words, where alone they count; spaces at the ends stay outside.
  private func enclosed(_ text: String, _ mark: String) -> String {
    let start = text.prefix { $0 == " " }
    let end = String(text.dropFirst(start.count).reversed().prefix { $0 == " " })
    let words = text.dropFirst(start.count).dropLast(end.count)
    return words.isEmpty ? text : start + mark + words + mark + end
  }

  /// The text as a link, or as it is where there is no page to lead to.
  private func link(_ text: String, to target: String?) -> String {
    guard let target, !target.hasPrefix("#"), let reference = LinkTarget(target)?.reference else { return text }
    return "[\(text)](<\(reference)>)"
  }
}
