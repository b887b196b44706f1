/// The drawing in an SVG file: the `svg` element alone, without the file's own declarations.
struct EmbeddedSVG {
  /// From `<svg` to `</svg>`.
  let source: String
  /// The natural size in CSS pixels; nil where the file states none.
  let size: Size?

  struct Size: Hashable {
    /// In CSS pixels, 96 to the inch.
    let width: Double
    let height: Double
  }

  /// Nil for what holds no `svg` element.
  init?(_ file: String) {
    guard let start = file.utf8.firstRange(of: "<svg".utf8)?.lowerBound,
      let end = Self.end(of: file, from: start)
    else { return nil }
    source = String(file[start..<end])
    let tag = source.prefix { $0 != ">" }
    size = Self.statedSize(of: tag) ?? Self.viewBoxSize(of: tag)
  }

  /// Behind the last `</svg>`, which is near the end of what may be megabytes.
  private static func end(of file: String, from start: String.Index) -> String.Index? {
    let (closing, bytes) = (Array("</svg>".utf8), file.utf8)
    var place = bytes.endIndex
    while place > start {
      place = bytes.index(before: place)
      if bytes[place] == closing[0], bytes[place...].starts(with: closing) {
        return bytes.index(place, offsetBy: closing.count)
      }
    }
    return nil
  }

  private static func statedSize(of tag: Substring) -> Size? {
    guard let width = attribute("width", of: tag).flatMap(pixels),
      let height = attribute("height", of: tag).flatMap(pixels)
    else { return nil }
    return Size(width: width, height: height)
  }

  private static func viewBoxSize(of tag: Substring) -> Size? {
    guard let numbers = attribute("viewBox", of: tag)?.split(whereSeparator: { " ,".contains($0) }).map({ Double($0) }),
      numbers.count == 4, let width = numbers[2].flatMap(sensible), let height = numbers[3].flatMap(sensible)
    else { return nil }
    return Size(width: width, height: height)
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    guard let start = tag.utf8.firstRange(of: " \(name)=\"".utf8)?.upperBound else { return nil }
    return tag[start...].prefix { $0 != "\"" }
  }

  /// A length with its unit; CSS has 96 pixels to the inch.
  private static func pixels(_ length: Substring) -> Double? {
    let units = ["": 1.0, "px": 1, "pt": 96.0 / 72, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 96 / 25.4]
    let number = length.prefix { $0.isNumber || $0 == "." }
    guard let value = Double(number), let unit = units[String(length.dropFirst(number.count))] else { return nil }
    return sensible(value * unit)
  }

  /// Nil for a length that no page can have.
  private static func sensible(_ length: Double) -> Double? { (1...100_000).contains(length) ? length : nil }
}
