import Testing

@testable import Collaboration

@Suite("People's names in texts")
struct NamesInTextTests {
  private func concealed(_ text: String, _ names: String..., kept: [String] = []) -> String {
    let persons = names.enumerated().map { Person(id: "person-\($0)", name: $1) }
    return NamesInText(of: persons, labels: names.indices.map { "P\($0 + 1)" }, kept: kept).concealed(text)
  }

  @Test(arguments: [
    "François Raynaud", "FRANÇOIS RAYNAUD", "francois raynaud", "Raynaud François", "RAYNAUD, François", "F. Raynaud",
    "F.Raynaud", "Raynaud F.", "M. Raynaud", "Mme Raynaud", "Dr Raynaud", "Raynaud", "RAYNAUD",
    "Fran\u{AD}çois Raynaud",
    "Franc\u{327}ois Raynaud", "François\nRaynaud", "François\u{A0}Raynaud", "francois-raynaud", "François_Raynaud",
  ])
  func `are found in each form that minutes have`(written: String) {
    #expect(concealed("Rédigé par \(written) (Arles).", "François Raynaud").contains("P1"))
    #expect(!concealed("Rédigé par \(written) (Arles).", "François Raynaud").lowercased().contains("raynaud"))
  }

  @Test(arguments: ["J.-M. Rouges", "JM Rouges", "J. Rouges", "Jean Marc ROUGES", "Rouges Jean-Marc", "M. Rouges"])
  func `are found with compound given names`(written: String) {
    #expect(concealed("avec \(written)", "Jean-Marc Rouges") == "avec P1")
  }

  @Test func `are whole words`() {
    #expect(
      concealed("Les Raynaudières, un petit réseau", "François Raynaud", "Lionnel Petit")
        == "Les Raynaudières, un petit réseau")
    #expect(concealed("M. Petit, petit à petit", "Lionnel Petit") == "P1, petit à petit")
  }

  @Test func `give way to what keeps its name`() {
    #expect(
      concealed("Saint-Martin et Martin", "Paul Martin", kept: ["Saint-Martin-de-Crau"]) == "Saint-Martin et Martin")
    #expect(concealed("Paul Martin, M. Martin", "Paul Martin", kept: ["Saint-Martin-de-Crau"]) == "P1, P1")
    #expect(concealed("le maire d’Arles", "Daniel Arles", kept: ["Arles"]) == "le maire d’Arles")
  }

  @Test func `that two people share stand for both`() {
    #expect(concealed("M. Raynaud", "François Raynaud", "Anne Raynaud") == "P1/P2")
  }

  @Test func `with a title alone are found without it`() {
    #expect(concealed("Mr Buzin et Buzin", "M. Buzin") == "P1 et P1")
  }

  @Test func `of scripts without spaces and without letters are found too`() {
    #expect(concealed("会長は山田太郎です", "山田太郎") == "会長はP1です")
    #expect(concealed("par ✌️✌️", "✌️✌️") == "par P1")
  }

  @Test func `of one word are no part of ordinary ones`() {
    #expect(concealed("the docs of dims", "docs", "dims", kept: ["SIG Docs"]) == "the docs of P2")
  }

  @Test func `may be empty or strange`() {
    #expect(concealed("a text", "", " ", "-", "M.", "'") == "a text")
    #expect(concealed("", "François Raynaud").isEmpty)
    #expect(concealed(String(repeating: "François ", count: 10_000), "François Raynaud").count == 90_000)
  }
}

@Suite("A network with pseudonyms")
struct PseudonymsTests {
  private var network: CollaborationNetwork {
    var network = CollaborationNetwork(
      metadata: Metadata(
        name: "francois-raynaud", title: "Le réseau de François Raynaud", licenses: ["© F. Raynaud"],
        description: "Écrit par Raynaud.", membershipsFile: "raynaud-francois.csv"))
    network.persons = (0..<10).map {
      Person(id: "p\($0)", name: "Zoé \(Character(Unicode.Scalar(65 + $0) ?? "A"))line")
    }
    network.persons.append(Person(id: "fr", name: "François Raynaud", otherNames: ["Fanfan"]))
    network.organizations = [
      Organization(id: "arles", name: "Arles"), Organization(id: "raynaud", name: "Raynaud SARL"),
    ]
    network.groups = [
      Group(
        id: "atelier-francois-raynaud", name: "Atelier François Raynaud", description: "Fanfan", source: "M. Raynaud"),
      Group(id: "atelier-fr", name: "Atelier"),
    ]
    network.sources = ["minutes-francois-raynaud.txt#L1"]
    network.roleWords = ["suppléant de François Raynaud"]
    network.memberships = [
      Membership(organization: ID(0), person: ID(10), group: ID(0), role: Role(code: 5), source: 0),
      Membership(organization: ID(1), group: ID(1)),
    ]
    network.events = [
      Event(id: "chez-francois-raynaud", name: "Chez François Raynaud", location: "chez Fanfan", source: "F. Raynaud")
    ]
    network.observations = (2006...2007).compactMap { year in
      PartialDate(year: year).map {
        Observation(
          subject: "François Raynaud", category: "Fanfan", date: $0, value: 1, unit: "Fanfan", source: "Fanfan")
      }
    }
    network.adoptions = [Adoption(organization: ID(0), software: "FanfanOffice de François Raynaud", source: "Fanfan")]
    return network.sortedByName()
  }

  @Test func `has nobody's name anywhere but in organizations`() {
    var concealed = network.pseudonymized { "Personne\u{A0}\($0)" }
    #expect(concealed.organizations.map(\.name) == ["Arles", "Raynaud SARL"])
    concealed.organizations = []
    let text = String(reflecting: concealed).lowercased()
    #expect(!text.contains("françois") && !text.contains("francois") && !text.contains("zoé"))
    #expect(!text.contains("\"fanfan\"") && !text.contains("chez fanfan"))
  }

  @Test func `numbers its people in the order of their names, all as long`() {
    let concealed = network.pseudonymized { "P \($0)" }
    #expect(concealed.persons.map(\.name).prefix(2) == ["P 01", "P 02"])
    #expect(concealed.persons.count == 11 && concealed.persons.last?.name == "P 11")
    #expect(concealed.sortedByName() == concealed)
    #expect(concealed.pseudonymized { "P \($0)" }.persons == concealed.persons)
  }

  @Test func `keeps who is in what`() {
    let concealed = network.pseudonymized { "P \($0)" }
    let membership = concealed.memberships[0]
    #expect(membership.organization.map { concealed[$0].id } == "arles")
    #expect(membership.person.map { concealed[$0].name } == "P 01")
    #expect(concealed[membership.group].name == "Atelier P 01")
  }
}
