import Collaboration
import Testing

@testable import Intake

@Suite("An edge list")
struct EdgeListTests {
  private func summary(_ text: String) throws -> [String] {
    try TemporaryFolder(["g.edgelist": text]).read("g.edgelist").network.summary
  }

  private func problemLines(_ text: String) throws -> [String] {
    try TemporaryFolder(["g.edgelist": text]).problemLines("g.edgelist").map { $0.replacing("g.edgelist:", with: "") }
  }

  /// The attributes of the only line.
  private func attributes(_ text: String) -> [String: String]? {
    var log = ProblemLog()
    return EdgeListReader.read(text, in: "g", log: &log)?.edges.first?.attributes
  }

  // MARK: What NetworkX writes

  @Test func `has attributes in braces behind its names, commas and all`() throws {
    #expect(
      try summary("Arles OpenElec {'weight': 3, 'role': 'lead'}\nIstres OpenElec {}\n")
        == ["Arles lead OpenElec", "Istres member OpenElec"])
    #expect(
      try summary("Saint-Denis,Open Elec,{'role': 'lead', 'start_date': '2007', 'end_date': '2008-05'}\n")
        == ["Saint-Denis lead Open Elec 2007–2008-05"])
    #expect(try summary("Fos sur Mer\tOpenElec\t{\"role\": \"lead\"}\n") == ["Fos sur Mer lead OpenElec"])
  }

  @Test func `has braces in names where they are not behind`() throws {
    #expect(try summary("{}\tG {1}\n") == ["{} member G {1}"])
    #expect(try summary("{a} {b}\n") == ["{a} member {b}"])
  }

  @Test(arguments: [
    ("a g {'x': \"l'État\", 'y': 'say \\'hi\\''}", ["x": "l'État", "y": "say 'hi'"]),
    ("a g {'tags': ['a', 'b}'], 'n': None, 'deep': {'k': (1, 2)},}", ["tags": "['a', 'b}']", "deep": "{'k': (1, 2)}"]),
    ("a g {0: True, 'e': '\\xe9\\u2019\\\\'}", ["0": "True", "e": "é’\\"]),
    ("a g 2", ["weight": "2"]),
    ("a\tg\t2\t{'role': 'None'}", ["weight": "2", "role": "None"]),
    ("a,g,0.5", ["weight": "0.5"]),
  ])
  func `has attributes as Python writes them`(line: String, expected: [String: String]) {
    #expect(attributes(line) == expected)
  }

  @Test(arguments: ["{'role'}", "{'role': 'lead'", "{'role': }", "{'role': 'lead} ", "{} {}", "{'a': 1 'b': 2}x"])
  func `with braces that hold something else is refused`(braces: String) throws {
    #expect(try problemLines("a g {}\na g " + braces).first?.hasPrefix("2: what stands in braces is not") == true)
  }

  // MARK: Modes

  @Test(arguments: ["a b\nb c\nc a\n", "a,b\nb,c\nc,a", "a\tb\t1\nb\tc\t1\nc\ta\t1\n", "a\tb\t{'x': 1}\nb\tc\nc\ta\n"])
  func `of nodes of one kind is refused`(text: String) throws {
    #expect(
      try problemLines(text) == [
        "2: “b”, “a” and “c” stand on both sides, so that nodes are of one kind or lines run either way; write who "
          + "before in what, and nothing but a tab between them if a group is called as an organization is"
      ])
  }

  @Test func `may call a group as an organization where nothing but tabs parts them`() throws {
    let text = "Arles\tOpenElec\nIstres\tArles\nArles\tArles\n"
    #expect(try summary(text) == ["Arles member OpenElec", "Istres member Arles", "Arles member Arles"])
    #expect(
      try problemLines(text) == [
        "2: warning: “Arles” stands on both sides; maillage takes it that a group is called as an organization is, and "
          + "not that lines run either way"
      ])
  }

  // MARK: Faults

  @Test func `tells all faults of its lines`() throws {
    #expect(
      try problemLines("a\tb\tc\nArles\n\tX\na b c d\na \"b\n") == [
        "1: this line has 3 names, where two are wanted: who, a tab, and in what",
        "2: this line has 1 name, where two are wanted: who, a tab, and in what",
        "3: one of the two names is empty; write who, a tab, and in what",
        "4: nothing tells where the first of these 4 words’ names ends; put a tab between the two names",
        "5: the quote that opens here is not closed; add the closing quote",
      ])
  }

  @Test func `leaves apostrophes to names`() throws {
    #expect(try summary("'s-Gravenhage l'Eau'\n") == ["'s-Gravenhage member l'Eau'"])
  }
}
