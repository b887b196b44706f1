internal import Tables

/// The text of an OpenDocument: what has been written, counted and named so far.
///
/// It uses the styles that every office program names alike (`Heading_20_1`, `Text_20_body`, …), and automatic styles
/// of its own, whose names begin with `maillage`.
struct ODTBody {
  let document: Document
  var anchors: Anchors
  var automaticStyles: ODTAutomaticStyles
  /// The pictures, by their name in the container.
  var pictures: [(name: String, bytes: [UInt8], mediaType: String)] = []
  /// What the names of pictures, tables and styles begin with.
  let prefix: String
  var figures: CaptionSequence
  var tables: CaptionSequence
  /// How many pictures and tables have been written.
  var figureCount = 0
  var tableCount = 0
  var page = ODTPage.portrait
  /// Whether a table of many columns takes a landscape page of its own.
  var turnsPages = true
  /// The page that the next paragraph begins, where it is another one.
  var nextPage: ODTPage?

  init(of document: Document, prefix: String = "maillage", sheet: ODTStyleSheet = .own) {
    var document = document
    anchors = Anchors(mending: &document, reserved: [])
    self.document = document
    self.prefix = prefix
    automaticStyles = ODTAutomaticStyles(prefix: prefix, sheet: sheet)
    figures = CaptionSequence(name: document.labels.figure, label: document.labels.figure)
    tables = CaptionSequence(name: document.labels.table, label: document.labels.table)
  }

  var labels: Labels { document.labels }

  /// The whole document: title page with contents, sections, colophon.
  mutating func write() -> MarkupWriter {
    var body = MarkupWriter()
    writeSequences(into: &body)
    body.block("text:p", ["text:style-name": "Title"]) { $0.odfLabel(document.title) }
    if let subtitle = document.subtitle {
      body.block("text:p", ["text:style-name": "Subtitle"]) { $0.odfLabel(subtitle) }
    }
    writeContents(into: &body)
    nextPage = .portrait
    for section in document.sections { write(section, level: 1, into: &body) }
    if !document.colophon.isEmpty {
      body.block("text:p", ["text:style-name": begin("Text_20_body")]) { write(document.colophon, into: &$0) }
    }
    return body
  }

  /// The sections alone, for a document that has a title of its own.
  mutating func writeAnnex() -> MarkupWriter {
    var body = MarkupWriter()
    for section in document.sections { write(section, level: 1, into: &body) }
    // Office programs want a paragraph behind a table; this one is too low to fill a page of its own.
    body.empty("text:p", ["text:style-name": automaticStyles.lowest()])
    return body
  }

  /// Figures and tables are counted by name, each.
  private func writeSequences(into body: inout MarkupWriter) {
    body.block("text:sequence-decls") { body in
      for name in [figures.name, tables.name] {
        body.empty("text:sequence-decl", ["text:display-outline-level": "0", "text:name": name])
      }
    }
  }

  mutating func write(_ section: Section, level: Int, into body: inout MarkupWriter) {
    heading(section.heading, id: section.id, level: level, into: &body)
    write(section.blocks, level: level + 1, into: &body)
    for section in section.sections { write(section, level: level + 1, into: &body) }
  }

  private mutating func heading(_ text: String, id: String, level: Int, into body: inout MarkupWriter) {
    let style = begin("Heading_20_\(min(level, 4))")
    body.block("text:h", ["text:style-name": style, "text:outline-level": String(min(level, 10))]) { body in
      body.empty("text:bookmark", ["text:name": id])
      body.odfLabel(text)
    }
  }

  /// The style of the paragraph that is to be written: one that begins a page, where a page is to begin.
  mutating func begin(_ style: String) -> String {
    guard let next = nextPage else { return automaticStyles.paragraph(style, beginning: nil) }
    page = next
    nextPage = nil
    return automaticStyles.paragraph(style, beginning: next)
  }

  private mutating func write(_ blocks: [Block], level: Int, into body: inout MarkupWriter) {
    for (index, block) in blocks.enumerated() {
      let isIntroduction = index + 1 < blocks.count && blocks[index + 1].isExhibit
      write(block, isIntroduction: isIntroduction, level: level, into: &body)
    }
  }

