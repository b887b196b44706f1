import Support

/// How far each character moves the pen, in thousandths of the size.
///
/// For Latin the widths of Helvetica (Adobe's Core 14 AFM), which Arial and Liberation Sans share; for other scripts,
/// which another font draws, the widest common case, so that nothing measured here turns out wider on the page.
enum AdvanceWidth {
  static func of(_ scalar: Unicode.Scalar, isBold: Bool) -> Int {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return (isBold ? bold : regular)[Int(value) - 0x20] }
    if let width = punctuation[scalar] { return width }
    // An accented letter is as wide as its base letter, as far as both alphabets of Latin-1 and Latin Extended-A go.
    if value >= 0xC0 && value < 0x180, let base = baseLetter(of: scalar) { return of(base, isBold: isBold) }
    return width(outsideLatin: scalar)
  }

  private static func baseLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    String(scalar).decomposed.unicodeScalars.first { $0.value < 0x7F }
  }

  private static func width(outsideLatin scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1F1E6...0x1F1FF: return 700  // half a flag
    case 0x1F000...0x1FAFF, 0x2600...0x27BF: return 1350  // emoji and pictures
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0x20000...0x3FFFD:
      return 1000  // East Asian wide
    case 0x370...0x52F: return scalar.properties.isUppercase ? 780 : 650  // Greek and Cyrillic
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF: return 800  // Hebrew and Arabic
    case 0x2000...0x200A: return 500  // spaces
    case 0xFFFD: return 1050  // what stands for what cannot be shown
    default: return 800
    }
  }

  private static let punctuation: [Unicode.Scalar: Int] = [
    "\u{A0}": 278, "\u{202F}": 200, "\u{2009}": 200, "·": 333, "°": 400, "±": 549, "×": 584, "÷": 549, "−": 584,
    "«": 556, "»": 556, "‹": 333, "›": 333, "–": 556, "—": 1000, "‐": 333, "‘": 278, "’": 278, "‚": 278, "“": 500,
    "”": 500, "„": 500, "…": 1000, "•": 350, "†": 556, "€": 556, "£": 556, "§": 556, "©": 737, "®": 737, "™": 1000,
    "½": 834, "¼": 834, "¾": 834, "²": 333, "³": 333, "¹": 333, "º": 365, "ª": 370, "µ": 576, "‰": 1000, "№": 1115,
    "≈": 549, "≠": 549, "≤": 549, "≥": 549, "←": 1000, "→": 1000, "↑": 500, "↓": 500, "↔": 1000, "æ": 889,
    "Æ": 1000, "œ": 944, "Œ": 1000, "ß": 611, "Ø": 778, "ø": 611, "Þ": 667, "þ": 611, "ð": 611, "Ð": 722, "Ł": 611,
    "ł": 278, "ı": 278, "Đ": 722, "đ": 611, "¿": 611, "¡": 333,
  ]

  /// U+0020 to U+007E.
  private static let regular = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
  ]
  private static let bold = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
  ]
}
