import Collaboration
import Container

/// The tables of a spreadsheet: a sheet for each by its name, or one sheet under any name.
struct Workbook {
  struct Table {
    let name: TableName
    let sheet: String
    let text: TableText
    let header: TableHeader
    /// What is to be reported where the table is used.
    let problems: [Problem]
  }

  /// What a spreadsheet is to the network.
  enum Part {
    /// It is the network, and has memberships.
    case whole
    /// It lies in the network's folder, and is named as this table is, or as none.
    case file(of: TableName?)

    /// What a sheet that no table is called by may hold.
    fileprivate var table: TableName {
      switch self {
      case .whole: .memberships
      case .file(let table): table ?? .memberships
      }
    }
  }

  private(set) var tables: [Table] = []
  /// Whether no sheet has a cell with anything in it.
  private(set) var isEmpty = false
  /// The title that the memberships have above them; nil where there is none.
  private(set) var title: String?
  /// What is to be said of the sheets that are no tables.
  private(set) var problems: [Problem] = []

  /// How many sheets a workbook may have.
  static let mostSheets = 1_000

  /// What a spreadsheet may unpack to, in bytes: rows that are alike pack to a fiftieth; a bomb to a thousandth.
  static func limit(ofPacked count: Int) -> Int { max(1 << 26, min(count, 1 << 25) * 256) }

  /// Reads a spreadsheet.
  ///
  /// `sheetTables`: which tables are in which sheets, beside what the sheets' names say; `title`: what the whole is
  /// called.
  /// - Throws: a problem where it can be read in no way.
  init(
    _ bytes: [UInt8], file: String, format: ForeignFormat, as part: Part = .whole,
    sheetTables: [String: TableName] = [:], dialect: TableDialect = TableDialect(), title: String = ""
  ) throws(Problem) {
    if let form = CompoundFile(bytes) { throw Problem(.error, file, form.message) }
    var sheets: [SheetTable] = []
    let allowance = SheetAllowance(packed: bytes.count)
    var taken: Set<TableName> = []
    // A hidden sheet takes no name from one that is seen.
    var takenHidden: Set<TableName> = []
    // A sheet is read to its end before the next one begins, so that it is known by then whether it has a header.
    var hasCandidate = false
    var sheetCount = 0
    func sheet(_ name: String, isHidden: Bool) -> SheetTable {
      sheetCount += 1
      // The rest is read for nothing but its end.
      if sheetCount > Self.mostSheets, let last = sheets.last { return last }
      if let last = sheets.last, last.role == .candidate, last.hasHeader, !last.isHidden { hasCandidate = true }
      let table = sheetTables[name] ?? TableName(sheet: name)
      let role: SheetTable.Role
      if let table {
        let isDescribedElsewhere = sheetTables[name] == nil && sheetTables.values.contains(table)
        let isUnseen = isHidden && sheetTables[name] == nil
        let isTaken = taken.contains(table) || isUnseen && takenHidden.contains(table)
        role = isDescribedElsewhere || isTaken ? .repeated : .named
        if role == .named, isUnseen { takenHidden.insert(table) } else if role == .named { taken.insert(table) }
      } else {
        role = hasCandidate ? .surplus : .candidate
      }
      let sheet = SheetTable(
        table ?? part.table, sheet: name, role: role, file: file, allowance: allowance, dialect: dialect)
      sheet.isHidden = isHidden
      sheets.append(sheet)
      return sheet
    }
    do {
      let archive = try ZipArchive(bytes, isStrict: false)
      let limit = Self.limit(ofPacked: bytes.count)
      if format == .ods {
        try ODSReader.read(archive, limit: limit, sheet)
      } else {
        try XLSXReader.read(archive, limit: limit, sheet)
      }
    } catch let error as ContainerError {
      throw Self.problem(error, file)
    } catch let fault as XMLPullParser.Fault {
      // The line is one of a part that nobody sees.
      throw Problem(.error, file, "this is damaged, or no spreadsheet: \(fault.message)")
    } catch {
      throw Problem(.error, file, "the file cannot be read: \(error)")
    }
    guard sheetCount <= Self.mostSheets else {
      throw Problem(.error, file, "has \(sheetCount) sheets, more than maillage reads: \(Self.mostSheets)")
    }
    isEmpty = sheets.allSatisfy(\.isEmpty)
    choose(
      among: sheets, as: part, described: Set(sheetTables.values), file: file,
      SheetForms(dialect: dialect, title: title))
  }

