import Foundation
import Testing

@testable import Graphviz

@Suite("A rendering")
struct RenderingTests {
  static let pair = """
    graph { graph [viewport="100,50,1,50,25" margin=0 pad=0] node [shape=box fixedsize=true width=0.2 height=0.2 label=""]
    a [pos="20,25" id="first" tooltip="Arles & \\"Berre\\" <b>"] b [pos="80,25"] a -- b [pos="20,25 40,25 60,25 80,25"] }
    """
  static let caption = Graphviz.Caption(
    id: "pair", title: "Deux & <trois>", description: "Une \"paire\"\u{1}", languageTag: "fr")

  @Test func `has the bytes of every format asked for, and no others`() throws {
    let rendering = try Graphviz.render(Self.pair, formats: [.svg, .pdf, .png])
    #expect(Set(rendering.bytes.keys) == [.svg, .pdf, .png])
    #expect(rendering.text(.svg)?.contains("<svg") == true)
    #expect(rendering.bytes[.pdf]?.starts(with: "%PDF".utf8) == true)
    #expect(rendering.bytes[.png]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    #expect(rendering.warnings.isEmpty)
  }

  @Test func `is the same every time`() throws {
    let first = try Graphviz.render(Self.pair, formats: Graphviz.Format.allCases, caption: Self.caption)
    let second = try Graphviz.render(Self.pair, formats: Graphviz.Format.allCases, caption: Self.caption)
    #expect(first.bytes == second.bytes)
    let pdf = try #require(first.text(.pdf))
    #expect(pdf.contains("/CreationDate (D:20000101000000"))
  }

  @Test func `is drawn at twice the resolution of a screen as PNG, at 72 dots an inch else`() throws {
    let rendering = try Graphviz.render(Self.pair, formats: [.png, .svg, .png])
    let png = try #require(rendering.bytes[.png])
    // The width stands in bytes 16 to 19: 100 points are 100 / 72 × 192 dots.
    #expect(png[16..<20].reduce(0) { $0 * 256 + Int($1) } == 267)
    #expect(rendering.text(.svg)?.contains("width=\"100pt\" height=\"50pt\"") == true)
  }

  @Test func `comes from one thread at a time`() async throws {
    let alone = try Graphviz.render(Self.pair, formats: [.svg]).bytes
    let all = try await withThrowingTaskGroup { group in
      for _ in 0..<16 { group.addTask { try Graphviz.render(Self.pair, formats: [.svg]).bytes } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.allSatisfy { $0 == alone })
  }

  @Test func `gives the positions that an engine finds`() throws {
    let rendering = try Graphviz.render("graph { a -- b }", engine: .neato, formats: [.plain])
    let lines = try #require(rendering.text(.plain)).split(separator: "\n")
    #expect(lines.map { $0.prefix(4) } == ["grap", "node", "node", "edge", "stop"])
  }

  @Test(arguments: [
    "", "graph {", "graph { a [label=\"never ends }", "nonsense", "graph { a -- }", "/* comment",
    "graph { a [label=<never <ends }",
  ])
  func `fails on what is no graph, and the next one succeeds`(dot: String) throws {
    let error = #expect(throws: GraphvizError.self) { try Graphviz.render(dot, formats: [.svg]) }
    #expect(error?.step == .reading)
    let next = try Graphviz.render(Self.pair, formats: [.svg])
    #expect(next.warnings.isEmpty)
  }

  @Test func `fails where a drawn graph lacks a position, and says so`() throws {
    let error = #expect(throws: GraphvizError.self) { try Graphviz.render("graph { a }", formats: [.svg]) }
    #expect(error?.step == .layingOut)
    #expect(error?.description.contains("position") == true)
  }

  @Test func `hands the warnings on`() throws {
    let dot = "graph { a [pos=\"1,1\" shape=box fixedsize=true width=0.1 height=0.1 label=\"much too long for it\"] }"
    let rendering = try Graphviz.render(dot, formats: [.svg])
    #expect(rendering.warnings.count == 1)
    #expect(rendering.warnings.first?.contains("too small for label") == true)
  }
}
