/// The text of a Word document: what has been counted and named so far.
///
/// It uses the styles that Word itself has (`Heading1`, `BodyText`, …); those of its own begin with `Maillage`.
struct DOCXBody {
  let document: Document
  var anchors: Anchors
  var relationships: DOCXRelationships
  let footer: String
  /// The pictures, by their name in the container.
  var pictures: [(name: String, bytes: [UInt8])] = []
  var figures: CaptionSequence
  var tables: CaptionSequence
  /// How many pictures have been written.
  var figureCount = 0
  var page = DOCXPage.portrait
  /// Whether a table of many columns takes a landscape page of its own.
  var turnsPages = true
  let sheet: DOCXStyleSheet
  /// Where the text's part is in the container, with its pictures in a folder of theirs below.
  var folder = "word/"
  /// What the names of pictures and bookmarks begin with.
  let prefix: String
  /// Behind the greatest numbers of pictures and bookmarks that are taken.
  var firstNumber = 0
  /// Bookmarks have short names without hyphens, so they are counted.
  private var bookmarks: [String: Int] = [:]
  private var isPageDue = false

  init(
    of document: Document, relationships: DOCXRelationships, footer: String, prefix: String = "maillage",
    sheet: DOCXStyleSheet = .own
  ) {
    var document = document
    anchors = Anchors(mending: &document, reserved: [])
    self.document = document
    self.relationships = relationships
    self.footer = footer
    self.prefix = prefix
    self.sheet = sheet
    figures = CaptionSequence(name: document.labels.figure, label: document.labels.figure)
    tables = CaptionSequence(name: document.labels.table, label: document.labels.table)
    for section in document.sections { count(section) }
  }

  private mutating func count(_ section: Section) {
    bookmarks[section.id] = bookmarks.count + 1
    for case .cards(let cards) in section.blocks {
      for card in cards.cards { bookmarks[card.id] = bookmarks.count + 1 }
    }
    for section in section.sections { count(section) }
  }

  var labels: Labels { document.labels }

  func bookmark(_ id: String) -> String { "\(prefix.replacing("-", with: "_"))_\(bookmarks[id] ?? 0)" }

  mutating func write() -> MarkupWriter {
    var body = MarkupWriter()
    paragraph("Title", into: &body) { $0.labelRun(document.title) }
    if let subtitle = document.subtitle { paragraph("Subtitle", into: &body) { $0.labelRun(subtitle) } }
    writeContents(into: &body)
    isPageDue = true
    for section in document.sections { write(section, level: 1, into: &body) }
    if !document.colophon.isEmpty { paragraph("BodyText", document.colophon, into: &body) }
    page.write(footer: footer, into: &body)
    return body
  }

  /// The sections alone, for a document that has a title of its own; the first begins a page.
  mutating func writeAnnex() -> MarkupWriter {
    var body = MarkupWriter()
    isPageDue = true
    for section in document.sections { write(section, level: 1, into: &body) }
    // Word wants a paragraph behind a table; this one is too low to fill a page of its own.
    body.block("w:p") { body in
      body.block("w:pPr") { properties in
        properties.empty(
          "w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
        properties.element("w:rPr") { $0.empty("w:sz", ["w:val": "2"]) }
      }
    }
    return body
  }

  private mutating func write(_ section: Section, level: Int, into body: inout MarkupWriter) {
    heading(section.heading, id: section.id, level: level, into: &body)
    write(section.blocks, level: level + 1, into: &body)
    for section in section.sections { write(section, level: level + 1, into: &body) }
  }

  private mutating func heading(_ text: String, id: String, level: Int, into body: inout MarkupWriter) {
    let number = String(firstNumber + (bookmarks[id] ?? 0))
    let format = sheet.paragraph("Heading\(min(level, 4))")
    let beginsPage = isPageDue
    isPageDue = false
    paragraph("Heading\(min(level, 4))", beginsPage: beginsPage, into: &body) { body in
      body.empty("w:bookmarkStart", ["w:id": number, "w:name": bookmark(id)])
      body.labelRun(text, format.run, size: format.size)
      body.empty("w:bookmarkEnd", ["w:id": number])
    }
  }

  private mutating func write(_ blocks: [Block], level: Int, into body: inout MarkupWriter) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph(let content):
        // One that introduces a figure or table stays on its page.
        let isIntroduction = index + 1 < blocks.count && blocks[index + 1].isExhibit
        paragraph("BodyText", content, isKeptWithNext: isIntroduction, into: &body)
      case .note(let content): paragraph("MaillageNote", content, into: &body)
      case .list(let items): for item in items { paragraph("ListBullet", item, into: &body) }
      case .facts(let facts):
        for fact in facts { paragraph("ListBullet", fact.line(separator: labels.captionSeparator), into: &body) }
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
  }

