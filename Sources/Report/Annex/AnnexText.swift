internal import Digest

/// The characters of an annex in an office document, by which it is known when another program has saved it since.
///
/// Office programs write styles, pictures and numbers of fields anew, but leave the text. Frames, tables and captions
/// count too, bookmarks, links that lead out of the document, and every element that neither an annex has nor an office
/// program puts into one by itself, whatever it is, so that what somebody has put into the annex is not lost with it.
struct AnnexText {
  /// What an annex consists of, and what LibreOffice and Word put into one when they save it.
  ///
  /// Everything else is somebody's.
  private static let own: Set<String> = [
    // OpenDocument
    "text:p", "text:h", "text:span", "text:a", "text:s", "text:tab", "text:line-break", "text:soft-page-break",
    "text:list", "text:list-item", "text:bookmark", "text:bookmark-start", "text:bookmark-end", "text:sequence",
    "table:table", "table:table-column", "table:table-columns", "table:table-header-columns", "table:table-header-rows",
    "table:table-rows", "table:table-row", "table:table-cell", "table:covered-table-cell", "draw:frame", "draw:image",
    "svg:title", "svg:desc",
    // Office Open XML
    "w:p", "w:r", "w:t", "w:tab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen", "w:lastRenderedPageBreak",
    "w:proofErr", "w:hyperlink", "w:bookmarkStart", "w:bookmarkEnd", "w:fldSimple", "w:fldChar", "w:instrText",
    "w:tbl", "w:tr", "w:tc", "w:drawing", "wp:inline", "wp:extent", "wp:effectExtent", "wp:docPr",
    "wp:cNvGraphicFramePr",
  ]
  /// The parts of a picture of Word's.
  private static let pictureParts = ["a:", "pic:", "asvg:", "a14:", "a16:"]
  /// What is in these says how something looks, but for what `isNoFormat` names.
  private static let formats: Set<String> = [
    "w:pPr", "w:rPr", "w:tblPr", "w:tblPrEx", "w:tblGrid", "w:trPr", "w:tcPr",
  ]
  private static let frames: Set<String> = ["draw:frame", "wp:inline", "wp:anchor"]
  private static let tables: Set<String> = ["table:table", "w:tbl"]

  /// A section's end, whose headers and page are those of all before it, and tracked changes.
  private static func isNoFormat(_ name: String) -> Bool {
    name == "w:sectPr" || name.hasSuffix("Change")
      || ["w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel", "w:cellMerge"].contains(name)
  }

  /// A field that is not yet at its end.
  private struct Field {
    /// The element or the mark that began it.
    let name: String
    var instruction: String
    var letters: [UInt8] = []
  }

  private var letters: [UInt8] = []
  private var frameCount = 0
  private var tableCount = 0
  private var captionCount = 0
  /// The names of bookmarks that are somebody's.
  private var bookmarks: Set<String> = []
  /// How many elements it has that are somebody's.
  private(set) var foreignCount = 0
  /// What is open, the innermost last.
  private var open: [String] = []
  private var fields: [Field] = []
  private var formatDepth = 0

  init(_ markup: some Sequence<UInt8>) throws(AnnexError) {
    let bytes = Array(markup)
    var tags = XMLScanner(bytes)
    var position = 0
    while let tag = try tags.next() {
      add(bytes[position..<tag.range.lowerBound])
      position = tag.range.upperBound
      if tag.kind != .end {
        count(tag.name)
        countReferences(of: tag, tags)
      }
      follow(tag, tags)
    }
    add(bytes[min(position, bytes.count)...])
    while !fields.isEmpty { endField(isWhole: false) }
  }

  /// 24 hexadecimal digits: a name of a bookmark in Word has 40 characters at most.
  static func digest(of markup: some Sequence<UInt8>) throws(AnnexError) -> String {
    let text = try AnnexText(markup)
    let counts =
      " \(text.frameCount) \(text.tableCount) \(text.captionCount) \(text.foreignCount) \(text.bookmarks.count)"
    return String(SHA256.hex(of: text.letters + Array(counts.utf8)).prefix(24))
  }

  private mutating func count(_ name: String) {
    if Self.frames.contains(name) { frameCount += 1 }
    if Self.tables.contains(name) { tableCount += 1 }
    let isKnown =
      formatDepth > 0
      ? !Self.isNoFormat(name)
      : Self.own.contains(name) || Self.formats.contains(name) || Self.pictureParts.contains { name.hasPrefix($0) }
    if !isKnown { foreignCount += 1 }
  }

  private static let links: Set<String> = ["text:a", "w:hyperlink"]
  private static let bookmarkNames = [
    "text:bookmark": "text:name", "text:bookmark-start": "text:name", "w:bookmarkStart": "w:name",
  ]

  /// Counts bookmarks, and links that lead elsewhere than to a heading of the annex.
  private mutating func countReferences(of tag: XMLScanner.Tag, _ tags: XMLScanner) {
    if Self.links.contains(tag.name) {
      let attributes = tags.attributes(of: tag)
      if attributes["xlink:href"].map({ !$0.hasPrefix("#") }) ?? (attributes["w:anchor"] == nil) { foreignCount += 1 }
    }
    if let name = Self.bookmarkNames[tag.name].flatMap({ tags.attribute($0, of: tag) }), Self.isSomebodys(name) {
      bookmarks.insert(name)
    }
  }

