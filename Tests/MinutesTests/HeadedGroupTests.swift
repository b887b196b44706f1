import Collaboration
import Testing

@testable import Minutes

@Suite("Groups below headings, offices beside names, and numbers behind labels")
struct HeadedGroupTests {
  private static let head = """
    # Minutes of 12 March 2024

    Present: Mary Holt, Paul Day, Ann Reed, Daniel Marsh


    """

  /// Each group with its members, the leads marked.
  private func groups(_ text: String) throws -> [String] {
    try Reading(of: document(Self.head + text, .markdown)).groups.map { group in
      "\(group.name): " + group.members.map { $0.name + ($0.role == .lead ? " lead" : "") }.joined(separator: ", ")
    }
  }

  @Test func `a heading names those in brackets below it`() throws {
    #expect(
      try groups("### Harbour map\n\n(Mary Holt, Paul Day)\n\nThey are drawing it.\n") == [
        "Harbour map: Mary Holt, Paul Day"
      ])
  }

  @Test func `a heading names those who lead what it is about`() throws {
    #expect(
      try groups("### Code of conduct\n\nA draft is online; led by Ann Reed and Paul Day.\n") == [
        "Code of conduct: Ann Reed lead, Paul Day lead"
      ])
  }

  @Test func `one in brackets below a heading gives account of it`() throws {
    #expect(try groups("### Accounts\n\n(Mary Holt)\n\nAll is well.\n") == [])
  }

  @Test(
    arguments: [
      (["dan", "marsh"], "Daniel Marsh"), (["d", "marsh"], "Daniel Marsh"), (["mary", "holt"], "Mary Ann Holt"),
      (["marsh"], nil), (["dora", "marsh"], nil),
    ] as [([String], String?)])
  func `shorter names mean the only one whom they fit`(words: [String], expected: String?) {
    #expect(SameName.only(of: words, among: ["Daniel Marsh", "Mary Ann Holt", "Paul Day"]) == expected)
  }

  @Test func `a name that fits two people means none`() {
    #expect(SameName.only(of: ["d", "marsh"], among: ["Daniel Marsh", "Dora Marsh"]) == nil)
  }

  @Test(
    arguments: [
      ("fr", "Nombre de conseillers en exercice : 27 et le quorum est atteint pour la séance de ce soir.", [27.0]),
      ("fr", "Les membres se sont réunis dans la salle du club. Présents : 21", [21]),
      ("fr", "Il y avait 25 présents dans la salle, et nous les remercions de leur venue.", [25]),
      ("fr", "L'effectif du club était de 401 membres dont 339 licenciés, ce qui est un record.", [401, 339]),
      ("en", "There were two members of the public in the room and they asked for a word with the chair.", [2]),
      ("en", "The members were present in the hall (7 of 9) and the chair opened the meeting.", [7]),
      ("en", "It was a good turnout for the first of the evenings that we have held (140+ participants).", [140]),
      ("fr", "Les membres ont voté comme suit. Pour : 12 Contre : 3 et le vote est clos.", []),
    ] as [(String, String, [Double])])
  func `counts stand behind labels and in brackets`(language: String, text: String, expected: [Double]) throws {
    let lines = try document(text).lines
    let found = CountReader.read(
      Sentence.all(in: try document(text), known: []), vocabulary: LanguageVocabulary.of(lines), subject: "Board",
      known: [], date: PartialDate(year: 2025))
    #expect(found.counts.map(\.value) == expected, "\(language)")
  }

  @Test func `an office in a line above the name is of the board above`() throws {
    let text = "The new board\n\nPresident\n\nMary Holt\n\nVice President\n\nPaul Day\n\nTreasurer\n\nAnn Reed\n"
    let found = try groups(text)
    #expect(found.count == 1 && found[0].hasSuffix("board: Mary Holt lead, Paul Day, Ann Reed"), "\(found)")
  }

  @Test func `who is second in the chair leads nothing`() throws {
    let found = try groups("Board of trustees: Mary Holt (2. Vorsitzende), Paul Day (1. Vorsitzender), Ann Reed\n")
    #expect(found == ["Board of trustees: Mary Holt, Paul Day lead, Ann Reed"])
  }
}
