/// How much of a date the cell styles of an OpenDocument spreadsheet show (ISO/IEC 26300-1, 16.27.10).
struct ODSDateStyles {
  /// A cell style refers to how numbers are written, or leaves it to the style that it is made from.
  private struct CellStyle {
    var format: String?
    var parent: String?
  }

  private var formats: [String: SheetText.Precision] = [:]
  private var styles: [String: CellStyle] = [:]
  /// The formats that texts and numbers are left to by others: what a date has is written in its own.
  private var dateFormats: [String: String] = [:]
  /// The format of dates that is being read, or the other one.
  private var format: String?
  private var otherFormat: String?
  private var (showsDay, showsMonth, showsYear) = (false, false, false)

  /// Takes up what a tag says of styles.
  mutating func start(_ parser: XMLPullParser) {
    if format != nil {
      if parser.isNamed("day") || parser.isNamed("day-of-week") {
        showsDay = true
      } else if parser.isNamed("month") {
        showsMonth = true
      } else if parser.isNamed("year") {
        showsYear = true
      }
    } else if parser.isNamed("date-style") {
      format = parser.attribute("name")
      (showsDay, showsMonth, showsYear) = (false, false, false)
    } else if parser.isNamed("text-style") || parser.isNamed("number-style") {
      otherFormat = parser.attribute("name")
    } else if let otherFormat, parser.isNamed("map") {
      // The first is that of positive numbers, which dates are.
      if dateFormats[otherFormat] == nil { dateFormats[otherFormat] = parser.attribute("apply-style-name") }
    } else if parser.isNamed("style"), let name = parser.attribute("name") {
      guard parser.attribute("family") == "table-cell" else { return }
      styles[name] = CellStyle(
        format: parser.attribute("data-style-name"), parent: parser.attribute("parent-style-name"))
    }
  }

  mutating func end(_ parser: XMLPullParser) {
    if parser.isNamed("text-style") || parser.isNamed("number-style") { otherFormat = nil }
    guard let name = format, parser.isNamed("date-style") else { return }
    // A time of day alone shows nothing of its day, which then counts as it is.
    formats[name] = showsDay ? .day : showsMonth ? .month : showsYear ? .year : .day
    format = nil
  }

  /// What a cell of the style shows of a date; nil where the style does not say it.
  subscript(style: String) -> SheetText.Precision? {
    var name = style
    // A style may be made from another, and damaged ones from each other.
    for _ in 0..<16 {
      guard let style = styles[name] else { return nil }
      if let format = style.format { return formats[format] ?? dateFormats[format].flatMap { formats[$0] } }
      guard let parent = style.parent else { return nil }
      name = parent
    }
    return nil
  }
}
