package import Container
import Markup
import Support

/// A document as OpenDocument text (ODF 1.3), as LibreOffice and others open it.
///
/// RGAA asks of office documents what it asks of pages: title and language, headings in levels, table heads, pictures
/// with a text alternative.
package enum ODTWriter {
  package static func write(_ document: Document) throws(ContainerError) -> [UInt8] {
    var body = ODTBody(of: document)
    let text = body.write()
    let archive = try ZipArchive()
    // First and uncompressed, so that the file's first bytes tell what it is (ODF 1.3, part 2, 3.3).
    try archive.write(Array(mediaType.utf8), to: "mimetype", isCompressed: false)
    try archive.write(Array(content(text, styles: body.automaticStyles).utf8), to: "content.xml")
    try archive.write(Array(styles(in: document.language).utf8), to: "styles.xml")
    try archive.write(Array(metadata(of: document).utf8), to: "meta.xml")
    for picture in body.pictures {
      try archive.write(picture.bytes, to: picture.name, isCompressed: picture.mediaType == "image/svg+xml")
    }
    try archive.write(Array(manifest(of: body).utf8), to: "META-INF/manifest.xml")
    return try archive.bytes()
  }

  private static let mediaType = "application/vnd.oasis.opendocument.text"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private static func content(_ text: MarkupWriter, styles: ODTAutomaticStyles) -> String {
    var content = MarkupWriter()
    content.block("office:document-content", ODTNamespaces.attributes) { content in
      content.block("office:automatic-styles") { $0.verbatim(styles.markup.source) }
      content.block("office:body") { content in
        content.block("office:text") { $0.verbatim(text.source) }
      }
    }
    return declaration + content.source
  }

  private static func styles(in language: String) -> String {
    String(decoding: PackageResources.odt_styles_xml, as: UTF8.self)
      .replacing("LANGUAGE", with: XMLText.escaped(language))
  }

  private static func metadata(of document: Document) -> String {
    var metadata = MarkupWriter()
    let attributes: KeyValuePairs<StaticString, String?> = [
      "xmlns:office": ODTNamespaces.office, "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "office:version": "1.3",
    ]
    metadata.block("office:document-meta", attributes) { metadata in
      metadata.block("office:meta") { metadata in
        metadata.block("meta:generator") { $0.text("maillage") }
        metadata.block("dc:title") { $0.text(document.title) }
        metadata.block("dc:language") { $0.text(document.language) }
        if let subtitle = document.subtitle { metadata.block("dc:subject") { $0.text(subtitle) } }
        if let summary = document.summary { metadata.block("dc:description") { $0.text(summary) } }
        if let author = document.author { metadata.block("dc:creator") { $0.text(author) } }
      }
    }
    return declaration + metadata.source
  }

  private static func manifest(of body: ODTBody) -> String {
    var manifest = MarkupWriter()
    let attributes: KeyValuePairs<StaticString, String?> = [
      "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": "1.3",
    ]
    let files =
      [("/", mediaType), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml")]
      + body.pictures.map { ($0.name, $0.mediaType) }
    manifest.block("manifest:manifest", attributes) { manifest in
      for (path, type) in files {
        manifest.lines({
          $0.empty("manifest:file-entry", ["manifest:full-path": path, "manifest:media-type": type])
        })
      }
    }
    return declaration + manifest.source
  }
}

/// The names that OpenDocument's elements go by.
enum ODTNamespaces {
  static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"

  static var attributes: KeyValuePairs<StaticString, String?> {
    [
      "xmlns:office": office, "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
      "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
      "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
      "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
      "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
      "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
      "xmlns:xlink": "http://www.w3.org/1999/xlink", "xmlns:ooow": "http://openoffice.org/2004/writer",
      "office:version": "1.3",
    ]
  }
}

extension MarkupWriter {
  /// Text as ODF keeps it: further spaces in a row, tabs and line breaks are elements (OpenDocument 1.3, 6.1).
  mutating func odfText(_ text: String) {
    var run = ""
    var furtherSpaces = 0
    func flush(_ markup: inout MarkupWriter) {
      markup.text(run)
      run = ""
      if furtherSpaces > 0 { markup.empty("text:s", ["text:c": String(furtherSpaces)]) }
      furtherSpaces = 0
    }
    for character in text {
      if character == " ", furtherSpaces > 0 || run.last == " " {
        furtherSpaces += 1
        continue
      }
      if furtherSpaces > 0 { flush(&self) }
      if character == "\t" || character.isNewline {
        flush(&self)
        empty(character == "\t" ? "text:tab" : "text:line-break")
      } else {
        run.append(character)
      }
    }
    flush(&self)
  }

  /// A text by itself, from the data: between isolates where its writing direction could reach its surroundings.
  mutating func odfLabel(_ text: String) {
    odfText(text.canTurnItsSurroundings ? "\u{2068}" + text + "\u{2069}" : text)
  }
}
