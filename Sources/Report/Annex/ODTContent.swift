/// What there is to know of an OpenDocument text before something is added to it, and where that is to go.
struct ODTContent {
  let bytes: [UInt8]
  let root: XMLScanner.Tag
  /// The namespaces that the root declares, by their prefixes.
  private let declared: [String: String]
  private var styles: MarkedText.Element?
  private let body: Int
  let text: MarkedText.Element
  /// Where declarations of sequences go that has none.
  private var declarations: MarkedText.Element?
  private var declarationsPlace: Int
  private var declaredSequences: [String] = []
  private var sequences: [String: Sequence] = [:]
  /// The page styles that paragraphs ask for, in their order; the last one is in force at the end.
  private(set) var masters: [String] = []
  /// The styles of paragraphs that may ask for a page style, outside of tables and frames, in their order.
  let language: String?

  private struct Sequence {
    var count = 0
    var label = ""
  }

  static let namespaces: [MarkedText.Namespace] = ODTNamespaces.attributes.compactMap { name, uri in
    let name = "\(name)"
    guard name.hasPrefix("xmlns:"), let uri else { return nil }
    return MarkedText.Namespace(prefix: String(name.dropFirst(6)), uri: uri)
  }

  init(_ bytes: [UInt8]) throws(AnnexError) {
    self.bytes = bytes
    language = nil
    var tags = XMLScanner(bytes)
    guard let root = try tags.next(), root.name == "office:document-content", root.kind == .start else {
      throw AnnexError.damaged("its content.xml is not as office programs write it")
    }
    self.root = root
    declared = tags.attributes(of: root).reduce(into: [:]) { declared, attribute in
      if attribute.key.hasPrefix("xmlns:") { declared[String(attribute.key.dropFirst(6))] = attribute.value }
    }

    var styles: MarkedText.Element?
    var body: Int?
    var start: XMLScanner.Tag?
    var text: MarkedText.Element?
    var stylesStart: XMLScanner.Tag?
    var automatic: [String: String] = [:]
    var used: [String] = []
    var declarations: MarkedText.Element?
    var declarationsStart: XMLScanner.Tag?
    var declarationsPlace: Int?
    var declaredSequences: [String] = []
    var sequences: [String: Sequence] = [:]
    var paragraph = 0
    var deleted = 0
    while let tag = try tags.next() {
      switch (tag.name, tag.kind) {
      case ("office:automatic-styles", .empty): styles = .empty(tag)
      case ("office:automatic-styles", .start): stylesStart = tag
      case ("office:automatic-styles", .end):
        if let stylesStart { styles = .open(start: stylesStart, end: tag.range.lowerBound) }
      case ("style:style", .start), ("style:style", .empty):
        let attributes = tags.attributes(of: tag)
        if let name = attributes["style:name"], let master = attributes["style:master-page-name"], !master.isEmpty {
          automatic[name] = master
        }
      case ("office:body", .start): body = body ?? tag.range.lowerBound
      case ("office:text", .start):
        start = start ?? tag
        declarationsPlace = declarationsPlace ?? tag.range.upperBound
      case ("office:text", .empty): text = text ?? .empty(tag)
      case ("office:text", .end):
        if let start { text = .open(start: start, end: tag.range.lowerBound) }
      case ("office:forms", .end), ("office:forms", .empty), ("text:tracked-changes", .end),
        ("text:tracked-changes", .empty), ("text:variable-decls", .end), ("text:variable-decls", .empty):
        declarationsPlace = tag.range.upperBound
        deleted = 0
      case ("text:tracked-changes", .start): deleted = 1
      case ("text:sequence-decls", .start): declarationsStart = tag
      case ("text:sequence-decls", .empty): declarations = .empty(tag)
      case ("text:sequence-decls", .end):
        if let declarationsStart { declarations = .open(start: declarationsStart, end: tag.range.lowerBound) }
      case ("text:sequence-decl", .empty), ("text:sequence-decl", .start):
        if let name = tags.attribute("text:name", of: tag) { declaredSequences.append(name) }
      case ("text:p", .start), ("text:h", .start), ("table:table", .start), ("text:p", .empty):
        paragraph = tag.range.upperBound
        guard start != nil, deleted == 0 else { break }
        let attributes = tags.attributes(of: tag)
        if let style = attributes["text:style-name"] ?? attributes["table:style-name"] { used.append(style) }
      case ("text:sequence", .start), ("text:sequence", .empty):
        guard deleted == 0, let name = tags.attribute("text:name", of: tag) else { break }
        sequences[name, default: Sequence()].count += 1
        sequences[name]?.label = Self.plain(bytes[paragraph..<max(paragraph, tag.range.lowerBound)])
      default: break
      }
    }
    guard let body, let text else { throw AnnexError.damaged("its content.xml holds no text") }
    self.styles = styles
    self.body = body
    self.text = text
    self.declarations = declarations
    self.declarationsPlace = declarationsPlace ?? body
    self.declaredSequences = declaredSequences
    self.sequences = sequences
    masters = used.compactMap { automatic[$0] }
  }

