import Collaboration
import Testing

@testable import Intake

@Suite("A graph in the DOT language")
struct DOTTests {
  private func summary(_ text: String) throws -> [String] {
    try TemporaryFolder(["g.dot": text]).read("g.dot").network.summary
  }

  private func problemLines(_ text: String) throws -> [String] {
    try TemporaryFolder(["g.dot": text]).problemLines("g.dot")
  }

  @Test(arguments: ["graph{Arles--OpenElec}", "digraph{Arles->OpenElec}", "graph{Arles-- OpenElec}"])
  func `needs no spaces around its edges`(text: String) throws {
    #expect(try summary(text) == ["Arles member OpenElec"])
  }

  @Test func `has hyphens only in quotes and before numbers`() throws {
    #expect(try summary("graph { \"Saint-Rémy\" -- -1.5 }") == ["Saint-Rémy member -1.5"])
    #expect(
      try problemLines("graph { Saint-Rémy -- g }") == [
        "g.dot:1: this sign is none of the DOT language; put names in quotes"
      ])
  }

  @Test func `has labels that name what they are labels of`() throws {
    #expect(
      try summary("digraph n { node [label=\"\\N\"]; Arles -> SIG; Istres [label=\"\\N of \\G\"]; Istres -> SIG }") == [
        "Arles member SIG", "Istres of n member SIG",
      ])
  }

  @Test func `has the language's words as names where they are in quotes`() throws {
    #expect(
      try summary("graph { \"Node\" -- \"graph\"; \"edge\" -- \"subgraph\" }") == [
        "Node member graph", "edge member subgraph",
      ])
  }

  @Test func `in HTML has words that tags part`() throws {
    #expect(
      try summary(
        "graph { a [label=<Ville d'Arles<BR/>centre>]; b [label=<<table><tr><td>Fos</td><td>Mer</td></tr></table>>]; a -- g; b -- g }"
      )
        == ["Ville d'Arles\ncentre member g", "Fos Mer member g"])
  }

  @Test func `is one in a file`() throws {
    #expect(
      try problemLines("graph { a -- g }\ngraph { b -- g }") == [
        "g.dot:2: the graph has ended here, and maillage reads one; put what follows into a file of its own"
      ])
  }

  @Test func `has one role where two attributes say one, and the other is reported`() throws {
    let text = "graph { a [kind=organization]; g [kind=group]; a -- g [type=observer, label=lead] }"
    for _ in 0..<20 { #expect(try summary(text) == ["a lead g"]) }
    #expect(
      try problemLines(text) == [
        "g.dot: warning: edges’ type is left out where another attribute says the same otherwise; keep one of the two"
      ])
  }
}
