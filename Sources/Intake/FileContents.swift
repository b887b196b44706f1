internal import Paths
package import Collaboration
import Platform

/// The bytes of a whole file.
///
/// Read into memory rather than mapped, because a mapped file that shrinks meanwhile ends the program.
package enum FileContents {
  /// The most that is read, in bytes: about fifty million memberships.
  ///
  /// Places in a file are numbers of 32 bits.
  package static let largest = Int(Int32.max) - 1

  /// Reads a file, or a pipe to its end; `-` is standard input.
  ///
  /// `limit`: how many bytes it may have. `waitLimit`: how many milliseconds a pipe that has a name, which may be in a
  /// folder in the place of a table, is waited for to be written into.
  package static func read(_ path: String, limit: Int = largest, waitLimit: Int32 = 10_000) throws(Problem) -> [UInt8] {
    let isStandardInput = path == "-"
    if !isStandardInput { FilesRead.note(path) }
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    let descriptor = isStandardInput ? dup(STDIN_FILENO) : open(SystemPath.bytes(of: path), flags)
    guard descriptor >= 0 else { throw Problem(.error, path, reason(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Problem(.error, path, reason(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFIFO where !isStandardInput:
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, waitLimit) != 0 else {
        throw Problem(.error, path, "nobody writes into this pipe; give a file, or write into it first")
      }
      _ = fcntl(descriptor, F_SETFL, O_RDONLY)
    case S_IFREG, S_IFIFO: break
    // What a program is given to read from may be a socket, a terminal or nothing at all, too.
    case S_IFSOCK where isStandardInput, S_IFCHR where isStandardInput: break
    case S_IFDIR: throw Problem(.error, path, "this is a folder, where a file is wanted")
    default: throw Problem(.error, path, "this is a device, where a file is wanted")
    }
    guard status.st_size <= limit else { throw tooLarge(path, limit) }

    // Room for one byte more than there are, so that the last read finds the end, and one for a last line feed.
    var failure: Int32?
    var bytes = [UInt8](unsafeUninitializedCapacity: max(Int(status.st_size), 1 << 16) + 2) { buffer, count in
      let room = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer).dropLast())
      (count, failure) = fill(room, from: descriptor)
    }
    // A pipe, or a file that grows meanwhile.
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { block.deallocate() }
    while failure == nil, bytes.count > status.st_size {
      let count: Int
      (count, failure) = fill(block, from: descriptor)
      guard count > 0 else { break }
      guard bytes.count + count <= limit else { throw tooLarge(path, limit) }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: block[..<count]))
    }
    if let failure { throw Problem(.error, path, reason(failure)) }
    return bytes
  }

  /// The first bytes of a file, as many as there are; nil where it cannot be opened.
  static func head(of path: String, count: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, count in
      count = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor).0
    }
  }

  /// Reads until the room is full or the file ends; gives the number of bytes, and the error that ended it sooner.
  private static func fill(_ room: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> (Int, Int32?) {
    var count = 0
    while count < room.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: room[count...])
      let step = Glibc.read(descriptor, rest.baseAddress, rest.count)
      if step < 0 && errno == EINTR { continue }
      guard step >= 0 else { return (count, errno) }
      guard step > 0 else { break }
      count += step
    }
    return (count, nil)
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> Problem {
    let size = limit < largest ? "\(limit >> 20) MB" : "2 GiB"
    return Problem(.error, path, "the file is larger than \(size), which is more than maillage reads; split it")
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
