import Collaboration
import Foundation
import Labelling
import Minutes

/// What training needs of the reader: the features of documents, and what a model reads in them.
///
/// `Training dump FOLDER FILE…` writes FOLDER/NAME.tokens.json and FOLDER/NAME.features for each file.
/// `Training decode MODEL=FILE,FILE… …` prints a line of JSON for each file: its people as the model reads them.
@main
enum Training {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "dump":
      for path in arguments.dropFirst(2) { try dump(path, into: arguments[1]) }
    case "decode":
      // Lines of standard input: the model's path, a tab, the document's.
      var models: [String: PeopleReader] = [:]
      while let line = readLine() {
        let parts = line.split(separator: "\t").map(String.init)
        if models[parts[0]] == nil {
          models[parts[0]] = try Data(contentsOf: URL(fileURLWithPath: parts[0])).withUnsafeBytes {
            ModelFile($0).flatMap(PeopleReader.init)
          }
        }
        guard let reader = models[parts[0]], let document = try? MinutesFile.read(parts[1]) else { continue }
        let people: [[String: Any]] = reader.people(in: PreparedText(document)).map {
          [
            "name": $0.name, "status": $0.status.rawValue, "certainty": $0.certainty, "line": $0.line,
            "at": $0.place.lowerBound, "end": $0.place.upperBound,
          ]
        }
        let name = parts[1].split(separator: "/").last.map(String.init) ?? parts[1]
        let row: [String: Any] = [
          "file": name, "people": people, "rules": PreparedText.rules(document),
          "final": PreparedText.combined(document, reader),
        ]
        print(String(decoding: try JSONSerialization.data(withJSONObject: row, options: [.sortedKeys]), as: UTF8.self))
      }
    default:
      print("usage: Training dump FOLDER FILE… | Training decode < MODEL<tab>FILE…")
    }
  }

  static func dump(_ path: String, into folder: String) throws {
    guard let document = try? MinutesFile.read(path) else {
      print("unread: \(path)")
      return
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
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
    try numbers.withUnsafeBytes { Data($0) }.write(to: URL(fileURLWithPath: "\(folder)/\(name).features"))
  }
}
