internal import Paths
import Collaboration
import Platform

/// An SQLite file that somebody gave us to read.
struct ExistingFile {
  private let path: String
  private let size: Int
  /// The first hundred bytes, as https://www.sqlite.org/fileformat2.html, 1.3, has them.
  private let header: [UInt8]

  /// - Throws: a problem, where there is no file that begins as SQLite's do.
  init(_ path: String) throws(Problem) {
    var status = stat()
    guard stat(SystemPath.bytes(of: path), &status) == 0 else {
      throw Problem(.error, path, "cannot be read: \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Problem(.error, path, "is no file; a network.sqlite that maillage wrote would be right")
    }
    self.path = path
    size = Int(status.st_size)
    header = try Self.header(of: path)
    guard header.starts(with: "SQLite format 3\0".utf8) else {
      throw Problem(.error, path, "is no SQLite database; a network.sqlite that maillage wrote would be right")
    }
  }

  /// Opens it so that nothing is ever written to it or beside it.
  func open() throws(SQLiteError) -> Database {
    // Of a last page that was cut, SQLite takes the missing bytes for zeros.
    guard header.count == 100, pageSize > 0, size % pageSize == 0 else {
      throw .damaged
    }
    let resolved = FilePath.resolved(path)
    let location = hasWriteAheadLog && !hasUnmergedChanges(resolved) ? FilePath.immutableURI(resolved) : resolved
    let database = try Database(location, .readOnly)
    database.wait(seconds: 2)
    try database.execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    return database
  }

  private var pageSize: Int {
    let stored = Int(header[16]) << 8 | Int(header[17])
    return stored == 1 ? 65_536 : stored
  }

  /// Whether it was left in the mode in which changes go to a second file first (WAL).
  private var hasWriteAheadLog: Bool { header[19] == 2 }

  /// Whether changes wait in the second file; where none do, SQLite would make that file anew only to read.
  private func hasUnmergedChanges(_ resolved: String) -> Bool {
    var status = stat()
    return stat(SystemPath.bytes(of: resolved + "-wal"), &status) == 0 && status.st_size > 0
  }

  private static func header(of path: String) throws(Problem) -> [UInt8] {
    let descriptor = Glibc.open(SystemPath.bytes(of: path), O_RDONLY | O_CLOEXEC)
    var header = [UInt8](repeating: 0, count: 100)
    let count = descriptor < 0 ? -1 : Glibc.read(descriptor, &header, header.count)
    let reason = errno
    if descriptor >= 0 { close(descriptor) }
    guard count >= 0 else { throw Problem(.error, path, "cannot be read: \(String(cString: strerror(reason)))") }
    return Array(header.prefix(count))
  }
}

/// Names of files as SQLite is to understand them.
enum FilePath {
  /// The path of a file that exists, without links and from the root.
  ///
  /// As the user wrote it, `:memory:` would be no file to SQLite, and `file:…` a URI.
  static func resolved(_ path: String) -> String {
    SystemPath.resolved(path) ?? (path.hasPrefix("/") ? path : "./" + path)
  }

  /// The name by which SQLite reads a file without locks or files of its own beside it.
  ///
  /// https://www.sqlite.org/uri.html
  static func immutableURI(_ path: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var uri = Array("file:".utf8)
    for byte in SystemPath.bytes(of: path).dropLast().map(UInt8.init(bitPattern:)) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"):
        uri.append(byte)
      default:
        uri += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: uri, as: UTF8.self) + "?immutable=1"
  }
}
