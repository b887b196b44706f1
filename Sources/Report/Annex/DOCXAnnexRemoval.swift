/// A Word document's parts as they are without the annex that it may have.
struct DOCXAnnexRemoval {
  let text: [UInt8]
  let relationships: [UInt8]
  let contentTypes: [UInt8]
  let hadAnnex: Bool
  /// The pictures that only the annex shows, by their names in the container.
  private let pictures: Set<String>

  init(from package: borrowing OfficePackage, parts: DOCXParts, consent: AnnexConsent) throws(AnnexError) {
    let text = try package.text(of: parts.text)
    let relationships = try package.read(parts.relationships) ?? Array(DOCXParts.noRelationships.utf8)
    let types = try package.text(of: DOCXParts.contentTypes)
    let media = "\(parts.folder)media/\(AnnexMarks.name)-"
    if let original = try MarkedText.withoutMarked(text, namespaces: DOCXContent.namespaces, consent: consent) {
      self.text = original
      // Not what the author uses too.
      let used = try Self.references(in: original)
      let kept = try DOCXParts.removing(from: relationships) { attributes in
        guard let id = attributes["Id"] else { return false }
        return id.hasPrefix(DOCXParts.idPrefix) && !used.contains(id)
      }
      self.relationships = kept
      let pictures = try Self.unused(Set(package.names.filter { $0.hasPrefix(media) }), in: package, parts, kept)
      contentTypes = try DOCXParts.removing(from: types) { attributes in
        attributes["PartName"].map { pictures.contains(String($0.dropFirst())) } == true
      }
      self.pictures = pictures
      hadAnnex = true
    } else if let (range, name) = try Self.bookmarked(in: text) {
      var isProven = try DOCXAnnex.bookmark(of: text[range]) == name
      if isProven { isProven = try Self.areShown(in: text[range], of: package, parts, relationships) }
      guard isProven || consent.discardsEdits else {
        throw name == DOCXContent.bookmark
          ? .unproven(", a bookmark of its name") : .changed(", a bookmark of its name")
      }
      // Saved again by an office program since, which drops comments and names parts anew.
      var edits = TextEdits()
      edits.remove(range)
      let original = edits.applied(to: text)
      let unused = try Self.references(in: Array(text[range])).subtracting(Self.references(in: original))
      // Those of styles and the like are known by their types, and used by no text.
      let kept = try DOCXParts.removing(from: relationships) { attributes in
        guard let type = attributes["Type"], type.hasSuffix("/image") || type.hasSuffix("/hyperlink") else {
          return false
        }
        return attributes["Id"].map(unused.contains) == true
      }
      let targets = try Set(DOCXParts.targets(in: relationships).filter { $0.type.hasSuffix("/image") }.map(\.target))
        .subtracting(DOCXParts.targets(in: kept).map(\.target))
      self.text = original
      self.relationships = kept
      contentTypes = types
      let candidates = Set(targets.map { parts.folder + $0 }).intersection(package.names)
      pictures = try Self.unused(candidates, in: package, parts, kept)
      hadAnnex = true
    } else {
      (self.text, self.relationships, contentTypes) = (text, relationships, types)
      hadAnnex = false
      pictures = []
    }
  }

  /// Whether the pictures are those of the annex.
  private static func areShown(
    in markup: ArraySlice<UInt8>, of package: borrowing OfficePackage, _ parts: DOCXParts, _ relationships: [UInt8]
  ) throws(AnnexError) -> Bool {
    let used = try references(in: Array(markup))
    var pictures: [String: [UInt8]] = [:]
    for part in try DOCXParts.targets(in: relationships) where part.type.hasSuffix("/image") && used.contains(part.id) {
      let path = part.target.hasPrefix("/") ? String(part.target.dropFirst()) : parts.folder + part.target
      pictures[part.id] = try package.read(path)
    }
    return try AnnexFrames.areProven(in: markup) { pictures[$0] }
  }

  /// The ids of the relationships that a text uses.
  private static func references(in text: [UInt8]) throws(AnnexError) -> Set<String> {
    var tags = XMLScanner(text)
    var references: Set<String> = []
    while let tag = try tags.next() {
      guard tag.kind != .end else { continue }
      // Whatever prefix a program gives the namespace of relationships.
      for (name, value) in tags.attributes(of: tag) where name.contains(":") { references.insert(value) }
    }
    return references
  }

  /// Pictures that neither the relationships of the text that stay nor those of any other part lead to.
  private static func unused(
    _ pictures: Set<String>, in package: borrowing OfficePackage, _ parts: DOCXParts, _ kept: [UInt8]
  ) throws(AnnexError) -> Set<String> {
    let shown = try Set(DOCXParts.targets(in: kept).map { $0.target.split(separator: "/").last.map(String.init) ?? "" })
    return pictures.filter { !shown.contains($0.split(separator: "/").last.map(String.init) ?? "") }
      .subtracting(
        try package.named(pictures) { $0.hasSuffix(".rels") && $0 != parts.relationships })
  }

  func removePictures(from package: borrowing OfficePackage) throws(AnnexError) {
    for picture in pictures.sorted() { try package.remove(picture) }
  }

  /// The blocks of the text from the one in which the annex's bookmark begins to the one in which it ends.
  ///
  /// LibreOffice makes two of one that begins and ends between paragraphs: the first begins it, the last ends it.
  private static func bookmarked(in text: [UInt8]) throws(AnnexError) -> (range: Range<Int>, name: String)? {
    var tags = XMLScanner(text)
    var depth = 0
    var block = 0
    var ids: Set<String> = []
    var start: Int?
    var end: Int?
    var isEnding = false
    var found = DOCXContent.bookmark
    while let tag = try tags.next() {
      // Below the document and its body, blocks begin at depth 2.
      if tag.kind != .end, depth == 2 { block = tag.range.lowerBound }
      if tag.kind == .start { depth += 1 } else if tag.kind == .end { depth -= 1 }
      if tag.name == "w:bookmarkStart" || tag.name == "w:bookmarkEnd" {
        let attributes = tags.attributes(of: tag)
        if let name = attributes["w:name"], AnnexText.isName(name, of: DOCXContent.bookmark),
          start == nil || name == found
        {
          found = name
          if let id = attributes["w:id"] { ids.insert(id) }
          start = start ?? block
        } else if tag.name == "w:bookmarkEnd", let id = attributes["w:id"], ids.contains(id) {
          isEnding = true
        }
      }
      if isEnding, depth == 2 {
        end = tag.range.upperBound
        isEnding = false
      }
    }
    guard let start, let end, start < end else { return nil }
    return (start..<end, found)
  }
}
