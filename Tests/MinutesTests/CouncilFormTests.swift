import Collaboration
import Testing

@testable import Minutes

/// Forms of councils and boards: roll calls by place, sentences, paragraphs that run into the text.
@Suite("A list of people in a council's minutes")
struct CouncilFormTests {
  @Test func `ends with the full stop before the text`() throws {
    let text = """
      Présents : Mesdames et Messieurs GRUAU, BAILLY, ORIN,
      de CHASTEL et VIRLOU.
      Absents non excusés : Monsieur LAUNE.
      Absents excusés : Mme PETIT, M. RENARD (pouvoir à M. GRUAU).
      Le quorum étant atteint, le Conseil de Communauté peut délibérer.
      Conformément au code, Monsieur ORIN a été désigné secrétaire de séance.
      """
    #expect(
      try attendance(text) == [
        "present Gruau", "present Bailly", "present Orin", "present de Chastel", "present Virlou",
        "absent Monsieur Laune", "excused Mme Petit", "excused M. Renard",
      ])
  }

  @Test func `ends where the same line names the secretary`() throws {
    let text = """
      Excusés : MM. AUFFRAY, Mme MOUTON (pouvoir M. BONTEM), Mme TOPAR (remplacée par M.DHAES). \
      Secrétaire de séance : Mme Sophie DELHOM

      En exercice : 71 Présents : 61 Votants : 65
      """
    #expect(
      try attendance(text) == ["excused Auffray", "excused Mme Mouton", "excused Mme Topar", "present M. Dhaes"])
  }

  @Test func `does not excuse the secretary who is named below those excused`() throws {
    let text = """
      Étaient excusés :
      - Carmen PICAZ a donné pouvoir à Didier PHENIX

      Secrétaire de séance : Martial ZANINI
      """
    #expect(try attendance(text) == ["excused Carmen Picaz"])
    #expect(try meeting(text).author?.fact == "Martial Zanini")
  }

  @Test func `takes places in a column before the names`() throws {
    let text = """
      Étaient présents :

      AVENSON          Patrick BAUDON
                       Brigitte DAULIA
      BRAC             Didier PHENIX
      CASTELNAU        Eric ARRIGO
                       Françoise TRESMON

      Étaient également présents :
      - Pascale GARCI, DGS de la Communauté de communes « Val Clair »
      """
    #expect(
      try attendance(text) == [
        "present Patrick Baudon, AVENSON", "present Brigitte Daulia, AVENSON", "present Didier Phenix, BRAC",
        "present Eric Arrigo, CASTELNAU", "present Françoise Tresmon, CASTELNAU",
        "present Pascale Garci, Communauté de communes « Val Clair »",
      ])
  }

  @Test func `takes places in lines above the names`() throws {
    let text = """
      Étaient présents :
      BASSEVEL
      M. RICHARD Bernard
      BUSSIERE
      M. VALLE Marc (suppléant de M. RONDEL Jean-Marie)
      CITRY SUR MARNE
      Mme LACOMBE Anne-Marie
      M. SUSINI Jean-Paul
      Délégués représentés par pouvoir :
      M. BOSDU Dominique à M. LA GRECCA Michel
      Délégués absents excusés :
      M. DELAER Hubert de BRIZE
      Mme BUSCHE Geneviève de LA FERTE SOUS BRIZE
      """
    #expect(
      try attendance(text) == [
        "present Bernard Richard, BASSEVEL", "present Marc Valle, BUSSIERE", "excused Jean-Marie Rondel, BUSSIERE",
        "present Anne-Marie Lacombe, CITRY SUR MARNE", "present Jean-Paul Susini, CITRY SUR MARNE",
        "excused Dominique Bosdu", "excused Hubert Delaer, BRIZE", "excused Geneviève Busche, LA FERTE SOUS BRIZE",
      ])
  }

  @Test func `takes the name in parentheses behind a nickname`() throws {
    let text = """
      Chair: karl
      Present: karl (karl dubois),
        lapin (Stéphane Deschamp),
      \tAnthony (Anthony Ricot)

      Absent:
      Excuse:  Jean Petit
      """
    #expect(
      try attendance(text) == [
        "present Karl Dubois", "present Stéphane Deschamp", "present Anthony Ricot", "excused Jean Petit",
      ])
  }

  @Test func `takes guests behind a blank line for present`() throws {
    let text = "**Present**: Alice Martin (Acme), Bob Stone\n\n**Regrets**: Erin Vale\n\n**Guests**: Gina Roy\n"
    #expect(
      try attendance(text, .markdown) == [
        "present Alice Martin, Acme", "present Bob Stone", "excused Erin Vale", "present Gina Roy",
      ])
  }

  @Test func `takes a slash before what is no name for a mark`() throws {
    #expect(
      try attendance("Attending: Alice Martin [Acme], Bob Stone [Globex]; Carol Diaz / Initech\n") == [
        "present Alice Martin, Acme", "present Bob Stone, Globex", "present Carol Diaz, Initech",
      ])
  }

  @Test func `takes names set in behind the label, and sentences of apology`() throws {
    let text = """
      PRESENT:  Cllr J Smith (Chair)        Milton Town Council
                Cllr A Patel                Histon Parish Council
                Mr T O'Neill                Girton PC

      IN ATTENDANCE:  Mrs K Walker (Clerk)
                      Dr P Lee, County Council

      APOLOGIES were received from Cllr R Brown (Oakington) and Mr S White.

      1. MINUTES OF THE LAST MEETING
      """
    #expect(
      try attendance(text) == [
        "present J Smith, Milton Town Council", "present A Patel, Histon Parish Council",
        "present T O'Neill, Girton PC",
        "present K Walker", "present P Lee, County Council", "excused R Brown, Oakington", "excused S White",
      ])
  }

  @Test func `takes organizations before a colon below each heading`() throws {
    let text = """
      Participants :
      Mairie de Brize : Mme Jeanne MARTIN (maire), M. Paul DURAND (DSI)
      Métropole d'Orvanne : Karim BENALI, Sophie LEROUX
      Excusés :
      CC du Haut-Pays : M. Luc PERRIN
      Diffusion : participants, excusés
      """
    #expect(
      try attendance(text) == [
        "present Jeanne Martin, Mairie de Brize", "present Paul Durand, Mairie de Brize",
        "present Karim Benali, Métropole d'Orvanne", "present Sophie Leroux, Métropole d'Orvanne",
        "excused Luc Perrin, CC du Haut-Pays",
      ])
  }

  @Test func `reads who was there from a sentence`() throws {
    #expect(
      try attendance("Étaient excusés MM. Paul DURAND, Jean PETIT et Mme Anne COSTA.\n") == [
        "excused Paul Durand", "excused Jean Petit", "excused Anne Costa",
      ])
    #expect(try attendance("Excusés les règlements de voirie, la réunion reprend.\n") == [])
  }
}

