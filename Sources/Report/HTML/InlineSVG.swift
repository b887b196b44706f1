import Foundation

/// An SVG file as it stands within a page: the `svg` element alone, without the file's own declarations.
struct InlineSVG {
  /// From `<svg` to `</svg>`.
  let source: String
  /// The natural width in CSS pixels; nil where the file states none.
  let width: Double?

  /// Nil for what holds no `svg` element.
  init?(_ file: String) {
    guard let start = file.range(of: "<svg", options: .literal)?.lowerBound,
      let end = file.range(of: "</svg>", options: [.literal, .backwards])?.upperBound, start < end
    else { return nil }
    source = String(file[start..<end])
    let tag = source.prefix { $0 != ">" }
    width =
      Self.attribute("width", of: tag).flatMap(Self.pixels)
      ?? Self.attribute("viewBox", of: tag).flatMap(Self.width(ofViewBox:))
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    guard let start = tag.range(of: " \(name)=\"", options: .literal)?.upperBound else { return nil }
    return tag[start...].prefix { $0 != "\"" }
  }

  /// A length with its unit; CSS has 96 pixels to the inch.
  private static func pixels(_ length: Substring) -> Double? {
    let units = ["": 1.0, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4]
    let number = length.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(number), let unit = units[String(length.dropFirst(number.count))] else { return nil }
    return sensible(value * unit)
  }

  private static func width(ofViewBox box: Substring) -> Double? {
    let numbers = box.split { $0 == " " || $0 == "," }
    return numbers.count == 4 ? Double(numbers[2]).flatMap(sensible) : nil
  }

  /// Nil for a width that no page can have.
  private static func sensible(_ width: Double) -> Double? { (1...100_000).contains(width) ? width : nil }
}
