/// A date as people write it down: a year, a month of a year, or a day.
///
/// ISO 8601's reduced precision: `2007`, `2007-10`, `2007-10-01`. Years run from 1 to 9999.
package struct PartialDate: Hashable, Comparable, Sendable {
  /// `YYYYMMDD`, with 00 for what is not known: a date sorts before everything within it.
  let packed: Int32

  /// A date from its parts, or nil where there is no such day.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day { guard (1...Self.days(in: month, of: year)).contains(day) else { return nil } }
    } else if day != nil {
      return nil
    }
    packed = Int32(year * 10_000 + (month ?? 0) * 100 + (day ?? 0))
  }

  /// The year 1: what is in a row whose date is not yet set.
  static let first = PartialDate(packed: 10_000)

  init(packed: Int32) {
    self.packed = packed
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` from ASCII bytes; nil for anything else.
  package init?<Bytes: RandomAccessCollection>(ascii bytes: Bytes) where Bytes.Element == UInt8 {
    // There may be twenty million: bytes in one piece are read by code that is compiled for them.
    guard
      let date = bytes.withContiguousStorageIfAvailable(Self.parse) ?? Array(bytes).withUnsafeBufferPointer(Self.parse)
    else { return nil }
    self = date
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> PartialDate? {
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return nil }
    var parts = (0, 0, 0)
    for (offset, byte) in bytes.enumerated() {
      if offset == 4 || offset == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let digit = Int(byte - UInt8(ascii: "0"))
      switch offset {
      case 0..<4: parts.0 = parts.0 * 10 + digit
      case 5..<7: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
    }
    return PartialDate(year: parts.0, month: bytes.count >= 7 ? parts.1 : nil, day: bytes.count == 10 ? parts.2 : nil)
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    self.init(ascii: Array(text.utf8))
  }

  package var year: Int { Int(packed) / 10_000 }
  package var month: Int? { packed / 100 % 100 == 0 ? nil : Int(packed / 100 % 100) }
  package var day: Int? { packed % 100 == 0 ? nil : Int(packed % 100) }

  /// Whether it ends before the other begins, as far as both are known: 2007 is not before 2007-10.
  package func isCertainlyBefore(_ other: PartialDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month, month != otherMonth else {
      guard month != nil, other.month != nil, let day, let otherDay = other.day else { return false }
      return day < otherDay
    }
    return month < otherMonth
  }

  package static func < (a: PartialDate, b: PartialDate) -> Bool { a.packed < b.packed }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// The ISO 8601 form, as precise as the date is known.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return padded(year, 4) + (month.map { "-" + padded($0, 2) } ?? "") + (day.map { "-" + padded($0, 2) } ?? "")
  }
}
