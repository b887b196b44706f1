import Collaboration
import Testing

@testable import Minutes

@Suite("Words beside people")
struct AffiliationTests {
  private func text(_ lines: [String]) -> TokenText {
    TokenText(
      TextDocument(
        file: "a.txt", blocks: lines.enumerated().map { .line(TextLine(number: $0.offset + 1, text: $0.element)) }))
  }

  /// The tokens of names, each given by its first and last word.
  private func places(_ names: [(String, String)], in text: TokenText) -> [Range<Int>] {
    names.compactMap { first, last in
      guard let start = text.tokens.firstIndex(where: { $0.text == first }),
        let end = text.tokens[start...].firstIndex(where: { $0.text == last })
      else { return nil }
      return start..<(end + 1)
    }
  }

  @Test func `The words between separators beside people are segments`() {
    let text = text(["Brize : Anne Orlu (maire), Luc Ott – AB/CD", "Fin"])
    let segments = AffiliationSegments(text, people: places([("Anne", "Orlu"), ("Luc", "Ott")], in: text))
    #expect(segments.all.map { text.name(at: $0.tokens) } == ["Brize", "maire", "AB/CD", "Fin"])
    #expect(segments.all.map(\.sincePerson) == [-1, 0, 0, -1])
    #expect(segments.all.map(\.isBeforePerson) == [true, true, false, false])
    #expect(segments.all.map(\.hasFunction)[1])
    #expect(segments.all.map(\.hasCode) == [false, false, true, false])
    #expect(segments.people == [0: 2])
  }

  @Test func `Segments at the same place of their lines have the same slot`() {
    let text = text(["Anne Orlu (Brize)", "Luc Ott (Acme)", "Paul Mer, Acme"])
    let segments = AffiliationSegments(
      text, people: places([("Anne", "Orlu"), ("Luc", "Ott"), ("Paul", "Mer")], in: text))
    let slots = segments.all.map(\.slot)
    #expect(slots.count == 3 && slots[0] == slots[1] && slots[1] != slots[2])
    #expect(segments.repetitions[segments.all[1].text] == 2)
  }

  @Test func `The initials of a person are told from an organization`() {
    let text = text(["Anne Orlu (AO), Luc Ott (OASIS)"])
    let segments = AffiliationSegments(text, people: places([("Anne", "Orlu"), ("Luc", "Ott")], in: text))
    #expect(segments.all.map(\.isInitials) == [true, false])
  }

  @Test func `An organization is that of the one before it, of those below it, or of several before it`() {
    let text = text(["Anne Orlu (Acme)", "Brize", "Luc Ott", "Paul Mer", "Présents :", "Ida Val, Eva Sol, CGT"])
    let people = places([("Anne", "Orlu"), ("Luc", "Ott"), ("Paul", "Mer"), ("Ida", "Val"), ("Eva", "Sol")], in: text)
    func mention(_ word: String, _ direction: AffiliationMention.Direction) -> AffiliationMention? {
      text.tokens.firstIndex { $0.text == word }.map { AffiliationMention(tokens: $0..<($0 + 1), direction: direction) }
    }
    let mentions = [mention("Acme", .before), mention("Brize", .behind), mention("CGT", .several)].compactMap(\.self)
    let linked = AffiliationLinks(mentions, people: people, text, LineFacts.all(of: text)).linked()
    #expect(linked.map { $0.map { text.name(at: $0) } } == ["Acme", "Brize", "Brize", "CGT", "CGT"])
  }

  @Test func `A heading's organization ends where another list begins`() {
    let text = text(["Brize", "Luc Ott", "Excusés :", "Paul Mer"])
    let people = places([("Luc", "Ott"), ("Paul", "Mer")], in: text)
    let linked = AffiliationLinks(
      [AffiliationMention(tokens: 0..<1, direction: .behind)], people: people, text, LineFacts.all(of: text)
    ).linked()
    #expect(linked == [0..<1, nil])
  }

  @Test func `A line of two thousand people is read in time`() {
    let text = text([String(repeating: "Ann Lee (Acme), ", count: 2000)])
    let people = text.tokens.indices.filter { text.tokens[$0].text == "Ann" }.map { $0..<($0 + 2) }
    let clock = ContinuousClock()
    let time = clock.measure { _ = AffiliationFeatures(text, LineFacts.all(of: text), people: people).items() }
    #expect(time < .seconds(20))
  }

  @Test(
    arguments: [
      (
        ["Excusa su inasistencia Ana Ferrer. Luis Prado abre la sesión."], [("Ana", "Ferrer"), ("Luis", "Prado")],
        [.excused, .present]
      ),
      (
        ["Absents : Luc Ott, Paul Mer", "Collège B : Anne Orlu"], [("Luc", "Ott"), ("Anne", "Orlu")],
        [.absent, .present]
      ),
      (["Afwezig m.b.: Jan Bos"], [("Jan", "Bos")], [.excused]),
      (["Aanwezig: Jan Bos (vervangt Piet Mol)"], [("Jan", "Bos"), ("Piet", "Mol")], [.present, .excused]),
      (
        ["Anwesend:", "Karl Ott und Emil Steg, entschuldigt"], [("Karl", "Ott"), ("Emil", "Steg")],
        [.excused, .excused]
      ),
      (
        ["Ausentes: Ana Ferrer", "Secretario: Luis Prado"], [("Ana", "Ferrer"), ("Luis", "Prado")], [.absent, .present]
      ),
    ] as [([String], [(String, String)], [Attendance.Status])])
  func `A sentence or a label says who was missing, and no further`(
    lines: [String], names: [(String, String)], statuses: [Attendance.Status]
  ) {
    let text = text(lines)
    let rules = StatusRules(text, LineFacts.all(of: text))
    #expect(rules.verdicts(places(names, in: text)).map(\.status) == statuses)
  }
}
