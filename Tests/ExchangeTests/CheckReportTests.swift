import Collaboration
import Foundation
import Testing

@testable import Exchange

@Suite("What check tells to programs")
struct CheckReportTests {
  private let report = CheckReport(
    network: "a \"b\"",
    problems: [
      Problem(.error, "a, b:c/é.csv", line: 2, column: 5, "100 % \"wrong\"\nor so"),
      Problem(.warning, "/m.csv", line: 3, "doubtful"), Problem(.note, "m.csv", "known"),
    ],
    programVersion: "0.1.0")

  @Test func `is a command for each problem on GitHub, whose text ends none of them`() {
    #expect(
      report.github == """
        ::error file=a%2C b%3Ac/é.csv,line=2,col=5::100 %25 "wrong"%0Aor so
        ::warning file=/m.csv,line=3::doubtful
        ::notice file=m.csv::known

        """)
    #expect(CheckReport(network: "n", problems: [], programVersion: "1").github == "")
  }

  @Test func `is JSON with numbers and places`() throws {
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
    #expect(json["network"] as? String == "a \"b\"")
    #expect(["errors", "warnings", "notes"].map { json[$0] as? Int } == [1, 1, 1])
    let problems = try #require(json["problems"] as? [[String: Any]])
    #expect(problems.map { $0["message"] as? String } == ["100 % \"wrong\"\nor so", "doubtful", "known"])
    #expect(problems[0]["column"] as? Int == 5)
    #expect(problems[2]["line"] is NSNull)
  }

  @Test func `is a SARIF log whose levels are the severities, and whose paths are URIs`() throws {
    let log = try #require(try JSONSerialization.jsonObject(with: Data(report.sarif.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note"])
    let places = results.compactMap { result in
      ((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    }
    #expect(
      places.map { ($0["artifactLocation"] as? [String: Any])?["uri"] as? String } == [
        "a%2C%20b%3Ac/%C3%A9.csv", "file:///m.csv", "m.csv",
      ])
    #expect((places[0]["region"] as? [String: Int]) == ["startLine": 2, "startColumn": 5])
    #expect((places[1]["region"] as? [String: Int]) == ["startLine": 3])
    #expect(places[2]["region"] == nil)
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = try #require(driver?["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    for result in results { #expect(rules.contains(result["ruleId"] as? String ?? "")) }
  }

  @Test func `names the sheet and the cell of a spreadsheet, which has no lines`() throws {
    let report = CheckReport(
      network: "n", problems: [Problem(.error, "n.ods", sheet: "Feuille 1", line: 7, column: 28, "wrong")],
      programVersion: "0.1.0")
    #expect(report.github == "::error file=n.ods::Feuille 1!AB7: wrong\n")
    #expect(
      report.json.contains(
        #"{"severity": "error", "file": "n.ods", "sheet": "Feuille 1", "line": 7, "column": 28, "message": "wrong"}"#))
    let log = try #require(try JSONSerialization.jsonObject(with: Data(report.sarif.utf8)) as? [String: Any])
    let result = try #require(((log["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    #expect((location["physicalLocation"] as? [String: Any])?["region"] == nil)
    #expect(
      (location["logicalLocations"] as? [[String: String]])?.first?["fullyQualifiedName"] == "Feuille 1!AB7")
    #expect((result["message"] as? [String: String])?["text"] == "Feuille 1!AB7: wrong")
  }
}
