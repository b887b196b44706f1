/// A cell, or another piece of a text, that is to be written otherwise.
struct Correction: Hashable, Sendable {
  /// Where it stands in the text of UTF-8 that the file is read as.
  let bytes: Range<Int>
  let replacement: [UInt8]
}

/// A file of a network with all that can be corrected in it without a doubt.
///
/// What is not corrected stays byte for byte, as far as the encoding stays.
package struct CorrectedFile: Sendable {
  /// The path, as the user gave it.
  package let path: String
  /// What it came in, where that is to become UTF-8.
  let oldEncoding: TextEncoding?
  let old: [UInt8]
  let hasMark: Bool
  /// In the order of the text; none overlaps another.
  let corrections: [Correction]

  /// The whole file as it is to be written, in UTF-8.
  package var contents: [UInt8] {
    var text: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    var place = 0
    for correction in corrections {
      text += old[place..<correction.bytes.lowerBound]
      text += correction.replacement
      place = correction.bytes.upperBound
    }
    return text + old[place...]
  }
}
