/// Text as a string of GML (Himsolt 1996), which is ASCII with HTML's references.
package enum GMLText {
  /// The text between quotes.
  package static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "&quot;"
      case "&": quoted += "&amp;"
      case _ where scalar.value < 0x20 || scalar.value > 0x7E: quoted += "&#\(scalar.value);"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
