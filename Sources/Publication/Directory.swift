internal import Paths
internal import Digest
internal import Platform

/// A folder that is held open: what is looked at, replaced or removed by name in it is in that folder, whatever
/// becomes of its path meanwhile, and no link is followed.
///
/// All that maillage removes, it removes here: plain files, and folders that are empty.
final class Directory: Sendable {
  let descriptor: Int32

  /// Nil where there is no folder at the path; a link to one is none.
  init?(_ path: String) {
    let descriptor = open(SystemPath.bytes(of: path), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.descriptor = descriptor
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// A folder directly in this one; nil where there is none of that name.
  func folder(_ name: String) -> Directory? {
    let folder = openat(descriptor, SystemPath.bytes(of: name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return folder >= 0 ? Directory(descriptor: folder) : nil
  }

  /// The folder that a relative path's file is in, and the file's name there; nil where the way leads over a link.
  func place(of path: String, makingFolders: Bool = false) -> (folder: Directory, name: String)? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.popLast(), Self.isName(name), parts.allSatisfy(Self.isName) else { return nil }
    var folder = self
    for part in parts {
      if makingFolders { mkdirat(folder.descriptor, SystemPath.bytes(of: part), 0o777) }
      guard let next = folder.folder(part) else { return nil }
      folder = next
    }
    return (folder, name)
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
  }

  /// What is called so directly in the folder; nil where nothing is.
  func kind(of name: String) -> FileSystem.Kind? {
    var status = stat()
    guard fstatat(descriptor, SystemPath.bytes(of: name), &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return FileSystem.Kind(status)
  }

  /// Which file is called so directly in the folder; a link counts as itself.
  func state(of name: String) -> FileState {
    var status = stat()
    let isThere = fstatat(descriptor, SystemPath.bytes(of: name), &status, AT_SYMLINK_NOFOLLOW) == 0
    return isThere ? FileState(status) : .absent
  }

  /// Which file a relative path leads to without links; `absent` where there is none.
  func state(ofFileAt path: String) -> FileState { place(of: path).map { $0.folder.state(of: $0.name) } ?? .absent }

  /// The names directly in the folder, in byte order.
  func names() -> [String] {
    let again = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard again >= 0, let stream = fdopendir(again) else { return [] }
    defer { closedir(stream) }
    return FileSystem.names(from: stream)
  }

  /// Whatever is below the folder but folders, as paths relative to it, and the folders that hold nothing.
  func contents(prefix: String = "") -> Set<String> {
    var contents: Set<String> = []
    for name in names() {
      if kind(of: name) == .folder {
        let below = folder(name)?.contents(prefix: prefix + name + "/") ?? []
        if below.isEmpty { contents.insert(prefix + name) } else { contents.formUnion(below) }
      } else {
        contents.insert(prefix + name)
      }
    }
    return contents
  }

  /// A plain file's bytes; nil for anything else, and for one of more than `limit` bytes.
  func read(_ name: String, limit: Int = .max) -> [UInt8]? {
    guard kind(of: name) == .file else { return nil }
    let file = openat(descriptor, SystemPath.bytes(of: name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size <= limit else { return nil }
    return FileSystem.read(file)
  }

  /// The digest of a plain file; nil for anything else, and for one of more than `most` bytes.
  func digest(_ name: String, most: Int = .max) -> String? {
    guard kind(of: name) == .file else { return nil }
    let file = openat(descriptor, SystemPath.bytes(of: name), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_size <= most else { return nil }
    var digest = SHA256()
    guard FileSystem.read(file, { digest.add($0) }) else { return nil }
    return digest.hex()
  }

  /// Removes a plain file; anything else stays.
  func removeFile(_ name: String) {
    guard kind(of: name) == .file else { return }
    unlinkat(descriptor, SystemPath.bytes(of: name), 0)
  }

  /// Removes a folder if it is empty.
  func removeEmptyFolder(_ name: String) { unlinkat(descriptor, SystemPath.bytes(of: name), AT_REMOVEDIR) }

  /// Moves a file to a name in a folder, in the place of one of that name.
  func rename(_ name: String, to place: (folder: Directory, name: String)) -> Bool {
    renameat(
      descriptor, SystemPath.bytes(of: name), place.folder.descriptor, SystemPath.bytes(of: place.name)) == 0
  }

  /// Removes files by their paths, and the folders that are empty then.
  func remove(_ paths: some Sequence<String>) {
    for path in paths.sorted() {
      guard let place = place(of: path) else { continue }
      place.folder.removeFile(place.name)
      var parts = path.split(separator: "/").map(String.init)
      while parts.count > 1 {
        parts.removeLast()
        self.place(of: parts.joined(separator: "/")).map { $0.folder.removeEmptyFolder($0.name) }
      }
    }
  }
}
