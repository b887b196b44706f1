import Foundation
import Testing

@testable import Report

@Suite("An annex to a page or a Markdown text")
struct TextAnnexTests {
  static let encodings: [String.Encoding] = [.utf8, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252]
  static let lineEnds = ["\n", "\r\n"]

  /// The text in an encoding; UTF-16 with a mark.
  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    let mark: [UInt8] =
      encoding == .utf16LittleEndian ? [0xFF, 0xFE] : encoding == .utf16BigEndian ? [0xFE, 0xFF] : []
    return mark + Array(try #require(text.data(using: encoding)))
  }

  private func text(_ bytes: [UInt8], _ encoding: String.Encoding) throws -> String {
    let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    return try #require(String(data: Data(bytes.dropFirst(isWide ? 2 : 0)), encoding: encoding))
  }

  @Test(arguments: encodings, lineEnds)
  func `of HTML is at the end of the body, in the page's encoding and line ends`(
    encoding: String.Encoding, lineEnd: String
  ) throws {
    let lines = ["<html><body>", "<p>é</p><!-- </body> -->", "</BODY>", "<!-- </body> --></html>", ""]
    let original = try bytes(lines.joined(separator: lineEnd), encoding)
    let attached = try HTMLAnnex.attach(AnnexSample.annex, to: original)
    let page = withoutDigests(try text(attached, encoding))
    #expect(page.contains("<p>é</p><!-- </body> -->\(lineEnd)<!--maillage-annex-->\(lineEnd)<div class"))
    #expect(page.contains("<!--/maillage-annex-->\(lineEnd)</BODY>"))
    #expect(page.contains("<h2>Annexe&#8239;: le r&#233;seau</h2>"))
    #expect(page.contains("<img src=\"data:image/svg+xml;base64,"))
    #expect(page.split(separator: lineEnd).allSatisfy { !$0.contains("\n") && !$0.contains("\r") })
    #expect(try HTMLAnnex.remove(from: attached) == original)
    #expect(try HTMLAnnex.remove(from: original) == nil)
  }

  @Test func `of HTML is at the end of a page that has no end tags, which it leaves well-formed`() throws {
    let original = Array("<p>x".utf8)
    let attached = try HTMLAnnex.attach(AnnexSample.annex, to: original)
    #expect(attached.starts(with: original))
    #expect(try HTMLAnnex.remove(from: attached) == original)
    expectWellFormed(HTMLAnnex.section(AnnexSample.annex), "annex")
  }

  @Test(arguments: encodings, lineEnds)
  func `of Markdown is at the end, in the text's encoding and line ends`(
    encoding: String.Encoding, lineEnd: String
  ) throws {
    for ending in ["", lineEnd, lineEnd + lineEnd] {
      let original = try bytes("# Réunion\(lineEnd)\(lineEnd)Texte\(ending)", encoding)
      let attached = try MarkdownAnnex.attach(AnnexSample.annex, to: original, folder: "été figures")
      let page = withoutDigests(try text(attached.bytes, encoding))
      #expect(page.contains("Texte\(ending.isEmpty ? lineEnd + lineEnd : ending + lineEnd)<!--maillage-annex-->"))
      #expect(page.contains("![Charge](<%C3%A9t%C3%A9%20figures/leadership-load.svg>)\(lineEnd)"))
      #expect(page.hasSuffix("<!--/maillage-annex-->") == ending.isEmpty)
      #expect(try MarkdownAnnex.remove(from: attached.bytes) == original)
      #expect(attached.pictures.map(\.name) == ["leadership-load.svg"])
    }
  }

  @Test func `of nothing gives nothing back`() throws {
    let attached = try MarkdownAnnex.attach(AnnexSample.annex, to: [], folder: "f")
    #expect(try MarkdownAnnex.remove(from: attached.bytes) == [])
    #expect(try MarkdownAnnex.remove(from: []) == nil)
  }

  // MARK: Where it is seen

