import Wording

/// Where the rows, columns and heads of a matrix of meetings stand.
struct AttendanceMatrixFrame {
  let names: RowNames
  let left: Double
  let right: Double
  /// From one column to the next.
  let pitch: Double
  static let rowHeight = 15.0
  /// Where the percentages end.
  let percentEnd: Double
  /// The dates of few columns, the years of many; with the middle that each is set on.
  let heads: [(lines: [String], x: Double)]
  /// Where columns of another year begin.
  let yearStarts: [Double]

  init(
    names: [String], columns: MeetingColumns, rates: [(percent: String, counts: String)], page: Page,
    phrases: any Phrases
  ) {
    let rowNames = RowNames(names, limit: 150, rowHeight: Self.rowHeight)
    let countsWidth = rates.reduce(0) { max($0, Font.small.width(of: $1.counts)) }
    let percentWidth = rates.reduce(0) { max($0, Font.strong.width(of: $1.percent)) }
    let headWidth = Font.small.width(of: phrases.attendanceRate)
    let left = page.left + max(rowNames.width, 90) + 12
    let count = Double(max(1, columns.columns.count))
    let room = page.right - max(countsWidth + 8 + percentWidth, headWidth) - 10 - left
    let pitch = min(columns.columns.count > 8 ? 26 : 44, room / count)
    self.names = rowNames
    self.left = left
    self.pitch = pitch
    right = left + pitch * count
    percentEnd = page.right - countsWidth - 8
    let years = columns.columns.enumerated().filter { number, column in
      number == 0 || column.year != columns.columns[number - 1].year
    }
    let isDated = columns.columns.count <= 8 && !columns.isSummed
    yearStarts = isDated ? [] : years.dropFirst().map { left + pitch * Double($0.offset) }
    if isDated {
      heads = columns.columns.enumerated().map { number, column in
        (Font.small.wrapped(column.name, to: pitch - 4, lines: 3), left + pitch * (Double(number) + 0.5))
      }
    } else {
      var heads: [(lines: [String], x: Double)] = []
      var end = -Double.infinity
      for (number, year) in years.enumerated() {
        let next = number + 1 < years.count ? years[number + 1].offset : columns.columns.count
        let text = year.element.year.map { String($0) } ?? "—"
        let middle = left + pitch * Double(year.offset + next) / 2
        let half = Font.small.width(of: text) / 2
        // A little to the right of its columns, if that makes room for it.
        let place = max(middle, end + 2 + half)
        guard place - middle <= 3 else { continue }
        heads.append(([text], place))
        end = place + half
      }
      self.heads = heads
    }
  }

  func center(_ column: Int) -> Double { left + pitch * (Double(column) + 0.5) }

  var signSize: Double { min(8, pitch - 1.4) }
}
