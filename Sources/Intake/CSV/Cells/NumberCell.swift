/// Numbers as spreadsheets write them in French and in English.
enum NumberCell {
  /// Reads a number with a decimal point or comma, spaces between thousands, and any minus sign.
  static func read(_ text: String) throws(Complaint) -> Double? {
    var plain = ""
    for character in text {
      switch character {
      case " ", "\u{A0}", "\u{202F}", "\u{2009}": continue
      case "\u{2212}", "\u{2013}": plain.append("-")
      case ",": plain.append(".")
      default: plain.append(character)
      }
    }
    let isNumeric = plain.allSatisfy { ("0"..."9").contains($0) || "+-.eE".contains($0) }
    guard isNumeric, let number = Double(plain), number.isFinite else {
      throw Complaint(
        message: "\(cited(text)) is not a number; write digits, with a decimal point or comma: 1234.5",
        kind: "numbers that cannot be read")
    }
    return number
  }

  /// Reads degrees of a circle of latitude or longitude, which go as far to both sides.
  static func read(_ text: String, within limit: Double, _ what: String) throws(Complaint) -> Double? {
    guard let number = try read(text) else { return nil }
    guard abs(number) <= limit else {
      throw Complaint(
        message: "the \(what) \(cited(text)) is not between −\(Int(limit)) and \(Int(limit)); write degrees",
        kind: "coordinates off the earth")
    }
    return number
  }

  /// Reads a number in percent, with or without its sign: `-75`, `−75 %`.
  static func readPercent(_ text: String) throws(Complaint) -> Double? {
    try read(text.hasSuffix("%") ? String(text.dropLast()) : text)
  }

  /// Whether it may have been meant as thousands: `1,234`.
  static func mayBeThousands(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[1].count == 3 && parts[0] != "0"
      && parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}
