import Collaboration
import Testing

@testable import Intake

@Suite("A DL of two modes")
struct DLTests {
  private func summary(_ text: String) throws -> [String] {
    try TemporaryFolder(["g.dl": text]).read("g.dl").network.summary
  }

  private func problemLines(_ text: String) throws -> [String] {
    try TemporaryFolder(["g.dl": text]).problemLines("g.dl").map { $0.replacing("g.dl:", with: "") }
  }

  private let named = "dl nr=3 nc=2\nrow labels:\nA B C\ncolumn labels:\nX Y\n"

  // MARK: Matrices

  @Test func `may begin its numbers on the line of data`() throws {
    #expect(try summary(named + "data: 1 0\n0 1\n1 1\n") == ["A member X", "B member Y", "C member X", "C member Y"])
  }

  @Test(arguments: ["1 0 0 1 1 1", "1\n0 0\n1 1 1\n", "1 0 0 1\n\n1,1"])
  func `has its numbers in sequence, wherever lines end`(numbers: String) throws {
    #expect(
      try summary(named + "data:\n" + numbers) == ["A member X", "B member Y", "C member X", "C member Y"])
  }

  @Test func `with too few or too many numbers is refused`() throws {
    #expect(
      try problemLines(named + "data:\n1 0\n0 1\n")
        == ["8: 4 numbers, where 3 rows of 2 have 6; mend nr= and nc=, or the numbers"])
    #expect(
      try problemLines(named + "data:\n1 0 0 1\n1 1 1 0 1")
        == ["8: 9 numbers, where 3 rows of 2 have 6; mend nr= and nc=, or the numbers"])
    #expect(
      try problemLines(named + "data:\n1 0\n0 1\n1\n") == ["9: this row has 1 number, where 2 are wanted"])
  }

  @Test func `with embedded labels has a row in each line`() throws {
    let head = "dl nr=2 nc=2\nlabels embedded:\ndata:\nX \"Y Z\"\n"
    #expect(try summary(head + "A 1 0\nB 0 1\n") == ["A member X", "B member Y Z"])
    #expect(try problemLines(head + "A 1 0\n") == ["5: 1 row, where nr= says 2"])
    #expect(try problemLines(head + "A 1 0\nB 1 1\nC 1 1\nD 1 1\n") == ["7: there are more rows than nr= says: 2"])
    #expect(
      try problemLines(head + "A 1\nB 1 1 1\n") == [
        "5: this row has 1 number, where 2 are wanted", "6: this row has 3 numbers, where 2 are wanted",
      ])
    #expect(
      try problemLines("dl nr=1 nc=3\nlabels embedded\ndata:\nX Y\nA 1 0 1\n") == [
        "4: 2 column labels, where nc= says 3"
      ]
    )
  }

  // MARK: Labels

  @Test func `with too few labels takes nothing else for them`() throws {
    let header = "dl nr=3 nc=2\nrow labels:\nA\nB\ncolumn labels:\nX\nY\ndata:\n1 0\n0 1\n1 1\n"
    #expect(try problemLines(header) == ["2: 2 row labels, where nr= says 3; write one for each row"])
    #expect(
      try problemLines("dl nr=1 nc=2\nrow labels:\ncolumn labels: X\ndata:\n1 0\n")
        == ["3: 1 column label, where nc= says 2; write one for each column"])
    #expect(
      try problemLines("dl nr=1 nc=2\nlabels: A X\ndata:\n1 0\n")
        == ["2: 2 labels, where nr= and nc= say 3; write the rows’ and then the columns’"])
  }

  @Test func `with more labels than are wanted asks for quotes`() throws {
    #expect(
      try problemLines("dl nr=2 nc=1\nrow labels:\nFos sur Mer\nIstres\ncolumn labels: X\ndata:\n1 1\n")
        == ["2: 4 row labels, where nr= says 2; put names that have spaces or commas in quotes"])
  }

  @Test func `leaves apostrophes to names`() throws {
    let text = "dl nr=2 nc=1\nrow labels:\n's-Hertogenbosch, L'Aquila'\ncolumn labels:\n\"d'X\"\ndata:\n1\n1\n"
    #expect(try summary(text) == ["'s-Hertogenbosch member d'X", "L'Aquila' member d'X"])
  }

  @Test func `tells quotes that do not close, each of them`() throws {
    #expect(
      try problemLines("dl nr=2 nc=1\nrow labels:\n\"A\nB\ncolumn labels:\n\"X\ndata:\n1\n1\n") == [
        "3: the quote that opens here is not closed; add the closing quote",
        "6: the quote that opens here is not closed; add the closing quote",
      ])
  }

  // MARK: Headers

  @Test(arguments: [
    "DL NR = 2, NC = 1\nFORMAT = EDGELIST2\nROW LABELS: A B\nCOL LABELS: X\nDATA:\n1 1\n2 1\n",
    "dl nr 2 nc 1 row labels: A,B column labels: X format=edgelist2 data: 1 1\n2 1\n",
    "dl\nformat=edgelist2\nnr=2,nc=1\nlabels:\nA,B,X\ndata:\n1,1\n2,1,1\n",
    "dl nr=2 nc=1 format=nodelist2 nm=1\nlabels embedded data:\nA X\nB X\n",
    "dl nr=2 nc=1 format=edgelist2\nrow labels embedded\ncolumn labels: X\ndata:\nA 1\nB 1\n",
    "Dl Nr=2 Nc=1\nFormat = FullMatrix Diagonal Present\nRow Labels:\nA\nB\nColumn Labels:\nX\nData:\n1 1\n",
  ])
  func `says its header in any order, case and spacing`(text: String) throws {
    #expect(try summary(text) == ["A member X", "B member X"])
    #expect(try problemLines(text) == [])
  }

  @Test func `tells a word of its header that is left out`() throws {
    #expect(
      try problemLines("dl nr=1 nc=1 colour\ndata:\n1\n")
        == ["1: warning: “colour” is none of the words that maillage reads in a DL’s header, and left out"])
  }

  @Test func `of several matrices is refused`() throws {
    #expect(
      try problemLines("dl nr=1 nc=1 nm=2\ndata:\n1\n1\n")
        == ["1: several matrices in one file are not read; write a file for each"])
  }

  // MARK: Lists

  @Test func `holds embedded labels to the numbers that it says`() throws {
    let head = "dl nr=3 nc=2 format=edgelist2\nlabels embedded\ndata:\n"
    #expect(
      try problemLines(head + "A X\nB Y 5\nC X\nD X\nE Z\nE Z\n") == [
        "7: “D” is one row label more than nr= says: 3", "8: “Z” is one column label more than nc= says: 2",
      ])
    #expect(try problemLines(head + "A X\nB Y\n") == ["1: 2 row labels, where nr= says 3; mend the number"])
  }

  @Test func `tells all faults of its lines`() throws {
    #expect(
      try problemLines("dl nr=2 nc=2 format=edgelist2\ndata:\n1 1\n3 1\n1 x\n1\n1 1 many\n1 1 1 1\n").map {
        $0.prefix(20)
      }
        == [
          "4: “3” is no row; wr", "5: “x” is no column;", "6: an edge names a r", "7: “many” is not a n",
          "8: an edge names a r",
        ])
  }

  @Test func `counts faults beyond a hundred`() throws {
    let lines = (1...150).map { "9 \($0)\n" }.joined()
    let problemLines = try problemLines("dl nr=2 nc=2 format=edgelist2\ndata:\n" + lines)
    #expect(problemLines.count == 101)
    #expect(problemLines.first == " 50 more faults in this file")
  }

  /// Several minutes went by when each label was looked for among all.
  @Test(.timeLimit(.minutes(1))) func `of many embedded labels is read in the time of its lines`() {
    let count = 60_000
    let lines = (1...count).map { "o\($0) g\($0 % 20_000)\n" }.joined()
    let text = "dl nr=\(count) nc=20000 format=edgelist2\nlabels embedded\ndata:\n" + lines
    var log = ProblemLog()
    #expect(DLReader.read(text, in: "g.dl", log: &log)?.edges.count == count)
  }
}