/// The meeting that a text tells of.
private func meeting(_ text: String) throws -> Meeting {
  let document = try document(text)
  return MeetingReader.read(document, language: DocumentLanguage(document))
}

@Suite("What a text says besides of groups and members")
struct TextFormTests {
  @Test func `names the groups that a line describes`() throws {
    let text = """
      Groupe Cartographie : piloté par la Ville de Rezé, avec Saint-Herblain et Orvault.
      Groupe Logiciels : animateur Saint-Herblain ; membres : Rezé, Nantes.
      """
    let groups = GroupReader.read(try document(text), knownOrganizations: [])
    #expect(groups.map(\.name) == ["Cartographie", "Logiciels"])
    #expect(
      groups.map { $0.members.map { "\($0.name) \($0.role == .lead ? "lead" : "member")" } } == [
        ["Saint-Herblain member", "Orvault member", "Ville de Rezé lead"],
        ["Rezé member", "Nantes member", "Saint-Herblain lead"],
      ])
  }

  @Test func `counts the members of the only association that is named`() throws {
    let text = """
      Assemblée générale de l'association LibreVille
      Samedi 16 mars 2024

      Le nombre d'adhérents passe de 112 en 2022 à 98 en 2023, soit une baisse de 10 %.
      La Ville d'Orvault adhère à l'association. Carquefou a quitté l'association.
      """
    let document = try document(text)
    let sentences = Sentence.all(in: document, known: [])
    let adherence = AdherenceReader.read(sentences, language: .french)
    #expect(
      adherence.counts.map { "\($0.subject) \($0.category) \($0.year) \($0.value)" } == [
        "LibreVille adhérents 2022 112.0", "LibreVille adhérents 2023 98.0",
      ])
    #expect(adherence.changes.map(\.percent) == [-10])
    #expect(
      adherence.memberships.map { "\($0.organization) \($0.kind)" } == ["Ville d'Orvault joined", "Carquefou left"])
  }

  @Test func `takes who signed for present, and a member's representative for the person`() throws {
    let signed = """
      Nom                    Organisme                 Émargement
      BERTIN Aline           Mairie de Brize           signé
      CARREL Hugo            Mairie de Brize           excusé
      OLIN Vera              CC Orvanne
      """
    #expect(
      try attendance(signed) == [
        "present Aline Bertin, Mairie de Brize", "excused Hugo Carrel, Mairie de Brize", "absent Vera Olin, CC Orvanne",
      ])
    let members =
      "| Member | Representative | Attended |\n|--|--|--|\n| Acme | Ann Lee | Y |\n| Globex | Bob Ray | N |\n"
    #expect(try attendance(members, .markdown) == ["present Ann Lee, Acme", "absent Bob Ray, Globex"])
  }

  @Test func `keeps a handle that is all there is of a name`() throws {
    let listed =
      try attendance("Présents (3) : @anne, @luc-besse (Rezé), Zoé Roux.\nInvités : Mme la Préfète, M. Durand (DDTM)\n")
    #expect(listed == ["present anne", "present luc-besse, Rezé", "present Zoé Roux", "present M. Durand, DDTM"])
  }
}

