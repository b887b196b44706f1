import Collaboration
import Support

/// The tables of sheets that are in another form than a row for each fact, or of several sheets that are alike: one for
/// each group, each year or each meeting.
struct SheetForms {
  let dialect: TableDialect
  /// What the whole is called.
  let title: String

  struct Found {
    var tables: [Workbook.Table] = []
    var sheets: [SheetTable] = []
    var problems: [Problem] = []
  }

  /// The tables of the first sheet that has a form; nil where none has.
  func first(of sheets: [SheetTable], in table: TableName, isAlone: Bool) -> Found? {
    for sheet in sheets {
      guard let grid = sheet.cells(title: title.isEmpty ? sheet.sheet : title),
        let form = TableForm(of: grid, as: table, dialect: dialect, isAlone: isAlone)
      else { continue }
      var log = ProblemLog()
      let tables = FormRows.tables(of: form, dialect: dialect, log: &log)
      guard tables.contains(where: { $0.name == .memberships || $0.name == .attendance }) else { continue }
      if sheet.isHidden {
        log.add(.warning, grid.place(), "this sheet is hidden, and read; show it, or delete it if its table is another")
      }
      return Found(tables: read(tables, of: sheet, log.sorted()), sheets: [sheet])
    }
    return nil
  }

  private func read(_ tables: [FormTable], of sheet: SheetTable, _ problems: [Problem]) -> [Workbook.Table] {
    tables.enumerated().map { number, table in
      let read = table.read
      return Workbook.Table(
        name: table.name, sheet: sheet.sheet, text: read.text(of: sheet.fileName), header: read.header,
        problems: number == 0 ? problems : [])
    }
  }

  /// The tables of two sheets or more that have the same columns; nil where there are none.
  func series(_ sheets: [SheetTable], in table: TableName) -> Found? {
    guard table == .memberships else { return nil }
    let filled = sheets.filter { !$0.isEmpty }
    guard filled.count > 1 else { return nil }
    let dates = filled.map { DateWords.read($0.sheet) }
    let areMeetings = dates.allSatisfy { $0.map { $0.date.description.count == 10 } ?? false }
    var forms: [(sheet: SheetTable, form: TableForm)] = []
    for sheet in filled {
      guard let grid = sheet.cells(title: sheet.sheet),
        var form = TableForm(of: grid, as: .memberships, dialect: dialect, isAlone: true)
      else { continue }
      // A sheet's own name says more than a line above its header.
      if form.group != nil { form.group = sheet.sheet }
      forms.append((sheet, form))
    }
    guard forms.count > 1, forms.count * 3 >= filled.count * 2 else { return nil }
    let shapes = Set(forms.map { shape($0.form) })
    guard shapes.count == 1 || forms.allSatisfy({ $0.form.group != nil }) || areMeetings else { return nil }
    if areMeetings { return meetings(forms) }
    let years = forms.map {
      Int($0.sheet.sheet.trimmed).flatMap { PartialDate(year: $0) } ?? DateWords.read($0.sheet.sheet)?.date
    }
    let areYears = years.allSatisfy { $0 != nil }
    var log = ProblemLog()
    var merged: [TableName: FormTable] = [:]
    for (number, (sheet, form)) in forms.enumerated() {
      var form = form
      if number > 0 { form.guesses = [] }
      form.guesses.removeAll { $0.hasPrefix("no heading names a group") }
      if areYears, form.group != nil { form.group = title.isEmpty ? sheet.sheet : title }
      for var table in FormRows.tables(of: form, dialect: dialect, log: &log) {
        if areYears, let year = years[number], table.name == .memberships {
          table = table.filling(.startDate, year.description).filling(.endDate, year.description)
        }
        if merged[table.name] == nil { merged[table.name] = table } else { merged[table.name]?.append(table) }
      }
    }
    let first = forms[0]
    let what =
      areYears
      ? "each sheet is taken for a year, in which its memberships are held"
      : first.form.group != nil
        ? "each sheet is taken for a group, of which it lists the members" : "the sheets are read one after the other"
    log.add(
      .warning, Place(file: first.sheet.fileName),
      "\(counted(forms.count, "sheet")) have the same columns: \(what); call one of them memberships to have it read alone"
    )
    let tables = TableName.allCases.compactMap {
      merged[$0].map { [.organizations, .groups].contains($0.name) ? $0.withoutRepeats : $0 }
    }
    return Found(
      tables: read(tables, of: first.sheet, log.sorted()), sheets: forms.map(\.sheet), problems: [])
  }

  /// The columns that a form has, which tell whether sheets are alike.
  private func shape(_ form: TableForm) -> String {
    form.meanings.values.map { meaning in
      switch meaning {
      case .column(let column): column.rawValue
      case .marks: "marks"
      case .meeting: "meeting"
      case .holders: "holders"
      default: ""
      }
    }.filter { ["organization", "person", "group", "marks", "meeting", "holders"].contains($0) }.reduce(
      into: Set<String>()
    ) { $0.insert($1) }
    .sorted().joined(separator: ",")
  }

  /// Sheets that are called by days: who was at each meeting.
  private func meetings(_ forms: [(sheet: SheetTable, form: TableForm)]) -> Found? {
    var log = ProblemLog()
    var events = FormTable(.events)
    var attendance = FormTable(.attendance)
    for (sheet, form) in forms {
      guard let (date, rest) = DateWords.read(sheet.sheet) else { continue }
      events.append(
        [.name: rest.isEmpty ? date.description : rest, .id: date.description, .startDate: date.description], line: 1,
        sheet: sheet.sheet)
      let status = form.headings.first { heading in
        TableForm.headings(heading.value, in: .attendance, dialect: dialect).contains(.column(.status))
      }?.key
      for table in FormRows.tables(of: form, dialect: dialect, log: &log) where table.name == .memberships {
        for row in table.rows {
          let cell = status.flatMap { column in form.grid.rows.first { $0.line == row.line }?[column] }
          let marked = cell.flatMap { text in TableWords.shared.mark(text).map { $0 ? "present" : "absent" } }
          let known = cell.flatMap { TableWords.shared.statuses[NameKey($0)]?.rawValue }
          attendance.append(
            [
              .event: date.description, .organization: row.cells[.organization] ?? "",
              .person: row.cells[.person] ?? "",
              .status: known ?? marked ?? cell ?? (status == nil ? "present" : "absent"),
            ], line: row.line, sheet: sheet.sheet)
        }
      }
    }
    guard !attendance.rows.isEmpty, let first = forms.first else { return nil }
    log = ProblemLog()
    log.add(
      .warning, Place(file: first.sheet.fileName),
      "\(counted(forms.count, "sheet")) are called by days: each is taken for a meeting, and lists who was there; call one of them memberships to have it read alone"
    )
    return Found(tables: read([events, attendance], of: first.sheet, log.sorted()), sheets: forms.map(\.sheet))
  }
}
