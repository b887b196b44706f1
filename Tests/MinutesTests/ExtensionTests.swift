import Collaboration
import Foundation
import Intake
import Testing
import Wording

@testable import Minutes

@Suite("A network folder")
struct ExtensionTests {
  private static let march = """
    Compte rendu de la réunion du 14 mars 2023

    Présents :
    - Aline BERTIN, Brize-sur-Mer
    - Hugo CARREL, Orvanne
    Excusés :
    - Rose TISSIER, Lestrac

    Groupe         Membres        Pilote     Action
    Cadastre       Brize-sur-Mer  Orvanne    à relire
                   Orvanne

    Prochaine réunion : juin 2023
    """
  private static let june = """
    Compte rendu de la réunion du 6 juin 2023

    Présents :
    - Aline BERTYN, Brize
    - Hugo CARREL, Lestrac
    - Noé MARTIN, Ville d'Orvanne
    """

  @Test func `has no row with a name that several have, but a question`() throws {
    let folder = try TestFolder()
    try folder.write("organization,group\nA,G\n", "memberships.csv")
    try folder.write("name,other_names\nBrize-sur-Mer,Brize\nBrize-les-Bains,Brize\nA,\n", "organizations.csv")
    try folder.read("Meeting of 3 May 2009\n\nPresent:\n- Jean CARREL, A\n- Anne BERTIN, Brize\n")
    let read = try NetworkReader.read(folder.path)
    #expect(!read.problems.contains { $0.severity == .error })
    #expect(folder.text("attendance.csv").contains(",Brize-les-Bains,"))
    #expect(folder.text("questions.md").contains("“Brize” here “Brize-les-Bains”? Brize-sur-Mer has that name too."))
    let questions = folder.text("questions.md")
    try folder.read("Meeting of 3 May 2009\n\nPresent:\n- Jean CARREL, A\n- Anne BERTIN, Brize\n")
    #expect(folder.text("questions.md") == questions)
  }

  @Test func `gets a column for other spellings, so that reading twice changes nothing`() throws {
    let folder = try TestFolder()
    try folder.write("organization,group\nVille de Brize,G\n", "memberships.csv")
    try folder.write("name,note\nVille de Brize,x\n", "organizations.csv")
    let minutes = "Meeting of 3 May 2009\n\nPresent:\n- Anne BERTIN, Brize\n"
    try folder.read(minutes)
    #expect(folder.text("organizations.csv") == "name,note,other_names\nVille de Brize,x,Brize\n")
    let files = folder.files
    try folder.read(minutes)
    #expect(folder.files == files)
  }

