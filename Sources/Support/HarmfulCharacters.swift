extension Unicode.Scalar {
  /// Whether a terminal, an editor or a browser would obey it or hide it instead of showing it: control characters but
  /// tabs and line ends, embeddings, overrides and isolates of the writing direction (UAX #9), spaces without a width, and
  /// tags.
  ///
  /// Not so the joiners U+200C and U+200D, which scripts and emoji need.
  package var isHarmful: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension String {
  /// The text with U+FFFD for each harmful character, as every writer shows it.
  ///
  /// One first-strong isolate (U+2068) around all of it stays, as it leaves what is around it alone.
  package var harmless: String {
    // Nearly every name is of ASCII, where one look at the bytes is enough.
    guard utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }), unicodeScalars.contains(where: \.isHarmful) else {
      return self
    }
    let scalars = unicodeScalars
    guard scalars.first == "\u{2068}", scalars.last == "\u{2069}", scalars.count > 1 else {
      return String(String.UnicodeScalarView(scalars.map { $0.isHarmful ? "\u{FFFD}" : $0 }))
    }
    let inner = scalars.dropFirst().dropLast().map { $0.isHarmful ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(["\u{2068}"] + inner + ["\u{2069}"]))
  }
}
