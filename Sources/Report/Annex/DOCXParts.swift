/// Where the parts of a Word document are, which its relationships tell (ECMA-376, part 2), and how parts are added.
struct DOCXParts {
  /// The part with the text: `word/document.xml`.
  let text: String
  /// The folder that it is in: `word/`.
  let folder: String
  let relationships: String
  let styles: String

  static let contentTypes = "[Content_Types].xml"
  /// What the ids of an annex's relationships begin with.
  static let idPrefix = "maillageAnnex"
  static let noRelationships =
    DOCXWriter.declaration
    + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"

  init(of package: borrowing OfficePackage) throws(AnnexError) {
    let root = try Self.targets(in: package.text(of: "_rels/.rels"))
    guard let text = root.first(where: { $0.type.hasSuffix("/officeDocument") })?.target.withoutSlash,
      package.contains(text), text.hasSuffix(".xml")
    else { throw AnnexError("is no Word document, whatever its name says") }
    self.text = text
    let slash = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    folder = String(text[..<slash])
    relationships = "\(folder)_rels/\(text[slash...]).rels"
    let targets = try Self.targets(in: package.read(relationships) ?? [])
    let styles = targets.first { $0.type.hasSuffix("/styles") }?.target ?? "styles.xml"
    self.styles = styles.hasPrefix("/") ? styles.withoutSlash : folder + styles
  }

  static func targets(in part: [UInt8]) throws(AnnexError) -> [(id: String, type: String, target: String)] {
    var tags = XMLScanner(part)
    var targets: [(id: String, type: String, target: String)] = []
    while let tag = try tags.next() {
      guard tag.kind != .end, tag.name == "Relationship" else { continue }
      let attributes = tags.attributes(of: tag)
      if let type = attributes["Type"], let target = attributes["Target"] {
        targets.append((attributes["Id"] ?? "", type, target))
      }
    }
    return targets
  }

  /// A part with elements added at the end of its root.
  static func adding(_ markup: String, to part: [UInt8]) throws(AnnexError) -> [UInt8] {
    guard !markup.isEmpty else { return part }
    guard let (root, last) = try XMLScanner.outermost(of: part) else {
      throw AnnexError.damaged("a list of its parts is empty")
    }
    var edits = TextEdits()
    if root.kind == .empty {
      edits.replace(root.range.upperBound - 2..<root.range.upperBound, with: ">\(markup)</\(root.name)>")
    } else {
      edits.insert(markup, at: last.range.lowerBound)
    }
    return edits.applied(to: part)
  }

  /// A part without the elements that an annex has added, which are known by a value of an attribute.
  static func removing(
    from part: [UInt8], where isAnnex: ([String: String]) -> Bool
  ) throws(AnnexError) -> [UInt8] {
    var tags = XMLScanner(part)
    var edits = TextEdits()
    while let tag = try tags.next() {
      if tag.kind == .empty, isAnnex(tags.attributes(of: tag)) { edits.remove(tag.range) }
    }
    return edits.applied(to: part)
  }

  /// The content types of pictures, each by its name, so that those of all others stay as they are.
  static func types(of pictures: [String]) -> String {
    var types = MarkupWriter()
    for picture in pictures {
      types.empty(
        "Override",
        ["PartName": "/" + picture, "ContentType": picture.hasSuffix(".svg") ? "image/svg+xml" : "image/png"])
    }
    return types.source
  }
}

extension String {
  fileprivate var withoutSlash: String { hasPrefix("/") ? String(dropFirst()) : self }
}
