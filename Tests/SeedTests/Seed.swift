import Collaboration
import Foundation
import Intake
import Testing

/// A network that the repository comes with.
enum Seed: String, CaseIterable, CustomTestStringConvertible {
  case bouchesDuRhone = "bouches-du-rhone-2007"
  case vaudraine = "vaudraine-fictif"

  static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  var folder: URL { Self.packageRoot.appending(components: "seeds", rawValue) }
  var testDescription: String { rawValue }

  func load() throws -> LoadedNetwork {
    try NetworkReader.read(folder.path(percentEncoded: false))
  }
}
