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
