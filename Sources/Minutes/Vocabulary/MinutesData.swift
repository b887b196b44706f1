internal import CMinutesData
import Labelling

/// The data files that the binary carries for reading minutes: vocabularies, lists of names, the trained model.
enum MinutesData {
  /// The files' paths in their folder, in the order in which they are listed there.
  static let paths: [String] = (0..<minutes_file_count()).map { String(cString: minutes_file_at($0).path) }

  /// The bytes of a file; they last as long as the program.
  static func bytes(_ path: String) -> UnsafeRawBufferPointer {
    guard let index = paths.firstIndex(of: path) else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let file = minutes_file_at(index)
    return UnsafeRawBufferPointer(start: file.bytes, count: file.size)
  }

  static func lines(_ path: String) -> [Substring] {
    String(decoding: bytes(path), as: UTF8.self).split(separator: "\n")
  }
}

/// Lists of given and family names from open data, folded; the licence is in docs/reading.md.
enum NameLists {
  static let given = Set(MinutesData.lines("names/given-names.txt"))
  static let family = Set(MinutesData.lines("names/family-names.txt"))
}
