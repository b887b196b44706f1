/// The styles that the text makes for itself; each is written once, in the order of its first use.
///
/// Common styles that the document lacks are replaced by automatic ones that look like them.
struct ODTAutomaticStyles {
  /// What all names begin with that are the text's own.
  let prefix: String
  private let sheet: ODTStyleSheet

  var frame: String { prefix + "-frame" }
  var list: String { prefix + "-list" }
  var headCell: String { prefix + "-head-cell" }
  var cell: String { prefix + "-cell" }
  /// A paragraph before a figure or table stays with it.
  var introduction: String { prefix + "-introduction" }
  /// A picture's paragraph stays with its caption.
  var keptWithNext: String { prefix + "-picture" }
  /// What is written below a table, small.
  var tableNote: String { prefix + "-table-note" }

  enum Cell: String {
    case heading, rowHeader = "row", contents
  }

  private var named: Set<String> = []
  private(set) var markup = MarkupWriter()

  init(prefix: String = "maillage", sheet: ODTStyleSheet = .own) {
    self.prefix = prefix
    self.sheet = sheet
    writeFixedStyles()
  }

  /// A paragraph style, or one after it that begins a page.
  mutating func paragraph(_ style: String, beginning page: ODTPage?) -> String {
    let isOwn = style.hasPrefix(prefix)
    let isHeading = style.hasPrefix("Heading_20_")
    // A heading stays with what follows, whatever the document's own style has.
    guard page != nil || !isOwn && !sheet.hasParagraph(style) || isHeading && sheet.isForeign else { return style }
    let look = sheet.hasParagraph(style) ? nil : ODTStyleSheet.look(of: style)
    let isKept = look?.isKeptWithNext == true || isHeading && sheet.isForeign
    let name = [prefix, page?.name, style].compactMap(\.self).joined(separator: "-")
    let parent = isOwn ? "Text_20_body" : style
    define(name) { [sheet] markup in
      let attributes: KeyValuePairs<StaticString, String?> = [
        "style:name": name, "style:family": "paragraph", "style:parent-style-name": sheet.parent(parent),
        "style:master-page-name": page?.master,
      ]
      markup.block("style:style", attributes) { markup in
        let pageBreak = page == nil ? nil : "page"
        markup.empty(
          "style:paragraph-properties",
          [
            "fo:break-before": pageBreak, "fo:keep-with-next": isKept ? "always" : nil,
            "fo:margin-top": look?.marginTop, "fo:margin-bottom": look?.marginBottom,
            "fo:padding": look?.border == nil ? nil : "0.2cm", "fo:border-left": look?.border,
          ])
        guard let look, look.size != nil || look.isBold || look.isItalic else { return }
        markup.empty("style:text-properties", look.textProperties)
      }
    }
    return name
  }

  /// The style of a paragraph that must be there and that nobody is to see.
  mutating func lowest() -> String {
    let name = prefix + "-end"
    define(name) { [sheet] markup in
      let attributes: KeyValuePairs<StaticString, String?> = [
        "style:name": name, "style:family": "paragraph", "style:parent-style-name": sheet.parent("Text_20_body"),
      ]
      markup.block("style:style", attributes) { markup in
        markup.empty(
          "style:paragraph-properties",
          ["fo:margin-top": "0cm", "fo:margin-bottom": "0cm", "fo:line-height": "0.035cm"])
        markup.empty("style:text-properties", ["fo:font-size": "1pt"])
      }
    }
    return name
  }

  /// A character style, or one like it where the document has none of this name.
  mutating func text(_ style: String) -> String {
    guard !sheet.hasText(style) else { return style }
    let name = "\(prefix)-\(style)"
    define(name) { markup in
      markup.block("style:style", ["style:name": name, "style:family": "text"]) {
        $0.empty("style:text-properties", ODTStyleSheet.look(of: style).textProperties)
      }
    }
    return name
  }

