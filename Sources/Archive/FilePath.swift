import Paths

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
