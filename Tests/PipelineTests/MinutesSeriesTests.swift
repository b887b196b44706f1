import Collaboration
import Foundation
import Intake
import Testing

@testable import Pipeline

/// Invented: a committee, towns and people that are nowhere.
@Suite("A series of minutes")
struct MinutesSeriesTests {
  private static func minutes(
    _ day: String, present: String, excused: String = "", groups: [(String, lead: String, members: String)] = [],
    also: String = ""
  ) -> String {
    var text = "# Compte rendu de la réunion du \(day)\n\nPrésents : \(present)\n\n"
    if !excused.isEmpty { text += "Excusés : \(excused)\n\n" }
    if !groups.isEmpty {
      text += "## Groupes de travail\n\n| Groupe | Pilote | Membres |\n| --- | --- | --- |\n"
      for (name, lead, members) in groups { text += "| \(name) | \(lead) | \(members) |\n" }
    }
    return text + (also.isEmpty ? "" : "\n\(also)\n")
  }

  /// Velmont leads, then Orcival; Brissac joins and Velmont leaves; a second group comes to be; names are spelt in two ways.
  private static let year = [
    "1-janvier.md": minutes(
      "9 janvier 2024",
      present: "Aline Bertrivel (Ville de Courval), Paul Durandel (Velmont), Claire Petival (Orcival)",
      excused: "Marc Lerovel (Saint-Hervoy)",
      groups: [("Cartographie", "Velmont", "Orcival, Courval")], also: "Prochaine réunion : 13 février 2024"),
    "2-fevrier.md": minutes(
      "13 février 2024", present: "Aline BERTRIVEL (Courval), P. Durandel (Velmont), Marc Lerovel (St Hervoy)",
      groups: [("Cartographie", "Velmont", "Orcival, Courval, Brissac")], also: "Prochaine réunion : 12 mars 2024"),
    "3-mars.md": minutes(
      "14 mars 2024", present: "Aline Bertrivel (Courval), Claire Petival (Orcival), Luc Morevel (Brissac)",
      groups: [("Cartographie", "Orcival", "Courval, Brissac"), ("Cimetières", "Brissac", "Orcival")],
      also: "Prochaine réunion : 9 avril 2024"),
    "5-mai.md": minutes(
      "14 mai 2024", present: "Aline Bertrivel (Courval), Paul Durandel (Velmont)",
      groups: [("Cartographie", "Orcival", "Courval, Brissac")],
      also: "La réunion du 9 avril 2024 a été annulée."),
  ]

