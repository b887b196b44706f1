import Collaboration
import Testing

@testable import Minutes

@Suite("Words of minutes")
struct PeopleTests {
  private func text(_ lines: String...) -> TokenText {
    TokenText(
      TextDocument(
        file: "a.txt", blocks: lines.enumerated().map { .line(TextLine(number: $0.offset + 1, text: $0.element)) }))
  }

  @Test func `Signs are tokens of their own and names keep their hyphens and apostrophes`() {
    #expect(
      text("Marie-Ève d'Orlu (Brize), J. Ott").tokens.map(\.text)
        == ["Marie-Ève", "d'Orlu", "(", "Brize", ")", ",", "J", ".", "Ott"])
  }

  @Test func `The longest phrase of the vocabulary tells what words mean`() {
    let tokens = text("Absents excusés : Ann Lee").tokens
    #expect(tokens[0].cue == .excused && tokens[1].cue == .excused && tokens[0].beginsCue && !tokens[1].beginsCue)
    #expect(tokens[3].cue == nil)
  }

  @Test(arguments: [
    ("Anwesend", "present"), ("Presentes", "present"), ("Aanwezig", "present"), ("Apologies", "excused"),
    ("Entschuldigt", "excused"), ("Absents", "absent"), ("Afwezig", "absent"), ("Přítomni", "present"),
    ("Nieobecni", "absent"), ("Närvarande", "present"),
  ]) func `Each language has its words for who was there`(word: String, cue: String) {
    #expect(text("\(word): x").tokens[0].cue?.rawValue == cue)
  }

  @Test func `A line that a converter has joined is parted before the labels in it`() {
    let filler = String(repeating: "Le conseil délibère longuement de ses affaires ", count: 6)
    let lines = text(filler + "Présents : Anne Orlu, Luc Brize Excusés : Paul Ott").lines
    #expect(lines.count == 3)
  }

  @Test func `What stands between separators is a segment`() {
    let text = text("Anne ORLU (Brize), Luc Ott et Paul Mer")
    let segments = Segment.all(in: text.lines[0], of: text)
    #expect(
      segments.map { text.name(at: $0.tokens) } == ["Anne ORLU", "Brize", "Luc Ott", "Paul Mer"])
    #expect(segments.map(\.isNameLike) == [true, false, true, true])
  }

  @Test func `A line of one word that is named ten thousand times is read in time`() {
    let document = TextDocument(
      file: "a.txt",
      blocks: [.line(TextLine(number: 1, text: "Présents : " + String(repeating: "Ann Lee, ", count: 10_000)))])
    let clock = ContinuousClock()
    let time = clock.measure { _ = AttendanceReader.read(document) }
    #expect(time < .seconds(20))
  }

  @Test func `A name that comes again by its surname is one person`() {
    var seen = NamesSeen()
    let isNew = ["Anne Orlu", "ORLU Anne", "Mme Orlu", "Luc Orlu"].map { seen.insert($0) }
    #expect(isNew == [true, false, false, true])
  }

  @Test(
    arguments: [
      ("présidente", nil), ("Student Trustee", nil), ("AO", nil), ("Paul Martin", nil),
      ("Université de Brize", "Université de Brize"), ("Acme", "Acme"), ("CNIG", "CNIG"),
    ] as [(String, String?)]) func `What someone is or does is no organization`(text: String, kept: String?)
  {
    #expect(OrganizationSense.kept(text, of: "Anne Orlu") == kept)
  }

  @Test func `Words beside names in a language without rules are read`() {
    let people = AttendanceReader.read(
      TextDocument(
        file: "a.txt",
        blocks: [
          "Protokoll der Sitzung", "Anwesend: Jonas Kofler, Greta Lindner, Marta Brunner", "Entschuldigt: Emil Steger",
          "1. Begrüßung", "Der Vorsitzende eröffnet die Sitzung um 19 Uhr.",
        ].enumerated().map { .line(TextLine(number: $0.offset + 1, text: $0.element)) }))
    #expect(people.compactMap(\.person) == ["Jonas Kofler", "Greta Lindner", "Marta Brunner", "Emil Steger"])
    #expect(people.map(\.status) == [.present, .present, .present, .excused])
  }

  @Test func `A part that lists people knows the lines in which nobody was found`() {
    var entry = AttendanceEntry(person: "Anne Orlu", line: 4)
    entry.certainty = 0.8
    let part = AttendancePart(lines: [4, 5], entries: [entry])
    #expect(part.unused == [5])
    #expect(part.certainty == 0.8)
  }

  @Test func `Small capitals of a PDF make one word with the capital before them`() {
    func word(_ text: String, _ left: Double, _ right: Double, height: Double = 10) -> PDFPage.Word {
      PDFPage.Word(text: text, left: left, right: right, top: 100 + 10 - height, bottom: 110)
    }
    let page = PDFPage(words: [
      word("L", 10, 16), word("UCIE", 16.1, 40, height: 8), word("O", 44, 51), word("RLU", 51.1, 70, height: 8),
      word("B", 74, 80), word("est", 84, 100),
    ])
    #expect(PDFLines.lines(of: [page]).map(\.text) == ["LUCIE ORLU B est"])
  }
}
