/// Where a link may lead: a place in the document, a file beside it, a page or an address.
struct LinkTarget: Hashable, Sendable {
  /// A URL reference of ASCII letters, as RFC 3986 has it.
  let reference: String

  private static let schemes: Set<String> = ["http", "https", "mailto"]

  /// Whether it leads to a file beside the document.
  let isRelative: Bool

  /// Nil for a target that would run something or hides what it is.
  init?(_ target: String) {
    guard !target.isEmpty, !target.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return nil
    }
    let beforePath = target.prefix { !"/?#".contains($0) }
    let colon = beforePath.firstIndex(of: ":")
    if let colon {
      guard Self.schemes.contains(beforePath[..<colon].lowercased()) else { return nil }
    }
    // Two slashes at the front would name a computer.
    guard !target.hasPrefix("//"), !target.contains("\\") else { return nil }
    isRelative = colon == nil
    reference = Self.percentEncoded(target)
  }

  /// Bytes that a URL cannot hold as they are, as `%20`.
  private static func percentEncoded(_ target: String) -> String {
    let plain = Set("-._~:/?#@!$&'()*+,;=%".utf8)
    return target.utf8.reduce(into: "") { encoded, byte in
      let scalar = Unicode.Scalar(byte)
      if plain.contains(byte) || scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar) {
        encoded.unicodeScalars.append(scalar)
      } else {
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
