import Collaboration
import Testing

@testable import Minutes

@Suite("A list of people")
struct AttendanceFormTests {
  @Test(arguments: [
    ("Anne Costa, Ville de Brize", "present Anne Costa, Ville de Brize"),
    ("Anne Costa (Ville de Brize)", "present Anne Costa, Ville de Brize"),
    ("Anne Costa – Ville de Brize", "present Anne Costa, Ville de Brize"),
    ("Anne Costa - Acme, Inc.", "present Anne Costa, Acme, Inc."),
    ("COSTA Anne, Brize", "present Anne Costa, Brize"),
    ("Costa, Anne (Brize)", "present Anne Costa, Brize"),
    ("Mme Anne COSTA-LOPEZ, Brize", "present Anne Costa-Lopez, Brize"),
    ("A. Costa, Brize", "present A. Costa, Brize"),
    ("M. ROUX, Brize", "present M. Roux, Brize"),
    ("@annecosta - Anne Costa - Acme", "present Anne Costa, Acme"),
    ("Anne Costa @annecosta (observer/Acme)", "present Anne Costa, Acme"),
    ("@annecosta", "present annecosta"),
    ("Anne Costa, maire de Brize", "present Anne Costa, Brize"),
    ("Anne Costa (Chair), Acme Foundation", "present Anne Costa, Acme Foundation"),
    ("Anne Costa - Présidente, Acme", "present Anne Costa, Acme"),
    ("Anne Costa, Acme Representative", "present Anne Costa, Acme"),
    ("Anne Costa, Centre d'études (CEB)", "present Anne Costa, Centre d'études (CEB)"),
    ("Anne Costa (Centre d'études (CEB))", "present Anne Costa, Centre d'études (CEB)"),
    ("Anne Costa (Centre d'études", "present Anne Costa, Centre d'études"),
    ("Anne Costa (en visioconférence), Brize", "present Anne Costa, Brize"),
    ("Anne Costa (arrivée à 19 h 49)", "present Anne Costa"),
    ("Anne Costa (she/her), Acme", "present Anne Costa, Acme"),
    ("Anne Costa <anne@example.org>, Acme", "present Anne Costa, Acme"),
    ("Anne Costa (excusée)", "excused Anne Costa"),
    ("Anne Costa, indépendante", "present Anne Costa"),
    ("van der Berg Anne, Acme", "present van der Berg Anne, Acme"),
    ("Zoé Ünlü-Nguyễn, Brize", "present Zoé Ünlü-Nguyễn, Brize"),
  ])
  func `reads an entry in each of its forms`(entry: String, expected: String) throws {
    #expect(try attendance("Présents :\n- \(entry)\n") == [expected])
  }