  /// Programs make bookmarks whose names begin with a line, for their tables of contents and the last place of work.
  private static func isSomebodys(_ bookmark: String) -> Bool {
    !bookmark.hasPrefix("_") && !bookmark.hasPrefix(AnnexMarks.name) && !bookmark.hasPrefix(DOCXContent.bookmark)
  }

  private mutating func follow(_ tag: XMLScanner.Tag, _ tags: XMLScanner) {
    let isField = tag.name == "text:sequence" || tag.name == "w:fldSimple"
    switch tag.kind {
    case .start, .empty:
      if isField {
        fields.append(Field(name: tag.name, instruction: tags.attribute("w:instr", of: tag) ?? ""))
      } else if tag.name == "w:fldChar" {
        switch tags.attribute("w:fldCharType", of: tag) {
        case "begin": fields.append(Field(name: tag.name, instruction: ""))
        case "end": endField(tag.name)
        default: break
        }
      }
      if tag.kind == .empty {
        if isField { endField(tag.name) }
      } else {
        open.append(tag.name)
        if Self.formats.contains(tag.name) { formatDepth += 1 }
      }
    case .end:
      if isField { endField(tag.name) }
      if open.popLast() != nil, Self.formats.contains(tag.name) { formatDepth = max(0, formatDepth - 1) }
    }
  }

  /// Ends the innermost field, which only one of its kind can.
  private mutating func endField(_ name: String) {
    if fields.last?.name == name {
      endField(isWhole: true)
    } else {
      foreignCount += 1
    }
  }

  /// A caption's number is the program's, which counts anew; what any other field shows may be its author's.
  private mutating func endField(isWhole: Bool) {
    guard let field = fields.popLast() else { return }
    let isCaption = field.name == "text:sequence" || field.instruction.split(separator: " ").first == "SEQ"
    if isWhole, isCaption, field.letters.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
      captionCount += 1
    } else {
      foreignCount += 1
      add(letters: Array(field.instruction.utf8) + field.letters)
    }
  }

  /// Whether something is called as an annex is: by this name alone, as version 0.1.0 did, or with a digest behind it.
  static func isName(_ name: String, of annex: String) -> Bool {
    guard name.hasPrefix(annex) else { return false }
    let rest = name.dropFirst(annex.count)
    return rest.isEmpty
      || rest.count == 25 && (rest.first == "-" || rest.first == "_") && rest.dropFirst().allSatisfy(\.isHexDigit)
  }

  /// Whether no program changes it by itself: spaces and what nobody sees come and go, and a hyphen that does not break is
  /// an element to some.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint && scalar != "-" && scalar != "\u{2011}"
      && properties.generalCategory != .control
  }

  private mutating func add(_ text: ArraySlice<UInt8>) {
    // Alternative texts of pictures, which programs write anew.
    if open.last == "svg:title" || open.last == "svg:desc", open.contains("draw:frame") { return }
    guard !text.isEmpty else { return }
    let resolved = XMLScanner.resolved(String(decoding: text, as: UTF8.self))
    if open.last == "w:instrText", !fields.isEmpty {
      fields[fields.count - 1].instruction += resolved
    } else {
      add(letters: Self.letters(of: resolved))
    }
  }

  /// The characters of a text that no program changes by itself.
  static func letters(of text: String) -> [UInt8] {
    text.unicodeScalars.filter(isKept).flatMap { Array(String($0).utf8) }
  }

  private mutating func add(letters: some Sequence<UInt8>) {
    if fields.isEmpty { self.letters += letters } else { fields[fields.count - 1].letters += letters }
  }
}

/// Changes to a text in several places, by their places in it before any of them.
struct TextEdits {
  private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

  var isEmpty: Bool { edits.isEmpty }

  mutating func insert(_ text: String, at place: Int) {
    edits.append((place..<place, Array(text.utf8)))
  }

  mutating func remove(_ range: Range<Int>) {
    edits.append((range, []))
  }

  mutating func replace(_ range: Range<Int>, with text: String) {
    edits.append((range, Array(text.utf8)))
  }

  /// The text with all changes; those at one place in the order in which they were made.
  func applied(to bytes: [UInt8]) -> [UInt8] {
    var changed: [UInt8] = []
    changed.reserveCapacity(bytes.count + edits.reduce(0) { $0 + $1.bytes.count })
    var position = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered where edit.range.lowerBound >= position {
      changed += bytes[position..<edit.range.lowerBound]
      changed += edit.bytes
      position = edit.range.upperBound
    }
    return changed + bytes[position...]
  }
}

/// How a text ends its lines.
enum LineEnding: String {
  case lineFeed = "\n"
  case both = "\r\n"
  case carriageReturn = "\r"

  /// That of the first line; a line feed where there is one line.
  init(of text: [UInt8]) {
    guard let end = text.firstIndex(where: { $0 == 10 || $0 == 13 }) else {
      self = .lineFeed
      return
    }
    let isBoth = text[end] == 13 && end + 1 < text.count && text[end + 1] == 10
    self = isBoth ? .both : text[end] == 13 ? .carriageReturn : .lineFeed
  }

  /// How many lines end in a text.
  func lines(in text: ArraySlice<UInt8>) -> Int {
    let end: UInt8 = self == .carriageReturn ? 13 : 10
    return text.reduce(0) { $0 + ($1 == end ? 1 : 0) }
  }

  /// The text with its lines ended so.
  func ending(_ text: String) -> String {
    self == .lineFeed ? text : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: rawValue)
  }
}
