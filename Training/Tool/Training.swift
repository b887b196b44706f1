import Collaboration
import Foundation
import Labelling
import Minutes

/// What training needs of the reader: the features of documents, and what a model reads in them.
///
/// `Training dump FOLDER FILE…` writes FOLDER/NAME.tokens.json and FOLDER/NAME.features for each file.
/// `Training groups FOLDER FILE…` writes FOLDER/NAME.groups.json and FOLDER/NAME.groups: the groups and people of each file.
/// `Training memberships` reads lines of a model, a tab and a file, and prints for each a line of JSON: who is in which group.
/// `Training affiliations FOLDER` reads lines of a file, a tab and the tokens of people's names as `3-5,8-10`, and writes
/// FOLDER/NAME.affiliations.
/// `Training decode` reads lines of a model, a tab and a file, and prints for each a line of JSON: its people as the model
/// reads them.
@main
enum Training {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "dump":
      for path in arguments.dropFirst(2) { try dump(path, into: arguments[1]) }
    case "groups":
      for path in arguments.dropFirst(2) { try dumpGroups(path, into: arguments[1]) }
    case "memberships":
      var models: [String: LearnedRoster] = [:]
      while let line = readLine() {
        let parts = line.split(separator: "\t").map(String.init)
        if models[parts[0]] == nil {
          models[parts[0]] = try Data(contentsOf: URL(fileURLWithPath: parts[0])).withUnsafeBytes {
            ModelFile($0).flatMap { LearnedRoster($0) }
          }
        }
        guard let document = try? MinutesFile.read(parts[1]) else { continue }
        let members = RosterTraining.members(of: document, models[parts[0]])
        let row: [String: Any] = ["file": name(of: parts[1]), "members": members]
        print(String(decoding: try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys]), as: UTF8.self))
      }
    case "affiliations":
      while let line = readLine() {
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        try dumpAffiliations(parts[0], people: parts[1], into: arguments[1])
      }
    case "decode":
      var models: [String: LearnedReader] = [:]
      while let line = readLine() {
        let parts = line.split(separator: "\t").map(String.init)
        if models[parts[0]] == nil {
          models[parts[0]] = try Data(contentsOf: URL(fileURLWithPath: parts[0])).withUnsafeBytes {
            ModelFile($0).flatMap(LearnedReader.init)
          }
        }
        guard let reader = models[parts[0]], let document = try? MinutesFile.read(parts[1]) else { continue }
        let people: [[String: Any]] = reader.people.people(in: PreparedText(document)).map {
          [
            "name": $0.name, "status": $0.status.rawValue, "certainty": $0.certainty, "line": $0.line,
            "at": $0.place.lowerBound, "end": $0.place.upperBound,
          ]
        }
        let row: [String: Any] = [
          "file": name(of: parts[1]), "people": people, "rules": PreparedText.rules(document),
          "final": PreparedText.combined(document, reader),
        ]
        print(String(decoding: try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys]), as: UTF8.self))
      }
    default:
      print(
        """
        usage: Training dump FOLDER FILE…
               Training groups FOLDER FILE…
               Training memberships < MODEL<tab>FILE…
               Training affiliations FOLDER < FILE<tab>PEOPLE…
               Training decode < MODEL<tab>FILE…
        """)
    }
  }

  private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func dumpGroups(_ path: String, into folder: String) throws {
    guard let document = try? MinutesFile.read(path) else { return }
    let training = RosterTraining(document)
    let groups: [[String: Any]] = training.groups.map {
      ["name": $0.name, "kind": $0.kind, "row": $0.row, "chain": $0.chain]
    }
    let mentions: [[Any]] = training.mentions.map { [$0.spelling, $0.name, $0.row] }
    try JSONSerialization.data(withJSONObject: ["groups": groups, "mentions": mentions]).write(
      to: URL(fileURLWithPath: "\(folder)/\(name(of: path)).groups.json"))
    var numbers: [UInt32] = []
    for group in training.groups {
      for features in group.features {
        numbers.append(UInt32(features.count))
        numbers += features.map(\.value)
      }
    }
    try write(numbers, to: "\(folder)/\(name(of: path)).groups")
  }

  private static func dumpAffiliations(_ path: String, people: String, into folder: String) throws {
    guard let document = try? MinutesFile.read(path) else { return }
    let places = people.split(separator: ",").map { place in
      let bounds = place.split(separator: "-").compactMap { Int($0) }
      return bounds[0]..<bounds[1]
    }
    var numbers: [UInt32] = []
    let runs = PreparedText(document).affiliationFeatures(of: places)
    numbers.append(UInt32(runs.count))
    for run in runs {
      numbers.append(UInt32(run.count))
      for (token, features) in run {
        numbers += [UInt32(token), UInt32(features.count)]
        numbers += features.map(\.value)
      }
    }
    try write(numbers, to: "\(folder)/\(name(of: path)).affiliations")
  }

  private static func write(_ numbers: [UInt32], to path: String) throws {
    try numbers.withUnsafeBytes { Data($0) }.write(to: URL(fileURLWithPath: path))
  }

  static func dump(_ path: String, into folder: String) throws {
    guard let document = try? MinutesFile.read(path) else {
      print("unread: \(path)")
      return
    }
    let name = name(of: path)
    let text = PreparedText(document)
    let tokens: [[Any]] = text.tokens.map { [$0.text, $0.line, $0.cue] }
    try JSONSerialization.data(withJSONObject: tokens).write(
      to: URL(fileURLWithPath: "\(folder)/\(name).tokens.json"))
    var numbers: [UInt32] = []
    for items in [text.lineFeatures, text.wordFeatures] {
      numbers.append(UInt32(items.count))
      for features in items {
        numbers.append(UInt32(features.count))
        numbers += features.map(\.value)
      }
    }
    try write(numbers, to: "\(folder)/\(name).features")
  }
}
