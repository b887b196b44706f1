internal import Paths
internal import Platform
internal import Synchronization

/// A folder beside the output in which the new one grows, so that it can take its place in one step.
///
/// Its name is hidden and says whose it is. While its maker lives, a lock on it says so; what one whose maker was killed
/// has left is removed by the next run: of what is in such a folder, that which is maillage's alone.
final class StagingFolder: Sendable {
  let path: String
  private let lock: Int32
  private let isOurs: @Sendable (String) -> Bool
  private let isKept = Mutex(false)

  /// Makes a staging folder beside the output, and removes those that dead runs have left.
  init(beside output: String, isOurs: @escaping @Sendable (String) -> Bool) throws(PublicationError) {
    self.isOurs = isOurs
    let parent = FileSystem.parent(of: output)
    let prefix = ".\(FileSystem.name(of: output)).maillage-"
    // No other run takes the folder for a dead one's before it is locked.
    let others = try FolderLock(beside: output)
    defer { others.release() }
    Self.removeAbandoned(in: parent, prefix: prefix, isOurs: isOurs)
    path = "\(parent)/\(prefix)\(FileSystem.randomSuffix())"
    guard mkdir(SystemPath.bytes(of: path), 0o700) == 0 else {
      throw FileSystem.failure(parent, "cannot be written in")
    }
    lock = open(SystemPath.bytes(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let failure = FileSystem.failure(path, "cannot be locked")
      FileSystem.removeEmptyFolder(path)
      if lock >= 0 { close(lock) }
      throw failure
    }
    // As the user's umask has it for any other folder, once it is locked.
    let mask = umask(0)
    umask(mask)
    chmod(SystemPath.bytes(of: path), 0o777 & ~mask)
  }

  /// Lets the folder stay, as it holds what is somebody's.
  func keep() { isKept.withLock { $0 = true } }

  /// Removes the folder, also where other threads are still writing into it.
  func remove() {
    guard !isKept.withLock({ $0 }) else { return }
    for _ in 0..<10 where FileSystem.kind(of: path) != nil { Self.remove(path, isOurs: isOurs) }
  }

  deinit { close(lock) }

  /// Removes what maillage writes from a folder, and the folder if it is empty then.
  private static func remove(_ path: String, isOurs: (String) -> Bool) {
    guard let folder = Directory(path) else { return }
    // What SQLite keeps beside a database while it writes.
    let besides = ["", "-journal", "-wal", "-shm"]
    // A folder with a list is whole, or the one of before, in which somebody may have changed what maillage wrote.
    let list = folder.kind(of: Manifest.name) == nil ? nil : Manifest(in: folder)
    let files = folder.contents().filter { file in
      if let list, file != Manifest.name, isOurs(file), !list.proves(file, in: folder) { return false }
      return file == Manifest.name || besides.contains { file.hasSuffix($0) && isOurs(String(file.dropLast($0.count))) }
    }
    folder.remove(files)
    for name in folder.names() where folder.kind(of: name) == .folder { removeEmptyFolders(name, in: folder) }
    FileSystem.removeEmptyFolder(path)
  }

  private static func removeEmptyFolders(_ name: String, in parent: Directory) {
    guard let folder = parent.folder(name) else { return }
    for name in folder.names() where folder.kind(of: name) == .folder { removeEmptyFolders(name, in: folder) }
    parent.removeEmptyFolder(name)
  }

  private static func removeAbandoned(in parent: String, prefix: String, isOurs: (String) -> Bool) {
    for name in (try? FileSystem.names(in: parent)) ?? [] where name.hasPrefix(prefix) {
      // Nobody chooses such a name for a folder: `backup` is none.
      guard FileSystem.isRandomSuffix(name.dropFirst(prefix.count)) else { continue }
      let path = parent + "/" + name
      let folder = open(SystemPath.bytes(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      guard folder >= 0 else { continue }
      if flock(folder, LOCK_EX | LOCK_NB) == 0 { remove(path, isOurs: isOurs) }
      close(folder)
    }
  }
}

/// A folder of files that is made whole or not at all, where there is none yet or an empty one.
package enum NewFolder {
  /// Makes a folder, and those above it that are missing, where there is none yet.
  package static func make(_ path: String) throws(PublicationError) {
    try FileSystem.makeFolders(path)
  }

  /// Writes the files beside the folder's place, then puts them there.
  ///
  /// - Throws: where a file, or a folder that is not empty, is in the way.
  package static func write(_ files: [(name: String, bytes: [UInt8])], to path: String) throws(PublicationError) {
    guard !path.isEmpty else { throw PublicationError("“”", "is no name; name a folder") }
    let names = Set(files.map(\.name))
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    if let target = FileSystem.resolved(path) {
      guard FileSystem.kind(of: target) == .folder else {
        throw PublicationError(path, "is no folder; name one that is empty, or one to be made")
      }
      let lock = try FolderLock(on: target)
      defer { lock.release() }
      if let first = try FileSystem.names(in: target).first(where: { $0 != FolderLock.name }) {
        throw PublicationError(path, "is not empty (\(first)); name an empty folder, or one to be made")
      }
      // A shell may be in it, so it stays; the last file is the one that makes it a network.
      for file in files { try WholeFile.write(file.bytes, to: target + "/" + file.name) }
      return
    }
    try FileSystem.makeFolders(FileSystem.parent(of: path))
    let staging = try StagingFolder(beside: path, isOurs: names.contains)
    do {
      for file in files { try FileSystem.write(file.bytes, to: staging.path + "/" + file.name) }
      try FileSystem.rename(staging.path, to: path)
    } catch {
      staging.remove()
      throw error
    }
  }
}
