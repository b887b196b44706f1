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
  func `of HTML stands at the end of the body, in the page's encoding and line ends`(
    encoding: String.Encoding, lineEnd: String
  ) throws {
    let lines = ["<html><body>", "<p>é</p><!-- </body> -->", "</BODY>", "<!-- </body> --></html>", ""]
    let original = try bytes(lines.joined(separator: lineEnd), encoding)
    let attached = HTMLAnnex.attach(AnnexSample.annex, to: original)
    let page = try text(attached, encoding)
    #expect(page.contains("<p>é</p><!-- </body> -->\(lineEnd)<!--maillage-annex-->\(lineEnd)<div class"))
    #expect(page.contains("<!--/maillage-annex-->\(lineEnd)</BODY>"))
    #expect(page.contains("<h2>Annexe&#8239;: le r&#233;seau</h2>"))
    #expect(page.contains("<img src=\"data:image/svg+xml;base64,"))
    #expect(page.split(separator: lineEnd).allSatisfy { !$0.contains("\n") && !$0.contains("\r") })
    #expect(HTMLAnnex.remove(from: attached) == original)
    #expect(HTMLAnnex.remove(from: original) == nil)
  }

  @Test func `of HTML stands at the end of a page that has no end tags, which it leaves well-formed`() throws {
    let original = Array("<p>x".utf8)
    let attached = HTMLAnnex.attach(AnnexSample.annex, to: original)
    #expect(attached.starts(with: original))
    #expect(HTMLAnnex.remove(from: attached) == original)
    expectWellFormed(HTMLAnnex.section(AnnexSample.annex), "annex")
  }

  @Test(arguments: encodings, lineEnds)
  func `of Markdown stands at the end, in the text's encoding and line ends`(
    encoding: String.Encoding, lineEnd: String
  ) throws {
    for ending in ["", lineEnd, lineEnd + lineEnd] {
      let original = try bytes("# Réunion\(lineEnd)\(lineEnd)Texte\(ending)", encoding)
      let attached = MarkdownAnnex.attach(AnnexSample.annex, to: original, folder: "été figures")
      let page = try text(attached.bytes, encoding)
      #expect(page.contains("Texte\(ending.isEmpty ? lineEnd + lineEnd : ending + lineEnd)<!--maillage-annex-->"))
      #expect(page.contains("![Charge](<%C3%A9t%C3%A9%20figures/leadership-load.svg>)\(lineEnd)"))
      #expect(page.hasSuffix("<!--/maillage-annex-->") == ending.isEmpty)
      #expect(MarkdownAnnex.remove(from: attached.bytes) == original)
      #expect(attached.pictures.map(\.path) == ["été figures/leadership-load.svg"])
      #expect(MarkdownAnnex.pictures(in: attached.bytes) == ["%C3%A9t%C3%A9%20figures/leadership-load.svg"])
    }
  }

  @Test func `of nothing gives nothing back`() {
    let attached = MarkdownAnnex.attach(AnnexSample.annex, to: [], folder: "f")
    #expect(MarkdownAnnex.remove(from: attached.bytes) == [])
    #expect(MarkdownAnnex.remove(from: []) == nil)
    #expect(MarkdownAnnex.pictures(in: []) == [])
  }
}
