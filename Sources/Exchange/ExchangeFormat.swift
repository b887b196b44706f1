/// The forms that a network is handed to other programs in.
package enum ExchangeFormat: String, CaseIterable, Sendable {
  case graphml, gexf, dot, pajek
  /// The same with Pajek's header of two modes, which NetworkX does not read.
  case pajekTwoMode = "pajek-two-mode"
  case edgelist, dl, popolo, csv, sqlite

  /// What files of this form end in.
  package var suffixes: [String] {
    switch self {
    case .graphml: ["graphml"]
    case .gexf: ["gexf"]
    case .dot: ["dot", "gv"]
    case .pajek: ["net"]
    case .pajekTwoMode: []
    case .edgelist: ["edgelist", "edges"]
    case .dl: ["dl"]
    case .popolo: ["json", "popolo"]
    case .csv: ["csv"]
    case .sqlite: ["sqlite", "db"]
    }
  }

  /// The form that a file's name ends in; nil where it ends in none.
  package init?(file: String) {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let suffix = file[file.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.suffixes.contains(suffix) }) else { return nil }
    self = format
  }

  /// How messages call it.
  var title: String {
    switch self {
    case .graphml: "GraphML"
    case .gexf: "GEXF"
    case .dot: "DOT"
    case .pajek, .pajekTwoMode: "Pajek's .net"
    case .edgelist: "an edge list"
    case .dl: "UCINET's DL"
    case .popolo: "Popolo"
    case .csv: "CSV"
    case .sqlite: "SQLite"
    }
  }
}
