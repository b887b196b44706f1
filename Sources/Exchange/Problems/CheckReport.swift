package import Collaboration
internal import Support
import Markup
import Tables

/// What is found in a network's data, to be reported in one of the forms.
package struct CheckReport {
  package let network: String
  package let problems: [Problem]
  /// The version of the program, which SARIF names.
  package let programVersion: String

  package init(network: String, problems: [Problem], programVersion: String) {
    self.network = network
    self.problems = problems
    self.programVersion = programVersion
  }

  package func count(of severity: Problem.Severity) -> Int { problems.count { $0.severity == severity } }

  /// An object with the network, the number of problems by severity, and each of them; docs/formats.md describes it.
  package var json: String {
    let rows = problems.map { problem in
      [
        .text(problem.severity.rawValue), .text(problem.file), Value(problem.sheet), Value(problem.line),
        Value(problem.column), .text(problem.message),
      ]
    }
    let columns = ["severity", "file", "sheet", "line", "column", "message"]
    let table = Table(name: "problems", columns: columns, rows: rows)
    return """
      {
        "network": \(JSONText.quoted(network)),
        "errors": \(count(of: .error)),
        "warnings": \(count(of: .warning)),
        "notes": \(count(of: .note)),
      \(JSONTables.members([table], indent: "  "))
      }

      """
  }

  /// The workflow commands `::error`, `::warning` and `::notice`; nothing where nothing is found.
  package var github: String {
    problems.map { problem in
      let command =
        switch problem.severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
      let isLine = problem.sheet == nil
      let place = [
        "file=\(Self.escaped(problem.file, isProperty: true))", isLine ? problem.line.map { "line=\($0)" } : nil,
        isLine ? problem.column.map { "col=\($0)" } : nil,
      ]
      let message = Self.escaped(Self.message(of: problem))
      return "::\(command) \(place.compactMap(\.self).joined(separator: ","))::\(message)\n"
    }.joined()
  }

  /// What is said of it where lines are those of texts: of a spreadsheet, with its cell.
  static func message(of problem: Problem) -> String {
    (problem.cell.map { "\($0): " } ?? "") + problem.message
  }

  /// A text that ends neither its command nor, as a property, its value.
  private static func escaped(_ text: String, isProperty: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar.isHarmful ? "\u{FFFD}" : scalar)
      }
    }
    return escaped
  }
}

extension CheckReport {
  /// A log of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard, 2020).
  ///
  /// A run with a result for each problem. SARIF's levels are the severities' own words. The rule is the severity too,
  /// as a message says all that there is to say of its problem.
  package var sarif: String {
    let rules = [Problem.Severity.error, .warning, .note].map { severity in
      "{\"id\": \"\(Self.rule(severity))\", \"shortDescription\": {\"text\": \(JSONText.quoted(Self.meaning(severity)))}, "
        + "\"defaultConfiguration\": {\"level\": \"\(severity.rawValue)\"}}"
    }
    let results = problems.map { "        " + Self.result($0) }
    return """
      {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": "maillage",
                "version": "\(programVersion)",
                "rules": [
                  \(rules.joined(separator: ",\n            "))
                ]
              }
            },
            "columnKind": "unicodeCodePoints",
            "results": [\(results.isEmpty ? "" : "\n" + results.joined(separator: ",\n") + "\n      ")]
          }
        ]
      }

      """
  }

  private static func rule(_ severity: Problem.Severity) -> String { "data-\(severity.rawValue)" }

  private static func meaning(_ severity: Problem.Severity) -> String {
    switch severity {
    case .error: "Nothing can be published before it is mended."
    case .warning: "Something was left out or guessed."
    case .note: "Worth knowing."
    }
  }

  private static func result(_ problem: Problem) -> String {
    let line = problem.sheet == nil ? problem.line : nil
    let region = line.map { line in
      ", \"region\": {\"startLine\": \(line)" + (problem.column.map { ", \"startColumn\": \($0)" } ?? "") + "}"
    }
    // A cell is no region of its file's bytes.
    let cell = problem.cell.map { ", \"logicalLocations\": [{\"fullyQualifiedName\": \(JSONText.quoted($0))}]" }
    return "{\"ruleId\": \"\(rule(problem.severity))\", \"level\": \"\(problem.severity.rawValue)\", "
      + "\"message\": {\"text\": \(JSONText.quoted(message(of: problem)))}, "
      + "\"locations\": [{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \"\(uri(of: problem.file))\"}"
      + (region ?? "") + "}" + (cell ?? "") + "}]}"
  }

  /// A path as a URI reference (RFC 3986): relative as it was given, or `file:` where it begins at the root.
  private static func uri(of path: String) -> String {
    let unreserved = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let encoded = path.utf8.map { byte -> String in
      guard !unreserved.contains(byte) else { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.utf8.count < 2 ? "0" : "") + digits
    }.joined()
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
