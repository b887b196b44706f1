import Collaboration
import Support

/// The kinds of files beside folders, CSV and archives that a network may be in.
package enum ForeignFormat: Hashable, Sendable {
  case graphML, gexf, dot, pajek, edgeList, dl, popolo, xlsx, ods
  case gml, lgl, adjacencyList, leda
  /// Nodes and links in JSON, as NetworkX, D3 and Graphology write them, or Popolo: its members tell.
  case json
  /// A list of tables or of what is nested, in a text.
  case markdown, yaml
  /// What an office program makes an .ods of: .xls, .fods, .numbers.
  case convertible

  /// The kind by what is in the file, or else by its name; nil for a CSV, or for what nobody knows.
  init?(path: String, head: [UInt8]) {
    let suffix = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    if FileSignature(of: head) == .zip {
      self = suffix == "numbers" ? .convertible : Self.zipped(head, path)
      return
    }
    if CompoundFile.isOne(head) || FlatDocument.isOne(head) || FlatDocument.isSheetOfXML(head) {
      self = .convertible
      return
    }
    let start = String(decoding: DecodedText(Array(head)).bytes.prefix(4096), as: UTF8.self).trimmed.lowercased()
    if ["md", "markdown"].contains(suffix) {
      // It may begin as XML does, with a comment.
      self = .markdown
    } else if ["edgelist", "edges", "el", "ncol"].contains(suffix) {
      // Names may begin as anything does.
      self = .edgeList
    } else if start.hasPrefix("<") {
      // Its first tag may be behind a long comment: then the name tells.
      if start.contains("<graphml") || suffix == "graphml" {
        self = .graphML
      } else if start.contains("<gexf") || suffix == "gexf" {
        self = .gexf
      } else {
        return nil
      }
    } else if start.hasPrefix("*network") || start.hasPrefix("*vertices") {
      self = .pajek
    } else if start.hasPrefix("{") || start.hasPrefix("[") && suffix == "json" {
      self = .json
    } else if Self.isGML(start) {
      self = .gml
    } else if start.hasPrefix("leda.graph") {
      self = .leda
    } else if start.hasPrefix("dl ") || start.hasPrefix("dl\n") || start.hasPrefix("dl\r") {
      self = .dl
    } else {
      switch suffix {
      case "net", "paj": self = .pajek
      case "dot", "gv": self = .dot
      case "graphml": self = .graphML
      case "gexf": self = .gexf
      case "json", "popolo": self = .json
      case "dl": self = .dl
      case "gml": self = .gml
      case "lgl": self = .lgl
      case "adjlist", "adj": self = .adjacencyList
      case "lgr", "gw": self = .leda
      case "md", "markdown": self = .markdown
      case "yaml", "yml": self = .yaml
      default:
        // A graph in a pipe, or under another name.
        let words = start.split(whereSeparator: { $0.isWhitespace || $0 == "{" }).prefix(3)
        guard let first = words.first, ["graph", "digraph", "strict"].contains(first), start.contains("{") else {
          return nil
        }
        self = .dot
      }
    }
  }

  /// Whether a text begins as GML does: pairs of words and values up to `graph [`.
  private static func isGML(_ start: String) -> Bool {
    let lines = start.split(separator: "\n").map(\.trimmed).filter { !$0.hasPrefix("#") && !$0.isEmpty }
    guard let first = lines.first else { return false }
    let begins = ["graph", "creator ", "version ", "comment "].contains { first.hasPrefix($0) }
    return begins
      && lines.prefix(20).contains { $0 == "graph" || $0 == "graph [" || $0 == "graph[" || $0.hasPrefix("graph [") }
  }

  /// OpenDocument names its kind in its first entry; what else is zipped may be a workbook.
  private static func zipped(_ head: [UInt8], _ path: String) -> ForeignFormat {
    let text = String(decoding: head.prefix(128), as: UTF8.self)
    return text.contains("opendocument.spreadsheet") || path.lowercased().hasSuffix(".ods") ? .ods : .xlsx
  }
}

/// A file of the kind that Office wrote before 2007, which is also the cover of newer ones that have a password.
///
/// Microsoft's [MS-CFB] for the file, [MS-OFFCRYPTO] 2.3.4.4 for the cover.
enum CompoundFile {
  case old, protected

  /// Whether a file is one, by how it begins.
  static func isOne(_ bytes: [UInt8]) -> Bool { FileSignature(of: bytes) == .compoundFile }

  /// Nil for any other file.
  init?(_ bytes: [UInt8]) {
    guard Self.isOne(bytes) else { return nil }
    let name = Array("EncryptedPackage".utf8).flatMap { letter -> [UInt8] in [letter, 0] }
    // Each entry of its directory begins with a name, and has 128 bytes.
    let isProtected = stride(from: 512, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
    self = isProtected ? .protected : .old
  }

  /// What is wrong with it, and what would be right.
  var message: String {
    switch self {
    case .old: "this is an old Office file, whatever it is called; save it as .xlsx, .ods or CSV (UTF-8)"
    case .protected: "this is protected with a password; save a copy without one"
    }
  }
}

/// An OpenDocument spreadsheet in a single XML file (.fods), which is not read.
enum FlatDocument {
  /// Whether a file is one, by how it begins.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: Array("<?xml".utf8)) || bytes.starts(with: Array("<office:document".utf8)) else {
      return false
    }
    return String(decoding: bytes.prefix(1 << 13), as: UTF8.self).contains("<office:document")
  }

  /// Whether a file is a sheet that Excel 2003 wrote as XML, or a table of HTML that is called .xls.
  static func isSheetOfXML(_ bytes: [UInt8]) -> Bool {
    let start = String(decoding: bytes.prefix(1 << 12), as: UTF8.self)
    return start.contains("schemas-microsoft-com:office:spreadsheet")
  }

  static let message = "this is an OpenDocument file in flat XML (.fods), which is not read; save it as .ods"
}
