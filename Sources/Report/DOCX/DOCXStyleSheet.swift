/// The styles that a document has, by the names that maillage's own has for them.
struct DOCXStyleSheet {
  /// How a paragraph or a run is to look: by a style, or where there is none by itself.
  struct Format {
    /// The style's id in this document.
    var id: String?
    /// What goes into the paragraph's properties after the marks on how it keeps together.
    var properties = MarkupWriter()
    var run: DOCXRunStyle = []
    /// In half points.
    var size: String?
    /// Stands before the text of a list's item whose style makes no mark.
    var bullet: String?
  }

  /// The ids of the document's styles by their names in small letters; nil for maillage's own document.
  private let ids: [String: String]?
  /// The ids of those that number or mark their paragraphs.
  private let numbered: Set<String>

  static let own = DOCXStyleSheet(ids: nil, numbered: [])

  init(ids: [String: String]?, numbered: Set<String>) {
    self.ids = ids
    self.numbered = numbered
  }

  /// Whether it is somebody else's.
  var isForeign: Bool { ids != nil }

  /// The id of a run's or a table's style; nil where the document has none.
  func id(of style: String) -> String? {
    ids.map { $0[Self.name(of: style)] } ?? style
  }

  func paragraph(_ style: String) -> Format {
    guard let ids else { return Format(id: style) }
    // Names of a house's own may mean anything elsewhere.
    if !style.hasPrefix("Maillage"), let id = ids[Self.name(of: style)] {
      if style != "ListBullet" || numbered.contains(id) { return Format(id: id) }
    }
    return Self.look(of: style)
  }

  /// What Word calls the style in every language (ECMA-376, part 1, 17.7.4.9).
  private static func name(of style: String) -> String {
    switch style {
    case "BodyText": "body text"
    case "ListBullet": "list bullet"
    case "Caption": "caption"
    case "HTMLCode": "html code"
    case "Hyperlink": "hyperlink"
    case "MaillageTable": "table grid"
    case _ where style.hasPrefix("Heading"): "heading " + style.dropFirst(7)
    default: style.lowercased()
    }
  }

  private static func look(of style: String) -> Format {
    switch style {
    case "Heading1": heading(level: 0, size: "32")
    case "Heading2": heading(level: 1, size: "28")
    case "Heading3": heading(level: 2, size: "24")
    case "Heading4": heading(level: 3, size: "22")
    case "ListBullet":
      Format(properties: spacing(before: "0", after: "60", indent: ("284", "284")), bullet: "•\t")
    case "Caption": Format(properties: spacing(before: "100", after: "200"), run: .emphasis)
    case "MaillageTableText": Format(properties: spacing(before: "20", after: "20"))
    case "MaillageTableNote": Format(properties: spacing(before: "60", after: "160"), size: "18")
    case "MaillageNote": note
    default: Format(properties: spacing(before: "0", after: "140"))
    }
  }

  private static func heading(level: Int, size: String) -> Format {
    var properties = spacing(before: "320", after: "120")
    properties.empty("w:outlineLvl", ["w:val": String(level)])
    return Format(properties: properties, run: .strong, size: size)
  }

  private static var note: Format {
    var properties = MarkupWriter()
    properties.element("w:pBdr") {
      $0.empty("w:left", ["w:val": "single", "w:sz": "24", "w:space": "8", "w:color": "8A5A00"])
    }
    properties.verbatim(spacing(before: "140", after: "200", indent: ("170", nil)).source)
    return Format(properties: properties)
  }

  private static func spacing(
    before: String, after: String, indent: (left: String, hanging: String?)? = nil
  ) -> MarkupWriter {
    var properties = MarkupWriter()
    properties.empty("w:spacing", ["w:before": before, "w:after": after])
    if let indent { properties.empty("w:ind", ["w:left": indent.left, "w:hanging": indent.hanging]) }
    return properties
  }
}
