import Foundation
import Testing

@testable import Report

/// Writes a report of the size of a real one, to be looked at: `REPORT_SAMPLE=FOLDER swift test --filter SampleReport`.
///
/// The folder may hold drawings, NAME.svg and NAME.png, which the report then shows.
@Suite("A sample report", .enabled(if: ProcessInfo.processInfo.environment["REPORT_SAMPLE"] != nil))
struct SampleReportTests {
  private let folder = URL(filePath: ProcessInfo.processInfo.environment["REPORT_SAMPLE"] ?? "/nonexistent")

  @Test func `can be looked at`() throws {
    let report = try report()
    try Data(HTMLWriter.write(report).utf8).write(to: folder.appending(path: "report.html"))
    try Data(MarkdownWriter.write(report).utf8).write(to: folder.appending(path: "report.md"))
    try Data(ODTWriter.write(report)).write(to: folder.appending(path: "report.odt"))
    try Data(DOCXWriter.write(report)).write(to: folder.appending(path: "report.docx"))
    let hostile = Sample.document(
      Sample.hostile.filter { !$0.isBlank }.flatMap { Sample.everywhere($0).sections.flatMap(\.blocks) })
    try Data(HTMLWriter.write(hostile).utf8).write(to: folder.appending(path: "hostile.html"))
    try Data(ODTWriter.write(hostile)).write(to: folder.appending(path: "hostile.odt"))
    try Data(DOCXWriter.write(hostile)).write(to: folder.appending(path: "hostile.docx"))
  }

