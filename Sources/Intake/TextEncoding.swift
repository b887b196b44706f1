internal import Support

/// The ways in which the bytes of a text file stand for characters.
package enum TextEncoding: Equatable, Sendable {
  case utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian, windows1252
  case windows1250, macRoman, codePage850, latin9
  case windows1251, windows1253, koi8R

  /// An encoding by the name that a data package gives it; nil for one that maillage does not read.
  package init?(name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "ascii", "usascii": self = .utf8
    case "utf16le": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "utf32le": self = .utf32LittleEndian
    case "utf32be": self = .utf32BigEndian
    // HTML's rule (WHATWG Encoding): Latin 1 is read as Windows-1252, which has all of it.
    case "windows1252", "cp1252", "iso88591", "latin1": self = .windows1252
    case "windows1250", "cp1250": self = .windows1250
    case "macintosh", "macroman", "xmacroman": self = .macRoman
    case "cp850", "ibm850": self = .codePage850
    case "iso885915", "latin9": self = .latin9
    case "windows1251", "cp1251": self = .windows1251
    // Microsoft's has all letters of ISO's but one capital.
    case "windows1253", "cp1253", "iso88597", "greek": self = .windows1253
    case "koi8r": self = .koi8R
    default: return nil
    }
  }

  /// What people call it.
  var title: String {
    switch self {
    case .windows1252: "Windows-1252"
    case .windows1250: "Windows-1250"
    case .macRoman: "Mac Roman"
    case .codePage850: "DOS’s code page 850"
    case .windows1251: "Windows-1251"
    case .windows1253: "Windows-1253"
    case .koi8R: "KOI8-R"
    case .latin9: "ISO 8859-15"
    default: name
    }
  }

  /// What a data package calls it.
  package var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .utf32LittleEndian: "utf-32le"
    case .utf32BigEndian: "utf-32be"
    case .windows1252: "windows-1252"
    case .windows1250: "windows-1250"
    case .macRoman: "macintosh"
    case .codePage850: "cp850"
    case .windows1251: "windows-1251"
    case .windows1253: "windows-1253"
    case .koi8R: "koi8-r"
    case .latin9: "iso-8859-15"
    }
  }

  /// What the bytes themselves say, and how many of them are a byte order mark.
  ///
  /// UTF-16 without a mark is betrayed by its zeros: the header of a table is ASCII, so that each second byte is one.
  package static func marked(in bytes: [UInt8]) -> (encoding: TextEncoding, markLength: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    // Before that of UTF-16, with which this one begins.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    let head = bytes.prefix(min(16, bytes.count / 2 * 2))
    guard !head.isEmpty else { return nil }
    let zeros = head.map { $0 == 0 }
    if zeros.indices.allSatisfy({ zeros[$0] == ($0 % 2 == 1) }) { return (.utf16LittleEndian, 0) }
    if zeros.indices.allSatisfy({ zeros[$0] == ($0 % 2 == 0) }) { return (.utf16BigEndian, 0) }
    return nil
  }
}

