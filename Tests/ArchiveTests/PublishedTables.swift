import Tables

/// Values of every type, in tables and columns whose names SQL has to quote.
let publishedTables = [
  Table(
    name: "leadership-load", columns: ["organization", "groups", "load", "cut_point", "p_value"],
    rows: [
      [.text("Berre-l'Étang"), .integer(1), .number(0.5), .flag(true), .empty],
      [.text("Istres"), .integer(0), .empty, .flag(false), .empty],
    ]),
  Table(
    name: "attendance", columns: ["organization", "group", "or \"quoted\"", "mixed"],
    rows: [[.empty, .text("12"), .number(1e300), .text("1")], [.empty, .text("\u{0}"), .integer(4), .integer(1)]]),
  Table(name: "claims", columns: ["subject"], rows: []),
]
