/// An annex at the end of an OpenDocument text of somebody else's: a section of its own after a page break.
///
/// The text, `content.xml`, gets it between marks; the manifest lists its pictures; no other part changes, and these two
/// change nowhere else.
package enum ODTAnnex {
  /// The document with the annex, in the place of one that it has already.
  ///
  /// `consent`: what the user lets it be attached at the price of.
  package static func attach(
    _ annex: Document, to bytes: [UInt8], consent: AnnexConsent = AnnexConsent()
  ) throws(AnnexError) -> [UInt8] {
    let package = try OfficePackage(bytes)
    try check(package, consent)
    let original = try ODTAnnexRemoval(from: package, consent: consent)
    let content = try ODTContent(original.content)
    let surroundings = try ODTSurroundings(styles: try package.read("styles.xml"), content: content)

    var body = ODTBody(of: annex, prefix: AnnexMarks.name, sheet: surroundings.sheet)
    body.figures = content.sequence(for: .figures, labels: annex.labels)
    body.tables = content.sequence(for: .tables, labels: annex.labels)
    body.page = surroundings.page
    body.nextPage = surroundings.page
    body.turnsPages = false
    let text = body.writeAnnex()

    var marked = MarkedText(original.content)
    content.declare([body.figures.name, body.tables.name], in: &marked)
    let missing = try content.missingNamespaces()
    marked.declare(missing, in: content.root)
    let prefixes = missing.map(\.prefix).joined(separator: " ")
    content.add(styles: body.automaticStyles.markup.source, detail: prefixes, to: &marked)
    var section = MarkupWriter()
    let name = try name(of: text.source.utf8)
    section.element("text:section", ["text:name": name]) { $0.verbatim(text.source) }
    marked.append(section.source, to: content.text, detail: AnnexMarks.rest(original.content))

    try original.removePictures(from: package)
    try package.write(marked.changed, to: "content.xml")
    for picture in body.pictures {
      try package.add(picture.bytes, as: picture.name, isCompressed: picture.mediaType == "image/svg+xml")
    }
    try package.write(listing(body.pictures.map { ($0.name, $0.mediaType) }, in: original.manifest), to: manifest)
    return try package.bytes()
  }

  /// What the section of an annex is called: it says what is in it.
  static func name(of markup: some Sequence<UInt8>) throws(AnnexError) -> String {
    try "\(AnnexMarks.name)-\(AnnexText.digest(of: markup))"
  }

  /// The document without the annex; nil where it has none.
  package static func remove(
    from bytes: [UInt8], consent: AnnexConsent = AnnexConsent()
  ) throws(AnnexError) -> [UInt8]? {
    let package = try OfficePackage(bytes)
    try check(package, consent)
    let original = try ODTAnnexRemoval(from: package, consent: consent)
    guard original.hadAnnex else { return nil }
    try original.removePictures(from: package)
    try package.write(original.content, to: "content.xml")
    try package.write(original.manifest, to: manifest)
    return try package.bytes()
  }

  static let manifest = "META-INF/manifest.xml"
  private static let mediaType = "application/vnd.oasis.opendocument.text"

  private static func check(_ package: borrowing OfficePackage, _ consent: AnnexConsent) throws(AnnexError) {
    let type = try package.read("mimetype").map { String(decoding: $0, as: UTF8.self) } ?? ""
    guard type.hasPrefix(mediaType) else {
      throw AnnexError("is no OpenDocument text, whatever its name says")
    }
    var tags = XMLScanner(try package.text(of: manifest))
    while let tag = try tags.next() {
      guard !tag.name.hasSuffix(":encryption-data") else { throw AnnexError.encrypted }
    }
    guard
      consent.breaksSignatures
        || !package.names.contains(where: { $0.hasPrefix("META-INF/") && $0.hasSuffix("signatures.xml") })
    else { throw AnnexError.signed }
  }

  /// The manifest with the pictures listed at its end.
  private static func listing(
    _ pictures: [(name: String, mediaType: String)], in manifest: [UInt8]
  ) throws(AnnexError) -> [UInt8] {
    guard !pictures.isEmpty else { return manifest }
    guard let (root, last) = try XMLScanner.outermost(of: manifest), last.kind == .end, last.name == root.name else {
      throw AnnexError.damaged("its manifest has no end")
    }
    let prefix = root.name.split(separator: ":").dropLast().first.map { $0 + ":" } ?? ""
    // An attribute has a namespace only by a prefix; office programs use this one.
    guard prefix == "manifest:" else { throw AnnexError.damaged("its manifest is not as office programs write it") }
    var entries = MarkupWriter()
    for picture in pictures {
      entries.empty(
        "manifest:file-entry", ["manifest:full-path": picture.name, "manifest:media-type": picture.mediaType])
    }
    var marked = MarkedText(manifest)
    marked.insert(entries.source, at: last.range.lowerBound)
    return marked.changed
  }
}
