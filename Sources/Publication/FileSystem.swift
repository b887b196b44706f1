internal import CRename
internal import Glibc

/// The few calls on files that publishing needs, each with its error in words.
enum FileSystem {
  enum Kind { case file, folder, link, other }

  /// What stands at a path, links not followed; nil where there is nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Whether a path leads to something other than a file or a folder: a pipe, a terminal, a device.
  static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// The names in a folder, in byte order.
  static func names(in folder: String) throws(PublicationError) -> [String] {
    guard let stream = opendir(folder) else { throw failure(folder, "cannot be read") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The files below a folder, as paths relative to it; a link counts as a file.
  static func files(below folder: String, prefix: String = "") throws(PublicationError) -> [String] {
    var files: [String] = []
    for name in try names(in: folder) {
      let path = folder + "/" + name
      if kind(of: path) == .folder {
        files += try self.files(below: path, prefix: prefix + name + "/")
      } else {
        files.append(prefix + name)
      }
    }
    return files
  }

  /// Makes a folder and those above it that are missing.
  static func makeFolders(_ path: String) throws(PublicationError) {
    if kind(of: path) != nil {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw PublicationError(path, "is no folder; name another place for the output")
      }
      return
    }
    let parent = self.parent(of: path)
    if parent != path { try makeFolders(parent) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw failure(path, "cannot be made") }
  }

  /// Writes a file whole, or throws and leaves none.
  ///
  /// `isNew`: nothing may stand there yet, not even a link that someone else has put there.
  static func write(_ bytes: [UInt8], to path: String, isNew: Bool = false) throws(PublicationError) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_EXCL : O_TRUNC), 0o666)
    guard file >= 0 else { throw failure(path, "cannot be written") }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let error = failure(path, "cannot be written")
        close(file)
        removeRest(of: path)
        throw error
      }
      written += count
    }
    guard close(file) == 0 else {
      let error = failure(path, "cannot be written")
      removeRest(of: path)
      throw error
    }
  }

  /// Removes what could not be written whole; never a device, /dev/full say, that refused it.
  private static func removeRest(of path: String) {
    if kind(of: path) == .file { unlink(path) }
  }

  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func rename(_ old: String, to new: String) throws(PublicationError) {
    guard Glibc.rename(old, new) == 0 else { throw failure(new, "cannot be replaced") }
  }

  /// Swaps two paths in one step; false where the file system cannot.
  static func exchange(_ one: String, _ other: String) -> Bool {
    exchange_paths(one, other) == 0
  }

  static func copyPermissions(of model: String, to path: String) {
    var status = stat()
    if stat(model, &status) == 0 { chmod(path, status.st_mode & 0o7777) }
  }

  static func removeFile(_ path: String) { unlink(path) }

  /// Removes a folder if it is empty.
  static func removeEmptyFolder(_ path: String) { rmdir(path) }

  /// Removes a folder and all below it, as far as that can be done.
  static func removeTree(_ path: String) {
    if kind(of: path) == .folder {
      for name in (try? names(in: path)) ?? [] { removeTree(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// The path without links, `.` and `..`; nil where nothing stands there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// An error with the system's own word for why.
  static func failure(_ path: String, _ message: String) -> PublicationError {
    PublicationError(path, "\(message): \(String(cString: strerror(errno)))")
  }
}
