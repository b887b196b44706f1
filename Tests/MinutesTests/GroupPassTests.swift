import Collaboration
import Testing

@testable import Minutes

@Suite("Groups and who is in them, wherever minutes say so")
struct GroupPassTests {
  private static let people = """
    # Minutes of 12 March 2024

    ## Present

    - Mary Holt, Alder Rowing Club
    - Paul Day, Birch Canoe Club
    - Ann Reed, Cedar Sailing Club


    """

  /// Each group with its members, the leads marked, organizations in brackets.
  private func groups(_ text: String) throws -> [String] {
    try Reading(of: document(text, .markdown)).groups.map { group in
      "\(group.name): " + group.members.map { $0.name + ($0.role == .lead ? " lead" : "") }.joined(separator: ", ")
    }
  }

  @Test func `have labels below a plain heading`() throws {
    let text = """
      ## Committees

      ### Youth committee

      Lead: Alder Rowing Club (Mary Holt)
      Members: Birch Canoe Club, Cedar Sailing Club

      ### Safety committee

      Lead: Paul Day
      Members: Ann Reed, Mary Holt
      """
    #expect(
      try groups(Self.people + text) == [
        "Youth committee: Birch Canoe Club, Cedar Sailing Club, Mary Holt (Alder Rowing Club) lead",
        "Safety committee: Ann Reed, Mary Holt, Paul Day lead",
      ])
  }

  @Test func `are called by headings of a part that is about groups`() throws {
    let text = """
      ## Working groups

      ### Mapping

      Lead: Mary Holt
      Members: Birch Canoe Club

      ### Training

      - Paul Day
      - Ann Reed

      ### Boats

      Nothing to report.

      ## Any other business

      ### Boats for sale

      Members: Birch Canoe Club
      """
    #expect(
      try groups(Self.people + text) == ["Mapping: Birch Canoe Club, Mary Holt lead", "Training: Paul Day, Ann Reed"])
    let unread = try Reading(of: document(Self.people + text, .markdown)).unreadGroups
    #expect(unread.map(\.names) == [["Boats"]])
  }

  @Test(arguments: [
    (
      "- Youth working group, led by Alder Rowing Club, with Birch Canoe Club and Cedar Sailing Club.",
      "Youth: Birch Canoe Club, Cedar Sailing Club, Alder Rowing Club lead"
    ),
    ("- Safety working group – lead: Mary Holt", "Safety: Mary Holt lead"),
    (
      "- Groupe Rivières – pilote : Paul Day ; membres : Birch Canoe Club, Cedar Sailing Club",
      "Rivières: Birch Canoe Club, Cedar Sailing Club, Paul Day lead"
    ),
  ])
  func `stand in a line with who leads them`(text: String, expected: String) throws {
    #expect(try groups(Self.people + "## Agenda\n\n" + text) == [expected])
  }

  @Test func `are rows of a table without titles`() throws {
    let text = """
      | | | |
      |--|--|--|
      | Lasers | Members: Mary, Paul (Chair) | lasers@example.org |
      | Kilns | Members: Ann, Mary | kilns@example.org |
      """
    #expect(
      try groups(Self.people + text) == ["Lasers: Mary Holt, Paul Day lead", "Kilns: Ann Reed, Mary Holt"])
  }

  @Test(arguments: [
    (
      "L'assemblée désigne les personnes suivantes en tant que membres du conseil :\n\n- Anne Lambert\n- Luc Besson",
      "conseil: Anne Lambert, Luc Besson"
    ),
    (
      "Die Mitgliederversammlung wählt folgende Mitglieder des Vorstands:\n\n- Anna Schmidt\n- Peter Lange",
      "Vorstand: Anna Schmidt, Peter Lange"
    ),
    (
      "Voted to create a first board of directors consisting of the following members:\n\nAnn Reed, President\nPaul Day, Treasurer",
      "board of directors: Ann Reed lead, Paul Day"
    ),
    (
      "## Élection du bureau\n\nLe bureau est élu à l'unanimité.\n\n- Présidente : Anne Lambert\n- Discipline : Luc Besson",
      "bureau: Anne Lambert lead, Luc Besson"
    ),
    (
      "Le nouveau bureau est constitué comme suit : coprésidents, Anne Lambert et Luc Besson ; trésorier, Paul Martin ; secrétaire, Claire Petit.",
      "bureau: Anne Lambert lead, Luc Besson lead, Paul Martin, Claire Petit"
    ),
    (
      "The election of a Bar Committee consisting of Ann Reed, Paul Day and Mary Holt was carried.",
      "Bar Committee: Ann Reed, Paul Day, Mary Holt"
    ),
    (
      "## Election of New Committee Members\n\nAnn Reed is duly elected President\n\nPaul Day is duly elected Treasurer",
      "Committee: Ann Reed lead, Paul Day"
    ),
    (
      "## Wahl des Vorstands\n\nAnna Schmidt ist als Vorsitzende bestätigt worden.\n\nPeter Lange ist als Kassierer bestätigt worden.",
      "Vorstand: Anna Schmidt lead, Peter Lange"
    ),
    ("#### Scraping (Mary, Paul)\n\nDone.", "Scraping: Mary Holt, Paul Day"),
    (
      "## Working parties\n\n- Recovery Plan Working Party – Mary Holt to take the lead and Ann Reed to write",
      "Recovery Plan Working Party: Mary Holt lead, Ann Reed"
    ),
    ("Personnel Committee – (Vacant, Paul Day)", "Personnel Committee: Paul Day"),
  ])
  func `have those whom lists and sentences name`(text: String, expected: String) throws {
    #expect(try groups(Self.people + "## Decisions\n\n" + text) == [expected])
  }

  @Test(arguments: [
    "The chair thanked the Youth Committee: a fine year.", "Members of the public were asked to leave.",
    "Alder Rowing Club\n\nMary Holt reported on the regatta.", "## Committee reports\n\nNothing to report.",
  ])
  func `are not made of what merely speaks of them`(text: String) throws {
    #expect(try groups(Self.people + text) == [])
  }

  @Test func `elected in a list were not thereby there`() throws {
    let reading = try Reading(
      of: document(
        "# Assemblée constituante du 3 décembre 2012\n\nLe bureau élu est composé de :\n\n"
          + "  * Laurent Albert (Trésorier)\n  * Yann Lossec (Président)\n", .markdown))
    #expect(reading.attendees == [])
    #expect(reading.groups.map(\.members.count) == [2])
  }

  @Test(arguments: [
    ("Ann Reed, Club Chair called the meeting to order.", "Ann Reed"),
    ("Sous la présidence de M. Holt, maire.", "Mary Holt"),
    ("L'assemblée désigne Paul Day en qualité de président de séance.", "Paul Day"),
    ("Asisten los señores Paul Day (Decano), quien preside, Ann Reed (Vicedecano).", "Paul Day"),
  ])
  func `that meet are presided by whom the text says`(text: String, expected: String) throws {
    let people = "# Minutes of the Board, 12 March 2024\n\nPresent: Mary Holt, Paul Day, Ann Reed\n\n"
    #expect(try Reading(of: document(people + text, .markdown)).meeting.chairs.map(\.fact) == [expected])
  }
}

