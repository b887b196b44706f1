import Testing

@testable import Report

@Suite("An annex to a Word document")
struct DOCXAnnexTests {
  private let section =
    "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:left=\"1000\" w:right=\"838\" "
    + "w:top=\"1000\" w:bottom=\"1000\" w:gutter=\"0\"/></w:sectPr>"

  private func attached(_ bytes: [UInt8]) throws -> String {
    try AnnexSample.part("word/document.xml", of: DOCXAnnex.attach(AnnexSample.annex, to: bytes))
  }

  @Test(arguments: 0..<25) func `changes nothing else in a generated document, twice or taken out`(seed: Int) throws {
    let original = try generated(UInt64(seed))
    let once = try DOCXAnnex.attach(AnnexSample.annex, to: original)
    let (after, before) = (try AnnexSample.parts(once), try AnnexSample.parts(original))
    let changed = ["word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"]
    for old in before where !changed.contains(old.name) {
      #expect(after.first { $0.name == old.name }?.text == old.text)
    }
    for part in after where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
      expectWellFormed(part.text, part.name)
    }
    let removed = try #require(try DOCXAnnex.remove(from: once))
    try expectSame(removed, original)
    try expectSame(DOCXAnnex.attach(AnnexSample.annex, to: once), once)
    #expect(try DOCXAnnex.remove(from: original) == nil)
  }

  @Test func `is in a document with prefixes of its own, and comes out of it again`() throws {
    let original = try AnnexSample.docx(body: "<w:p/>\(section)")
    let package = try OfficePackage(original)
    let text = try AnnexSample.part("word/document.xml", of: original)
      .replacing("xmlns:w=", with: "xmlns:ns0=").replacing("<w:", with: "<ns0:").replacing("</w:", with: "</ns0:")
      .replacing(" w:", with: " ns0:")
    try package.write(Array(text.utf8), to: "word/document.xml")
    let renamed = try package.bytes()
    let once = try DOCXAnnex.attach(AnnexSample.annex, to: renamed)
    let after = try AnnexSample.part("word/document.xml", of: once)
    expectWellFormed(after, "word/document.xml")
    #expect(after.contains("<ns0:p/><!--maillage-annex"))
    let removed = try #require(try DOCXAnnex.remove(from: once))
    #expect(try AnnexSample.part("word/document.xml", of: removed) == text)
  }

  @Test func `is before the last section's properties, on their page`() throws {
    var figure = Sample.figure
    figure.picture.svg = Sample.svg.replacing("300pt", with: "3000pt")
    var annex = AnnexSample.annex
    annex.sections[0].sections[0].blocks = [.figure(figure), .table(Sample.loadTable)]
    let bytes = try DOCXAnnex.attach(annex, to: AnnexSample.docx(body: "<w:p/>\(section)"))
    let text = withoutDigests(try AnnexSample.part("word/document.xml", of: bytes))
    #expect(text.hasSuffix("<!--/maillage-annex-->\(section)</w:body></w:document>"))
    #expect(text.contains("<w:p/><!--maillage-annex wp rest="))
    #expect(text.contains("--><w:bookmarkStart w:id=\"1\" w:name=\"maillage_annex_"))
    // 16,838 twentieths of a point less 1,838 are 15,000, each of 635 English metric units.
    #expect(text.contains("<wp:extent cx=\"9525000\""))
    #expect(text.contains("<w:tblW w:w=\"15000\" w:type=\"dxa\"/>"))
    #expect(text.ranges(of: "<w:tblHeader/>").count == 2)
    #expect(text.contains("<w:pageBreakBefore/>"))
  }

  @Test func `uses styles by their names, whatever the language of the program calls them`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" \
      w:styleId="Lgende"><w:name w:val="caption"/></w:style><w:style w:type="paragraph" w:styleId="Listepuces">\
      <w:name w:val="List Bullet"/><w:pPr><w:numPr/></w:pPr></w:style>
      """
    let text = try attached(AnnexSample.docx(body: "<w:p/>", styles: styles))
    for id in ["Titre1", "Lgende", "Listepuces"] { #expect(text.contains("<w:pStyle w:val=\"\(id)\"/>")) }
    // What the document has no style for looks so by itself.
    #expect(text.contains("<w:outlineLvl w:val=\"1\"/>"))
    #expect(!text.contains("Maillage"))
    #expect(try attached(AnnexSample.docx(body: "<w:p/>")).contains("•"))
  }

  @Test func `counts on with the document's own captions, and past its numbers`() throws {
    let body = """
      <w:p><w:bookmarkStart w:id="7" w:name="x"/><w:r><w:instrText> SEQ Figure \\* ARABIC </w:instrText></w:r>\
      <w:fldSimple w:instr=" SEQ Tableau \\* ARABIC "/><w:fldSimple w:instr="SEQ Figure"/></w:p>
      """
    let text = try attached(AnnexSample.docx(body: body))
    #expect(
      text.contains(
        "<w:fldSimple w:instr=\" SEQ Figure \\* ARABIC \"><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">3</w:t>"
      ))
    #expect(
      text.contains(
        "<w:fldSimple w:instr=\" SEQ Tableau \\* ARABIC \"><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">2</w:t>"
      ))
    #expect(text.contains("<w:bookmarkStart w:id=\"8\" w:name=\"maillage_annex_"))
  }

  @Test func `is found by its bookmark when a program has saved the document since`() throws {
    // As LibreOffice writes a bookmark around several paragraphs: once where it begins, once where it ends.
    let name = try DOCXAnnex.bookmark(of: "<w:tbl><w:p>Charge</w:p></w:tbl>".utf8)
    let body = """
      <w:p>avant</w:p><w:p><w:bookmarkStart w:id="0" w:name="\(name)"/><w:r/></w:p><w:tbl><w:p>Charge</w:p></w:tbl>\
      <w:p><w:bookmarkStart w:id="4" w:name="\(name)"/><w:r/><w:bookmarkEnd w:id="4"/></w:p><w:p>après</w:p>
      """
    let removed = try #require(try DOCXAnnex.remove(from: AnnexSample.docx(body: body)))
    #expect(
      try AnnexSample.part("word/document.xml", of: removed).contains(
        "<w:body><w:p>avant</w:p><w:p>après</w:p></w:body>"))

    // Somebody's words in it, also before it in its first paragraph, or no digest in its name as in version 0.1.0.
    for (old, new) in [
      ("Charge", "Charge de travail"), ("<w:r/>", "<w:r>x</w:r>"), (name, "maillage_annex"),
      ("<w:r/>", "<w:footnoteReference/>"), ("<w:r/>", "<w:object/>"),
    ] {
      let bytes = try AnnexSample.docx(body: body.replacing(old, with: new))
      #expect(throws: AnnexError.self) { try DOCXAnnex.remove(from: bytes) }
      #expect(try DOCXAnnex.remove(from: bytes, consent: AnnexConsent(discardsEdits: true)) != nil)
    }
  }

  @Test func `is somebody's once a link, a bookmark, a picture or its text is put in after a program has saved it`()
    throws
  {
    let annex = AnnexSample.annex(bitmap: "bitmap")
    let saved = try AnnexSample.parts(DOCXAnnex.attach(annex, to: AnnexSample.docx(body: "<w:p/>"))).map {
      name, text in (name: name, text: name == "word/document.xml" ? text.replacing(/<!--.*?-->/, with: "") : text)
    }
    func edited(_ part: String, _ old: String, _ new: String) throws -> [UInt8] {
      let parts = saved.map { name, text in
        guard name == part, let place = text.firstRange(of: old) else { return (name, text) }
        return (name, String(text[..<place.lowerBound] + new + text[place.upperBound...]))
      }
      try #require(!zip(parts, saved).allSatisfy { $0.1 == $1.1 }, "\(part) has \(old)")
      return try AnnexSample.container(parts)
    }
    #expect(try DOCXAnnex.remove(from: AnnexSample.container(saved)) != nil)
    let svg = try #require(saved.first { $0.name.hasSuffix(".svg") })
    let png = try #require(saved.first { $0.name.hasSuffix(".png") })
    // LibreOffice keeps the bitmap alone, and Word both.
    #expect(try DOCXAnnex.remove(from: edited(svg.name, svg.text, "<svg/>")) != nil)
    let exchanged = saved.map { ($0.name, $0.name == svg.name || $0.name == png.name ? "another" : $0.text) }
    let document = "word/document.xml"
    var changed = [try AnnexSample.container(exchanged)]
    for (old, new) in [
      ("descr=\"", "descr=\"Of the board. "), ("</w:p>", "<w:hyperlink r:id=\"rId9\"/></w:p>"),
      ("</w:p>", "<w:bookmarkStart w:id=\"99\" w:name=\"mine\"/></w:p>"),
      ("</w:p>", "<w:fldSimple w:instr=\" HYPERLINK x \"/></w:p>"),
      (
        "</w:p>",
        "<w:fldChar w:fldCharType=\"begin\"/><w:instrText> HYPER</w:instrText><w:instrText>LINK</w:instrText>"
          + "<w:fldChar w:fldCharType=\"end\"/></w:p>"
      ),
    ] {
      // In the annex: its text stands behind its bookmark.
      let text = try #require(saved.first { $0.name == document }?.text)
      let start = try #require(text.firstRange(of: "maillage_annex_"))
      let place = try #require(text[start.upperBound...].firstRange(of: old))
      let whole = String(text[..<place.lowerBound] + new + text[place.upperBound...])
      changed.append(try AnnexSample.container(saved.map { ($0.name, $0.name == document ? whole : $0.text) }))
    }
    for bytes in changed {
      #expect(throws: AnnexError.self) { try DOCXAnnex.remove(from: bytes) }
      #expect(try DOCXAnnex.remove(from: bytes, consent: AnnexConsent(discardsEdits: true)) != nil)
    }
  }

  /// Begins, divides or ends a field of Word's.
  private static func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
  private static let run = "<w:r><w:t>Note</w:t></w:r>"

  @Test(arguments: [
    "<w:fldSimple w:instr=\" QUOTE \">\(run)</w:fldSimple>", "<w:fldSimple w:instr=\" SEQ x \">\(run)</w:fldSimple>",
    "<w:fldSimple w:instr=\" SEQ Figure \"><w:r><w:t>4</w:t></w:r></w:fldSimple>",
    mark("begin") + "<w:r><w:instrText> FORMTEXT </w:instrText></w:r>" + mark("separate") + run + mark("end"),
    mark("begin") + "<w:r><w:instrText> MACROBUTTON x Note </w:instrText></w:r>" + mark("end"),
    mark("begin") + run, mark("end"), mark("begin") + "</w:p><w:p>" + run + "</w:p><w:p>" + mark("end"),
    "<w:pPr><w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId9\"/></w:sectPr></w:pPr>",
    "<w:r><w:ptab w:relativeTo=\"margin\"/></w:r>", "<w:pPr><w:rPr><w:ins w:id=\"9\"/></w:rPr></w:pPr>",
    "<w:permStart w:id=\"9\"/>", "<w:customXml w:element=\"x\"/>", "<w:r><w:dayLong/></w:r>",
    "<mc:AlternateContent/>", "<x:unknown/>",
  ]) func `counts what no annex has and no program puts into one`(somebodys: String) throws {
    let bookmark = "<w:bookmarkStart w:id=\"0\" w:name=\"\(try DOCXAnnex.bookmark(of: "<w:p>Charge</w:p>".utf8))\"/>"
    let body = "<w:p>\(bookmark)</w:p><w:p>Charge</w:p><w:p><w:bookmarkEnd w:id=\"0\"/></w:p>"
    let removed = try DOCXAnnex.remove(from: AnnexSample.docx(body: body))
    #expect(removed != nil)
    let bytes = try AnnexSample.docx(
      body: body.replacing("</w:p><w:p><w:bookmarkEnd", with: "\(somebodys)</w:p><w:p><w:bookmarkEnd"))
    #expect(throws: AnnexError.self) { try DOCXAnnex.remove(from: bytes) }
    #expect(throws: AnnexError.self) { try DOCXAnnex.attach(AnnexSample.annex, to: bytes) }
  }

  @Test func `knows a caption and formats that a program writes in its own form`() throws {
    let own =
      "<w:p><w:r><w:t>Figure </w:t></w:r><w:fldSimple w:instr=\" SEQ Figure \\* ARABIC \"><w:r><w:t>3</w:t></w:r></w:fldSimple></w:p>"
    let saved =
      "<w:p><w:pPr><w:widowControl/><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr><w:proofErr/><w:r><w:t>Figure </w:t></w:r>"
      + Self.mark("begin") + "<w:r><w:instrText> SEQ Figure \\* ARABIC </w:instrText></w:r>" + Self.mark("separate")
      + "<w:r><w:lastRenderedPageBreak/><w:t>12</w:t></w:r>" + Self.mark("end") + "</w:p>"
    let digests = (try AnnexText.digest(of: own.utf8), try AnnexText.digest(of: saved.utf8))
    #expect(digests.0 == digests.1)
    let annexed = try AnnexSample.part(
      "word/document.xml", of: DOCXAnnex.attach(AnnexSample.annex, to: AnnexSample.docx(body: "<w:p/>")))
    let start = try #require(annexed.firstRange(of: "<w:bookmarkStart"))
    let end = try #require(annexed.ranges(of: "<w:bookmarkEnd").last)
    let inside = try AnnexText(annexed[start.lowerBound..<end.lowerBound].utf8)
    #expect(inside.foreignCount == 0)
  }

  @Test func `is refused where the document is signed, strict, damaged or none`() throws {
    func message(_ bytes: [UInt8]) -> String {
      do { return "\(try DOCXAnnex.attach(AnnexSample.annex, to: bytes).count)" } catch { return error.description }
    }
    var parts = try AnnexSample.parts(AnnexSample.docx(body: ""))
    parts.append(("_xmlsignatures/sig1.xml", "<x/>"))
    #expect(message(try AnnexSample.container(parts)).hasPrefix("is signed"))
    let strict = "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">"
    #expect(message(try AnnexSample.docx(root: strict, body: "")).hasPrefix("is in Word's strict form"))
    #expect(message(try AnnexSample.docx(body: "<w:p")).hasPrefix("is damaged"))
    #expect(message(try AnnexSample.container([("a", "b")])) == "is no Word document, whatever its name says")
  }

  /// The document with an annex, with a header that shows one of its pictures, and with other parts.
  private func withHeader(_ bytes: [UInt8], showing picture: (String) -> String) throws -> [UInt8] {
    var parts = try AnnexSample.parts(bytes)
    let name = try #require(parts.first { $0.name.hasPrefix("word/media/") && $0.name.hasSuffix(".svg") }?.name)
    parts.append(
      (
        "word/_rels/header1.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/image\" Target=\"\(picture(name))\"/></Relationships>"
      ))
    return try AnnexSample.container(parts)
  }

  @Test func `leaves a picture that another part shows too, and is not put over it`() throws {
    let annexed = try DOCXAnnex.attach(AnnexSample.annex, to: AnnexSample.docx(body: "<w:p/>"))
    for spelled in [{ String($0.dropFirst(5)) }, { "/" + $0 }, { "../" + $0 }] as [(String) -> String] {
      let bytes = try withHeader(annexed, showing: spelled)
      let removed = try AnnexSample.parts(try #require(try DOCXAnnex.remove(from: bytes)))
      #expect(removed.filter { $0.name.hasPrefix("word/media/") }.map { $0.name.hasSuffix(".svg") } == [true])
      #expect(throws: AnnexError.self) { try DOCXAnnex.attach(AnnexSample.annex, to: bytes) }
    }
  }

  @Test func `removes nothing but pictures and links that a forged one refers to`() throws {
    let content = "<w:p><w:r><a:blip r:embed=\"rId1\"/></w:r></w:p>"
    let name = try DOCXAnnex.bookmark(of: content.utf8)
    let body = content.replacing(
      "<w:p>", with: "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"\(name)\"/>"
    ).replacing("</w:p>", with: "<w:bookmarkEnd w:id=\"0\"/></w:p>")
    var parts = try AnnexSample.parts(AnnexSample.docx(body: body, hasRelationships: false))
    parts.append(
      (
        "word/_rels/document.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/styles\" Target=\"styles.xml\"/></Relationships>"
      ))
    let removed = try #require(try DOCXAnnex.remove(from: AnnexSample.container(parts)))
    let after = try AnnexSample.parts(removed)
    #expect(after.contains { $0.name == "word/styles.xml" })
    #expect(after.first { $0.name.hasSuffix("document.xml.rels") }?.text.contains("styles.xml") == true)
  }

  private func generated(_ seed: UInt64) throws -> [UInt8] {
    var chance = SeededChance(state: seed)
    let blocks = [
      "<w:p><w:r><w:t>Réunion &amp; suite</w:t></w:r></w:p>", "<w:p/>", "<!-- </w:body> -->",
      "<w:p><w:ins w:id=\"3\" w:author=\"Anne\"><w:r><w:t>ajout</w:t></w:r></w:ins><w:del w:id=\"4\"/></w:p>",
      "<w:p><w:pPr>\(section)</w:pPr></w:p>", "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      "<w:p><w:fldSimple w:instr=\" SEQ Figure \\* ARABIC \"/></w:p>",
    ]
    let body = (0..<Int.random(in: 0...20, using: &chance)).map { _ in blocks.randomElement(using: &chance) ?? "" }
    return try AnnexSample.docx(
      body: body.joined(separator: "\n") + (Bool.random(using: &chance) ? section : ""),
      hasRelationships: Bool.random(using: &chance))
  }
}
