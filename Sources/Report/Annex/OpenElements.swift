/// The elements of a page that are open at a place, as a browser has them (HTML Living Standard, 13.2.6).
///
/// As far as it takes to know whether what is put there is shown: which start tags end others, how far an end tag
/// reaches, and where pictures and formulas give way to HTML again. What style sheets hide is not known.
struct OpenElements {
  struct Element {
    let name: String
    let place: Int
    /// Of a picture or a formula.
    let isForeign: Bool
    /// Whether a foreign element holds HTML.
    let holdsHTML: Bool
    /// Whether nothing within it is shown, or in its place only.
    let hides: Bool
  }

  /// What of a tag's attributes tells how its element is read and shown.
  struct Attributes {
    var isHidden = false
    /// Whether it is called as an annex is.
    var isAnnex = false
    /// Whether it has one that makes `<font>` end a picture.
    var isFont = false
    /// Whether `encoding` says that it holds HTML.
    var isHTML = false
  }

  private var elements: [Element] = []
  private var counts: [String: Int] = [:]
  /// One that hides and was closed only by what is around it, which browsers open again.
  private var reopened: Element?
  /// A start tag of the page or its body that hides it: its attributes go to the one element of its name, also later on.
  private(set) var hiddenPage: Element?
  /// The place where elements are deeper within each other than browsers let them.
  private(set) var deepPlace: Int?

  /// Browsers make siblings of what is deeper.
  static let mostDepth = 512

  /// The first of the open elements within which nothing is shown.
  var hiding: Element? { reopened ?? elements.first(where: \.hides) }

  var isHiding: Bool { hidingCount > 0 || reopened != nil }
  private var hidingCount = 0

  /// Whether tags here are a picture's or a formula's.
  var isForeign: Bool { elements.last.map { $0.isForeign && !$0.holdsHTML } ?? false }

  var allowsCDATA: Bool { elements.last?.isForeign ?? false }

  /// Takes in a start tag; gives whether it is one of HTML's.
  mutating func start(_ name: String, _ attributes: Attributes, isEmpty: Bool, isXML: Bool, at place: Int) -> Bool {
    if isForeign {
      guard Self.endingForeign.contains(name) || name == "font" && attributes.isFont else {
        if !isEmpty { push(foreign(name, attributes, at: place)) }
        return false
      }
      while isForeign { pop() }
    }
    close(before: name)
    if name == "svg" || name == "math" {
      if !isEmpty { push(foreign(name, attributes, at: place)) }
      return false
    }
    if attributes.isHidden, name == "body" || name == "html", counts["template", default: 0] == 0 {
      let element = Element(name: name, place: place, isForeign: false, holdsHTML: false, hides: true)
      hiddenPage = hiddenPage ?? element
    }
    guard !Self.void.contains(name), !Self.ofThePage.contains(name), !(isXML && isEmpty) else { return true }
    push(
      Element(
        name: name, place: place, isForeign: false, holdsHTML: false,
        hides: attributes.isHidden || Self.hidingElements.contains(name)))
    return true
  }

  /// Takes an element whose content is text out again, as its end tag has been passed over.
  mutating func endText() { pop() }

  /// Takes in an end tag.
  mutating func end(_ name: String) {
    guard counts[name, default: 0] > 0 else { return }
    var index = elements.count - 1
    while index >= 0, elements[index].isForeign {
      if elements[index].name == name { return pop(to: index) }
      index -= 1
    }
    index = elements.count - 1
    let reach = Self.tables.contains(name) || name == "template" ? Self.noScope : Self.scope
    while index >= 0 {
      let element = elements[index]
      index -= 1
      // HTML within a picture ends nothing outside of it, and nothing but its own end tag a `<select>`.
      if element.holdsHTML || element.name == "select" && name != "select" && !Self.options.contains(name) { return }
      if element.isForeign { continue }
      if element.name == name { return pop(to: index + 1, endedBy: name) }
      if reach.contains(element.name) { return }
      if !Self.blocks.contains(name), Self.blocks.contains(element.name) { return }
    }
  }

  // MARK: What ends what

