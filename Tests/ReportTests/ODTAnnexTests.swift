import Testing

@testable import Report

@Suite("An annex to an OpenDocument text")
struct ODTAnnexTests {
  private let plain = "<office:text><text:p text:style-name=\"P1\">Réunion</text:p></office:text>"

  private func attached(_ bytes: [UInt8]) throws -> String {
    try AnnexSample.part("content.xml", of: ODTAnnex.attach(AnnexSample.annex, to: bytes))
  }

  @Test(arguments: 0..<25) func `changes nothing else in a generated document, twice or taken out`(seed: Int) throws {
    let original = try generated(UInt64(seed))
    let once = try ODTAnnex.attach(AnnexSample.annex, to: original)
    try expectOnlyAnnex(in: once, of: original)
    let removed = try #require(try ODTAnnex.remove(from: once))
    try expectSame(removed, original)
    try expectSame(ODTAnnex.attach(AnnexSample.annex, to: once), once)
    try expectSame(ODTAnnex.attach(AnnexSample.annex, to: removed), once)
    #expect(try ODTAnnex.remove(from: original) == nil)
    #expect(try ODTAnnex.remove(from: removed) == nil)
  }

  @Test func `counts on with the document's own sequences, in its words`() throws {
    let sequence = "<text:sequence text:name=\"Illustration\" text:ref-name=\"r0\">1</text:sequence>"
    let text = """
      <office:text><text:sequence-decls><text:sequence-decl text:name="Illustration"/><text:sequence-decl \
      text:name="Table"/></text:sequence-decls><text:p>Voir <text:span>fig.</text:span></text:p>\
      <text:p><text:span>Schéma</text:span> \(sequence)</text:p><text:p>Schéma \(sequence) : deux</text:p></office:text>
      """
    let content = try attached(AnnexSample.odt(text: text))
    #expect(content.contains("Schéma\u{A0}<text:sequence text:ref-name=\"maillage-annex-Illustration-3\""))
    #expect(content.contains("text:formula=\"ooow:Illustration+1\" style:num-format=\"1\">3</text:sequence>"))
    #expect(
      content.contains("Tableau\u{A0}<text:sequence text:ref-name=\"maillage-annex-Table-1\" text:name=\"Table\""))
    #expect(content.ranges(of: "<text:sequence-decl ").count == 2)
  }

  @Test func `declares sequences that the document has none of`() throws {
    let content = try attached(AnnexSample.odt(text: plain))
    #expect(content.contains("text:name=\"Figure\"/><text:sequence-decl"))
    #expect(content.ranges(of: "<text:sequence-decls>").count == 1)
  }

  @Test func `uses the document's styles, and looks like them where there are none`() throws {
    let with = try attached(
      AnnexSample.odt(
        text: plain, commonStyles: "<style:style style:name=\"Heading_20_1\" style:family=\"paragraph\"/>"))
    #expect(with.contains("style:parent-style-name=\"Heading_20_1\""))
    let without = try attached(AnnexSample.odt(text: plain))
    #expect(!without.contains("\"Heading_20_1\""))
    #expect(without.contains("text:style-name=\"maillage-annex-page-Heading_20_1\" text:outline-level=\"1\""))
    #expect(without.contains("fo:font-size=\"16pt\" fo:font-weight=\"bold\""))
  }

  @Test func `is as wide as the document's page, upright after a landscape page`() throws {
    // 8.5 inches less an inch on each side are 16.51 cm.
    var figure = Sample.figure
    figure.picture.svg = Sample.svg.replacing("300pt", with: "3000pt")
    var annex = AnnexSample.annex
    annex.sections[0].sections[0].blocks = [.figure(figure)]
    let style = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:master-page-name=\"Wide\"/>"
    for styles in ["", "<office:automatic-styles>\(style)</office:automatic-styles>"] {
      let bytes = try ODTAnnex.attach(annex, to: AnnexSample.odt(styles: styles, text: plain))
      let content = try AnnexSample.part("content.xml", of: bytes)
      #expect(content.contains("svg:width=\"16.510cm\""))
      #expect(content.contains("style:master-page-name=\"Standard\"") == !styles.isEmpty)
    }
  }

  @Test func `is on a page of one column after a page of two, where the document has such a page`() throws {
    let style = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:master-page-name=\"Wide\"/>"
    let upright = "fo:page-width=\"21cm\" fo:page-height=\"29.7cm\" fo:margin=\"2cm\">"
    let columns = "<style:columns fo:column-count=\"2\"/></style:page-layout-properties>"
    let parts = try AnnexSample.parts(
      AnnexSample.odt(styles: "<office:automatic-styles>\(style)</office:automatic-styles>", text: plain)
    ).map { name, text in
      (
        name,
        text.replacing(
          "fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" fo:margin=\"2cm\"/>", with: upright + columns)
      )
    }
    let content = try AnnexSample.part(
      "content.xml", of: ODTAnnex.attach(AnnexSample.annex, to: AnnexSample.container(parts)))
    #expect(content.contains("style:master-page-name=\"Standard\""))
  }

  @Test func `is found by its name when a program has saved the document since`() throws {
    let inside = """
      <text:section text:name="inner"><text:p>Charge</text:p><draw:image xlink:href="Pictures/1.svg"/>\
      </text:section><draw:image xlink:href="Pictures/2.svg"/>
      """
    let section = "<text:section text:name=\"\(try ODTAnnex.name(of: inside.utf8))\">\(inside)</text:section>"
    let kept = "<text:p><draw:image xlink:href=\"Pictures/2.svg\"/></text:p>"
    let entries = ["1", "2"].map { "<manifest:file-entry manifest:full-path=\"Pictures/\($0).svg\"/>" }
    var parts = try AnnexSample.parts(
      AnnexSample.odt(text: "<office:text>\(kept)\(section)</office:text>", manifest: entries.joined()))
    parts += [("Pictures/1.svg", "one"), ("Pictures/2.svg", "two")]
    let removed = try AnnexSample.parts(#require(try ODTAnnex.remove(from: AnnexSample.container(parts))))
    #expect(removed.first { $0.name == "content.xml" }?.text.contains("<office:text>\(kept)</office:text>") == true)
    #expect(removed.map(\.name).contains("Pictures/2.svg") && !removed.map(\.name).contains("Pictures/1.svg"))
    #expect(removed.first { $0.name == "META-INF/manifest.xml" }?.text.contains("Pictures/1.svg") == false)

    // Somebody's words or picture in it, or no digest in its name as in version 0.1.0.
    for (old, new) in [
      ("Charge", "Charge de travail"), ("<text:p>", "<text:p><draw:frame/>"),
      ("<text:p>", "<text:p>😀 !"), ("<text:p>", "<text:p><text:note/>"), ("<text:p>", "<text:p><office:annotation/>"),
      ("<text:p>", "<text:p><draw:custom-shape/>"), ("<text:p>", "<table:table/><text:p>"),
      (try ODTAnnex.name(of: inside.utf8), "maillage-annex"),
    ] {
      let bytes = try AnnexSample.odt(text: "<office:text>\(section.replacing(old, with: new))</office:text>")
      #expect(throws: AnnexError.self) { try ODTAnnex.remove(from: bytes) }
      #expect(throws: AnnexError.self) { try ODTAnnex.attach(AnnexSample.annex, to: bytes) }
      #expect(try ODTAnnex.remove(from: bytes, consent: AnnexConsent(discardsEdits: true)) != nil)
    }
  }

  @Test func `is somebody's once a link, a bookmark, a picture or its text is put in after a program has saved it`()
    throws
  {
    let annex = AnnexSample.annex(bitmap: "bitmap")
    let original = try AnnexSample.odt(text: "<office:text><text:p>Minutes</text:p></office:text>")
    // Programs drop comments.
    let saved = try AnnexSample.parts(ODTAnnex.attach(annex, to: original)).map { name, text in
      (name: name, text: name == "content.xml" ? text.replacing(/<!--.*?-->/, with: "") : text)
    }
    func edited(_ part: String, _ old: String, _ new: String) throws -> [UInt8] {
      let parts = saved.map { name, text in
        guard name == part, let place = text.firstRange(of: old) else { return (name, text) }
        return (name, String(text[..<place.lowerBound] + new + text[place.upperBound...]))
      }
      try #require(!zip(parts, saved).allSatisfy { $0.1 == $1.1 }, "\(part) has \(old)")
      return try AnnexSample.container(parts)
    }
    #expect(try ODTAnnex.remove(from: AnnexSample.container(saved)) != nil)
    // A program that draws the bitmap anew.
    if let bitmap = saved.first(where: { $0.name.hasSuffix(".png") }) {
      #expect(try ODTAnnex.remove(from: edited(bitmap.name, bitmap.text, "another")) != nil)
    }
    let exchanged = saved.map { name, text in
      (name, name.hasPrefix("Pictures/maillage-annex") ? "another" : text)
    }
    #expect(throws: AnnexError.self) { try ODTAnnex.remove(from: AnnexSample.container(exchanged)) }
    for (part, old, new) in [
      ("content.xml", "<svg:desc>", "<svg:desc>Of the board. "),
      ("content.xml", "</text:h>", "<text:a xlink:href=\"https://example.org\"/></text:h>"),
      ("content.xml", "</text:h>", "<text:bookmark text:name=\"mine\"/></text:h>"),
    ] {
      let bytes = try edited(part, old, new)
      #expect(throws: AnnexError.self, "\(new)") { try ODTAnnex.remove(from: bytes) }
      #expect(try ODTAnnex.remove(from: bytes, consent: AnnexConsent(discardsEdits: true)) != nil)
    }
    // What programs put in by themselves.
    #expect(
      try ODTAnnex.remove(from: edited("content.xml", "</text:h>", "<text:bookmark text:name=\"_Toc1\"/></text:h>"))
        != nil)
  }

  @Test(arguments: [
    "<text:hidden-text text:string-value=\"Note\"/>", "<text:conditional-text text:string-value-if-true=\"Note\"/>",
    "<text:sequence text:name=\"x\">Note</text:sequence>", "<text:sequence text:name=\"x\">4</text:sequence>",
    "<text:soft-page-break>Note</text:soft-page-break>", "<text:variable-set office:string-value=\"Note\"/>",
    "<text:user-defined text:name=\"Note\"/>", "<text:reference-mark text:name=\"Note\"/>", "<text:meta-field/>",
    "<svg:desc>Note</svg:desc>", "<text:bookmark-ref/>", "<text:section text:name=\"inner\"/>", "<x:unknown/>",
  ]) func `counts what no annex has and no program puts into one`(somebodys: String) throws {
    let inside = "<text:p>Charge</text:p>"
    let section = "<text:section text:name=\"\(try ODTAnnex.name(of: inside.utf8))\">\(inside)</text:section>"
    let text = "<office:text>\(section)</office:text>"
    let removed = try ODTAnnex.remove(from: AnnexSample.odt(text: text))
    #expect(removed != nil)
    let bytes = try AnnexSample.odt(text: text.replacing("</text:p>", with: "\(somebodys)</text:p>"))
    #expect(throws: AnnexError.self) { try ODTAnnex.remove(from: bytes) }
    #expect(throws: AnnexError.self) { try ODTAnnex.attach(AnnexSample.annex, to: bytes) }
  }

  @Test func `has nothing itself that counts as somebody's`() throws {
    let content = try attached(AnnexSample.odt(text: plain))
    let start = try #require(content.firstRange(of: "<text:section"))
    let end = try #require(content.ranges(of: "</text:section>").last)
    let inside = content[start.upperBound..<end.lowerBound].drop { $0 != "<" }
    let own = try AnnexText(inside.utf8)
    #expect(own.foreignCount == 0)
  }

  @Test func `is known for untouched as long as the author's part is too`() throws {
    let original = try AnnexSample.odt(text: "<office:text><text:p>Minutes</text:p></office:text>")
    let annexed = try ODTAnnex.attach(AnnexSample.annex, to: original)
    #expect(OfficePackage.isUntouched(annexed))
    #expect(!OfficePackage.isUntouched(original))
    let parts = try AnnexSample.parts(annexed).map { ($0.name, $0.text.replacing("Minutes", with: "Minutes, edited")) }
    #expect(!OfficePackage.isUntouched(try AnnexSample.container(parts)))
  }

  @Test func `is refused where the document is encrypted, signed, damaged or none`() throws {
    func message(_ bytes: [UInt8]) -> String {
      do { return "\(try ODTAnnex.attach(AnnexSample.annex, to: bytes).count)" } catch { return error.description }
    }
    let encrypted = "<manifest:file-entry manifest:full-path=\"x\"><manifest:encryption-data/></manifest:file-entry>"
    #expect(message(try AnnexSample.odt(text: plain, manifest: encrypted)).hasPrefix("is protected with a password"))
    var parts = try AnnexSample.parts(AnnexSample.odt(text: plain))
    parts.append(("META-INF/documentsignatures.xml", "<x/>"))
    let signed = try AnnexSample.container(parts)
    #expect(message(signed).hasPrefix("is signed"))
    #expect(try !ODTAnnex.attach(AnnexSample.annex, to: signed, consent: AnnexConsent(breaksSignatures: true)).isEmpty)
    #expect(message(Array("plain text".utf8)) == "is no office document, whatever its name says")
    #expect(message([0xD0, 0xCF, 0x11, 0xE0]).hasPrefix("is protected"))
    let whole = try AnnexSample.odt(text: plain)
    #expect(message(Array(whole.dropLast(40))).hasPrefix("is damaged"))
    #expect(message(try AnnexSample.docx(body: "")) == "is no OpenDocument text, whatever its name says")
    for content in [
      "<office:document-content", "<x/>", "<!DOCTYPE x><x/>", "<office:document-content></office:document-content>",
    ] {
      let broken = try AnnexSample.container(
        parts.map { $0.name == "content.xml" ? ($0.name, content) : $0 }.dropLast())
      #expect(message(broken).hasPrefix("is damaged"))
    }
  }

  @Test(arguments: ["styles.xml", "Object 1/content.xml"])
  func `leaves a picture that a header or an object shows too, and is not put over it`(part: String) throws {
    let annexed = try AnnexSample.parts(ODTAnnex.attach(AnnexSample.annex, to: AnnexSample.odt(text: plain)))
    let picture = try #require(annexed.first { $0.name.hasPrefix("Pictures/") && $0.name.hasSuffix(".svg") }?.name)
    let shown = "<x xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"../\(picture)\"/>"
    let bytes = try AnnexSample.container(annexed.filter { $0.name != part } + [(part, shown)])
    let removed = try AnnexSample.parts(try #require(try ODTAnnex.remove(from: bytes)))
    #expect(removed.map(\.name).filter { $0.hasPrefix("Pictures/") } == [picture])
    #expect(throws: AnnexError.self) { try ODTAnnex.attach(AnnexSample.annex, to: bytes) }
  }

  @Test func `removes no part but pictures that a forged one refers to`() throws {
    let content = "<text:p xlink:href=\"settings.xml\"/>"
    let section = "<text:section text:name=\"\(try ODTAnnex.name(of: content.utf8))\">\(content)</text:section>"
    let parts = try AnnexSample.parts(AnnexSample.odt(text: "<office:text>\(section)</office:text>"))
    let removed = try ODTAnnex.remove(from: AnnexSample.container(parts + [("settings.xml", "<x/>")]))
    #expect(try AnnexSample.parts(try #require(removed)).contains { $0.name == "settings.xml" })
  }

  // MARK: Generated documents

  private func generated(_ seed: UInt64) throws -> [UInt8] {
    var chance = SeededChance(state: seed)
    let styles = ["", "<office:automatic-styles />", "<office:automatic-styles><!-- a --></office:automatic-styles>"]
    let words = ["Réunion", "<text:s/>", "&amp;", "<!-- </office:text> -->", "<text:tab/>", "😀", "a > b", "]]&gt;"]
    let declarations = [
      "", "<text:sequence-decls/>",
      "<text:sequence-decls>\n<text:sequence-decl text:name='Figure'/></text:sequence-decls>",
      "<office:forms/><text:tracked-changes><text:p>Figure <text:sequence text:name=\"Figure\"/></text:p></text:tracked-changes>",
    ]
    var text = declarations.randomElement(using: &chance) ?? ""
    for _ in 0..<Int.random(in: 0...20, using: &chance) {
      let run = (0..<Int.random(in: 0...6, using: &chance)).map { _ in words.randomElement(using: &chance) ?? "" }
      text +=
        "<text:p text:style-name=\"P\(Int.random(in: 0...3, using: &chance))\">\(run.joined(separator: " "))</text:p>"
      if Bool.random(using: &chance) { text += "\n<text:section text:name=\"s\"><text:p/></text:section>" }
      if Bool.random(using: &chance) {
        text += "<text:p>Figure <text:sequence text:name=\"Figure\">1</text:sequence></text:p>"
      }
    }
    let isEmpty = text.isEmpty && Bool.random(using: &chance)
    let kept = AnnexSample.odtNamespaces.enumerated().filter { $0.offset < 3 || Bool.random(using: &chance) }.map(
      \.element)
    return try AnnexSample.odt(
      namespaces: kept, styles: styles.randomElement(using: &chance) ?? "",
      text: isEmpty ? "<office:text />" : "<office:text text:use-soft-page-breaks=\"true\">\(text)</office:text>")
  }

  private func expectOnlyAnnex(in attached: [UInt8], of original: [UInt8]) throws {
    let (after, before) = (try AnnexSample.parts(attached), try AnnexSample.parts(original))
    let changed = ["content.xml", "META-INF/manifest.xml"]
    #expect(after.prefix(before.count).map(\.name) == before.map(\.name))
    for (new, old) in zip(after, before) where !changed.contains(old.name) { #expect(new == old) }
    for name in changed { expectWellFormed(after.first { $0.name == name }?.text ?? "", name) }
    #expect(
      after.dropFirst(before.count).map(\.name) == ["Pictures/maillage-annex-1.svg", "Pictures/maillage-annex-1.png"])
    let content = withoutDigests(after.first { $0.name == "content.xml" }?.text ?? "")
    #expect(content.contains("</text:section><!--/maillage-annex--></office:text></office:body>"))
  }
}

/// Expects two containers to hold the same parts in the same order.
func expectSame(_ one: [UInt8], _ other: [UInt8]) throws {
  let (one, other) = (try AnnexSample.parts(one), try AnnexSample.parts(other))
  #expect(one.map(\.name) == other.map(\.name))
  for (one, other) in zip(one, other) { #expect(one.text == other.text, "\(one.name)") }
}
