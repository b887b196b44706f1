import Collaboration
import Foundation
import Testing

@testable import Minutes

@Suite("A format of minutes")
struct FormatTests {
  private func lines(_ text: String, _ format: MinutesFormat) throws -> [String] {
    try document(text, format).lines.filter { !$0.isBlank }.map(\.text)
  }

  @Test func `of plain text counts its lines`() throws {
    let found = try document("a\r\n\r\nb\rc\u{0C}d\n")
    #expect(found.lines.filter { !$0.isBlank }.map(\.number) == [1, 3, 4, 5])
  }

  @Test func `of plain text may be in any encoding`() throws {
    let folder = try TestFolder()
    let text = "Présents :\n- Zoé Roux\n"
    for (name, encoding) in [("a", String.Encoding.utf8), ("b", .windowsCP1252), ("c", .utf16)] {
      let bytes = Array(try #require(text.data(using: encoding)))
      #expect(try MinutesFile.read(folder.write(bytes, "\(name).txt")).lines.first?.text == "Présents :")
    }
  }

  @Test func `of Markdown is read without its marks`() throws {
    let text =
      "# **A** _b_ `c`\n> [d](https://e.org \"f\") ![g](h) <br> i\\_j & k &eacute; snake_case\n<!-- l\nm --> n\n"
    #expect(try lines(text, .markdown) == ["A b c", "d i_j & k é snake_case", "n"])
  }

  @Test func `of Markdown has headings, boxes and tables`() throws {
    let text = "---\ntitle: \"T\"\n---\nA\n===\n- [x] b\n| c | d |\n|---|:-:|\n| e \\| f | |\n"
    let found = try document(text, .markdown)
    #expect(found.title == "T")
    let headings = found.lines.compactMap(\.heading)
    #expect(headings == [1])
    #expect(found.lines.contains { $0.mark?.isTicked == true && $0.text == "b" })
    let tables = found.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let table = try #require(tables.first)
    #expect(table.rows.map { $0.cells.map(\.text) } == [["c", "d"], ["e | f", ""]])
  }

  @Test func `of text may have its tables drawn with rules`() throws {
    let text = "+-----+-----+\n| a   | b   |\n+=====+=====+\n| c   | d   |\n|     | e   |\n+-----+-----+\n"
    guard case .table(let table)? = try document(text).blocks.first else { throw Problem(.error, "x", "no table") }
    #expect(table.rows.map { $0.cells.map(\.text) } == [["a", "b"], ["c", "d e"]])
  }

  @Test(arguments: [
    (
      "a.rst", "=====\nTitle\n=====\n:Date: 5 May 2021\n\nPresent\n-------\n- `Ann Lee`_ (chair)\n",
      ["Title", "Date: 5 May 2021", "Present", "Ann Lee (chair)"]
    ),
    (
      "a.adoc", "= Title\n:toc:\n\nDate: 5 May 2021\n\n== Present\n* link:https://e.org[Ann]\n. Bo Day\n",
      ["Title", "Date: 5 May 2021", "Present", "Ann", "Bo Day"]
    ),
    (
      "a.org", "#+TITLE: Title\n#+DATE: 5 May 2021\n* Present\n- [[https://e.org][Ann Lee]]\n",
      ["Title", "DATE: 5 May 2021", "Present", "Ann Lee"]
    ),
    (
      "a.tex",
      "\\documentclass{article}\n\\title{Title}\n\\begin{document}\n\\section*{Present}\n\\item \\textbf{Ann} Lee % who\n",
      ["Title", "Present", "Ann Lee"]
    ),
    ("a.wiki", "== Present ==\n* \'\'\'Ann\'\'\' [[User:Lee|Lee]]\n# Bo Day\n", ["Present", "Ann Lee", "Bo Day"]),
    (
      "a.eml",
      "Subject: =?utf-8?Q?R=C3=A9union?=\nContent-Transfer-Encoding: quoted-printable\n\nPr=C3=A9sents : Ann=\n Lee\n> old\n",
      ["Réunion", "Présents : Ann Lee"]
    ),
  ])
  func `of light markup or mail is read as its text`(name: String, text: String, lines: [String]) throws {
    let folder = try TestFolder()
    let found = try MinutesFile.read(folder.write(text, name))
    #expect(found.lines.filter { !$0.isBlank }.map(\.text) == lines)
  }

  @Test func `of HTML is read as tag soup`() throws {
    let text =
      "<TITLE>T</TITLE><script>if (a<b) {}</script><h2 class=x>A &amp; B<p>c<br>d <b>e</p><ul><li>f<li><p>g</ul>h < i &nope; &#233;"
    let found = try document(text, .html)
    #expect(found.title == "T")
    #expect(found.lines.filter { !$0.isBlank }.map(\.text) == ["A & B", "c", "d e", "f", "g", "h < i &nope; é"])
    #expect(found.lines.compactMap(\.heading) == [2])
  }

  @Test(arguments: [
    "<", "<a", "<a b=", "<a b='", "<!--", "<!", "</", "&", "&#x;", "<table><tr><td", "</table></td>", "<![CDATA[",
  ])
  func `of HTML may end anywhere`(text: String) throws {
    _ = try document(text, .html)
    _ = MarkupTokenizer(Array(text.utf8), dialect: .xml).last
  }

  @Test func `of PDF puts words in rows and leaves running titles out`() throws {
    var pdf = PDFWriter()
    for page in 1...4 {
      if page > 1 { pdf.turnPage() }
      pdf.write([(0, "Brize – page \(page)/4")], size: 9, gap: 0)
      for line in 0..<55 {
        pdf.write([(0, "row \(["a", "b", "c", "d"][page - 1]) \(line)"), (200, "cell")], size: 9, gap: 2)
      }
    }
    let folder = try TestFolder()
    let found = try MinutesFile.read(folder.write(pdf.finished(), "a.pdf"))
    #expect(!found.lines.contains { $0.text.hasPrefix("Brize") })
    #expect(found.lines.contains { $0.pieces.map(\.text) == ["row d 54", "cell"] })
  }

  @Test func `of office programs has no notes, comments or removed text`() throws {
    let body = """
      <text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
      <text:p>a<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note> b<text:tab/>c<text:s text:c="3"/>d</text:p>
      """
    let content =
      "<office:document-content><office:body><office:text>\(body)</office:text></office:body></office:document-content>"
    let archive = Zip.archive([("content.xml", Array(content.utf8))])
    let folder = try TestFolder()
    let found = try MinutesFile.read(folder.write(archive, "a.odt"))
    #expect(found.lines.filter { !$0.isBlank }.map(\.text) == ["a b c d"])
  }
}

extension MarkupTokenizer {
  /// The last token, having gone over all of them.
  fileprivate var last: Token? {
    var tokens = self
    var last: Token?
    while let token = tokens.next() { last = token }
    return last
  }
}

@Suite("A file that is no minutes")
struct RobustnessTests {
  private func problem(_ bytes: [UInt8], _ name: String) throws -> String {
    let folder = try TestFolder()
    let path = try folder.write(bytes, name)
    let start = ContinuousClock.now
    do {
      _ = try MinutesFile.read(path)
      return ""
    } catch {
      #expect(ContinuousClock.now - start < .seconds(5), "an error comes within seconds")
      #expect(error.file == path)
      return error.message
    }
  }