  /// The namespaces that the annex needs and the document does not declare.
  func missingNamespaces() throws(AnnexError) -> [MarkedText.Namespace] {
    let (missing, changed) = MarkedText.Namespace.missing(from: declared, of: Self.namespaces)
    if let changed {
      let found = "\(changed.prefix) is \(declared[changed.prefix] ?? "")"
      throw AnnexError.damaged("its content.xml is not as office programs write it: \(found)")
    }
    return missing
  }

  enum Counted {
    case figures, tables

    /// What office programs count them under, in the languages of the house and in German.
    var usualNames: [String] {
      switch self {
      case .figures: ["Figure", "Illustration", "Image", "Abbildung"]
      case .tables: ["Table", "Tableau", "Tabelle"]
      }
    }
  }

  /// What the document counts its figures or tables under, with how many it has.
  func sequence(for counted: Counted, labels: Labels) -> CaptionSequence {
    let own = counted == .figures ? labels.figure : labels.table
    let names = [own] + counted.usualNames.filter { $0 != own }
    let used = names.filter { sequences[$0] != nil }.max { (sequences[$0]?.count ?? 0) < (sequences[$1]?.count ?? 0) }
    guard let used, let sequence = sequences[used] else {
      return CaptionSequence(name: names.first(where: declaredSequences.contains) ?? own, label: own)
    }
    let isWord =
      !sequence.label.isEmpty && sequence.label.count < 30 && sequence.label.allSatisfy { $0.isLetter || $0 == " " }
    return CaptionSequence(name: used, label: isWord ? sequence.label : own, count: sequence.count)
  }

  /// Declares the sequences that the document does not.
  func declare(_ names: [String], in marked: inout MarkedText) {
    let missing = names.filter { !declaredSequences.contains($0) }
    guard !missing.isEmpty else { return }
    var markup = MarkupWriter()
    for name in missing {
      markup.empty("text:sequence-decl", ["text:display-outline-level": "0", "text:name": name])
    }
    if let declarations {
      marked.append(markup.source, to: declarations)
    } else if case .open = text {
      marked.insert("<text:sequence-decls>\(markup.source)</text:sequence-decls>", at: declarationsPlace)
    }
  }

  /// Adds automatic styles.
  func add(styles markup: String, detail: String, to marked: inout MarkedText) {
    if let styles {
      marked.append(markup, to: styles, detail: detail)
    } else {
      marked.insert("<office:automatic-styles>\(markup)</office:automatic-styles>", at: body, detail: detail)
    }
  }

  /// The text between tags, without spaces at its ends.
  private static func plain(_ markup: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var isInTag = false
    for byte in markup.prefix(4_000) {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { text.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    let plain = XMLScanner.resolved(String(decoding: text, as: UTF8.self))
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
