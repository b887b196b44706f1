import Collaboration
import Support

/// What is in a cell.
enum CellContent<Value: Sendable>: Sendable {
  case empty
  /// Something that is wrong, and has been reported.
  case unreadable
  case value(Value)

  var value: Value? {
    guard case .value(let value) = self else { return nil }
    return value
  }

  var isEmpty: Bool {
    guard case .empty = self else { return false }
    return true
  }
}

/// A column of a table, read: what each row's cell means.
struct ColumnValues<Value: Sendable>: Sendable {
  /// Which of the meanings each row has; empty where the table lacks the column.
  let codes: [Int32]
  let meanings: [CellContent<Value>]

  subscript(row: Int) -> CellContent<Value> {
    codes.isEmpty ? .empty : meanings[Int(codes[row])]
  }
}

extension ColumnValues {
  /// The same cells with another form of their values; what has none is empty.
  func map<Other>(_ transform: (Value) -> Other?) -> ColumnValues<Other> {
    ColumnValues<Other>(
      codes: codes,
      meanings: meanings.map { cell in
        guard let value = cell.value else { return cell.isEmpty ? .empty : .unreadable }
        return transform(value).map { .value($0) } ?? .empty
      })
  }
}

extension ColumnValues where Value: Hashable {
  /// The same cells with a number for each distinct value, so that two spellings of one value are the same.
  ///
  /// `empty`: what an empty cell means, where it means something.
  func numbered(empty: Value? = nil) -> ColumnValues<Int32> {
    var numbers: [Value: Int32] = [:]
    return ColumnValues<Int32>(
      codes: codes,
      meanings: meanings.map { cell in
        guard let value = cell.value ?? (cell.isEmpty ? empty : nil) else { return cell.isEmpty ? .empty : .unreadable }
        let number = numbers[value] ?? Int32(truncatingIfNeeded: numbers.count)
        numbers[value] = number
        return .value(number)
      })
  }
}

/// Why a cell cannot be read, and what would be right.
struct CellError: Error {
  let message: String
  /// What such cells are, for where there are too many of them to tell: `dates that cannot be read`.
  let kind: String
}

extension CodedTable {
  /// Reads each distinct spelling of a column once, and reports each row whose cell cannot be read.
  func cells<Value>(
    _ column: Column, log: inout ProblemLog, read: (String) throws(CellError) -> Value?
  ) -> ColumnValues<Value> {
    guard let spellings = spellings(of: column) else { return ColumnValues(codes: [], meanings: []) }
    let texts = (0..<spellings.count).lazy.map { spellings.text($0) }
    let gaps = gaps(in: column, log: &log)
    return cells(column, texts, isEmpty: { $0.isEmpty || gaps.contains($0) }, log: &log, read: read)
  }

  /// What programs write for a cell that has nothing: pandas, R, SQL.
  private static let gaps = ["NaN", "nan", "NaT", "<NA>", "NULL", "None", "NA"]

  /// Which of these words stand in a column; of names, `NA` may be one.
  private func gaps(in column: Column, log: inout ProblemLog) -> Set<String> {
    guard let spellings = spellings(of: column) else { return [] }
    let isName = [Column.id, .name, .organization, .person, .group, .event, .otherNames].contains(column)
    let found = Self.gaps.filter { spellings.find($0) != nil && !(isName && $0 == "NA") }
    if !found.isEmpty {
      log.add(
        .note, text.whole,
        "\(cited(found, atMost: 3)) in the column \(column.rawValue) \(found.count == 1 ? "is" : "are") read as empty cells"
      )
    }
    return Set(found)
  }

  /// The same for a column of names, which come with their keys.
  func cells<Value>(
    names column: Column, log: inout ProblemLog, read: (Name) throws(CellError) -> Value?
  ) -> ColumnValues<Value> {
    guard let spellings = spellings(of: column) else { return ColumnValues(codes: [], meanings: []) }
    let gaps = gaps(in: column, log: &log)
    return cells(
      column, Name.all(of: spellings), isEmpty: { $0.text.isEmpty || !gaps.isEmpty && gaps.contains($0.text) },
      log: &log
    ) { (name: Name) throws(CellError) -> Value? in
      if let message = Self.formula(name.text) {
        throw CellError(message: message, kind: "formulas in place of values")
      }
      return try read(name)
    }
  }

