internal import Collaboration
internal import Tables

extension CheckReport {
  /// A log of the Static Analysis Results Interchange Format, version 2.1.0 (OASIS Standard, 2020).
  ///
  /// A run with a result for each problem. SARIF's levels are the severities' own words. The rule is the severity too,
  /// as a message says all that there is to say of its problem.
  var sarif: String {
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
                "version": "\(Version.current)",
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
