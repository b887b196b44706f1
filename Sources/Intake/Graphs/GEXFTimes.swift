import Support
import Collaboration

/// When a node or an edge of GEXF is there; nil where that has no begin or no end.
struct GEXFSpan: Hashable {
  var start: String?
  var end: String?
}

/// GEXF's times: spans, moments and intervals, with open ends and without.
enum GEXFTimes {
  /// The spans that an element's own attributes name, in the file's order; none where they name none.
  ///
  /// - Throws: `XMLPullParser.Fault` where one of them is no date.
  static func spans(of parser: XMLPullParser) throws -> [GEXFSpan] {
    let start = parser.attribute("start") ?? parser.attribute("datefrom")
    let end = parser.attribute("end") ?? parser.attribute("dateto")
    var span = GEXFSpan(
      start: try start.flatMap { try date($0, parser) }, end: try end.flatMap { try date($0, parser) })
    // Open ends: the day itself is not among those that are meant.
    if let open = parser.attribute("startopen") { span.start = moved(try date(open, parser), by: 1) }
    if let open = parser.attribute("endopen") { span.end = moved(try date(open, parser), by: -1) }
    var spans = span.start == nil && span.end == nil ? [] : [span]
    for moment in [parser.attribute("timestamp")].compactMap(\.self) + list(parser.attribute("timestamps"), at: ",") {
      if let date = try date(moment, parser) { spans.append(GEXFSpan(start: date, end: date)) }
    }
    for interval in list(parser.attribute("intervals"), at: ";") { spans.append(try Self.interval(interval, parser)) }
    return spans
  }

  /// The parts of `<[2006, 2007]; [2009, 2010]>` or `[2006, 2007]`, without what holds them together.
  private static func list(_ text: String?, at separator: Character) -> [String] {
    guard var text = text?.trimmed else { return [] }
    if text.hasPrefix("<"), text.hasSuffix(">") { text = String(text.dropFirst().dropLast()) }
    if separator == ",", text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
    return text.split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// `[2006, 2007]`; a round bracket, or a square one turned outwards, leaves the end itself out.
  private static func interval(_ text: String, _ parser: XMLPullParser) throws -> GEXFSpan {
    let ends = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard ends.count >= 2, let first = text.first, let last = text.last, "[(]".contains(first), "])[".contains(last)
    else {
      throw parser.fault("\(cited(text)) is no interval; write [2006, 2007]")
    }
    let (start, end) = (try date(String(ends[0]), parser), try date(String(ends[1]), parser))
    return GEXFSpan(
      start: first == "[" ? start : moved(start, by: 1), end: last == "]" ? end : moved(end, by: -1))
  }

  /// A time as a date: days as they are, of moments the day, and whole numbers as years.
  private static func date(_ text: String, _ parser: XMLPullParser) throws -> String? {
    let text = text.trimmed
    // What has no begin or no end.
    if text.isEmpty || text.lowercased().hasSuffix("infinity") || text.lowercased().hasSuffix("inf") { return nil }
    if PartialDate(text) != nil { return text }
    let day = String(text.prefix(10))
    if text.count > 10, text.dropFirst(10).first == "T" || text.dropFirst(10).first == "Z", PartialDate(day) != nil {
      return day
    }
    if let number = Double(text), let year = Int(exactly: number), (1...9999).contains(year) {
      return PartialDate(year: year)?.description
    }
    throw parser.fault(
      "\(cited(text)) is no date; write times as YYYY-MM-DD with timeformat=\"date\", or as years")
  }

  /// The day after or before; of a year or a month, the next or the one before is not known to be meant.
  private static func moved(_ text: String?, by days: Int) -> String? {
    guard let text, let date = PartialDate(text), let month = date.month, let day = date.day else { return text }
    if let near = PartialDate(year: date.year, month: month, day: day + days) { return near.description }
    if days > 0 {
      let (year, next) = month == 12 ? (date.year + 1, 1) : (date.year, month + 1)
      return PartialDate(year: year, month: next, day: 1)?.description
    }
    let (year, previous) = month == 1 ? (date.year - 1, 12) : (date.year, month - 1)
    return (28...31).reversed().lazy.compactMap { PartialDate(year: year, month: previous, day: $0) }.first?.description
  }
}