  /// What is wrong with a name that a spreadsheet has written for a formula; nil for any other.
  private static func formula(_ text: String) -> String? {
    guard let first = text.utf8.first, first == UInt8(ascii: "#") || first == UInt8(ascii: "=") else { return nil }
    if ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"].contains(text) {
      return "the formula gives \(text); mend it, or write the value"
    }
    // A call, as =HYPERLINK("…"), is kept as the text that it is: nothing here works it out.
    let rest = text.dropFirst()
    let isReference =
      !rest.isEmpty && rest.last?.isNumber == true && rest.first.map { $0.isUppercase || $0 == "$" } == true
      && rest.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber || "$!:".contains($0)) }
    return first == UInt8(ascii: "=") && isReference
      ? "\(cited(text)) is a formula, where its value is wanted; save the sheet as CSV anew" : nil
  }

  private func cells<Value, Spellings: Collection>(
    _ column: Column, _ spellings: Spellings, isEmpty: (Spellings.Element) -> Bool, log: inout ProblemLog,
    read: (Spellings.Element) throws(CellError) -> Value?
  ) -> ColumnValues<Value> {
    var errors: [Int32: CellError] = [:]
    var meanings: [CellContent<Value>] = []
    meanings.reserveCapacity(spellings.count)
    for (code, spelling) in spellings.enumerated() {
      do throws(CellError) {
        let value = isEmpty(spelling) ? nil : try read(spelling)
        meanings.append(value.map { .value($0) } ?? .empty)
      } catch {
        meanings.append(.unreadable)
        errors[Int32(truncatingIfNeeded: code)] = error
      }
    }
    let codes = codes(of: column)
    if !errors.isEmpty {
      for (row, code) in codes.enumerated() {
        guard let error = errors[code] else { continue }
        log.add(.error, in: file, kind: error.kind, at: place(of: row, column), error.message)
      }
    }
    return ColumnValues(codes: codes, meanings: meanings)
  }

  /// The text of a column's cells.
  func texts(_ column: Column, log: inout ProblemLog) -> ColumnValues<String> {
    cells(column, log: &log) { text throws(CellError) in text }
  }

  /// The dates of a column: in ISO form, or in another where the column itself tells which is meant, which is reported.
  func dates(_ column: Column, log: inout ProblemLog) -> ColumnValues<PartialDate> {
    var order: DateOrder??
    var other: (text: String, date: PartialDate)?
    var open: String?
    let isEnd = column == .endDate || column == .dissolutionDate
    let dates = cells(column, log: &log) { text throws(CellError) -> PartialDate? in
      if let date = PartialDate(text) { return date }
      if TableWords.shared.isOpenEnd(text, isEnd: isEnd) {
        open = open ?? text
        return nil
      }
      if order == nil { order = .some(dateOrder(of: column)) }
      // What one can only mean in one way is not asked for again.
      if let date = DateOrder.date(PartialDate.withoutTime(text), order: order ?? nil)
        ?? PartialDate(PartialDate.withoutTime(text))
        ?? (text.contains(where: \.isLetter) ? DateWords.whole(text) : nil)
      {
        other = other ?? (text, date)
        return date
      }
      return try PartialDate.read(text)
    }
    if let open {
      log.add(
        .note, text.whole,
        "\(cited(open)) in the column \(column.rawValue) is read as \(isEnd ? "still open" : "not known"); an empty cell says the same"
      )
    }
    if let other {
      log.add(
        .warning, in: file, kind: "dates in another form", at: text.whole,
        "dates of \(column.rawValue) are in another form: \(cited(other.text)) is read as \(other.date); write them so, or let check --fix do it"
      )
    }
    return dates
  }

  /// Which of day and month comes first in the dates of a column; nil where they do not tell it all alike.
  private func dateOrder(of column: Column) -> DateOrder? {
    guard let spellings = spellings(of: column) else { return nil }
    let orders = DateOrder.orders(in: (0..<spellings.count).lazy.map { spellings.text($0) })
    guard orders.isEmpty else { return orders.count == 1 ? orders.first : nil }
    return header.isDayFirst ? .dayFirst : nil
  }

  /// Reports the rows in which a cell is empty that must not be.
  func require<Value>(_ column: Column, _ cells: ColumnValues<Value>, log: inout ProblemLog) {
    for row in 0..<rowCount where cells[row].isEmpty {
      log.add(
        .error, in: file, kind: "cells of \(column.rawValue) that are empty", at: place(of: row, column),
        "the \(column.rawValue.replacing("_", with: " ")) is empty; write it, or leave out the row")
    }
  }
}

/// A name as it is written, with what it has in common with its other spellings.
struct Name: Sendable {
  let text: String
  let key: NameKey

