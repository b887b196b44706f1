/// The styles that the text makes for itself; each is written once, in the order of its first use.
struct ODTAutomaticStyles {
  static let frame = "maillage-frame"
  static let list = "maillage-list"
  static let headCell = "maillage-head-cell"
  static let cell = "maillage-cell"
  /// A paragraph before a figure or table stays with it.
  static let introduction = "maillage-introduction"
  /// A picture's paragraph stays with its caption.
  static let keptWithNext = "maillage-picture"
  /// What stands below a table, small.
  static let tableNote = "maillage-table-note"

  enum Cell: String {
    case heading, rowHeader = "row", contents
  }

  private var named: Set<String> = []
  private(set) var markup = Markup()

  init() {
    writeFixedStyles()
  }

  /// A paragraph style, or one after it that begins a page.
  mutating func paragraph(_ style: String, beginning page: ODTPage?) -> String {
    guard let page else { return style }
    let name = "maillage-\(page.name)-\(style)"
    define(name) { markup in
      let attributes: KeyValuePairs<StaticString, String?> = [
        "style:name": name, "style:family": "paragraph", "style:parent-style-name": style,
        "style:master-page-name": page.name,
      ]
      markup.block("style:style", attributes) { $0.empty("style:paragraph-properties", ["fo:break-before": "page"]) }
    }
    return name
  }

  /// The paragraph in a table's cell.
  mutating func cell(_ cell: Cell, isNumber: Bool, size: Double) -> String {
    let name = "maillage-\(cell.rawValue)-\(isNumber ? "number" : "text")-\(Int(size))"
    define(name) { markup in
      let attributes: KeyValuePairs<StaticString, String?> = [
        "style:name": name, "style:family": "paragraph",
        "style:parent-style-name": cell == .heading ? "Table_20_Heading" : "Table_20_Contents",
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
    let name = "maillage-table-\(number)"
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

  private mutating func define(_ name: String, _ write: (inout Markup) -> Void) {
    if named.insert(name).inserted { write(&markup) }
  }

  private mutating func writeFixedStyles() {
    markup.block("style:style", ["style:name": Self.frame, "style:family": "graphic"]) {
      $0.empty(
        "style:graphic-properties",
        ["style:vertical-pos": "top", "style:vertical-rel": "baseline", "fo:border": "none"])
    }
    for (name, border) in [(Self.headCell, "1pt solid #1d2127"), (Self.cell, "0.5pt solid #858d96")] {
      markup.block("style:style", ["style:name": name, "style:family": "table-cell"]) {
        $0.empty(
          "style:table-cell-properties",
          [
            "fo:padding": "0.07cm", "fo:border": "none", "fo:border-bottom": border,
            "style:vertical-align": name == Self.headCell ? "bottom" : nil,
          ])
      }
    }
    for (name, parent, properties) in [
      (Self.introduction, "Text_20_body", ["fo:keep-with-next": "always"]),
      (Self.keptWithNext, "Text_20_body", ["fo:keep-with-next": "always", "fo:margin-top": "0.3cm"]),
      (Self.tableNote, "Text_20_body", ["fo:margin-top": "0.15cm", "fo:margin-bottom": "0.4cm"]),
    ] as [(String, String, KeyValuePairs<StaticString, String?>)] {
      let attributes: KeyValuePairs<StaticString, String?> = [
        "style:name": name, "style:family": "paragraph", "style:parent-style-name": parent,
      ]
      markup.block("style:style", attributes) { markup in
        markup.empty("style:paragraph-properties", properties)
        if name == Self.tableNote { markup.empty("style:text-properties", ["fo:font-size": "9pt"]) }
      }
    }
    markup.block("text:list-style", ["style:name": Self.list]) { markup in
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
