import Composer
import Foundation
import Measures
import Tables
import Testing
import Wording

@testable import Pipeline

@Suite("docs/statistics.schema.json")
struct StatisticsSchemaTests {
  private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func object(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: root.appending(path: path))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func definitions() throws -> [String: [String: Any]] {
    try #require(try object("docs/statistics.schema.json")["$defs"] as? [String: [String: Any]])
  }

  /// `MAILLAGE_RECORD_DOCS=1 swift test` writes it anew.
  @Test func `docs/statistics.schema.json is what the described columns make it`() throws {
    let made = try JSONSerialization.data(
      withJSONObject: StatisticsSchema.object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    let file = root.appending(path: "docs/statistics.schema.json")
    if ProcessInfo.processInfo.environment["MAILLAGE_RECORD_DOCS"] != nil {
      try (made + Data("\n".utf8)).write(to: file)
    }
    let expected = try #require(try JSONSerialization.jsonObject(with: made) as? NSDictionary)
    #expect(try object("docs/statistics.schema.json") as NSDictionary == expected)
  }

  @Test func `describes every table with every column`() throws {
    let definitions = try definitions()
    let tables = try #require(definitions["tables"]?["properties"] as? [String: Any])
    #expect(Set(tables.keys).isSuperset(of: TableCatalogue.tables.map(\.name)))
    for table in TableCatalogue.tables {
      let columns = definitions[table.name]?["properties"] as? [String: [String: Any]] ?? [:]
      #expect(Set(columns.keys) == Set(table.columns), "describe \(table.name) in docs/statistics.schema.json")
      let required = try #require(definitions[table.name]?["required"] as? [String])
      #expect(!required.isEmpty && Set(required).isSubset(of: table.columns), "\(table.name)")
      for (name, column) in columns { #expect(column["description"] is String, "\(table.name).\(name)") }
    }
  }

  @Test func `is of the definitions' version`() throws {
    let properties = try object("docs/statistics.schema.json")["properties"] as? [String: [String: Any]]
    #expect(properties?["definitions_version"]?["const"] as? Int == Version.definitions)
  }

  @Test(arguments: ["bouches-du-rhone-2007", "vaudraine-fictif"])
  func `accepts what is published of a seed`(network: String) throws {
    let analysis = try Analysis(
      NetworkSource(path: root.appending(path: "seeds/\(network)").path, strict: false), choices: .standard,
      console: Silence())
    let tables = TableCatalogue.tables.map { $0.table(of: analysis.measures) }
    var json = ""
    StatisticsFile(of: analysis, tables: tables, definitionsVersion: Version.definitions).write(to: &json)
    let schema = try object("docs/statistics.schema.json")
    let problems = JSONSchema(root: schema).problems(of: try JSONSerialization.jsonObject(with: Data(json.utf8)))
    #expect(problems == [])
  }

  @Test func `refuses what it does not describe`() throws {
    let schema = JSONSchema(root: try object("docs/statistics.schema.json"))
    let json =
      #"{"tables": {"attendance": [{"organization": "A", "events": -1, "present": "x", "excused": 0, "#
      + #""absent": 0, "rate": 1.5}]}}"#
    let problems = schema.problems(of: try JSONSerialization.jsonObject(with: Data(json.utf8)))
    #expect(
      problems.sorted() == [
        ".tables.attendance[0].events: below 0", ".tables.attendance[0].present: no integer",
        ".tables.attendance[0].rate: above 1", ".tables.attendance[0]: lacks attended", ": lacks choices",
        ": lacks definitions_version", ": lacks network", ": lacks summary",
      ])
  }
}

/// The JSON Schema of statistics.json, made from the described tables and columns.
private enum StatisticsSchema {
  static var object: [String: Any] {
    let tables = TableCatalogue.tables
    var definitions: [String: Any] = [
      "tables": described(
        "object", "Also what stats --format json prints",
        [
          "properties": Dictionary(
            uniqueKeysWithValues: tables.map { table in
              (
                table.name,
                described("array", table.meaning, ["items": ["$ref": "#/$defs/\(table.name)"]])
              )
            })
        ])
    ]
    for table in tables { definitions[table.name] = rows(of: table, "A row of \(table.name)") }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "statistics.json of maillage, definitions version \(Version.definitions)",
      "description":
        "Every table of a network by its name, with the summary. Undefined is null, never 0. Tables and columns may be "
        + "added; what is here keeps its name, type and meaning as long as definitions_version stays.",
      "type": "object", "required": ["definitions_version", "network", "choices", "summary", "tables"],
      "properties": [
        "definitions_version": ["const": Version.definitions, "description": "Changes when a number would"],
        "network": record(
          "What the tables are of",
          [
            ("name", described("string", "Its short name")), ("title", described("string", "As people read it")),
            (
              "lang",
              ["enum": Language.allCases.map(\.rawValue), "description": "The language of what is published"]
            ),
          ]),
        "choices": record(
          "What was asked for",
          [
            ("actors", ["enum": ["organizations", "persons"], "description": "Who participates in groups"]),
            (
              "as_of",
              [
                "type": ["string", "null"], "description": "The date whose state is shown; null for years or all times",
              ]
            ),
            ("first_year", ["type": ["integer", "null"], "description": "The first year that counts; null for all"]),
            ("last_year", ["type": ["integer", "null"], "description": "The last year that counts; null for all"]),
            (
              "reference_date",
              [
                "type": ["string", "null"],
                "description": "The date that the data reaches to; null where nothing is dated",
              ]
            ),
            ("significance", described("string", "The null model of p-values")),
            ("pseudonyms", described("boolean", "Whether people are called by labels")),
          ]),
        "summary": rows(of: .summary, PublishedTable.summary.meaning),
        "estimates": rows(of: .estimates, "Only where shortest paths were sampled: how good the estimates are"),
        "tables": ["$ref": "#/$defs/tables"],
      ],
      "$defs": definitions,
    ]
  }