@Suite("Counts in minutes")
struct CountTests {
  /// Each count as `category year value`, with its subject where that is not the body.
  private func numbers(_ text: String) throws -> (counts: [String], changes: [String]) {
    let adherence = try Reading(
      of: document(
        "# Minutes of the Board, 12 March 2025\n\nPresent: Mary Holt (Alder Rowing Club), Paul Day (Birch Canoe Club)\n\n"
          + text, .markdown)
    ).adherence
    func subject(_ name: String) -> String { name == "Board" ? "" : name + " " }
    return (
      adherence.counts.map { "\(subject($0.subject))\($0.category) \($0.year) \(Int($0.value))" },
      adherence.changes.map { "\(subject($0.subject))\($0.category) \($0.startYear)-\($0.endYear) \(Int($0.percent))" }
    )
  }

  @Test(arguments: [
    ("The treasurer reported that we have 437 members and that all is well with the club.", ["members 2025 437"]),
    ("Members increased by 15 from 262 to 277.", ["Members 2024 262", "Members 2025 277"]),
    ("Membership went from 64 → 18 between 2020 and 2024.", ["Membership 2020 64", "Membership 2024 18"]),
    ("The number of clubs has fallen from 31 to 24 since 2018.", ["clubs 2018 31", "clubs 2025 24"]),
    (
      "Alder Rowing Club had 120 licensed members in 2023; it has 90 in 2024, a fall of 30 %.",
      ["Alder Rowing Club licensed members 2023 120", "Alder Rowing Club licensed members 2024 90"]
    ),
    ("Membership has increased to 1,250.", ["Membership 2025 1250"]),
    ("Members: 42", ["Members 2025 42"]),
  ])
  func `have their years`(text: String, expected: [String]) throws {
    #expect(try numbers(text).counts == expected)
  }

  @Test(arguments: [
    (
      "Alder Rowing Club had 120 members in 2023; it has 90 in 2024, a fall of 25 %.",
      ["Alder Rowing Club members 2023-2024 -25"]
    ),
    ("The federation has lost 12 % of its members since 2019.", ["members 2019-2025 -12"]),
  ])
  func `have their changes`(text: String, expected: [String]) throws {
    #expect(try numbers(text).changes == expected)
  }

