/// An OpenDocument text as it is without the annex that it may have.
struct ODTAnnexRemoval {
  let content: [UInt8]
  let manifest: [UInt8]
  let hadAnnex: Bool
  /// The pictures that only the annex shows, by their names in the container.
  private let pictures: Set<String>

  init(from package: borrowing OfficePackage, consent: AnnexConsent) throws(AnnexError) {
    let content = try package.text(of: "content.xml")
    let manifest = try package.text(of: ODTAnnex.manifest)
    if let original = try MarkedText.withoutMarked(content, namespaces: ODTContent.namespaces, consent: consent) {
      self.content = original
      self.manifest = try MarkedText.withoutMarked(manifest, namespaces: [], consent: consent) ?? manifest
      hadAnnex = true
      let candidates = Set(package.names.filter { $0.hasPrefix("Pictures/\(AnnexMarks.name)-") })
      pictures = try Self.unused(candidates, in: package, text: original)
    } else if let section = try Self.section(in: content, of: package, consent: consent) {
      // Saved again by an office program since, which drops comments and names styles and pictures anew.
      var edits = TextEdits()
      edits.remove(section)
      let original = edits.applied(to: content)
      let shown = try Self.references(in: Array(content[section]))
        .intersection(package.names.filter { $0.hasPrefix("Pictures/") })
      let pictures = try Self.unused(shown, in: package, text: original)
      self.content = original
      self.manifest = try Self.manifest(manifest, without: pictures)
      self.pictures = pictures
      hadAnnex = true
    } else {
      self.content = content
      self.manifest = manifest
      hadAnnex = false
      pictures = []
    }
  }

  func removePictures(from package: borrowing OfficePackage) throws(AnnexError) {
    for picture in pictures.sorted() { try package.remove(picture) }
  }

  /// Where the annex's section is, found by its name.
  private static func section(
    in content: [UInt8], of package: borrowing OfficePackage, consent: AnnexConsent
  ) throws(AnnexError) -> Range<Int>? {
    var tags = XMLScanner(content)
    while let tag = try tags.next() {
      guard tag.name == "text:section", tag.kind == .start, let name = tags.attribute("text:name", of: tag),
        AnnexText.isName(name, of: AnnexMarks.name)
      else { continue }
      var depth = 1
      while depth > 0, let inner = try tags.next() {
        guard inner.name == tag.name else { continue }
        if inner.kind == .start { depth += 1 } else if inner.kind == .end { depth -= 1 }
        guard depth == 0 else { continue }
        let markup = content[tag.range.upperBound..<inner.range.lowerBound]
        var isProven = try ODTAnnex.name(of: markup) == name
        if isProven { isProven = try areShown(in: markup, of: package) }
        guard isProven || consent.discardsEdits else {
          throw name == AnnexMarks.name ? .unproven(", a section of its name") : .changed(", a section of its name")
        }
        return tag.range.lowerBound..<inner.range.upperBound
      }
    }
    return nil
  }

  /// Whether the pictures are those of the annex.
  private static func areShown(
    in markup: ArraySlice<UInt8>, of package: borrowing OfficePackage
  ) throws(AnnexError) -> Bool {
    var pictures: [String: [UInt8]] = [:]
    for reference in try references(in: Array(markup)) where reference.hasPrefix("Pictures/") {
      pictures[reference] = try package.read(reference)
    }
    return try AnnexFrames.areProven(in: markup) { pictures[$0] }
  }

  /// Pictures that neither the author's text, nor the styles, nor an object within the document shows.
  private static func unused(
    _ pictures: Set<String>, in package: borrowing OfficePackage, text: [UInt8]
  ) throws(AnnexError) -> Set<String> {
    let names = try Set(references(in: text).map { $0.split(separator: "/").last.map(String.init) ?? "" })
    return pictures.filter { !names.contains($0.split(separator: "/").last.map(String.init) ?? "") }
      .subtracting(
        try package.named(pictures) {
          $0.hasSuffix(".xml") && $0 != "content.xml" && $0 != ODTAnnex.manifest
        })
  }

  private static func references(in content: [UInt8]) throws(AnnexError) -> Set<String> {
    var tags = XMLScanner(content)
    var references: Set<String> = []
    while let tag = try tags.next() {
      if tag.kind != .end, let reference = tags.attribute("xlink:href", of: tag) { references.insert(reference) }
    }
    return references
  }

  private static func manifest(_ manifest: [UInt8], without pictures: Set<String>) throws(AnnexError) -> [UInt8] {
    var tags = XMLScanner(manifest)
    var edits = TextEdits()
    while let tag = try tags.next() {
      if tag.kind == .empty, let path = tags.attribute("manifest:full-path", of: tag), pictures.contains(path) {
        edits.remove(tag.range)
      }
    }
    return edits.applied(to: manifest)
  }
}
