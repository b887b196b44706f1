import Collaboration
import Tables

/// What fits in one cell of a row.
protocol Storable {
  /// Gives the parameter at the index, from 1, this value; returns SQLite's result code.
  func bind(to statement: Statement, at index: CInt) -> CInt
}

extension String: Storable {
  func bind(to statement: Statement, at index: CInt) -> CInt {
    var text = self
    return text.withUTF8 { utf8 in statement.bind(utf8, at: index) }
  }
}

extension Int: Storable {
  func bind(to statement: Statement, at index: CInt) -> CInt {
    statement.bind(Int64(self), at: index)
  }
}

extension Int32: Storable {
  func bind(to statement: Statement, at index: CInt) -> CInt {
    statement.bind(Int64(self), at: index)
  }
}

extension Double: Storable {
  func bind(to statement: Statement, at index: CInt) -> CInt {
    statement.bind(self, at: index)
  }
}

extension Bool: Storable {
  func bind(to statement: Statement, at index: CInt) -> CInt {
    statement.bind(Int64(self ? 1 : 0), at: index)
  }
}

extension Optional: Storable where Wrapped: Storable {
  func bind(to statement: Statement, at index: CInt) -> CInt {
    switch self {
    case .some(let value): value.bind(to: statement, at: index)
    case .none: statement.bindNull(at: index)
    }
  }
}

extension ID: Storable {
  /// The key of the row that it refers to: keys count from 1.
  var key: Int { index + 1 }

  func bind(to statement: Statement, at index: CInt) -> CInt {
    key.bind(to: statement, at: index)
  }
}

extension PartialDate: Storable {
  /// ISO 8601, written without a String: there may be twenty million.
  func bind(to statement: Statement, at index: CInt) -> CInt {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { text in
      func write(_ number: Int, at place: Int) {
        text[place] = UInt8(ascii: "0") + UInt8(number / 10)
        text[place + 1] = UInt8(ascii: "0") + UInt8(number % 10)
      }
      write(year / 100, at: 0)
      write(year % 100, at: 2)
      var count = 4
      for part in [month, day] {
        guard let part else { break }
        text[count] = UInt8(ascii: "-")
        write(part, at: count + 1)
        count += 3
      }
      return statement.bind(UnsafeBufferPointer(rebasing: text[..<count]), at: index)
    }
  }
}

extension FactValue: Storable {
  func bind(to statement: Statement, at index: CInt) -> CInt {
    switch self {
    case .text(let text): text.bind(to: statement, at: index)
    case .names(let names): names.joined(separator: "|").bind(to: statement, at: index)
    case .date(let date): date.bind(to: statement, at: index)
    case .number(let number): number.bind(to: statement, at: index)
    // Keys count from 1.
    case .reference(let position): (position + 1).bind(to: statement, at: index)
    }
  }
}

extension Value: Storable {
  func bind(to statement: Statement, at index: CInt) -> CInt {
    switch self {
    case .empty: statement.bindNull(at: index)
    case .text(let text): text.bind(to: statement, at: index)
    case .integer(let integer): integer.bind(to: statement, at: index)
    case .number(let number): number.bind(to: statement, at: index)
    case .flag(let flag): flag.bind(to: statement, at: index)
    }
  }
}
