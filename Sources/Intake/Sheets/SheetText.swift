/// Numbers and dates of spreadsheets as the text that tables have.
enum SheetText {
  /// A number without what its binary form adds: `43.677` for `43.677000000000001`.
  static func number(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let isPlain = bytes.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") }
    guard !isPlain, let number = Double(String(decoding: bytes, as: UTF8.self)) else { return Array(bytes) }
    return Array(plain(number).utf8)
  }

  /// A share as a percentage: `-75%` for -0.75.
  static func percent(_ bytes: some Collection<UInt8>) -> [UInt8] {
    guard let number = Double(String(decoding: bytes, as: UTF8.self)) else { return Array(bytes) }
    // Rounded, since hundred times a share has more digits than the share.
    return Array((plain((number * 1e10).rounded() / 1e8) + "%").utf8)
  }

  /// A share of a day as a time: `13:30` for 0.5625, `26:15` for over a day.
  static func time(_ bytes: some Collection<UInt8>) -> [UInt8] {
    guard let days = Double(String(decoding: bytes, as: UTF8.self)), days >= 0, days < 10_000 else {
      return number(bytes)
    }
    let seconds = Int((days * 86_400).rounded())
    let time = "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2))"
    return Array((seconds % 60 == 0 ? time : "\(time):\(padded(seconds % 60, 2))").utf8)
  }

  static func plain(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    return number.description
  }

  /// A whole number with zeros before it, as a code is shown: `01004` for 1004.
  static func digits(_ bytes: some Collection<UInt8>, width: Int) -> [UInt8] {
    let plain = number(bytes)
    guard plain.count < width, plain.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return plain }
    return [UInt8](repeating: 0x30, count: width - plain.count) + plain
  }

  /// How much of a date a format shows.
  enum Precision {
    case day, month, year

    /// How many characters such a date has.
    var length: Int {
      switch self {
      case .day: 10
      case .month: 7
      case .year: 4
      }
    }
  }

  /// The date that a workbook counts as so many days; nil where it has none.
  ///
  /// From 31 December 1899, and with a 29 February 1900 that Lotus 1-2-3 had and Excel kept; or from 1 January 1904, as
  /// workbooks of old Macintoshes count (ECMA-376 18.17.4.1). Less than a day is a time, or nothing at all.
  static func date(serial: Double, from1904: Bool, _ precision: Precision) -> Result<[UInt8], CellFault>? {
    guard serial >= 0, serial < 2_958_466, let days = Int(exactly: serial.rounded(.down)) else { return nil }
    guard days > 0 else { return .failure(.zeroDate) }
    if days == 60, !from1904 { return .failure(.leapDayOf1900) }
    // Days from 1 March of the year 0; 1899-12-31 is day 693 900 of it, 1904-01-01 day 695 361.
    let start = from1904 ? 695_361 : days < 60 ? 693_900 : 693_899
    let (year, month, day) = civil(fromMarchOfYear0: days + start)
    let text = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
    return .success(Array(text.utf8.prefix(precision.length)))
  }

  /// Year, month and day of a day of the Gregorian calendar (Hinnant, “chrono-Compatible Low-Level Date Algorithms”).
  private static func civil(fromMarchOfYear0 days: Int) -> (year: Int, month: Int, day: Int) {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9, day)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Why a cell of a spreadsheet has no value, though it is not empty.
enum CellFault: Error, Hashable {
  /// Its formula failed, and the cell shows how: `#REF!`.
  case error
  /// Its formula was written by a program that works out none.
  case neverWorkedOut
  /// It refers to a text that the file does not have.
  case lostText
  /// It is shown as a date, and holds 0, or a time of day alone.
  case zeroDate
  /// 29 February 1900, which Excel counts for the sake of Lotus 1-2-3.
  case leapDayOf1900
  case tooLong

  /// What is wrong, and what would be right.
  ///
  /// `text`: what the cell shows.
  func message(_ text: String) -> String {
    switch self {
    case .error: "the formula gives \(cited(text)); mend it, or write the value"
    case .neverWorkedOut:
      "this formula has never been worked out; open the file in a spreadsheet program and save it"
    case .lostText: "the text of this cell is missing in the file, which is damaged; write it anew, and save the file"
    case .zeroDate:
      "this date is 0, as a time of day is, or what refers to an empty cell; write a date, or leave the cell empty"
    case .leapDayOf1900: "this date is 29 February 1900, a day that never was; write another"
    case .tooLong: RecordScanner.Fault.fieldTooLong.message
    }
  }

  /// What such cells are, for where there are too many of them to tell.
  var kind: String {
    switch self {
    case .error: "cells with an error"
    case .neverWorkedOut: "formulas that were never worked out"
    case .lostText: "cells without their text"
    case .zeroDate: "dates that are 0"
    case .leapDayOf1900: "dates that never were"
    case .tooLong: "cells that cannot be read"
    }
  }
}
