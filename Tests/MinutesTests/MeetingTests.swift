import Collaboration
import Testing

@testable import Minutes

@Suite("The meeting itself")
struct MeetingTests {
  private func meeting(_ text: String, _ format: MinutesFormat = .text, file: String = "minutes.txt") throws -> Meeting
  {
    let document = try document(text, format, file: file)
    return MeetingReader.read(document, language: DocumentLanguage(document))
  }

  @Test(arguments: [
    ("Compte rendu de la réunion du 5 avril 2022", "2022-04-05"), ("Réunion du 1er octobre 2007", "2007-10-01"),
    ("TAC Meeting - October 10, 2018", "2018-10-10"), ("TC Meeting #15 April 25, 2018", "2018-04-25"),
    ("Board meeting, 12th January 2023", "2023-01-12"), ("Council Meeting 2020-07-07", "2020-07-07"),
    ("Comité de pilotage, mars 2021", "2021-03"),
    ("Objet : Réunion plénière du jeudi 12/10/2023 de 14h00 à 16h", "2023-10-12"),
  ])
  func `has its date in its title`(title: String, date: String) throws {
    #expect(try meeting(title + "\n\nPrésents : Ann Lee\n").date?.fact.description == date)
  }

  @Test func `has its facts behind labels`() throws {
    let found = try meeting(
      "Compte rendu du bureau\nDate : 3 mai 2021\nLieu : Salle des fêtes, Brize\nRédactrice : Mme Anne COSTA\n")
    #expect(found.date?.fact.description == "2021-05-03")
    #expect(found.place?.fact == "Salle des fêtes, Brize")
    #expect(found.author?.fact == "Anne Costa")
    #expect(found.title?.fact == "Compte rendu du bureau")
  }

  @Test func `has its date in the name of its file at worst`() throws {
    #expect(try meeting("Notes\n\nAnn: hello\n", file: "2021-06-02_notes.txt").date?.fact.description == "2021-06-02")
  }

  @Test func `is not dated by what was approved or sent`() throws {
    let text =
      "Réunion du bureau\nApprobation du compte rendu du 4 avril 2022\nDate de convocation : 1er mai 2022\nLe 10 mai 2022\n"
    #expect(try meeting(text).date?.fact.description == "2022-05-10")
  }

  @Test func `is guessed to be in the year of its latest dates where none is its own`() throws {
    let found = try meeting(
      "Étaient présents:\n- Anne Costa\n\nIl y en avait 64 en 2006.\nNouvelle rencontre en octobre 2007\n")
    #expect(found.date?.fact.description == "2007")
    #expect(found.dateDoubt == .guessedYear)
  }

  @Test(arguments: [
    ("Prochaine réunion : 17 mai à 9h30 en visio", "2022-05-17", "Prochaine réunion"),
    ("Prochaine réunion : 3 février", "2023-02-03", "Prochaine réunion"),
    ("Il est proposé une nouvelle rencontre en octobre 2022", "2022-10", "Nouvelle rencontre"),
    ("The next meeting will be held on June 27, 2022.", "2022-06-27", "Next meeting"),
  ])
  func `announces the next one`(line: String, date: String, name: String) throws {
    let next = try #require(try meeting("Réunion du 5 avril 2022\n\n\(line)\n").next)
    #expect(next.date.description == date)
    #expect(next.name == name)
  }

  @Test(arguments: [
    ("Organisée à l'initiative de Val Clair, la réunion fait le point.", "Val Clair"),
    ("Organisée à l initiative d'Ouest Brize, la réunion fait le point.", "Ouest Brize"),
    ("The meeting was hosted by Acme Foundation.", "Acme Foundation"),
  ])
  func `has a host`(line: String, host: String) throws {
    #expect(try meeting("Réunion du 5 avril 2022\n\n\(line)\n").host?.fact == host)
  }