/// A text in UTF-8, whatever it came in.
package struct DecodedText {
  /// UTF-8 without a byte order mark, with no more than 30 combining marks in a row.
  package var bytes: [UInt8]
  /// What the text came in.
  private(set) var encoding: TextEncoding
  /// Whether it began with a byte order mark.
  private(set) var hasMark: Bool
  /// Where the first byte is that is not UTF-8, in a text that was taken for Windows-1252 because of it.
  var firstStrangeByte: Int?
  /// Whether the text had been made UTF-8 twice, and is as it was before.
  private(set) var wasDoubled = false
  /// Whether other bytes before that one are UTF-8 beyond ASCII, so that the text mixes encodings or is damaged.
  var isMixed = false

  /// The text of a file, in the encoding that the data package declares, unless the bytes themselves know better.
  package init(_ raw: [UInt8], declared: TextEncoding? = nil) {
    let mark = TextEncoding.marked(in: raw)
    encoding = mark?.encoding ?? declared ?? .utf8
    hasMark = mark.map { $0.markLength > 0 } ?? false
    switch encoding {
    case .utf16LittleEndian: bytes = Self.fromUTF16(raw, skipping: mark?.markLength ?? 0, low: 0)
    case .utf16BigEndian: bytes = Self.fromUTF16(raw, skipping: mark?.markLength ?? 0, low: 1)
    case .utf32LittleEndian: bytes = Self.fromUTF32(raw, skipping: mark?.markLength ?? 0, isBigEndian: false)
    case .utf32BigEndian: bytes = Self.fromUTF32(raw, skipping: mark?.markLength ?? 0, isBigEndian: true)
    case .windows1252, .windows1250, .macRoman, .codePage850, .latin9, .windows1251, .windows1253, .koi8R:
      bytes = Self.from(encoding, raw[...])
    case .utf8:
      bytes = raw
      if let mark { bytes.removeFirst(mark.markLength) }
      do {
        _ = try UTF8Span(validating: bytes.span)
      } catch {
        let head = bytes[..<error.byteOffsets.lowerBound]
        isMixed = head.contains { $0 >= 0x80 }
        // Of what is damaged nobody can say how it was written.
        encoding = isMixed ? .windows1252 : SingleByteEncoding.best(for: bytes[...])
        firstStrangeByte = Self.from(encoding, head).count
        bytes = Self.from(encoding, bytes[...])
        return
      }
      if let single = SingleByteEncoding.undoubled(bytes) {
        bytes = single
        wasDoubled = true
      }
    }
    bytes = StreamSafeText.bounded(bytes)
  }

  private static func fromUTF16(_ raw: [UInt8], skipping mark: Int, low: Int) -> [UInt8] {
    let units = stride(from: mark, to: raw.count - 1, by: 2).lazy.map { place in
      UInt16(raw[place + low]) | UInt16(raw[place + 1 - low]) << 8
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count / 2)
    // Half a surrogate pair becomes U+FFFD.
    _ = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { bytes.append($0) }
    return bytes
  }

  private static func fromUTF32(_ raw: [UInt8], skipping mark: Int, isBigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count / 4)
    for place in stride(from: mark, to: raw.count - 3, by: 4) {
      let value = raw[place..<place + 4].enumerated().reduce(UInt32(0)) { value, byte in
        value | UInt32(byte.element) << UInt32(8 * (isBigEndian ? 3 - byte.offset : byte.offset))
      }
      bytes += Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
    return bytes
  }

  private static func from(_ encoding: TextEncoding, _ raw: ArraySlice<UInt8>) -> [UInt8] {
    guard let half = SingleByteEncoding.upperHalf(of: encoding) else { return Array(raw) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count + raw.count / 16)
    for byte in raw {
      guard byte >= 0x80 else {
        bytes.append(byte)
        continue
      }
      let scalar = half[Int(byte) - 0x80]
      if scalar < 0x800 {
        bytes.append(0xC0 | UInt8(scalar >> 6))
      } else {
        bytes.append(0xE0 | UInt8(scalar >> 12))
        bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      }
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    }
    return bytes
  }
}

extension TextEncoding {
  /// A text of UTF-8 in this encoding; nil where it has a character that the encoding has not.
  func encoded(_ text: [UInt8], withMark: Bool) -> [UInt8]? {
    switch self {
    case .utf8: return (withMark ? [0xEF, 0xBB, 0xBF] : []) + text
    case .utf16LittleEndian, .utf16BigEndian:
      let units = (withMark ? [0xFEFF] : []) + Array(String(decoding: text, as: UTF8.self).utf16)
      return units.flatMap { unit in
        let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
        return self == .utf16LittleEndian ? [low, high] : [high, low]
      }
    // Written anew, it becomes what everybody reads.
    case .utf32LittleEndian, .utf32BigEndian: return nil
    case .windows1252, .windows1250, .macRoman, .codePage850, .latin9, .windows1251, .windows1253, .koi8R:
      guard let half = SingleByteEncoding.upperHalf(of: self) else { return nil }
      let places = Dictionary(
        half.enumerated().map { (UInt32($1), UInt8($0) + 0x80) }, uniquingKeysWith: { first, _ in first })
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
        if scalar.value < 0x80 {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else if let byte = places[scalar.value] {
          bytes.append(byte)
        } else {
          return nil
        }
      }
      return bytes
    }
  }
}
