internal import Digest

/// The letters of an annex in an office document, by which it is known when another program has saved it since.
///
/// Office programs write styles, pictures and numbers of fields anew, but leave the words. Frames count too, so that a
/// picture that somebody has put into the annex is not lost with it.
enum AnnexText {
  /// Elements whose text the program makes, or that are not shown as text.
  private static let passedOver: Set<String> = [
    "text:sequence", "svg:title", "svg:desc", "w:instrText", "w:fldSimple", "text:soft-page-break",
  ]
  private static let frames: Set<String> = ["draw:frame", "wp:inline", "wp:anchor"]

  /// 24 hexadecimal digits: a name of a bookmark in Word has 40 characters at most.
  static func digest(of markup: some Sequence<UInt8>) throws(AnnexError) -> String {
    let bytes = Array(markup)
    var tags = XMLScanner(bytes)
    var letters: [UInt8] = []
    var frameCount = 0
    var depth = 0
    var fields = 0
    var position = 0
    while let tag = try tags.next() {
      if depth == 0, fields == 0 { add(bytes[position..<tag.range.lowerBound], to: &letters) }
      position = tag.range.upperBound
      if tag.kind != .end, frames.contains(tag.name) { frameCount += 1 }
      if passedOver.contains(tag.name) {
        if tag.kind == .start { depth += 1 } else if tag.kind == .end { depth -= 1 }
      }
      if tag.name == "w:fldChar", tag.kind != .end {
        switch tags.attribute("w:fldCharType", of: tag) {
        case "begin": fields += 1
        case "end": fields = max(0, fields - 1)
        default: break
        }
      }
    }
    if depth == 0, fields == 0 { add(bytes[min(position, bytes.count)...], to: &letters) }
    return String(SHA256.hex(of: letters + Array(" \(frameCount)".utf8)).prefix(24))
  }

  /// Whether something is called as an annex is: by this name alone, as version 0.1.0 did, or with a digest behind it.
  static func isName(_ name: String, of annex: String) -> Bool {
    guard name.hasPrefix(annex) else { return false }
    let rest = name.dropFirst(annex.count)
    return rest.isEmpty
      || rest.count == 25 && (rest.first == "-" || rest.first == "_") && rest.dropFirst().allSatisfy(\.isHexDigit)
  }

  private static func add(_ text: ArraySlice<UInt8>, to letters: inout [UInt8]) {
    guard !text.isEmpty else { return }
    for scalar in XMLScanner.resolved(String(decoding: text, as: UTF8.self)).unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      letters += Array(String(scalar).utf8)
    }
  }
}
