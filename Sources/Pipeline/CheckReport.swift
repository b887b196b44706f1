internal import Collaboration
internal import Tables

/// The forms that `check` tells problems in.
package enum CheckFormat: String, CaseIterable, Sendable {
  /// A line for each on standard error, as every command tells them.
  case text
  /// One object, for programs.
  case json
  /// SARIF 2.1.0 (OASIS), for editors and code scanning.
  case sarif
  /// Workflow commands, which GitHub shows beside the lines of a change.
  case github
}

/// What is found in a network's data, to be told in one of the forms.
struct CheckReport {
  let network: String
  let problems: [Problem]

  func count(of severity: Problem.Severity) -> Int { problems.count { $0.severity == severity } }

  /// An object with the network, the number of problems by severity, and each of them; docs/formats.md describes it.
  var json: String {
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
  var github: String {
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
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
