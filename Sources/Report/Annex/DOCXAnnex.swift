/// An annex at the end of a Word document of somebody else's, on a page of its own before the last section's properties.
///
/// The text gets it between marks, and a bookmark by which it is found when Word has saved the document since; its
/// pictures and links are added to the part's relationships and to the list of content types. No other part changes.
package enum DOCXAnnex {
  /// The document with the annex, in the place of one that it has already.
  ///
  /// `consent`: what the user lets it be attached at the price of.
  package static func attach(
    _ annex: Document, to bytes: [UInt8], consent: AnnexConsent = AnnexConsent()
  ) throws(AnnexError) -> [UInt8] {
    let package = try OfficePackage(bytes)
    try check(package, consent)
    let parts = try DOCXParts(of: package)
    let original = try DOCXAnnexRemoval(from: package, parts: parts, consent: consent)
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

    var markup = MarkupWriter()
    markup.empty("w:bookmarkStart", ["w:id": String(body.firstNumber), "w:name": try bookmark(of: text.source.utf8)])
    markup.verbatim(text.source)
    markup.empty("w:bookmarkEnd", ["w:id": String(body.firstNumber)])
    var marked = MarkedText(original.text)
    let missing = try content.missingNamespaces()
    marked.declare(missing, in: content.root)
    marked.insert(
      markup.source, at: content.end,
      detail: (missing.map(\.prefix) + [AnnexMarks.rest(original.text)]).joined(separator: " "))

    try original.removePictures(from: package)
    try package.write(marked.changed, to: parts.text)
    try package.write(
      DOCXParts.adding(body.relationships.markup.source, to: original.relationships), to: parts.relationships)
    let types = DOCXParts.types(of: body.pictures.map(\.name))
    try package.write(DOCXParts.adding(types, to: original.contentTypes), to: DOCXParts.contentTypes)
    for picture in body.pictures {
      try package.add(picture.bytes, as: picture.name, isCompressed: picture.name.hasSuffix(".svg"))
    }
    return try package.bytes()
  }

  /// What the bookmark of an annex is called: it says what is under it.
  static func bookmark(of markup: some Sequence<UInt8>) throws(AnnexError) -> String {
    try "\(DOCXContent.bookmark)_\(AnnexText.digest(of: markup))"
  }

  /// The document without the annex; nil where it has none.
  package static func remove(
    from bytes: [UInt8], consent: AnnexConsent = AnnexConsent()
  ) throws(AnnexError) -> [UInt8]? {
    let package = try OfficePackage(bytes)
    try check(package, consent)
    let parts = try DOCXParts(of: package)
    let original = try DOCXAnnexRemoval(from: package, parts: parts, consent: consent)
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

  /// What somebody should know of a document: that it is protected against changes.
  package static func warnings(of bytes: [UInt8]) throws(AnnexError) -> [String] {
    let package = try OfficePackage(bytes)
    guard let settings = try package.read("word/settings.xml") else { return [] }
    var tags = XMLScanner(settings)
    while let tag = try tags.next() {
      guard tag.name == "w:documentProtection", tag.kind != .end else { continue }
      let attributes = tags.attributes(of: tag)
      guard ["1", "true", "on"].contains(attributes["w:enforcement"] ?? "0") else { continue }
      return ["is protected against changes; the annex was added all the same, which who protected it may not want"]
    }
    return []
  }

  private static func check(_ package: borrowing OfficePackage, _ consent: AnnexConsent) throws(AnnexError) {
    guard package.contains(DOCXParts.contentTypes) else {
      throw AnnexError("is no Word document, whatever its name says")
    }
    guard consent.breaksSignatures || !package.names.contains(where: { $0.hasPrefix("_xmlsignatures/") }) else {
      throw AnnexError.signed
    }
  }
}