  @Test(arguments: [
    "The motion was carried by 25 votes of members against 12.", "A fee of £40 for members was agreed.",
    "The board shall have at least 12 members.", "The next meeting is on 24 April for all members of the board.",
    "See page 14 of the members' handbook.", "There are 3 items.",
  ])
  func `are not made of other numbers`(text: String) throws {
    #expect(try numbers(text).counts == [])
  }

  /// What the tables of the other languages read, the minutes of a board in March 2025.
  @Test(arguments: [
    (
      "de", "Der Verein hat derzeit 126 Mitglieder und die Kasse stimmt nicht mit der Liste auf dem Tisch überein.",
      126.0
    ),
    ("de", "Es waren 3 von insgesamt 48 Mitgliedern anwesend und damit ist die Versammlung nicht vollzählig.", 48),
    ("de", "Von den 20 Gemeinderäten sind 19 anwesend und der Rat ist damit in der Lage, sich zu beraten.", 19),
    ("nl", "De vereniging telt inmiddels 85 leden en het bestuur is daar erg blij mee voor het komende jaar.", 85),
    ("es", "La asociación cuenta con 64 socios y los vecinos de la calle se suman a las fiestas del barrio.", 64),
    (
      "it",
      "L'associazione conta 77 soci e il direttivo ringrazia tutti per il lavoro che è stato fatto nel corso dell'anno.",
      77
    ),
    ("pt", "A associação tem 91 sócios e o presidente não deixa de agradecer com um abraço aos que são da casa.", 91),
    ("fr", "Cette année le club a accueilli 242 licenciés, soit 7 de plus que l'année précédente.", 242),
    ("fr", "Une trentaine de licenciés étaient présents à la réunion du club dans la salle des fêtes.", 30),
    ("pl", "Na stan 15 radnych w sesji uczestniczyło 13 radnych i na tym się nie skończyło.", 13),
    ("cs", "Konstatoval, že je přítomno 13 z 15 zastupitelů a že se jednání může konat na úřadě.", 13),
  ])
  func `are read by the words of their language`(language: String, text: String, expected: Double) throws {
    let lines = try document(text).lines
    let vocabulary = LanguageVocabulary.of(lines)
    #expect(vocabulary.counts[.unit]?.words == LanguageVocabulary.all[language]?.counts[.unit]?.words)
    let found = CountReader.read(
      Sentence.all(in: try document(text), known: []), vocabulary: vocabulary, subject: "Board", known: [],
      date: PartialDate(year: 2025))
    #expect(found.counts.map(\.value) == [expected])
  }

  @Test func `have vocabularies in fourteen languages`() {
    #expect(LanguageVocabulary.all.count == 14)
    for (language, vocabulary) in LanguageVocabulary.all {
      #expect(!vocabulary.common.isEmpty, "\(language)")
      for cue in [LanguageVocabulary.GroupCue.section, .elect, .lead, .member, .office] {
        #expect(vocabulary.groups[cue] != nil, "\(language) \(cue)")
      }
      for cue in [LanguageVocabulary.CountCue.unit, .seat, .verb, .other, .since] {
        #expect(vocabulary.counts[cue] != nil, "\(language) \(cue)")
      }
    }
  }
}

@Suite("Sentences that say who was there")
struct StatusSentenceTests {
  private func people(_ text: String) throws -> [String] {
    StatusSentences.entries(in: try document(text).lines).map { entry in
      "\(entry.person ?? ""): \(entry.function ?? "") \(entry.status == .present ? "present" : "missing")"
    }
  }

  @Test func `have offices ahead of surnames, and who could not come in brackets`() throws {
    let text =
      "Anwesend waren der Vorsitzende Meyer, Schatzmeisterin Kern und Schriftführer Vogt (verhindert war Beisitzer Lang)."
    #expect(
      try people(text) == [
        "Meyer: Vorsitzende present", "Kern: Schatzmeisterin present", "Vogt: Schriftführer present",
        "Lang: Beisitzer missing",
      ])
  }

  @Test func `name two at least`() throws {
    #expect(
      try people("Aanwezig zijn Jan de Vries, Piet Bakker en Anna Smit.") == [
        "Jan de Vries:  present", "Piet Bakker:  present", "Anna Smit:  present",
      ])
    #expect(try people("Anwesend waren viele Gäste aus dem Ort.") == [])
  }
}

@Suite("Words of PDFs")
struct PDFWordTests {
  @Test func `are parted at tabs and spaces that do not break`() {
    let page = """
      <doc><page width="100" height="100"><word xMin="10" yMin="5" xMax="22" yMax="10">Trust\t\u{A0}Lands</word></page></doc>
      """
    let words = PDFPage.pages(in: Array(page.utf8)).flatMap(\.words)
    #expect(words.map(\.text) == ["Trust", "Lands"])
    // Twelve characters over 12 points, one each.
    #expect(words.map(\.left) == [10, 17])
    #expect(words.map(\.right) == [15, 22])
  }
}
