import Markup
import Container
import Support
import Tables

/// Office Open XML workbooks (ECMA-376), as Excel, LibreOffice and programs read them.
package enum XLSXWriter {
  package static func write(_ sheets: [Sheet], title: String, language: String?) throws -> [UInt8] {
    let names = SheetNames.of(sheets)
    for sheet in sheets where sheet.rows.count >= Sheet.mostRows {
      throw SheetFault(
        description: "the table \(sheet.name) has \(sheet.rows.count) rows, more than a sheet; write CSV")
    }
    var styles = XLSXStyleSheet()
    let archive = try ZipArchive()
    let parts = sheets.indices.map { "xl/worksheets/sheet\($0 + 1).xml" }
    let bodies = sheets.enumerated().map { number, sheet in Self.body(of: sheet, isFirst: number == 0, &styles) }
    try archive.write(Array(contentTypes(parts).utf8), to: "[Content_Types].xml")
    try archive.write(
      Array(
        relations([("officeDocument", "xl/workbook.xml"), ("core", "docProps/core.xml"), ("app", "docProps/app.xml")])
          .utf8), to: "_rels/.rels")
    try archive.write(Array(core(title, language).utf8), to: "docProps/core.xml")
    try archive.write(Array(application.utf8), to: "docProps/app.xml")
    var workbook = XMLOutput()
    workbook.write(
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(document)\"><workbookPr/><bookViews><workbookView/></bookViews><sheets>")
    for (number, name) in names.enumerated() {
      workbook.write("<sheet")
      workbook.attribute("name", name)
      workbook.write(" sheetId=\"\(number + 1)\" r:id=\"rId\(number + 1)\"/>")
    }
    workbook.write("</sheets></workbook>")
    try archive.write(Array(workbook.text.utf8), to: "xl/workbook.xml")
    try archive.write(
      Array(relations(parts.map { ("worksheet", String($0.dropFirst(3))) } + [("styles", "styles.xml")]).utf8),
      to: "xl/_rels/workbook.xml.rels")
    try archive.write(Array(styles.xml.utf8), to: "xl/styles.xml")
    for (part, body) in zip(parts, bodies) { try archive.write(Array(body.utf8), to: part) }
    return try archive.bytes()
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let document = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  // MARK: A sheet

  private static func body(of sheet: Sheet, isFirst: Bool, _ styles: inout XLSXStyleSheet) -> String {
    var xml = XMLOutput()
    let last = "\(letters(max(1, sheet.columns.count)))\(sheet.rows.count + 1)"
    xml.write("<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:\(last)\"/>")
    // The header stays where rows are rolled away.
    xml.write("<sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">")
    xml.write("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
    xml.write("<selection pane=\"bottomLeft\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>")
    for column in sheet.columns.indices {
      xml.write(
        "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(sheet.width(of: column))\" customWidth=\"1\"/>")
    }
    xml.write("</cols><sheetData><row r=\"1\">")
    for (column, heading) in sheet.columns.map(\.heading).enumerated() {
      text(heading, at: "\(letters(column + 1))1", style: XLSXStyleSheet.header, in: &xml)
    }
    xml.write("</row>\n")
    for (number, row) in sheet.rows.enumerated() {
      xml.write("<row r=\"\(number + 2)\">")
      for (column, value) in row.enumerated() {
        write(sheet.cell(value, in: column), at: "\(letters(column + 1))\(number + 2)", &styles, in: &xml)
      }
      xml.write("</row>\n")
    }
    xml.write("</sheetData>")
    if !sheet.rows.isEmpty { xml.write("<autoFilter ref=\"A1:\(last)\"/>") }
    xml.write("</worksheet>")
    return xml.text
  }

  private static func write(
    _ cell: SheetCell, at place: String, _ styles: inout XLSXStyleSheet, in xml: inout XMLOutput
  ) {
    switch cell {
    case .empty: return
    case .text(let text): self.text(text, at: place, style: text.contains("\n") ? XLSXStyleSheet.wrapped : 0, in: &xml)
    case .number(let number, let decimals):
      let style = decimals.map { styles.style(of: $0 == 0 ? "0" : "0." + String(repeating: "#", count: $0)) } ?? 0
      xml.write("<c r=\"\(place)\" s=\"\(style)\"><v>\(number.plain)</v></c>")
    case .percent(let number, let decimals):
      xml.write(
        "<c r=\"\(place)\" s=\"\(styles.style(of: "0.\(String(repeating: "0", count: decimals))%"))\"><v>\(number.plain)</v></c>"
      )
    case .day(let day, _):
      xml.write("<c r=\"\(place)\" s=\"\(styles.style(of: "yyyy\\-mm\\-dd"))\"><v>\(day.serial)</v></c>")
    case .flag(let flag): xml.write("<c r=\"\(place)\" t=\"b\"><v>\(flag ? 1 : 0)</v></c>")
    }
  }

  private static func text(_ text: String, at place: String, style: Int, in xml: inout XMLOutput) {
    xml.write("<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
    xml.escaped(escaped(text))
    xml.write("</t></is></c>")
  }

  /// Characters that XML has not, by their numbers, and what looks like such a number (ECMA-376, 22.9.2.19).
  private static func escaped(_ text: String) -> String {
    guard
      text.unicodeScalars.contains(where: { $0 == "_" || $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF })
    else {
      return text
    }
    var escaped = ""
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isEscape =
        scalar == "_" && place + 6 < scalars.count && scalars[place + 1] == "x" && scalars[place + 6] == "_"
        && scalars[place + 2..<place + 6].allSatisfy { $0.properties.isASCIIHexDigit }
      let isBad =
        scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || scalar.value == 0xFFFE || scalar.value == 0xFFFF
      if isEscape || isBad {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        escaped += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// `A` for 1, `AA` for 27.
  static func letters(_ column: Int) -> String {
    var (letters, rest) = ("", column)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  // MARK: Parts

  private static func contentTypes(_ sheets: [String]) -> String {
    let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let overrides =
      [("xl/workbook.xml", "\(spreadsheet).sheet.main+xml"), ("xl/styles.xml", "\(spreadsheet).styles+xml")]
      + sheets.map { ($0, "\(spreadsheet).worksheet+xml") }
      + [
        ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
      ]
    return header + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + overrides.map { "<Override PartName=\"/\($0)\" ContentType=\"\($1)\"/>" }.joined() + "</Types>"
  }

  private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static func relations(_ targets: [(type: String, target: String)]) -> String {
    let relations = targets.enumerated().map { number, relation in
      let type =
        switch relation.type {
        case "core": "\(package)/relationships/metadata/core-properties"
        case "app": "\(document)/extended-properties"
        default: "\(document)/\(relation.type)"
        }
      return "<Relationship Id=\"rId\(number + 1)\" Type=\"\(type)\" Target=\"\(relation.target)\"/>"
    }
    return header + "<Relationships xmlns=\"\(package)/relationships\">\(relations.joined())</Relationships>"
  }

  private static func core(_ title: String, _ language: String?) -> String {
    var xml = XMLOutput()
    xml.write(
      "<cp:coreProperties xmlns:cp=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
    )
    xml.escaped(title.harmless)
    xml.write("</dc:title><dc:creator>maillage</dc:creator>")
    if let language { xml.write("<dc:language>\(language)</dc:language>") }
    xml.write("</cp:coreProperties>")
    return xml.text
  }

  private static let application =
    header
    + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>maillage</Application></Properties>"
}

/// The styles of a workbook's cells: by their formats of numbers.
struct XLSXStyleSheet {
  /// The header's, and that of texts in several lines.
  static let header = 1
  static let wrapped = 2
  private var formats: [String] = []

  /// The number of the style with a format, made where it is new.
  mutating func style(of format: String) -> Int {
    if let place = formats.firstIndex(of: format) { return place + 3 }
    formats.append(format)
    return formats.count + 2
  }

  var xml: String {
    let numbers = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }.joined()
    let cells = formats.indices.map {
      "<xf numFmtId=\"\(164 + $0)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
    }.joined()
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + (formats.isEmpty ? "" : "<numFmts count=\"\(formats.count)\">\(numbers)</numFmts>")
      + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
      + "<cellXfs count=\"\(formats.count + 3)\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
      + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
      + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\"><alignment wrapText=\"1\" vertical=\"top\"/></xf>"
      + cells
      + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
  }
}