  /// A paragraph that introduces a figure or table stays on its page.
  private mutating func write(_ block: Block, isIntroduction: Bool, level: Int, into body: inout MarkupWriter) {
    switch block {
    case .paragraph(let content):
      let style = isIntroduction ? automaticStyles.introduction : "Text_20_body"
      body.block("text:p", ["text:style-name": begin(style)]) { write(content, into: &$0) }
    case .note(let content): body.block("text:p", ["text:style-name": begin("Note")]) { write(content, into: &$0) }
    case .list(let items): list(items, into: &body)
    case .facts(let facts): list(facts.map { $0.line(separator: labels.captionSeparator) }, into: &body)
    case .table(let table): write(table, into: &body)
    case .figure(let figure): write(figure, into: &body)
    case .cards(let cards):
      for card in cards.cards {
        heading(card.name, id: card.id, level: level, into: &body)
        write(card.blocks, level: level + 1, into: &body)
      }
    case .folded(_, let blocks): write(blocks, level: level, into: &body)
    }
  }

  private mutating func list(_ items: [[Inline]], into body: inout MarkupWriter) {
    guard !items.isEmpty else { return }
    // The first item may begin a page; the others are as the list's style has them.
    let first = begin("List_20_1")
    let others = automaticStyles.paragraph("List_20_1", beginning: nil)
    body.block("text:list", ["text:style-name": automaticStyles.list]) { body in
      for (index, item) in items.enumerated() {
        body.block("text:list-item") { body in
          body.element("text:p", ["text:style-name": index == 0 ? first : others]) { write(item, into: &$0) }
        }
      }
    }
  }

  mutating func write(_ content: [Inline], into body: inout MarkupWriter) {
    for part in content {
      switch part {
      case .text(let text): body.odfText(text)
      case .name(let name): body.odfLabel(name)
      case .strong(let content): span("Strong_20_Emphasis", into: &body) { $0.write(content, into: &$1) }
      case .emphasis(let content): span("Emphasis", into: &body) { $0.write(content, into: &$1) }
      case .code(let code): span("Source_20_Text", into: &body) { $1.odfLabel(code) }
      case .link(let content, let target): link(to: target, into: &body) { $0.write(content, into: &$1) }
      }
    }
  }

  private mutating func span(
    _ style: String, into body: inout MarkupWriter, _ content: (inout Self, inout MarkupWriter) -> Void
  ) {
    let style = automaticStyles.text(style)
    body.element("text:span", ["text:style-name": style]) { content(&self, &$0) }
  }

  /// The content as a link, or as it is where the target is none that a document may lead to.
  mutating func link(
    to target: String?, into body: inout MarkupWriter, _ content: (inout Self, inout MarkupWriter) -> Void
  ) {
    guard let target, let reference = reference(to: target) else { return content(&self, &body) }
    body.element("text:a", ["xlink:type": "simple", "xlink:href": reference]) { content(&self, &$0) }
  }

  /// A path next to the document leads out of its container first (OpenDocument 1.3, 3.7 of part 2).
  private func reference(to target: String) -> String? {
    if target.hasPrefix("#") { return "#" + anchors[String(target.dropFirst())] }
    guard let link = LinkTarget(target) else { return nil }
    return link.isRelative ? "../" + link.reference : link.reference
  }
}

extension ODTBody {
  /// The table of contents, two levels deep, with page numbers that are fields of their own: right as soon as it opens.
  func writeContents(into body: inout MarkupWriter) {
    guard !document.sections.isEmpty else { return }
    body.block("text:table-of-content", ["text:name": labels.contents, "text:protected": "true"]) { body in
      body.block("text:table-of-content-source", ["text:outline-level": "2"]) { body in
        body.block("text:index-title-template", ["text:style-name": "Contents_20_Heading"]) {
          $0.odfText(labels.contents)
        }
        for level in ["1", "2"] {
          let attributes: KeyValuePairs<StaticString, String?> = [
            "text:outline-level": level, "text:style-name": "Contents_20_" + level,
          ]
          body.block("text:table-of-content-entry-template", attributes) { body in
            body.empty("text:index-entry-link-start")
            body.empty("text:index-entry-text")
            body.empty("text:index-entry-tab-stop", ["style:type": "right", "style:leader-char": "."])
            body.empty("text:index-entry-page-number")
            body.empty("text:index-entry-link-end")
          }
        }
      }
      body.block("text:index-body") { body in
        body.block("text:index-title", ["text:name": labels.contents + " 1"]) { body in
          body.element("text:p", ["text:style-name": "Contents_20_Heading"]) { $0.odfText(labels.contents) }
        }
        for section in document.sections {
          writeEntry(section, level: 1, into: &body)
          for section in section.sections { writeEntry(section, level: 2, into: &body) }
        }
      }
    }
  }

