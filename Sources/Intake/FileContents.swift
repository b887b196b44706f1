import Collaboration
import Foundation

/// The bytes of a whole file.
///
/// Read into memory rather than mapped, because a mapped file that shrinks meanwhile ends the program.
enum FileContents {
  /// The most that is read, in bytes: about fifty million memberships.
  ///
  /// Places in a file are numbers of 32 bits.
  static let largest = Int(Int32.max) - 1

  /// Reads a file, or a pipe to its end.
  static func read(_ path: String) throws(Problem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Problem(.error, path, reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Problem(.error, path, reason(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO: break
    case S_IFDIR: throw Problem(.error, path, "this is a folder, where a file is wanted")
    default: throw Problem(.error, path, "this is a device, where a file is wanted")
    }
    guard status.st_size <= largest else { throw tooLarge(path) }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size) + 1)
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { block.deallocate() }
    while true {
      let count = Foundation.read(descriptor, block.baseAddress, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Problem(.error, path, reason(errno)) }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= largest else { throw tooLarge(path) }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
  }

  private static func tooLarge(_ path: String) -> Problem {
    Problem(.error, path, "the file is larger than 2 GiB, which is more than maillage reads; split the network")
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT, ENOTDIR: "there is no such file"
    case EACCES, EPERM: "the file may not be read; give yourself the right to read it"
    case EISDIR: "this is a folder, where a file is wanted"
    case ENAMETOOLONG: "the name is too long for a file"
    default: "the file cannot be read: \(String(cString: strerror(code)))"
    }
  }
}
