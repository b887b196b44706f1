internal import FoundationEssentials
internal import Paths
internal import Platform
internal import Synchronization

/// A file of bytes that another program reads.
///
/// Not a pipe: a program may go back and forth in it, or end without reading all of it, where a write to a pipe that
/// nobody reads ends maillage.
package enum TemporaryFile {
  /// Why there is no such file.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Writes a new file that its owner alone may read, and removes it when it has been used.
  ///
  /// `use` is given its path.
  /// - Returns: what `use` returns.
  /// - Throws: an error that says why it cannot be written, or what `use` throws.
  package static func holding<Result>(_ bytes: [UInt8], use: (String) throws -> Result) throws -> Result {
    var name = Array((folder + "/maillage-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { throw failure }
    // No other program that is started meanwhile holds it open.
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    Leftovers.add(path)
    defer {
      unlink(path)
      Leftovers.drop(path)
    }
    do {
      defer { close(file) }
      try WholeWrite.write(bytes, to: file)
    }
    return try use(path)
  }

  /// The folder that the environment names for such files, or the system's own.
  static var folder: String {
    guard let named = getenv("TMPDIR"), named.pointee != 0 else { return "/tmp" }
    return String(cString: named)
  }

  static var failure: Failure { Failure(description: String(cString: strerror(errno))) }
}

/// A folder that another program writes into.
package enum TemporaryFolder {
  /// Makes a new folder that its owner alone may enter, and removes it with all in it when it has been used.
  ///
  /// `use` is given its path.
  /// - Returns: what `use` returns.
  /// - Throws: an error that says why it cannot be made, or what `use` throws.
  package static func holding<Result>(use: (String) throws -> Result) throws -> Result {
    var name = Array((TemporaryFile.folder + "/maillage-XXXXXX").utf8CString)
    guard mkdtemp(&name) != nil else { throw TemporaryFile.failure }
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    Leftovers.add(path)
    defer {
      try? FileManager.default.removeItem(atPath: path)
      Leftovers.drop(path)
    }
    return try use(path)
  }
}

/// The temporary files and folders that there are now, to be removed should the run be stopped.
package enum Leftovers {
  private static let paths = Mutex<Set<String>>([])

  static func add(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  static func drop(_ path: String) { paths.withLock { _ = $0.remove(path) } }

  /// Removes all of them, after the programs that write into them were ended.
  package static func removeAll() {
    for path in paths.withLock({ $0 }) {
      // A program that was killed may still be at its last file.
      for _ in 0..<5 where access(path, F_OK) == 0 {
        try? FileManager.default.removeItem(atPath: path)
        if access(path, F_OK) == 0 { usleep(20_000) }
      }
    }
  }
}
