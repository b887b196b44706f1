import Collaboration
import Support

/// A board over the years: who held which office when, with years in rows and offices in columns, or the other way round.
///
/// It is turned into a list with a row for each holder and span of years, which is read as any list of a group's members.
struct BoardForm {
  /// A holder's time in an office.
  private struct Term {
    let holder: String
    let office: String
    let line: Int
    var years: ClosedRange<Int>
  }

  private let grid: Grid
  private var terms: [Term] = []
  /// Where the term of a holder in an office is, to which a following year is added.
  private var last: [String: Int] = [:]
  /// The headings of columns that are neither years nor offices.
  private var leftOut: [String] = []

  /// The list that a board is, and the headings of what it leaves out; nil for what is none.
  static func list(of grid: Grid) -> (list: Grid, leftOut: [String])? {
    for row in grid.rows.indices.prefix(20) where row + 1 < grid.rows.count {
      var board = BoardForm(grid: grid)
      guard board.takeYearsAcross(from: row) || board.takeYearsDown(from: row) else { continue }
      return (board.list(below: row), board.leftOut)
    }
    return nil
  }

  /// The years that a text names: `2021`, `2021-22`, `2021/2022`, `Saison 2021–2022`; nil for any other.
  static func years(_ text: String) -> ClosedRange<Int>? {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    guard let number = words.firstIndex(where: { $0.first?.isNumber == true }), number <= 1,
      words[..<number].allSatisfy({ $0.allSatisfy(\.isLetter) })
    else { return nil }
    let parts = words[number...].joined().split(omittingEmptySubsequences: false) { "-–—/".contains($0) }
    guard (1...2).contains(parts.count), let start = Int(parts[0]), parts[0].count == 4, (1500...2200).contains(start)
    else { return nil }
    guard parts.count == 2 else { return start...start }
    guard let end = Int(parts[1]), parts[1].count == 4 || parts[1].count == 2 else { return nil }
    let whole = parts[1].count == 4 ? end : start / 100 * 100 + end + (end < start % 100 ? 100 : 0)
    return whole >= start && whole - start <= 30 ? start...whole : nil
  }

  private init(grid: Grid) { self.grid = grid }

  /// Takes a header of years with offices in the first column that has texts.
  private mutating func takeYearsAcross(from header: Int) -> Bool {
    let columns = grid.rows[header].cells.compactMap { cell in Self.years(cell.text).map { (cell.column, $0) } }
    guard columns.count > 1, let first = columns.first?.0 else { return false }
    let rows = Self.filled(grid.rows[(header + 1)...], from: first)
    let labels = rows.compactMap { row in row.cells.first { $0.column < first } }
    guard !labels.isEmpty, Set(labels.map(\.column)).count == 1,
      labels.count(where: { TableWords.shared.isOffice($0.text) }) * 2 > labels.count,
      Self.areNames(rows.flatMap { row in columns.compactMap { row[$0.0] } })
    else { return false }
    leftOut = grid.rows[header].cells.filter { $0.column > first && Self.years($0.text) == nil }.map(\.text)
    // By year, as a term goes on from one to the next.
    for (column, years) in columns.sorted(by: { $0.1.lowerBound < $1.1.lowerBound }) {
      var office = ""
      for row in rows {
        // A second row without a label has a second holder.
        if let label = row.cells.first(where: { $0.column < first }) { office = label.text }
        if !office.isEmpty, let cell = row[column] { add(cell, office, years, row.line) }
      }
    }
    return !terms.isEmpty
  }

  /// Takes a header of offices with years in one column.
  private mutating func takeYearsDown(from header: Int) -> Bool {
    let headings = grid.rows[header].cells
    let offices = headings.filter { TableWords.shared.isOffice($0.text) && Self.years($0.text) == nil }
    guard offices.count > 1, let first = offices.first?.column else { return false }
    let rows = Self.filled(grid.rows[(header + 1)...], from: first)
    let labels = rows.compactMap { row in row.cells.first { $0.column < first } }
    guard labels.count > 1, labels.allSatisfy({ Self.years($0.text) != nil }),
      Self.areNames(rows.flatMap { row in offices.compactMap { row[$0.column] } })
    else { return false }
    leftOut = headings.filter { heading in heading.column > first && !offices.contains { $0.column == heading.column } }
      .map(\.text)
    // A second row without a year has more holders in it.
    var current: ClosedRange<Int>?
    let timed = rows.compactMap { row in
      if let label = row.cells.first, label.column < first { current = Self.years(label.text) }
      return current.map { (row, $0) }
    }
    for (row, years) in timed.sorted(by: { $0.1.lowerBound < $1.1.lowerBound }) {
      for (column, office) in offices { if let cell = row[column] { add(cell, office, years, row.line) } }
    }
    return !terms.isEmpty
  }

  /// Without notes, which stand alone in their row: a name that does is below a year or an office.
  private static func filled(_ rows: ArraySlice<Grid.Row>, from column: Int) -> [Grid.Row] {
    rows.filter { row in row.cells.count > 1 || row.cells.contains { $0.column >= column } }
  }

  private static func areNames(_ cells: [String]) -> Bool {
    let odd = cells.count {
      TableWords.shared.mark($0) != nil || Double($0) != nil || TableWords.shared.role($0) != nil
    }
    return !cells.isEmpty && odd * 5 < cells.count
  }

  private mutating func add(_ cell: String, _ office: String, _ years: ClosedRange<Int>, _ line: Int) {
    for holder in ListCell.names(in: cell, byCommas: false) {
      let key = NameKey(holder).text + "\n" + NameKey(office).text
      if let place = last[key], terms[place].years.upperBound + 1 >= years.lowerBound {
        terms[place].years = terms[place].years.lowerBound...max(terms[place].years.upperBound, years.upperBound)
        continue
      }
      last[key] = terms.count
      terms.append(Term(holder: holder, office: office, line: line, years: years))
    }
  }

  /// The terms as a table with a header, below the titles that the board has.
  private func list(below header: Int) -> Grid {
    var list = grid
    // The title above it says whose board it is; else what the whole is called.
    let title = grid.rows[..<header].last { $0.cells.count == 1 && !TableWords.shared.isNote($0.cells[0].text) }
    let group = title?.cells[0].text ?? grid.title
    let headings = [
      Column.group.rawValue, "name", Column.role.rawValue, Column.startDate.rawValue, Column.endDate.rawValue,
    ]
    func row(_ line: Int, _ texts: [String]) -> Grid.Row {
      Grid.Row(line: line, cells: texts.enumerated().map { (column: $0, text: $1) })
    }
    list.rows = grid.rows[..<header] + [row(grid.rows[header].line, headings)]
    list.rows += terms.map { term in
      row(term.line, [group, term.holder, term.office, "\(term.years.lowerBound)", "\(term.years.upperBound)"])
    }
    return list
  }
}
