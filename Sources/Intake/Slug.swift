import Collaboration
import Support

/// The short name that files and links refer to an entity by: `saint-martin-de-crau`.
enum Slug {
  /// In characters, so that it fits in a file's name, in any script and with a number behind it.
  private static let longest = 48

  /// The letters and digits of a name, its words parted by hyphens; empty for a name that has none.
  static func of(_ key: NameKey) -> String {
    ofASCII(key) ?? ofUnicode(key)
  }

  /// The slug of an ASCII key, byte by byte, because there may be a million of them; nil for any other key.
  private static func ofASCII(_ key: NameKey) -> String? {
    var text = key.text
    return text.withUTF8 { bytes -> String? in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
      return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { slug in
        var length = 0
        for byte in bytes where length < longest {
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug[length] = byte
          case _ where length > 0 && slug[length - 1] != UInt8(ascii: "-"): slug[length] = UInt8(ascii: "-")
          default: continue
          }
          length += 1
        }
        if length > 0, slug[length - 1] == UInt8(ascii: "-") { length -= 1 }
        return String(decoding: slug[..<length], as: UTF8.self)
      }
    }
  }

  private static func ofUnicode(_ key: NameKey) -> String {
    // The key's letters are decomposed, as few file names are.
    let scalars = key.text.composed.unicodeScalars
    let words = scalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    let slug = words.map { String($0) }.joined(separator: "-")
    let cut = String(String.UnicodeScalarView(slug.unicodeScalars.prefix(longest)))
    return cut.hasSuffix("-") ? String(cut.dropLast()) : cut
  }
}
