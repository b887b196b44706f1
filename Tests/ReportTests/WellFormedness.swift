import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Expects a text to be well-formed XML.
func expectWellFormed(_ xml: String, _ what: String) {
  let parser = XMLParser(data: Data(xml.utf8))
  let isWellFormed = parser.parse()
  #expect(isWellFormed, "\(what): line \(parser.lineNumber): \(String(describing: parser.parserError))")
}
