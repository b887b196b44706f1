import Collaboration

/// Reads OpenDocument text (.odt), which LibreOffice writes: OASIS OpenDocument 1.3, part 3.
enum OpenDocumentText {
  static func read(_ archive: borrowing OfficeArchive, file: String) throws(Problem) -> TextDocument {
    var content: Content = try OfficeText.content(of: "content.xml", in: archive, file: file)
    let title = OfficeText.text(of: "dc:title", in: "meta.xml", of: archive)
    return content.builder.finish(file: file, title: title)
  }

  /// The text of the document as its elements come.
  private struct Content: OfficeContent {
    var builder = DocumentBuilder()
    private var isInParagraph = false
    /// How many elements around this one are notes, comments or removed text.
    private var hiddenDepth = 0
    private var isItemStart = false

    mutating func add(_ text: String) {
      guard isInParagraph, hiddenDepth == 0 else { return }
      builder.add(text)
    }

    mutating func start(_ name: String, _ attributes: [String: String]) {
      if OpenDocumentText.hidden.contains(name) { hiddenDepth += 1 }
      guard hiddenDepth == 0 else { return }
      switch name {
      case "text:h", "text:p":
        builder.endLine()
        if name == "text:h" { builder.heading = attributes["text:outline-level"].flatMap { Int($0) } ?? 1 }
        if isItemStart { builder.mark = ListMark(kind: .bullet) }
        isItemStart = false
        isInParagraph = true
      case "text:list-item": isItemStart = true
      case "text:s":
        let count = attributes["text:c"].flatMap { Int($0) } ?? 1
        if count > 1 { builder.addGap() } else { builder.add(" ") }
      case "text:tab": builder.addGap()
      case "text:line-break": builder.endLine()
      case "form:checkbox": builder.add(attributes["form:current-state"] == "checked" ? "☑ " : "☐ ")
      case "table:table": builder.startTable()
      case "table:table-row": builder.startRow()
      case "table:table-cell":
        builder.startCell(
          columns: attributes["table:number-columns-spanned"].flatMap { Int($0) } ?? 1,
          rows: attributes["table:number-rows-spanned"].flatMap { Int($0) } ?? 1)
      default: break
      }
    }

    mutating func end(_ name: String) {
      if OpenDocumentText.hidden.contains(name) { hiddenDepth = max(0, hiddenDepth - 1) }
      guard hiddenDepth == 0 else { return }
      switch name {
      case "text:h", "text:p":
        builder.endLine(keepingBlank: true)
        isInParagraph = false
      case "text:list-item": isItemStart = false
      case "table:table-cell": builder.endCell()
      case "table:table": builder.endTable()
      default: break
      }
    }
  }

  private static let hidden: Set<String> = [
    "text:tracked-changes", "text:note", "office:annotation", "office:scripts", "office:font-face-decls",
    "office:automatic-styles", "text:sequence-decls", "svg:title", "svg:desc", "text:table-of-content",
  ]
}