  // `|` is where the annex goes: before the end tag of the body that a browser takes for one.
  @Test(arguments: [
    "<html><body><p>x</p>|</body><script>var s=\"</body>\";</script></html>",
    "<html><body><p title=\"</body>\">x</p>|</body></html>", "<p title='</body>' a=\"</body\">x</p>|</BODY >",
    "<html><body><p>x</p><template></body></template>|</body></html>",
    "<html><body><p>x</p>|</body><script>var s = 1;", "<body>|</body><!-- </body> -->", "<body>|</body><!-- </body>",
    "<textarea></body></textarea>|</body>", "<style>p::after { content: '</body>' }</style>|</body>",
    "<title></body></title><p>x|", "<p>x|</html>", "<iframe></body></iframe>|</body>", "<p>a < b</p>|</body>",
    "<script><!-- <script> </script> </body> --></script>|</body>", "<script><!--></script>|</body>",
    "<noscript></body></noscript>|</body>", "<svg><![CDATA[</body>]]></svg>|</body>", "<!--></body>-->|</body>",
    "<?xml version='1.0'?><html><script src='x'/><![CDATA[</body>]]><body>|</body></html>",
    "<a =\"</body>|</body>\">", "<details></body></details>|</body>", "<p a=b\"</p>|</body>", "<!DOCTYPE html>|",
    "</ </body>|</body>", "<svg><style><!-- </body> --></style></svg>|</body>", "<svg><title>a</svg>|</body>",
    "<svg><title>a<p>b</p></title></svg>|</body>", "<svg><desc></body></desc></svg>|</body>", "<svg><g>|</body>",
    "<math><annotation-xml encoding='text/html'></body></annotation-xml></math>|</body>", "<svg><style></svg>|</body>",
    "<div hidden></body><div></div></div>|</body>", "<div title=hidden>|</body>", "<div data-hidden>|</body>",
    "<p hidden>x<p>y|</body>", "<ul><li hidden>x<li>y</ul>|</body>", "<div hidden><p>x</div>|</body>",
    "<table><tr><td hidden>x<td>y<tr><td></table>|</body>", "<select><option>x</select>|</body>",
    "<ruby>a<rp>(<rt>b<rp>)<rt></ruby>|</body>", "<svg><script></svg></script>|</body>",
    "<div style='display:block'>|</body>",
    "<datalist><option></body></datalist>|</body>", "<input hidden>|</body>", "<p><font>\(paragraphs)|</body>",
  ])
  func `of HTML is where a browser shows it`(text: String) throws {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let attached = String(
      decoding: try HTMLAnnex.attach(AnnexSample.annex, to: Array(parts.joined().utf8)), as: UTF8.self)
    #expect(attached.hasPrefix(parts[0] + "<!--maillage-annex"))
    #expect(attached.hasSuffix("-->\n" + parts[1]))
    #expect(try HTMLAnnex.remove(from: Array(attached.utf8)) == Array(parts.joined().utf8))
  }

  @Test(arguments: [
    ("<body><script>var s = 1;", "a <script> in line 1"), ("<p>\n<!-- x", "a comment in line 2"),
    ("<p title=\"x>", "an attribute in line 1"), ("<p title", "a tag in line 1"),
    ("<template><p>x", "a <template> in line 1"),
    ("<textarea>x", "a <textarea> in line 1"), ("<plaintext>x</body>", "a <plaintext> in line 1"),
    ("<p>" + String(repeating: "<!--</body ", count: 40_000), "a comment in line 1"),
    ("<p>x<svg><style><!--", "a comment in line 1"), ("<svg>\n<desc>x", "a <desc> in line 2"),
    ("<svg><desc>x</p></div></body>", "a <desc> in line 1"), ("<svg><title>a<p></title></svg>", "a <title> in line 1"),
    ("<math><annotation-xml encoding='Text/HTML'>", "a <annotation-xml> in line 1"),
    ("<svg><foreignObject><div></foreignObject></body>", "a <foreignobject> in line 1"),
    ("<datalist><p>x", "a <datalist> in line 1"), ("<progress>x", "a <progress> in line 1"),
    ("<meter>x", "a <meter> in line 1"), ("<ruby><rp>x", "a <rp> in line 1"),
    ("<div hidden><div>x</div>", "a <div> in line 1"), ("<div HIDDEN=''>x", "a <div> in line 1"),
    ("<div id=a hidden=>x", "a <div> in line 1"), ("<div popover id=b>x</p>", "a <div> in line 1"),
    ("<section style='color: red; Display : none'>x</div>", "a <section> in line 1"),
    ("<p><b hidden>x</p>", "a <b> in line 1"), ("<details><p>x</b>", "a <details> in line 1"),
    ("<div hidden><table><tr><td></div>", "a <div> in line 1"),
    ("<div><select></div></body>", "a <select> in line 1"), ("<p><select></p><p>x", "a <select> in line 1"),
    ("<td><select></td>", "a <select> in line 1"), ("<ul><li><select></li><li></ul>", "a <select> in line 1"),
    ("<table><tr><td><select><td></table>", "a <select> in line 1"),
    ("<b>" + String(repeating: "<b>", count: 600), "an element within 512 others in line 1"),
  ])
  func `of HTML is refused where nobody would see it`(text: String, what: String) {
    let error = #expect(throws: AnnexError.self) { try HTMLAnnex.attach(AnnexSample.annex, to: Array(text.utf8)) }
    #expect(error?.description.hasPrefix("has \(what) that is never closed") == true)
  }

