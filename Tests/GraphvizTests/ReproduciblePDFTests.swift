import Foundation
import Testing

@testable import Graphviz

@Suite("The PDF that is published")
struct ReproduciblePDFTests {
  @Test func `says its title and language in an update after the old end`() throws {
    let plain = try #require(try Graphviz.render(RenderingTests.pair, formats: [.pdf]).text(.pdf))
    let pdf = try #require(
      try Graphviz.render(RenderingTests.pair, formats: [.pdf], caption: RenderingTests.caption).text(.pdf))
    // UTF-16 with a byte order mark: “De…”, “fr”.
    #expect(pdf.contains("/Title <FEFF00440065"))
    #expect(pdf.contains("/Lang <FEFF00660072>"))
    #expect(pdf.contains("/Prev "))
    #expect(pdf.hasSuffix("%%EOF\n"))
    #expect(pdf.components(separatedBy: "%%EOF").count == plain.components(separatedBy: "%%EOF").count + 1)
  }

  @Test func `of a file with another kind of end keeps its bytes`() {
    let beyondInt = "\ntrailer\n<< /Size 99999999999999999999 >>\nstartxref\n1"
    for text in ["", "%PDF-1.7\n", "%PDF\n1 0 obj\ntrailer", beyondInt] {
      let bytes = Array(text.utf8)
      #expect(ReproduciblePDF(caption: RenderingTests.caption).rewrite(bytes) == bytes)
    }
  }
}
