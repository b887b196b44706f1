internal import Support
package import Tables

/// A sheet of a spreadsheet: a header that stays in sight, and rows whose numbers are numbers.
package struct Sheet: Sendable {
  package enum Kind: Hashable, Sendable {
    case text
    case number(decimals: Int?)
    /// A share of 1, which is shown in percent; `isHundredfold`: where the values are percents already.
    case percent(decimals: Int, isHundredfold: Bool)
    /// ISO dates, which become dates where they have a day; a year or a month alone stays text.
    case date
    case flag
  }

  package let name: String
  package let columns: [(heading: String, kind: Kind)]
  package let rows: TableRows

  package init(name: String, columns: [(heading: String, kind: Kind)], rows: [[Value]]) {
    self.name = name.harmless
    self.columns = columns.map { ($0.heading.harmless, $0.kind) }
    self.rows = TableRows(rows, width: columns.count)
  }

  /// A published table, with the headings that it has in a language.
  package init(_ table: Table, heading: (Int) -> String) {
    name = table.name.harmless
    columns = table.columns.indices.map { column in
      (
        heading(column).harmless,
        table.descriptions.map { Kind(of: $0[column].unit) }
          ?? (table.isNumeric(column) ? .number(decimals: nil) : .text)
      )
    }
    rows = table.rows
  }

  /// How many rows a sheet has, the header among them.
  static let mostRows = 1_048_576

  /// How wide a column is, in letters: as its longest cell, within reason.
  func width(of column: Int) -> Int {
    let longest = rows.prefix(2_000).reduce(columns[column].heading.count) { longest, row in
      max(longest, row[column].plain.split(separator: "\n").map(\.count).max() ?? 0)
    }
    return min(60, max(8, longest + 2))
  }

  /// What is in a cell, and how it is shown.
  func cell(_ value: Value, in column: Int) -> SheetCell {
    switch (value, columns[column].kind) {
    case (.empty, _): return .empty
    case (.integer, .percent(let decimals, let isHundredfold)), (.number, .percent(let decimals, let isHundredfold)):
      return .percent((value.number ?? 0) / (isHundredfold ? 100 : 1), decimals: decimals)
    case (.integer(let number), .number(let decimals)):
      return .number(Double(number), decimals: decimals.map { _ in 0 })
    case (.number(let number), .number(let decimals)): return .number(number, decimals: decimals)
    case (.integer(let number), _): return .number(Double(number), decimals: nil)
    case (.number(let number), _): return .number(number, decimals: nil)
    case (.flag(let flag), _): return .flag(flag)
    case (.text(let text), .date):
      return SheetDay(text).map { .day($0, text) } ?? .text(text.harmless)
    case (.text(let text), _): return text.isEmpty ? .empty : .text(text.harmless)
    }
  }
}

extension Sheet.Kind {
  /// What a column of a unit holds.
  fileprivate init(of unit: Unit) {
    switch unit {
    case .name, .text, .word, .source: self = .text
    case .date: self = .date
    case .year: self = .number(decimals: nil)
    case .share: self = .percent(decimals: unit.decimals, isHundredfold: false)
    case .percent: self = .percent(decimals: unit.decimals, isHundredfold: true)
    case .count, .kilometres, .probability, .number: self = .number(decimals: unit.decimals)
    case .flag: self = .flag
    }
  }
}

/// A cell as spreadsheets have them.
enum SheetCell: Hashable {
  case empty
  case text(String)
  case number(Double, decimals: Int?)
  case percent(Double, decimals: Int)
  /// Days since 1899-12-30, and the same as ISO has it.
  case day(SheetDay, String)
  case flag(Bool)
}

/// A day that spreadsheets can count, from 1 March 1900 on, where all of them agree.
struct SheetDay: Hashable {
  let serial: Int

  /// Nil for a text that is no day.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day), year >= 1900
    else { return nil }
    // Days of the Gregorian calendar (Hinnant, “chrono-Compatible Low-Level Date Algorithms”).
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    serial = days - 693_899
    guard serial >= 61 else { return nil }
  }
}

/// Why a spreadsheet cannot be written.
package struct SheetFault: Error, CustomStringConvertible {
  package let description: String
}

/// Names as sheets may have them: at most 31 characters, none of `[]:*?/\`, each its own.
enum SheetNames {
  static func of(_ sheets: [Sheet]) -> [String] {
    var taken: Set<String> = []
    return sheets.map { sheet in
      let plain = String(sheet.name.map { "[]:*?/\\'".contains($0) ? "-" : $0 }.prefix(31))
      var name = plain.isEmpty ? "table" : plain
      var number = 2
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain.prefix(27)) \(number)"
        number += 1
      }
      return name
    }
  }
}
