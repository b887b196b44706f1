internal import Glibc

/// A single file that is written whole or not at all.
package enum WholeFile {
  /// Writes beside the file, then takes its place.
  package static func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
    guard !path.isEmpty else { throw PublicationError("“”", "is no name; name a file") }
    // A pipe or a device is written straight into, also where a link such as /dev/stdout leads to it.
    guard !FileSystem.isStream(path) else { return try FileSystem.write(bytes, to: path) }
    guard let target = FileSystem.resolved(path) ?? (FileSystem.kind(of: path) == nil ? path : nil) else {
      throw PublicationError(path, "is a link to nothing; name another file")
    }
    guard FileSystem.kind(of: target) != .folder else { throw PublicationError(path, "is a folder; name a file") }
    // Not the file's own name with more behind it, which may be too long for one.
    let staged = "\(FileSystem.parent(of: target))/.maillage-\(getpid())"
    do {
      FileSystem.removeFile(staged)
      try FileSystem.write(bytes, to: staged, isNew: true)
      // Who may read and write a file stays as it was.
      FileSystem.copyPermissions(of: target, to: staged)
      try FileSystem.rename(staged, to: target)
    } catch {
      FileSystem.removeFile(staged)
      throw PublicationError(path, error.message)
    }
  }

  /// Whether two paths lead to one file that is there.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    FileSystem.resolved(one).map { $0 == FileSystem.resolved(other) } ?? false
  }
}
