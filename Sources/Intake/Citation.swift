/// The data's own words as messages cite them: in quotation marks, on one line, and no longer than a glance.
func cited(_ text: String) -> String {
  let longest = 60
  var line = ""
  for character in text.prefix(longest + 1) {
    // A control character would break the line or move the cursor of a terminal; a cluster may hold ten thousand marks.
    let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    line.append(isControl ? " " : character.unicodeScalars.count > 16 ? "\u{FFFD}" : character)
  }
  return line.count > longest ? "“\(line.prefix(longest - 1))…”" : "“\(line)”"
}

/// Names in a row, the first few of them: `“Arles”, “Istres”, “Fos” and 40 more`.
func cited(_ texts: [String], atMost limit: Int) -> String {
  let shown = texts.prefix(limit).map { cited($0) }
  if texts.count > limit { return shown.joined(separator: ", ") + " and \(texts.count - limit) more" }
  return listed(shown, "and")
}

/// Words in a row: `id, name or parent`.
func listed(_ words: [String], _ conjunction: String) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// A number and what it counts: `1 row`, `2 rows`.
package func counted(_ count: Int, _ thing: String) -> String { "\(count) \(thing)\(count == 1 ? "" : "s")" }
