import Collaboration
import Testing

@testable import Intake

@Suite("A network of Pajek's")
struct PajekTests {
  private func summary(_ text: String) throws -> [String] {
    try TemporaryFolder(["g.net": text]).read("g.net").network.summary
  }

  private func problemLines(_ text: String) throws -> [String] {
    try TemporaryFolder(["g.net": text]).problemLines("g.net").map { $0.replacing("g.net:", with: "") }
  }

  /// The name of the first of two vertices.
  private func name(_ line: String) throws -> String? {
    var log = ProblemLog()
    let graph = PajekReader.read("*Vertices 2 1\n\(line)\n2 \"G\"\n*Edges\n1 2\n", in: "g", log: &log)
    return graph?.nodes.first?.attributes["label"]
  }

  private let named = "*Vertices 4 2\n1 \"A\"\n2 \"B\"\n3 \"X\"\n4 \"Y\"\n"

  // MARK: Names

  @Test(arguments: [
    ("1 Saint Martin de Crau", "Saint Martin de Crau"),
    ("1 Saint Martin 0.1 0.2 0.5 ellipse ic Red", "Saint Martin"),
    ("1 Route 66", "Route 66"),
    ("1 Arles ic Red bc Black", "Arles"),
    ("1 's-Gravenhage", "'s-Gravenhage"),
    ("1 \"O'Neill\" 0.1 0.2", "O'Neill"),
    ("1 \"A\" box", "A"),
    ("1", "1"),
    ("1 \"\"", "1"),
    // igraph 0.10 writes this for A "q" b\c, and igraph 0.9 the next.
    ("1 \"A &#34;q&#34; b\\c\"", "A \"q\" b\\c"),
    ("1 \"A \\\"q\\\" b\"", "A \"q\" b"),
    // NetworkX 3 writes this for A "q".
    ("1 \"A \"q\"\" 0.0 0.0 ellipse", "A \"q\""),
    ("1 \"B \"q\" \\ back\" 0.0 0.0 ellipse", "B \"q\" \\ back"),
    ("1 \"B \"\"c\"\" d\"", "B \"c\" d"),
    ("1 \"ends in \\\" 0.0 0.0 ellipse", "ends in \\"),
  ])
  func `has names as programs write them`(line: String, expected: String) throws {
    #expect(try name(line) == expected)
  }

