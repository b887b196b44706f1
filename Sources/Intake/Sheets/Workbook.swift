import Collaboration
import Container

/// The tables of a spreadsheet: a sheet for each by its name, or one sheet of memberships under any name.
struct Workbook {
  private(set) var tables: [(name: TableName, text: TableText, header: TableHeader)] = []

  /// What a spreadsheet may unpack to, in bytes: rows that are alike pack to a fiftieth; a bomb to a thousandth.
  static func most(ofPacked count: Int) -> Int { max(1 << 26, min(count, 1 << 25) * 256) }

  init(_ bytes: [UInt8], file: String, format: ForeignFormat, log: inout ProblemLog) throws {
    var sheets: [SheetTable] = []
    func sheet(_ name: String) -> SheetTable {
      let table = TableName(sheet: name)
      let isTaken = sheets.contains { $0.name == table && $0.isNamed }
      let sheet = SheetTable(
        isTaken ? .memberships : table ?? .memberships, sheet: name, isNamed: table != nil && !isTaken, file: file)
      sheets.append(sheet)
      return sheet
    }
    do {
      let archive = try ZipArchive(bytes, isStrict: false)
      let most = Self.most(ofPacked: bytes.count)
      if format == .ods {
        try ODSReader.read(archive, most: most, sheet)
      } else {
        try XLSXReader.read(archive, most: most, sheet)
      }
    } catch let error as ContainerError {
      throw Self.problem(error, file)
    } catch let fault as XMLPullParser.Fault {
      // The line is one of a part that nobody sees.
      throw Problem(.error, file, "this is damaged, or no spreadsheet: \(fault.message)")
    }
    choose(among: sheets, file: file, log: &log)
  }

  /// Takes the sheets that are called as tables are, and for the memberships, where none is, the first that has them.
  private mutating func choose(among sheets: [SheetTable], file: String, log: inout ProblemLog) {
    var chosen = sheets.filter(\.isNamed)
    if !chosen.contains(where: { $0.name == .memberships }) {
      if let memberships = sheets.first(where: { !$0.isNamed && $0.hasHeader }) {
        chosen.append(memberships)
      } else {
        log.add(
          .error, Place(file: file),
          "no sheet holds memberships; write one whose header names organization and group, and call it memberships")
      }
    }
    for sheet in sheets {
      guard chosen.contains(where: { $0 === sheet }) else {
        let known = listed(TableName.allCases.map(\.rawValue), "and")
        log.add(
          .warning, Place(file: file, sheet: sheet.sheet),
          "this sheet is none of the tables and left out; the tables are \(known)")
        continue
      }
      let table = sheet.table()
      for problem in sheet.log.sorted() { log.add(problem) }
      if let table { tables.append((sheet.name, table.text, table.header)) }
    }
  }

  private static func problem(_ error: ContainerError, _ file: String) -> Problem {
    switch error.kind {
    case .encrypted: Problem(.error, file, "this is protected with a password; save a copy without one")
    case .tooLarge: Problem(.error, file, "\(error.description), far more than its size lets expect: a zip bomb?")
    case .damaged: Problem(.error, file, "this is damaged, or no spreadsheet: \(error.description)")
    }
  }
}
