/// A year as it is asked for: `2007`.
package struct Year: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: Int

  /// - Returns: nil unless the text is four digits, and not 0000.
  package init?(_ text: String) {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(text), number > 0
    else { return nil }
    self.number = number
  }

  package var description: String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  package static func < (a: Year, b: Year) -> Bool { a.number < b.number }
}
