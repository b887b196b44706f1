import Markup
import Container
import Support
import Tables

/// OpenDocument spreadsheets (ISO/IEC 26300), as LibreOffice and programs read them.
package enum ODSWriter {
  package static func write(_ sheets: [Sheet], title: String, language: String?) throws -> [UInt8] {
    let names = SheetNames.of(sheets)
    for sheet in sheets where sheet.rows.count >= Sheet.mostRows {
      throw SheetFault(
        description: "the table \(sheet.name) has \(sheet.rows.count) rows, more than a sheet; write CSV")
    }
    let archive = try ZipArchive()
    try archive.write(Array("application/vnd.oasis.opendocument.spreadsheet".utf8), to: "mimetype", isCompressed: false)
    var styles = ODSCellStyles()
    var tables = XMLOutput()
    for (sheet, name) in zip(sheets, names) { write(sheet, name, &styles, in: &tables) }
    var widths: Set<Int> = []
    for sheet in sheets { for column in sheet.columns.indices { widths.insert(sheet.width(of: column)) } }
    var content = XMLOutput()
    content.write("<office:document-content\(namespaces) office:version=\"1.2\"><office:automatic-styles>")
    for width in widths.sorted() {
      content.write(
        "<style:style style:name=\"w\(width)\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"\(Double(width) * 0.21)cm\"/></style:style>"
      )
    }
    content.write(styles.xml)
    content.write("</office:automatic-styles><office:body><office:spreadsheet>")
    // The tables may be some hundred megabytes, and are copied once, behind their declaration.
    var bytes = Array(content.text.utf8)
    bytes += tables.text.utf8.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
    tables = XMLOutput()
    bytes += Array("</office:spreadsheet></office:body></office:document-content>".utf8)
    try archive.write(bytes, to: "content.xml")
    bytes = []
    try archive.write(Array(settings(names).utf8), to: "settings.xml")
    var meta = XMLOutput()
    meta.write(
      "<office:document-meta\(namespaces) office:version=\"1.2\"><office:meta><meta:generator>maillage</meta:generator><dc:title>"
    )
    meta.escaped(title.harmless)
    meta.write(
      "</dc:title>\(language.map { "<dc:language>\($0)</dc:language>" } ?? "")</office:meta></office:document-meta>")
    try archive.write(Array(meta.text.utf8), to: "meta.xml")
    try archive.write(Array(manifest.utf8), to: "META-INF/manifest.xml")
    return try archive.bytes()
  }

  private static func write(_ sheet: Sheet, _ name: String, _ styles: inout ODSCellStyles, in xml: inout XMLOutput) {
    xml.write("<table:table")
    xml.attribute("table:name", name)
    xml.write(">")
    for column in sheet.columns.indices {
      xml.write("<table:table-column table:style-name=\"w\(sheet.width(of: column))\"/>")
    }
    xml.write("<table:table-header-rows><table:table-row>")
    for column in sheet.columns { text(column.heading, style: "header", in: &xml) }
    xml.write("</table:table-row></table:table-header-rows>\n")
    for row in sheet.rows {
      xml.write("<table:table-row>")
      for (column, value) in row.enumerated() { write(sheet.cell(value, in: column), &styles, in: &xml) }
      xml.write("</table:table-row>\n")
    }
    if sheet.rows.isEmpty { xml.write("<table:table-row><table:table-cell/></table:table-row>") }
    xml.write("</table:table>")
  }

  private static func write(_ cell: SheetCell, _ styles: inout ODSCellStyles, in xml: inout XMLOutput) {
    switch cell {
    case .empty: xml.write("<table:table-cell/>")
    case .text(let text): self.text(text, style: nil, in: &xml)
    case .number(let number, let decimals):
      let style = decimals.map { " table:style-name=\"\(styles.number($0))\"" } ?? ""
      xml.write("<table:table-cell\(style) office:value-type=\"float\" office:value=\"\(number.plain)\"/>")
    case .percent(let number, let decimals):
      xml.write(
        "<table:table-cell table:style-name=\"\(styles.percent(decimals))\" office:value-type=\"percentage\" office:value=\"\(number.plain)\"/>"
      )
    case .day(_, let text):
      xml.write(
        "<table:table-cell table:style-name=\"\(styles.day())\" office:value-type=\"date\" office:date-value=\"\(text)\"/>"
      )
    case .flag(let flag):
      xml.write("<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"\(flag)\"/>")
    }
  }

  /// A text: a paragraph for each line, white space as ODF has it.
  private static func text(_ text: String, style: String?, in xml: inout XMLOutput) {
    xml.write("<table:table-cell\(style.map { " table:style-name=\"\($0)\"" } ?? "") office:value-type=\"string\">")
    let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    for line in plain.split(separator: "\n", omittingEmptySubsequences: false) {
      xml.write("<text:p>")
      var spaces = 0
      for scalar in line.unicodeScalars {
        switch scalar {
        case " ":
          spaces += 1
          if spaces == 1 { xml.write(" ") } else { xml.write("<text:s/>") }
          continue
        case "\t": xml.write("<text:tab/>")
        default: xml.escaped(String(scalar))
        }
        spaces = 0
      }
      xml.write("</text:p>")
    }
    xml.write("</table:table-cell>")
  }

  private static let namespaces = [
    ("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    ("meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("dc", "http://purl.org/dc/elements/1.1/"), ("config", "urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
  ].map { " xmlns:\($0)=\"\($1)\"" }.joined()

  /// The header of each sheet stays in sight: a setting of LibreOffice's, of which the standard knows nothing.
  private static func settings(_ names: [String]) -> String {
    func item(_ name: String, _ type: String, _ value: String) -> String {
      "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(value)</config:config-item>"
    }
    var xml = XMLOutput()
    xml.write("<office:document-settings\(namespaces) office:version=\"1.2\"><office:settings>")
    xml.write(
      "<config:config-item-set config:name=\"ooo:view-settings\"><config:config-item-map-indexed config:name=\"Views\">"
    )
    xml.write("<config:config-item-map-entry><config:config-item-map-named config:name=\"Tables\">")
    for name in names {
      xml.write("<config:config-item-map-entry")
      xml.attribute("config:name", name)
      xml.write(">")
      xml.write(
        item("VerticalSplitMode", "short", "2") + item("VerticalSplitPosition", "int", "1")
          + item("ActiveSplitRange", "short", "2"))
      xml.write(
        item("PositionTop", "int", "0") + item("PositionBottom", "int", "1") + "</config:config-item-map-entry>")
    }
    xml.write(
      "</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>"
    )
    xml.write("</office:settings></office:document-settings>")
    return xml.text
  }

  private static let manifest =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
    + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
    + ["content.xml", "settings.xml", "meta.xml"].map {
      "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>"
    }.joined()
    + "</manifest:manifest>"
}

/// The styles of an OpenDocument spreadsheet's cells.
private struct ODSCellStyles {
  private var numbers: Set<Int> = []
  private var percents: Set<Int> = []
  private var hasDays = false

  mutating func number(_ decimals: Int) -> String {
    numbers.insert(decimals)
    return "n\(decimals)"
  }

  mutating func percent(_ decimals: Int) -> String {
    percents.insert(decimals)
    return "p\(decimals)"
  }

  mutating func day() -> String {
    hasDays = true
    return "day"
  }

  var xml: String {
    func cell(_ name: String) -> String {
      "<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:data-style-name=\"\(name)-format\"/>"
    }
    var xml =
      "<style:style style:name=\"header\" style:family=\"table-cell\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
    for decimals in numbers.sorted() {
      xml +=
        "<number:number-style style:name=\"n\(decimals)-format\"><number:number number:decimal-places=\"\(decimals)\" number:min-decimal-places=\"0\" number:min-integer-digits=\"1\"/></number:number-style>"
        + cell("n\(decimals)")
    }
    for decimals in percents.sorted() {
      xml +=
        "<number:percentage-style style:name=\"p\(decimals)-format\"><number:number number:decimal-places=\"\(decimals)\" number:min-integer-digits=\"1\"/><number:text>%</number:text></number:percentage-style>"
        + cell("p\(decimals)")
    }
    if hasDays {
      xml +=
        "<number:date-style style:name=\"day-format\"><number:year number:style=\"long\"/><number:text>-</number:text><number:month number:style=\"long\"/><number:text>-</number:text><number:day number:style=\"long\"/></number:date-style>"
        + cell("day")
    }
    return xml
  }
}
