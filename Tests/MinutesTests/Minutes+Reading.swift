import Collaboration
import Foundation
import Intake

@testable import Minutes

/// Reads minutes from the text of a test.
func document(_ text: String, _ format: MinutesFormat = .text, file: String = "minutes.txt") throws -> TextDocument {
  switch format {
  case .text: return PlainText.read(text, file: file)
  case .markdown: return Markdown.read(text, file: file)
  case .html: return try HTML.read(Array(text.utf8), file: file)
  case .openDocument, .word, .pdf: throw Problem(.error, file, "no text")
  }
}

/// The people in a text, each as `present Ann Lee, Acme`.
func attendance(_ text: String, _ format: MinutesFormat = .text) throws -> [String] {
  Attendee.merged(AttendanceReader.read(try document(text, format))).map { attendee in
    [attendee.status.rawValue + " " + (attendee.person ?? ""), attendee.organization].compactMap(\.self).joined(
      separator: ", ")
  }
}

/// A folder for one test, gone after it.
final class TestFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("minutes-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  @discardableResult
  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
    return path + "/" + name
  }

  @discardableResult
  func write(_ text: String, _ name: String) throws -> String { try write(Array(text.utf8), name) }

  func text(_ name: String) -> String {
    FileManager.default.contents(atPath: path + "/" + name).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// All files by name.
  var files: [String: String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return Dictionary(uniqueKeysWithValues: names.map { ($0, text($0)) })
  }

  /// Takes minutes into the folder as a network, as the command does.
  @discardableResult
  func read(_ documents: TextDocument...) throws -> NetworkExtension? {
    let network = try EditableNetwork(folder: path)
    var extended: NetworkExtension?
    for document in documents {
      let reading = Reading(of: document, known: extended?.organizationNames ?? network.organizationNames)
      let page = files[NetworkExtension.questionsFile]
      extended = extended ?? NetworkExtension(network, name: "Test", questions: page, reading: reading)
      extended?.add(reading)
    }
    for file in extended?.files() ?? [] { try write(file.bytes, file.name) }
    return extended
  }

  @discardableResult
  func read(_ text: String, file: String = "minutes.txt") throws -> NetworkExtension? {
    try read(document(text, file: file))
  }
}
