/// What there is to know of a Word document's text before something is added to it, and where that is to go.
struct DOCXContent {
  let root: XMLScanner.Tag
  private let declared: [String: String]
  /// Before the last section's properties, or where the body ends.
  let end: Int
  /// The page of the last section.
  let page: DOCXPage
  /// The greatest number of a bookmark, a picture or the like.
  let greatestNumber: Int
  /// How often each sequence is counted on.
  private let sequences: [String: Int]

  /// What the annex is found by when a program has saved the document since.
  static let bookmark = "maillage_annex"

  /// Those that the annex needs around it; pictures declare their own.
  static let namespaces = [
    MarkedText.Namespace(prefix: "w", uri: DOCXNamespaces.main),
    MarkedText.Namespace(
      prefix: "r", uri: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    MarkedText.Namespace(
      prefix: "wp", uri: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
  ]

  init(_ bytes: [UInt8]) throws(AnnexError) {
    var tags = XMLScanner(bytes)
    guard let root = try tags.next(), root.name == "w:document", root.kind == .start else {
      throw AnnexError.damaged("its text is not as Word writes it")
    }
    self.root = root
    declared = tags.attributes(of: root).reduce(into: [:]) { declared, attribute in
      if attribute.key.hasPrefix("xmlns:") { declared[String(attribute.key.dropFirst(6))] = attribute.value }
    }
    guard declared["w"] ?? DOCXNamespaces.main == DOCXNamespaces.main else {
      throw AnnexError("is in Word's strict form; save it as .docx, not as strict Open XML document")
    }

    var depth = 1
    var properties: Int?
    var bodyEnd: Int?
    var isLastSection = false
    var measures = PageMeasures()
    var greatest = 0
    var sequences: [String: Int] = [:]
    var instruction: Int?
    while let tag = try tags.next() {
      if tag.kind == .end { depth -= 1 }
      switch (tag.name, tag.kind) {
      case ("w:sectPr", .start) where depth == 2, ("w:sectPr", .empty) where depth == 2:
        properties = tag.range.lowerBound
        isLastSection = true
        measures = PageMeasures()
      case ("w:sectPr", .start) where depth != 2: isLastSection = false
      case ("w:pgSz", _) where isLastSection: measures.readSize(tags.attributes(of: tag))
      case ("w:pgMar", _) where isLastSection: measures.readMargins(tags.attributes(of: tag))
      case ("w:cols", _) where isLastSection: measures.readColumns(tags.attributes(of: tag))
      case ("w:body", .end) where depth == 1: bodyEnd = tag.range.lowerBound
      case ("w:bookmarkStart", _), ("wp:docPr", _):
        let attributes = tags.attributes(of: tag)
        if let id = (attributes["w:id"] ?? attributes["id"]).flatMap({ Int($0) }) { greatest = max(greatest, id) }
      case ("w:fldSimple", .start), ("w:fldSimple", .empty):
        if let name = tags.attribute("w:instr", of: tag).flatMap(Self.sequence) { sequences[name, default: 0] += 1 }
      case ("w:instrText", .start): instruction = tag.range.upperBound
      case ("w:instrText", .end):
        if let start = instruction {
          let text = XMLScanner.resolved(String(decoding: bytes[start..<tag.range.lowerBound], as: UTF8.self))
          if let name = Self.sequence(text) { sequences[name, default: 0] += 1 }
        }
        instruction = nil
      default: break
      }
      // What a block holds after the last section's properties is a block's: then these were not the last ones.
      if tag.kind != .end, depth == 2, tag.name != "w:sectPr" { properties = nil }
      if tag.kind == .start { depth += 1 }
    }
    guard let bodyEnd else { throw AnnexError.damaged("its text has no end") }
    end = properties ?? bodyEnd
    page = measures.page
    greatestNumber = min(greatest, Int(Int32.max) / 2)
    self.sequences = sequences
  }

  func missingNamespaces() throws(AnnexError) -> [MarkedText.Namespace] {
    let (missing, changed) = MarkedText.Namespace.missing(from: declared, of: Self.namespaces)
    guard changed == nil else {
      throw AnnexError("is in Word's strict form; save it as .docx, not as strict Open XML document")
    }
    return missing
  }

  /// What the document counts its figures or tables under, with how many it has.
  func sequence(for counted: ODTContent.Counted, labels: Labels) -> CaptionSequence {
    let own = counted == .figures ? labels.figure : labels.table
    let names = [own] + counted.usualNames.filter { $0 != own }
    let used = names.filter { sequences[$0] != nil }.max { (sequences[$0] ?? 0) < (sequences[$1] ?? 0) }
    guard let used else { return CaptionSequence(name: own, label: own) }
    // LibreOffice counts tables under their English name in every language.
    return CaptionSequence(name: used, label: used == "Table" ? own : used, count: sequences[used] ?? 0)
  }

  /// The name in `SEQ Figure \* ARABIC` (ECMA-376, part 1, 17.16.5.56).
  private static func sequence(_ instruction: String) -> String? {
    let words = instruction.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, words[0].uppercased() == "SEQ" else { return nil }
    return words[1].trimmingQuotes
  }
}

/// A page's measures, in twentieths of a point, as a section's properties give them.
private struct PageMeasures {
  private var width = 11_906
  private var height = 16_838
  private var sides = 2 * 1_417
  private var ends = 2 * 1_417
  private var columns = 1

  mutating func readSize(_ attributes: [String: String]) {
    width = Self.number("w:w", attributes) ?? width
    height = Self.number("w:h", attributes) ?? height
  }

  mutating func readMargins(_ attributes: [String: String]) {
    func sum(_ one: String, _ other: String) -> Int {
      abs(Self.number(one, attributes) ?? 0) + abs(Self.number(other, attributes) ?? 0)
    }
    sides = sum("w:left", "w:right") + (Self.number("w:gutter", attributes) ?? 0)
    ends = sum("w:top", "w:bottom")
  }

  mutating func readColumns(_ attributes: [String: String]) {
    columns = min(10, max(1, Self.number("w:num", attributes) ?? 1))
  }

  var page: DOCXPage {
    DOCXPage(
      width: width, height: height, textWidth: max(2_000, (width - sides) / columns),
      textHeight: max(3_000, height - ends))
  }

  /// Nil for what no page can measure.
  private static func number(_ name: String, _ attributes: [String: String]) -> Int? {
    attributes[name].flatMap { Int($0) }.flatMap { (-40_000...40_000).contains($0) ? $0 : nil }
  }
}

extension Substring {
  fileprivate var trimmingQuotes: String { String(filter { $0 != "\"" }) }
}

extension DOCXStyleSheet {
  /// The styles of a document, from its part of them.
  init(styles: [UInt8]) throws(AnnexError) {
    var tags = XMLScanner(styles)
    var ids: [String: String] = [:]
    var numbered: Set<String> = []
    var id: String?
    while let tag = try tags.next() {
      switch (tag.name, tag.kind) {
      case ("w:style", .start): id = tags.attribute("w:styleId", of: tag)
      case ("w:style", .end): id = nil
      case ("w:name", .empty), ("w:name", .start):
        if let id, let name = tags.attribute("w:val", of: tag) { ids[name.lowercased()] = ids[name.lowercased()] ?? id }
      case ("w:numPr", .start), ("w:numPr", .empty):
        if let id { numbered.insert(id) }
      default: break
      }
    }
    self.init(ids: ids, numbered: numbered)
  }
}
