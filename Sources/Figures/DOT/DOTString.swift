/// Text as a quoted string of the DOT language.
enum DOTString {
  /// A label or a tooltip: what Graphviz would read as an escape or an entity stands for itself.
  ///
  /// - Parameter justification: `\l` or `\r`, which end a line and put it to the left or right; it is not escaped.
  static func text(_ text: String, justification: String = "") -> String {
    var quoted = "\""
    for scalar in DisplayText.clean(text).unicodeScalars {
      switch scalar {
      case "\\": quoted += "\\\\"
      case "\"": quoted += "\\\""
      case "&": quoted += "&amp;"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + justification + "\""
  }

  /// A number with at most two decimals, as both DOT and SVG read it.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, fraction) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if fraction == 0 { return "\(sign)\(whole)" }
    return fraction % 10 == 0 ? "\(sign)\(whole).\(fraction / 10)" : "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