  private func writeEntry(_ section: Section, level: Int, into body: inout MarkupWriter) {
    let link: KeyValuePairs<StaticString, String?> = [
      "xlink:type": "simple", "xlink:href": "#" + section.id, "text:style-name": "Index_20_Link",
      "text:visited-style-name": "Index_20_Link",
    ]
    body.block("text:p", ["text:style-name": "Contents_20_\(level)"]) { body in
      body.element("text:a", link) { body in
        body.odfLabel(section.heading)
        body.empty("text:tab")
        body.element("text:bookmark-ref", ["text:reference-format": "page", "text:ref-name": section.id]) { _ in }
      }
    }
  }
}

/// The room for text on a page, in centimetres.
struct ODTPage: Hashable {
  let name: String
  /// The page style that a paragraph asks for which begins such a page; nil where the one in force goes on.
  let master: String?
  let width: Double
  let height: Double

  /// A4 with the margins of odt-styles.xml.
  static let portrait = ODTPage(name: "Standard", master: "Standard", width: 17, height: 25)
  static let landscape = ODTPage(name: "Landscape", master: "Landscape", width: 25.7, height: 16.3)
}

extension ODTBody {
  /// A figure with its numbered caption, then the tables that say the same.
  mutating func write(_ figure: FigureBlock, into body: inout MarkupWriter) {
    figureCount += 1
    figures.count += 1
    let style = begin(automaticStyles.keptWithNext)
    body.block("text:p", ["text:style-name": style]) { body in
      if !writeFrame(of: figure.picture, into: &body) { body.odfText(figure.picture.description) }
    }
    body.block("text:p", ["text:style-name": begin("Figure")]) { body in
      write(figure.caption, figures, into: &body)
    }
    for table in figure.tables { write(table, into: &body) }
  }

  /// `Figure 1 : …`, with a number that office programs count on with.
  func write(_ caption: String, _ sequence: CaptionSequence, into body: inout MarkupWriter) {
    body.odfText(sequence.label + "\u{A0}")
    let attributes: KeyValuePairs<StaticString, String?> = [
      "text:ref-name": "\(prefix)-\(sequence.name)-\(sequence.count)", "text:name": sequence.name,
      "text:formula": "ooow:\(sequence.name)+1",
      "style:num-format": "1",
    ]
    body.element("text:sequence", attributes) { $0.text(String(sequence.count)) }
    body.odfText(labels.captionSeparator)
    body.odfLabel(caption)
  }

  private func frameName(of picture: Picture) -> String {
    AnnexFrames.name(
      prefix, figureCount, svg: picture.svg, bitmap: picture.png, text: picture.title + picture.description)
  }

  /// The picture as SVG, with a bitmap for programs that know none, and its text alternative; false where there is none.
  private mutating func writeFrame(of picture: Picture, into body: inout MarkupWriter) -> Bool {
    var images: [(name: String, mediaType: String)] = []
    func name(_ ending: String) -> String { "Pictures/\(prefix)-\(figureCount).\(ending)" }
    let svg = EmbeddedSVG(picture.svg)
    if svg != nil {
      pictures.append((name("svg"), Array(picture.svg.utf8), "image/svg+xml"))
      images.append((name("svg"), "image/svg+xml"))
    }
    if let png = picture.png {
      pictures.append((name("png"), png, "image/png"))
      images.append((name("png"), "image/png"))
    }
    guard !images.isEmpty else { return false }

    let size = fitted(svg?.size)
    let attributes: KeyValuePairs<StaticString, String?> = [
      "draw:style-name": automaticStyles.frame, "draw:name": frameName(of: picture),
      "text:anchor-type": "as-char", "svg:width": centimetres(size.width), "svg:height": centimetres(size.height),
    ]
    body.element("draw:frame", attributes) { frame in
      for image in images {
        frame.empty(
          "draw:image",
          [
            "xlink:href": image.name, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad",
            "draw:mime-type": image.mediaType,
          ])
      }
      frame.element("svg:title") { $0.text(picture.title) }
      frame.element("svg:desc") { $0.text(picture.description) }
    }
    return true
  }