  func paragraph(
    _ style: String, isKeptWithNext: Bool = false, beginsPage: Bool = false, into body: inout MarkupWriter,
    _ content: (inout MarkupWriter) -> Void
  ) {
    let format = sheet.paragraph(style)
    body.block("w:p") { body in
      body.element("w:pPr") { properties in
        if let id = format.id { properties.empty("w:pStyle", ["w:val": id]) }
        if isKeptWithNext || sheet.isForeign && style.hasPrefix("Heading") { properties.empty("w:keepNext") }
        if beginsPage { properties.empty("w:pageBreakBefore") }
        properties.verbatim(format.properties.source)
      }
      content(&body)
    }
  }

  mutating func paragraph(
    _ style: String, _ content: [Inline], isKeptWithNext: Bool = false, into body: inout MarkupWriter
  ) {
    var runs = MarkupWriter()
    if let bullet = sheet.paragraph(style).bullet { runs.run(bullet) }
    write(content, [], into: &runs)
    paragraph(style, isKeptWithNext: isKeptWithNext, into: &body) { $0.verbatim(runs.source) }
  }

  private mutating func write(_ content: [Inline], _ style: DOCXRunStyle, into body: inout MarkupWriter) {
    for part in content {
      switch part {
      case .text(let text): body.run(text, style)
      case .name(let name): body.labelRun(name, style)
      case .strong(let content): write(content, style.union(.strong), into: &body)
      case .emphasis(let content): write(content, style.union(.emphasis), into: &body)
      case .code(let code): body.labelRun(code, style.union(.code))
      case .link(let content, let target):
        link(to: target, into: &body) { $0.write(content, style.union($2), into: &$1) }
      }
    }
  }

  /// The content as a link, or as it is where the target is none that a document may lead to.
  mutating func link(
    to target: String?, into body: inout MarkupWriter, _ content: (inout Self, inout MarkupWriter, DOCXRunStyle) -> Void
  ) {
    if let target, target.hasPrefix("#") {
      let anchor = bookmark(anchors[String(target.dropFirst())])
      body.element("w:hyperlink", ["w:anchor": anchor, "w:history": "1"]) { content(&self, &$0, .link) }
    } else if let target = target.flatMap(LinkTarget.init) {
      let id = relationships.link(to: target.reference)
      body.element("w:hyperlink", ["r:id": id, "w:history": "1"]) { content(&self, &$0, .link) }
    } else {
      content(&self, &body, [])
    }
  }
}

extension DOCXBody {
  /// The table of contents as a field, two levels deep, with page numbers that are fields of their own.
  func writeContents(into body: inout MarkupWriter) {
    let entries = document.sections.flatMap { section in
      [(section: section, level: 1)] + section.sections.map { (section: $0, level: 2) }
    }
    guard !entries.isEmpty else { return }
    paragraph("TOCHeading", into: &body) { $0.run(labels.contents) }
    for (index, entry) in entries.enumerated() {
      paragraph("TOC\(entry.level)", into: &body) { body in
        if index == 0 {
          // Worked out anew when the document is opened, as only its program knows where pages end.
          body.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "begin", "w:dirty": "true"]) }
          body.element("w:r") { body in
            body.element("w:instrText", ["xml:space": "preserve"]) { $0.text(" TOC \\o \"1-2\" \\h \\z ") }
          }
          body.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "separate"]) }
        }
        let anchor = bookmark(entry.section.id)
        body.element("w:hyperlink", ["w:anchor": anchor, "w:history": "1"]) { body in
          body.labelRun(entry.section.heading)
          body.run("\t")
          // No number until then: a wrong one would be taken for true.
          body.field("PAGEREF \(anchor) \\h", "")
        }
        if index == entries.count - 1 {
          body.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "end"]) }
        }
      }
    }
  }
}

/// A page and the room on it, in twentieths of a point, as Word measures.
struct DOCXPage: Hashable {
  let width: Int
  let height: Int
  /// What is left of them between the margins.
  let textWidth: Int
  let textHeight: Int

  /// A4, with margins of 2 cm.
  static let portrait = DOCXPage(width: 11_906, height: 16_838, margin: margin)
  static let landscape = DOCXPage(width: 16_838, height: 11_906, margin: margin)

  private static let margin = 1_134

  init(width: Int, height: Int, textWidth: Int, textHeight: Int) {
    self.width = width
    self.height = height
    self.textWidth = textWidth
    self.textHeight = textHeight
  }

  private init(width: Int, height: Int, margin: Int) {
    self.init(width: width, height: height, textWidth: width - 2 * margin, textHeight: height - 2 * margin)
  }

  /// The end of a section of such pages.
  func write(footer: String, into body: inout MarkupWriter) {
    let margin = String(Self.margin)
    body.element("w:sectPr") { section in
      section.empty("w:footerReference", ["w:type": "default", "r:id": footer])
      section.empty(
        "w:pgSz",
        ["w:w": String(width), "w:h": String(height), "w:orient": width > height ? "landscape" : "portrait"])
      section.empty(
        "w:pgMar",
        [
          "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin, "w:header": "567",
          "w:footer": "567", "w:gutter": "0",
        ])
    }
  }
}

