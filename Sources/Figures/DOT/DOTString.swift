/// Text as a quoted string of the DOT language.
enum DOTString {
  /// A label: what Graphviz would read as an escape or an entity stands for itself.
  ///
  /// The justification, `\l` or `\r`, ends the line and puts it to the left or right; it is not escaped.
  static func label(_ text: String, justification: String = "") -> String {
    quoted(text, backslash: "\\\\", suffix: justification)
  }

  /// A tooltip or an id: Graphviz reads escapes twice there.
  static func tooltip(_ text: String) -> String {
    quoted(text, backslash: "\\\\\\\\")
  }

  private static func quoted(_ text: String, backslash: String, suffix: String = "") -> String {
    var quoted = "\""
    for scalar in DisplayText.clean(text).unicodeScalars {
      switch scalar {
      case "\\": quoted += backslash
      case "\"": quoted += "\\\""
      case "&": quoted += "&amp;"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + suffix + "\""
  }

  /// A number with at most two decimals, as both DOT and SVG read it.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, fraction) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let number = (hundredths < 0 ? "-" : "") + String(whole)
    if fraction == 0 { return number }
    if fraction % 10 == 0 { return "\(number).\(fraction / 10)" }
    return "\(number).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
