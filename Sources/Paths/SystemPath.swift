internal import CArguments
internal import Platform

/// Paths as texts, also those that are no UTF-8: each byte that is none is a character of a plane for private use.
///
/// So a name in Latin-1, on a disk from before, is read and written as it is called, and not as it would look.
package enum SystemPath {
  /// U+10FF80 to U+10FFFF, for 0x80 to 0xFF.
  private static let first: UInt32 = 0x10FF00

  /// The text of what the system calls a file.
  package static func text(of bytes: some Sequence<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var decoder = UTF8.ForwardParser()
    var rest = Array(bytes).makeIterator()
    while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let scalar): text.append(UTF8.decode(scalar))
      case .emptyInput: return String(text)
      case .error: text = scalarsOneByOne(Array(bytes)); return String(text)
      }
    }
  }

  private static func scalarsOneByOne(_ bytes: [UInt8]) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    var place = 0
    while place < bytes.count {
      let length = (1...4).first { length in
        place + length <= bytes.count
          && String(validating: bytes[place..<place + length], as: UTF8.self)?.unicodeScalars.count == 1
      }
      if let length {
        text.append(contentsOf: String(decoding: bytes[place..<place + length], as: UTF8.self).unicodeScalars)
        place += length
      } else {
        text.append(Unicode.Scalar(first + UInt32(bytes[place])) ?? "\u{FFFD}")
        place += 1
      }
    }
    return text
  }

  package static func text(of bytes: UnsafePointer<CChar>) -> String {
    text(of: UnsafeBufferPointer(start: bytes, count: strlen(bytes)).map { UInt8(bitPattern: $0) })
  }

  /// What the system calls the file that a text means, with the 0 at its end.
  package static func bytes(of text: String) -> [CChar] {
    var bytes: [CChar] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      if scalar.value >= first + 0x80 {
        bytes.append(CChar(truncatingIfNeeded: scalar.value - first))
      } else {
        bytes += UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? []
      }
    }
    return bytes + [0]
  }

  /// The text as people may read it: bytes that are no UTF-8 as Latin-1 has them.
  package static func shown(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value >= first + 0x80 }) else { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value >= first + 0x80 ? Unicode.Scalar($0.value - first) ?? $0 : $0 }))
  }

  /// The names in a folder, in byte order; nil where it cannot be read.
  package static func names(in folder: String) -> [String]? {
    guard let stream = opendir(bytes(of: folder)) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { text(of: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether anything is at a path.
  package static func exists(_ path: String) -> Bool { access(bytes(of: path), F_OK) == 0 }

  /// The path without links, `.` and `..`; nil where nothing is there.
  package static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(bytes(of: path), nil) else { return nil }
    defer { free(resolved) }
    return text(of: resolved)
  }

  /// The arguments of this run, which Swift reads from `/proc`, where not every system has it.
  package static var arguments: [String] {
    let count = argument_count()
    guard count == 0 else { return (0..<count).compactMap { argument_at($0).map { text(of: $0) } } }
    return (0..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0].map { text(of: $0) } }
  }
}
