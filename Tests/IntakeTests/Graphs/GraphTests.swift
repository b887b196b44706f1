import Collaboration
import Foundation
import Testing

@testable import Intake

@Suite("A graph of another program's")
struct GraphTests {
  // MARK: GraphML

  @Test func `has its modes in NetworkX's attribute bipartite`() throws {
    let graph = """
      <?xml version='1.0' encoding='utf-8'?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d0" for="node" attr.name="bipartite" attr.type="long"/>
      <graph edgedefault="undirected"><node id="E1"><data key="d0">1</data></node>
      <node id="Evelyn Jefferson"><data key="d0">0</data></node>
      <edge source="E1" target="Evelyn Jefferson"/></graph></graphml>
      """
    #expect(try summary("g.graphml", graph) == ["Evelyn Jefferson member E1"])
    #expect(try problemLines("g.graphml", graph) == [])
  }

  @Test func `has its modes in igraph's attribute type`() throws {
    let graph = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="v_type" for="node" attr.name="type" attr.type="boolean"/>
        <key id="v_name" for="node" attr.name="name" attr.type="string"><default>Nobody</default></key>
        <graph id="G" edgedefault="undirected">
          <node id="n0"><data key="v_type">false</data><data key="v_name">R &amp; D</data></node>
          <node id="n1"><data key="v_type">true</data></node>
          <edge source="n1" target="n0"></edge>
        </graph>
      </graphml>
      """
    #expect(try summary("g.graphml", graph) == ["R & D member Nobody"])
  }

  @Test func `has its modes in where edges start and end, which is reported`() throws {
    let graph = """
      <graphml><graph edgedefault="directed"><node id="Arles"/><node id="SIG"/>
      <edge source="Arles" target="SIG"/></graph></graphml>
      """
    #expect(try summary("g.graphml", graph) == ["Arles member SIG"])
    #expect(try problemLines("g.graphml", graph).count == 1)
    #expect(try problemLines("g.graphml", graph).first?.hasPrefix("g.graphml: warning: no attribute tells") == true)
  }

  @Test func `of one mode is refused with the edge that shows it`() throws {
    let graph = """
      <graphml><graph edgedefault="undirected">
      <edge source="a" target="b"/>
      <edge source="b" target="c"/>
      <edge source="c" target="a"/></graph></graphml>
      """
    let problemLines = try problemLines("g.graphml", graph)
    #expect(problemLines.count == 1)
    #expect(problemLines.first?.contains("nodes are of one kind") == true)
  }

  @Test func `that declares entities is refused`() throws {
    let graph = """
      <!DOCTYPE graphml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
      <graphml><graph><node id="&b;"/></graph></graphml>
      """
    #expect(
      try problemLines("g.graphml", graph)
        == ["g.graphml:1: the document declares entities of its own, which are not read; save it without them"])
  }

  @Test(arguments: ["<graphml><graph>", "<graphml><graph></graphml>", "<graphml><graph", "<graphml><node/></graphml>"])
  func `that is damaged is reported, and where`(text: String) throws {
    let problemLines = try problemLines("g.graphml", text)
    #expect(problemLines.count == 1 && problemLines[0].hasPrefix("g.graphml:1: "), "\(problemLines)")
  }

  @Test func `has a date that is none in a line that is reported`() throws {
    let graph = """
      <graphml><key id="s" for="edge" attr.name="start_date"/>
      <graph><node id="a"/><node id="g"/>
      <edge source="a" target="g">
      <data key="s">01/10/2007</data></edge></graph></graphml>
      """
    #expect(
      try problemLines("g.graphml", graph).last
        == "g.graphml:3: “01/10/2007” is not an ISO date; write 2007-10-01, or 2007-01-10 where the month comes first")
  }

  // MARK: GEXF

  @Test func `has its times from Gephi: spells, moments and open ends`() throws {
    let graph = """
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph mode="dynamic" timeformat="date">
      <attributes class="node"><attribute id="0" title="bipartite" type="integer"><default>0</default></attribute></attributes>
      <nodes><node id="a" label="Arles"/><node id="g" label="SIG"><attvalues><attvalue for="0" value="1"/></attvalues></node></nodes>
      <edges>
      <edge id="0" source="a" target="g" start="2007-10-01" end="2008-01-31T12:00:00"/>
      <edge id="1" source="a" target="g"><spells><spell start="2009-01-01" end="2009-06-30"/><spell start="2010-01-01"/></spells></edge>
      <edge id="2" source="a" target="g" start="-Infinity" endopen="2011-03-01"/>
      </edges></graph></gexf>
      """
    #expect(
      try summary("g.gexf", graph) == [
        "Arles member SIG 2007-10-01–2008-01-31", "Arles member SIG 2009-01-01–2009-06-30",
        "Arles member SIG 2010-01-01–", "Arles member SIG –2011-02-28",
      ])
  }

  @Test func `has years where its times are numbers`() throws {
    let graph = """
      <gexf><graph timeformat="double"><nodes/><edges><edge source="a" target="g" start="2007.0" end="2009"/></edges></graph></gexf>
      """
    #expect(try summary("g.gexf", graph) == ["a member g 2007–2009"])
  }

  // MARK: DOT

  @Test func `in DOT has standards, chains, subgraphs and comments`() throws {
    let graph = """
      // by hand
      strict digraph "réseau" {
        node [shape=ellipse]; edge [role=lead]
        /* who */
        arles [label="Arles \\"la belle\\""]; istres
        subgraph cluster_groups { node [shape=box]; SIG; "OCS" [label=<<b>OCS</b>>]; }
        arles -> SIG;
        istres:n -> { SIG OCS } [role="supplier"]
      }
      """
    #expect(
      try summary("g.dot", graph) == [
        "Arles \"la belle\" lead SIG", "istres supplier SIG", "istres supplier OCS",
      ])
  }

  @Test func `in DOT that is broken is reported with its line`() throws {
    #expect(
      try problemLines("g.dot", "graph {\n a -- \"b\n}") == [
        "g.dot:2: the quote that opens here is not closed; add the closing quote"
      ])
    #expect(try problemLines("g.dot", "graph {\n a -- b") == ["g.dot:2: the file ends before the closing brace"])
  }

  // MARK: Pajek, edge lists, DL

  @Test func `of Pajek has two modes by its header`() throws {
    let graph = "*Vertices 3 2\n1 \"Evelyn Jefferson\"\n2 \"Laura\"\n3 \"E1\"\n*Edges\n1 3\n3 2 2.5\n"
    #expect(try summary("g.net", graph) == ["Evelyn Jefferson member E1", "Laura member E1"])
    #expect(try problemLines("g.net", graph).first?.contains("edges’ weight is left out") == true)
  }

  @Test func `of Pajek may be a matrix or lists of arcs`() throws {
    #expect(try summary("g.net", "*Vertices 3 2\n*Matrix\n0\n1\n") == ["2 member 3"])
    #expect(try summary("g.net", "*Vertices 3 2\r\n1 a\r\n2 b\r\n3 c\r\n*Arcslist\r\n1 3\r\n") == ["a member c"])
    #expect(
      try problemLines("g.net", "*Vertices 2 1\n*Edges\n1 7\n") == [
        "g.net:3: “7” is no vertex; write a number from 1 to 2"
      ])
  }

  @Test func `in lines has names parted by tabs, or by spaces where they are words`() throws {
    #expect(
      try summary("g.edgelist", "# who\nEvelyn Jefferson\tE1\t{}\nLaura\tE1\n") == [
        "Evelyn Jefferson member E1", "Laura member E1",
      ])
    #expect(try summary("g.edgelist", "a g {'weight': 1}\nb g 1\n") == ["a member g", "b member g"])
    #expect(
      try problemLines("g.edgelist", "Evelyn Jefferson E1 {}\n").first?.hasPrefix("g.edgelist:1: nothing tells where")
        == true)
  }

  @Test func `of UCINET has rows and columns`() throws {
    let matrix =
      "dl nr=2, nc=2 format=fullmatrix\nrow labels:\nArles,\"Fos sur Mer\"\ncolumn labels: SIG OCS\ndata:\n1 0\n1 1\n"
    #expect(try summary("g.dl", matrix) == ["Arles member SIG", "Fos sur Mer member SIG", "Fos sur Mer member OCS"])
    let list = "DL nr=2 nc=1\nformat = edgelist2\nlabels embedded\ndata:\nArles SIG\nIstres SIG 1\n"
    #expect(try summary("g.dl", list) == ["Arles member SIG", "Istres member SIG"])
    #expect(
      try problemLines("g.dl", "dl n=2\ndata:\n0 1\n1 0\n").first?.hasPrefix("g.dl:1: a matrix of one mode") == true)
  }

  @Test(arguments: [
    ("g.net", "*Vertices 10000000\n", "g.net:1: the file is too short for 10000000 vertices"),
    ("g.dl", "dl nr=10000000 nc=1\ndata:\n", "g.dl:1: the file is too short for 10000000 rows or columns"),
  ])
  func `that says more nodes than it has room for takes no memory for them`(file: String, text: String, says: String)
    throws
  {
    #expect(try problemLines(file, text).first == "\(says); write how many there are")
  }

  // MARK: Popolo

  @Test func `of Popolo has persons who sit for parties in a parliament`() throws {
    let popolo = """
      {"persons": [{"id": "1", "name": "Aya \\u00c9mile \\ud83d\\ude00"}],
       "organizations": [{"id": "p", "name": "Parliament", "classification": "legislature"}, {"id": "x", "name": "Party"}],
       "memberships": [
         {"person_id": "1", "organization_id": "p", "on_behalf_of_id": "x", "role": "chair", "start_date": "2007-10-01T00:00:00Z"}]}
      """
    #expect(try summary("g.json", popolo) == ["Aya Émile 😀 of Party lead Parliament 2007-10-01–"])
  }

  @Test func `of Popolo that is no JSON is reported with its line`() throws {
    #expect(
      try problemLines("g.json", "{\n\"memberships\": [,]}") == [
        "g.json:2: here stands no value; write a text in quotes, a number, true, false or null; mend the JSON"
      ])
    #expect(try problemLines("g.json", "{}").first?.contains("no Popolo") == true)
  }

  /// What a fuzzer found: `graph " n"` was written as it stands, and read back without its space.
  @Test(arguments: [
    ("g.dot", "graph \" n\" { a -- g; }"),
    (
      "g.json",
      #"{"name": " n", "title": " ", "persons": [{"id": "1", "name": "P"}], "organizations": [{"id": "g", "name": "G"}],"#
        + #" "memberships": [{"organization_id": "g", "person_id": "1"}]}"#
    ),
  ])
  func `has a name without space around it`(file: String, text: String) throws {
    let folder = try TemporaryFolder([file: text])
    #expect(try folder.read(file).network.metadata.name == "n")
  }
}