  @Test func `gives several names in a line their organization`() throws {
    let text = "Étaient présents:\n− Anne COSTA, Luc BESSE,  Zoé ROUX,  Val Clair,\n− Jean PETIT, Brize\n"
    #expect(
      try attendance(text) == [
        "present Anne Costa, Val Clair", "present Luc Besse, Val Clair", "present Zoé Roux, Val Clair",
        "present Jean Petit, Brize",
      ])
  }

  @Test func `parts names from organizations where no mark does`() throws {
    let text = "Absents excusés:\n- Anne COSTA BRIZE\n- Luc LE GOFF VAL CLAIR\n- J. ROUX Mairie ORVANNE\n"
    #expect(
      try attendance(text) == [
        "excused Anne Costa, BRIZE", "excused Luc Le Goff, VAL CLAIR", "excused J. Roux, Mairie ORVANNE",
      ])
  }

  @Test func `leaves double surnames whole where the others have no organization`() throws {
    let text = "Présents :\n- Anne COSTA\n- Luc BESSE\n- Zoé ROUX LOPEZ\n- Jean PETIT\n"
    #expect(try attendance(text).contains("present Zoé Roux Lopez"))
  }

  @Test func `reads names one after the other`() throws {
    let text = """
      Présents : M. Paul GRANGER, Maire, Mmes et MM. Claire DUMONT, Jean-Luc FABRE,
      Marie-Paule COSTA-
      LOPEZ (visio), Daniel BRETON.
      Absents : Messieurs JUGE, LAMOTHE et PHILIPPON
      """
    #expect(
      try attendance(text) == [
        "present Paul Granger", "present Claire Dumont", "present Jean-Luc Fabre", "present Marie-Paule Costa-Lopez",
        "present Daniel Breton", "absent Juge", "absent Lamothe", "absent Philippon",
      ])
  }

  @Test func `reads names with organizations one after the other`() throws {
    let text =
      "In attendance: Ann Lee (Acme), Bob Ray (chair), Carl Orff\nGuests: Hal Young, Widgets plc; Ida Moe, Acme"
    #expect(
      try attendance(text)
        == [
          "present Ann Lee, Acme", "present Bob Ray", "present Carl Orff", "present Hal Young, Widgets plc",
          "present Ida Moe, Acme",
        ])
  }

  @Test(arguments: [
    ("Présents", "present"), ("Étaient présent(e)s", "present"), ("Présent.e.s", "present"),
    ("Participant·e·s", "present"),
    ("PRÉSENTS", "present"), ("Membres présents", "present"), ("Ont participé à la réunion", "present"),
    ("Liste des participants", "present"), ("En visioconférence, étaient présents", "present"),
    ("Attendees", "present"),
    ("Members present", "present"), ("In attendance", "present"), ("Attending via video", "present"),
    ("Excusés", "excused"), ("Absents excusés", "excused"), ("Absent(s/es) excusé(s/es)", "excused"),
    ("Apologies for absence", "excused"), ("Regrets", "excused"), ("On leave", "excused"), ("Pouvoirs", "excused"),
    ("Absents représentés", "excused"), ("Absents", "absent"), ("Absents non excusés", "absent"),
    ("Not present", "absent"),
  ])
  func `is told by its heading`(heading: String, status: String) throws {
    #expect(try attendance("\(heading) :\n- Ann Lee, Acme\n") == ["\(status) Ann Lee, Acme"])
  }

  @Test func `inherits the status of the heading above`() throws {
    let text = """
      ## Voting attendees
      ### Premier members
      - Ann Lee, Acme
      ### Staff
      - Bob Ray, Widgets
      ## Regrets
      - Carl Orff, Acme
      ## Agenda
      - Ida Moe, new logo
      """
    #expect(
      try attendance(text, .markdown) == [
        "present Ann Lee, Acme", "present Bob Ray, Widgets", "excused Carl Orff, Acme",
      ])
  }

  @Test func `takes those whose box is empty for absent`() throws {
    let text = "Present:\n* [x] Ann Lee, Acme\n* [X] Bob Ray, Widgets\n* [ ] Carl Orff, Acme\n- [] Ida Moe\n"
    #expect(
      try attendance(text, .markdown) == [
        "present Ann Lee, Acme", "present Bob Ray, Widgets", "absent Carl Orff, Acme", "absent Ida Moe",
      ])
  }

  @Test func `may be ordered by organization`() throws {
    let text = """
      Étaient présents
        Ville d'Orvanne
          - Aline Bertin, directrice des systèmes d'information
          - Hugo Carrel (chef de projet)
        SDIS 45 : Mme Véra OLIN, M. Karim SAADI
      """
    #expect(
      try attendance(text) == [
        "present Aline Bertin, Ville d'Orvanne", "present Hugo Carrel, Ville d'Orvanne", "present Véra Olin, SDIS 45",
        "present Karim Saadi, SDIS 45",
      ])
  }

  @Test func `ends where something else begins`() throws {
    let text = """
      Présents : Ann Lee, Bob Ray

      Ordre du jour :
      - Carl Orff présente le projet
      Le maire, Jean Petit, ouvre la séance à 18 heures et remercie les participants de leur présence.
      Participation aux frais : Ida Moe.
      """
    #expect(try attendance(text) == ["present Ann Lee", "present Bob Ray"])
  }

  @Test func `lists a person once`() throws {
    let text = "Present:\n- Ann Lee, Acme\n- Bob Ray, Widgets\n- Lee Ann, Acme\nApologies:\n- Bob Ray\n"
    #expect(try attendance(text) == ["present Ann Lee, Acme", "present Bob Ray, Widgets"])
    let people = Attendee.merged(AttendanceReader.read(try document(text)))
    #expect(people.last?.doubts == [.otherStatus(.excused)])
  }

  @Test(arguments: ["Présents : néant", "Attendees: N/A", "Excusés : aucun", "Absents :\n\nNéant", "Présents : 14"])
  func `may name nobody`(text: String) throws {
    #expect(try attendance(text) == [])
  }
}

@Suite("A proxy")
struct ProxyTests {
  @Test(arguments: [
    "Ann LEE donne pouvoir à M. Bob RAY", "Ann LEE a donné procuration à Bob RAY", "Ann LEE (pouvoir à Bob RAY)",
    "Ann LEE ayant donné pouvoir à Bob RAY", "Ann LEE, pouvoir à M. le Maire", "Ann LEE à Bob RAY",
  ])
  func `leaves its giver excused`(text: String) throws {
    #expect(try attendance("Pouvoirs :\n- \(text)\n") == ["excused Ann Lee"])
  }

  @Test(arguments: [
    "Ann LEE, représentée par Bob RAY, Acme", "Ann LEE, Acme, represented by Bob RAY",
    "Bob RAY in place of Ann LEE, Acme",
    "Bob RAY en remplacement de Ann LEE, Acme",
  ])
  func `brings in who came instead`(text: String) throws {
    let found = try attendance("Présents :\n- \(text)\n")
    #expect(found.sorted() == ["excused Ann Lee, Acme", "present Bob Ray, Acme"])
  }

  @Test func `stands between the commas of a list`() throws {
    let text = "Pouvoirs : Mme Ann LEE donne pouvoir à M. le Maire, M. Carl ORFF donne pouvoir à Mme Ida MOE"
    #expect(try attendance(text) == ["excused Ann Lee", "excused Carl Orff"])
  }
}
