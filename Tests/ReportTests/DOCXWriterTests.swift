import Container
import Testing

@testable import Report

@Suite("A document as Word keeps it")
struct DOCXWriterTests {
  private func entries(_ document: Document) throws -> [String: String] {
    let archive = try ZipArchive(try DOCXWriter.write(document))
    return try archive.names.reduce(into: [:]) { entries, name in
      entries[name] = try archive.read(name).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func text(_ blocks: Block...) throws -> String {
    try #require(try entries(Sample.document(blocks))["word/document.xml"])
  }

  @Test func `is the same bytes for the same tree`() throws {
    let document = Sample.document([.figure(Sample.figure), .table(Sample.loadTable)])
    #expect(try DOCXWriter.write(document) == DOCXWriter.write(document))
  }

  @Test func `states title and language`() throws {
    let entries = try entries(Sample.document([], title: "Charge & réseau"))
    #expect(entries["docProps/core.xml"]?.contains("<dc:title>Charge &amp; réseau</dc:title>") == true)
    #expect(entries["word/styles.xml"]?.contains("<w:lang w:val=\"fr\"/>") == true)
  }

  @Test func `has tables with head rows and numbers to the right`() throws {
    let text = try text(.table(Sample.loadTable))
    #expect(text.ranges(of: "<w:tblHeader/>").count == 1)
    #expect(text.ranges(of: "<w:jc w:val=\"right\"/>").count == 3)
    #expect(text.contains("<w:fldSimple w:instr=\" SEQ Tableau \\* ARABIC \">"))
  }

  @Test func `has pictures as SVG with a bitmap, and a text alternative`() throws {
    var figure = Sample.figure
    figure.picture.png = [1, 2, 3]
    let entries = try entries(Sample.document([.figure(figure)]))
    let text = try #require(entries["word/document.xml"])
    #expect(text.contains("descr=\"Charge. Berre-l'Étang porte 4 des 9 groupes.\""))
    // 300 by 75 points, at 12,700 to the point.
    #expect(text.contains("<wp:extent cx=\"3810000\" cy=\"952500\"/>"))
    #expect(entries["word/media/maillage-1.svg"] == Sample.svg)
    #expect(entries["word/media/maillage-1.png"] == "\u{1}\u{2}\u{3}")
    let relationships = try #require(entries["word/_rels/document.xml.rels"])
    for name in ["media/maillage-1.svg", "media/maillage-1.png"] {
      #expect(relationships.contains("Target=\"\(name)\""))
    }
  }

  @Test func `keeps tabs, line breaks and spaces`() throws {
    #expect(
      try text(.paragraph([" a  b\tc\r\nd "])).contains(
        "<w:t xml:space=\"preserve\"> a  b</w:t><w:tab/><w:t xml:space=\"preserve\">c</w:t><w:br/>"
          + "<w:t xml:space=\"preserve\">d </w:t>"))
  }

  @Test func `marks strong and emphasized text within links`() throws {
    let text = try text(.paragraph([.link([.strong([.emphasis(["x"])])], to: "#one")]))
    #expect(
      text.contains(
        "<w:hyperlink w:anchor=\"maillage_1\" w:history=\"1\"><w:r><w:rPr><w:rStyle w:val=\"Hyperlink\"/><w:b/><w:i/>"))
  }

  @Test func `leads nowhere that is not safe`() throws {
    #expect(!(try text(.paragraph([.link(["x"], to: "javascript:x")])).contains("<w:hyperlink r:id")))
  }

  @Test func `splits a table that has more columns than Word opens, and repeats what names the rows`() throws {
    let columns = [DataTable.Column("name", .rowHeader)] + (1..<200).map { DataTable.Column("c\($0)", .number) }
    let rows = [columns.indices.map { DataTable.Cell("v\($0)") }]
    let text = try text(.table(DataTable(caption: "t", columns: columns, rows: rows)))
    #expect(text.ranges(of: "<w:tbl>").count == 4)
    #expect(text.ranges(of: ">name</w:t>").count == 4)
    #expect(text.ranges(of: "<w:gridCol ").count == 199 + 4)
    #expect(text.contains(">v199</w:t>"))
    #expect(text.contains("w:orient=\"landscape\""))
  }

  @Test func `is well-formed XML, whatever its labels`() throws {
    for text in Sample.hostile {
      for (name, entry) in try entries(Sample.everywhere(text)) where name.hasSuffix(".xml") || name.hasSuffix(".rels")
      {
        expectWellFormed(entry, "\(name) with \(text.prefix(40))")
      }
    }
  }
}
