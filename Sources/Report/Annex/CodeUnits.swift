/// A text file in whatever encoding, as the units that its markup is read by, each a byte or two.
///
/// Markup is ASCII in all encodings that minutes come in, so that it is found, and added to, without decoding the text.
struct CodeUnits {
  enum Encoding {
    /// UTF-8, or one of the encodings of 8 bits whose lower half is ASCII.
    case utf8, bytes
    case utf16(isBigEndian: Bool)
  }

  let encoding: Encoding
  /// The byte order mark.
  private let mark: [UInt8]
  /// One for each unit; what is not ASCII as 0x80.
  let ascii: [UInt8]
  /// The file without the mark.
  private let content: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    if isBigEndian || bytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16(isBigEndian: isBigEndian)
      mark = Array(bytes.prefix(2))
      content = bytes.dropFirst(2)
      let content = content
      ascii = stride(from: content.startIndex, to: content.endIndex - 1, by: 2).map { index in
        let (high, low) = isBigEndian ? (content[index], content[index + 1]) : (content[index + 1], content[index])
        return high == 0 && low < 0x80 ? low : 0x80
      }
    } else {
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      mark = Array(bytes.prefix(isMarked ? 3 : 0))
      content = bytes.dropFirst(mark.count)
      encoding = String(validating: content, as: UTF8.self) == nil ? .bytes : .utf8
      ascii = content.map { $0 < 0x80 ? $0 : 0x80 }
    }
  }

  private var width: Int {
    if case .utf16 = encoding { 2 } else { 1 }
  }

  /// The bytes of a range of units.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    content[content.startIndex + range.lowerBound * width..<content.startIndex + range.upperBound * width]
  }

  /// Where a place is, as a clause for people.
  func line(of place: Int) -> String {
    " in line \(LineEnding(of: ascii).lines(in: ascii[..<place]) + 1)"
  }

  /// The file with the units of a range replaced.
  func replacing(_ range: Range<Int>, with text: String) -> [UInt8] {
    let start = content.startIndex + range.lowerBound * width
    let end = content.startIndex + range.upperBound * width
    return mark + content[..<start] + encoded(text) + content[end...]
  }

  /// A text in this encoding; what an encoding of 8 bits may lack, as HTML's references, which Markdown has too.
  func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .bytes:
      text.unicodeScalars.flatMap { scalar in
        scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value)
          ? [UInt8(truncatingIfNeeded: scalar.value)] : Array("&#\(scalar.value);".utf8)
      }
    case .utf16(let isBigEndian):
      text.utf16.flatMap { unit in
        let (high, low) = (UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit))
        return isBigEndian ? [high, low] : [low, high]
      }
    }
  }
}
