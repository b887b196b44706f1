package import Tables

/// How a language writes numbers and dates.
package protocol NumberPhrases: Sendable {
  /// BCP 47: `fr`, `en`.
  var languageTag: String { get }
  /// A date from its parts: `octobre 2007`, `1er octobre 2007`.
  func date(year: Int, month: Int?, day: Int?) -> String
  /// The state at a date, of a month or a year at its end: `as of 30 June 2007`.
  func asOf(year: Int, month: Int?, day: Int?) -> String
  /// From a date on: `since 1 November 2022`.
  func since(year: Int, month: Int?, day: Int?) -> String
  /// Of the meetings of each group so many, the last ones: `the last 3 meetings`.
  func lastMeetings(_ count: Int) -> String
  /// That all times are taken together.
  var ever: String { get }
  /// A year that the data ends within, on a date that is written out.
  func unfinished(_ year: Int, endingOn date: String) -> String
  /// How the language writes digits.
  var numberMarks: NumberMarks { get }
  /// Names in a row: `Arles, Istres et Fos-sur-Mer`.
  func list(_ items: [String]) -> String
  /// A quotation, in the language's own marks.
  func quote(_ text: String) -> String
}

extension NumberPhrases {
  /// `1 234,5`; at most so many decimals, those that are zero left out.
  package func number(_ value: Double, decimals: Int) -> String { numberMarks.write(value, decimals: decimals) }
  /// `+1 234,5`, `−2`: a number with its sign.
  package func signedNumber(_ value: Double, decimals: Int) -> String {
    numberMarks.write(value, decimals: decimals, signed: true)
  }
  /// `71,9 %`, from 71.9.
  package func percent(_ percents: Double) -> String { percent(percents, decimals: Unit.share.decimals) }
  /// `−71,9 %`, `+3 %`: a change with its sign.
  package func signedPercent(_ percents: Double) -> String {
    percent(percents, decimals: Unit.percent.decimals, signed: true)
  }
  /// `+1,5`: a number of percentage points with its sign.
  func signedPoints(_ points: Double) -> String { signedNumber(points, decimals: Unit.percent.decimals) }
  /// `72 %`: for a figure's axes, marks and cards.
  package func briefPercent(_ percents: Double) -> String {
    percent(percents, decimals: Unit.decimalsOfBriefPercents)
  }
  /// A share as a sentence has it, from percents: `41 %`, `4,2 %`, `0,3 %`; never 0 or 100 for what is neither.
  package func share(_ percents: Double) -> String {
    let floor = ColumnFormat(.share, values: []).floor(for: percents / 100)
    return floor.map { "<\u{A0}" + percent($0) }
      ?? percent(percents, decimals: Unit.decimalsInSentence(ofPercents: percents))
  }
  func share(_ part: Int, of all: Int) -> String { share(Double(part) / Double(all) * 100) }
  private func percent(_ percents: Double, decimals: Int, signed: Bool = false) -> String {
    numberMarks.write(percents, decimals: decimals, signed: signed) + numberMarks.percent
  }
  package func number(_ value: Double) -> String { number(value, decimals: 1) }
  package func number(_ value: Int) -> String { number(Double(value), decimals: 0) }

  /// A claimed change after a sentence that has stated the computed one with its sign.
  ///
  /// Where both fall, the size is enough; in any other case the sign is what the claim says.
  package func announced(_ claimed: Double, comparedWith computed: Double) -> String {
    claimed < 0 && computed < 0 ? percent(-claimed) : signedPercent(claimed)
  }
}

/// Digits with a language's own marks.
///
/// Minus is U+2212, so that it is as wide as a plus and no line breaks after it.
package struct NumberMarks: Sendable {
  let decimal: String
  let thousands: String
  /// What follows a number of percents.
  package let percent: String

  /// A number with at most so many decimals, those at the end that are zero left out unless they are kept.
  package func write(_ value: Double, decimals: Int, signed: Bool = false, keepsZeros: Bool = false) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (abs(value) * scale).rounded()
    guard rounded < 1e15 else { return value.description }
    let digits = String(Int(rounded))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var fraction = padded.suffix(decimals)
    while !keepsZeros, fraction.last == "0" { fraction = fraction.dropLast() }
    let sign = rounded == 0 ? "" : value < 0 ? "\u{2212}" : signed ? "+" : ""
    return sign + grouped(padded.dropLast(decimals)) + (fraction.isEmpty ? "" : decimal + fraction)
  }

  /// Four digits stand together, as both languages' printers have it for years and small counts.
  private func grouped(_ digits: Substring) -> String {
    guard digits.count > 4 else { return String(digits) }
    var parts: [Substring] = []
    var rest = digits
    while rest.count > 3 {
      parts.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + parts).joined(separator: thousands)
  }
}

extension ReportPhrases where Self: NumberPhrases {
  /// A cell of a published column as people read it: by the column's unit, with as many decimals as the other cells.
  package func text(of value: Value, in format: ColumnFormat) -> String {
    let number: Double
    switch value {
    case .empty: return undefined
    case .flag(let value): return flag(value)
    case .text(let text): return format.unit == .word ? vocabulary(text) ?? text : text
    // Years are written as they are: 2007, not 2 007.
    case .integer(let integer) where format.unit == .year: return String(integer)
    case .integer(let integer): number = Double(integer)
    case .number(let double): number = double
    }
    let percent = format.unit.isPercent ? numberMarks.percent : ""
    if let floor = format.floor(for: number) {
      return "<\u{A0}" + numberMarks.write(floor, decimals: format.unit.decimals) + percent
    }
    return numberMarks.write(
      format.scaled(number), decimals: format.decimals, signed: format.unit == .percent, keepsZeros: true) + percent
  }

  /// The difference of two values of a column, with its sign; that of two shares in percentage points.
  package func difference(_ value: Double, in format: ColumnFormat) -> String {
    let number = numberMarks.write(format.scaled(value), decimals: format.decimals, signed: true, keepsZeros: true)
    return format.unit.isPercent ? "\(number)\u{A0}\(percentagePoints)" : number
  }
}
