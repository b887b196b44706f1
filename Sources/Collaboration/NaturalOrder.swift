/// The order in which people expect names with numbers: Group 2 before Group 10.
package enum NaturalOrder {
  /// Whether a name comes before another that differs from it in a number; nil where they differ in something else first.
  package static func isAscending(_ a: String, _ b: String) -> Bool? {
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