  private func read(_ calls: [[String]], in folder: SeriesFolder) throws -> [String: String] {
    // The folder's name is the network's title.
    let network = "\(folder.path)/\(UUID().uuidString)/network"
    try FileManager.default.createDirectory(atPath: network, withIntermediateDirectories: true)
    for names in calls {
      _ = try ReadMinutes(minutes: names.map { "\(folder.path)/\($0)" }, into: network, dryRun: false).run(Silent())
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: network)
    return try Dictionary(
      uniqueKeysWithValues: files.filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") || $0.hasSuffix(".md") }.map {
        ($0, try String(contentsOfFile: "\(network)/\($0)", encoding: .utf8))
      })
  }

  @Test func `gives the same network in any order, in one call and in several`() throws {
    let folder = try SeriesFolder(Self.year)
    let names = Self.year.keys.sorted()
    let expected = try read([names], in: folder)
    #expect(expected["memberships.csv"]?.isEmpty == false)
    for order in permutations(of: names) {
      #expect(try read(order.map { [$0] }, in: folder) == expected, "\(order)")
      #expect(try read([order], in: folder) == expected, "\(order)")
      #expect(try read([Array(order.prefix(2)), Array(order.suffix(2))], in: folder) == expected, "\(order)")
    }
  }

  /// A town and a committee get other names in March, and another town goes on in it in April.
  private static let renamings: [String: String] = {
    func minutes(_ day: String, _ body: String, _ towns: [String], _ said: String = "") -> String {
      "Minutes of the \(body) meeting of \(day)\n\nPresent:\n- Ann Weir, \(towns[0])\n- Hugo Carrel, \(towns[1])\n\n\(said)\n"
    }
    return [
      "1.txt": minutes("9 January 2024", "Steering Committee", ["Brize", "Orvanne"]),
      "2.txt": minutes(
        "12 March 2024", "Steering Committee", ["Brize", "Orvanne Digital"],
        "Orvanne is now called Orvanne Digital. The Steering Committee is now called the Standards Board."),
      "3.txt": minutes(
        "9 April 2024", "Standards Board", ["Orvanne Digital", "Orvanne Digital"],
        "Brize was absorbed by Orvanne Digital."),
    ]
  }()

  @Test func `has new names whether or not they are told in the call that the old ones came in`() throws {
    let folder = try SeriesFolder(Self.renamings)
    let names = Self.renamings.keys.sorted()
    let expected = try read([names], in: folder)
    #expect(
      expected["organizations.csv"]?.split(separator: "\n").dropFirst() == [
        "brize,Brize,,,,,,orvanne", "orvanne,Orvanne Digital,,Orvanne,,,,",
      ])
    #expect(
      expected["groups.csv"]?.contains("steering-committee,Standards Board,working group,Steering Committee,") == true)
    // Ann Weir of Brize is the Ann Weir of Orvanne Digital that Brize is a part of.
    #expect(expected["persons.csv"]?.split(separator: "\n").count == 3)
    for order in permutations(of: names) {
      #expect(try read(order.map { [$0] }, in: folder) == expected, "\(order)")
      #expect(try read([Array(order.prefix(2)), Array(order.suffix(1))], in: folder) == expected, "\(order)")
    }
  }

  @Test func `keeps a name that somebody has written when minutes tell of a new one`() throws {
    let folder = try SeriesFolder(Self.renamings)
    let network = "\(folder.path)/network"
    func call(_ name: String) throws {
      _ = try ReadMinutes(minutes: ["\(folder.path)/\(name)"], into: network, dryRun: false).run(Silent())
    }
    try call("1.txt")
    let table = "\(network)/organizations.csv"
    let text = try String(contentsOfFile: table, encoding: .utf8)
    try text.replacing("orvanne,Orvanne,", with: "orvanne,Town of Orvanne,").write(
      toFile: table, atomically: true, encoding: .utf8)
    try call("2.txt")
    let after = try String(contentsOfFile: table, encoding: .utf8)
    #expect(after.contains("orvanne,Town of Orvanne,,Orvanne Digital,"))
  }

  @Test func `shows who was in a group from when to when`() throws {
    let folder = try SeriesFolder(Self.year)
    let rows = try #require(try read([Self.year.keys.sorted()], in: folder)["memberships.csv"]).split(separator: "\n")
    #expect(
      Set(
        rows.dropFirst().map { row in
          row.split(separator: ",", omittingEmptySubsequences: false).prefix(8).joined(separator: ",")
        })
        == [
          // organization, group, role, person, start, end, first seen, last seen
          "velmont,cartographie,lead,,,2024-02-13,2024-01-09,2024-02-13",
          "orcival,cartographie,member,,,,2024-01-09,2024-05-14",
          "ville-de-courval,cartographie,member,,,,2024-01-09,2024-05-14",
          "brissac,cartographie,member,,,,2024-02-13,2024-05-14",
          "orcival,cartographie,lead,,,,2024-03-14,2024-05-14",
          "brissac,cimetieres,lead,,,,2024-03-14,2024-03-14",
          "orcival,cimetieres,member,,,,2024-03-14,2024-03-14",
        ])
  }

  @Test func `gives announced meetings the day and the name of the minutes that hold them`() throws {
    let folder = try SeriesFolder(Self.year)
    let files = try read([Self.year.keys.sorted()], in: folder)
    let rows = try #require(files["events.csv"]).split(separator: "\n").dropFirst()
    #expect(
      rows.map { row in row.split(separator: ",", omittingEmptySubsequences: false) }
        .map { "\($0[1]),\($0[2]),\($0[6])" }
        == [
          "Compte rendu de la réunion du 9 janvier 2024,2024-01-09,held",
          "Compte rendu de la réunion du 13 février 2024,2024-02-13,held",
          // Announced for the 12th.
          "Compte rendu de la réunion du 14 mars 2024,2024-03-14,held",
          "Réunion 2024-04-09,2024-04-09,cancelled",
          "Compte rendu de la réunion du 14 mai 2024,2024-05-14,held",
        ])
    #expect(files["questions.md"]?.contains("2024-03-14") == true)
  }

  @Test func `keeps what a person has edited, and adds to it`() throws {
    let folder = try SeriesFolder(Self.year)
    let network = "\(folder.path)/network"
    func call(_ names: String...) throws {
      _ = try ReadMinutes(minutes: names.map { "\(folder.path)/\($0)" }, into: network, dryRun: false).run(Silent())
    }
    try call("2-fevrier.md", "3-mars.md")
    let table = "\(network)/memberships.csv"
    let text = try String(contentsOfFile: table, encoding: .utf8)
    // Velmont stays, says somebody.
    let edited = text.replacing("velmont,cartographie,lead,,,2024-02-13,", with: "velmont,cartographie,lead,,,,")
    #expect(edited != text)
    try edited.write(toFile: table, atomically: true, encoding: .utf8)
    try call("1-janvier.md", "5-mai.md")
    let after = try String(contentsOfFile: table, encoding: .utf8)
    #expect(after.contains("velmont,cartographie,lead,,,,2024-01-09,2024-02-13,2-fevrier.md"))
    #expect(after.contains("orcival,cartographie,lead,,,,2024-03-14,2024-05-14,3-mars.md"))
    #expect(after.contains("brissac,cartographie,member,,,,2024-02-13,2024-05-14,2-fevrier.md"))
  }

  @Test func `is found in a folder, whatever else lies there`() throws {
    let folder = try SeriesFolder([
      "a/1.md": Self.year["1-janvier.md"] ?? "", "a/b/2.md": Self.year["2-fevrier.md"] ?? "", "a/logo.svg": "x",
      "a/.hidden.md": "x",
    ])
    let files = try read([["a"]], in: folder)
    #expect(files["events.csv"]?.contains("1.md#L1") == true)
    #expect(files["events.csv"]?.contains("2.md#L1") == true)
    #expect(throws: (any Error).self) { try read([["a/b/c"]], in: folder) }
  }

  private func permutations(of names: [String]) -> [[String]] {
    guard let first = names.first else { return [[]] }
    return permutations(of: Array(names.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
    }
  }
}

/// A folder of minutes for one test, gone after it.
private final class SeriesFolder {
  let path: String

  init(_ files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("series-\(UUID().uuidString)").path
    for (name, text) in files {
      let url = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

private struct Silent: Console {
  func message(_ text: String) {}
  func progress(_ step: String) {}
  func result(_ text: String) throws {}
}
