import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("Graphs in GML, JSON and lists")
struct OtherGraphTests {
  private func summary(_ text: String, _ file: String) throws -> [String] {
    try TemporaryFolder([file: text]).read(file).network.summary
  }

  @Test func `GML with entities, lists and comments`() throws {
    let text = """
      # by hand
      Creator "somebody"
      graph [
        directed 0
        node [ id 0 label "Montval" bipartite 0 graphics [ x 1.0 ] ]
        node [ id 1 label "L&#8217;&#201;tang" bipartite 0 ]
        node [ id 2 label "Roads &amp; water" bipartite 1 ]
        edge [ source 0 target 2 role "lead" ]
        edge [ source 1 target 2 ]
      ]
      """
    #expect(try summary(text, "g.gml") == ["Montval lead Roads & water", "L’Étang member Roads & water"])
    #expect(throws: Problems.self) { try summary("graph [ node [ id 0", "g.gml") }
    // What tells nodes and their kinds comes once; the same again says nothing new.
    for (twice, told) in [
      ("bipartite 0\nbipartite 1", "“bipartite” comes twice"), ("label \"x\"", "“label” comes twice"),
    ] {
      let lines = try TemporaryFolder(["g.gml": text.replacing("bipartite 1", with: twice)]).problemLines("g.gml")
      #expect(
        lines.contains { $0.hasPrefix("g.gml:7") && $0.contains(told) }
          || lines.contains { $0.hasPrefix("g.gml:8") && $0.contains(told) }, "\(lines)")
    }
    #expect(try summary(text.replacing("bipartite 1", with: "bipartite 1 bipartite 1"), "g.gml").count == 2)
    #expect(
      try TemporaryFolder(["g.gml": text + "\ngraph [ node [ id 0 ] ]\n"]).problemLines("g.gml")
        == ["g.gml:11: a second graph begins here; write a file for each"])
  }

  @Test(arguments: [
    (
      "g.graphml", 3,
      """
      <graphml><key id="k" for="node" attr.name="bipartite"/><graph>
      <node id="a"><data key="k">0</data></node><node id="b"><data key="k">0</data>
      <data key="k">1</data></node><edge source="a" target="b"/></graph></graphml>
      """
    ),
    (
      "g.gexf", 4,
      """
      <gexf><graph><attributes class="node"><attribute id="0" title="bipartite"/></attributes><nodes>
      <node id="a"><attvalues><attvalue for="0" value="0"/></attvalues></node><node id="b"><attvalues>
      <attvalue for="0" value="0"/>
      <attvalue for="0" value="1"/></attvalues></node></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>
      """
    ),
  ])
  func `an attribute with two values is told in every format`(file: String, line: Int, text: String) throws {
    let lines = try TemporaryFolder([file: text]).problemLines(file)
    #expect(lines == ["\(file):\(line): “bipartite” comes twice here, as “0” and “1”; write it once"], "\(lines)")
  }

  @Test(arguments: [
    // NetworkX's, D3's with numbers, Graphology's, Cytoscape's.
    #"{"nodes": [{"id": "Montval", "bipartite": 0}, {"id": "Roads", "bipartite": 1}], "links": [{"source": "Montval", "target": "Roads", "role": "lead"}]}"#,
    #"{"nodes": [{"name": "Montval", "bipartite": 0}, {"name": "Roads", "bipartite": 1}], "links": [{"source": 0, "target": 1, "role": "lead"}]}"#,
    #"{"attributes": {}, "nodes": [{"key": "Montval", "attributes": {"bipartite": 0}}, {"key": "Roads", "attributes": {"bipartite": 1}}], "edges": [{"key": "e", "source": "Montval", "target": "Roads", "attributes": {"role": "lead"}}]}"#,
    #"{"elements": {"nodes": [{"data": {"id": "Montval", "bipartite": 0}}, {"data": {"id": "Roads", "bipartite": 1}}], "edges": [{"data": {"source": "Montval", "target": "Roads", "role": "lead"}}]}}"#,
  ])
  func `nodes and links in JSON`(text: String) throws {
    #expect(try summary(text, "g.json") == ["Montval lead Roads"])
  }

  @Test func `lists of neighbours`() throws {
    #expect(
      try summary("# made by hand\nMontval Roads Water\nClairbrune Water\nRoads\nWater\n", "g.adjlist") == [
        "Montval member Roads", "Montval member Water", "Clairbrune member Water",
      ])
    #expect(try summary("# Montval\nRoads 1\nWater\n# Clairbrune\nWater\n", "g.lgl").count == 3)
    let leda = "LEDA.GRAPH\nstring\nvoid\n-2\n3\n|{Montval}|\n|{Clairbrune}|\n|{Roads}|\n2\n1 3 0 |{}|\n2 3 0 |{}|\n"
    #expect(try summary(leda, "g.lgr") == ["Montval member Roads", "Clairbrune member Roads"])
  }

  @Test func `a CSV of edges`() throws {
    #expect(
      try summary(
        "Source,Target,Type,Label,Weight\nMontval,Roads,Undirected,chair,1\nClairbrune,Roads,Undirected,,1\n", "e.csv")
        == ["Montval lead Roads", "Clairbrune member Roads"])
    #expect(
      try TemporaryFolder(["e.csv": "source,target\na,b\nb,c\n"]).problemLines("e.csv").contains {
        $0.hasPrefix("e.csv:2: “b” is a source and a target")
      })
  }

  @Test func `a graph's own faults are told of it`() throws {
    let head = "<graphml><key id=\"b\" for=\"node\" attr.name=\"bipartite\"/><graph>\n"
    let nodes = [("a", 0), ("b", 0), ("c", 1), ("d", 1)].map {
      "<node id=\"\($0)\"><data key=\"b\">\($1)</data></node>\n"
    }.joined()
    #expect(
      try TemporaryFolder(["g.graphml": head + nodes + "</graph></graphml>"]).problemLines("g.graphml")
        == ["g.graphml: this graph has no edge, so that nobody is in a group; draw one for each membership"])
    let edges = [("a", "c"), ("b", "d"), ("a", "b")].map { "<edge source=\"\($0)\" target=\"\($1)\"/>\n" }.joined()
    #expect(
      try TemporaryFolder(["g.graphml": head + nodes + edges + "</graph></graphml>"]).problemLines("g.graphml")
        == ["g.graphml:8: this edge joins “a” and “b”, which both have bipartite 0; join a group and a member of it"])
  }

  @Test func `ids that igraph keeps as an attribute are the nodes'`() throws {
    let text = """
      <graphml><key id="i" for="node" attr.name="id"/><key id="n" for="node" attr.name="name"/><key id="k" for="node" attr.name="kind"/>\
      <key id="p" for="edge" attr.name="person"/><graph>
      <node id="n0"><data key="i">montval</data><data key="n">Montval</data><data key="k">organization</data></node>
      <node id="n1"><data key="i">roads</data><data key="n">Roads</data><data key="k">group</data></node>
      <node id="n2"><data key="i">u1</data><data key="n">Ada Unwin</data><data key="k">person</data></node>
      <edge source="n0" target="n1"><data key="p">u1</data></edge></graph></graphml>
      """
    let network = try TemporaryFolder(["g.graphml": text]).read("g.graphml").network
    #expect(network.summary == ["Ada Unwin of Montval member Roads"])
    #expect(network.persons.map(\.id) == ["u1"])
  }
}
