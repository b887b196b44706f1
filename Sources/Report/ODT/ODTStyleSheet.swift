/// The common styles that a document has, by their names.
struct ODTStyleSheet {
  /// Nil where it has all that are asked for, as maillage's own has.
  private let paragraphs: Set<String>?
  private let texts: Set<String>?

  /// That of maillage's own documents.
  static let own = ODTStyleSheet(paragraphs: nil, texts: nil)

  init(paragraphs: Set<String>?, texts: Set<String>?) {
    self.paragraphs = paragraphs
    self.texts = texts
  }

  /// Whether it is somebody else's.
  var isForeign: Bool { paragraphs != nil }

  /// In another's document a style named `Note` or `Figure` may mean anything; the others are named alike everywhere.
  func hasParagraph(_ style: String) -> Bool {
    paragraphs.map { style != "Note" && $0.contains(style) } ?? true
  }

  func hasText(_ style: String) -> Bool { texts?.contains(style) ?? true }

  /// The style itself, or the nearest above it that the document has.
  func parent(_ style: String) -> String? {
    var style = style
    while !hasParagraph(style) {
      guard let next = Self.above(style) else { return nil }
      style = next
    }
    return style
  }

  private static func above(_ style: String) -> String? {
    switch style {
    case "Standard": nil
    case "Table_20_Heading": "Table_20_Contents"
    case "List_20_1", "Note": "Text_20_body"
    case "Text_20_body", "Table_20_Contents", "Heading", "Caption": "Standard"
    case _ where style.hasPrefix("Heading_20_"): "Heading"
    default: "Caption"
    }
  }

  /// How a style looks that the document lacks.
  struct Look {
    var size: String?
    var isBold = false
    var isItalic = false
    var isCode = false
    var isKeptWithNext = false
    var marginTop: String?
    var marginBottom: String?
    /// At the left.
    var border: String?

    var textProperties: KeyValuePairs<StaticString, String?> {
      [
        "fo:font-size": size, "fo:font-weight": isBold ? "bold" : nil, "fo:font-style": isItalic ? "italic" : nil,
        "fo:font-family": isCode ? "monospace" : nil,
      ]
    }
  }

  static func look(of style: String) -> Look {
    switch style {
    case "Heading_20_1": heading("16pt")
    case "Heading_20_2": heading("14pt")
    case "Heading_20_3": heading("12pt")
    case "Heading_20_4": heading("11pt")
    case "Text_20_body": Look(marginTop: "0cm", marginBottom: "0.25cm")
    case "List_20_1": Look(marginTop: "0cm", marginBottom: "0.12cm")
    case "Note": Look(marginTop: "0.25cm", marginBottom: "0.4cm", border: "3pt solid #8a5a00")
    case "Table_20_Contents", "Table_20_Heading", "Standard", "Heading": Look()
    case "Table": Look(isItalic: true, isKeptWithNext: true, marginTop: "0.4cm", marginBottom: "0.15cm")
    case "Strong_20_Emphasis": Look(isBold: true)
    case "Emphasis": Look(isItalic: true)
    case "Source_20_Text": Look(isCode: true)
    default: Look(isItalic: true, marginTop: "0.2cm", marginBottom: "0.4cm")
    }
  }

  private static func heading(_ size: String) -> Look {
    Look(size: size, isBold: true, isKeptWithNext: true, marginTop: "0.6cm", marginBottom: "0.2cm")
  }
}