@Suite("A list of people in a foundation's minutes")
struct FoundationFormTests {
  @Test func `may stand below a heading of members, with boxes`() throws {
    let text = """
      ## Voting Members
      - [x] Alice Martin, Acme
      - [ ] Bob Stone, Globex

      ## Action items
      - [ ] Alice Martin: write to the members
      - [x] Carol Diaz to publish
      """
    #expect(try attendance(text, .markdown) == ["present Alice Martin, Acme", "absent Bob Stone, Globex"])
  }

  @Test func `may be a sentence`() throws {
    let text = """
      The following members of the Board of Directors (11 of 13) were present at the meeting: Jan Leider, Dawn Wage (late).

      The following members were absent: Thomas Wouter, Jeff Triplet.

      Also in attendance was Deb Nicholl (Executive Director), Laura Graves (Finance).
      """
    #expect(
      try attendance(text) == [
        "present Jan Leider", "present Dawn Wage", "absent Thomas Wouter", "absent Jeff Triplet",
        "present Deb Nicholl", "present Laura Graves, Finance",
      ])
  }

  @Test func `may part names from organizations by a bar, and lack capitals`() throws {
    let text = "**Attendees** (add your name):\n* Bob Stone | Globex\n* dan li, Initech\n* Carol Diaz, Independent\n"
    #expect(
      try attendance(text, .markdown) == ["present Bob Stone, Globex", "present Dan Li, Initech", "present Carol Diaz"])
  }

  @Test func `may say who was on the call`() throws {
    #expect(
      try attendance("On the call: Alice Martin (Acme)\nNot on the call: Carol Diaz (Initech)\n") == [
        "present Alice Martin, Acme", "absent Carol Diaz, Initech",
      ])
  }

  @Test func `begins anew with each title`() throws {
    let text = """
      ÉTAIENT PRÉSENTS :
      Mesdames Aline BERTIN, Vera OLIN, Rose TISSIER
      Messieurs Hugo CARREL, Luc PERRIN

      ABSENTS EXCUSÉS : Monsieur Idris NAOUR donne pouvoir à Madame Vera OLIN
      Madame Noémie SALAUN
      """
    #expect(
      try attendance(text) == [
        "present Aline Bertin", "present Vera Olin", "present Rose Tissier", "present Hugo Carrel",
        "present Luc Perrin",
        "excused Idris Naour", "excused Noémie Salaun",
      ])
  }

  @Test func `gives both names before parentheses what they say`() throws {
    #expect(
      try attendance("Participants : A. Bertin (Brize), V. Olin et L. Perrin (GIP Val)\n") == [
        "present A. Bertin, Brize", "present V. Olin, GIP Val", "present L. Perrin, GIP Val",
      ])
  }

  @Test func `takes the date below the title, not that of the meeting before`() throws {
    let text = """
      The Example Foundation
      Board of Directors Meeting Minutes
      May 19, 2010

      1. Minutes from previous meetings
      A. The meeting of April 21, 2010
      """
    #expect(try meeting(text).date?.fact == PartialDate(year: 2010, month: 5, day: 19))
    #expect(try meeting(text).title?.fact == "Board of Directors Meeting Minutes")
  }
}
