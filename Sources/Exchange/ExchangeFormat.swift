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
  /// What a network becomes in it, and what writes that.
  package enum Form {
    /// One text, which can go to standard output.
    case text((CollaborationNetwork, NodeAdditions) -> ExchangedFile)
    /// A folder of CSV.
    case tables
    /// A file with a sheet for each table.
    case spreadsheet(([Sheet], _ title: String, _ language: String?) throws -> [UInt8])
    case database
  }

  package var form: Form {
    switch self {
    case .graphml: .text(GraphMLWriter.write)
    case .gexf: .text(GEXFWriter.write)
    case .dot: .text(DOTWriter.write)
    case .pajek: .text { PajekWriter.write($0, $1, isTwoMode: false) }
    case .pajekTwoMode: .text { PajekWriter.write($0, $1, isTwoMode: true) }
    case .gml: .text(GMLWriter.write)
    case .nodeLink: .text(NodeLinkWriter.write)
    case .edgelist: .text { network, _ in EdgeListWriter.write(network) }
    case .dl: .text { network, _ in DLWriter.write(network) }
    case .popolo: .text(PopoloWriter.write)
    case .csv: .tables
    case .xlsx: .spreadsheet(XLSXWriter.write)
    case .ods: .spreadsheet(ODSWriter.write)
    case .sqlite: .database
    }
  }

  /// Whether it is one text, which can go to standard output.
  package var isText: Bool { if case .text = form { true } else { false } }

  /// Writes a network in a form that is one text; nil for any other.
  package func write(_ network: CollaborationNetwork, additions: NodeAdditions = NodeAdditions()) -> ExchangedFile? {
    guard case .text(let write) = form else { return nil }
    return write(network, additions)
  }
}
