/// A colour of the sRGB space.
package struct Color: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  /// From a number as it is written in hexadecimal: `0xD55E00`.
  package init(_ hexadecimal: UInt32) {
    red = UInt8(hexadecimal >> 16 & 0xFF)
    green = UInt8(hexadecimal >> 8 & 0xFF)
    blue = UInt8(hexadecimal & 0xFF)
  }

  /// From channels between 0 and 1; what is outside is cut off.
  package init(red: Double, green: Double, blue: Double) {
    func byte(_ channel: Double) -> UInt8 { UInt8((max(0, min(1, channel)) * 255).rounded()) }
    self.red = byte(red)
    self.green = byte(green)
    self.blue = byte(blue)
  }

  package static let white = Color(0xFFFFFF)
  package static let black = Color(0x000000)

  /// `#d55e00`.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return "#" + [red, green, blue].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }

  /// From 0, black, to 1, white.
  ///
  /// WCAG 2.1, relative luminance.
  package var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// From 1, the same, to 21, black on white.
  ///
  /// WCAG 2.1, contrast ratio: 4.5 for text, 3 for what must be distinguished.
  package func contrast(with other: Color) -> Double {
    let (lighter, darker) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// A mixture with another: 0 is this one, 1 is the other.
  package func mixed(with other: Color, _ share: Double) -> Color {
    func mix(_ a: UInt8, _ b: UInt8) -> Double { (Double(a) + (Double(b) - Double(a)) * share) / 255 }
    return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Black or white, whichever is read better on it: at least 4.58:1 on any colour, since 4.58² is 21.
  package var legibleInk: Color {
    contrast(with: .black) >= contrast(with: .white) ? .black : .white
  }
}
