package import Platform

/// Which file stood at a path and when it was last changed, so that what somebody saves meanwhile is noticed.
///
/// Taken before a file is read; equal before it is replaced where nobody has written, exchanged or removed it since.
package struct FileState: Hashable, Sendable {
  /// Device, inode, size, and the seconds and nanoseconds of the last change of its contents and of its entry.
  private let words: [Int64]

  /// That of a path where nothing stands.
  package static let absent = FileState(words: [])

  private init(words: [Int64]) { self.words = words }

  package init(_ status: stat) {
    #if canImport(Darwin)
      let (contents, entry) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (contents, entry) = (status.st_mtim, status.st_ctim)
    #endif
    words = [
      Int64(truncatingIfNeeded: status.st_dev), Int64(truncatingIfNeeded: status.st_ino), Int64(status.st_size),
      Int64(contents.tv_sec), Int64(contents.tv_nsec), Int64(entry.tv_sec), Int64(entry.tv_nsec),
    ]
  }

  /// That of the file that a path leads to, links followed.
  package init(of path: String) {
    var status = stat()
    self = stat(SystemPath.bytes(of: path), &status) == 0 ? FileState(status) : .absent
  }
}