  @Test func `is told to be empty`() throws {
    #expect(try problem([], "a.txt") == "is empty")
  }

  @Test func `is told to be too large`() throws {
    #expect(try problem([UInt8](repeating: 0x61, count: 50 << 20), "a.txt").contains("larger than 40 MB"))
    #expect(try problem([UInt8](repeating: 0x61, count: 9 << 20), "a.txt").contains("more than 4 MB of text"))
  }

  @Test(arguments: ["odt", "docx"])
  func `is told to be a zip bomb`(suffix: String) throws {
    let part = suffix == "odt" ? "content.xml" : "word/document.xml"
    let bomb = Zip.archive([(part, [UInt8](repeating: 0x20, count: 200 << 20))])
    #expect(bomb.count < 1 << 20)
    #expect(try problem(bomb, "a.\(suffix)").contains("zip bomb"))
  }

  @Test(arguments: ["odt", "docx"])
  func `is told to be an entity bomb`(suffix: String) throws {
    let part = suffix == "odt" ? "content.xml" : "word/document.xml"
    let entities = (1...9).map { "<!ENTITY a\($0) \"" + String(repeating: "&a\($0 - 1);", count: 10) + "\">" }.joined()
    let xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"lol\">\(entities)]><text:p>&a9;</text:p>"
    #expect(try problem(Zip.archive([(part, Array(xml.utf8))]), "a.\(suffix)").contains("entity bomb"))
  }

