import Support
import Collaboration

/// The kinds of files beside folders, CSV and archives that a network may stand in.
package enum ForeignFormat: Hashable, Sendable {
  case graphML, gexf, dot, pajek, edgeList, dl, popolo, xlsx, ods

  /// The kind by what is in the file, or else by its name; nil for a CSV, or for what nobody knows.
  init?(path: String, head: [UInt8]) {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = Self.zipped(head, path)
      return
    }
    let start = String(decoding: DecodedText(Array(head)).bytes.prefix(4096), as: UTF8.self).trimmed.lowercased()
    let suffix = path.lastIndex(of: ".").map { path[path.index(after: $0)...].lowercased() } ?? ""
    if ["edgelist", "edges", "el", "ncol"].contains(suffix) {
      // Names may begin as anything does.
      self = .edgeList
    } else if start.hasPrefix("<") {
      // Its first tag may stand behind a long comment: then the name tells.
      if start.contains("<graphml") || suffix == "graphml" {
        self = .graphML
      } else if start.contains("<gexf") || suffix == "gexf" {
        self = .gexf
      } else {
        return nil
      }
    } else if start.hasPrefix("*network") || start.hasPrefix("*vertices") {
      self = .pajek
    } else if start.hasPrefix("{") {
      self = .popolo
    } else if start.hasPrefix("dl ") || start.hasPrefix("dl\n") || start.hasPrefix("dl\r") {
      self = .dl
    } else {
      switch suffix {
      case "net", "paj": self = .pajek
      case "dot", "gv": self = .dot
      case "graphml": self = .graphML
      case "gexf": self = .gexf
      case "json", "popolo": self = .popolo
      case "dl": self = .dl
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

  /// OpenDocument names its kind in its first entry; what else is zipped may be a workbook.
  private static func zipped(_ head: [UInt8], _ path: String) -> ForeignFormat {
    let text = String(decoding: head.prefix(128), as: UTF8.self)
    return text.contains("opendocument.spreadsheet") || path.lowercased().hasSuffix(".ods") ? .ods : .xlsx
  }
}