  /// Ends what a start tag ends without a tag of its own.
  private mutating func close(before name: String) {
    if Self.endingParagraphs.contains(name) {
      closeNearest(["p"], until: { Self.scope.contains($0) || $0 == "button" })
    }
    func isBarrier(_ name: String) -> Bool { Self.blocks.contains(name) && !["address", "div", "p"].contains(name) }
    switch name {
    case "li": closeNearest(["li"], until: isBarrier)
    case "dt", "dd": closeNearest(["dt", "dd"], until: isBarrier)
    case "rp", "rt": closeNearest(["rp", "rt"], until: { $0 == "ruby" || Self.blocks.contains($0) })
    case "option": closeNearest(["option"], until: { $0 == "select" || Self.blocks.contains($0) })
    case "td", "th": closeNearest(["td", "th"], until: Self.noTableScope)
    case "tr": closeNearest(["tr"], until: Self.noTableScope)
    case "tbody", "thead", "tfoot": closeNearest(["tbody", "thead", "tfoot"], until: Self.noTableScope)
    default: break
    }
  }

  private static func noTableScope(_ name: String) -> Bool { name == "table" || name == "template" }

  private mutating func closeNearest(_ names: Set<String>, until isBarrier: (String) -> Bool) {
    guard names.contains(where: { counts[$0, default: 0] > 0 }) else { return }
    for index in elements.indices.reversed() {
      let element = elements[index]
      guard !element.isForeign, element.name != "select" || !names.isDisjoint(with: Self.options) else { return }
      if names.contains(element.name) { return pop(to: index, endedBy: element.name) }
      if isBarrier(element.name) { return }
    }
  }

  // MARK: The stack

  private func foreign(_ name: String, _ attributes: Attributes, at place: Int) -> Element {
    let holdsHTML = Self.htmlInForeign.contains(name) || name == "annotation-xml" && attributes.isHTML
    return Element(name: name, place: place, isForeign: true, holdsHTML: holdsHTML, hides: holdsHTML)
  }

  private mutating func push(_ element: Element) {
    guard elements.count < Self.mostDepth else {
      deepPlace = deepPlace ?? element.place
      return
    }
    elements.append(element)
    counts[element.name, default: 0] += 1
    if element.hides { hidingCount += 1 }
  }

  private mutating func pop() {
    guard let element = elements.popLast() else { return }
    counts[element.name, default: 1] -= 1
    if element.hides { hidingCount -= 1 }
  }

  private mutating func pop(to index: Int, endedBy name: String? = nil) {
    while elements.count > index {
      if let last = elements.last, last.hides, last.name != name || elements.count > index + 1,
        Self.formatting.contains(last.name)
      {
        reopened = reopened ?? last
      }
      pop()
    }
  }

  // MARK: Names

  private static let hidingElements: Set<String> = [
    "template", "noscript", "select", "object", "video", "audio", "canvas", "dialog", "details", "datalist", "progress",
    "meter", "rp",
  ]
  /// In a picture's `title`, `desc` and `foreignObject`, and in some parts of formulas, HTML begins again.
  private static let htmlInForeign: Set<String> = [
    "title", "desc", "foreignobject", "mi", "mo", "mn", "ms", "mtext",
  ]
  /// Tags that end a picture or a formula (13.2.6.5).
  private static let endingForeign: Set<String> = [
    "b", "big", "blockquote", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "embed", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "hr", "i", "img", "li", "listing", "menu", "meta", "nobr", "ol", "p", "pre", "ruby", "s",
    "small", "span", "strong", "strike", "sub", "sup", "table", "tt", "u", "ul", "var",
  ]
  private static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "image", "input", "keygen",
    "link",
    "meta", "param", "source", "track", "wbr",
  ]
  /// Those that are there once, and end with the page whatever is open in them.
  private static let ofThePage: Set<String> = ["html", "head", "body", "frameset"]
  private static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
  ]
  private static let options: Set<String> = ["option", "optgroup"]
  private static let tables: Set<String> = ["table", "caption", "tbody", "thead", "tfoot", "tr", "td", "th"]
  private static let scope: Set<String> = ["applet", "caption", "table", "td", "th", "marquee", "object", "template"]
  private static let noScope: Set<String> = ["template"]
  private static let endingParagraphs: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "dd", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "li", "listing", "main", "menu", "nav", "ol", "p", "plaintext", "pre", "search", "section", "summary", "table",
    "ul",
    "xmp",
  ]
  /// Special elements, past which the end tag of an ordinary one does not reach.
  private static let blocks: Set<String> = endingParagraphs.union(tables).union([
    "applet", "button", "marquee", "object", "select", "template", "noscript",
  ])
}