  /// The names of a column, folded in two halves at a time: there may be a million.
  static func all(of spellings: SpellingTable) -> [Name] {
    @Sendable func names(_ codes: Range<Int>) -> [Name] {
      codes.map { code in
        let text = spellings.text(code)
        return Name(text: text, key: NameKey(text))
      }
    }
    let half = spellings.count / 2
    guard half > 1000 else { return names(0..<spellings.count) }
    let (first, second) = concurrently {
      names(0..<half)
    } _: {
      names(half..<spellings.count)
    }
    return first + second
  }
}

extension PartialDate {
  /// A text without the time of day behind a date, or the decimals that data frames add to a year: `2019.0`.
  static func withoutTime(_ text: String) -> String {
    if text.hasSuffix(".0"), text.utf8.count == 6 { return String(text.dropLast(2)) }
    guard let sign = text.firstIndex(where: { $0 == "T" || $0 == " " }), text.first?.isNumber == true else {
      return text
    }
    let time = text[text.index(after: sign)...]
    let isTime = time.contains(":") && time.allSatisfy { $0.isASCII && ($0.isNumber || ":.Z+-".contains($0)) }
    return isTime ? String(text[..<sign]) : text
  }

  /// Reads a date as tables have it, and says how to write what is none.
  static func read(_ text: String) throws(CellError) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    throw CellError(message: message(about: text), kind: "dates that cannot be read")
  }

  private static func message(about text: String) -> String {
    let parts = text.split { !$0.isNumber || !$0.isASCII }.map(String.init)
    let numbers = parts.compactMap { Int($0) }
    let isNumeric =
      text.allSatisfy { ($0.isNumber && $0.isASCII) || "/.- :T".contains($0) } && numbers.count == parts.count
    if isNumeric, let date = guess(parts, numbers) {
      let other = monthFirst(parts, numbers).map { $0 == date ? "" : ", or \($0) where the month comes first" }
      return "\(cited(text)) is not an ISO date; write \(date)\(other ?? "")"
    }
    if isNumeric, parts.first?.count == 4, numbers.count <= 3, text.count == 4 || text.count == 7 || text.count == 10 {
      return "there is no such date as \(cited(text)); months go from 01 to 12, days to the end of the month"
    }
    if text.count == 5, let days = Int(text), (20_000...60_000).contains(days) {
      return
        "\(cited(text)) is the number that a spreadsheet has for a day; format the column as dates, and save it anew"
    }
    return "\(cited(text)) is not a date; write YYYY-MM-DD, YYYY-MM or YYYY"
  }

  /// What numbers in another order or form would be as a date.
  private static func guess(_ parts: [String], _ numbers: [Int]) -> PartialDate? {
    switch numbers.count {
    case 2 where parts[0].count == 4: PartialDate(year: numbers[0], month: numbers[1])
    case 2 where parts[1].count == 4: PartialDate(year: numbers[1], month: numbers[0])
    case 3... where parts[0].count == 4: PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
    // Day before month, as everybody but the United States writes it; where that cannot be, the other way round.
    case 3... where parts[2].count == 4:
      PartialDate(year: numbers[2], month: numbers[1], day: numbers[0]) ?? monthFirst(parts, numbers)
    default: nil
    }
  }

  /// The date where the month comes first, as in the United States; nil where that makes none.
  private static func monthFirst(_ parts: [String], _ numbers: [Int]) -> PartialDate? {
    guard numbers.count >= 3, parts[2].count == 4 else { return nil }
    return PartialDate(year: numbers[2], month: numbers[0], day: numbers[1])
  }
}

/// Numbers as spreadsheets write them in French and in English.
enum NumberCell {
  /// Reads a number with a decimal point or comma, spaces between thousands, and any minus sign.
  static func read(_ text: String) throws(CellError) -> Double? {
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
      throw CellError(
        message: "\(cited(text)) is not a number; write digits, with a decimal point or comma: 1234.5",
        kind: "numbers that cannot be read")
    }
    return number
  }

  /// Reads degrees of a circle of latitude or longitude, which go as far to both sides.
  static func read(_ text: String, within limit: Double, _ what: String) throws(CellError) -> Double? {
    guard let number = try read(text) else { return nil }
    guard abs(number) <= limit else {
      throw CellError(
        message: "the \(what) \(cited(text)) is not between −\(Int(limit)) and \(Int(limit)); write degrees",
        kind: "coordinates off the earth")
    }
    return number
  }

  /// Reads a number in percent, with or without its sign: `-75`, `−75 %`.
  static func readPercent(_ text: String) throws(CellError) -> Double? {
    try read(text.hasSuffix("%") ? String(text.dropLast()) : text)
  }

  /// Whether it may have been meant as thousands: `1,234`.
  static func mayBeThousands(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    return parts.count == 2 && (1...3).contains(parts[0].count) && parts[1].count == 3 && parts[0] != "0"
      && parts.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}
