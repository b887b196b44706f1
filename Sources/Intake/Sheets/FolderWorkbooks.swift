import Collaboration

/// The tables of a network folder that are in spreadsheets, beside its CSVs or in their place.
///
/// A spreadsheet is one that the data package names, or any .xlsx or .ods of the folder. A sheet is a table by its name;
/// else the file's name says which, as in `organizations.xlsx`; else its header may be that of memberships.
struct FolderWorkbooks {
  private(set) var tables: [Workbook.Table] = []
  private let context: ReadingContext
  private let title: String
  /// Whether the log says already why a table is missing.
  private(set) var lacksExplained = false

  /// Reads those of the folder's files that are spreadsheets.
  ///
  /// `described`: those that the data package names; `csvs`: the tables that have files of their own, before any sheet.
  init(
    in folder: String, among names: [String], described: [NetworkFiles.TableFile],
    besides csvs: [NetworkFiles.TableFile], context: ReadingContext, title: String, log: inout ProblemLog
  ) {
    self.context = context
    self.title = title
    let listed = Dictionary(grouping: described, by: \.path)
    let readable = names.filter { Self.isSpreadsheet($0) && !Self.isLock($0) }
    // LibreOffice takes its time: only for what is called as a table is, or where nothing else holds memberships.
    let hasMemberships = csvs.contains { $0.name == .memberships } || !readable.isEmpty
    let convertible = names.filter { name in
      guard context.convert != nil, Self.isConvertible(name), !Self.isLock(name) else { return false }
      let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
      return !hasMemberships || TableName(sheet: stem) != nil
    }
    let strangers = (readable + convertible).map { joined(folder, $0) }
    // What is described comes first, as among CSVs.
    for path in listed.keys.sorted() + strangers.filter({ listed[$0] == nil }) {
      let wanted = listed[path] ?? []
      guard let workbook = read(path, wanted: wanted, log: &log) else { continue }
      for table in workbook.tables {
        let isDescribed = described.contains { $0.name == table.name }
        take(table, besides: csvs, isDescribed: isDescribed, log: &log)
      }
    }
    let left = names.filter { !convertible.contains($0) }
    for name in left where name.lowercased().hasSuffix(".fods") && !Self.isLock(name) {
      log.add(
        .warning, Place(file: joined(folder, name)),
        "this is an OpenDocument file in flat XML, which is not read; save it as .ods or CSV if it holds a table")
    }
    for name in left where name.lowercased().hasSuffix(".xls") && !Self.isLock(name) {
      log.add(
        .warning, Place(file: joined(folder, name)),
        "this is an old Excel file, which is not read; save it as .xlsx, .ods or CSV if it holds a table")
    }
  }

  /// Whether a file is a spreadsheet, by its name.
  static func isSpreadsheet(_ path: String) -> Bool { format(of: path) != nil }

  /// Whether only an office program reads a file, by its name.
  private static func isConvertible(_ path: String) -> Bool {
    [".xls", ".fods", ".numbers"].contains { path.lowercased().hasSuffix($0) }
  }

  private static func format(of path: String) -> ForeignFormat? {
    let name = path.lowercased()
    if name.hasSuffix(".ods") { return .ods }
    return name.hasSuffix(".xlsx") || name.hasSuffix(".xlsm") ? .xlsx : nil
  }

  /// Whether the file only says that Excel has another one open, or is hidden.
  private static func isLock(_ name: String) -> Bool { name.hasPrefix("~$") || name.hasPrefix(".") }

  private mutating func read(
    _ path: String, wanted: [NetworkFiles.TableFile], log: inout ProblemLog
  ) -> Workbook? {
    guard let format = Self.format(of: path) ?? (Self.isConvertible(path) ? .ods : nil) else { return nil }
    let name = path.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
    // A file that holds several tables says by its sheets which is which.
    let table = wanted.count == 1 ? wanted[0].name : wanted.isEmpty ? TableName(sheet: stem) : nil
    let sheetTables = Dictionary(
      wanted.compactMap { file in file.sheet.map { ($0, file.name) } }, uniquingKeysWith: { first, _ in first })
    do {
      let workbook = try Workbook(
        Self.isConvertible(path) ? context.convert?(path) ?? [] : FileContents.read(path), file: path, format: format,
        as: .file(of: table), sheetTables: sheetTables,
        dialect: context.dialect,
        title: stem)
      for problem in workbook.problems { log.add(problem) }
      if workbook.problems.contains(where: { $0.severity == .error }) {
        lacksExplained = true
      } else {
        let sheets = workbook.tables
        for file in wanted
        where !sheets.contains(where: { $0.name == file.name && $0.sheet == file.sheet ?? $0.sheet }) {
          let sheet = file.sheet ?? file.name.rawValue
          log.add(.error, Place(file: path), "the data package names a sheet \(cited(sheet)) of it; mend either")
        }
      }
      return workbook
    } catch {
      // What the network does not name may be anything.
      let isWanted = table != nil || !wanted.isEmpty
      lacksExplained = lacksExplained || isWanted
      log.add(
        Problem(
          isWanted ? .error : .warning, error.file, line: error.line,
          isWanted ? error.message : "\(error.message); the file is left out"))
      return nil
    }
  }

  /// Takes a sheet's table where no other file has it.
  private mutating func take(
    _ table: Workbook.Table, besides csvs: [NetworkFiles.TableFile], isDescribed: Bool, log: inout ProblemLog
  ) {
    let place = Place(file: table.text.file, sheet: table.sheet)
    let csv = csvs.first { $0.name == table.name }?.path
    let other = tables.first { $0.name == table.name }.map { "\($0.text.file), sheet \($0.sheet)" }
    guard let first = csv ?? other else {
      for problem in table.problems { log.add(problem) }
      return tables.append(table)
    }
    let message = "the table \(table.name.rawValue) stands in \(first) too"
    if csv != nil || isDescribed {
      log.add(.warning, place, "\(message), which is read, while this sheet is left out; keep one of them")
    } else {
      log.add(.error, place, "\(message); keep one of them")
    }
  }
}
