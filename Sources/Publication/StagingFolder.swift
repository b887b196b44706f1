internal import Glibc

/// A folder beside the output in which the new one grows, so that it can take its place in one step.
///
/// Its name is hidden and says whose it is. While its maker lives, a lock on it says so; one whose maker was killed is
/// removed by the next run.
final class StagingFolder: Sendable {
  let path: String
  private let lock: Int32

  /// Makes a staging folder beside the output, and removes those that dead runs have left.
  init(beside output: String) throws(PublicationError) {
    let parent = FileSystem.parent(of: output)
    let prefix = ".\(FileSystem.name(of: output)).maillage-"
    Self.removeAbandoned(in: parent, prefix: prefix)
    var template = Array("\(parent)/\(prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileSystem.failure(parent, "cannot be written in") }
    path = template.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw FileSystem.failure(path, "cannot be locked") }
    // As the user's umask has it for any other folder; mkdtemp makes it private.
    let mask = umask(0)
    umask(mask)
    chmod(path, 0o777 & ~mask)
  }

  /// Removes the folder, also where other threads are still writing into it.
  func remove() {
    for _ in 0..<10 where FileSystem.kind(of: path) != nil { FileSystem.removeTree(path) }
  }

  deinit { close(lock) }

  private static func removeAbandoned(in parent: String, prefix: String) {
    for name in (try? FileSystem.names(in: parent)) ?? [] where name.hasPrefix(prefix) {
      let path = parent + "/" + name
      let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard folder >= 0 else { continue }
      if flock(folder, LOCK_EX | LOCK_NB) == 0 { FileSystem.removeTree(path) }
      close(folder)
    }
  }
}
