import Collaboration
import Intake
import Testing

@testable import Minutes

@Suite("The same minutes in each format")
struct SameNetworkTests {
  /// Invented: towns, people and groups that are nowhere.
  static let sample = Sample([
    .heading("Compte rendu de la réunion du 14 mars 2023"),
    .line("Lieu : Maison des associations de Brize"),
    .line("Organisée à l'initiative du Syndicat des Eaux, la réunion fait le point sur les logiciels libres."),
    .heading("Étaient présents"),
    .items([
      "Aline BERTIN, Ville de Brize", "Hugo CARREL, Ville de Brize", "Idris NAOUR (Syndicat des Eaux)",
      "Mme Véra OLIN – Orvanne – directrice des systèmes d'information",
    ]),
    .heading("Excusés"),
    .items(["Rose TISSIER, Lestrac", "M. Luc PERRIN, représenté par Noémie SALAÜN, Orvanne"]),
    .heading("Groupes de travail"),
    .table([
      ["Groupe", "Membres", "Chef de projet", "Action"],
      ["OpenCadastre", "Brize\nOrvanne\nLestrac", "Orvanne", "Version 2.1 en septembre"],
      ["Gestion des rendez-vous", "Brize\nSyndicat des Eaux", "Brize", "Cahier des charges à relire"],
    ]),
    .heading("Suite"),
    .line("Prochaine réunion : 6 juin 2023 à Lestrac."),
  ])

  static let expectedAttendance = [
    "aline-bertin,ville-de-brize,present", "hugo-carrel,ville-de-brize,present",
    "idris-naour,syndicat-des-eaux,present", "vera-olin,orvanne,present", "rose-tissier,lestrac,excused",
    "luc-perrin,orvanne,excused", "noemie-salaun,orvanne,present",
  ]
  static let expectedMemberships = [
    "ville-de-brize,opencadastre,member", "orvanne,opencadastre,lead", "lestrac,opencadastre,member",
    "ville-de-brize,gestion-des-rendez-vous,lead", "syndicat-des-eaux,gestion-des-rendez-vous,member",
  ]

  private func network(_ document: TextDocument) throws -> CollaborationNetwork {
    let folder = try TestFolder()
    try folder.read(document)
    return try NetworkReader.read(folder.path).network
  }

  private func document(_ format: MinutesFormat) throws -> TextDocument {
    let folder = try TestFolder()
    let file = "minutes.\(format.rawValue)"
    let bytes: [UInt8] =
      switch format {
      case .text: Array(Self.sample.text.utf8)
      case .markdown: Array(Self.sample.markdown.utf8)
      case .html: Array(Self.sample.html.utf8)
      case .openDocument: Self.sample.openDocument
      case .word: Self.sample.word
      case .pdf: Self.sample.pdf
      }
    return try MinutesFile.read(folder.write(bytes, file))
  }

  @Test(arguments: MinutesFormat.allCases)
  func `are read into the same network`(format: MinutesFormat) throws {
    let network = try network(document(format))
    let attendance = network.attendance.map { row in
      let person = row.person.map { network[$0].id } ?? ""
      let organization = row.organization.map { network[$0].id } ?? ""
      return "\(person),\(organization),\(row.status.rawValue)"
    }
    #expect(attendance.sorted() == Self.expectedAttendance.sorted())
    let memberships = network.memberships.map { row in
      "\(row.organization.map { network[$0].id } ?? ""),\(network[row.group].id),\(network.word(for: row.role))"
    }
    #expect(memberships.sorted() == Self.expectedMemberships.sorted())
    #expect(
      network.groups.compactMap(\.description).sorted() == ["Cahier des charges à relire", "Version 2.1 en septembre"])
    let meeting = try #require(network.events.first { $0.startDate?.description == "2023-03-14" })
    #expect(meeting.name == "Compte rendu de la réunion du 14 mars 2023")
    #expect(meeting.location == "Maison des associations de Brize")
    #expect(meeting.host.map { network[$0].name } == "Syndicat des Eaux")
    #expect(network.events.contains { $0.startDate?.description == "2023-06-06" && $0.name == "Réunion 2023-06-06" })
  }
}
