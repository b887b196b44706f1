/// The order in which people expect names with numbers: Group 2 before Group 10.
package enum NaturalOrder {
  /// Whether a name comes before another that differs from it in a number; nil where they differ in something else first.
  package static func isAscending(_ a: String, _ b: String) -> Bool? {
    // There may be a million names, nearly all of which differ in ASCII.
    let order = a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b in byteOrder(a, b) }
    }
    switch (order ?? .open) ?? .open {
    case .ascending: return true
    case .descending: return false
    case .neither: return nil
    case .open: return characterOrder(a, b)
    }
  }

  /// `open` where accents decide, which may be written in two ways.
  private enum ByteOrder { case ascending, descending, neither, open }

  private static func byteOrder(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> ByteOrder {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if isDigit(a[i]), isDigit(b[j]) {
        let (number, other) = (digits(of: a, from: &i), digits(of: b, from: &j))
        if i < a.count && a[i] >= 0x80 || j < b.count && b[j] >= 0x80 { return .open }
        if number.count != other.count { return number.count < other.count ? .ascending : .descending }
        if let (x, y) = zip(number, other).first(where: { $0 != $1 }) { return x < y ? .ascending : .descending }
      } else if a[i] == b[j] {
        (i, j) = (i + 1, j + 1)
      } else {
        return a[i] < 0x80 && b[j] < 0x80 ? .neither : .open
      }
    }
    return .neither
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The digits from a place on without the zeros before them; the place goes behind them.
  private static func digits(
    of text: UnsafeBufferPointer<UInt8>, from place: inout Int
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = place
    while place < text.count, isDigit(text[place]) { place += 1 }
    return text[start..<place].drop { $0 == 0x30 }
  }

  private static func characterOrder(_ a: String, _ b: String) -> Bool? {
    var (rest, other) = (a[...], b[...])
    while let x = rest.first, let y = other.first {
      let (digits, otherDigits) = (rest.prefix(while: isDigit), other.prefix(while: isDigit))
      if !digits.isEmpty, !otherDigits.isEmpty {
        let (number, otherNumber) = (digits.drop { $0 == "0" }, otherDigits.drop { $0 == "0" })
        if number != otherNumber {
          return (number.count, String(number)) < (otherNumber.count, String(otherNumber))
        }
        (rest, other) = (rest.dropFirst(digits.count), other.dropFirst(otherDigits.count))
        continue
      }
      guard x == y else { return nil }
      (rest, other) = (rest.dropFirst(), other.dropFirst())
    }
    return nil
  }

  /// What is in the order of names, in the order of the numbers in them.
  package static func sorted<Named>(_ items: [Named], by name: (Named) -> String) -> [Named] {
    let names = items.map(name)
    return items.indices.sorted { isAscending(names[$0], names[$1]) ?? ($0 < $1) }.map { items[$0] }
  }

  private static func isDigit(_ character: Character) -> Bool { character >= "0" && character <= "9" }
}
