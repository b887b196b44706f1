import Collaboration

/// What stands in a cell.
enum Cell<Value: Sendable>: Sendable {
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
struct Cells<Value: Sendable>: Sendable {
  /// Which of the meanings each row has; empty where the table lacks the column.
  let codes: [Int32]
  let meanings: [Cell<Value>]

  subscript(row: Int) -> Cell<Value> {
    codes.isEmpty ? .empty : meanings[Int(codes[row])]
  }
}

extension Cells {
  /// The same cells with another form of their values; what has none is empty.
  func map<Other>(_ transform: (Value) -> Other?) -> Cells<Other> {
    Cells<Other>(
      codes: codes,
      meanings: meanings.map { cell in
        guard let value = cell.value else { return cell.isEmpty ? .empty : .unreadable }
        return transform(value).map { .value($0) } ?? .empty
      })
  }
}

extension Cells where Value: Hashable {
  /// The same cells with a number for each distinct value, so that two spellings of one value are the same.
  ///
  /// `empty`: what an empty cell means, where it means something.
  func numbered(empty: Value? = nil) -> Cells<Int32> {
    var numbers: [Value: Int32] = [:]
    return Cells<Int32>(
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
struct Complaint: Error {
  let message: String
  /// What such cells are, for where there are too many of them to tell: `dates that cannot be read`.
  let kind: String
}

extension CodedTable {
  /// Reads each distinct spelling of a column once, and reports each row whose cell cannot be read.
  func cells<Value>(
    _ column: Column, log: inout ProblemLog, read: (String) throws(Complaint) -> Value?
  ) -> Cells<Value> {
    guard let spellings = spellings(of: column) else { return Cells(codes: [], meanings: []) }
    let texts = (0..<spellings.count).lazy.map { spellings.text($0) }
    return cells(column, texts, isEmpty: \.isEmpty, log: &log, read: read)
  }

  /// The same for a column of names, which come with their keys.
  func cells<Value>(
    names column: Column, log: inout ProblemLog, read: (Name) throws(Complaint) -> Value?
  ) -> Cells<Value> {
    guard let spellings = spellings(of: column) else { return Cells(codes: [], meanings: []) }
    return cells(column, Name.all(of: spellings), isEmpty: \.text.isEmpty, log: &log, read: read)
  }

  private func cells<Value, Spellings: Collection>(
    _ column: Column, _ spellings: Spellings, isEmpty: (Spellings.Element) -> Bool, log: inout ProblemLog,
    read: (Spellings.Element) throws(Complaint) -> Value?
  ) -> Cells<Value> {
    var complaints: [Int32: Complaint] = [:]
    var meanings: [Cell<Value>] = []
    meanings.reserveCapacity(spellings.count)
    for (code, spelling) in spellings.enumerated() {
      do throws(Complaint) {
        let value = isEmpty(spelling) ? nil : try read(spelling)
        meanings.append(value.map { .value($0) } ?? .empty)
      } catch {
        meanings.append(.unreadable)
        complaints[Int32(truncatingIfNeeded: code)] = error
      }
    }
    let codes = codes(of: column)
    if !complaints.isEmpty {
      for (row, code) in codes.enumerated() {
        guard let complaint = complaints[code] else { continue }
        log.add(.error, in: file, kind: complaint.kind, at: place(of: row, column), complaint.message)
      }
    }
    return Cells(codes: codes, meanings: meanings)
  }

  /// The text of a column's cells.
  func texts(_ column: Column, log: inout ProblemLog) -> Cells<String> {
    cells(column, log: &log) { text throws(Complaint) in text }
  }

  /// The dates of a column: in ISO form, or in another where the column itself tells which is meant, which is told.
  func dates(_ column: Column, log: inout ProblemLog) -> Cells<PartialDate> {
    var order: DateOrder??
    var other: (text: String, date: PartialDate)?
    let dates = cells(column, log: &log) { text throws(Complaint) -> PartialDate? in
      if let date = PartialDate(text) { return date }
      if order == nil { order = .some(dateOrder(of: column)) }
      // What one can only mean in one way is not asked for again.
      if let known = order ?? nil, let date = DateOrder.date(text, order: known) {
        other = other ?? (text, date)
        return date
      }
      if text.contains(where: \.isLetter), let date = DateWords.whole(text) {
        other = other ?? (text, date)
        return date
      }
      return try PartialDate.read(text)
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
    let told = DateOrder.told(by: (0..<spellings.count).lazy.map { spellings.text($0) })
    guard told.isEmpty else { return told.count == 1 ? told.first : nil }
    return header.isDayFirst ? .dayFirst : nil
  }

  /// Reports the rows in which a cell is empty that must not be.
  func require<Value>(_ column: Column, _ cells: Cells<Value>, log: inout ProblemLog) {
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
    let (first, second) = together {
      names(0..<half)
    } _: {
      names(half..<spellings.count)
    }
    return first + second
  }
}
