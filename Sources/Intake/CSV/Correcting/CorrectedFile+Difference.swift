import Support

extension CorrectedFile {
  /// The lines that change, as `diff -U0` shows them, and the change of encoding, which no line shows.
  ///
  /// Control characters, which could move the cursor of a terminal, are shown as U+FFFD.
  package var difference: String {
    var text = "--- \(Self.shown(path.utf8))\n+++ \(Self.shown(path.utf8))\n"
    if let oldEncoding {
      let lines = beyondASCII
      let example = lines.first.map { ", such as \(Self.shown(Array($0.utf8)))" } ?? ""
      text += "# from \(oldEncoding.name) to utf-8: \(counted(lines.count, "line")) beyond ASCII\(example)\n"
    }
    var surplus = 0
    for hunk in hunks {
      let (before, after) = (Self.lines(old[hunk.bytes]), Self.lines(hunk.replacement[...]))
      text += "@@ -\(hunk.line),\(before.count) +\(hunk.line + surplus),\(after.count) @@\n"
      for line in before { text += "-\(Self.shown(line))\n" }
      for line in after { text += "+\(Self.shown(line))\n" }
      surplus += after.count - before.count
    }
    return text
  }

  /// Whole lines that change, with the number of the first.
  private struct Hunk {
    var line: Int
    var bytes: Range<Int>
    var replacement: [UInt8]
  }

  private var hunks: [Hunk] {
    var hunks: [Hunk] = []
    var (line, place) = (1, 0)
    for correction in corrections {
      let end = old[correction.bytes.upperBound...].firstIndex(of: lineFeed) ?? old.count
      if var last = hunks.last, correction.bytes.lowerBound < last.bytes.upperBound {
        // A line with two corrections: the second one stands in the rest of it, which the first one took over.
        let rest = last.bytes.upperBound - correction.bytes.lowerBound
        last.replacement.removeLast(rest)
        last.replacement += correction.replacement + old[correction.bytes.upperBound..<end]
        last.bytes = last.bytes.lowerBound..<end
        hunks[hunks.count - 1] = last
        continue
      }
      let start = old[..<correction.bytes.lowerBound].lastIndex(of: lineFeed).map { $0 + 1 } ?? 0
      line += old[place..<start].count { $0 == lineFeed }
      place = start
      hunks.append(
        Hunk(
          line: line, bytes: start..<end,
          replacement: old[start..<correction.bytes.lowerBound] + correction.replacement
            + old[correction.bytes.upperBound..<end]))
    }
    return hunks
  }

  /// The lines of the text that have more than ASCII in them.
  private var beyondASCII: [String] {
    Self.lines(old[...]).filter { $0.contains { $0 >= 0x80 } }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func lines(_ bytes: ArraySlice<UInt8>) -> [[UInt8]] {
    bytes.split(separator: lineFeed, omittingEmptySubsequences: false).map(Array.init)
  }

  private static func shown(_ line: some Collection<UInt8>) -> String {
    var line = Array(line)
    if line.last == carriageReturn { line.removeLast() }
    var shown = String.UnicodeScalarView()
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      shown.append(scalar.isHarmful || scalar == "\r" ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }
}
