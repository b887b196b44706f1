/// A Word document's parts as they are without the annex that it may have.
struct DOCXAnnexRemoval {
  let text: [UInt8]
  let relationships: [UInt8]
  let contentTypes: [UInt8]
  let hadAnnex: Bool
  /// The pictures that only the annex shows, by their names in the container.
  private let pictures: Set<String>

  init(from package: borrowing OfficePackage, parts: DOCXParts) throws(AnnexError) {
    let text = try package.text(of: parts.text)
    let relationships = try package.read(parts.relationships) ?? Array(DOCXParts.noRelationships.utf8)
    let types = try package.text(of: DOCXParts.contentTypes)
    let media = "\(parts.folder)media/\(AnnexMarks.name)-"
    if let original = MarkedText.withoutMarked(text, namespaces: DOCXContent.namespaces) {
      self.text = original
      hadAnnex = true
    } else if let range = try Self.bookmarked(in: text) {
      // Saved again by an office program since, which drops comments and may name pictures anew: those stay, unused.
      var edits = TextEdits()
      edits.remove(range)
      self.text = edits.applied(to: text)
      hadAnnex = true
    } else {
      (self.text, self.relationships, contentTypes) = (text, relationships, types)
      hadAnnex = false
      pictures = []
      return
    }
    self.relationships = try DOCXParts.removing(from: relationships) {
      $0["Id"]?.hasPrefix(DOCXParts.idPrefix) == true
    }
    contentTypes = try DOCXParts.removing(from: types) { $0["PartName"]?.hasPrefix("/" + media) == true }
    pictures = Set(package.names.filter { $0.hasPrefix(media) })
  }

  func removePictures(from package: borrowing OfficePackage) throws(AnnexError) {
    for picture in pictures.sorted() { try package.remove(picture) }
  }

  /// The blocks of the text from the one in which the annex's bookmark begins to the one in which it ends.
  private static func bookmarked(in text: [UInt8]) throws(AnnexError) -> Range<Int>? {
    var tags = XMLScanner(text)
    var depth = 0
    var block = 0
    var id: String?
    var start: Int?
    var isEnding = false
    while let tag = try tags.next() {
      // Below the document and its body, blocks begin at depth 2.
      if tag.kind != .end, depth == 2 { block = tag.range.lowerBound }
      if tag.kind == .start { depth += 1 } else if tag.kind == .end { depth -= 1 }
      if tag.name == "w:bookmarkStart", tags.attribute("w:name", of: tag) == DOCXContent.bookmark {
        id = tags.attribute("w:id", of: tag)
        start = block
      } else if tag.name == "w:bookmarkEnd", let id, tags.attribute("w:id", of: tag) == id {
        isEnding = true
      }
      if isEnding, depth == 2, let start { return start..<tag.range.upperBound }
    }
    return nil
  }
}
