package import Collaboration
internal import Paths
import Support

/// What can be corrected in a network's files without a doubt.
///
/// White space around cells, dates in ISO form where only one date can be meant, and UTF-8 for every other encoding.
/// None of it changes what a network that can be read says.
package enum NetworkCorrections {
  /// The files of a network that are to be corrected, in the order in which they are to be written: whenever that is
  /// broken off, the network is read as it was meant.
  ///
  /// - Throws: why the files cannot be found; what is wrong in them, ``NetworkReader`` tells.
  package static func of(_ path: String) throws(Problems) -> [CorrectedFile] {
    var log = ProblemLog()
    let form = try NetworkForm.of(path)
    // What another program wrote is that program's to write.
    guard form == .folder || form == .table else { return [] }
    let isFolder = form == .folder
    guard let files = isFolder ? NetworkFiles(folder: path, log: &log) : NetworkFiles(table: path) else {
      throw Problems(log.sorted())
    }
    let isFrench = files.metadata.language == "fr"
    let tables = files.tables.compactMap { correctedFile($0, isFrench: isFrench) }
    // The description first: a table that is not UTF-8 though it is said to be is read all the same.
    let isConverted = tables.contains { $0.oldEncoding != nil }
    let package = isFolder && isConverted ? correctedPackage(in: path, of: tables) : nil
    return [package].compactMap(\.self) + tables
  }

  private static func correctedFile(_ table: NetworkFiles.TableFile, isFrench: Bool) -> CorrectedFile? {
    var log = ProblemLog()
    let state = FileState(of: table.path)
    guard let raw = try? FileContents.read(table.path) else { return nil }
    let decoded = DecodedText(raw, declared: table.encoding)
    guard let text = TableText(file: table.path, encoding: table.encoding, log: &log),
      let corrected = CorrectedTable(table.name, of: text, delimiter: table.delimiter)
    else { return nil }
    let corrections = corrected.corrections(isFrench: isFrench)
    let isConverted = decoded.encoding != .utf8
    guard isConverted || !corrections.isEmpty else { return nil }
    // What was not read for certain is not written anew either: it might be damaged for good.
    let replacement = Array("\u{FFFD}".utf8)
    let isCertain = !decoded.isMixed && (decoded.encoding == .utf8 || decoded.bytes.firstRange(of: replacement) == nil)
    guard isCertain else { return nil }
    return CorrectedFile(
      path: table.path, state: state, oldEncoding: isConverted ? decoded.encoding : nil, old: decoded.bytes,
      hasMark: decoded.hasMark && !isConverted, corrections: corrections)
  }

  /// The data package, where it says that a table is in another encoding than it is in by now.
  private static func correctedPackage(in folder: String, of tables: [CorrectedFile]) -> CorrectedFile? {
    let path = joined(folder, DataPackage.fileName)
    let state = FileState(of: path)
    guard let raw = try? FileContents.read(path) else { return nil }
    let decoded = DecodedText(raw)
    guard decoded.encoding == .utf8 else { return nil }
    let converted = Set(tables.filter { $0.oldEncoding != nil }.map(\.path))
    let corrections = ResourceEncodings.places(in: decoded.bytes).compactMap { resource -> Correction? in
      guard let path = resource.path, converted.contains(joined(folder, path)) else { return nil }
      return Correction(bytes: resource.encoding, replacement: Array("\"utf-8\"".utf8))
    }
    guard !corrections.isEmpty else { return nil }
    return CorrectedFile(
      path: path, state: state, oldEncoding: nil, old: decoded.bytes, hasMark: decoded.hasMark, corrections: corrections
    )
  }
}

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
        // A line with two corrections: the second one is in the rest of it, which the first one took over.
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
