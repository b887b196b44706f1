import Collaboration
import Testing

@testable import Intake

@Suite("A reference is an id, a name or another name")
struct ReferenceTests {
  private static let organizations = """
    id;nom;type;autres noms;code INSEE;latitude;longitude;rattachement
    smc;Saint-Martin-de-Crau;commune;St Martin|Crau;13097;43,6397;4,8136;Arles-Crau-Camargue-Montagnette
    berre;Berre-l'Étang;commune;;13014;;;
    ;Arles-Crau-Camargue-Montagnette;intercommunalité;ACCM;;;;

    """

  @Test(arguments: [
    "smc", "SMC", "Saint-Martin-de-Crau", "ST MARTIN DE CRAU", "saint martin de crau", "Crau", "st-martin",
  ])
  func `whatever its case, accents, hyphens, apostrophes and saints`(spelling: String) throws {
    let folder = try TemporaryFolder([
      "organizations.csv": Self.organizations, "memberships.csv": "organization,group\n\(spelling),A\n",
    ])
    let network = try folder.read().network
    #expect(network.summary == ["Saint-Martin-de-Crau member A"])
    #expect(network.organizations.count == 3)
  }

  @Test func `a name written exactly as one of two alike is that one`() throws {
    let network = try TemporaryFolder([
      "groups.csv": "id,name\nl1,Quay Lodge (board)\nl2,Quay Lodge (Board)\n",
      "memberships.csv": "organization,group\nA,Quay Lodge (Board)\nB,Quay Lodge (board)\n",
    ]).read().network
    #expect(network.memberships.map { network.groups[$0.group.index].id } == ["l2", "l1"])
  }

  @Test func `and brings the entity's own facts with it`() throws {
    let folder = try TemporaryFolder([
      "organizations.csv": Self.organizations, "memberships.csv": "organization,group\nBERRE L ETANG,A\n",
    ])
    let network = try folder.read().network
    #expect(network.organizations.map(\.id) == ["arles-crau-camargue-montagnette", "berre", "smc"])
    let town = try #require(network.organizations.first { $0.id == "smc" })
    #expect(town.classification == "commune")
    #expect(town.otherNames == ["St Martin", "Crau"])
    #expect(town.identifier == "13097")
    #expect(town.location == Coordinate(latitude: 43.6397, longitude: 4.8136))
    #expect(town.parent.map { network[$0].name } == "Arles-Crau-Camargue-Montagnette")
  }

