/// Unicode's stream-safe text (UAX #15, 13): no more than 30 combining marks in a row.
///
/// A row of marks is sorted when text is normalized, compared or hashed, in a time that grows with the square of its
/// length. So what is read has a combining grapheme joiner (U+034F), which is a mark that sorts nothing past it, after
/// each 30.
package enum StreamSafeText {
  package static let mostMarks = 30

  /// UTF-8 with its rows of marks parted; the same bytes where none is too long.
  package static func bounded(_ bytes: [UInt8]) -> [UInt8] {
    let places = bytes.withUnsafeBufferPointer(joinerPlaces)
    guard !places.isEmpty else { return bytes }
    var bounded: [UInt8] = []
    bounded.reserveCapacity(bytes.count + 2 * places.count)
    var start = 0
    for place in places {
      bounded += bytes[start..<place]
      bounded += [0xCD, 0x8F]
      start = place
    }
    return bounded + bytes[start...]
  }

  /// Where joiners are to go.
  private static func joinerPlaces(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    // Marks begin with this byte and those above it, which texts of Latin letters have hardly any of. All at once, so that
    // the compiler may take many bytes in a step.
    guard bytes.reduce(0, max) >= firstByteOfMarks else { return [] }
    var places: [Int] = []
    var (place, marks) = (0, 0)
    while place < bytes.count {
      let byte = bytes[place]
      guard byte >= firstByteOfMarks else {
        marks = 0
        place += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard place + length <= bytes.count else { break }
      var value = UInt32(byte) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
      for next in bytes[(place + 1)..<(place + length)] { value = value << 6 | UInt32(next & 0x3F) }
      if isMark(value) {
        if marks == mostMarks {
          places.append(place)
          marks = 0
        }
        marks += 1
      } else {
        marks = 0
      }
      place += length
    }
    return places
  }

  /// That of U+0300, the first of them.
  private static let firstByteOfMarks: UInt8 = 0xCC

  /// Whether a scalar is sorted among the marks behind a letter.
  private static func isMark(_ value: UInt32) -> Bool {
    switch value {
    // Blocks of many texts without a mark, so that these need no look into Unicode's tables.
    case 0..<0x300, 0x370..<0x483, 0x48A..<0x591, 0x1E00..<0x20D0, 0x3100..<0xA66F, 0xAC00..<0xFB1E: false
    // Of class 0, and made of two that are not.
    case 0x0F73, 0x0F75, 0x0F81: true
    default: Unicode.Scalar(value).map { $0.properties.canonicalCombiningClass != .notReordered } ?? false
    }
  }
}

extension String {
  /// The text with no more than 30 combining marks in a row, so that it is normalized and compared in time.
  package var streamSafe: String {
    // A row too long has 31 marks of two bytes at least.
    guard utf8.count > 2 * StreamSafeText.mostMarks else { return self }
    let bytes = Array(utf8)
    let bounded = StreamSafeText.bounded(bytes)
    return bounded.count == bytes.count ? self : String(decoding: bounded, as: UTF8.self)
  }
}
