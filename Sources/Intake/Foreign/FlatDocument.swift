/// An OpenDocument spreadsheet in a single XML file (.fods), which is not read.
enum FlatDocument {
  /// Whether a file is one, by how it begins.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: Array("<?xml".utf8)) || bytes.starts(with: Array("<office:document".utf8)) else {
      return false
    }
    return String(decoding: bytes.prefix(1 << 13), as: UTF8.self).contains("<office:document")
  }

  static let complaint = "this is an OpenDocument file in flat XML (.fods), which is not read; save it as .ods"
}
