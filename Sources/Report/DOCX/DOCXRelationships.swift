/// What a document's parts are to each other, by the ids that they are used by (ECMA-376, part 2).
struct DOCXRelationships {
  private(set) var markup = Markup()
  private var count = 0
  /// What its ids begin with.
  let prefix: String
  private var linkIDs: [String: String] = [:]

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  init(prefix: String = "rId") {
    self.prefix = prefix
  }

  /// The id of a part of this kind: `image`, `styles`, `footer`.
  mutating func add(_ kind: String, _ target: String) -> String {
    add(Self.office + kind, target, mode: nil)
  }

  /// The id of a link that leads out of the document.
  mutating func link(to target: String) -> String {
    if let id = linkIDs[target] { return id }
    let id = add(Self.office + "hyperlink", target, mode: "External")
    linkIDs[target] = id
    return id
  }

  private mutating func add(_ type: String, _ target: String, mode: String?) -> String {
    count += 1
    let id = "\(prefix)\(count)"
    markup.empty("Relationship", ["Id": id, "Type": type, "Target": target, "TargetMode": mode])
    return id
  }

  /// The part that says so.
  var part: String {
    var part = Markup()
    part.block("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) {
      $0.verbatim(markup.source)
    }
    return DOCXWriter.declaration + part.source
  }
}
