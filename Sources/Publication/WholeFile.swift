internal import Paths
internal import CRename

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A single file that is written whole or not at all.
package enum WholeFile {
  /// Writes beside the file, then takes its place; owner, mode and extended attributes stay as they were.
  ///
  /// A file of several names (hard links), or of somebody else whom the system does not let maillage give it to, is
  /// written over where it is, after a whole copy of the new bytes has been put beside it.
  /// - Returns: a clause on what could not be kept, or nil.
  @discardableResult
  package static func write(_ bytes: [UInt8], to path: String) throws(PublicationError) -> String? {
    guard !path.isEmpty else { throw PublicationError("“”", "is no name; name a file") }
    // A pipe or a device is written straight into, also where a link such as /dev/stdout leads to it.
    guard !FileSystem.isStream(path) else {
      try FileSystem.write(bytes, to: path)
      return nil
    }
    guard let target = FileSystem.resolved(path) ?? (FileSystem.kind(of: path) == nil ? path : nil) else {
      throw PublicationError(path, "is a link to nothing; name another file")
    }
    guard FileSystem.kind(of: target) != .folder else { throw PublicationError(path, "is a folder; name a file") }
    do {
      return try replace(target, by: bytes)
    } catch {
      throw PublicationError(path, error.message)
    }
  }

  private static func replace(_ target: String, by bytes: [UInt8]) throws(PublicationError) -> String? {
    let folder = FileSystem.parent(of: target)
    // Not the file's own name with more behind it, which may be too long for one.
    let staged = "\(folder)/.maillage-\(FileSystem.randomSuffix())"
    // Without a name, so that a kill leaves nothing; else under one that no link stands for. Only the owner may read it.
    let unnamed = open_unnamed(SystemPath.bytes(of: folder))
    let file = unnamed >= 0 ? unnamed : open(SystemPath.bytes(of: staged), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileSystem.failure(target, "cannot be written") }
    defer { close(file) }
    do throws(PublicationError) {
      try FileSystem.write(bytes, into: file, called: target)
      var status = stat()
      guard lstat(SystemPath.bytes(of: target), &status) == 0 else {
        let mask = umask(0)
        umask(mask)
        fchmod(file, 0o666 & ~mask)
        try put(file, unnamed >= 0, at: staged, then: target)
        return nil
      }
      let isOwners = fchown(file, status.st_uid, status.st_gid) == 0
      if status.st_nlink > 1 || !isOwners {
        let old = open(SystemPath.bytes(of: target), O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        if old >= 0 {
          defer { close(old) }
          try name(file, unnamed >= 0, at: staged)
          try FileSystem.write(bytes, into: old, called: target)
          ftruncate(old, off_t(bytes.count))
          FileSystem.removeFile(staged)
          return nil
        }
      }
      var lost = isOwners ? [] : ["its owner"]
      if status.st_nlink > 1 { lost.append("its other names, which have the old text") }
      let old = open(SystemPath.bytes(of: target), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
      if old >= 0 {
        if copy_attributes(old, file) > 0 { lost.append("some of its extended attributes") }
        close(old)
      }
      fchmod(file, status.st_mode & 0o7777)
      try put(file, unnamed >= 0, at: staged, then: target)
      return lost.isEmpty ? nil : "could not keep \(lost.joined(separator: " and "))"
    } catch {
      FileSystem.removeFile(staged)
      throw error
    }
  }

  private static func put(
    _ file: Int32, _ isUnnamed: Bool, at staged: String, then target: String
  ) throws(PublicationError) {
    try name(file, isUnnamed, at: staged)
    try FileSystem.rename(staged, to: target)
  }

  /// Gives a file without a name one.
  private static func name(_ file: Int32, _ isUnnamed: Bool, at staged: String) throws(PublicationError) {
    guard isUnnamed else { return }
    guard linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, SystemPath.bytes(of: staged), AT_SYMLINK_FOLLOW) == 0
    else {
      throw FileSystem.failure(staged, "cannot be made")
    }
  }

  /// Whether two paths lead to one file that is there.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    FileSystem.resolved(one).map { $0 == FileSystem.resolved(other) } ?? false
  }
}