  private static func rows(of table: PublishedTable, _ description: String) -> [String: Any] {
    described(
      "object", description,
      [
        "required": table.alwaysShown.map(\.rawValue),
        "properties": Dictionary(
          uniqueKeysWithValues: table.descriptions.map { ($0.name.rawValue, property(of: $0)) }),
      ])
  }

  private static func property(of column: PublishedColumn) -> [String: Any] {
    let type = column.unit.jsonType
    // Behind a link to another page the schema needs the word alone.
    let meaning = column.meaning.replacing(/\[(?<word>[^\]]*)\]\([^)]*\)/) { String($0.output.word) }
      .replacing("`", with: "")
    var property: [String: Any] = [
      "type": column.empty == nil ? type : [type, "null"],
      "description": meaning + (column.empty.map { "; null \($0.replacing("`", with: ""))" } ?? ""),
    ]
    let (least, most) = column.unit.bounds
    if let least { property["minimum"] = least }
    if let most { property["maximum"] = most }
    if column.unit == .date { property["pattern"] = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$" }
    return property
  }

  private static func record(_ description: String, _ members: [(String, [String: Any])]) -> [String: Any] {
    described(
      "object", description,
      ["required": members.map(\.0), "properties": Dictionary(uniqueKeysWithValues: members)])
  }

  private static func described(_ type: String, _ description: String, _ more: [String: Any] = [:]) -> [String: Any] {
    more.merging(["type": type, "description": description]) { first, _ in first }
  }
}

/// Nobody listens.
private struct Silence: Console {
  func result(_ text: String) {}
  func message(_ text: String) {}
  func progress(_ step: String) {}
}

/// As much of JSON Schema as docs/statistics.schema.json speaks; Tests/Commands/frictionless asks a whole one.
private struct JSONSchema {
  let root: [String: Any]

  func problems(of value: Any) -> [String] { problems(of: value, root, at: "") }

  private func problems(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let reference = schema["$ref"] as? String {
      let name = reference.split(separator: "/").last.map(String.init) ?? ""
      let definition = (root["$defs"] as? [String: [String: Any]])?[name]
      return definition.map { problems(of: value, $0, at: path) } ?? ["\(path): \(reference) is not defined"]
    }
    var found: [String] = []
    if let constant = schema["const"] as? Int, value as? Int != constant { found.append("\(path): not \(constant)") }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      found.append("\(path): none of \(words)")
    }
    let types = (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    guard types.isEmpty || types.contains(where: { isOf($0, value) }) else {
      return found + ["\(path): no \(types.joined(separator: " or "))"]
    }
    if let number = value as? Double {
      if let least = schema["minimum"] as? Double, number < least { found.append("\(path): below \(Int(least))") }
      if let most = schema["maximum"] as? Double, number > most { found.append("\(path): above \(Int(most))") }
    }
    if let object = value as? [String: Any] {
      for key in schema["required"] as? [String] ?? [] where object[key] == nil {
        found.append("\(path): lacks \(key)")
      }
      let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
      for (key, member) in object {
        let place = "\(path).\(key)"
        found += properties[key].map { problems(of: member, $0, at: place) } ?? ["\(place): not described"]
      }
    }
    if let rows = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, row) in rows.enumerated() { found += problems(of: row, items, at: "\(path)[\(index)]") }
    }
    return found
  }

  private func isOf(_ type: String, _ value: Any) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "boolean": value is Bool
    case "integer": (value as? Double).map { $0 == $0.rounded() } ?? false
    case "number": value is Double
    default: false
    }
  }
}
