import Collaboration

/// Reads Word's documents (.docx): ECMA-376, part 1, WordprocessingML.
enum WordDocument {
  static func read(_ archive: borrowing OfficeArchive, part: String, file: String) throws(Problem) -> TextDocument {
    var content: Content = try OfficeText.content(of: part, in: archive, file: file)
    let title = OfficeText.text(of: "dc:title", in: "docProps/core.xml", of: archive)
    return content.builder.finish(file: file, title: title)
  }

  /// The text of the document as its elements come.
  private struct Content: OfficeContent {
    var builder = DocumentBuilder()
    private var isText = false
    /// Whether the tabs that come are stops of a paragraph, and no text.
    private var isInTabStops = false
    /// How many elements around this one are copies for older programs.
    private var hiddenDepth = 0
    /// The properties of the cell that is open, known only after it began.
    private var cell: (columns: Int, isContinued: Bool)?
    private var isTicked: Bool?

    mutating func add(_ text: String) {
      guard isText, hiddenDepth == 0 else { return }
      openCell()
      builder.add(text)
    }

    /// Opens the cell once its properties have been read.
    private mutating func openCell() {
      guard let cell else { return }
      self.cell = nil
      if cell.isContinued { builder.addContinuedCell() } else { builder.startCell(columns: cell.columns) }
    }

    mutating func start(_ name: String, _ attributes: [String: String]) {
      if name == "mc:Fallback" { hiddenDepth += 1 }
      guard hiddenDepth == 0 else { return }
      let value = attributes["w:val"]
      switch name {
      case "w:tbl":
        openCell()
        builder.startTable()
      case "w:tr": builder.startRow()
      case "w:tc": cell = (1, false)
      case "w:gridSpan": cell?.columns = value.flatMap { Int($0) } ?? 1
      case "w:vMerge": cell?.isContinued = value != "restart"
      case "w:p":
        openCell()
        builder.endLine()
      case "w:pStyle": builder.heading = WordDocument.headingLevel(ofStyle: value ?? "") ?? builder.heading
      case "w:outlineLvl":
        if let level = value.flatMap({ Int($0) }), (0..<9).contains(level) { builder.heading = level + 1 }
      case "w:numPr": builder.mark = ListMark(kind: .bullet)
      case "w:t": isText = true
      case "w:tabs": isInTabStops = true
      case "w:tab" where !isInTabStops: builder.addGap()
      case "w:br", "w:cr": builder.endLine()
      case "w:noBreakHyphen": builder.add("-")
      case "w:sym": builder.add(WordDocument.symbol(attributes["w:char"] ?? ""))
      case "w:checkBox": isTicked = false
      case "w:checked" where isTicked != nil, "w:default" where isTicked != nil:
        isTicked = value != "0" && value != "false"
      default: break
      }
    }

    mutating func end(_ name: String) {
      if name == "mc:Fallback" { hiddenDepth = max(0, hiddenDepth - 1) }
      guard hiddenDepth == 0 else { return }
      switch name {
      case "w:t": isText = false
      case "w:p": builder.endLine(keepingBlank: true)
      case "w:tabs": isInTabStops = false
      case "w:tc":
        openCell()
        builder.endCell()
      case "w:tbl": builder.endTable()
      case "w:checkBox":
        if let isTicked { builder.add(isTicked ? "☑ " : "☐ ") }
        isTicked = nil
      default: break
      }
    }
  }

  /// The rank of the headings with this style: `Heading1`, in French `Titre1`; a title has rank 1.
  private static func headingLevel(ofStyle style: String) -> Int? {
    let name = style.lowercased()
    for prefix in ["heading", "titre", "title"] where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count)
      if rest.isEmpty { return 1 }
      return rest.count == 1 ? rest.first?.wholeNumberValue : nil
    }
    return nil
  }

  /// What the signs of Wingdings show that stand in lists of people.
  private static func symbol(_ code: String) -> String {
    switch code.uppercased() {
    case "F0FE", "F052", "F0FD", "F054": "☑ "
    case "F0A8", "F06F", "F071", "F072", "F0A3": "☐ "
    case "F0FC", "F050": "✓"
    case "F0FB", "F0CF": "x"
    case "F0E0", "F0E8", "F0D8": "→"
    default: " "
    }
  }
}
