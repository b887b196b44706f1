/// Mends the tags of pages that WeasyPrint printed: pictures become figures with their text alternative, header cells say
/// what they head.
///
/// WeasyPrint 57 tags no image, so pages have each picture alone in a `blockquote`, of which they have no other. Nothing is
/// claimed that was not checked: the mark of PDF/UA, which WeasyPrint sets by itself, goes.
package enum TaggedReport {
  /// `alternatives`: what the pictures say, in the order of the pages.
  package static func mend(_ contents: [UInt8], alternatives: [String]) throws(PDFError) -> [UInt8] {
    let file = try PDFFile(contents)
    guard let tree = file.root["/StructTreeRoot"], tree.isDictionary else { return contents }
    var pictures: [PDFObject] = []
    walk(tree, in: nil) { element, parent in
      if element["/S"]?.isName("/BlockQuote") == true { pictures.append(element) }
      guard element["/S"]?.isName("/TH") == true else { return }
      // A row of the head has nothing but names of columns; in the body they name their row.
      scope(element, isRow: parent)
    }
    guard pictures.count == alternatives.count else {
      throw PDFError("has \(pictures.count) pictures in its tags, not \(alternatives.count)")
    }
    for (picture, alternative) in zip(pictures, alternatives) {
      picture.set("/S", file.name("/Figure"))
      picture.set("/Alt", file.text(alternative))
    }
    if let metadata = file.root["/Metadata"] { try withdraw(from: metadata) }
    try file.check()
    return try file.written()
  }

  /// Goes through all elements in their order, each with whether it is in the body of a table.
  private static func walk(
    _ element: PDFObject, in body: Bool?, depth: Int = 0, _ visit: (PDFObject, Bool?) -> Void
  ) {
    guard depth < 200 else { return }
    let kids = element["/K"].map { $0.isArray ? $0.items : [$0] } ?? []
    for kid in kids where kid.isDictionary {
      visit(kid, body)
      let isBody: Bool? =
        kid["/S"]?.isName("/TBody") == true ? true : kid["/S"]?.isName("/THead") == true ? false : body
      walk(kid, in: isBody, depth: depth + 1, visit)
    }
  }

  private static func scope(_ header: PDFObject, isRow: Bool?) {
    let file = header.file
    let attributes = file.dictionary()
    attributes.set("/O", file.name("/Table"))
    attributes.set("/Scope", file.name(isRow == true ? "/Row" : "/Column"))
    header.set("/A", attributes)
  }

  /// Takes the identification as PDF/UA out of the metadata.
  private static func withdraw(from metadata: PDFObject) throws(PDFError) {
    let text = String(decoding: try metadata.streamData(), as: UTF8.self)
    let kept = text.replacing("<rdf:Description rdf:about=\"\" pdfuaid:part=\"1\" />", with: "")
      .replacing(" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"", with: "")
    if kept != text { metadata.replaceStreamData(Array(kept.utf8)) }
  }
}
