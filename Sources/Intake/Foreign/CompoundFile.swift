/// A file of the kind that Office wrote before 2007, which is also the cover of newer ones that have a password.
///
/// Microsoft's [MS-CFB] for the file, [MS-OFFCRYPTO] 2.3.4.4 for the cover.
enum CompoundFile {
  case old, protected

  /// Whether a file is one, by how it begins.
  static func isOne(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }

  /// Nil for any other file.
  init?(_ bytes: [UInt8]) {
    guard Self.isOne(bytes) else { return nil }
    let name = Array("EncryptedPackage".utf8).flatMap { letter -> [UInt8] in [letter, 0] }
    // Each entry of its directory begins with a name, and has 128 bytes.
    let isProtected = stride(from: 512, to: bytes.count, by: 128).contains { bytes[$0...].starts(with: name) }
    self = isProtected ? .protected : .old
  }

  /// What is wrong with it, and what would be right.
  var complaint: String {
    switch self {
    case .old: "this is an old Office file, whatever it is called; save it as .xlsx, .ods or CSV (UTF-8)"
    case .protected: "this is protected with a password; save a copy without one"
    }
  }
}
