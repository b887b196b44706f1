package import Tables

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
