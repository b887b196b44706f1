import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Figures

/// What an SVG shows, read from its own bytes: shapes in the order in which they are painted, and lines of text.
final class SVGPicture: NSObject, XMLParserDelegate {
  struct Shape {
    let name: String
    let points: [Point]
    let fill: Color?
    let stroke: Color?
    /// What its group says; nil for what stands for nothing: grids, grounds.
    let tooltip: String?
    /// How many lines of text were written before it.
    let textsBefore: Int
  }

  struct Text {
    var string = ""
    let place: Point
    let anchor: String
    let font: Font
    let color: Color
    /// How many shapes were painted before it.
    let shapesBefore: Int

    /// The middle of its letters.
    var middle: Point {
      let width = font.width(of: string)
      let x = anchor == "middle" ? place.x : anchor == "end" ? place.x - width / 2 : place.x + width / 2
      return Point(x, place.y - font.capHeight / 2)
    }
  }

  struct Invalid: Error {
    let reason: String
  }

  private(set) var shapes: [Shape] = []
  private(set) var texts: [Text] = []
  private var tooltips: [String?] = []
  private var isInTitle = false
  private var isInText = false

  init(_ svg: [UInt8]) throws {
    super.init()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = self
    guard parser.parse() else { throw Invalid(reason: "\(String(describing: parser.parserError))") }
  }

  /// The ink under a place as it is when the text is written; white where nothing lies.
  func ground(under text: Text) -> Color {
    shapes.prefix(text.shapesBefore).last { $0.fill != nil && $0.covers(text.middle) }?.fill ?? .white
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
    func color(_ name: String) -> Color? { attributes[name].flatMap(Color.init(hexadecimal:)) }
    switch name {
    case "g": tooltips.append(nil)
    case "title": isInTitle = true
    case "text":
      isInText = true
      let style: Font.Style =
        attributes["font-weight"] == "bold" ? .bold : attributes["font-style"] == "italic" ? .italic : .regular
      texts.append(
        Text(
          place: Point(number("x"), number("y")), anchor: attributes["text-anchor"] ?? "start",
          font: Font(size: number("font-size"), style: style), color: color("fill") ?? .black,
          shapesBefore: shapes.count))
    case "polygon", "polyline", "path", "ellipse":
      var points: [Point] = []
      if name == "ellipse" {
        let (x, y, rx, ry) = (number("cx"), number("cy"), number("rx"), number("ry"))
        points = (0..<24).map { step in
          let angle = Double(step) / 24 * 2 * Double.pi
          return Point(x + rx * cos(angle), y + ry * sin(angle))
        }
      } else {
        let text = attributes["points"] ?? attributes["d"] ?? ""
        let numbers = text.split { !"0123456789.-e".contains($0) }.compactMap { Double($0) }
        points = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
      }
      shapes.append(
        Shape(
          name: name, points: points, fill: color("fill"), stroke: color("stroke"),
          tooltip: tooltips.last { $0 != nil } ?? nil, textsBefore: texts.count))
    default: break
    }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "g" { _ = tooltips.popLast() }
    if name == "title" { isInTitle = false }
    if name == "text" { isInText = false }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if isInTitle, !tooltips.isEmpty { tooltips[tooltips.count - 1] = (tooltips[tooltips.count - 1] ?? "") + string }
    if isInText { texts[texts.count - 1].string += string }
  }
}

extension SVGPicture.Shape {
  /// Whether a place is within; the points of a curve stand for the curve.
  func covers(_ place: Point) -> Bool {
    guard name != "polyline", points.count > 2 else { return false }
    var isInside = false
    for (a, b) in zip(points, points.dropFirst() + points.prefix(1)) where (a.y > place.y) != (b.y > place.y) {
      if place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x { isInside.toggle() }
    }
    return isInside
  }
}

extension Color {
  init?(hexadecimal text: String) {
    guard text.hasPrefix("#"), text.count == 7, let value = UInt32(text.dropFirst(), radix: 16) else { return nil }
    self.init(value)
  }
}
