import Collaboration
import Testing

@testable import Minutes

@Suite("Working groups in minutes")
struct GroupTests {
  private func groups(_ text: String, _ format: MinutesFormat = .text) throws -> [WorkingGroup] {
    let document = try document(text, format)
    let known = OrganizationMentions.keys(in: document, attendance: AttendanceReader.read(document))
    return GroupReader.read(document, knownOrganizations: known)
  }

  private func described(_ group: WorkingGroup) -> [String] {
    group.members.map { member in
      member.name + (member.role == .member ? "" : " \(Role.known.first { $0.role == member.role }?.word ?? "")")
    }
  }

  @Test func `stand in columns of wrapped cells`() throws {
    let text = """
      Groupe             Communes          Pilote        Actions
      Gestion des        Brize             Brize         Cahier des charges
      délibérations      Orvanne                         à relire
                         Lestrac
      Cadastre           Orvanne           Lestrac       Version 2.1
      """
    let found = try groups(text)
    #expect(found.map(\.name) == ["Gestion des délibérations", "Cadastre"])
    #expect(found.map(\.action) == ["Cahier des charges à relire", "Version 2.1"])
    #expect(found.map(described) == [["Brize lead", "Orvanne", "Lestrac"], ["Orvanne", "Lestrac lead"]])
  }

  @Test func `are told apart by known names where the columns are lost`() throws {
    let text = """
      Étaient présents:
      - Anne COSTA, BRIZE
      - Luc BESSE, ORVANNE
      - Zoé ROUX, VAL CLAIR

      3 groupes réunissant des collectivités et des SSLL sont actifs:

      theme Villes Chef de projet Action
      OpenCadastre Brize

      Orvanne
      Logibel

      Brize Version 2.03 septembre
      à relire

      Gestion des
      rendez-vous

      Orvanne
      Val Clair

      Val Clair
      Brize

      Une démonstration

      2.2 Suite
      """
    let found = try groups(text)
    #expect(found.map(\.name) == ["OpenCadastre", "Gestion des rendez-vous"])
    #expect(
      found.map(described) == [["Brize lead", "Orvanne", "Logibel"], ["Orvanne", "Val Clair lead", "Brize lead"]])
    #expect(found.map(\.action) == ["Version 2.03 septembre à relire", "Une démonstration"])
    #expect(found.map(\.mentionsSuppliers) == [true, true])
  }

  @Test func `stand below their names, a label a line`() throws {
    let text = """
      Groupe de travail « Cadastre »
      - Membres : Brize, Orvanne et Lestrac
      - Pilote : Orvanne
      - Action : relire la norme
      """
    let found = try groups(text)
    #expect(found.map(\.name) == ["Cadastre"])
    #expect(found.map(described) == [["Brize", "Orvanne lead", "Lestrac"]])
  }

  @Test func `are new where the text says so`() throws {
    let text = """
      ## Nouveaux groupes
      Il est proposé la création des groupes suivants :
      | Thème | Villes | Initialisation |
      |--|--|--|
      | Cadastre | Brize, Orvanne | Orvanne |
      """
    let found = try groups(text, .markdown)
    #expect(found.map(\.isNew) == [true])
    #expect(found.map(described) == [["Brize", "Orvanne initiator"]])
  }

  @Test func `are no tables of actions`() throws {
    #expect(
      try groups("| Action | Responsable | Échéance |\n|--|--|--|\n| Relire | Brize | 3 mai |\n", .markdown) == [])
  }
}

@Suite("An association in minutes")
struct AdherenceTests {
  private func adherence(_ text: String) throws -> ReadAdherence {
    let document = try document(text)
    let known = OrganizationMentions.keys(in: document, attendance: AttendanceReader.read(document))
    return AdherenceReader.read(Sentence.all(in: document, known: known), language: DocumentLanguage(document))
  }

  private static let people = "Présents :\n- Anne Costa, BRIZE\n- Luc Besse, Orvanne\n\n"

  @Test(arguments: [
    "Depuis l'adhésion à ADELIB, 40% des adhérents entreprises ont quitté l'association (50 en 2010, 30 en 2012).",
    "- Brize : 40 % des adhérents\nentreprises ont quitté l ADELIB (50 en 2010, 30 en 2012).",
  ])
  func `has counts, and a claim on them`(text: String) throws {
    let found = try adherence(Self.people + text)
    #expect(found.counts.map(\.year) == [2010, 2012])
    #expect(found.counts.map(\.value) == [50, 30])
    #expect(found.counts.map(\.category) == ["adhérents entreprises", "adhérents entreprises"])
    #expect(found.counts.map(\.subject) == ["ADELIB", "ADELIB"])
    #expect(found.changes.map(\.percent) == [-40])
    #expect(found.changes.map(\.startYear) == [2010])
    #expect(found.changes.map(\.endYear) == [2012])
  }

