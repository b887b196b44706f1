import Container
import Testing

@testable import Report

@Suite("A document as OpenDocument text")
struct ODTWriterTests {
  private func entries(_ document: Document) throws -> [String: String] {
    let archive = try ZipArchive(try ODTWriter.write(document))
    return try archive.names.reduce(into: [:]) { entries, name in
      entries[name] = try archive.read(name).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private func content(_ blocks: Block...) throws -> String {
    try #require(try entries(Sample.document(blocks))["content.xml"])
  }

  @Test func `tells what it is in its first bytes, and lists what is in it`() throws {
    let document = Sample.document([.figure(Sample.figure)])
    let bytes = try ODTWriter.write(document)
    #expect(String(decoding: bytes[30..<77], as: UTF8.self) == "mimetypeapplication/vnd.oasis.opendocument.text")
    let entries = try entries(document)
    let manifest = try #require(entries["META-INF/manifest.xml"])
    for name in entries.keys where name != "mimetype" && name != "META-INF/manifest.xml" {
      #expect(manifest.contains("manifest:full-path=\"\(name)\""))
    }
    #expect(entries["Pictures/maillage-1.svg"] == Sample.svg)
  }

  @Test func `is the same bytes for the same tree`() throws {
    let document = Sample.document([.figure(Sample.figure), .table(Sample.loadTable)])
    #expect(try ODTWriter.write(document) == ODTWriter.write(document))
  }

  @Test func `states title and language`() throws {
    let entries = try entries(Sample.document([], title: "Charge & réseau"))
    #expect(entries["meta.xml"]?.contains("<dc:title>Charge &amp; réseau</dc:title>") == true)
    #expect(entries["styles.xml"]?.contains("fo:language=\"fr\"") == true)
  }

  @Test func `has tables with head rows and numbers that a spreadsheet reckons with`() throws {
    let content = try content(.table(Sample.loadTable))
    #expect(content.contains("<table:table-header-rows>"))
    #expect(content.contains("office:value-type=\"float\" office:value=\"0.5\""))
    #expect(content.contains("text:formula=\"ooow:Tableau+1\""))
    #expect(content.contains("<text:sequence-decl text:display-outline-level=\"0\" text:name=\"Tableau\"/>"))
  }

  @Test func `has pictures with a text alternative, no wider than the page`() throws {
    var figure = Sample.figure
    figure.picture.png = [1]
    let content = try content(.figure(figure))
    #expect(content.contains("<svg:title>Charge</svg:title><svg:desc>Berre-l'Étang porte 4 des 9 groupes.</svg:desc>"))
    // 300 by 75 points are 10.583 by 2.646 centimetres.
    #expect(content.contains("svg:width=\"10.583cm\" svg:height=\"2.646cm\""))
    let (svg, png) = (content.firstRange(of: "maillage-1.svg"), content.firstRange(of: "maillage-1.png"))
    #expect(try #require(svg).lowerBound < #require(png).lowerBound)
    figure.picture.svg = Sample.svg.replacing("300pt", with: "3000pt")
    #expect(try self.content(.figure(figure)).contains("svg:width=\"17.000cm\" svg:height=\"0.425cm\""))
  }

  @Test func `shows words where there is no picture`() throws {
    var figure = Sample.figure
    figure.picture.svg = ""
    #expect(try content(.figure(figure)).contains("<text:p text:style-name=\"maillage-picture\">Berre-l'Étang porte"))
  }

  @Test func `keeps spaces, tabs and line breaks`() throws {
    #expect(
      try content(.paragraph(["a  b   c\td\r\ne"])).contains(
        ">a <text:s text:c=\"1\"/>b <text:s text:c=\"2\"/>c<text:tab/>d<text:line-break/>e</text:p>"))
  }

  @Test func `leads to files beside it, to places in it, and nowhere else`() throws {
    let content = try content(
      .paragraph([
        .link(["a"], to: "tables/a.csv"), .link(["b"], to: "#one"), .link(["c"], to: "https://example.org/"),
        .link(["d"], to: "javascript:x"),
      ]))
    #expect(content.contains("xlink:href=\"../tables/a.csv\">a</text:a>"))
    #expect(content.contains("xlink:href=\"#one\">b</text:a>"))
    #expect(content.contains("xlink:href=\"https://example.org/\">c</text:a>d</text:p>"))
  }

  @Test func `turns the page for a table of many columns and back after it`() throws {
    let columns = (0..<20).map { DataTable.Column("c\($0)", .number) }
    let content = try content(.table(DataTable(caption: "t", columns: columns, rows: [])), .paragraph(["after"]))
    #expect(content.contains("<text:p text:style-name=\"maillage-Landscape-Table\">"))
    #expect(content.contains("<text:p text:style-name=\"maillage-Standard-Text_20_body\">after"))
  }

  @Test func `is well-formed XML, whatever its labels`() throws {
    for text in Sample.hostile {
      for (name, entry) in try entries(Sample.everywhere(text)) where name.hasSuffix(".xml") {
        expectWellFormed(entry, "\(name) with \(text.prefix(40))")
      }
    }
  }

  @Test(arguments: [0, 1, 200]) func `takes any number of columns`(count: Int) throws {
    let columns = (0..<count).map { DataTable.Column("c\($0)") }
    let content = try content(.table(DataTable(caption: "t", columns: columns, rows: [[]])))
    #expect(content.ranges(of: "<table:table-column ").count == count)
    #expect(content.ranges(of: "<table:table-cell ").count == 2 * count)
  }
}
