import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The text of an SVG's elements, by another reader than the one that wrote it.
final class SVGText: NSObject, XMLParserDelegate {
  private var open: [String] = []
  private var texts: [String: [String]] = [:]

  struct Invalid: Error {
    let reason: String
  }

  static func all(in svg: [UInt8]) throws -> [String: [String]] {
    let reader = SVGText()
    let parser = XMLParser(data: Data(svg))
    parser.delegate = reader
    guard parser.parse() else { throw Invalid(reason: "\(String(describing: parser.parserError))") }
    return reader.texts
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(name)
    texts[name, default: []].append("")
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    guard let name = open.last, let last = texts[name]?.indices.last else { return }
    texts[name]?[last] += string
  }
}
