internal import FoundationEssentials

/// The rows of a CSV that the driver wrote: UTF-8, commas, quotes where a cell needs them.
enum CSVRows {
  static func read(_ bytes: Data) -> [[String]] {
    var rows: [[String]] = []
    var (row, cell): ([String], [UInt8]) = ([], [])
    var (isQuoted, wasQuote) = (false, false)
    func endCell() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    for byte in bytes {
      if isQuoted {
        // Of two quotes within quotes the second is the cell's; of one alone, the quotes end.
        if wasQuote {
          wasQuote = false
          if byte == UInt8(ascii: "\"") {
            cell.append(byte)
            continue
          }
          isQuoted = false
        } else if byte == UInt8(ascii: "\"") {
          wasQuote = true
          continue
        } else {
          cell.append(byte)
          continue
        }
      }
      switch byte {
      case UInt8(ascii: "\"") where cell.isEmpty: isQuoted = true
      case UInt8(ascii: ","): endCell()
      case UInt8(ascii: "\n"):
        endCell()
        rows.append(row)
        row.removeAll(keepingCapacity: true)
      default: cell.append(byte)
      }
    }
    return rows
  }
}
