import Testing
import WeasyPrint

@testable import QPDF

@Suite("Tags of printed pages", .enabled(if: WeasyPrint.isInstalled))
struct TaggedReportTests {
  private let page = """
    <!DOCTYPE html><html lang="fr"><head><title>T</title></head><body><h1>T</h1>
    <figure><blockquote><img alt="x" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"></blockquote></figure>
    <p>Text</p>
    <table><thead><tr><th>A</th></tr></thead><tbody><tr><th>B</th></tr></tbody></table>
    <figure><blockquote><img alt="y" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"></blockquote></figure>
    </body></html>
    """

  /// All elements of a structure, in their order.
  private func elements(of object: PDFObject, depth: Int = 0) -> [PDFObject] {
    guard depth < 50 else { return [] }
    let kids = object["/K"].map { $0.isArray ? $0.items : [$0] } ?? []
    return kids.filter(\.isDictionary).flatMap { [$0] + elements(of: $0, depth: depth + 1) }
  }

  @Test func `make pictures figures with their alternatives, and header cells say what they head`() throws {
    let mended = try TaggedReport.mend(try WeasyPrint.pdf(of: page), alternatives: ["Été", "Hiver"])
    let file = try PDFFile(mended)
    let all = elements(of: try #require(file.root["/StructTreeRoot"]))
    let figures = all.filter { $0["/S"]?.isName("/Figure") == true }
    #expect(figures.map { $0["/Alt"]?.text } == ["Été", "Hiver"])
    #expect(!all.contains { $0["/S"]?.isName("/BlockQuote") == true })
    let headers = all.filter { $0["/S"]?.isName("/TH") == true }
    #expect(headers.count == 2)
    #expect(headers.first?["/A"]?["/Scope"]?.isName("/Column") == true)
    #expect(headers.last?["/A"]?["/Scope"]?.isName("/Row") == true)
  }

  @Test func `claim no standard`() throws {
    let file = try PDFFile(TaggedReport.mend(try WeasyPrint.pdf(of: page), alternatives: ["a", "b"]))
    let metadata = String(decoding: try #require(file.root["/Metadata"]).streamData(), as: UTF8.self)
    #expect(metadata.contains("<dc:title>") && !metadata.contains("pdfuaid"))
  }

  @Test func `must have as many pictures as are told of`() throws {
    let pages = try WeasyPrint.pdf(of: page)
    #expect(throws: PDFError("has 2 pictures in its tags, not 1")) {
      try TaggedReport.mend(pages, alternatives: ["a"])
    }
  }
}
