import Foundation

/// Pictures in the DOT language as they were looked at and found good.
///
/// `MAILLAGE_RECORD_GOLDENS=1 swift test` writes them anew; look at them before they are committed.
enum Golden {
  /// The committed text; the given one where it is recorded, or nil where there is none.
  static func text(_ name: String, recording text: String) throws -> String? {
    let file = URL(fileURLWithPath: #filePath).appending(path: "../Golden/\(name)").standardizedFileURL
    if ProcessInfo.processInfo.environment["MAILLAGE_RECORD_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try? String(contentsOf: file, encoding: .utf8)
  }
}
