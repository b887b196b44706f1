import Collaboration
import Testing

@testable import Intake

@Suite("A graph in XML")
struct XMLGraphTests {
  // MARK: GraphML

  @Test func `tells all that is wrong with it at once`() throws {
    let graph = """
      <graphml><graph edgedefault="undirected">
      <node id="a"/><node/>
      <edge source="a"/>
      <edge source="a" target="z"/>
      <hyperedge/>
      </graph></graphml>
      """
    #expect(
      try problemLines("g.graphml", graph) == [
        "g.graphml:2: this node has no id; give it one",
        "g.graphml:3: this edge lacks its source or its target; write the ids of both",
        "g.graphml:4: this edge ends at “z”, and no node has that id; write the id of a node",
        "g.graphml:5: hyperedges are not read; write each membership as an edge",
      ])
  }

  @Test func `has the data of a node behind the graph within it`() throws {
    let graph = """
      <graphml><key id="k" for="node" attr.name="kind"/><graph>
      <node id="g"><graph><node id="a"><data key="k">organization</data></node></graph><data key="k">group</data></node>
      <edge source="g" target="a"/></graph></graphml>
      """
    #expect(try summary("g.graphml", graph) == ["a member g"])
    #expect(try problemLines("g.graphml", graph) == [])
  }

  @Test func `is known by its name behind a long comment`() throws {
    let comment = "<!-- " + String(repeating: "x", count: 5000) + " -->"
    let graph =
      "<?xml version=\"1.0\"?>\(comment)<graphml><graph><node id=\"a\"/><node id=\"g\"/><edge source=\"a\" target=\"g\"/></graph></graphml>"
    #expect(try summary("g.graphml", graph) == ["a member g"])
  }

  @Test func `in another encoding than is read is refused`() throws {
    #expect(
      try problemLines("g.graphml", "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<graphml><graph/></graphml>")
        == [
          "g.graphml:1: the encoding “ISO-8859-15” is not read; save the file as UTF-8"
        ])
  }

  @Test(arguments: ["a&nbsp;b", "&bogus;", "&#xD800;"])
  func `refers to no entity but XML's own, in attributes either`(id: String) throws {
    #expect(
      try problemLines("g.graphml", "<graphml><graph>\n<node id=\"\(id)\"/></graph></graphml>") == [
        "g.graphml:2: this text refers to an entity that is not XML's own; write the character itself"
      ])
  }

  // MARK: GEXF

  @Test func `of GEXF has the names of persons who only sit for an organization`() throws {
    let graph = """
      <?maillage name="g" persons="ada-unwin&#9;Ada Unwin"?>
      <gexf><graph><attributes class="node"><attribute id="k" title="kind"/></attributes>
      <attributes class="edge"><attribute id="p" title="person"/></attributes><nodes>
      <node id="a" label="Alvoray"><attvalues><attvalue for="k" value="organization"/></attvalues></node>
      <node id="r" label="Roads"><attvalues><attvalue for="k" value="group"/></attvalues></node></nodes>
      <edges><edge source="a" target="r"><attvalues><attvalue for="p" value="ada-unwin"/></attvalues></edge></edges></graph></gexf>
      """
    let folder = try TemporaryFolder(["g.gexf": graph])
    #expect(try folder.read("g.gexf").network.summary == ["Ada Unwin of Alvoray member Roads"])
  }

  private func gexf(edge: String) -> String {
    """
    <gexf version="1.3"><graph mode="dynamic" timeformat="date"><attributes class="edge"><attribute id="r" title="role"/>
    <attribute id="w" title="hours"/></attributes>
    <nodes><node id="a" label="a"/><node id="g" label="g"/></nodes>
    <edges>\(edge)</edges></graph></gexf>
    """
  }

  @Test(arguments: [
    ("timestamp=\"2007-01-01\"", ["a member g 2007-01-01–2007-01-01"]),
    ("timestamps=\"[2006, 2009]\"", ["a member g 2006–2006", "a member g 2009–2009"]),
    ("timestamps=\"&lt;[2006]&gt;\"", ["a member g 2006–2006"]),
    (
      "intervals=\"&lt;[2006-03-01, 2007-12-31]; (2008-12-31, 2010-01-01)&gt;\"",
      ["a member g 2006-03-01–2007-12-31", "a member g 2009-01-01–2009-12-31"]
    ),
    ("intervals=\"[2006, Infinity]\"", ["a member g 2006–"]),
  ])
  func `of 1.3 has moments and intervals`(times: String, memberships: [String]) throws {
    #expect(try summary("g.gexf", gexf(edge: "<edge source=\"a\" target=\"g\" \(times)/>")) == memberships)
  }

  @Test func `has roles at times of their own, and tells what else has times`() throws {
    let graph = gexf(
      edge: """
        <edge source="a" target="g"><attvalues><attvalue for="r" value="member" start="2005" end="2006"/>
        <attvalue for="r" value="lead" start="2007" end="2008"/><attvalue for="w" value="3" start="2007"/></attvalues></edge>
        """)
    #expect(try summary("g.gexf", graph) == ["a member g 2005–2006", "a lead g 2007–2008"])
    #expect(
      try problemLines("g.gexf", graph).contains { $0.hasPrefix("g.gexf: warning: edges’ hours over time is left out") }
    )
  }

  @Test func `tells each date that is none, and each edge that ends nowhere`() throws {
    let edges = """
      <edge source="a" target="g" start="soon"/>
      <edge source="a" target="g" intervals="2006"/>
      <edge target="g"/>
      <edge source="a" target="zzz"/>
      """
    #expect(
      try problemLines("g.gexf", gexf(edge: edges)) == [
        "g.gexf:4: “soon” is no date; write times as YYYY-MM-DD with timeformat=\"date\", or as years",
        "g.gexf:5: “2006” is no interval; write [2006, 2007]",
        "g.gexf:6: this edge lacks its source or its target; write the ids of both",
        "g.gexf:7: this edge ends at “zzz”, and no node has that id; write the id of a node",
      ])
  }

  // MARK: Popolo

  @Test func `in Popolo may have memberships within persons and organizations, and tells what is left out`() throws {
    let popolo = """
      {"persons": [{"id": "p", "name": "Aya", "email": "aya@example.org", "memberships": [{"organization_id": "g"}]}],
       "organizations": [{"id": "g", "name": "SIG", "memberships": [{"member": {"id": "a"}, "label": "lead"}]},
         {"id": "a", "name": "Arles", "links": [{"url": "https://example.org"}]}]}
      """
    #expect(try summary("g.json", popolo) == ["Arles lead SIG", "Aya member SIG"])
    #expect(
      try problemLines("g.json", popolo) == [
        "g.json: warning: organizations’ “links” is left out; no table has a column for it",
        "g.json: warning: persons’ “email” is left out; no table has a column for it",
      ])
  }
}
