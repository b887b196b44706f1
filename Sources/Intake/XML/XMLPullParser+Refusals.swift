import Collaboration

extension XMLPullParser {
  var undeclared: Fault { fault("this text refers to an entity that is not XML's own; write the character itself") }

  /// Whether the instruction that was found is the XML declaration with an encoding that is read.
  ///
  /// - Throws: `Fault` where it names another one, in which letters would be mistaken.
  func checkEncoding() throws {
    guard isNamed("xml"), let encoding = attribute("encoding") else { return }
    guard Self.encodings.contains(encoding.lowercased()) else {
      throw fault("the encoding \(cited(encoding)) is not read; save the file as UTF-8")
    }
  }

  /// Those that ``DecodedText`` tells apart by the bytes; ISO 8859-1 is Windows-1252 but for signs that nobody writes.
  private static let encodings: Set<String> = [
    "utf-8", "utf8", "us-ascii", "ascii", "utf-16", "utf-16le", "utf-16be", "iso-8859-1", "latin1", "windows-1252",
    "cp1252",
  ]
}
