/// Where a page's text can be seen: outside of comments, attributes, scripts, templates and the like.
///
/// Found in one pass, as browsers read a page (HTML Living Standard, 13.2.5).
struct HTMLScan {
  /// Where the last end tag of the body begins that is one; else of the page, else where the page ends.
  private(set) var end: Int?
  /// What is open where the page ends, so that nothing behind it would be seen, and where it begins.
  private(set) var unclosed: (what: String, place: Int)?
  /// The tag of the page or its body that hides all of it.
  private(set) var hidingPage: (what: String, place: Int)?
  /// Whether the page has frames in the place of a body.
  private(set) var isFrameset = false
  /// Where marks of an annex begin that are comments.
  private(set) var marks: Set<Int> = []

  /// Where an element begins that is called as an annex is: one whose marks are gone, where no marks are around it.
  private(set) var namedAnnex: Int?

  private let page: [UInt8]
  private let isXML: Bool
  private var position = 0
  private var open = OpenElements()

  /// Elements whose content is text, without tags, to their end tag.
  private static let texts: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ]

  /// `page`: one ASCII unit for each place.
  init(_ page: [UInt8]) {
    self.page = page
    isXML = page.starts(with: Array("<?xml".utf8))
    var body: Int?
    var html: Int?
    while unclosed == nil, let start = page[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let tag = tag(from: start) else { continue }
      guard !open.isHiding, open.deepPlace == nil else { continue }
      if tag == "frameset" { isFrameset = true }
      if tag == "/body" { body = start } else if tag == "/html" { html = start }
    }
    if unclosed == nil, let hiding = open.hiding {
      unclosed = ("a <\(hiding.name)>", hiding.place)
    }
    if unclosed == nil, let place = open.deepPlace {
      unclosed = ("an element within \(OpenElements.mostDepth) others", place)
    }
    hidingPage = open.hiddenPage.map { ("a <\($0.name)>", $0.place) }
    end = body ?? html ?? (unclosed == nil ? page.count : nil)
  }

  /// Passes over what begins with `<`; gives a tag's name, with a slash before it where it ends something.
  private mutating func tag(from start: Int) -> String? {
    position = start + 1
    guard position < page.count else { return nil }
    if starts(with: "<!--", at: start) {
      comment(from: start)
    } else if starts(with: "<![cdata[", at: start), isXML || open.allowsCDATA {
      pass("]]>", from: start + 9, of: "CDATA section", at: start)
    } else if page[position] == UInt8(ascii: "!") || page[position] == UInt8(ascii: "?") {
      pass(">", from: position, of: "declaration", at: start)
    } else {
      let isEnd = page[position] == UInt8(ascii: "/")
      guard isLetter(at: position + (isEnd ? 1 : 0)) else {
        // `</` before anything else begins a comment, up to the next `>`.
        if isEnd { pass(">", from: position, of: "tag", at: start) }
        return nil
      }
      return element(from: start, isEnd: isEnd)
    }
    return nil
  }

  private mutating func comment(from start: Int) {
    if starts(with: "<!--maillage-annex", at: start) { marks.insert(start) }
    var index = start + 4
    if starts(with: ">", at: index) || starts(with: "->", at: index) {
      position = index + (page[index] == UInt8(ascii: ">") ? 1 : 2)
      return
    }
    while let dash = page[min(index, page.count)...].firstIndex(of: UInt8(ascii: "-")) {
      for end in ["-->", "--!>"] where starts(with: end, at: dash) {
        position = dash + end.utf8.count
        return
      }
      index = dash + 1
    }
    unclosed = ("a comment", start)
  }

  private mutating func element(from start: Int, isEnd: Bool) -> String {
    let nameStart = start + (isEnd ? 2 : 1)
    position = nameStart
    while position < page.count, !endsName(page[position]) { position += 1 }
    let name = String(decoding: page[nameStart..<position].prefix(20), as: UTF8.self).lowercased()
    let (isEmpty, attributes) = passAttributes(from: start)
    guard unclosed == nil else { return name }
    if attributes.isAnnex, namedAnnex == nil { namedAnnex = start }
    guard !isEnd else {
      open.end(name)
      return "/" + name
    }
    guard open.start(name, attributes, isEmpty: isEmpty, isXML: isXML, at: start) else { return name }
    if name == "plaintext", !isXML {
      unclosed = ("a <plaintext>", start)
    } else if Self.texts.contains(name), !(isEmpty && isXML) {
      passText(of: name, from: start)
      open.endText()
    }
    return name
  }

  /// Passes over a tag's attributes, whose values may hold anything; gives whether it ends with `/>`.
  private mutating func passAttributes(from start: Int) -> (isEmpty: Bool, attributes: OpenElements.Attributes) {
    enum Part { case beforeName, name, afterName, beforeValue, value }
    var part = Part.beforeName
    var attributes = OpenElements.Attributes()
    var (nameStart, nameEnd, valueStart) = (position, position, position)
    func note(value: Range<Int>? = nil) {
      let name = String(decoding: page[nameStart..<nameEnd].prefix(20), as: UTF8.self).lowercased()
      func text() -> String {
        String(decoding: page[value ?? 0..<0].filter { $0 > 0x20 }, as: UTF8.self).lowercased()
      }
      switch name {
      case "id": attributes.isAnnex = [AnnexMarks.name, AnnexMarks.id].contains(text())
      case "hidden", "popover": attributes.isHidden = true
      case "style":
        let style = text()
        if style.contains("display:none") || style.contains("visibility:hidden") { attributes.isHidden = true }
      case "color", "face", "size": attributes.isFont = true
      case "encoding": attributes.isHTML = ["text/html", "application/xhtml+xml"].contains(text())
      default: break
      }
    }
    while position < page.count {
      let unit = page[position]
      position += 1
      if part == .beforeName || part == .afterName, unit > 0x20, !"/>=".utf8.contains(unit) || part == .beforeName {
        if part == .afterName { note() }
        nameStart = position - 1
      }
      if part == .name, unit <= 0x20 || "/>=".utf8.contains(unit) { nameEnd = position - 1 }
      switch (unit, part) {
      case (UInt8(ascii: ">"), _):
        switch part {
        case .name, .afterName, .beforeValue: note()
        case .value: note(value: valueStart..<position - 1)
        default: break
        }
        return (part == .beforeName && page[position - 2] == UInt8(ascii: "/"), attributes)
      case (UInt8(ascii: "\""), .beforeValue), (UInt8(ascii: "'"), .beforeValue):
        guard let end = page[position...].firstIndex(of: unit) else {
          unclosed = ("an attribute", start)
          return (false, attributes)
        }
        note(value: position..<end)
        position = end + 1
        part = .beforeName
      case (0...0x20, .name): part = .afterName
      case (0...0x20, .value):
        note(value: valueStart..<position - 1)
        part = .beforeName
      case (0...0x20, _): break
      case (UInt8(ascii: "/"), .name), (UInt8(ascii: "/"), .afterName), (UInt8(ascii: "/"), .beforeName):
        if part != .beforeName { note() }
        part = .beforeName
      case (UInt8(ascii: "="), .name), (UInt8(ascii: "="), .afterName): part = .beforeValue
      case (_, .beforeValue):
        valueStart = position - 1
        part = .value
      case (_, .value): break
      default: part = .name
      }
    }
    unclosed = ("a tag", start)
    return (false, attributes)
  }

  /// Passes over an element's text to behind its end tag.
  private mutating func passText(of name: String, from start: Int) {
    // Within `<!--` in a script, a start tag of one makes its end tag another one's.
    var (isEscaped, isDouble) = (false, false)
    while let index = page[position...].firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "-") }) {
      position = index + 1
      if name == "script", starts(with: "<!--", at: index) {
        // Its dashes may be those of its end, as in `<!-->`.
        isEscaped = true
        position = index + 2
      } else if starts(with: "-->", at: index) {
        (isEscaped, isDouble) = (false, false)
      } else if isEscaped, starts(with: "<" + name, at: index), endsName(at: index + 1 + name.utf8.count) {
        isDouble = true
      } else if starts(with: "</" + name, at: index), endsName(at: index + 2 + name.utf8.count) {
        guard !isDouble else {
          isDouble = false
          continue
        }
        position = index + 2 + name.utf8.count
        _ = passAttributes(from: index)
        return
      }
    }
    unclosed = ("a <\(name)>", start)
  }

  private mutating func pass(_ text: String, from index: Int, of what: String, at start: Int) {
    let text = Array(text.utf8)
    var index = min(index, page.count)
    while let next = page[index...].firstIndex(of: text[0]) {
      if page[next...].starts(with: text) {
        position = next + text.count
        return
      }
      index = next + 1
    }
    unclosed = ("a " + what, start)
  }

  /// Whether a lower-case text is at a place, in whatever case.
  private func starts(with text: String, at index: Int) -> Bool {
    guard index + text.utf8.count <= page.count else { return false }
    return zip(text.utf8, page[index...]).allSatisfy { $0 == ((0x41...0x5A).contains($1) ? $1 | 0x20 : $1) }
  }

  private func isLetter(at index: Int) -> Bool {
    index < page.count && (0x61...0x7A).contains(page[index] | 0x20)
  }

  private func endsName(at index: Int) -> Bool { index < page.count && endsName(page[index]) }

  private func endsName(_ unit: UInt8) -> Bool {
    unit <= 0x20 || unit == UInt8(ascii: "/") || unit == UInt8(ascii: ">")
  }
}
