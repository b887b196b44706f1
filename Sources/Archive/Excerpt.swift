extension String {
  /// The text in quotes and on one line, cut where it is long.
  var excerpt: String {
    let line = String(
      String.UnicodeScalarView(unicodeScalars.prefix(60).map { $0.properties.generalCategory == .control ? " " : $0 }))
    return line.unicodeScalars.count < unicodeScalars.count ? "“\(line)…”" : "“\(line)”"
  }
}
