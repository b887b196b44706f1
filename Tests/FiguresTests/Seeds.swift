import Collaboration
import Foundation
import Intake

/// The networks of the repository's seeds folder, and the data beside a checkout that is not committed.
enum Seeds {
  static func minutes2007() throws -> CollaborationNetwork { try network("seeds/bouches-du-rhone-2007") }
  static func tollmere() throws -> CollaborationNetwork { try network("seeds/tollmere-invented") }
  static func vaudraine() throws -> CollaborationNetwork { try network("seeds/vaudraine-fictif") }

  /// A folder beside the package; nil where it is missing.
  static func shared(_ path: String) throws -> CollaborationNetwork? {
    let path = "../shared/\(path)"
    guard FileManager.default.fileExists(atPath: root.appending(path: path).path) else { return nil }
    return try network(path)
  }

  static let root = URL(fileURLWithPath: #filePath).appending(path: "../../..").standardizedFileURL

  private static func network(_ path: String) throws -> CollaborationNetwork {
    try NetworkReader.read(root.appending(path: path).path).network
  }
}