  @Test func `is told to be protected`() throws {
    let pdf = PDFWriter().finished(
      trailer:
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A> "
        + "/U <5F1A2B3C4D5E6F708192A3B4C5D6E7F8090A1B2C3D4E5F60718293A4B5C6D7E8> >> /ID [<00> <00>]")
    #expect(try problem(pdf, "a.pdf").contains("password"))
  }

  @Test func `is told to be a scan`() throws {
    #expect(try problem(PDFWriter().finished(), "a.pdf").contains("scan"))
  }

  @Test(arguments: [
    ("%PDF-1.4 broken", "a.pdf", "no PDF file"), ("PK\u{3}\u{4}broken", "a.docx", "no zip file"),
    ("plain", "a.pdf", "is no .pdf file"), ("plain", "a.odt", "is no .odt file"), ("plain", "a.xyz", "is no minutes"),
  ])
  func `is told by what it holds`(text: String, name: String, expected: String) throws {
    #expect(try problem(Array(text.utf8), name).contains(expected))
  }

  @Test func `is told by its first bytes`() throws {
    #expect(try problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "a.doc").contains("Word before 2007"))
    #expect(try problem([0x89, 0x50, 0x4E, 0x47, 0x0D], "a.pdf").contains("picture"))
    #expect(
      try problem([0x7F, 0x45, 0x4C, 0x46, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 3, 0, 0x3E], "a.txt").contains(
        "no minutes"))
  }

  @Test func `may have the suffix of another format that is read`() throws {
    let folder = try TestFolder()
    let found = try MinutesFile.read(folder.write(Sample([.line("Présents : Ann Lee")]).word, "a.odt"))
    #expect(found.lines.first?.text == "Présents : Ann Lee")
    #expect(try MinutesFile.read(folder.write("<!doctype html><p>a", "b.xyz")).lines.first?.text == "a")
  }

  @Test func `is not there`() {
    #expect(throws: Problem.self) { try MinutesFile.read("/nowhere/a.txt") }
  }

  @Test func `of twenty pages is read in under a second`() throws {
    let page = (0..<45).map {
      "- \($0) Le maire de Brize rappelle que la migration vers LibreOffice est en cours (\($0) postes en 2022)."
    }
    let people = (0..<60).map { "- Anne COSTA\($0 % 26), Ville de Brize \($0)" }
    let text =
      "Réunion du 3 mai 2021\nPrésents :\n" + people.joined(separator: "\n") + "\n\n1 - Points\n"
      + Array(repeating: page.joined(separator: "\n"), count: 20).joined(separator: "\n\n2.1 Suite\n")
    let folder = try TestFolder()
    let start = ContinuousClock.now
    try folder.read(text)
    // A debug build is ten times slower than what is shipped.
    #expect(ContinuousClock.now - start < .seconds(10))
  }
}
