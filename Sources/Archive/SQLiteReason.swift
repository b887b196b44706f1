import GRDB

/// Why SQLite could not do it, and what to do about it.
struct SQLiteReason: CustomStringConvertible {
  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  var description: String {
    guard let error = error as? DatabaseError else { return "\(error)" }
    switch error.resultCode {
    case .SQLITE_FULL: return "the disk is full; free some space, or choose another place"
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      return "the file is damaged; take a good copy, or build it anew from the network's folder"
    case .SQLITE_BUSY, .SQLITE_LOCKED: return "another program is writing to it; try again when that has ended"
    case .SQLITE_READONLY, .SQLITE_CANTOPEN:
      return "the program that last wrote to it left changes in a file beside it, which only a program that may write"
        + " can merge; open and close it once in such a program"
    case .SQLITE_IOERR: return "the disk could not read or write it"
    default: return error.message ?? error.resultCode.description
    }
  }
}