  @Test(arguments: [
    ("Protokoll der 23. Sitzung vom 27. Januar 2025", "2025-01-27"),
    ("Acta de la sesión celebrada el 24 de septiembre de 2012", "2012-09-24"),
    ("Verbale dell'adunanza del 1 luglio 2013", "2013-07-01"), ("Notulen van 25 maart 2013", "2013-03-25"),
    ("Ata da reunião de 17 de abril de 2025", "2025-04-17"),
    ("Protokół z sesji z dnia 27 kwietnia 2007 roku", "2007-04-27"),
    ("Zápis ze zasedání konaného dne 21. května 2015", "2015-05-21"), ("Styremøte 25. september 2016", "2016-09-25"),
    ("Bestyrelsesmøde 23/5 2016", "2016-05-23"), ("Compte rendu du 06.12.22", "2022-12-06"),
    ("L'an deux mil trois, le vingt-sept mars, s'est réuni le conseil municipal", "2003-03-27"),
    ("siendo las veinte horas del día veintiocho de abril de dos mil dieciséis", "2016-04-28"),
    ("Aos catorze dias do mês de dezembro do ano de dois mil e dezessete", "2017-12-14"),
    ("Séance des 24 et 25 janvier 2014", "2014-01-24"), ("Meeting notes, 30 September - 1 October 2006", "2006-09-30"),
    ("Procès-verbal du 1 er mars 2010", "2010-03-01"),
  ])
  func `has its date in the words of its language`(line: String, date: String) throws {
    #expect(try meeting(line + "\n\nAnn Lee\n").date?.fact.description == date)
  }

  @Test func `has the date of its text before that of its front matter`() throws {
    let text =
      "---\ntitle: Council Meeting - November\ndate: 2011-12-28\n---\nMINUTES OF THE MEETING HELD ON\n\nTUESDAY NOVEMBER 1ST 2011\n"
    let found = try meeting(text, .markdown)
    #expect(found.date?.fact.description == "2011-11-01")
    #expect(found.title?.fact == "Council Meeting - November")
  }

  @Test func `is not dated by what a sentence of its discussion speaks of`() throws {
    let talk = String(repeating: "On a parlé de tout et de rien pendant un long moment ce jour. ", count: 30)
    let found = try meeting("Compte rendu du bureau\n\n\(talk)\nLe service est ouvert depuis le 3 janvier 2007.\n")
    #expect(found.date?.fact.description == "2007")
  }

  @Test(arguments: [
    ("Procès-verbal de la séance du conseil municipal de Montval du 3 mai 2021", "conseil municipal de Montval"),
    ("COMPTE RENDU DU CONSEIL D'ADMINISTRATION DU 3 MAI 2021", "CONSEIL D'ADMINISTRATION"),
    ("Minutes of the Regular Meeting of the Board of Education held on May 3, 2021", "Board of Education"),
    ("Tilbury Parish Council Meeting, 3 May 2021", "Tilbury Parish Council"), ("GSA Minutes 3 May 2021", "GSA"),
    ("Öffentliche Gemeinderatssitzung am 3. Mai 2021", "Gemeinderat"), ("Réunion YEP du lundi 3 mai 2021", "YEP"),
    ("Protokół z posiedzenia sesji Rady Gminy Brzeg z dnia 3 maja 2021", "Rada Gminy Brzeg"),
    ("Styremøte 3. mai 2021", "styret"), ("ACTA CELEBRADA POR EL PLENO EL DÍA 3 DE MAYO DE 2021", "PLENO"),
    ("GT Signalisation - CR de réunion du 3 mai 2021", "GT Signalisation"),
  ])
  func `is of the body that its title names`(title: String, body: String) throws {
    #expect(try meeting(title + "\n\nAnn Lee\n").body?.fact == body)
  }

  @Test(arguments: [
    ("Présidence : Mme Caroline Lerond", "Caroline Lerond"),
    ("s'est réuni sous la présidence de Monsieur Gérard MARTEL, Maire.", "Gérard Martel"),
    ("The meeting was called to order by Ann Lee at 7 pm.", "Ann Lee"), ("* Ann Lee (Acme) - Chair", "Ann Lee"),
    ("Sitzungsleitung: Anna Berger", "Anna Berger"),
    ("bajo la presidencia de D. Juan Gil Soto, asistido", "Juan Gil Soto"),
    ("Anne Lerond, Bourgmestre-Présidente ; Paul Petit, Présidente du CPAS", "Anne Lerond"),
  ])
  func `has one who presides`(line: String, name: String) throws {
    let found = try meeting("Compte rendu du conseil communal du 3 mai 2021\n\n\(line)\n")
    #expect(found.chairs.map(\.fact) == [name])
  }
}
