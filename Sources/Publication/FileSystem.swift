internal import Paths
internal import Platform

/// The few calls on files that publishing needs, each with its error in words.
enum FileSystem {
  enum Kind {
    case file, folder, link, other

    init(_ status: stat) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .link
      default: self = .other
      }
    }
  }

  /// What is at a path, links not followed; nil where there is nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    return lstat(SystemPath.bytes(of: path), &status) == 0 ? Kind(status) : nil
  }

  /// Whether a path leads to something other than a file or a folder: a pipe, a terminal, a device.
  static func isStream(_ path: String) -> Bool {
    var status = stat()
    guard stat(SystemPath.bytes(of: path), &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// The names in a folder, in byte order.
  static func names(in folder: String) throws(PublicationError) -> [String] {
    guard let stream = opendir(SystemPath.bytes(of: folder)) else { throw failure(folder, "cannot be read") }
    defer { closedir(stream) }
    return names(from: stream)
  }

  /// The names that are left to read from an open folder, in byte order.
  static func names(from stream: OpaquePointer) -> [String] {
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { SystemPath.text(of: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a folder and those above it that are missing.
  static func makeFolders(_ path: String) throws(PublicationError) {
    if kind(of: path) != nil {
      var status = stat()
      guard stat(SystemPath.bytes(of: path), &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw PublicationError(path, "is no folder; name another place for the output")
      }
      return
    }
    let parent = self.parent(of: path)
    if parent != path { try makeFolders(parent) }
    guard mkdir(SystemPath.bytes(of: path), 0o777) == 0 || errno == EEXIST else {
      throw failure(path, "cannot be made")
    }
  }

  /// Writes a file whole, or throws and leaves none.
  static func write(_ bytes: [UInt8], to path: String) throws(PublicationError) {
    let file = try opened(path)
    do throws(PublicationError) {
      try write(bytes, into: file, called: path)
    } catch {
      close(file)
      removeRest(of: path)
      throw error
    }
    try finish(file, called: path)
  }

  /// Writes into a pipe or a device, which may stand for something else than a file.
  ///
  /// `waitLimit`: for how many seconds a pipe is waited for that nobody reads.
  static func write(
    _ bytes: [UInt8], toStream path: String, waitLimit: Double = 10
  ) throws(PublicationError) {
    let deadline = seconds() + waitLimit
    var file: Int32 = -1
    while file < 0 {
      // Else the system waits for a reader, for ever.
      file = open(SystemPath.bytes(of: path), O_WRONLY | O_CLOEXEC | O_NONBLOCK)
      guard file < 0 else { break }
      guard errno == ENXIO || errno == EINTR else { throw failure(path, "cannot be written") }
      guard seconds() < deadline else {
        throw PublicationError(path, "is read by nobody; waited \(Int(waitLimit)) s for it: read it, or name a file")
      }
      usleep(20_000)
    }
    _ = fcntl(file, F_SETFL, O_WRONLY)
    do throws(PublicationError) {
      try write(bytes, into: file, called: path)
    } catch {
      close(file)
      throw error
    }
    try finish(file, called: path)
  }

  /// Seconds on a clock that nobody sets.
  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Opens a file that is written anew.
  static func opened(_ path: String) throws(PublicationError) -> Int32 {
    let file = open(SystemPath.bytes(of: path), O_WRONLY | O_CREAT | O_CLOEXEC | O_TRUNC, 0o666)
    guard file >= 0 else { throw failure(path, "cannot be written") }
    return file
  }

  /// Closes a file that was written; a disk over a network may say only now that it is full.
  static func finish(_ file: Int32, called path: String) throws(PublicationError) {
    guard close(file) == 0 else {
      let error = failure(path, "cannot be written")
      removeRest(of: path)
      throw error
    }
  }

  /// Writes into an open file.
  static func write(_ bytes: [UInt8], into file: Int32, called path: String) throws(PublicationError) {
    do throws(SystemError) {
      try WholeWrite.write(bytes, to: file)
    } catch {
      throw PublicationError(path, "cannot be written: \(error)")
    }
  }

  /// Removes what could not be written whole; never a device, /dev/full say, that refused it.
  static func removeRest(of path: String) {
    if kind(of: path) == .file { unlink(SystemPath.bytes(of: path)) }
  }

  static func read(_ path: String) -> [UInt8]? {
    let file = open(SystemPath.bytes(of: path), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return read(file)
  }

  /// What is left to read of an open file.
  static func read(_ file: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    return read(file) { bytes += $0 } ? bytes : nil
  }

  /// Reads an open file to its end, piece by piece; false where that fails.
  static func read(_ file: Int32, _ use: (ArraySlice<UInt8>) -> Void) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = platformRead(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return false }
      if count == 0 { return true }
      use(chunk[..<count])
    }
  }

  static func rename(_ old: String, to new: String) throws(PublicationError) {
    guard platformRename(SystemPath.bytes(of: old), SystemPath.bytes(of: new)) == 0 else {
      throw failure(new, "cannot be replaced")
    }
  }

  /// Swaps two paths in one step; false where the file system cannot.
  static func exchange(_ one: String, _ other: String) -> Bool {
    exchange_paths(SystemPath.bytes(of: one), SystemPath.bytes(of: other)) == 0
  }

  /// Gives a folder the owner, mode and extended attributes of another one; false where it cannot have all of them.
  static func copyProperties(of model: String, to path: String) -> Bool {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let (from, to) = (open(SystemPath.bytes(of: model), flags), open(SystemPath.bytes(of: path), flags))
    defer { for folder in [from, to] where folder >= 0 { close(folder) } }
    var status = stat()
    guard from >= 0, to >= 0, fstat(from, &status) == 0, fchown(to, status.st_uid, status.st_gid) == 0,
      copy_attributes(from, to) == 0
    else { return false }
    return fchmod(to, status.st_mode & 0o7777) == 0
  }

  static func removeFile(_ path: String) { unlink(SystemPath.bytes(of: path)) }

  /// Removes a folder if it is empty.
  static func removeEmptyFolder(_ path: String) { rmdir(SystemPath.bytes(of: path)) }

  /// The path without links, `.` and `..`; nil where nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(SystemPath.bytes(of: path), nil) else { return nil }
    defer { free(resolved) }
    return SystemPath.text(of: resolved)
  }

  /// The path without links, `.` and `..` that something would have that is made there; `..` goes up from a folder that
  /// is not there yet as it will once that is made.
  static func futurePath(_ path: String) -> String {
    if let resolved = resolved(path) { return resolved }
    guard path != "/" && path != "." && !path.isEmpty else { return path }
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    let (parent, name) = (futurePath(self.parent(of: path)), name(of: path))
    switch name {
    case ".": return parent
    case "..": return self.parent(of: parent)
    default: return parent == "/" ? "/" + name : "\(parent)/\(name)"
    }
  }

  /// Sixteen hexadecimal digits that no other run has, for the name of what is written before it takes its place.
  static func randomSuffix() -> String {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Whether a name ends in what `randomSuffix` gives.
  static func isRandomSuffix(_ text: Substring) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
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

// The names of these calls are taken by the functions above.
private func platformRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(file, bytes, count)
}
private func platformRename(_ old: [CChar], _ new: [CChar]) -> Int32 { rename(old, new) }

/// Why nothing, or not all, could be published.
package struct PublicationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder that it is about.
  package let path: String
  package let message: String

  package init(_ path: String, _ message: String) {
    self.path = path
    self.message = message
  }

  package var description: String { "\(path): \(message)" }
}
