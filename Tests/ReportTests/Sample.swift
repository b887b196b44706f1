@testable import Report

/// Documents to try the writers with.
enum Sample {
  static let labels = Labels(
    contents: "Sommaire", skipToContent: "Aller au contenu", figure: "Figure", table: "Tableau",
    captionSeparator: "\u{202F}: ", dataOfFigure: "Données de la figure", files: "Télécharger",
    found: .init(none: "aucun résultat", one: "1 résultat", many: "résultats"))

  static func document(_ blocks: [Block], title: String = "Rapport") -> Document {
    Document(
      language: "fr", labels: labels, title: title, sections: [Section(id: "one", heading: "Une", blocks: blocks)])
  }

  static let svg = """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
    <!-- made by hand -->
    <svg width="300pt" height="75pt"
     viewBox="0.00 0.00 300.00 75.00" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="load-title">
    <title id="load-title">Charge</title>
    <rect width="200" height="40" fill="#0072B2"/>
    </svg>

    """

  static let loadTable = DataTable(
    caption: "Charge par organisme",
    columns: [.init("Organisme", .rowHeader), .init("Rôle"), .init("Charge", .number)],
    rows: [
      [.init("Berre-l'Étang"), .init("chef de projet"), .init("4", number: 4)],
      [.init("Saint-Martin-de-Crau"), .init("initiateur"), .init("0,5", number: 0.5)],
    ])

  static let figure = FigureBlock(
    Picture(name: "leadership-load", svg: svg, title: "Charge", description: "Berre-l'Étang porte 4 des 9 groupes."),
    caption: "Charge d'animation", tables: [loadTable], files: [Link("SVG", to: "figures/leadership-load.svg")])

  /// Characters that XML or HTML cannot hold; literals cannot either.
  static let controls = String(
    String.UnicodeScalarView(
      [0x0, 0x1, 0xB, 0x1F, 0x7F, 0x85, 0xFFFE, 0xFDD0, 0x1FFFF].compactMap(Unicode.Scalar.init)))

  /// What may stand in a label, and must come out as text.
  static let hostile = [
    "<script>alert(1)</script>", "</style></svg><img src=x onerror=alert(1)>", "]]>", "a & b \"c\" 'd' \\", "&amp;&#0;",
    "line\nbreak\r\nand\rreturn\u{2028}", controls, "=HYPERLINK(\"x\")",
    "\u{202E}renversé", "שלום (עולם)", "👩‍👩‍👧‍👦 🇫🇷", "e\u{301}\u{302}\u{303}\u{304}", String(repeating: "x", count: 10_000),
    "javascript:alert(1)", "*_`[a](b)`_*", "1. 2) # - + > ~~~ | $x$", "   ", "",
  ]
}

extension Sample {
  /// A document with one text at every place that takes one.
  static func everywhere(_ text: String) -> Document {
    let links = [Link(text, to: text)]
    let table = DataTable(
      caption: text, columns: [.init(text, .rowHeader), .init(text), .init(text, .number)],
      rows: [[.init(text, to: text), .init(text), .init(text, number: 1)]], note: [.text(text)], files: links)
    let picture = Picture(name: text, svg: svg, title: text, description: text)
    let bitmap = Picture(name: text, svg: text, png: [1], title: text, description: text)
    let blocks: [Block] = [
      .paragraph([
        .text(text), .name(text), .strong([.text(text)]), .emphasis([.text(text)]), .code(text),
        .link([.text(text)], to: text),
      ]),
      .list([[.text(text)]]), .note([.text(text)]), .facts([KeyFact(label: text, value: text, explanation: text)]),
      .cards(
        Cards(
          chosenBy: .search(label: text),
          cards: [Card(id: text, name: text, otherNames: [text], blocks: [.note([.text(text)])])])),
      .table(table), .figure(FigureBlock(picture, caption: text, tables: [table], files: links)),
      .figure(FigureBlock(bitmap, caption: text)),
    ]
    return Document(
      language: text, labels: labels, title: text, subtitle: text, summary: text, author: text, date: text,
      sections: [Section(id: text, heading: text, blocks: blocks, sections: [Section(id: text, heading: text)])],
      colophon: [.text(text)])
  }
}
