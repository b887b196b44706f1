/// Text as a quoted string of the DOT language, which Graphviz reads as it was.
package enum DOTText {
  /// What Graphviz reads in the string: of an id or an attribute that it does not draw, escaped quotes alone; of a label,
  /// escapes; of what becomes a tooltip or an id of SVG, escapes twice.
  package enum Use: Sendable { case attribute, label, tooltip }

  /// The text between quotes; NUL, which no string can hold, is U+FFFD and counted in `lostCharacters`.
  ///
  /// What is read back by others than Graphviz keeps its ampersands where Graphviz takes them for no reference;
  /// `escapesAmpersands` escapes all. `justification` is `\l` or `\r`, which ends a label's line and puts it to the left or
  /// right.
  package static func quoted(
    _ text: String, as use: Use, escapesAmpersands: Bool = false, justification: String = "",
    lostCharacters: inout Int
  ) -> String {
    let scalars = Array(text.unicodeScalars)
    var quoted = "\""
    var place = 0
    while place < scalars.count {
      switch scalars[place] {
      case "\"": quoted += "\\\""
      case "\\":
        let run = scalars[place...].prefix { $0 == "\\" }.count
        let next = place + run < scalars.count ? scalars[place + run] : nil
        quoted += backslashes(run, before: next, use)
        place += run - 1
      case "&": quoted += escapesAmpersands || isReference(scalars[place...]) ? "&amp;" : "&"
      case "\u{0}":
        quoted += "\u{FFFD}"
        lostCharacters += 1
      default: quoted.unicodeScalars.append(scalars[place])
      }
      place += 1
    }
    return quoted + justification + "\""
  }

  /// An odd number of backslashes before a quote, a line break or the end would escape it: then they are written as
  /// HTML's references, which Graphviz reads too.
  private static func backslashes(_ count: Int, before next: Unicode.Scalar?, _ use: Use) -> String {
    switch use {
    case .label: return String(repeating: "\\\\", count: count)
    case .tooltip: return String(repeating: "\\\\\\\\", count: count)
    case .attribute:
      let isHeld = count % 2 == 0 || ![nil, "\"", "\n", "\r"].contains(next)
      return String(repeating: isHeld ? "\\" : "&#92;", count: count)
    }
  }

  /// Whether a text begins with what is read as a reference to a character, as `&amp;` or `&#233;`.
  private static func isReference(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = text.dropFirst().prefix {
      $0 == "#" || ($0.isASCII && $0.properties.isAlphabetic) || ("0"..."9").contains($0)
    }
    return !name.isEmpty && text.dropFirst(1 + name.count).first == ";"
  }
}