  /// The natural size in centimetres, made smaller where a page has no room for it with a heading
  /// and an introduction above and the caption below, which else would be parted from it.
  private func fitted(_ size: EmbeddedSVG.Size?) -> (width: Double, height: Double) {
    let natural = size ?? EmbeddedSVG.Size(width: 640, height: 400)
    let (width, height) = (natural.width * 2.54 / 96, natural.height * 2.54 / 96)
    let scale = min(1, page.width / width, (page.height - 6) / height)
    return (width * scale, height * scale)
  }
}

/// A length with three decimals at most, as OpenDocument writes it.
func centimetres(_ length: Double) -> String {
  let thousandths = Int((length * 1000).rounded())
  let fraction = String(thousandths % 1000 + 1000).dropFirst()
  return "\(thousandths / 1000).\(fraction)cm"
}

extension ODTBody {
  /// A table with its numbered caption above; one of many columns takes a landscape page.
  mutating func write(_ table: DataTable, into body: inout MarkupWriter) {
    tableCount += 1
    tables.count += 1
    let number = tableCount
    let wanted: ODTPage = !turnsPages ? page : table.columns.count > 12 ? .landscape : .portrait
    if (nextPage ?? page).name != wanted.name { nextPage = wanted }
    body.block("text:p", ["text:style-name": begin("Table")]) { body in
      write(table.caption, tables, into: &body)
    }

    if !table.columns.isEmpty {
      let name = automaticStyles.table(number: number, width: page.width, shares: table.columnShares(for: page.width))
      let size = table.fontSize(for: page.width)
      body.block("table:table", ["table:name": name, "table:style-name": name]) { body in
        for index in table.columns.indices {
          body.empty("table:table-column", ["table:style-name": "\(name)-\(index + 1)"])
        }
        body.block("table:table-header-rows") { body in
          body.block("table:table-row") { body in
            for column in table.columns {
              let cell: KeyValuePairs<StaticString, String?> = [
                "table:style-name": automaticStyles.headCell, "office:value-type": "string",
              ]
              body.element("table:table-cell", cell) { body in
                let style = automaticStyles.cell(.heading, isNumber: column.kind == .number, size: size)
                body.element("text:p", ["text:style-name": style]) { $0.odfLabel(column.heading) }
              }
            }
          }
        }
        for row in table.rows { write(row, of: table, size: size, into: &body) }
      }
    }
    // After a table there is a paragraph anyway: the note, or the room below.
    body.block("text:p", ["text:style-name": begin(automaticStyles.tableNote)]) { write(table.note, into: &$0) }
    if turnsPages, wanted.name == ODTPage.landscape.name { nextPage = .portrait }
  }

  private mutating func write(_ row: [DataTable.Cell], of table: DataTable, size: Double, into body: inout MarkupWriter)
  {
    body.block("table:table-row") { body in
      for (column, cell) in table.cells(of: row) {
        let number = cell.number.flatMap { $0.isFinite ? $0.plain : nil }
        let attributes: KeyValuePairs<StaticString, String?> = [
          "table:style-name": automaticStyles.cell, "office:value-type": number == nil ? "string" : "float",
          "office:value": number,
        ]
        body.element("table:table-cell", attributes) { body in
          let style = automaticStyles.cell(
            column.kind == .rowHeader ? .rowHeader : .contents, isNumber: column.kind == .number, size: size)
          body.element("text:p", ["text:style-name": style]) { body in
            link(to: cell.target, into: &body) { $1.odfLabel(cell.text) }
          }
        }
      }
    }
  }
}
