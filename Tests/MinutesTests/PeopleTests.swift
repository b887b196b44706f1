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
      ("Collège des professeurs", nil), ("Collège A", nil), ("3/4 temps", nil), ("Anna Brizal", nil),
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

  private func read(_ lines: String...) -> [AttendanceEntry] {
    AttendanceReader.read(
      TextDocument(
        file: "a.txt", blocks: lines.enumerated().map { .line(TextLine(number: $0.offset + 1, text: $0.element)) }))
  }

  @Test func `A single letter is a title only as its language writes it and where no initials are`() {
    let titles = text("De heer T.M. Orlu, P. Brize, D. Mer, M. Ott, paní p. Sile").tokens.filter(\.isTitle).map(\.text)
    #expect(!titles.contains("T") && !titles.contains("P") && !titles.contains("D"))
    #expect(titles.contains("M") && titles.contains("p"))
    #expect(text("D. José Orlu", "D. Xacobo Brize").tokens.filter(\.isTitle).map(\.text) == ["D", "D"])
  }

  @Test func `A given name that a converter has broken at its hyphen is one word`() {
    #expect(text("Jean- Marie Orlu").tokens.map(\.text) == ["Jean-Marie", "Orlu"])
    #expect(text("Brize- Marie Orlu").tokens.map(\.text) == ["Brize", "-", "Marie", "Orlu"])
  }

  /// The names as they are mended, out of what the chain is said to mark.
  private func mended(_ line: String, _ marked: [Range<Int>]) -> [String] {
    let text = text(line)
    return NameSpans(text, LineFacts.all(of: text)).mended(marked).map { text.name(at: $0) }
  }

  @Test func `A name has its initials, its nickname and its surname`() {
    #expect(mended("Aanwezig: P. Orlu, T.M. van Brize", [4..<5, 10..<12]) == ["P. Orlu", "T.M. van Brize"])
    #expect(mended("Anna (Nan) Orlu, Paul", [0..<1]) == ["Anna (Nan) Orlu"])
    #expect(mended("Rosa María Brizal Orlu", [0..<2, 2..<4]) == ["Rosa María Brizal Orlu"])
    #expect(mended("Anna Brizal Paul Orlut", [0..<4]) == ["Anna Brizal", "Paul Orlut"])
    #expect(mended("ORLU Anna Brizal", [0..<3]) == ["ORLU Anna"])
  }

  @Test func `Two given names before one surname share it`() {
    let text = text("Members: Anna and Paul Orlut")
    #expect(text.sharedSurname(of: 2..<3, among: [4: 4..<6]) == "Orlut")
    let list = self.text("Members: Lucy, Anna and Paul Orlut")
    #expect(list.sharedSurname(of: 4..<5, among: [6: 6..<8]) == nil)
  }

  @Test(arguments: [
    ("Anne Orlu remplacée par Luc Brize", [0..<2, 4..<6], [Attendance.Status.excused, .present]),
    ("Anna Orlu (sostituisce Luca Brize)", [0..<2, 4..<6], [.present, .excused]),
  ]) func `Who stands in is there, and who is stood in for is not`(
    line: String, names: [Range<Int>], statuses: [Attendance.Status]
  ) {
    let text = text("Présents :", line)
    let places = names.map { ($0.lowerBound + 2)..<($0.upperBound + 2) }
    #expect(StatusRules(text, LineFacts.all(of: text)).verdicts(places).map(\.status) == statuses)
  }

  @Test func `Those who were elected were not there thereby`() {
    let text = text("Ont été élus :", "Anne Orlu, Luc Brize", "Présents :", "Paul Ott")
    #expect(LineFacts.all(of: text).map(\.isOfElected) == [true, true, false, false])
  }

  @Test func `A single word that the learned reader does not find in a list that it knows is nobody`() {
    func person(_ name: String, _ line: Int, _ certainty: Double) -> ReadPerson {
      ReadPerson(name: name, status: .present, certainty: certainty, line: line, place: 0..<1)
    }
    let rules = ["Anne Orlu", "Luc Brize", "Paul Mer", "Saturday", "Illana Ott"].enumerated().map {
      AttendanceEntry(person: $0.element, line: $0.offset + 1)
    }
    let learned = [("Anne Orlu", 1), ("Luc Brize", 2), ("Paul Mer", 3), ("Vera Sile", 6)].map {
      person($0.0, $0.1, 0.9)
    }
    let combined = CombinedAttendance(rules: rules, learned: learned)
    #expect(combined.entries.compactMap(\.person) == ["Anne Orlu", "Luc Brize", "Paul Mer", "Illana Ott", "Vera Sile"])
    // Where it knows little of the list, the rules' stays.
    #expect(CombinedAttendance(rules: rules, learned: []).entries.count == 5)
  }

  @Test func `An entry of the rules is parted where it is two people, or a name and a function`() {
    func person(_ name: String) -> ReadPerson {
      ReadPerson(name: name, status: .excused, certainty: 0.9, line: 1, place: 0..<1)
    }
    let two = CombinedAttendance(
      rules: [AttendanceEntry(person: "Orlu Monsieur Brize", line: 1)], learned: [person("Orlu"), person("Brize")])
    #expect(two.entries.compactMap(\.person) == ["Orlu", "Brize"])
    let whole = CombinedAttendance(
      rules: [AttendanceEntry(person: "Anne Orlu de Brize", line: 1)], learned: [person("Anne Orlu")])
    #expect(whole.entries.compactMap(\.person) == ["Anne Orlu de Brize"])
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
