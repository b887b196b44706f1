internal import Glibc

/// A single file that is written whole or not at all.
package enum WholeFile {
  /// Writes beside the file, then takes its place.
  package static func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
    guard FileSystem.kind(of: FileSystem.resolved(path) ?? path) != .folder else {
      throw PublicationError(path, "is a folder; name a file")
    }
    // A link keeps leading to its file; a pipe or a device is written straight into.
    let target = FileSystem.resolved(path) ?? path
    guard FileSystem.kind(of: target) != .other else { return try FileSystem.write(bytes, to: target) }
    let staged = "\(FileSystem.parent(of: target))/.\(FileSystem.name(of: target)).maillage-\(getpid())"
    try FileSystem.write(bytes, to: staged)
    // Who may read and write a file stays as it was.
    FileSystem.copyPermissions(of: target, to: staged)
    do {
      try FileSystem.rename(staged, to: target)
    } catch {
      FileSystem.removeFile(staged)
      throw PublicationError(path, error.message)
    }
  }
}