  @Test func `never cuts a name unsaid`() throws {
    #expect(
      try problemLines("*Vertices 2 1\n1 \"A\" of B\n2 \"G\" \"H\"\n*Edges\n1 2\n") == [
        "2: it is not clear where the name ends; put it in double quotes, and none within it",
        "3: it is not clear where the name ends; put it in double quotes, and none within it",
      ])
  }

  @Test func `has a number for one vertex alone`() throws {
    #expect(
      try problemLines("*Vertices 3 2\n1 \"A\"\n1 \"B\"\n3 \"C\"\n*Edges\n1 3\n")
        == ["3: the vertex 1 stands in line 2 too; number them anew"])
  }

  // MARK: Lines

  @Test func `has years as the dates of memberships, each span one`() throws {
    #expect(
      try summary(
        named + "*Edges\n1 3 1 [2006-2007]\n1 4 1 [1990-*]\n2 3 [2001-2003, 2005]\n2 4 1 l \"lead\" [*-2004]\n") == [
          "A member X 2006–2007", "A member Y 1990–", "B member X 2001–2003", "B member X 2005–2005",
          "B lead Y –2004",
        ])
  }

  @Test func `tells once which times are left out`() throws {
    let text = "*Vertices 2 1\n1 \"A\" [1-3]\n2 \"X\" [2000-*]\n*Edges\n1 2 1 [5,7-9]\n1 2 1 [3]\n"
    #expect(
      try problemLines(text).filter { $0.contains("left out") } == [
        "2: warning: the times of vertices, as “[1-3]”, are left out; lines have times",
        "5: warning: times that are not years, as “[5,7-9]”, are left out; years have four digits",
      ])
  }

  @Test func `has relations as roles, named above lines or before them`() throws {
    #expect(
      try summary(named + "*Arcs :1 \"lead\"\n1 3\n*Arcs :2 supplier\n2 4 1\n1 4 1 l \"observer\"\n")
        == ["A lead X", "B supplier Y", "A observer Y"])
    #expect(
      try summary(named + "*Arcs :1 \"lead\"\n*Arcs :2 \"member\"\n*Arcs\n1: 1 3 1\n2: 2 4 1\n")
        == ["A lead X", "B member Y"])
    #expect(try summary(named + "*Matrix :1 \"lead\"\n1 0\n0 0\n") == ["A lead X"])
  }

  @Test func `has attributes as NetworkX writes them`() throws {
    #expect(
      try summary(
        "*vertices 2\n1 Arles 0.0 0.0 ellipse bipartite 0\n2 g 0.0 0.0 circle bipartite 1\n*edges\n1 2 1.0 role lead start_date 2007\n"
      ) == ["Arles lead g 2007–"])
  }

  // MARK: What else there is

  @Test func `tells that a partition is left out`() throws {
    let text = named + "*Edges\n1 3\n2 4\n*Partition modes\n*Vertices 4\n1\n1\n2\n2\n"
    #expect(
      try problemLines(text)
        == ["9: warning: *Partition and what follows it is left out; maillage reads the network alone"])
    #expect(try summary(text) == ["A member X", "B member Y"])
  }

  @Test func `that is two is refused`() throws {
    #expect(
      try problemLines(named + "*Edges\n1 3\n*Vertices 2\n1 a\n2 b\n")
        == ["8: a second network begins here; write a file for each"])
  }

  @Test func `that a short text makes large is refused`() throws {
    #expect(
      try problemLines("*Vertices 4000000 2\n*Edges\n1 3\n" + String(repeating: "\n", count: 4_000_000)).first?
        .hasPrefix("1: the file is too short for 4000000 vertices") == true)
    let spans = "[" + [String](repeating: "2001-2002", count: 2_000).joined(separator: ",") + "]"
    let pairs = (0..<200).map { "k\($0)x v" }.joined(separator: " ")
    let lines = String(repeating: "1 2 1 \(pairs) \(spans)\n", count: 20)
    #expect(
      try problemLines("*Vertices 2 1\n1 \"a\"\n2 \"b\"\n*Edges\n" + lines).first
        == "14: up to here, defaults come to over 4000000 values; write them where they hold")
    #expect(
      try problemLines("*Vertices 2 1\n1 \"a\" " + String(repeating: "b\" ", count: 100_000) + "\n2 \"b\"\n").first?
        .contains("it is not clear where the name ends") == true)
  }

  @Test func `has its vertices before its lines`() throws {
    #expect(
      try problemLines("*Edges\n1 2\n*Vertices 2 1\n1 a\n2 b\n")
        == ["1: the vertices are missing; write *Vertices and them before *edges"])
  }

  @Test func `tells all faults of its lines`() throws {
    #expect(
      try problemLines(
        "*Vertices 3 2\n1 \"A\"\n2 \"B\n9 \"X\"\n*Edges\n1 3\n1 77\nfoo bar\n1\n1 3 much\n*Matrix\n1\n*What\n1\n") == [
          "3: the quote that opens here is not closed; add the closing quote",
          "4: “9” is no vertex; write a number from 1 to 3",
          "7: “77” is no vertex; write a number from 1 to 3",
          "8: “foo” is no vertex; write a number from 1 to 3",
          "9: a line names two vertices by their numbers",
          "10: “much” is no number; a line’s weight stands behind its vertices",
          "11: the matrix ends after 1 row, where 2 are wanted",
          "13: “*What” is none of *Vertices, *Edges, *Arcs and *Matrix",
        ])
  }

  @Test(arguments: [
    "*Vertices 2 1\n\u{1}\n*Edges\n\u{1}\n", "*Edges", "*", "\"", "*Vertices 2 1\n*Edgeslist\n\u{2}\n", "*Matrix",
  ])
  func `of control characters is refused`(text: String) throws {
    #expect(!(try problemLines(text).isEmpty))
  }
}
