package import Platform
internal import Synchronization

/// Which file was at a path and when it was last changed, so that what somebody saves meanwhile is noticed.
///
/// Taken before a file is read; equal before it is replaced where nobody has written, exchanged or removed it since.
package struct FileState: Hashable, Sendable {
  /// Device, inode, size, and the seconds and nanoseconds of the last change of its contents and of its entry.
  private let words: [Int64]

  /// In bytes; 0 where nothing is.
  package var size: Int { words.isEmpty ? 0 : Int(words[2]) }

  /// That of a path where nothing is.
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

/// The files that this run has read, so that no result is written over one of them.
package enum FilesRead {
  private static let paths = Mutex<Set<String>>([])

  /// Notes that the file at a path is read.
  package static func note(_ path: String) {
    paths.withLock { _ = $0.insert(path) }
  }

  /// The path of a file that was read and that a path leads to, under whatever name: hard links and links too.
  package static func same(as path: String) -> String? {
    var status = stat()
    guard stat(SystemPath.bytes(of: path), &status) == 0 else { return nil }
    return paths.withLock { $0 }.sorted().first { SystemPath.isSame($0, as: status) }
  }
}

extension SystemPath {
  /// Whether two paths lead to one file that is there: one device and inode, so that hard links are the same too.
  package static func isSame(_ one: String, _ other: String) -> Bool {
    var status = stat()
    return stat(bytes(of: one), &status) == 0 && isSame(other, as: status)
  }

  fileprivate static func isSame(_ path: String, as other: stat) -> Bool {
    var status = stat()
    return stat(bytes(of: path), &status) == 0 && status.st_dev == other.st_dev && status.st_ino == other.st_ino
  }
}
