internal import Platform
internal import Synchronization

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
