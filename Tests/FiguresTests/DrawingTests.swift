import Foundation
import Graphviz
import Testing

@testable import Figures

@Suite("A drawing")
struct DrawingTests {
  private static var everything: Drawing {
    var drawing = Drawing(size: Size(200, 100), paper: .white, title: "All", description: "One of each")
    drawing.backdrop = [
      Backdrop(line: [Point(0, 50), Point(200, 50)], stroke: Stroke(Color(0xD9D9D9), width: 0.5, dash: .dashed)),
      Backdrop(area: Rectangle(left: 0, top: 0, width: 20, height: 10), fill: Color(0xE3EDF5)),
    ]
    drawing.paths = [
      Path(line: [Point(20, 20), Point(80, 20)], stroke: Stroke(.black, width: 1), head: .triangle, tooltip: "tie"),
      Path(
        curve: [Point(20, 80), Point(40, 60), Point(60, 60), Point(80, 80)],
        stroke: Stroke(Color(0x8C8C8C), width: 0.5, dash: .dotted)),
    ]
    drawing.marks = [
      Mark(
        .roundedRectangle, Rectangle(left: 100, top: 10, width: 36, height: 18), fill: .white,
        stroke: Stroke(.black), tooltip: "a \"box\"", id: "box"),
      Mark(.ellipse, Rectangle(left: 100, top: 40, width: 10, height: 10), fill: Color(0x0072B2)),
    ]
    drawing.labels = [
      Label("début & fin", at: Point(10, 95), color: .black),
      Label("right\\", at: Point(190, 95), anchor: .end, font: .strong, color: .black, tooltip: "whole"),
      Label("x", centeredOn: Point(118, 19), font: .small, color: .black),
    ]
    return drawing
  }

  @Test func `is DOT for an engine that keeps every place`() {
    let expected = #"""
      graph {
      graph [bgcolor="#ffffff" margin=0 pad=0 outputorder=edgesfirst viewport="200,100,1,100,50" _background="S 5 -solid S 17 -setlinewidth(0.5) c 7 -#d9d9d9 S 6 -dashed L 2 0 50 200 50 c 7 -#e3edf5 S 15 -setlinewidth(0) S 5 -solid C 7 -#e3edf5 P 4 0 100 20 100 20 90 0 90 "]
      node [label="" fixedsize=true margin=0 penwidth=0.75]
      edge [dir=none]
      o [pos="0,0" width=0.01 height=0.01 style=invis]
      o -- o [color="#000000" penwidth=1 pos="e,80,80 20,80 38.17,80 56.33,80 74.5,80" dir=forward arrowhead=normal arrowsize=0.55 tooltip="tie"]
      o -- o [color="#8c8c8c" penwidth=0.5 style=dotted pos="20,20 40,40 60,40 80,20"]
      m0 [pos="118,81" width=0.5000 height=0.2500 shape=box fillcolor="#ffffff" color="#000000" penwidth=0.75 style="rounded,filled" id="box" tooltip="a \"box\""]
      m1 [pos="105,55" width=0.1389 height=0.1389 shape=ellipse fillcolor="#0072b2" penwidth=0 color="#0072b2" style="filled"]
      """#
    #expect(Self.everything.dot.hasPrefix(expected))
  }

  @Test func `sets text by its baseline and its side`() {
    let lines = Self.everything.dot.split(separator: "\n").filter { $0.hasPrefix("t") }
    // 0.3 × 9 − 0.5 under the middle: 5 + 2.2 above the bottom of the page.
    #expect(lines[0].contains(",7.2\""))
    #expect(lines[0].contains(#"label="début &amp; fin\l""#))
    #expect(lines[1].contains(#"fontname="Arial Bold""#))
    #expect(lines[1].contains(#"label="right\\\r" tooltip="whole""#))
    #expect(lines[2].contains(#"label="x""#))
  }

  @Test func `comes out as drawn, without a warning`() throws {
    let rendering = try Graphviz.render(Self.everything.dot, formats: [.svg, .pdf, .png])
    #expect(rendering.warnings == [])
    let svg = try #require(rendering.text(.svg))
    #expect(svg.contains("width=\"200pt\" height=\"100pt\""))
    #expect(svg.contains("<text x=\"10\" y=\"-5\" font-size=\"9\">début &amp; fin</text>"))
    #expect(svg.contains("text-anchor=\"end\" x=\"190\" y=\"-5\""))
    #expect(svg.contains("<title>a &quot;box&quot;</title>"))
    #expect(!svg.contains("nan"))
  }

  @Test func `keeps its places, with and without a backdrop, however far a label's room reaches`() throws {
    var drawing = Drawing(size: Size(200, 100), paper: .white, title: "", description: "")
    drawing.labels = [Label("Arles", at: Point(12, 95), anchor: .middle, color: .black)]
    for backdrop in [[], [Backdrop(line: [Point(50, 50), Point(60, 50)], stroke: Stroke(.black))]] {
      drawing.backdrop = backdrop
      let svg = try #require(try Graphviz.render(drawing.dot, formats: [.svg]).text(.svg))
      #expect(svg.contains("<text text-anchor=\"middle\" x=\"12\" y=\"-5\""))
    }
  }

  @Test(arguments: Fixture.hostileNames)
  func `shows any text as it is`(name: String) throws {
    var drawing = Drawing(size: Size(200, 100), paper: .white, title: name, description: name)
    let short = Font.label.shortened(name, to: 180)
    drawing.labels = [Label(short, at: Point(10, 50), color: .black, tooltip: name)]
    drawing.marks = [Mark(.rectangle, Rectangle(left: 0, top: 60, width: 9, height: 9), fill: .black, tooltip: name)]
    let caption = Graphviz.Caption(id: "x", title: name, description: name, languageTag: "fr")
    let rendering = try Graphviz.render(drawing.dot, formats: [.svg, .pdf, .png], caption: caption)
    #expect(rendering.warnings == [])
    let texts = try SVGText.all(in: try #require(rendering.bytes[.svg]))
    #expect(texts["text", default: []].map(DisplayText.clean).joined() == DisplayText.clean(short))
    #expect(texts["title", default: []].dropFirst().allSatisfy { $0 == DisplayText.clean(name) })
  }
}
