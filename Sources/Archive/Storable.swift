import Collaboration
import GRDBSQLite
import Tables

/// What fits in one cell of a row.
///
/// GRDB's own `StatementBinding` ends a text at its first NUL; this one keeps all of it, and needs no array per row.
protocol Storable {
  /// Gives the parameter at the index, from 1, this value; returns SQLite's result code.
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt
}

extension String: Storable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    var text = self
    return text.withUTF8 { utf8 in bindText(utf8, to: statement, at: index) }
  }
}

extension Int: Storable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_int64(statement, index, Int64(self))
  }
}

extension Int32: Storable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_int64(statement, index, Int64(self))
  }
}

extension Double: Storable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_double(statement, index, self)
  }
}

extension Bool: Storable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    sqlite3_bind_int64(statement, index, self ? 1 : 0)
  }
}

extension Optional: Storable where Wrapped: Storable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    switch self {
    case .some(let value): value.bind(to: statement, at: index)
    case .none: sqlite3_bind_null(statement, index)
    }
  }
}

extension ID: Storable {
  /// The key of the row that it refers to: keys count from 1.
  var key: Int { index + 1 }

  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    key.bind(to: statement, at: index)
  }
}

extension PartialDate: Storable {
  /// ISO 8601, written without a String: there may be twenty million.
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
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
      return bindText(UnsafeBufferPointer(rebasing: text[..<count]), to: statement, at: index)
    }
  }
}

extension Value: Storable {
  func bind(to statement: OpaquePointer, at index: CInt) -> CInt {
    switch self {
    case .empty: sqlite3_bind_null(statement, index)
    case .text(let text): text.bind(to: statement, at: index)
    case .integer(let integer): integer.bind(to: statement, at: index)
    case .number(let number): number.bind(to: statement, at: index)
    case .flag(let flag): flag.bind(to: statement, at: index)
    }
  }
}

/// SQLite's macro `SQLITE_TRANSIENT`, “copy it now”, which Swift cannot import.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

private func bindText(_ utf8: UnsafeBufferPointer<UInt8>, to statement: OpaquePointer, at index: CInt) -> CInt {
  // A text without bytes may have no address, and SQLite takes no address for NULL.
  guard let address = utf8.baseAddress, !utf8.isEmpty else { return sqlite3_bind_text(statement, index, "", 0, copied) }
  return address.withMemoryRebound(to: CChar.self, capacity: utf8.count) { text in
    sqlite3_bind_text64(statement, index, text, UInt64(utf8.count), copied, UInt8(SQLITE_UTF8))
  }
}