  @Test(arguments: ["body", "html"]) func `of HTML is refused where the page is hidden, also by a late tag`(
    name: String
  ) throws {
    for text in [
      "<\(name) hidden>x", "</svg><p>x</p>\n<\(name) style='display: none'>", "<div><\(name) hidden></div></body>",
    ] {
      let error = #expect(throws: AnnexError.self) { try HTMLAnnex.attach(AnnexSample.annex, to: Array(text.utf8)) }
      #expect(
        error?.description.hasPrefix("has a <\(name)> in line \(text.contains("\n") ? 2 : 1) that is hidden") == true)
    }
    for text in ["<template><\(name) hidden></template>", "<\(name) data-hidden>", "<!--<\(name) hidden>-->"] {
      let attached = try HTMLAnnex.attach(AnnexSample.annex, to: Array(text.utf8))
      #expect(attached.count > text.utf8.count)
    }
  }

  @Test func `quoted in a script is no annex`() throws {
    let annex = String(decoding: try HTMLAnnex.attach(AnnexSample.annex, to: []), as: UTF8.self)
    #expect(try HTMLAnnex.remove(from: Array("<script>/*\(annex)*/</script>".utf8)) == nil)
  }

  @Test(arguments: [
    ("a\n\n```\ncode", "a block of code in line 3"), ("~~~~\n~~~\n", "a block of code in line 1"),
    ("```\n```\n   ````\n```\n", "a block of code in line 3"), ("x\n<!-- y\n\nz", "a comment in line 2"),
    ("<script>\n\nx", "a <script> in line 1"), ("<PRE>x\n", "a <pre> in line 1"),
    ("<!X\n\nx", "a declaration in line 1"), ("\\\\<template>", "a <template> in line 1"),
    ("<style\n>", "a <style> in line 1"), ("<div hidden>\n\nx\n", "a <div> in line 1"),
    ("x <details>\n\ny", "a <details> in line 1"), ("a <b c <details>\n", "a <details> in line 1"),
    ("- x\n\ny\n\n```\n", "a block of code in line 5"), ("a \\`<template>\\`\n", "a <template> in line 1"),
  ])
  func `of Markdown is refused where nobody would see it`(text: String, what: String) {
    let error = #expect(throws: AnnexError.self) {
      try MarkdownAnnex.attach(AnnexSample.annex, to: Array(text.utf8), folder: "f")
    }
    #expect(error?.description.hasPrefix("has \(what) that is never closed") == true)
  }

  @Test(arguments: [
    "```\n<script>\n```\n", "```a`b\n", "- x\n  ```\n  code\n", "1. ```\n   code\n   ```\n", "> ```\n> <script>\n",
    "`<script>`\n", "``<script>` ``\n", "    <script>\n", "a <b and c\n", "x < y\n", "<!-- a -->\n", "<!-->\n",
    "<https://example.org/a?b=c>\n", "List<String\n", "<details>\n\nx\n\n</details>\n", "<pre>x</pre>\n",
    "~~~\n```\n~~~\n", "a\n<br>\n<img src=\"a\">\n", "<a\nhref='x'>y</a>\n", "<p>\n", "1 <2> \"3\n", "a \\<script>\n",
  ])
  func `of Markdown is attached where it is seen`(text: String) throws {
    let original = Array(text.utf8)
    let attached = try MarkdownAnnex.attach(AnnexSample.annex, to: original, folder: "f").bytes
    #expect(try MarkdownAnnex.remove(from: attached) == original)
  }

  @Test(arguments: ["# Minutes\n", "# Minutes"])
  func `leaves what somebody wrote right behind it in a line of its own`(text: String) throws {
    let attached = try MarkdownAnnex.attach(AnnexSample.annex, to: Array(text.utf8), folder: "f").bytes
    let trimmed = Array(attached.reversed().drop { $0 == 10 }.reversed())
    #expect(try MarkdownAnnex.remove(from: trimmed + Array("My word.\n".utf8)) == Array("# Minutes\nMy word.\n".utf8))
  }

  // MARK: What is not maillage's

  private static let paragraphs = (1...50).map { "Paragraph \($0)." }.joined(separator: "\n\n")

  @Test(arguments: [
    "<!--maillage-annex-->\n\n\(paragraphs)\n", "\(paragraphs)\n\n<!--/maillage-annex-->\n",
    "It begins with `<!--maillage-annex-->`.\n\n\(paragraphs)\n\nIt ends with `<!--/maillage-annex-->`.\n",
    "<!--maillage-annex-->\n![x](<f-figures/..%2Fvictim%00.svg>)\n<!--/maillage-annex-->\n",
    "<!--maillage-annex sha256=00-->\n\(paragraphs)\n", "<!--maillage-annex-->\n<!--maillage-annex-->\n\(paragraphs)",
  ])
  func `leaves stray, quoted and forged marks alone in a Markdown text`(text: String) throws {
    let original = Array(text.utf8)
    #expect(try MarkdownAnnex.remove(from: original) == nil)
    let attached = try MarkdownAnnex.attach(AnnexSample.annex, to: original, folder: "f").bytes
    #expect(try MarkdownAnnex.remove(from: attached) == original)
  }

  @Test(arguments: [
    "<html><body><!--maillage-annex--><p>\(paragraphs)</p></body></html>",
    "<html><body><!--maillage-annex--><p>\(paragraphs)</p><!--/maillage-annex--></body></html>",
    "<html><body><p>\(paragraphs)</p><!--/maillage-annex--><!--maillage-annex--></body></html>",
  ])
  func `leaves stray and forged marks alone in a page`(text: String) throws {
    let original = Array(text.utf8)
    #expect(try HTMLAnnex.remove(from: original) == nil)
    let attached = try HTMLAnnex.attach(AnnexSample.annex, to: original)
    #expect(try HTMLAnnex.remove(from: attached) == original)
  }

  @Test func `is quoted whole in a block of code and stays there`() throws {
    let annexed = try MarkdownAnnex.attach(AnnexSample.annex, to: Array("# Minutes\n".utf8), folder: "f").bytes
    let original = Array("~~~ text\n".utf8) + annexed + Array("~~~\n".utf8)
    #expect(try MarkdownAnnex.remove(from: original) == nil)
  }

  @Test func `is not taken out with what somebody wrote into it, unless told so`() throws {
    let discarding = AnnexConsent(discardsEdits: true)
    let markdown = try MarkdownAnnex.attach(AnnexSample.annex, to: Array("# Minutes\n".utf8), folder: "f").bytes
    let edited = Array(String(decoding: markdown, as: UTF8.self).replacing("Une remarque", with: "Ma remarque").utf8)
    let error = #expect(throws: AnnexError.self) { try MarkdownAnnex.remove(from: edited) }
    #expect(error?.description.hasPrefix("has an annex in line 3 that was changed since maillage wrote it;") == true)
    #expect(try MarkdownAnnex.remove(from: edited, consent: discarding) == Array("# Minutes\n".utf8))

    let page = try HTMLAnnex.attach(AnnexSample.annex, to: Array("<p>x".utf8))
    let changed = Array(String(decoding: page, as: UTF8.self).replacing("Une remarque", with: "Ma remarque").utf8)
    #expect(throws: AnnexError.self) { try HTMLAnnex.remove(from: changed) }
    #expect(try HTMLAnnex.remove(from: changed, consent: discarding) == Array("<p>x".utf8))
  }

  @Test func `of version 0.1.0 is refused, as nothing proves it, unless told to go`() throws {
    let discarding = AnnexConsent(discardsEdits: true)
    let markdown = Array("a\n\n<!--maillage-annex-->\n\n## Annex\n\ntext\n\n<!--/maillage-annex-->\n".utf8)
    #expect(throws: AnnexError.self) { try MarkdownAnnex.remove(from: markdown) }
    #expect(try MarkdownAnnex.remove(from: markdown, consent: discarding) == Array("a\n".utf8))
    let page = Array("<!--maillage-annex-->\n<div class=\"maillage-annex\">x</div><!--/maillage-annex-->".utf8)
    #expect(throws: AnnexError.self) { try HTMLAnnex.remove(from: page) }
    #expect(try HTMLAnnex.remove(from: page, consent: discarding) == [])
  }

  @Test func `is known to be as it was written, the author's part too`() throws {
    let markdown = try MarkdownAnnex.attach(AnnexSample.annex, to: Array("# Minutes\n".utf8), folder: "f").bytes
    #expect(MarkdownAnnex.isUntouched(markdown))
    #expect(!MarkdownAnnex.isUntouched(Array("My word.\n\n".utf8) + markdown))
    let page = try HTMLAnnex.attach(AnnexSample.annex, to: Array("<p>x</p>".utf8))
    #expect(HTMLAnnex.isUntouched(page))
    #expect(!HTMLAnnex.isUntouched(Array("<p>My word.</p>".utf8) + page))
  }

  @Test func `of HTML that another program saved without its marks is told, and gets no second one`() throws {
    let page = try String(decoding: HTMLAnnex.attach(AnnexSample.annex, to: Array("<p>x</p>\n".utf8)), as: UTF8.self)
    // As LibreOffice saves it: no comments, no class, the id.
    let saved = page.replacing(#/<!--.*?-->/#.dotMatchesNewlines(), with: "").replacing(
      "class=\"maillage-annex\" ", with: "")
    #expect(saved.contains("<div id=\"maillage-annex-all\""))
    for work in [{ _ = try HTMLAnnex.attach(AnnexSample.annex, to: $0) }, { _ = try HTMLAnnex.remove(from: $0) }]
      as [([UInt8]) throws -> Void]
    {
      let error = #expect(throws: AnnexError.self) { try work(Array(saved.utf8)) }
      #expect(error?.description.hasPrefix("has an annex in line 3 without its marks") == true)
    }
    // One that is quoted is none.
    for quoted in ["<!-- <div id=\"maillage-annex\"> -->", "<pre>&lt;div id=\"maillage-annex\"></pre>"] {
      #expect(throws: Never.self) { try HTMLAnnex.attach(AnnexSample.annex, to: Array(quoted.utf8)) }
    }
  }

  @Test func `behind a block of code that nobody closed is taken out all the same`() throws {
    // As earlier versions attached it.
    let original = Array("```\ncode\n".utf8)
    let attached = try original + MarkdownAnnex.attach(AnnexSample.annex, to: [], folder: "f").bytes
    #expect(try MarkdownAnnex.remove(from: attached) == original)
  }

  @Test func `outlives a change of line ends`() throws {
    let attached = try MarkdownAnnex.attach(AnnexSample.annex, to: Array("# Minutes\n".utf8), folder: "f").bytes
    let windows = attached.flatMap { $0 == 10 ? [13, 10] : [$0] }
    #expect(try MarkdownAnnex.remove(from: windows) == Array("# Minutes\r\n".utf8))
  }
}
