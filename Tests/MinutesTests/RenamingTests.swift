import Collaboration
import Intake
import Testing

@testable import Minutes

@Suite("Mergers and new names in sentences")
struct RenamingTests {
  private static let known = Set(["Brize", "Orvanne", "Lestrac", "Valdor", "Port and Quay Trust"].map { NameKey($0) })

  private func mergers(_ text: String) throws -> [String] {
    let document = try document(text)
    return Renaming.all(in: Sentence.all(in: document, known: []), document.lines.filter { !$0.isBlank }).compactMap {
      $0.merger { Self.known.contains(NameKey($0)) }.map { $0.parts.joined(separator: "+") + ">" + $0.whole }
    }
  }

  @Test(arguments: [
    ("Brize and Orvanne were merged into Valdor on 1 January 2024.", "Brize+Orvanne>Valdor"),
    ("As of June, Brize, Orvanne, and Lestrac have merged into Valdor.", "Brize+Orvanne+Lestrac>Valdor"),
    ("Port and Quay Trust and Brize merged to form Valdor.", "Port and Quay Trust+Brize>Valdor"),
    ("Brize was absorbed by Orvanne.", "Brize>Orvanne"),
    ("Orvanne has absorbed Brize and Lestrac.", "Brize+Lestrac>Orvanne"),
    ("Brize merges with Orvanne to form the Union of Mellois.", "Brize+Orvanne>Union of Mellois"),
    ("Valdor, formed by the merger of Brize and Orvanne, takes its place.", "Brize+Orvanne>Valdor"),
    ("The merger of Brize and Orvanne into Valdor was welcomed.", "Brize+Orvanne>Valdor"),
    ("Brize et Orvanne fusionnent pour former Valdor.", "Brize+Orvanne>Valdor"),
    ("La commune de Brize et celle d'Orvanne, absorbée par Valdor en 2024.", "Orvanne>Valdor"),
    ("Brize a été absorbée par Orvanne.", "Brize>Orvanne"),
    ("Orvanne absorbe Brize et Lestrac.", "Brize+Lestrac>Orvanne"),
    ("Valdor est issue de la fusion de Brize et d’Orvanne.", "Brize+Orvanne>Valdor"),
    ("Valmont, issue de la fusion d’Orvanne et de Brize, est représentée.", "Orvanne+Brize>Valmont"),
    ("La fusion de Brize et d'Orvanne donne naissance à Valdor.", "Brize+Orvanne>Valdor"),
    ("Brize fusionne avec Orvanne pour former Grand Mellois.", "Brize+Orvanne>Grand Mellois"),
    ("Les communes de Brize, Orvanne et\nLestrac ont fusionné au sein de Valdor.", "Brize+Orvanne+Lestrac>Valdor"),
  ])
  func `say who goes on in whom`(text: String, merger: String) throws { #expect(try mergers(text) == [merger]) }

  @Test(arguments: [
    "The merger of the two files was discussed with Brize.", "La fusion de Brize est évoquée.",
    "Brize et Orvanne fusionnent leurs listes.", "The branch was merged into main by Brize.",
    "Brize absorbe le surcoût.", "Merge requests of Brize and Orvanne are open.",
  ])
  func `are not found where nobody goes on in another`(text: String) throws { #expect(try mergers(text).isEmpty) }

  private func minutes(_ day: String, _ body: String, _ text: String = "") -> String {
    """
    Minutes of the \(body) meeting of \(day)

    Present:
    - Ann Weir, Brize
    - Hugo Carrel, Orvanne
    - Ida Voss, Lestrac

    \(text)
    """
  }

  @Test func `give each part its parent, and bring in what is new`() throws {
    let folder = try TestFolder()
    try folder.read(
      document(minutes("14 March 2023", "Steering Committee"), file: "a.txt"),
      document(
        minutes("6 June 2023", "Steering Committee", "Brize and Orvanne have merged into Valdor."), file: "b.txt"))
    let network = try NetworkReader.read(folder.path).network
    let parents = network.organizations.map { organization in
      organization.name + (organization.parent.map { ">" + network.organizations[$0.index].name } ?? "")
    }
    #expect(parents == ["Brize>Valdor", "Lestrac", "Orvanne>Valdor", "Valdor"])
  }

  @Test(arguments: [
    "The Steering Committee is now called the Standards Board.", "The Steering Committee becomes the Standards Board.",
  ])
  func `leave a body that is renamed one, under its latest name`(sentence: String) throws {
    let folder = try TestFolder()
    try folder.read(
      document(minutes("14 March 2023", "Steering Committee"), file: "a.txt"),
      document(minutes("6 June 2023", "Steering Committee", sentence), file: "b.txt"),
      document(minutes("7 September 2023", "Standards Board"), file: "c.txt"))
    let network = try NetworkReader.read(folder.path).network
    #expect(network.groups.map(\.name) == ["Standards Board"])
    #expect(network.groups.first?.otherNames == ["Steering Committee"])
    #expect(network.events.allSatisfy { $0.group != nil })
  }

  @Test(arguments: [
    // The first minutes list the old names, or the new ones.
    (["Steering Committee", "Orvanne", "Brize"], ["orvanne,Orvanne Digital,Orvanne", "brize,Brize,>Lestrac"]),
    (["Standards Board", "Orvanne Digital", "Lestrac"], ["orvanne-digital,Orvanne Digital,Orvanne"]),
  ])
  func `are known from the first minutes of a network on`(listed: [String], organizations: [String]) throws {
    let first = """
      Minutes of the \(listed[0]) meeting of 14 March 2023

      Present:
      - Hugo Carrel, \(listed[1])
      - Ann Weir, \(listed[2])
      - Ida Voss, Lestrac

      Orvanne is now called Orvanne Digital. Brize was absorbed by Lestrac. The Steering Committee is now called the Standards Board.
      """
    let second = """
      Minutes of the Standards Board meeting of 6 June 2023

      Present:
      - Hugo Carrel, Orvanne Digital
      - Ann Weir, Lestrac
      """
    let folder = try TestFolder()
    try folder.read(document(first, file: "a.txt"), document(second, file: "b.txt"))
    let network = try NetworkReader.read(folder.path).network
    let told = network.organizations.map { organization in
      "\(organization.id),\(organization.name),\(organization.otherNames.joined(separator: "|"))"
        + (organization.parent.map { ">" + network.organizations[$0.index].name } ?? "")
    }
    #expect(Set(told) == Set(organizations + ["lestrac,Lestrac,"]))
    #expect(network.groups.map(\.name) == ["Standards Board"])
    #expect(network.groups.first?.otherNames == ["Steering Committee"])
    #expect(network.persons.map(\.name).sorted() == ["Ann Weir", "Hugo Carrel", "Ida Voss"])
    #expect(folder.text("questions.md").isEmpty)
  }

  @Test func `are known from the first minutes on in French too`() throws {
    let folder = try TestFolder()
    try folder.read(
      document(
        """
        Compte rendu du comité des normes du 14 mars 2023

        Présents :
        - Aline BERTIN, Brize
        - Hugo CARREL, Orvanne Numérique

        Orvanne s'appelle désormais Orvanne Numérique. Le comité technique devient le comité des normes.
        """, file: "a.txt"))
    let network = try NetworkReader.read(folder.path).network
    #expect(network.organizations.map(\.otherNames) == [[], ["Orvanne"]])
    #expect(network.groups.map { $0.otherNames.map { NameKey($0) } } == [[NameKey("comité technique")]])
  }

  @Test func `do so in French too`() throws {
    let folder = try TestFolder()
    func cr(_ day: String, _ body: String, _ text: String = "") -> String {
      "Compte rendu du \(body) du \(day)\n\nPrésents :\n- Aline BERTIN, Brize\n- Hugo CARREL, Orvanne\n\n\(text)\n"
    }
    try folder.read(
      document(cr("14 mars 2023", "comité technique"), file: "a.txt"),
      document(
        cr("6 juin 2023", "comité technique", "Le comité technique devient le comité des normes à compter de ce jour."),
        file: "b.txt"), document(cr("7 septembre 2023", "comité des normes"), file: "c.txt"))
    let network = try NetworkReader.read(folder.path).network
    #expect(network.groups.count == 1)
    #expect(network.groups.first.map { NameKey($0.name) } == NameKey("comité des normes"))
  }

  @Test func `publish the latest name of an organization, but not over what somebody wrote`() throws {
    let first = minutes("14 March 2023", "Steering Committee")
    let second = minutes("6 June 2023", "Steering Committee", "Orvanne is now called Orvanne Digital.")
    let folder = try TestFolder()
    try folder.read(document(first, file: "a.txt"), document(second, file: "b.txt"))
    let name = "orvanne,Orvanne Digital,,Orvanne,"
    #expect(folder.text("organizations.csv").contains(name))

    let written = try TestFolder()
    try written.write("organization,group\nbrize,Roads\n", "memberships.csv")
    try written.write("id,name,other_names\norvanne,Orvanne,\nbrize,Brize,\nlestrac,Lestrac,\n", "organizations.csv")
    try written.read(document(first, file: "a.txt"), document(second, file: "b.txt"))
    #expect(written.text("organizations.csv").contains("orvanne,Orvanne,Orvanne Digital\n"))
  }

  @Test func `are none where somebody becomes an officer`() throws {
    let folder = try TestFolder()
    try folder.read(
      document(minutes("14 March 2023", "Steering Committee"), file: "a.txt"),
      document(minutes("6 June 2023", "Steering Committee", "Orvanne becomes Chair."), file: "b.txt"))
    #expect(!folder.text("organizations.csv").contains("Chair"))
  }
}
