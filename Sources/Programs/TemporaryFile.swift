internal import Platform

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
      try write(bytes, to: file)
    }
    return try use(path)
  }

  private static func write(_ bytes: [UInt8], to file: CInt) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure }
      written += count
    }
  }

  /// The folder that the environment names for such files, or the system's own.
  static var folder: String {
    guard let named = getenv("TMPDIR"), named.pointee != 0 else { return "/tmp" }
    return String(cString: named)
  }

  static var failure: Failure { Failure(description: String(cString: strerror(errno))) }
}
