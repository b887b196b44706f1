/// An annex at the end of a Word document of somebody else's, on a page of its own before the last section's properties.
///
/// The text gets it between marks, and a bookmark by which it is found when Word has saved the document since; its
/// pictures and links are added to the part's relationships and to the list of content types. No other part changes.
package enum DOCXAnnex {
  /// The document with the annex, in the place of one that it has already.
  ///
  /// `isForced`: whether a signed document is changed all the same.
  package static func attach(_ annex: Document, to bytes: [UInt8], isForced: Bool = false) throws(AnnexError) -> [UInt8]
  {
    let package = try OfficePackage(bytes)
    try check(package, isForced: isForced)
    let parts = try DOCXParts(of: package)
    let original = try DOCXAnnexRemoval(from: package, parts: parts)
    let content = try DOCXContent(original.text)
    let sheet = try DOCXStyleSheet(styles: try package.read(parts.styles) ?? [])

    var body = DOCXBody(
      of: annex, relationships: DOCXRelationships(prefix: DOCXParts.idPrefix), footer: "", prefix: AnnexMarks.name,
      sheet: sheet)
    body.folder = parts.folder
    body.figures = content.sequence(for: .figures, labels: annex.labels)
    body.tables = content.sequence(for: .tables, labels: annex.labels)
    body.page = content.page
    body.turnsPages = false
    body.firstNumber = content.greatestNumber + 1
    let text = body.writeAnnex()

    var markup = Markup()
    markup.empty("w:bookmarkStart", ["w:id": String(body.firstNumber), "w:name": DOCXContent.bookmark])
    markup.verbatim(text.source)
    markup.empty("w:bookmarkEnd", ["w:id": String(body.firstNumber)])
    var marked = MarkedText(original.text)
    let missing = try content.missingNamespaces()
    marked.declare(missing, in: content.root)
    marked.insert(markup.source, at: content.end, detail: missing.map(\.prefix).joined(separator: " "))

    try original.removePictures(from: package)
    try package.write(marked.changed, to: parts.text)
    try package.write(
      DOCXParts.adding(body.relationships.markup.source, to: original.relationships), to: parts.relationships)
    let types = DOCXParts.types(of: body.pictures.map(\.name))
    try package.write(DOCXParts.adding(types, to: original.contentTypes), to: DOCXParts.contentTypes)
    for picture in body.pictures {
      try package.write(picture.bytes, to: picture.name, isCompressed: picture.name.hasSuffix(".svg"))
    }
    return try package.bytes()
  }

  /// The document without the annex; nil where it has none.
  package static func remove(from bytes: [UInt8], isForced: Bool = false) throws(AnnexError) -> [UInt8]? {
    let package = try OfficePackage(bytes)
    try check(package, isForced: isForced)
    let parts = try DOCXParts(of: package)
    let original = try DOCXAnnexRemoval(from: package, parts: parts)
    guard original.hadAnnex else { return nil }
    try original.removePictures(from: package)
    try package.write(original.text, to: parts.text)
    if original.relationships == Array(DOCXParts.noRelationships.utf8) {
      try package.remove(parts.relationships)
    } else {
      try package.write(original.relationships, to: parts.relationships)
    }
    try package.write(original.contentTypes, to: DOCXParts.contentTypes)
    return try package.bytes()
  }

  private static func check(_ package: borrowing OfficePackage, isForced: Bool) throws(AnnexError) {
    guard package.contains(DOCXParts.contentTypes) else {
      throw AnnexError("is no Word document, whatever its name says")
    }
    guard isForced || !package.names.contains(where: { $0.hasPrefix("_xmlsignatures/") }) else {
      throw AnnexError.signed
    }
  }
}