  @Test func `a name that fits two is an error that names both, and their ids`() throws {
    let folder = try TemporaryFolder([
      "persons.csv": "id,name,other_names\njm1,Jean Martin,\njm2,J. Martin,jean-martin\n",
      "memberships.csv": "person,group\njean martin,A\njm2,A\n",
    ])
    #expect(
      folder.problemLines().filter { !$0.contains("note") } == [
        "memberships.csv:2:1: “jean martin” fits 2 persons: “Jean Martin” (persons.csv:2) and “J. Martin” (persons.csv:3); write the id instead: jm1 or jm2"
      ])
  }

  @Test func `an id as it is written beats the names of others`() throws {
    let folder = try TemporaryFolder([
      "organizations.csv": "id,name,other_names\narles,Ville d'Arles,\nx,Pays d'Arles,Arles\n",
      "memberships.csv": "organization,group\narles,A\n",
    ])
    #expect(try folder.read().network.summary == ["Ville d'Arles member A"])
  }

  @Test func `the given ids of a table without ids can be referred to`() throws {
    let folder = try TemporaryFolder([
      "persons.csv": "name\nJean Martin\nJean-Martin\n", "memberships.csv": "person,group\njean-martin-2,A\n",
    ])
    #expect(try folder.read().network.summary == ["Jean-Martin member A"])
    #expect(
      folder.problemLines().contains {
        $0.hasPrefix("persons.csv:3:1: warning: “Jean-Martin” is the name of line 2 too")
      }
    )
  }

  @Test func `a name seen nowhere else makes a new entity, and says so where it comes first`() throws {
    let folder = try TemporaryFolder([
      "organizations.csv": "name\nArles\n", "groups.csv": "name\nA\n",
      "memberships.csv": "organization,group\nArles,A\nÉguilles (13),A\nEGUILLES (13),A\n",
    ])
    let network = try folder.read().network
    #expect(network.organizations.map(\.name) == ["Arles", "Éguilles (13)"])
    #expect(network.organizations.map(\.id) == ["arles", "eguilles-13"])
    #expect(
      folder.problemLines() == [
        "memberships.csv:3:1: note: “Éguilles (13)” is not in organizations.csv; taken for a new organization",
        "memberships.csv:4:1: warning: this row says the same as line 3; it is counted once",
      ])
  }

  @Test func `more than twenty new names are reported in one line`() throws {
    let rows = (1...21).map { "Ville \($0),A\n" }.joined()
    let folder = try TemporaryFolder([
      "organizations.csv": "name\n"
        + "Arles\n",
      "groups.csv": "name\n"
        + "A\n", "memberships.csv": "organization,group\n" + rows,
    ])
    #expect(
      folder.problemLines() == [
        "memberships.csv: note: 21 organizations not in organizations.csv: “Ville 1”, “Ville 2”, “Ville 3”, “Ville 4”, “Ville 5” and 16 more"
      ])
  }

  @Test func `a lone CSV has nothing but new names, and keeps still about them`() throws {
    let folder = try TemporaryFolder(["liste.csv": "organisme,groupe\nArles,A\n"])
    #expect(folder.problemLines("liste.csv").isEmpty)
  }

  @Test func `new ids are unique, whatever the names are made of`() throws {
    let names = [
      "C++", "C#", "c", "c-2", "★", "☆", "日本", "한국", "a/b", "../..", String(repeating: "long ", count: 2000),
    ]
    let rows = names.map { "\($0),A\n" }.joined()
    let network = try TemporaryFolder(["m.csv": "organization,group\n" + rows]).read("m.csv").network
    let ids = Dictionary(uniqueKeysWithValues: network.organizations.map { ($0.name, $0.id) })
    #expect(Set(ids.values).count == names.count)
    #expect(ids["C++"] == "c")
    #expect(ids["C#"] == "c-2")
    #expect(ids["c"] == "c-3")
    #expect(ids["c-2"] == "c-2-2")
    #expect(ids["★"] == "organization")
    #expect(ids["☆"] == "organization-2")
    #expect(ids["日本"] == "日本")
    #expect(ids["한국"] == "한국")
    #expect(ids.values.allSatisfy { $0.count <= 48 && !$0.contains("/") })
  }

  @Test func `an event is known by its date as well`() throws {
    let folder = try TemporaryFolder([
      "memberships.csv": "organization,group\nArles,A\n",
      "events.csv": "réunion,date,lieu,hôte\nPlénière,2007-10-01,Arles,Arles\n,2007-11,,\n",
      "attendance.csv": """
      date,personne,organisme,présence,au nom de
      2007-10-01,A. Martin,Istres,présente,
      plénière,B. Petit,Fos,Excusé,Istres
      2007-11,B. Petit,Fos,absent,
      2007-12-03,B. Petit,,x,

      """,
    ])
    let network = try folder.read().network
    #expect(network.events.map(\.name) == ["Plénière", "2007-11", "2007-12-03"])
    #expect(network.events.map { $0.startDate?.description } == ["2007-10-01", "2007-11", "2007-12-03"])
    #expect(network.events[0].location == "Arles")
    #expect(network.events[0].host.map { network[$0].name } == "Arles")
    #expect(network.attendance.map(\.status) == [.present, .excused, .absent, .present])
    #expect(network.attendance.map(\.event.position) == [0, 0, 1, 2])
    #expect(network.attendance[1].onBehalfOf.map { network[$0].name } == "Istres")
    #expect(network.attendance[3].organization == nil)
    #expect(network.attendance.map(\.line) == [2, 3, 4, 5])
  }

  @Test func `what observations and claims are about takes the name that the network has for it`() throws {
    let folder = try TemporaryFolder([
      "groups.csv": "nom,type,autres noms\n"
        + "Adullact,association,ADUL\n",
      "memberships.csv": "organisme,groupe\n"
        + "Arles,adullact\n",
      "observations.csv": "sujet;catégorie;date;valeur;unité\n"
        + "adul;entreprises;2006;64;adhérents\n"
        + "ARLES;agents;2007;1 234,5;\n"
        + "Âge du capitaine;ans;2007;42;\n",
      "claims.csv": "sujet;catégorie;début;fin;évolution en %\nADULLACT;entreprises;2006;2007;−75 %\n",
    ])
    let network = try folder.read().network
    #expect(network.observations.map(\.subject) == ["Adullact", "Arles", "Âge du capitaine"])
    #expect(network.observations.map(\.value) == [64, 1234.5, 42])
    #expect(network.observations[0].unit == "adhérents")
    #expect(network.claims.map(\.subject) == ["Adullact"])
    #expect(network.claims.map(\.changePercent) == [-75])
    #expect(network.groups[0].classification == .association)
  }
}
