import Collaboration
import Container

@testable import Intake

/// Spreadsheets as small as can be, in the parts that programs write.
enum Book {
  static func xlsx(
    _ rows: String, sheet: String = "Feuille1", strings: String = "", styles: String = "", after: String = "",
    properties: String = ""
  ) throws -> [UInt8] {
    try xlsx(sheets: [(sheet, rows + "</sheetData>" + after)], strings: strings, styles: styles, properties: properties)
  }

  static func xlsx(
    sheets: [(name: String, data: String)], strings: String = "", styles: String = "", properties: String = ""
  ) throws -> [UInt8] {
    let archive = try ZipArchive()
    let list = sheets.enumerated().map { "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"r\($0)\"/>" }.joined()
    let relations = sheets.indices.map { "<Relationship Id=\"r\($0)\" Target=\"worksheets/s\($0).xml\"/>" }.joined()
    try archive.write(
      Array("<workbook xmlns:r=\"x\"><workbookPr\(properties)/><sheets>\(list)</sheets></workbook>".utf8),
      to: "xl/workbook.xml")
    try archive.write(Array("<Relationships>\(relations)</Relationships>".utf8), to: "xl/_rels/workbook.xml.rels")
    try archive.write(Array("<sst>\(strings)</sst>".utf8), to: "xl/sharedStrings.xml")
    try archive.write(Array("<styleSheet>\(styles)</styleSheet>".utf8), to: "xl/styles.xml")
    for (number, sheet) in sheets.enumerated() {
      try archive.write(
        Array("<worksheet><sheetData>\(sheet.data)</worksheet>".utf8), to: "xl/worksheets/s\(number).xml")
    }
    return try archive.bytes()
  }

  /// `styles`: those of single cells; `named`: those of the document; `manifest`: the list of its parts.
  static func ods(_ tables: String, styles: String = "", named: String? = nil, manifest: String? = nil) throws
    -> [UInt8]
  {
    let archive = try ZipArchive()
    try archive.write(
      Array("application/vnd.oasis.opendocument.spreadsheet".utf8), to: "mimetype", isCompressed: false)
    try archive.write(
      Array(
        "<office:document-content><office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>"
          .utf8),
      to: "content.xml")
    if let named {
      try archive.write(Array("<office:document-styles>\(named)</office:document-styles>".utf8), to: "styles.xml")
    }
    if let manifest { try archive.write(Array(manifest.utf8), to: "META-INF/manifest.xml") }
    return try archive.bytes()
  }

  /// A row of texts, written into the cells themselves.
  static func row(_ number: Int, _ cells: String...) -> String {
    let cells = cells.enumerated().filter { !$1.isEmpty }.map { column, text in
      "<c r=\"\(Problem.letters(ofColumn: column + 1))\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  /// A row of texts and, as tags, of other cells.
  static func odsRow(_ cells: String..., times: String = "1") -> String {
    let cells = cells.map { $0.hasPrefix("<") ? $0 : $0.isEmpty ? "<table:table-cell/>" : cell($0) }
    return "<table:table-row table:number-rows-repeated=\"\(times)\">\(cells.joined())</table:table-row>"
  }

  static func odsTable(_ name: String, _ rows: String...) -> String {
    "<table:table table:name=\"\(name)\">\(rows.joined())</table:table>"
  }

  static func date(_ value: String, shown text: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"date\" office:date-value=\"\(value)\"\(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  /// A row whose cells are given as tags, without their places.
  static func cells(_ cells: String...) -> String { "<row>\(cells.joined())</row>" }

  static func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

  static func number(_ number: String, style: Int = 0) -> String { "<c s=\"\(style)\"><v>\(number)</v></c>" }

  static func cell(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell office:value-type=\"string\"\(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }
}