  /// The paragraph in a table's cell.
  mutating func cell(_ cell: Cell, isNumber: Bool, size: Double) -> String {
    let name = "\(prefix)-\(cell.rawValue)-\(isNumber ? "number" : "text")-\(Int(size))"
    define(name) { [sheet] markup in
      let attributes: KeyValuePairs<StaticString, String?> = [
        "style:name": name, "style:family": "paragraph",
        "style:parent-style-name": sheet.parent(cell == .heading ? "Table_20_Heading" : "Table_20_Contents"),
      ]
      markup.block("style:style", attributes) { markup in
        markup.empty(
          "style:paragraph-properties",
          ["fo:text-align": isNumber ? "end" : "start", "fo:margin-top": "0cm", "fo:margin-bottom": "0cm"])
        markup.empty(
          "style:text-properties",
          ["fo:font-size": "\(Int(size))pt", "fo:font-weight": cell == .heading ? "bold" : nil])
      }
    }
    return name
  }

  /// A table with columns of these shares of a width in centimetres; the columns' styles are NAME-1 and so on.
  mutating func table(number: Int, width: Double, shares: [Double]) -> String {
    let name = "\(prefix)-table-\(number)"
    define(name) { markup in
      markup.block("style:style", ["style:name": name, "style:family": "table"]) { markup in
        markup.empty(
          "style:table-properties",
          ["style:width": centimetres(width), "table:align": "left", "table:border-model": "collapsing"])
      }
      for (index, share) in shares.enumerated() {
        let attributes: KeyValuePairs<StaticString, String?> = [
          "style:name": "\(name)-\(index + 1)", "style:family": "table-column",
        ]
        markup.block("style:style", attributes) {
          $0.empty("style:table-column-properties", ["style:column-width": centimetres(width * share)])
        }
      }
    }
    return name
  }

  private mutating func define(_ name: String, _ write: (inout MarkupWriter) -> Void) {
    if named.insert(name).inserted { write(&markup) }
  }

  private mutating func writeFixedStyles() {
    // A copy, as the names of styles are asked of what it belongs to.
    var markup = MarkupWriter()
    defer { self.markup = markup }
    markup.block("style:style", ["style:name": frame, "style:family": "graphic"]) {
      $0.empty(
        "style:graphic-properties",
        ["style:vertical-pos": "top", "style:vertical-rel": "baseline", "fo:border": "none"])
    }
    for (name, border) in [(headCell, "1pt solid #1d2127"), (cell, "0.5pt solid #858d96")] {
      markup.block("style:style", ["style:name": name, "style:family": "table-cell"]) {
        $0.empty(
          "style:table-cell-properties",
          [
            "fo:padding": "0.07cm", "fo:border": "none", "fo:border-bottom": border,
            "style:vertical-align": name == headCell ? "bottom" : nil,
          ])
      }
    }
    for (name, parent, properties) in [
      (introduction, "Text_20_body", ["fo:keep-with-next": "always"]),
      (keptWithNext, "Text_20_body", ["fo:keep-with-next": "always", "fo:margin-top": "0.3cm"]),
      (tableNote, "Text_20_body", ["fo:margin-top": "0.15cm", "fo:margin-bottom": "0.4cm"]),
    ] as [(String, String, KeyValuePairs<StaticString, String?>)] {
      let attributes: KeyValuePairs<StaticString, String?> = [
        "style:name": name, "style:family": "paragraph", "style:parent-style-name": sheet.parent(parent),
      ]
      markup.block("style:style", attributes) { markup in
        markup.empty("style:paragraph-properties", properties)
        if name == tableNote { markup.empty("style:text-properties", ["fo:font-size": "9pt"]) }
      }
    }
    markup.block("text:list-style", ["style:name": list]) { markup in
      markup.block("text:list-level-style-bullet", ["text:level": "1", "text:bullet-char": "•"]) { markup in
        let mode: KeyValuePairs<StaticString, String?> = ["text:list-level-position-and-space-mode": "label-alignment"]
        markup.block("style:list-level-properties", mode) {
          $0.empty(
            "style:list-level-label-alignment",
            ["text:label-followed-by": "listtab", "fo:text-indent": "-0.5cm", "fo:margin-left": "0.7cm"])
        }
      }
    }
  }
}
