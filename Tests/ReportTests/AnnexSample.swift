import Container
import Foundation

@testable import Report

/// Documents of other programs, made up, to attach annexes to.
enum AnnexSample {
  static let annex = annex(bitmap: "PNG")

  static func annex(bitmap: String) -> Document {
    var figure = Sample.figure
    figure.picture.png = Array(bitmap.utf8)
    let list = Block.list([
      [.strong(["Berre-l’Étang"]), .text(" porte 4 groupes "), .code("cr.txt#L5"), .text(" < & \u{202F}")]
    ])
    return Document(
      language: "fr", labels: Sample.labels, title: "Réseau",
      sections: [
        Section(
          id: "maillage-annex", heading: "Annexe\u{202F}: le réseau", blocks: [.note(["Une remarque"])],
          sections: [Section(id: "maillage-annex-load", heading: "Charge", blocks: [list, .figure(figure)])])
      ], colophon: [.text("Publié par maillage.")])
  }

  /// The parts of a container, by their names, in their order.
  static func parts(_ bytes: [UInt8]) throws -> [(name: String, text: String)] {
    let archive = try ZipArchive(bytes)
    return try archive.names.map { name in
      (name, String(decoding: try archive.read(name) ?? [], as: UTF8.self))
    }
  }

  static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    try parts(bytes).first { $0.name == name }?.text ?? ""
  }

  static func container(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
    let archive = try ZipArchive()
    for part in parts { try archive.write(Array(part.text.utf8), to: part.name, isCompressed: part.name != "mimetype") }
    return try archive.bytes()
  }

  // MARK: OpenDocument

  static let odtNamespaces = [
    "office", "style", "text", "table", "draw", "fo", "svg", "xlink", "ooow",
  ].map { prefix in
    ODTContent.namespaces.first { $0.prefix == prefix }?.declaration ?? ""
  }

  static func odt(
    namespaces: [String] = odtNamespaces, styles: String = "<office:automatic-styles/>", text: String,
    commonStyles: String = "", manifest: String = ""
  ) throws -> [UInt8] {
    try container([
      ("mimetype", "application/vnd.oasis.opendocument.text"),
      ("Thumbnails/thumbnail.png", "no picture"),
      (
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content\(namespaces.joined()) "
          + "office:version=\"1.3\"><office:scripts/>\(styles)<office:body>\(text)</office:body></office:document-content>"
      ),
      (
        "styles.xml",
        "<office:document-styles\(odtNamespaces.joined())><office:styles>\(commonStyles)</office:styles>"
          + "<office:automatic-styles><style:page-layout style:name=\"p\"><style:page-layout-properties "
          + "fo:page-width=\"8.5in\" fo:page-height=\"279.4mm\" fo:margin=\"1in\"/></style:page-layout><style:page-layout "
          + "style:name=\"l\"><style:page-layout-properties fo:page-width=\"29.7cm\" fo:page-height=\"21cm\" "
          + "fo:margin=\"2cm\"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page "
          + "style:name=\"Standard\" style:page-layout-name=\"p\"/><style:master-page style:name=\"Wide\" "
          + "style:page-layout-name=\"l\"/></office:master-styles></office:document-styles>"
      ),
      (
        "META-INF/manifest.xml",
        "<?xml version=\"1.0\"?>\n<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
          + "\n <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument"
          + ".text\"/>\n\(manifest)</manifest:manifest>\n"
      ),
    ])
  }

  // MARK: Word

  static let wordRoot =
    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"

  static func docx(root: String = wordRoot, body: String, styles: String = "", hasRelationships: Bool = true) throws
    -> [UInt8]
  {
    let package = "http://schemas.openxmlformats.org/package/2006"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var parts = [
      (
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" "
          + "ContentType=\"application/xml\"/></Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" "
          + "Target=\"word/document.xml\"/></Relationships>"
      ),
      ("word/document.xml", "<?xml version=\"1.0\"?>\r\n\(root)<w:body>\(body)</w:body></w:document>"),
      (
        "word/styles.xml",
        "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\(styles)</w:styles>"
      ),
    ]
    if hasRelationships {
      parts.append(
        (
          "word/_rels/document.xml.rels",
          "<Relationships xmlns=\"\(package)/relationships\">\r\n<Relationship Id=\"rId1\" Type=\"\(office)/styles\" "
            + "Target=\"styles.xml\"/></Relationships>"
        ))
    }
    return try container(parts)
  }
}

/// A text with the marks of its annex as if they had no digest.
func withoutDigests(_ text: String) -> String {
  text.replacing(#/(<!--\/?maillage-annex) sha256=[0-9a-f]{64}(?: rest=[0-9a-f]{32})?/#) { $0.1 }
}

/// Chance that is the same on every run.
struct SeededChance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