  /// Takes the sheets that are called as tables are, and where none is called as the wanted table, the first that fits.
  ///
  /// `described`: the tables whose sheets the data package names.
  private mutating func choose(
    among all: [SheetTable], as part: Part, described: Set<TableName>, file: String, _ forms: SheetForms
  ) {
    let sheets = all.filter { sheet in
      guard sheet.isNamed || sheet.role == .repeated, sheet.isHidden, !described.contains(sheet.name),
        isHeld(sheet.name, bySeen: all.filter { !$0.isHidden }, wanted: part.table, forms)
      else { return true }
      problems.append(
        Problem(
          .warning, file, sheet: sheet.sheet,
          "this sheet is hidden, and left out, as one that is seen holds the table \(sheet.name.rawValue); show it if it is the one that is meant"
        ))
      return false
    }
    var chosen = sheets.filter(\.isNamed)
    let isWhole = if case .whole = part { true } else { false }
    // Sheets that are alike, one for each group or year, go together; a hidden one is none of them.
    let candidates = sheets.filter { !$0.isNamed && !$0.isHidden }
    let isOpen = !chosen.contains { $0.name == part.table || $0.name == .attendance }
    if isOpen, let series = forms.series(candidates, in: part.table) {
      problems += series.problems
      tables += series.tables
      chosen += candidates.filter { candidate in series.sheets.contains { $0 === candidate } }
      for sheet in sheets where !sheet.isEmpty && !chosen.contains(where: { $0 === sheet }) {
        problems.append(Self.problem(ofUnused: sheet, besides: nil, isDescribed: false, file))
      }
      chosen.removeAll { sheet in series.sheets.contains { $0 === sheet } }
      for sheet in chosen { take(sheet, forms, isAlone: false) }
      return
    }
    if !chosen.contains(where: { $0.name == part.table }) {
      if let fitting = candidates.first(where: { $0.role == .candidate && $0.hasHeader })
        ?? sheets.first(where: { $0.role == .candidate && $0.hasHeader })
      {
        chosen.append(fitting)
      } else if chosen.contains(where: { $0.name == .attendance }), isWhole {
        // Who was at the meetings makes a network too.
      } else if let found = forms.first(of: candidates, in: part.table, isAlone: isWhole) {
        problems += found.problems
        tables += found.tables
        for sheet in sheets where !sheet.isEmpty && !found.sheets.contains(where: { $0 === sheet }) && !sheet.isNamed {
          problems.append(Self.problem(ofUnused: sheet, besides: nil, isDescribed: false, file))
        }
        for sheet in chosen { take(sheet, forms, isAlone: false) }
        return
      } else if case .file(of: nil) = part {
        guard !chosen.isEmpty else {
          let advice =
            "no sheet is one of the tables, so the file is left out; a sheet is called as its table is: \(Self.known)"
          return problems.append(Problem(.warning, file, advice))
        }
      } else {
        problems.append(Self.lack(of: part.table, in: file))
      }
    }
    for sheet in sheets where !sheet.isEmpty || sheet.isNamed {
      guard chosen.contains(where: { $0 === sheet }) else {
        let first = sheet.role == .repeated ? chosen.first { $0.name == sheet.name } : nil
        let isDescribed = described.contains(sheet.name)
        problems.append(Self.problem(ofUnused: sheet, besides: first, isDescribed: isDescribed, file))
        continue
      }
      take(sheet, forms, isAlone: isWhole)
    }
  }

  /// Whether one of the sheets that are seen holds a table, by its name or, of the wanted one, by what is in it.
  private func isHeld(_ table: TableName, bySeen sheets: [SheetTable], wanted: TableName, _ forms: SheetForms) -> Bool {
    if sheets.contains(where: { $0.isNamed && $0.name == table && !$0.isEmpty }) { return true }
    let others = sheets.filter { !$0.isNamed }
    guard table == wanted else { return false }
    return others.contains { $0.role == .candidate && $0.hasHeader } || forms.series(others, in: table) != nil
      || forms.first(of: others, in: table, isAlone: false) != nil
  }

