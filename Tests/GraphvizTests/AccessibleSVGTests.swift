import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Graphviz

@Suite("The SVG that is published")
struct AccessibleSVGTests {
  private func svg(caption: Graphviz.Caption? = RenderingTests.caption) throws -> String {
    try #require(try Graphviz.render(RenderingTests.pair, formats: [.svg], caption: caption).text(.svg))
  }

  @Test func `is an image with a name and a description, in its language`() throws {
    let svg = try svg()
    #expect(svg.contains("role=\"img\" aria-labelledby=\"pair-title\" aria-describedby=\"pair-desc\""))
    #expect(svg.contains("lang=\"fr\" xml:lang=\"fr\""))
    #expect(svg.contains("<title id=\"pair-title\">Deux &amp; &lt;trois&gt;</title>"))
    #expect(svg.contains("<desc id=\"pair-desc\">Une \"paire\"\u{FFFD}</desc>"))
  }

  @Test func `has tooltips in place of the names of nodes, and no link around them`() throws {
    let svg = try svg()
    #expect(svg.contains("<g id=\"pair-first\">\n<title>Arles &amp; &quot;Berre&quot; &lt;b&gt;</title>"))
    #expect(svg.components(separatedBy: "<title").count == 3)
    #expect(!svg.contains("<a "))
  }

  @Test func `has neither comments, nor transparent ink, nor ids that another picture could have`() throws {
    let svg = try svg()
    for absent in ["<!", "transparent", "\"node2\"", "\"graph0\"", "class="] { #expect(!svg.contains(absent)) }
    let others = Graphviz.Caption(id: "other", title: "", description: "", languageTag: "en")
    let other = try self.svg(caption: others)
    #expect(Set(ids(of: svg)).isDisjoint(with: ids(of: other)))
  }

  @Test func `names fonts of Arial's widths once, and weight and style where they differ`() throws {
    let dot = """
      graph { node [shape=none pos="9,9"] a [fontname="Arial" label=a] b [fontname="Arial Bold" label=b]
      c [fontname="Arial Italic" label=c] }
      """
    let svg = try #require(try Graphviz.render(dot, formats: [.svg]).text(.svg))
    #expect(svg.components(separatedBy: "font-family").count == 2)
    #expect(svg.contains("font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\""))
    #expect(svg.components(separatedBy: "font-weight=\"bold\"").count == 2)
    #expect(svg.components(separatedBy: "font-style=\"italic\"").count == 2)
  }

  @Test func `is valid XML to another reader`() throws {
    let parser = XMLParser(data: Data(try svg().utf8))
    #expect(parser.parse())
  }

  @Test func `of a document that is no SVG is that document`() {
    for text in ["", "<", "<svg", "<svg><g></svg>", "no picture", "<a b=c></a>", "</svg>"] {
      #expect(AccessibleSVG(caption: nil).rewrite(Array(text.utf8)).isEmpty == text.isEmpty)
    }
  }

  private func ids(of svg: String) -> [String] {
    svg.components(separatedBy: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
