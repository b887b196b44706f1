extension Double {
  /// The shortest decimal form that reads back as the same number, with a point, and none where it is whole: `4`, `0.5`.
  package var plain: String {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Value {
  /// The form for files that programs read: a decimal point, `true` and `false`, nothing for empty.
  package var plain: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): number.plain
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