  @Test func `has members who speak of it, join it and leave it`() throws {
    let text = """
      1.1 Échanges sur ADELIB

      - Brize : n'a pas trouvé d'avantage à être adhérent à ADELIB et s'en est retiré.

      - Orvanne : l'adhésion à l'ADELIB est un engagement.
      """
    let found = try adherence(Self.people + text).memberships
    #expect(found.map(\.organization) == ["Brize", "Orvanne"])
    #expect(found.map(\.kind) == [.left, .member])
  }

  @Test func `counts nothing that is no count of members`() throws {
    let found = try adherence(Self.people + "- Brize : l'adhésion à ADELIB a coûté 300 € en 2012, et 20 % de plus.")
    #expect(found.counts == [])
    #expect(found.changes == [])
  }
}

@Suite("Software in minutes")
struct AdoptionTests {
  private func adoptions(_ text: String) throws -> [String] {
    let document = try document("Présents :\n- Anne Costa, BRIZE\n\n" + text)
    let known = OrganizationMentions.keys(in: document, attendance: AttendanceReader.read(document))
    return AdoptionReader.read(Sentence.all(in: document, known: known), known: known).map { mention in
      [mention.organization, mention.software, mention.status, mention.startDate?.description].compactMap(\.self)
        .joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("- BRIZE\n- la migration sur openOffice est en cours", "BRIZE OpenOffice migration"),
    ("- BRIZE\n- Koha est opérationnel depuis le 1er janvier 2011", "BRIZE Koha in use 2011-01-01"),
    ("- BRIZE\n- une réflexion est en cours sur Plone", "BRIZE Plone study"),
    ("- BRIZE\n- des tests de Nextcloud ont commencé", "BRIZE Nextcloud test"),
    ("Brize utilise GLPI pour son parc.", "Brize GLPI in use"),
    ("- BRIZE\n- le logiciel « balou » est utilisé par les écoles", "BRIZE balou in use"),
  ])
  func `is used, tried or planned by a place`(text: String, expected: String) throws {
    #expect(try adoptions(text) == [expected])
  }

  @Test func `is of nobody where nobody is named`() throws {
    #expect(try adoptions("On utilise beaucoup LibreOffice dans le monde.") == [])
  }

  /// The groups that sentences and lists give, each with its people.
  private func rosters(_ text: String) throws -> [String] {
    let document = try document(text, .markdown)
    let attendees = Attendee.merged(AttendanceReader.read(document))
    return RosterReader.read(
      document.lines.filter { !$0.isBlank }, body: "Board", attendees: attendees, isEnglish: true
    ).map { "\($0.name): " + $0.members.map { $0.name + ($0.role == .lead ? " lead" : "") }.joined(separator: ", ") }
  }

  @Test(arguments: [
    ("1. Budget Committee – (Leaby, Tailor)", "Budget Committee: Anne Leaby, Paul Tailor"),
    (
      "Conseil scientifique : Anne Leaby, Paul Tailor et Rose Martin",
      "Conseil scientifique: Anne Leaby, Paul Tailor, Rose Martin"
    ),
    (
      "L'assemblée élit Anne Leaby et Paul Tailor administrateurs du Conseil d'administration.",
      "Conseil d'administration: Anne Leaby, Paul Tailor"
    ),
    (
      "Le bureau élu est composé de :\n\n* Anne Leaby (trésorière)\n* Paul Tailor (président)",
      "bureau: Anne Leaby, Paul Tailor lead"
    ),
    ("## Representatives on Committees\n\nCemetery - Cllrs Leaby and Tailor", "Cemetery: Anne Leaby, Paul Tailor"),
    (
      "## Election of officers\n\nChairman – Anne Leaby\n\nSecretary – Rose Martin\n\nTreasurer – Paul Tailor",
      "Board: Anne Leaby lead, Rose Martin, Paul Tailor"
    ),
    (
      "Rose Martin, présidente de l'association des Jardins, est entendue.",
      "association des Jardins: Rose Martin lead"
    ),
  ])
  func `stand in sentences and lists`(text: String, roster: String) throws {
    #expect(try rosters("Present: Anne Leaby, Paul Tailor\n\n# Business\n\n\(text)\n") == [roster])
  }

  @Test(arguments: ["Board: (x)", "Board: x)", "Board:", "(Board)", "Board – (", "Committee ( of", "The Board: a b c)"])
  func `are none in brackets that hold none`(line: String) throws {
    #expect(try rosters("Present: Anne Leaby, Paul Tailor\n\n# Business\n\n\(line)\n").isEmpty)
  }

  @Test func `are none where nobody is named`() throws {
    let text =
      "Present: Anne Leaby, Paul Tailor\n\n# Business\n\nFinance Committee: (Vacant)\n\nThe Board: no report, nothing new.\n"
    #expect(try rosters(text).isEmpty)
  }
}