  private func report() throws -> Document {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".svg") }
      .sorted()
    let figures = try names.map { file in
      let name = String(file.dropLast(4))
      let svg = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let png = try? Data(contentsOf: folder.appending(path: name + ".png"))
      return FigureBlock(
        Picture(
          name: name, svg: svg, png: png.map { Array($0) }, title: "Charge d'animation par organisme",
          description: "Berre-l'Étang porte 4 des 9 groupes, Arles 3."),
        caption: "Charge d'animation par organisme : une part de chaque groupe pour chaque siège",
        tables: [Sample.loadTable, long(rows: 60)],
        files: ["svg", "pdf", "png"].map { Link($0.uppercased(), to: "figures/\(name).\($0)") })
    }
    return Document(
      language: "fr", labels: Sample.labels,
      title: "Collaborations des communes des Bouches-du-Rhône autour du logiciel libre",
      subtitle: "Rapport sur la coopération, octobre 2007",
      summary: "Qui travaille avec qui, qui porte les groupes.", date: "2007-10", sections: sections(figures),
      colophon: ["Produit par maillage 0.1 d'après ", .code("bouches-du-rhone-2007"), ". Licence ouverte 2.0."])
  }

  private func sections(_ figures: [FigureBlock]) -> [Section] {
    [
      Section(
        id: "key-numbers", heading: "Chiffres clés",
        blocks: [
          .facts([
            KeyFact(label: "Organismes participants", value: "11"),
            KeyFact(label: "Groupes de travail", value: "9", explanation: "3 existants et 6 nouveaux"),
            KeyFact(
              label: "Densité", value: "41,4\u{202F}%", explanation: "part des participations possibles qui existent"),
            KeyFact(
              label: "Indice de Gini", value: "0,737",
              explanation: "de 0 (charge égale) à 1 (tout sur un seul organisme)"),
            KeyFact(label: "Adhérents entreprises de l'ADULLACT", value: "−71,9\u{202F}%", explanation: "de 64 à 18"),
          ])
        ]),
      Section(
        id: "findings", heading: "Constats",
        blocks: [
          .paragraph([
            "Les phrases qui suivent peuvent être reprises ", .emphasis(["telles quelles"]), " dans un compte rendu.",
          ]),
          .list([
            [
              .strong([.name("Berre-l'Étang")]), " porte 4 des 9 groupes, soit 3,6 fois sa part de la participation ",
              .link(["(minutes.txt, ligne 57)"], to: "#sources"), ".",
            ],
            [
              "Les adhérents entreprises de l'ADULLACT passent de 64 à 18 (−71,9\u{202F}%)\u{202F}; ",
              "le compte rendu annonce 75\u{202F}%.",
            ],
            ["Deux organismes, Berre-l'Étang et Arles, portent ensemble plus de la moitié de la charge."],
          ]),
          .note([
            .strong(["À vérifier\u{202F}: "]),
            "le compte rendu annonce une baisse de 75\u{202F}%, les nombres publiés donnent 71,9\u{202F}%.",
          ]),
        ]),
      Section(
        id: "collaboration", heading: "Qui travaille avec qui",
        blocks: [.paragraph(["Chaque trait relie un organisme à un groupe auquel il participe."])],
        sections: figures.enumerated().map { index, figure in
          Section(
            id: "f\(index)", heading: "Dessin \(index + 1)",
            blocks: [.paragraph(["Un mot d'introduction à la figure."]), .figure(figure)])
        }),
      Section(id: "tables", heading: "Tableaux", blocks: [.table(wide), .table(long(rows: 40)), .table(yearly)]),
      Section(id: "organizations", heading: "Organismes", blocks: [.cards(cards)]),
      Section(
        id: "sources", heading: "Sources",
        blocks: [
          .list([
            [.code("compte-rendu-2007.txt"), "\u{202F}: 41 lignes"], [.code("communes.csv"), "\u{202F}: 17 lignes"],
          ])
        ]),
    ]
  }

  private var wide: DataTable {
    DataTable(
      caption: "Recouvrement des groupes",
      columns: [.init("Groupe A", .rowHeader), .init("Groupe B", .rowHeader)]
        + ["Taille A", "Taille B", "Partagés", "Jaccard", "Recouvrement", "Valeur p", "Distance moyenne (km)"].map {
          .init($0, .number)
        },
      rows: (1...12).map { row in
        [.init("Gestion électronique de documents"), .init("Système d'information géographique \(row)")]
          + [4, 7, 3, 0.375, 0.75, 0.0163, 31.4].map {
            DataTable.Cell(String($0).replacing(".", with: ","), number: $0)
          }
      },
      note: [
        "Les 12 premières lignes sur 36\u{202F}; toutes sont dans ",
        .link(["tables/group-overlap.csv"], to: "tables/group-overlap.csv"), ".",
      ])
  }

  private var cards: Cards {
    let names = [
      "Arles", "Berre-l'Étang", "Fos-sur-Mer", "Istres", "Saint-Martin-de-Crau", "Châteauneuf-les-Martigues",
    ]
    return Cards(
      chosenBy: .search(label: "Chercher un organisme"),
      cards: names.map { name in
        Card(
          id: "organization-" + name, name: name, otherNames: ["Ville d'\(name)"],
          blocks: [
            .facts([KeyFact(label: "Groupes", value: "7"), KeyFact(label: "Charge", value: "4")]),
            .list([["OpenCimetière\u{202F}: chef de projet"], ["OpenFoncier\u{202F}: membre"]]),
          ])
      })
  }

  private var yearly: DataTable {
    let names = ["Année"] + (1...19).map { "Mesure \($0)" }
    let columns = names.enumerated().map { DataTable.Column($1, $0 == 0 ? .rowHeader : .number) }
    let rows = (2000...2011).map { year in
      columns.indices.map { column in DataTable.Cell(column == 0 ? String(year) : "\(column * 3),25") }
    }
    return DataTable(caption: "Année par année", columns: columns, rows: rows)
  }

  private func long(rows: Int) -> DataTable {
    let columns: [DataTable.Column] = [
      .init("Organisme", .rowHeader), .init("Classification"), .init("Réunions", .number), .init("Taux", .number),
    ]
    let cells = (0..<rows).map { row in
      let kind = row % 3 == 0 ? "intercommunalité" : "commune"
      let rate = row % 100
      return [
        DataTable.Cell("Commune de Saint-\(row)-sur-Mer"), DataTable.Cell(kind),
        DataTable.Cell(String(row), number: Double(row)), DataTable.Cell("\(rate),5\u{202F}%", number: Double(rate)),
      ]
    }
    return DataTable(caption: "Présence aux réunions", columns: columns, rows: cells)
  }
}