  @Test func `is made where there is none`() throws {
    let folder = try TestFolder()
    try folder.read(Self.march)
    let network = try NetworkReader.read(folder.path).network
    #expect(network.metadata.language == "fr")
    #expect(network.attendance.count == 3)
    #expect(network.memberships.count == 2)
    #expect(network.events.count == 2)
    #expect(folder.text("attendance.csv").contains("aline-bertin,brize-sur-mer,present,,,minutes.txt#L4\n"))
    #expect(
      folder.text("memberships.csv").contains("orvanne,cadastre,lead,,,,2023-03-14,2023-03-14,minutes.txt#L10-L11\n"))
  }

  @Test func `does not change when the same minutes are read again`() throws {
    let folder = try TestFolder()
    try folder.read(Self.march)
    let before = folder.files
    let again = try folder.read(Self.march)
    #expect(folder.files == before)
    #expect(again?.additions == [])
    #expect(again?.files().isEmpty == true)
  }

  @Test func `only grows when other minutes are read`() throws {
    let folder = try TestFolder()
    try folder.read(Self.march)
    let before = folder.files
    try folder.read(Self.june, file: "june.odt")
    // An announced meeting becomes a held one: the table of meetings is no longer what it was.
    let changing = ["organizations.csv", "persons.csv", "events.csv"]
    for (name, text) in before where name.hasSuffix(".csv") && !changing.contains(name) {
      #expect(folder.text(name).hasPrefix(text), "\(name)")
    }
    #expect(folder.text("attendance.csv").contains("reunion-2023-06-06,hugo-carrel,lestrac,present,,,june.odt#L5\n"))
  }

  @Test func `takes the meeting that was announced for the month`() throws {
    let folder = try TestFolder()
    try folder.read(Self.march)
    let extended = try #require(try folder.read(Self.june, file: "june.odt"))
    let network = try NetworkReader.read(folder.path).network
    #expect(network.events.count == 2)
    #expect(extended.questions.contains { $0.text.question.contains("annoncée") })
  }

  @Test func `notes other spellings, and asks where they are in doubt`() throws {
    let folder = try TestFolder()
    try folder.read(Self.march)
    let extended = try #require(try folder.read(Self.june, file: "june.odt"))
    #expect(folder.text("organizations.csv").contains("brize-sur-mer,Brize-sur-Mer,,Brize,"))
    #expect(folder.text("organizations.csv").contains("orvanne,Orvanne,,Ville d'Orvanne,"))
    #expect(folder.text("persons.csv").contains("aline-bertin,Aline Bertin,Aline Bertyn\n"))
    // In doubt the rows keep the spelling, so that taking it out of the other names settles it.
    #expect(folder.text("attendance.csv").contains("Aline Bertyn,Brize,present"))
    #expect(folder.text("attendance.csv").contains("noe-martin,orvanne,present"))
    let asked = extended.questions.map(\.text.question)
    #expect(asked.contains { $0.contains("Aline Bertyn") && $0.contains("Aline Bertin") })
    #expect(asked.contains { $0.contains("Brize") && $0.contains("Brize-sur-Mer") })
    #expect(asked.contains { $0.contains("Hugo Carrel") && $0.contains("Orvanne") && $0.contains("Lestrac") })
    #expect(!asked.contains { $0.contains("Ville d'Orvanne") })
  }

  @Test func `keeps what a person has edited`() throws {
    let folder = try TestFolder()
    try folder.read(Self.march)
    let edited = folder.text("attendance.csv")
      .replacing("rose-tissier,lestrac,excused", with: "rose-tissier,lestrac,absent")
      .replacing("hugo-carrel,orvanne", with: "hugo-carrel,sde")
    try folder.write(edited, "attendance.csv")
    let groups = folder.text("memberships.csv").replacing(
      "brize-sur-mer,cadastre,member,,,,2023-03-14,2023-03-14,minutes.txt#L10\n", with: "")
    #expect(groups != folder.text("memberships.csv"))
    try folder.write(groups, "memberships.csv")
    let extended = try #require(try folder.read(Self.march))
    #expect(folder.text("attendance.csv") == edited)
    #expect(folder.text("memberships.csv") == groups)
    #expect(extended.questions.count == 2)
    #expect(
      folder.text("questions.md").contains(
        "« excused », le réseau « absent »".replacing(" »", with: "\u{202F}»").replacing("« ", with: "«\u{202F}")))
    // Asked once: neither question comes again.
    let before = folder.files
    try folder.read(Self.march)
    #expect(folder.files == before)
  }

  @Test func `is asked about what contradicts other minutes`() throws {
    let folder = try TestFolder()
    try folder.read(Self.march)
    try folder.read(
      Self.march.replacing("Rose TISSIER, Lestrac", with: "Rose TISSIER, Orvanne"), file: "corrected.txt")
    #expect(folder.text("attendance.csv").contains("rose-tissier,lestrac,excused"))
    #expect(!folder.text("attendance.csv").contains("corrected.txt"))
    #expect(folder.text("questions.md").contains("corrected.txt#L7: "))
  }

  @Test func `keeps the form of its files`() throws {
    let folder = try TestFolder()
    let table = "organisme;groupe;rôle;remarque\r\n\"Brize-sur-Mer\";Cadastre;pilote;à \"voir\"\r\nOrvanne;Cadastre;;"
    try folder.write([0xEF, 0xBB, 0xBF] + Array(table.utf8), "memberships.csv")
    try folder.read(Self.march)
    let written = folder.text("memberships.csv")
    #expect(written.hasPrefix("\u{FEFF}" + table + "\r\n") || written.hasPrefix(table + "\r\n"))
    #expect(written.contains("Orvanne;Cadastre;lead;\r\n"))
    #expect(try NetworkReader.read(folder.path).network.memberships.count == 3)
  }

  @Test func `that has errors is not touched`() throws {
    let folder = try TestFolder()
    try folder.write("organization,group,start_date\nBrize,Cadastre,someday\n", "memberships.csv")
    #expect(throws: Problems.self) { try folder.read(Self.march) }
    #expect(folder.files.keys.sorted() == ["memberships.csv"])
  }

  @Test func `gets nothing but a question from minutes that name nobody`() throws {
    let folder = try TestFolder()
    let extended = try #require(try folder.read("Compte rendu de la réunion du 3 mai 2021\n\nRien à signaler.\n"))
    #expect(extended.questions.count == 1)
    #expect(folder.text("events.csv").contains("reunion-2021-05-03"))
  }

  @Test func `takes somebody of the same body for the same person, though lists name no organization or another one`()
    throws
  {
    func minutes(_ day: String, _ body: String, _ person: String) throws -> TextDocument {
      try document(
        "Minutes of the \(body) meeting of \(day)\n\nPresent:\n- \(person)\n- Hugo Carrel, Lestrac\n",
        file: "\(day).txt")
    }
    // Ann Weir comes to the board for Brize, then to the committee: first without an organization, then for Orvanne.
    let folder = try TestFolder()
    try folder.read(
      minutes("9 January 2024", "Technical Board", "Ann Weir, Brize"),
      minutes("8 February 2024", "Steering Committee", "Ann Weir"),
      minutes("7 March 2024", "Steering Committee", "Ann Weir, Orvanne"))
    #expect(folder.text("persons.csv").split(separator: "\n").count { $0.contains("Ann Weir") } == 1)
    // Where nothing ties them, they are two.
    let apart = try TestFolder()
    try apart.read(
      minutes("9 January 2024", "Technical Board", "Ann Weir, Brize"),
      minutes("7 March 2024", "Steering Committee", "Ann Weir, Orvanne"))
    #expect(apart.text("persons.csv").split(separator: "\n").count { $0.contains("Ann Weir") } == 2)
  }

  @Test func `leaves it to attendance who is in the body that meets, though a sentence names some who were elected`()
    throws
  {
    let folder = try TestFolder()
    try folder.read(
      """
      Minutes of the Steering Committee meeting of 14 March 2023

      Present:
      - Ann Weir
      - Hugo Carrel
      - Ida Voss

      Ann Weir and Ida Voss were elected to the Steering Committee.

      Hugo Carrel was elected chair.
      """)
    #expect(
      folder.text("memberships.csv").split(separator: "\n").dropFirst().map { $0.prefix { $0 != "2" } } == [
        ",steering-committee,lead,hugo-carrel,,,"
      ])
    let network = try NetworkReader.read(folder.path).network.completedByAttendance()
    #expect(
      Set(network.memberships.compactMap { $0.person.map { network[$0].id } }) == [
        "ann-weir", "hugo-carrel", "ida-voss",
      ])
  }

  @Test func `says a network's name and language where it is new`() throws {
    let folder = try TestFolder()
    try folder.read("Board meeting, 12 January 2023\n\nPresent: Ann Lee (Acme), Bob Ray (Acme)\n")
    #expect(folder.text("datapackage.json").contains("\"lang\": \"en\""))
    #expect(try NetworkReader.read(folder.path).network.metadata.title == "Test")
  }

  @Test(arguments: [
    "<b>&amp;\"", "=HYPERLINK(1)", "Zoé\u{301}\u{301}\u{301}", "\u{202E}evil", "😀 Corp", "A,B;C\"D", "x\u{0}y",
    String(repeating: "Ünlü ", count: 2_000),
  ])
  func `takes any text for a name without harm`(name: String) throws {
    let folder = try TestFolder()
    try folder.read(
      "Réunion du 3 mai 2021\n\nPrésents :\n- Anne COSTA, \(name)\n- \(name), Brize\n- Luc BESSE (\(name))\n")
    let once = folder.files
    try folder.read(
      "Réunion du 3 mai 2021\n\nPrésents :\n- Anne COSTA, \(name)\n- \(name), Brize\n- Luc BESSE (\(name))\n")
    #expect(folder.files == once)
  }
}

