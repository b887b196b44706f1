import Collaboration

/// Reads HTML as browsers do: leniently, and by what stands on the page.
enum HTML {
  /// `bytes`: UTF-8.
  static func read(_ bytes: [UInt8], file: String) throws(Problem) -> TextDocument {
    var tokens = MarkupTokenizer(bytes, dialect: .html)
    var builder = DocumentBuilder()
    var title = ""
    var isTitle = false
    var listDepth = 0
    var line = tokens.line
    while let token = tokens.next() {
      switch token {
      case .text(let text):
        if isTitle { title += text } else { builder.add(text, number: line) }
      case .start(let name, let attributes, _):
        isTitle = name == "title"
        if name == "ul" || name == "ol" || name == "menu" { listDepth += 1 }
        start(name, attributes, isInList: listDepth > 0, &builder)
      case .end(let name):
        isTitle = false
        if name == "ul" || name == "ol" || name == "menu" { listDepth = max(0, listDepth - 1) }
        end(name, &builder)
      case .declarations: break
      }
      line = tokens.line
    }
    guard !builder.isOverfull else { throw FormatError.tooMuchText(file) }
    title = PlacedWord.words(of: title).map(\.text).joined(separator: " ")
    return builder.finish(file: file, title: title.isEmpty ? nil : title)
  }

  private static func start(
    _ name: String, _ attributes: [String: String], isInList: Bool, _ builder: inout DocumentBuilder
  ) {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      builder.endLine()
      builder.heading = name.last?.wholeNumberValue
    case "li":
      builder.endLine()
      builder.mark = ListMark(kind: .bullet)
    case "input" where attributes["type"]?.lowercased() == "checkbox":
      builder.add(attributes["checked"] == nil ? "☐ " : "☑ ")
    case "pre":
      builder.endLine()
      builder.isPreformatted = true
    case "table": builder.startTable()
    case "tr": builder.startRow()
    case "td", "th":
      builder.startCell(
        columns: attributes["colspan"].flatMap { Int($0) } ?? 1, rows: attributes["rowspan"].flatMap { Int($0) } ?? 1)
    case _ where blocks.contains(name):
      // The paragraph within an item is the item's.
      if !(name == "p" && isInList && builder.mark != nil) { builder.endLine() }
    default: break
    }
  }

  private static func end(_ name: String, _ builder: inout DocumentBuilder) {
    switch name {
    case "pre":
      builder.endLine()
      builder.isPreformatted = false
    case "table": builder.endTable()
    case "td", "th": builder.endCell()
    case "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr": builder.endLine()
    case _ where blocks.contains(name): builder.endLine()
    default: break
    }
  }

  /// The elements before and after which a line ends.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "head", "header", "hr", "html", "legend", "main",
    "menu", "nav", "ol", "option", "p", "section", "summary", "tbody", "tfoot", "thead", "title", "ul",
  ]
}
