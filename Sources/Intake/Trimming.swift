extension StringProtocol {
  /// The text without white space around it.
  var trimmed: String {
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
}
