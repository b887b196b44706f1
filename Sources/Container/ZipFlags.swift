/// The flags of a zip file's entries, which stand in it twice: before each and in the list at its end.
///
/// libzip leaves the ones before untouched entries as they are, but drops “the name is UTF-8” from the list where a name is
/// plain ASCII; strict readers call the two at odds. LibreOffice sets it for every name.
enum ZipFlags {
  /// Makes the list say of each entry's name what stands before the entry (PKWARE's APPNOTE 6.3.10, 4.3 and 4.4.4).
  static func agree(in bytes: inout [UInt8]) {
    guard bytes.count >= endSize else { return }
    guard
      let end = stride(from: bytes.count - endSize, through: max(0, bytes.count - endSize - 0xFFFF), by: -1)
        .first(where: { number(at: $0, bytes, size: 4) == 0x0605_4B50 })
    else { return }
    var entry = number(at: end + 16, bytes, size: 4)
    for _ in 0..<number(at: end + 10, bytes, size: 2) {
      guard entry + entrySize <= end, number(at: entry, bytes, size: 4) == 0x0201_4B50 else { return }
      let local = number(at: entry + 42, bytes, size: 4)
      if local + 30 <= bytes.count, number(at: local, bytes, size: 4) == 0x0403_4B50 {
        bytes[entry + 9] = bytes[entry + 9] & ~utf8 | bytes[local + 7] & utf8
      }
      entry += entrySize + [28, 30, 32].reduce(0) { $0 + number(at: entry + $1, bytes, size: 2) }
    }
  }

  private static let endSize = 22
  private static let entrySize = 46
  /// Bit 11, in the second byte of the flags.
  private static let utf8: UInt8 = 1 << 3

  private static func number(at place: Int, _ bytes: [UInt8], size: Int) -> Int {
    (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
