internal import Digest

/// The pictures of an annex in an office document, each of which says in its frame's name which picture and which text
/// alternative maillage gave it.
///
/// Office programs write pictures under names of their own, drop the SVG or draw its bitmap anew, but keep one of the two
/// and the name of the frame: a frame is known as long as one of its pictures and its text are as they were.
struct AnnexFrames {
  /// What the frame of a picture is called.
  ///
  /// `prefix`: what its name begins with; only an annex's says more. `bitmap`: as it is written. `text`: the text
  /// alternative as it is written, title and description.
  static func name(_ prefix: String, _ number: Int, svg: String, bitmap: [UInt8]?, text: String) -> String {
    let name = "\(prefix)-\(number)"
    guard prefix == AnnexMarks.name else { return name }
    let proof = [digest(Array(svg.utf8)), digest(bitmap ?? []), digest(AnnexText.letters(of: text))]
    return "\(name)-\(proof.joined())"
  }

  /// Whether each frame of a markup is one of these, and shows what it says.
  ///
  /// `picture`: the bytes of a picture by what refers to it.
  static func areProven(
    in markup: ArraySlice<UInt8>, picture: (String) throws(AnnexError) -> [UInt8]?
  ) throws(AnnexError) -> Bool {
    let bytes = Array(markup)
    var tags = XMLScanner(bytes)
    var frame: Frame?
    var depth = 0
    var text: Int?
    while let tag = try tags.next() {
      if frameTags.contains(tag.name) {
        switch tag.kind {
        case .start:
          depth += 1
          if depth == 1 { frame = Frame(name: tags.attribute("draw:name", of: tag) ?? "") }
        case .end:
          depth -= 1
          guard depth == 0, let ended = frame else { continue }
          guard try ended.isProven(picture) else { return false }
          frame = nil
        case .empty: return false
        }
      }
      guard frame != nil else { continue }
      switch (tag.name, tag.kind) {
      case ("svg:title", .start), ("svg:desc", .start): text = tag.range.upperBound
      case ("svg:title", .end), ("svg:desc", .end):
        if let text { frame?.text += String(decoding: bytes[text..<tag.range.lowerBound], as: UTF8.self) }
        text = nil
      case ("wp:docPr", .start), ("wp:docPr", .empty):
        let attributes = tags.attributes(of: tag)
        frame?.name = attributes["name"] ?? ""
        frame?.text = (attributes["title"] ?? "") + (attributes["descr"] ?? "")
      case ("draw:image", .start), ("draw:image", .empty):
        if let reference = tags.attribute("xlink:href", of: tag) { frame?.references.append(reference) }
      case ("a:blip", .start), ("a:blip", .empty), ("asvg:svgBlip", .start), ("asvg:svgBlip", .empty):
        if let reference = tags.attribute("r:embed", of: tag) { frame?.references.append(reference) }
      default: break
      }
    }
    return frame == nil
  }

  private static let frameTags: Set<String> = ["draw:frame", "w:drawing"]

  private struct Frame {
    var name: String
    var text = ""
    var references: [String] = []

    func isProven(_ picture: (String) throws(AnnexError) -> [UInt8]?) throws(AnnexError) -> Bool {
      let proof = name.split(separator: "-").last.map(String.init) ?? ""
      guard name.hasPrefix(AnnexMarks.name + "-"), proof.count == 3 * digits,
        proof.hasSuffix(digest(AnnexText.letters(of: XMLScanner.resolved(text))))
      else { return false }
      let known = [proof.prefix(digits), proof.dropFirst(digits).prefix(digits)]
      for reference in references {
        if let bytes = try picture(reference), known.contains(digest(bytes)[...]) { return true }
      }
      return false
    }
  }

  private static let digits = 12

  private static func digest(_ bytes: [UInt8]) -> String { String(SHA256.hex(of: bytes).prefix(digits)) }
}