@Suite("The page of questions")
struct QuestionPageTests {
  @Test func `asks once, ticked or not`() {
    let question = Question(
      source: "a.txt#L1", quote: "> <b>*x*", text: .init(question: "Is it?", guess: "yes", remedy: "edit it"))
    var page = QuestionPage(nil, phrases: phrases)
    #expect(page.add([question, question], from: "a.txt").count == 1)
    #expect(page.text.contains("- [ ] a.txt#L1: Is it?\n  > > \\<b>\\*x\\*\n"))
    var ticked = QuestionPage(page.text.replacing("[ ]", with: "[x]"), phrases: phrases)
    #expect(ticked.add([question], from: "a.txt") == [])
    #expect(!ticked.isChanged)
  }

  @Test func `keeps what people write in it`() {
    var page = QuestionPage("My notes\n", phrases: phrases)
    let question = Question(source: "a.txt", quote: nil, text: .init(question: "Q?", guess: "g", remedy: "r"))
    _ = page.add([question], from: "a.txt")
    #expect(page.text.hasPrefix("My notes\n\n## a.txt\n\n- [ ] a.txt: Q?\n"))
  }

  private var phrases: any QuestionPhrases { English() }
}

@Suite("The description of a data package")
struct PackageTextTests {
  @Test func `keeps its form when something is added`() {
    let text =
      "{\n  \"name\": \"x\",\n  \"resources\": [\n    {\"name\": \"groups\", \"path\": \"[a].csv\"}\n  ],\n  \"b\": {\"sources\": [1]}\n}\n"
    var package = PackageText(text)
    package.addResource(name: "persons", path: "persons.csv")
    package.addSource(MinutesSource(title: "a \"b\".txt", fingerprint: "f", date: nil, path: nil))
    #expect(package.text.contains("\"[a].csv\"},\n    {\"name\": \"persons\""))
    #expect(package.text.contains("\"b\": {\"sources\": [1]}"))
    #expect(package.hasSource(fingerprint: "f"))
    #expect(!package.hasSource(fingerprint: "g"))
    let before = package.text
    package.addResource(name: "persons", path: "persons.csv")
    #expect(package.text == before)
  }

  @Test func `is left alone where it is no JSON`() {
    var package = PackageText("{ not json")
    package.addSource(MinutesSource(title: "a", fingerprint: "f", date: nil, path: nil))
    #expect(package.text == "{ not json")
  }
}
