import Collaboration
import Foundation

@testable import Intake

/// A folder of files that is there as long as a test needs it.
final class TemporaryFolder {
  let path: String

  /// Writes files of text in UTF-8.
  convenience init(_ files: [String: String] = [:]) throws {
    try self.init(bytes: files.mapValues { Array($0.utf8) })
  }

  init(bytes files: [String: [UInt8]]) throws {
    path = NSTemporaryDirectory() + "maillage-intake-" + UUID().uuidString
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let url = URL(fileURLWithPath: path).appendingPathComponent(name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The network in the folder, or in one of its files.
  func read(_ file: String? = nil, parts: Int = 2) throws(Problems) -> LoadedNetwork {
    try NetworkReader.read(file.map { "\(path)/\($0)" } ?? path, parts: parts)
  }

  /// What reading tells, without the path of the folder: errors, or else warnings and notes.
  func problemLines(_ file: String? = nil) -> [String] {
    do {
      return try read(file).problems.map(told)
    } catch {
      return error.problems.map(told)
    }
  }

  private func told(_ problem: Problem) -> String {
    problem.description.replacingOccurrences(of: path + "/", with: "").replacingOccurrences(of: path, with: "FOLDER")
  }
}

extension CollaborationNetwork {
  /// The memberships in the data's order as people would say them: `Arles lead OpenCourrier 2006–2007`.
  var summary: [String] {
    memberships.map { membership in
      let actor = [membership.person.map { self[$0].name }, membership.organization.map { self[$0].name }]
        .compactMap(\.self).joined(separator: " of ")
      let years = [membership.start, membership.end].map { $0?.description ?? "" }.joined(separator: "–")
      return [actor, word(for: membership.role), self[membership.group].name, years == "–" ? "" : years]
        .filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
