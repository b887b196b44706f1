/// The comments that maillage puts around what it adds to a text of markup, so that it can be taken out again.
///
/// Programs that save the document drop them; then the annex is found by its name.
enum AnnexMarks {
  /// What everything of an annex is named by.
  static let name = "maillage-annex"

  /// `detail`: what taking it out must know.
  static func around(_ markup: String, detail: String = "") -> String {
    "<!--\(name)\(detail.isEmpty ? "" : " " + detail)-->\(markup)<!--/\(name)-->"
  }

  struct Found {
    let range: Range<Int>
    let detail: String
  }

  /// The places of all that stands between such comments, comments included.
  static func find(in bytes: [UInt8]) -> [Found] {
    let (opening, closing) = (Array("<!--\(name)".utf8), Array("<!--/\(name)-->".utf8))
    var found: [Found] = []
    var position = 0
    while let start = bytes[position...].firstRange(of: opening),
      let headEnd = bytes[start.upperBound...].firstRange(of: Array("-->".utf8)),
      let end = bytes[headEnd.upperBound...].firstRange(of: closing)
    {
      let detail = String(decoding: bytes[start.upperBound..<headEnd.lowerBound], as: UTF8.self)
      found.append(Found(range: start.lowerBound..<end.upperBound, detail: String(detail.drop { $0 == " " })))
      position = end.upperBound
    }
    return found
  }
}
