@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode's canonical decomposition (NFD): each accent is a scalar of its own.
  package var decomposed: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: _nfd)
    return String(text)
  }

  /// The text in Unicode's canonical composition (NFC): a letter and its accents are one scalar where there is one.
  package var composed: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: _nfc)
    return String(text)
  }
}

extension StringProtocol {
  /// The text without white space around it.
  package var trimmed: String {
    guard startsOrEndsInSpace else { return String(self) }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[first..<scalars.index(after: last)])
  }

  private var startsOrEndsInSpace: Bool {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      // Most names begin and end in a letter of ASCII, and Unicode's tables take time.
      scalar.value <= 0x20 || (scalar.value > 0x7F && scalar.properties.isWhitespace)
    }
    return unicodeScalars.first.map(isSpace) == true || unicodeScalars.last.map(isSpace) == true
  }

  /// The text without these characters around it.
  package func trimming(_ outer: Set<Unicode.Scalar>) -> String {
    guard let first = unicodeScalars.firstIndex(where: { !outer.contains($0) }),
      let last = unicodeScalars.lastIndex(where: { !outer.contains($0) })
    else { return "" }
    return String(self[first..<unicodeScalars.index(after: last)])
  }
}
