package import Container
import Markup

/// A document as Word keeps it (Office Open XML, ECMA-376), as LibreOffice and others open it too.
///
/// RGAA asks of office documents what it asks of pages: title and language, headings in levels, table heads, pictures
/// with a text alternative.
package enum DOCXWriter {
  package static func write(_ document: Document) throws(ContainerError) -> [UInt8] {
    var relationships = DOCXRelationships()
    _ = relationships.add("styles", "styles.xml")
    _ = relationships.add("numbering", "numbering.xml")
    _ = relationships.add("settings", "settings.xml")
    let footer = relationships.add("footer", "footer.xml")
    var body = DOCXBody(of: document, relationships: relationships, footer: footer)
    let text = body.write()

    let language = XMLText.escaped(document.language)
    let parts: [(String, String)] = [
      ("[Content_Types].xml", contentTypes),
      ("_rels/.rels", packageRelationships),
      ("docProps/core.xml", properties(of: document)),
      ("word/document.xml", part(text)),
      ("word/_rels/document.xml.rels", body.relationships.part),
      (
        "word/styles.xml",
        String(decoding: PackageResources.docx_styles_xml, as: UTF8.self).replacing("LANGUAGE", with: language)
      ),
      ("word/numbering.xml", String(decoding: PackageResources.docx_numbering_xml, as: UTF8.self)),
      ("word/settings.xml", String(decoding: PackageResources.docx_settings_xml, as: UTF8.self)),
      ("word/footer.xml", String(decoding: PackageResources.docx_footer_xml, as: UTF8.self)),
    ]
    let archive = try ZipArchive()
    for (name, part) in parts { try archive.write(Array(part.utf8), to: name) }
    for picture in body.pictures {
      try archive.write(picture.bytes, to: picture.name, isCompressed: picture.name.hasSuffix(".svg"))
    }
    return try archive.bytes()
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static func part(_ text: MarkupWriter) -> String {
    var part = MarkupWriter()
    part.block("w:document", DOCXNamespaces.attributes) { part in
      part.block("w:body") { $0.verbatim(text.source) }
    }
    return declaration + part.source
  }

  private static let contentTypes: String = {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    var types = MarkupWriter()
    types.block("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { types in
      for (ending, type) in [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
        ("png", "image/png"), ("svg", "image/svg+xml"),
      ] {
        types.lines({ $0.empty("Default", ["Extension": ending, "ContentType": type]) })
      }
      for (name, type) in [
        ("/word/document.xml", word + "document.main+xml"), ("/word/styles.xml", word + "styles+xml"),
        ("/word/numbering.xml", word + "numbering+xml"), ("/word/settings.xml", word + "settings+xml"),
        ("/word/footer.xml", word + "footer+xml"),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ] {
        types.lines({ $0.empty("Override", ["PartName": name, "ContentType": type]) })
      }
    }
    return declaration + types.source
  }()

  private static let packageRelationships = """
    \(declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/>
    <Relationship Id="rId2" \
    Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/>
    </Relationships>

    """

  private static func properties(of document: Document) -> String {
    var properties = MarkupWriter()
    let attributes: KeyValuePairs<StaticString, String?> = [
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    ]
    properties.block("cp:coreProperties", attributes) { properties in
      properties.block("dc:title") { $0.text(document.title) }
      properties.block("dc:language") { $0.text(document.language) }
      if let subtitle = document.subtitle { properties.block("dc:subject") { $0.text(subtitle) } }
      if let summary = document.summary { properties.block("dc:description") { $0.text(summary) } }
      if let author = document.author { properties.block("dc:creator") { $0.text(author) } }
    }
    return declaration + properties.source
  }
}

/// The names that Word's elements go by.
enum DOCXNamespaces {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let vector = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"

  static var attributes: KeyValuePairs<StaticString, String?> {
    [
      "xmlns:w": main,
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "xmlns:a": drawing, "xmlns:pic": picture, "xmlns:asvg": vector,
    ]
  }
}

/// What a document's parts are to each other, by the ids that they are used by (ECMA-376, part 2).
struct DOCXRelationships {
  private(set) var markup = MarkupWriter()
  private var count = 0
  /// What its ids begin with.
  let prefix: String
  private var linkIDs: [String: String] = [:]

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  init(prefix: String = "rId") {
    self.prefix = prefix
  }

  /// The id of a part of this kind: `image`, `styles`, `footer`.
  mutating func add(_ kind: String, _ target: String) -> String {
    add(Self.office + kind, target, mode: nil)
  }

  /// The id of a link that leads out of the document.
  mutating func link(to target: String) -> String {
    if let id = linkIDs[target] { return id }
    let id = add(Self.office + "hyperlink", target, mode: "External")
    linkIDs[target] = id
    return id
  }

  private mutating func add(_ type: String, _ target: String, mode: String?) -> String {
    count += 1
    let id = "\(prefix)\(count)"
    markup.empty("Relationship", ["Id": id, "Type": type, "Target": target, "TargetMode": mode])
    return id
  }

  /// The part that says so.
  var part: String {
    var part = MarkupWriter()
    part.block("Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]) {
      $0.verbatim(markup.source)
    }
    return DOCXWriter.declaration + part.source
  }
}
