internal import Digest

/// The characters of an annex in an office document, by which it is known when another program has saved it since.
///
/// Office programs write styles, pictures and numbers of fields anew, but leave the text. Frames and tables count too, and
/// whatever an annex never has, notes, comments, objects, shapes, breaks, bookmarks, fields and links that lead out of the
/// document, so that what somebody has put into the annex is not lost with it.
enum AnnexText {
  /// Elements whose text the program makes, or that are not shown as text.
  private static let passedOver: Set<String> = [
    "text:sequence", "svg:title", "svg:desc", "w:instrText", "w:fldSimple", "text:soft-page-break",
  ]
  private static let frames: Set<String> = ["draw:frame", "wp:inline", "wp:anchor"]
  private static let tables: Set<String> = ["table:table", "w:tbl"]
  /// What no annex has and no program puts into one by itself.
  private static let foreign: Set<String> = [
    "text:note", "office:annotation", "draw:object", "draw:object-ole", "draw:plugin", "draw:floating-frame",
    "draw:custom-shape", "draw:rect", "draw:line", "draw:polyline", "draw:polygon", "draw:regular-polygon", "draw:path",
    "draw:circle", "draw:ellipse", "draw:connector", "draw:measure", "draw:caption", "draw:g", "draw:control",
    "draw:page-thumbnail", "dr3d:scene", "text:change", "text:change-start", "text:bibliography-mark",
    "text:alphabetical-index-mark", "text:user-index-mark", "text:toc-mark", "text:ruby", "text:placeholder",
    "text:script", "text:text-input", "text:database-display", "w:footnoteReference", "w:endnoteReference",
    "w:commentReference", "w:commentRangeStart", "w:object", "o:OLEObject", "w:pict", "c:chart", "m:oMath", "w:ins",
    "w:del",
    "w:moveFrom", "w:moveTo", "w:sym", "w:sdt", "w:altChunk", "w:subDoc", "w:ruby", "wps:wsp", "wpg:wgp", "wpc:wpc",
    "dgm:relIds",
  ]

  /// 24 hexadecimal digits: a name of a bookmark in Word has 40 characters at most.
  static func digest(of markup: some Sequence<UInt8>) throws(AnnexError) -> String {
    let bytes = Array(markup)
    var tags = XMLScanner(bytes)
    var letters: [UInt8] = []
    var bookmarks: Set<String> = []
    var (frameCount, tableCount, foreignCount) = (0, 0, 0)
    var depth = 0
    var fields = 0
    var isFieldNew = false
    var instruction: Int?
    var position = 0
    while let tag = try tags.next() {
      if depth == 0, fields == 0 { add(bytes[position..<tag.range.lowerBound], to: &letters) }
      position = tag.range.upperBound
      if tag.kind != .end {
        if frames.contains(tag.name) { frameCount += 1 }
        if tables.contains(tag.name) { tableCount += 1 }
        if foreign.contains(tag.name) || linkTags.contains(tag.name) && leadsOut(tags.attributes(of: tag)) {
          foreignCount += 1
        }
        if let name = bookmarkNames[tag.name].flatMap({ tags.attribute($0, of: tag) }), isSomebodys(name) {
          bookmarks.insert(name)
        }
        if let field = tags.attribute("w:instr", of: tag), !isCounting(field) { foreignCount += 1 }
      }
      // A field's instruction may be in several pieces; the first says what it is.
      if tag.name == "w:instrText" {
        if tag.kind == .start, isFieldNew { instruction = tag.range.upperBound }
        if tag.kind == .end, let start = instruction {
          let text = XMLScanner.resolved(String(decoding: bytes[start..<tag.range.lowerBound], as: UTF8.self))
          if text.contains(where: { !$0.isWhitespace }) {
            if !isCounting(text) { foreignCount += 1 }
            isFieldNew = false
          }
          instruction = nil
        }
      }
      if passedOver.contains(tag.name) {
        if tag.kind == .start { depth += 1 } else if tag.kind == .end { depth -= 1 }
      }
      if tag.name == "w:fldChar", tag.kind != .end {
        switch tags.attribute("w:fldCharType", of: tag) {
        case "begin":
          fields += 1
          isFieldNew = true
        case "end": fields = max(0, fields - 1)
        default: break
        }
      }
    }
    if depth == 0, fields == 0 { add(bytes[min(position, bytes.count)...], to: &letters) }
    let counts = " \(frameCount) \(tableCount) \(foreignCount) \(bookmarks.count)"
    return String(SHA256.hex(of: letters + Array(counts.utf8)).prefix(24))
  }

  private static let linkTags: Set<String> = ["text:a", "w:hyperlink"]
  private static let bookmarkNames = [
    "text:bookmark": "text:name", "text:bookmark-start": "text:name", "text:reference-mark": "text:name",
    "text:reference-mark-start": "text:name", "w:bookmarkStart": "w:name",
  ]

  /// A link of an annex leads to one of its headings.
  private static func leadsOut(_ attributes: [String: String]) -> Bool {
    attributes["xlink:href"].map { !$0.hasPrefix("#") } ?? (attributes["w:anchor"] == nil)
  }

  /// Programs make bookmarks whose names begin with a line, for their tables of contents and the last place of work.
  private static func isSomebodys(_ bookmark: String) -> Bool {
    !bookmark.hasPrefix("_") && !bookmark.hasPrefix(AnnexMarks.name) && !bookmark.hasPrefix(DOCXContent.bookmark)
  }

  /// Whether a field numbers a caption, as those of an annex do.
  private static func isCounting(_ field: String) -> Bool {
    field.split(whereSeparator: \.isWhitespace).first?.uppercased() == "SEQ"
  }

  /// The characters of a text that no program changes by itself.
  static func letters(of text: String) -> [UInt8] {
    text.unicodeScalars.filter(isKept).flatMap { Array(String($0).utf8) }
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

  private static func add(_ text: ArraySlice<UInt8>, to letters: inout [UInt8]) {
    guard !text.isEmpty else { return }
    for scalar in XMLScanner.resolved(String(decoding: text, as: UTF8.self)).unicodeScalars
    where isKept(scalar) {
      letters += Array(String(scalar).utf8)
    }
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
