/// What the values of a column are: decides how people read them, and what they are in JSON, in SQL and on a page.
///
/// CSV and JSON keep every number as it is; text, Markdown and reports write it by its unit.
package enum Unit: Hashable, Sendable {
  /// What a row is about, or another name.
  case name
  case text
  /// A word of the data's vocabulary, which a report puts into its language: a status, a mode.
  case word
  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  case date
  /// Where a fact is written.
  case source
  /// A year, written without a separator.
  case year
  /// A whole number of things, from the given one.
  case count(from: Int = 0)
  /// A part of a whole, from 0 to 1; people read it in percent.
  case share
  /// A change in percent already: −71.875.
  case percent
  /// A great-circle distance.
  case kilometres
  /// A probability, from 0 to 1.
  case probability
  /// A number without a unit, with so many decimals at most, within bounds where it has some.
  case number(decimals: Int, from: Double? = nil, to: Double? = nil)
  case flag

  /// The most decimals that people read; of a share and a percentage, behind the point of the percents.
  package var decimals: Int {
    switch self {
    case .share, .percent, .kilometres: 1
    case .probability: 4
    case .number(let decimals, _, _): decimals
    case .name, .text, .word, .date, .source, .year, .count, .flag: 0
    }
  }

  /// The decimals of a percentage on a figure's axis, mark or card, where a glance is enough.
  package static let decimalsOfBriefPercents = 0

  /// The decimals of a percentage in a sentence: whole from 10 on, but never 100 for what is less.
  package static func decimalsInSentence(ofPercents percents: Double) -> Int {
    percents >= 10 && !(percents.rounded() == 100 && percents < 100) ? 0 : Unit.share.decimals
  }

  /// Whether a column of it is set to the right, digits under digits.
  package var isNumeric: Bool {
    switch self {
    case .year, .count, .share, .percent, .kilometres, .probability, .number: true
    case .name, .text, .word, .date, .source, .flag: false
    }
  }

  /// What a value is multiplied by to be read.
  package var scale: Double { self == .share ? 100 : 1 }

  /// Whether a percent sign follows.
  package var isPercent: Bool { self == .share || self == .percent }

  /// Whether a value above 0 that is too small to be seen is said to be below the smallest one that is.
  package var hasFloor: Bool { self == .share || self == .probability }

  /// The least and the greatest value, as they are kept.
  package var bounds: (least: Double?, most: Double?) {
    switch self {
    case .count(let least): (Double(least), nil)
    case .share, .probability: (0, 1)
    case .kilometres: (0, nil)
    case .number(_, let least, let most): (least, most)
    case .name, .text, .word, .date, .source, .year, .percent, .flag: (nil, nil)
    }
  }

  /// The type in JSON Schema.
  package var jsonType: String {
    switch self {
    case .name, .text, .word, .date, .source: "string"
    case .year, .count: "integer"
    case .share, .percent, .kilometres, .probability, .number: "number"
    case .flag: "boolean"
    }
  }

  /// The type of a column in SQLite, which keeps a flag as 0 or 1.
  package var sqlType: String {
    switch jsonType {
    case "integer": "INTEGER"
    case "number": "REAL"
    case "boolean": "BOOLEAN"
    default: "TEXT"
    }
  }

  /// What documentation calls it.
  package var word: String {
    switch self {
    case .name: "name"
    case .text: "text"
    case .word: "word"
    case .date: "date"
    case .source: "source"
    case .year: "year"
    case .count: "count"
    case .share: "share"
    case .percent: "percent"
    case .kilometres: "km"
    case .probability: "probability"
    case .number: "number"
    case .flag: "true or false"
    }
  }
}

/// How the values of one column are written so that they align: all with the same decimals, no more than they need.
package struct ColumnFormat: Sendable {
  package let unit: Unit
  /// The fewest decimals that show every value as exactly as the unit asks for.
  package let decimals: Int

  package init(_ unit: Unit, values: some Sequence<Value>) {
    self.unit = unit
    var needed = 0
    for value in values where needed < unit.decimals {
      guard case .number(let number) = value else { continue }
      needed = max(needed, Self.decimals(of: number * unit.scale, most: unit.decimals))
    }
    decimals = needed
  }

  /// The value of a number as it is read: in percents where it is a share.
  package func scaled(_ number: Double) -> Double { number * unit.scale }

  /// The smallest number that is written, where the given one is greater than 0 and would be written as 0.
  package func floor(for number: Double) -> Double? {
    guard unit.hasFloor, number > 0 else { return nil }
    let smallest = 1 / Self.power(unit.decimals)
    return (scaled(number) / smallest).rounded() == 0 ? smallest : nil
  }

  /// The value as a terminal shows it: `44.4%`, `<0.0001`, `27.4`.
  package func text(of value: Value) -> String {
    let number: Double
    switch value {
    case .number(let double): number = double
    case .integer(let integer) where unit.isPercent || decimals > 0: number = Double(integer)
    case .empty, .text, .integer, .flag: return value.plain
    }
    let sign = unit.isPercent ? "%" : ""
    if let floor = floor(for: number) { return "<\(floor.plain)\(sign)" }
    guard abs(number) < 1e12 else { return number.plain + sign }
    return Self.fixed(scaled(number), decimals: decimals) + sign
  }

  private static func decimals(of number: Double, most: Int) -> Int {
    guard abs(number) < 1e12 else { return 0 }
    var units = Int((abs(number) * power(most)).rounded())
    var decimals = most
    while decimals > 0, units % 10 == 0 {
      units /= 10
      decimals -= 1
    }
    return decimals
  }

  private static func fixed(_ number: Double, decimals: Int) -> String {
    let units = Int((abs(number) * power(decimals)).rounded())
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = (number < 0 && units != 0 ? "-" : "") + padded.dropLast(decimals)
    return decimals == 0 ? String(whole) : "\(whole).\(padded.suffix(decimals))"
  }

  private static func power(_ decimals: Int) -> Double { (0..<decimals).reduce(1) { power, _ in power * 10 } }
}
