import FoundationEssentials

/// Where a data package says in which encodings its resources are.
enum ResourceEncodings {
  struct Place {
    /// The resource's file; nil where it names none, or several.
    var path: String?
    /// Where the encoding is, its quotes included.
    var encoding: Range<Int>
  }

  /// The places in the bytes of a `datapackage.json` that is one.
  static func places(in bytes: [UInt8]) -> [Place] {
    var walk = Walk(bytes: bytes)
    return walk.places()
  }

  /// Goes over JSON that a parser has accepted, and remembers within which keys it is.
  private struct Walk {
    let bytes: [UInt8]
    private var place = 0
    /// The key of each object that is open; nil for a list.
    private var keys: [String?] = []
    private var isKey = false

    init(bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func places() -> [Place] {
      var places: [Place] = []
      var path: String?
      var encoding: Range<Int>?
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "{"):
          keys.append("")
          isKey = true
        case UInt8(ascii: "["):
          keys.append(nil)
          isKey = false
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
          if keys.count == 3, let found = encoding {
            places.append(Place(path: path, encoding: found))
          }
          if keys.count == 3 { (path, encoding) = (nil, nil) }
          if !keys.isEmpty { keys.removeLast() }
          isKey = false
        case UInt8(ascii: ","): isKey = keys.last.map { $0 != nil } ?? false
        case UInt8(ascii: ":"): isKey = false
        case quote:
          let range = string()
          if isKey, !keys.isEmpty {
            keys[keys.count - 1] = text(range)
          } else if keys.count == 3, keys[0] == "resources", keys[1] == nil {
            if keys[2] == "path" { path = text(range) }
            if keys[2] == "encoding" { encoding = range }
          }
          place = range.upperBound
          continue
        default: break
        }
        place += 1
      }
      return places
    }

    /// The string that begins here, its quotes included.
    private func string() -> Range<Int> {
      var end = place + 1
      while end < bytes.count, bytes[end] != quote { end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1 }
      return place..<min(end + 1, bytes.count)
    }

    private func text(_ range: Range<Int>) -> String {
      (try? JSONDecoder().decode(String.self, from: Data(bytes[range]))) ?? ""
    }
  }
}
