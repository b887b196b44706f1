import Platform

extension Color {
  /// What pages are where screens are dark.
  package static let nightPaper = Color(0x161616)

  /// The ink that takes the place of this one on a dark page: of the same hue, as far from dark paper as this is from
  /// white.
  ///
  /// WCAG's contrast of two inks is (L₁ + 0.05) / (L₂ + 0.05). Each is turned into c / (L + 0.05), so that every contrast
  /// between two inks stays what it is, as far as white reaches.
  package var atNight: Color {
    let paper = Self.nightPaper.luminance + 0.05
    let target = min(1, 1.05 * paper / (luminance + 0.05) - 0.05)
    var channels = [red, green, blue].map(Self.linear)
    let light = luminance
    if light <= 0 {
      channels = [target, target, target]
    } else {
      // As much lighter as the hue can be; then on towards white.
      let factor = min(target / light, 1 / (channels.max() ?? 1))
      channels = channels.map { $0 * factor }
      let reached = light * factor
      if reached < target, reached < 1 {
        let share = (target - reached) / (1 - reached)
        channels = channels.map { $0 + (1 - $0) * share }
      }
    }
    let encoded = channels.map(Self.encoded)
    return Color(red: encoded[0], green: encoded[1], blue: encoded[2])
  }

  /// sRGB's transfer, IEC 61966-2-1.
  static func linear(_ channel: UInt8) -> Double {
    let c = Double(channel) / 255
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
  }

  static func encoded(_ channel: Double) -> Double {
    channel <= 0.0031308 ? channel * 12.92 : 1.055 * pow(channel, 1 / 2.4) - 0.055
  }
}

extension Drawing {
  /// All inks on the page.
  package var inks: Set<Color> {
    var inks: Set<Color> = [paper]
    for piece in backdrop { inks.formUnion([piece.fill, piece.stroke?.color].compactMap(\.self)) }
    for path in paths { inks.insert(path.stroke.color) }
    for mark in marks { inks.formUnion([mark.fill, mark.stroke?.color].compactMap(\.self)) }
    for label in labels { inks.insert(label.color) }
    return inks
  }

  /// For each of them, as `#rrggbb`, the one that takes its place on a dark screen.
  package var nightInks: [String: String] {
    Dictionary(inks.map { ($0.hexadecimal, $0.atNight.hexadecimal) }, uniquingKeysWith: { first, _ in first })
  }
}