extension DOCXBody {
  /// A figure with its numbered caption, then the tables that say the same.
  mutating func write(_ figure: FigureBlock, into body: inout MarkupWriter) {
    figureCount += 1
    figures.count += 1
    let drawing = drawing(of: figure.picture)
    paragraph("BodyText", isKeptWithNext: true, into: &body) { body in
      if let drawing { body.verbatim(drawing.source) } else { body.run(figure.picture.description) }
    }
    caption(figure.caption, figures, into: &body)
    for table in figure.tables { write(table, into: &body) }
  }

  /// `Figure 1 : …`, with a number that Word counts on with.
  func caption(
    _ caption: String, _ sequence: CaptionSequence, isKeptWithNext: Bool = false, into body: inout MarkupWriter
  ) {
    let format = sheet.paragraph("Caption")
    paragraph("Caption", isKeptWithNext: isKeptWithNext, into: &body) { body in
      body.run(sequence.label + "\u{A0}", format.run)
      body.field("SEQ \(sequence.name) \\* ARABIC", String(sequence.count), format.run)
      body.run(labels.captionSeparator, format.run)
      body.labelRun(caption, format.run)
    }
  }

  /// The picture as SVG, with a bitmap for versions of Word that know none, and its text alternative.
  private mutating func drawing(of picture: Picture) -> MarkupWriter? {
    let svg = EmbeddedSVG(picture.svg)
    guard svg != nil || picture.png != nil else { return nil }
    let bitmap = "media/\(prefix)-\(figureCount).png"
    pictures.append((folder + bitmap, picture.png ?? Self.transparentPixel))
    let bitmapID = relationships.add("image", bitmap)
    var vectorID: String?
    if svg != nil {
      let vector = "media/\(prefix)-\(figureCount).svg"
      pictures.append((folder + vector, Array(picture.svg.utf8)))
      vectorID = relationships.add("image", vector)
    }
    let size = fitted(svg?.size)
    var drawing = MarkupWriter()
    drawing.element("w:r") { run in
      run.element("w:drawing") { drawing in
        drawing.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { inline in
          inline.empty("wp:extent", ["cx": size.width, "cy": size.height])
          inline.empty("wp:docPr", named(picture))
          inline.element("a:graphic", ["xmlns:a": DOCXNamespaces.drawing]) { graphic in
            graphic.element("a:graphicData", ["uri": DOCXNamespaces.picture]) { data in
              data.element("pic:pic", ["xmlns:pic": DOCXNamespaces.picture]) { pic in
                pic.element("pic:nvPicPr") { properties in
                  properties.empty("pic:cNvPr", named(picture))
                  properties.empty("pic:cNvPicPr")
                }
                writeFill(bitmap: bitmapID, vector: vectorID, into: &pic)
                writeShape(width: size.width, height: size.height, into: &pic)
              }
            }
          }
        }
      }
    }
    return drawing
  }

  private func named(_ picture: Picture) -> KeyValuePairs<StaticString, String?> {
    let text = [picture.title, picture.description].filter { !$0.isBlank }.joined(separator: ". ")
    let name = AnnexFrames.name(
      prefix, figureCount, svg: picture.svg, bitmap: picture.png ?? Self.transparentPixel, text: text)
    return ["id": String(firstNumber + figureCount), "name": name, "descr": text]
  }

  private func writeFill(bitmap: String, vector: String?, into pic: inout MarkupWriter) {
    pic.element("pic:blipFill") { fill in
      fill.element("a:blip", ["r:embed": bitmap]) { blip in
        guard let vector else { return }
        blip.element("a:extLst") { extensions in
          // Where Word 2016 and later, and LibreOffice, look for the SVG ([MS-ODRAWXML] 2.3.2.8).
          extensions.element("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]) {
            $0.empty("asvg:svgBlip", ["xmlns:asvg": DOCXNamespaces.vector, "r:embed": vector])
          }
        }
      }
      fill.element("a:stretch") { $0.empty("a:fillRect") }
    }
  }

  private func writeShape(width: String, height: String, into pic: inout MarkupWriter) {
    pic.element("pic:spPr") { shape in
      shape.element("a:xfrm") { transform in
        transform.empty("a:off", ["x": "0", "y": "0"])
        transform.empty("a:ext", ["cx": width, "cy": height])
      }
      shape.element("a:prstGeom", ["prst": "rect"]) { $0.empty("a:avLst") }
    }
  }

  /// The natural size in English metric units, smaller where the page, with a caption below, has no room for it.
  private func fitted(_ size: EmbeddedSVG.Size?) -> (width: String, height: String) {
    let natural = size ?? EmbeddedSVG.Size(width: 640, height: 400)
    // 15 twentieths of a point to the pixel, 635 units to the twentieth.
    let scale = min(
      1, Double(page.textWidth) / (natural.width * 15), Double(page.textHeight - 3_400) / (natural.height * 15))
    func units(_ length: Double) -> String { String(Int((length * 15 * scale).rounded()) * 635) }
    return (units(natural.width), units(natural.height))
  }

  /// What is written in for the bitmap where there is none: a PNG of one transparent pixel.
  private static let transparentPixel: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
    0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00, 0x00, 0x00,
    0x0B, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x60, 0x00, 0x02, 0x00, 0x00, 0x05, 0x00, 0x01, 0xE9, 0xFA,
    0xDC, 0xD8, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
