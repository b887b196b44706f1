/// The styles and the page of the document that an annex is added to.
struct ODTSurroundings {
  let sheet: ODTStyleSheet
  /// The page of the annex: that in force at the end of the document, or an upright one where that is landscape.
  let page: ODTPage

  init(styles: [UInt8]?, content: ODTContent) throws(AnnexError) {
    var paragraphs: Set<String> = []
    var texts: Set<String> = []
    var layouts: [String: PageLayout] = [:]
    var layout: String?
    var masters: [(name: String, layout: String, next: String?)] = []
    var tags = XMLScanner(styles ?? [])
    while let tag = try tags.next() {
      guard tag.kind != .end else { continue }
      let attributes = tags.attributes(of: tag)
      switch tag.name {
      case "style:style":
        guard let name = attributes["style:name"] else { continue }
        if attributes["style:family"] == "paragraph" { paragraphs.insert(name) }
        if attributes["style:family"] == "text" { texts.insert(name) }
      case "style:page-layout": layout = attributes["style:name"]
      case "style:page-layout-properties": if let layout { layouts[layout] = PageLayout(attributes) }
      case "style:columns":
        if let layout, let count = attributes["fo:column-count"].flatMap({ Int($0) }), count > 1 {
          layouts[layout]?.columns = min(count, 10)
        }
      case "style:master-page":
        // What follows is no page layout's any more.
        layout = nil
        guard let name = attributes["style:name"], let layout = attributes["style:page-layout-name"] else { continue }
        masters.append((name, layout, attributes["style:next-style-name"]))
      default: break
      }
    }
    sheet = ODTStyleSheet(paragraphs: paragraphs, texts: texts)

    func page(of master: String) -> ODTPage? {
      masters.first { $0.name == master }.flatMap { layouts[$0.layout]?.page(master: $0.name) }
    }
    let usual = masters.contains { $0.name == "Standard" } ? "Standard" : masters.first?.name
    let last = content.masters.last ?? usual
    let next = last.flatMap { last in masters.first { $0.name == last }?.next } ?? last
    let inForce = next.flatMap(page) ?? ODTPage(name: "page", master: nil, width: 17, height: 24)
    // A page style that has room for tables: upright, and of one column.
    func pageLayout(_ master: String) -> PageLayout? {
      masters.first { $0.name == master }.flatMap { layouts[$0.layout] }
    }
    func isPlain(_ master: String) -> Bool { pageLayout(master).map { $0.isUpright && $0.columns == 1 } ?? true }
    let plain = ([usual] + content.masters.reversed()).compactMap(\.self).first { pageLayout($0) != nil && isPlain($0) }
    if let plain = plain.flatMap(page), next.map(isPlain) == false {
      self.page = plain
    } else {
      self.page = ODTPage(name: "page", master: nil, width: inForce.width, height: inForce.height)
    }
  }

  /// A page's measures, in centimetres.
  private struct PageLayout {
    var width: Double
    var height: Double
    var columns = 1

    init?(_ attributes: [String: String]) {
      guard let width = attributes["fo:page-width"].flatMap(Self.centimetres),
        let height = attributes["fo:page-height"].flatMap(Self.centimetres)
      else { return nil }
      func margin(_ side: String) -> Double {
        (attributes["fo:margin-\(side)"] ?? attributes["fo:margin"]).flatMap(Self.centimetres) ?? 0
      }
      self.width = max(4, width - margin("left") - margin("right"))
      // Some room for a header and a footer, which count to the page's text area.
      self.height = max(6, height - margin("top") - margin("bottom") - 2)
    }

    var isUpright: Bool { height > width }

    func page(master: String) -> ODTPage {
      ODTPage(name: master, master: master, width: width / Double(columns), height: height)
    }

    private static func centimetres(_ length: String) -> Double? {
      let units = ["cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96]
      guard let unit = units[String(length.suffix(2))], let value = Double(length.dropLast(2)), value.isFinite,
        (0...1_000).contains(value * unit)
      else { return nil }
      return value * unit
    }
  }
}
