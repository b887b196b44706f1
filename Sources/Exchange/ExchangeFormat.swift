package import Collaboration

/// The forms that a network is handed to other programs in.
package enum ExchangeFormat: String, CaseIterable, Sendable {
  case graphml, gexf, dot, pajek
  /// The same with Pajek's header of two modes, which NetworkX does not read.
  case pajekTwoMode = "pajek-two-mode"
  case gml
  /// NetworkX's JSON of nodes and links.
  case nodeLink = "node-link"
  case edgelist, dl, popolo, csv, xlsx, ods, sqlite

  /// What files of this form end in.
  package var suffixes: [String] {
    switch self {
    case .graphml: ["graphml"]
    case .gexf: ["gexf"]
    case .dot: ["dot", "gv"]
    case .pajek: ["net"]
    case .pajekTwoMode, .nodeLink: []
    case .gml: ["gml"]
    case .xlsx: ["xlsx"]
    case .ods: ["ods"]
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
    case .gml: "GML"
    case .nodeLink: "node-link JSON"
    case .xlsx: "an Excel workbook"
    case .ods: "an OpenDocument spreadsheet"
    case .edgelist: "an edge list"
    case .dl: "UCINET's DL"
    case .popolo: "Popolo"
    case .csv: "CSV"
    case .sqlite: "SQLite"
    }
  }
}

/// A network in the form of another program, and what that form could not hold of it.
package struct ExchangedFile: Sendable {
  package let text: String
  /// What is not in the text, a sentence each, for whoever believes that all of it is.
  package let losses: [String]
}

extension ExchangeFormat {
  /// Writes a network in a form that is one text; nil for those that are folders or databases.
  package func write(_ network: CollaborationNetwork, additions: NodeAdditions = NodeAdditions()) -> ExchangedFile? {
    switch self {
    case .graphml: GraphMLWriter.write(network, additions)
    case .gexf: GEXFWriter.write(network, additions)
    case .dot: DOTWriter.write(network, additions)
    case .pajek: PajekWriter.write(network, additions, isTwoMode: false)
    case .pajekTwoMode: PajekWriter.write(network, additions, isTwoMode: true)
    case .edgelist: EdgeListWriter.write(network)
    case .dl: DLWriter.write(network)
    case .popolo: PopoloWriter.write(network, additions)
    case .gml: GMLWriter.write(network, additions)
    case .nodeLink: NodeLinkWriter.write(network, additions)
    case .csv, .xlsx, .ods, .sqlite: nil
    }
  }
}