  /// Takes the table of a sheet, in whichever form.
  private mutating func take(_ sheet: SheetTable, _ forms: SheetForms, isAlone: Bool) {
    if !sheet.hasHeader, let found = forms.first(of: [sheet], in: sheet.name, isAlone: isAlone) {
      problems += found.problems
      for table in found.tables where !tables.contains(where: { $0.name == table.name }) { tables.append(table) }
    } else if let table = sheet.table() {
      if sheet.name == .memberships { title = sheet.title }
      let problems = sheet.log.sorted()
      tables.append(
        Table(name: sheet.name, sheet: sheet.sheet, text: table.text, header: table.header, problems: problems))
    } else {
      problems += sheet.log.sorted()
    }
  }

  /// What is said of a sheet that is left out, `first` being the sheet that is read in its place.
  private static func problem(
    ofUnused sheet: SheetTable, besides first: SheetTable?, isDescribed: Bool, _ file: String
  ) -> Problem {
    guard let first else {
      let advice = "this sheet is none of the tables and left out; the tables are \(known)"
      return Problem(.warning, file, sheet: sheet.sheet, advice)
    }
    let message = "the table \(sheet.name.rawValue) stands in the sheet \(cited(first.sheet)) too"
    if isDescribed {
      let advice = "\(message), which is read, while this sheet is left out; keep one of them"
      return Problem(.warning, file, sheet: sheet.sheet, advice)
    }
    guard sheet.hasHeader else {
      let advice = "the table \(sheet.name.rawValue) stands in the sheet \(cited(first.sheet)); this one has none of it"
      return Problem(.warning, file, sheet: sheet.sheet, "\(advice), and is left out")
    }
    return Problem(.error, file, sheet: sheet.sheet, "\(message); keep one of them, or call this one otherwise")
  }

  private static let known = listed(TableName.allCases.map(\.rawValue), "and")

  private static func lack(of table: TableName, in file: String) -> Problem {
    let columns = listed(table.requiredColumns.compactMap { $0.first?.rawValue }, "and")
    return Problem(
      .error, file,
      "no sheet holds \(table.rawValue); write one whose header names \(columns), and call it \(table.rawValue)")
  }

  private static func problem(_ error: ContainerError, _ file: String) -> Problem {
    switch error.kind {
    case .encrypted: Problem(.error, file, "this is protected with a password; save a copy without one")
    case .tooLarge: Problem(.error, file, "\(error.description), far more than its size lets expect: a zip bomb?")
    case .damaged: Problem(.error, file, "this is damaged, or no spreadsheet: \(error.description)")
    }
  }
}

extension SheetTable {
  /// What a sheet is to its workbook.
  enum Role {
    /// It is called as the table is.
    case named
    /// It is called as no table is, and may hold this one if its header says so.
    case candidate
    /// It is called as the table is, which another sheet holds; of interest is whether this one does too.
    case repeated
    /// It is called as no table is, and another such sheet holds the table.
    case surplus
  }
}

extension TableName {
  /// The table that a sheet is called by; nil for any other name.
  init?(sheet: String) {
    let key = NameKey(sheet)
    let own = Self.allCases.first { $0.outline.sheetNames.contains { NameKey($0) == key } }
    guard let name = own ?? TableWords.shared.sheets[key] else { return nil }
    self = name
  }
}

/// What the sheets of a workbook may come to together, however small its file is.
///
/// A row that is repeated, or a text that is shared, costs the file a few bytes and the table all of them.
final class SheetAllowance {
  /// Where the rows of a sheet end, in Excel and in LibreOffice (ECMA-376 18.3.1.73).
  static let lastRow = 1_048_576

  /// How many rows more may be written as repetitions of others.
  private var repetitions = lastRow
  /// How many bytes more the tables may have.
  private var bytes: Int

  /// `packed`: the size of the file; a small one that becomes large repeats a long text, as no table does.
  init(packed: Int) { bytes = min(1 << 29, max(1 << 26, packed * 16)) }

  /// Takes so many repetitions; false where there are too many.
  func takeRepetitions(_ count: Int) -> Bool {
    guard count <= repetitions else { return false }
    repetitions -= count
    return true
  }

  /// Whether so many bytes are left.
  func has(bytes count: Int) -> Bool { count <= bytes }

  func take(bytes count: Int) { bytes -= count }
  func giveBack(bytes count: Int) { bytes += count }
}
