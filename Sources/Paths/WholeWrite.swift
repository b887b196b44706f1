internal import Platform

/// Bytes written to an open file whole.
package enum WholeWrite {
  /// Writes all bytes, also where the system takes them in parts or a signal comes between.
  ///
  /// - Throws: the system's number for what failed, as `ENOSPC`.
  package static func write(_ bytes: [UInt8], to file: CInt) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Platform.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw SystemError(number: errno) }
      written += count
    }
  }
}

/// Why a call of the system failed.
package struct SystemError: Error, CustomStringConvertible {
  /// The system's number, as `ENOSPC`.
  package let number: CInt

  package var description: String { String(cString: strerror(number)) }
}
