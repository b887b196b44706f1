internal import Paths
internal import Digest
internal import Platform

/// A lock that one run of maillage at a time holds on a folder of the user's, from reading it to having written it.
///
/// It is a hidden file that says who holds it. It ends with the process, however that ends.
package final class FolderLock: Sendable {
  static let name = ".maillage-lock"
  /// How long a run waits for another one, in seconds.
  package static let waitLimit = 60

  private let path: String
  private let file: Int32
  /// The folder where it was made for this run, which goes again if nothing is written.
  private let newFolder: String?

  /// Locks a folder that is there.
  package convenience init(on folder: String, seconds: Int = waitLimit) throws(PublicationError) {
    let path = FileSystem.resolved(folder) ?? folder
    try self.init(path: path + "/" + Self.name, folder: folder, seconds: seconds)
  }

  /// Locks a folder, which is made where there is none.
  package convenience init(making folder: String) throws(PublicationError) {
    let isNew = FileSystem.kind(of: folder) == nil
    try FileSystem.makeFolders(folder)
    let path = (FileSystem.resolved(folder) ?? folder) + "/" + Self.name
    try self.init(path: path, folder: folder, seconds: Self.waitLimit, newFolder: isNew ? folder : nil)
  }

  /// Locks a folder, or the one that a file is in.
  package convenience init(onFolderOf path: String) throws(PublicationError) {
    let path = FileSystem.resolved(path) ?? path
    try self.init(on: FileSystem.kind(of: path) == .folder ? path : FileSystem.parent(of: path))
  }

  /// Locks the place of a file, or of a folder that is exchanged as a whole, or that is yet to come.
  package convenience init(beside folder: String, seconds: Int = waitLimit) throws(PublicationError) {
    let (parent, name) = (FileSystem.parent(of: folder), FileSystem.name(of: folder))
    // A long name has no room for more.
    let shown = name.utf8.count > 200 ? String(SHA256.hex(of: Array(name.utf8)).prefix(16)) : name
    let path = (parent == "/" ? "" : parent) + "/.\(shown).maillage-lock"
    try self.init(path: path, folder: folder, seconds: seconds)
  }

  private init(path: String, folder: String, seconds: Int, newFolder: String? = nil) throws(PublicationError) {
    self.path = path
    self.newFolder = newFolder
    let deadline = FileSystem.seconds() + Double(seconds)
    while true {
      let file = open(SystemPath.bytes(of: path), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
      guard file >= 0 else {
        // A folder, a link or what else nobody writes into.
        let code = errno
        let isOthers = FileSystem.kind(of: path).map { $0 != .file } ?? false
        errno = code
        throw isOthers ? Self.notOurs(path) : FileSystem.failure(folder, "cannot be written in")
      }
      guard Self.isLock(file) else {
        close(file)
        throw Self.notOurs(path)
      }
      if flock(file, LOCK_EX | LOCK_NB) == 0 {
        // Not one that its holder has just removed.
        if Self.isFile(file, at: path) {
          self.file = file
          break
        }
        close(file)
        continue
      }
      let holder = Self.holder(of: file)
      close(file)
      guard FileSystem.seconds() < deadline else {
        throw PublicationError(
          folder, "is being written by \(holder); waited \(seconds) s for it: try again when it has ended")
      }
      usleep(20_000)
    }
    let text = Array("process \(getpid()), \(Self.command)\n".utf8)
    ftruncate(file, 0)
    _ = text.withUnsafeBytes { pwrite(file, $0.baseAddress, text.count, 0) }
  }

  /// Gives the lock up; its file goes first, as another one may hold it right behind.
  package func release() {
    unlink(SystemPath.bytes(of: path))
    if let newFolder { FileSystem.removeEmptyFolder(newFolder) }
  }

  deinit { close(file) }

  private static func notOurs(_ path: String) -> PublicationError {
    PublicationError(path, "is no lock of maillage's; move it away")
  }

  private static func isFile(_ file: Int32, at path: String) -> Bool {
    var (open, named) = (stat(), stat())
    return fstat(file, &open) == 0 && lstat(SystemPath.bytes(of: path), &named) == 0 && open.st_ino == named.st_ino
      && open.st_dev == named.st_dev
  }

  /// Whether a file is empty or says who holds it, and has no other name: nothing that somebody else has written.
  private static func isLock(_ file: Int32) -> Bool {
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink <= 1 else { return false }
    var bytes = [UInt8](repeating: 0, count: 8)
    let count = pread(file, &bytes, bytes.count, 0)
    return count == 0 || Array(bytes.prefix(max(0, count))) == Array("process ".utf8)
  }

  /// Who says in the file that he holds it.
  private static func holder(of file: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 400)
    let count = pread(file, &bytes, bytes.count, 0)
    let line = String(decoding: bytes.prefix(max(0, count)).prefix { $0 >= 0x20 }, as: UTF8.self)
    return line.isEmpty ? "another run" : "another run (\(line))"
  }

  /// The command line of this run, cut to what a message can hold.
  private static var command: String {
    let text = SystemPath.arguments.map(SystemPath.shown).map { argument in
      String(argument.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : Character($0) })
    }.joined(separator: " ")
    return text.count > 120 ? text.prefix(119) + "…" : text
  }
}
