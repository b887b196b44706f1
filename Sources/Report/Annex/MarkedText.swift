/// A text of markup to which parts are added between marks, and taken out again to the byte.
struct MarkedText {
  let bytes: [UInt8]
  private var edits = TextEdits()

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text as changed so far.
  var changed: [UInt8] { edits.applied(to: bytes) }

  mutating func insert(_ markup: String, at place: Int, detail: String = "") {
    edits.insert(AnnexMarks.around(markup, detail: detail), at: place)
  }

  /// Adds to the end of an element; one that is written `<name/>` is opened, which taking out closes again.
  mutating func append(_ markup: String, to element: Element, detail: String = "") {
    switch element {
    case .open(_, let end): insert(markup, at: end, detail: detail)
    case .empty(let tag):
      edits.replace(tag.range.upperBound - 2..<tag.range.upperBound, with: ">")
      let isEmpty = [Self.empty, detail].filter { !$0.isEmpty }.joined(separator: " ")
      edits.insert(AnnexMarks.around(markup, detail: isEmpty) + "</\(tag.name)>", at: tag.range.upperBound)
    }
  }

  /// Adds declarations of namespaces to a start tag; taking out finds them by their prefixes in a mark's detail.
  mutating func declare(_ namespaces: [Namespace], in root: XMLScanner.Tag) {
    let isEmpty = root.kind == .empty
    for namespace in namespaces { edits.insert(namespace.declaration, at: root.range.upperBound - (isEmpty ? 2 : 1)) }
  }

  /// Where an element ends, or that it is written without an end.
  enum Element {
    /// `end`: where the end tag begins.
    case open(start: XMLScanner.Tag, end: Int)
    case empty(XMLScanner.Tag)
  }

  struct Namespace: Hashable {
    let prefix: String
    let uri: String

    var declaration: String { " xmlns:\(prefix)=\"\(uri)\"" }

    /// Those that a document does not declare, and the first that it declares as another one.
    static func missing(
      from declared: [String: String], of wanted: [Namespace]
    ) -> (missing: [Namespace], changed: Namespace?) {
      (
        wanted.filter { declared[$0.prefix] == nil },
        wanted.first { namespace in declared[namespace.prefix].map { $0 != namespace.uri } ?? false }
      )
    }
  }

  private static let empty = "empty"

  /// The text without what is between marks; nil where there are none.
  ///
  /// - Throws: where it is not as maillage wrote it.
  static func withoutMarked(
    _ bytes: [UInt8], namespaces: [Namespace], consent: AnnexConsent
  ) throws(AnnexError) -> [UInt8]? {
    let found = AnnexMarks.find(in: bytes)
    guard !found.isEmpty else { return nil }
    var edits = TextEdits()
    var tags = XMLScanner(bytes)
    let root = try tags.next()?.range
    for mark in found {
      try mark.refuseUnproven(consent, at: "")
      let words = mark.detail.split(separator: " ").map(String.init)
      if words.contains(empty), mark.range.lowerBound > 0, bytes[mark.range.lowerBound - 1] == UInt8(ascii: ">"),
        bytes[mark.range.upperBound...].starts(with: Array("</".utf8)),
        let end = bytes[mark.range.upperBound...].firstIndex(of: UInt8(ascii: ">"))
      {
        edits.replace(mark.range.lowerBound - 1..<end + 1, with: "/>")
      } else {
        edits.remove(mark.range)
      }
      for namespace in namespaces where words.contains(namespace.prefix) {
        if let root, let range = bytes[root].firstRange(of: Array(namespace.declaration.utf8)) { edits.remove(range) }
      }
    }
    return edits.applied(to: bytes)
  }
}
