extension Unicode.Scalar {
  /// Whether a terminal, an editor or a browser would obey it instead of showing it: control characters but tabs and line
  /// ends, and embeddings, overrides and isolates of the writing direction (UAX #9).
  package var isControl: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20..<0x7F: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: isBidirectionalControl
    }
  }

  /// Whether it is an embedding, override or isolate, which could reverse what is written after it (UAX #9).
  package var isBidirectionalControl: Bool {
    switch value {
    case 0x061C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether it would be obeyed or hidden instead of shown: controls, deprecated format characters, spaces without a width,
  /// annotations between lines, and tags.
  ///
  /// Not so the joiners U+200C and U+200D, which scripts and emoji need.
  package var isHarmful: Bool {
    switch value {
    case 0x20..<0x7F: false
    case 0x206A...0x206F, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: isSpaceWithoutWidth || isControl
    }
  }

  /// Whether it parts words and nobody sees it: the zero-width space, and the mark of the byte order that once was one.
  package var isSpaceWithoutWidth: Bool { value == 0x200B || value == 0xFEFF }
}

extension String {
  /// The text with U+FFFD for each harmful character, as every writer shows it.
  ///
  /// One first-strong isolate (U+2068) around all of it stays, as it leaves what is around it alone.
  package var harmless: String {
    let scalars = unicodeScalars
    guard holds(\.isHarmful) else { return self }
    guard scalars.first == "\u{2068}", scalars.last == "\u{2069}", scalars.count > 1 else {
      return String(String.UnicodeScalarView(scalars.map { $0.isHarmful ? "\u{FFFD}" : $0 }))
    }
    let inner = scalars.dropFirst().dropLast().map { $0.isHarmful ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(["\u{2068}"] + inner + ["\u{2069}"]))
  }

  /// The text with U+FFFD for what would be obeyed; what is merely invisible stays, as the text goes into somebody's own
  /// table.
  package var withoutControls: String {
    guard holds(\.isControl) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isControl ? "\u{FFFD}" : $0 }))
  }

  /// Whether a scalar of the text is such a one.
  private func holds(_ isSuch: (Unicode.Scalar) -> Bool) -> Bool {
    // Nearly every name is of ASCII, where one look at the bytes is enough.
    utf8.contains { $0 < 0x20 || $0 >= 0x7F } && unicodeScalars.contains(where: isSuch)
  }
}

extension StringProtocol {
  /// Whether it could turn the text around it: it has right-to-left letters, or marks that set a direction.
  ///
  /// Blocks whose default is right to left, from Unicode's DerivedBidiClass.txt.
  package var canTurnItsSurroundings: Bool {
    unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      case 0x200E, 0x200F: true
      default: scalar.isBidirectionalControl
      }
    }
  }
}
