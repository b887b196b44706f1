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
}
