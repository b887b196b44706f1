import Collaboration

/// Which columns of a sheet are read, as its header says.
struct SheetColumns {
  /// What stands for a place in a row where a column of the sheet has none.
  private enum NoPlace {
    /// The header has a name there that is no column's.
    static let leftOut = -1
    /// The header has nothing there.
    static let unnamed = -2
    /// The same, and it has been reported that something is below.
    static let reported = -3
  }

  /// How many columns a sheet can have.
  static let widest = 16_384

  /// Those that are read, in the order of a row.
  private(set) var columns: [Column] = []
  /// The columns of the sheet, from 1, that they are in.
  private(set) var origins: [Int] = []
  /// Behind which column of the sheet, counted from 0, there is nothing to read but a cell that is out of place.
  private(set) var reach = widest
  /// By the sheet's column: the place of its cells in a row, or what stands for none.
  private var places: [Int] = []

  /// The columns of a sheet whose header has not been found.
  init() {}

  /// The columns that a header names; what is wrong with it is in the log.
  ///
  /// `names`: what each column of the table is called; `place`: where a cell of the header is.
  init(
    _ header: [(column: Int, text: String, fault: CellFault?)], of table: TableName, names: HeadingNames,
    at place: (Int) -> Place, log: inout ProblemLog
  ) {
    places = Array(repeating: NoPlace.unnamed, count: Self.widest)
    reach = (header.map(\.column).max() ?? 0) + 1
    for (column, text, fault) in header {
      places[column] = NoPlace.leftOut
      let place = place(column)
      if let fault, text.isEmpty {
        log.add(.error, in: place.file, kind: fault.kind, at: place, fault.message(text))
      } else if let known = names.column(text) {
        guard !columns.contains(known) else {
          guard names.isOwn(text, known) else {
            log.add(
              .warning, in: place.file, kind: "unknown columns", at: place,
              "\(cited(text)) is left out, as another column is taken for \(known.rawValue); "
                + "--columns \"\(text)=\(known.rawValue)\" says otherwise")
            continue
          }
          log.add(
            .error, in: place.file, kind: "columns that stand there twice", at: place,
            "\(cited(text)) is a second column for \(known.rawValue); leave one of them")
          continue
        }
        places[column] = columns.count
        columns.append(known)
        origins.append(column + 1)
      } else if !names.isAside(text) {
        let known = listed(table.columns.map(\.rawValue), "and")
        log.add(
          .warning, in: place.file, kind: "unknown columns", at: place,
          "the unknown column \(cited(text)) is left out; the columns of \(table.rawValue) are \(known)")
      }
    }
  }

  /// The place in a row of the cells of a column of the sheet; nil for one that is not read.
  func place(of column: Int) -> Int? {
    let place = places[column]
    return place >= 0 ? place : nil
  }

  /// The column that a column of the sheet is; nil for one that is not read.
  subscript(column: Int) -> Column? { place(of: column).map { columns[$0] } }

  /// Whether the header has a name there that is no column's.
  func isLeftOut(_ column: Int) -> Bool { places[column] == NoPlace.leftOut }

  /// Whether the header has nothing there; true but once for each column.
  mutating func isNewlyUnnamed(_ column: Int) -> Bool {
    guard places[column] == NoPlace.unnamed else { return false }
    places[column] = NoPlace.reported
    return true
  }
}
