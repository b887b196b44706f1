import CZip
import Foundation

/// A document of the tests' own, to be written in each format that minutes come in.
struct Sample {
  enum Part {
    case heading(String)
    case line(String)
    case items([String])
    case table([[String]])
  }

  let parts: [Part]

  init(_ parts: [Part]) {
    self.parts = parts
  }
}

extension Sample {
  var text: String {
    parts.map { part in
      switch part {
      case .heading(let text): text + "\n" + String(repeating: "=", count: text.count) + "\n"
      case .line(let text): text + "\n"
      case .items(let items): items.map { "- \($0)\n" }.joined()
      case .table(let rows): Self.columns(rows)
      }
    }.joined(separator: "\n")
  }

  /// The cells in columns, each wrapped to the width of its column; blank lines part the rows.
  private static func columns(_ rows: [[String]]) -> String {
    rows.map { row in
      let cells = row.map { wrapped($0) }
      return (0..<(cells.map(\.count).max() ?? 0)).map { line in
        cells.map { ($0.count > line ? $0[line] : "").padding(toLength: 26, withPad: " ", startingAt: 0) }.joined()
          + "\n"
      }.joined()
    }.joined(separator: "\n")
  }

  static func wrapped(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap { line in
      line.split(separator: " ").reduce(into: [String]()) { lines, word in
        if let last = lines.last, last.count + word.count < 22 {
          lines[lines.count - 1] = last + " " + word
        } else {
          lines.append(String(word))
        }
      }
    }
  }

  var markdown: String {
    parts.map { part in
      switch part {
      case .heading(let text): "## \(text)\n"
      case .line(let text): text + "\n"
      case .items(let items): items.map { "* \($0)\n" }.joined()
      case .table(let rows):
        rows.enumerated().map { index, row in
          "| " + row.map { $0.replacing("\n", with: ", ") }.joined(separator: " | ") + " |\n"
            + (index == 0 ? "|" + row.map { _ in "---|" }.joined() + "\n" : "")
        }.joined()
      }
    }.joined(separator: "\n")
  }

  var html: String {
    let body = parts.map { part in
      switch part {
      case .heading(let text): "<h2>\(Self.escaped(text))</h2>"
      case .line(let text): "<p>\(Self.escaped(text))"
      case .items(let items): "<ul>" + items.map { "<li>\(Self.escaped($0))" }.joined() + "</ul>"
      case .table(let rows):
        "<table>"
          + rows.map { row in
            "<tr>" + row.map { "<td>" + Self.escaped($0).replacing("\n", with: "<br>") + "</td>" }.joined() + "</tr>"
          }.joined() + "</table>"
      }
    }.joined(separator: "\n")
    return
      "<!DOCTYPE html><html><head><meta charset=utf-8><style>p { color: red }</style></head><body>\(body)</body></html>"
  }

  var openDocument: [UInt8] {
    let body = parts.map { part in
      switch part {
      case .heading(let text): "<text:h text:outline-level=\"2\">\(Self.escaped(text))</text:h>"
      case .line(let text): "<text:p>\(Self.escaped(text))</text:p>"
      case .items(let items):
        "<text:list>" + items.map { "<text:list-item><text:p>\(Self.escaped($0))</text:p></text:list-item>" }.joined()
          + "</text:list>"
      case .table(let rows):
        "<table:table>"
          + rows.map { row in
            "<table:table-row>"
              + row.map { cell in
                "<table:table-cell>"
                  + cell.split(separator: "\n", omittingEmptySubsequences: false)
                  .map { "<text:p>\(Self.escaped(String($0)))</text:p>" }.joined() + "</table:table-cell>"
              }.joined() + "</table:table-row>"
          }.joined() + "</table:table>"
      }
    }.joined()
    let content =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:body><office:text>\(body)</office:text>"
      + "</office:body></office:document-content>"
    return Zip.archive([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", Array(content.utf8)),
    ])
  }

  var word: [UInt8] {
    func paragraph(_ text: String, _ properties: String = "") -> String {
      "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t xml:space=\"preserve\">\(Self.escaped(text))</w:t></w:r></w:p>"
    }
    let body = parts.map { part in
      switch part {
      case .heading(let text): paragraph(text, "<w:pStyle w:val=\"Titre2\"/>")
      case .line(let text): paragraph(text)
      case .items(let items): items.map { paragraph($0, "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") }.joined()
      case .table(let rows):
        "<w:tbl>"
          + rows.map { row in
            "<w:tr>"
              + row.map { cell in
                "<w:tc><w:tcPr/>"
                  + cell.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph(String($0)) }.joined()
                  + "</w:tc>"
              }.joined() + "</w:tr>"
          }.joined() + "</w:tbl>"
      }
    }.joined()
    let document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document><w:body>\(body)</w:body></w:document>"
    return Zip.archive([("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array(document.utf8))])
  }

  /// A page of Helvetica; a new one begins where it is full.
  var pdf: [UInt8] {
    var page = PDFWriter()
    for part in parts {
      switch part {
      case .heading(let text): page.write([(0, text)], size: 14, gap: 14)
      case .line(let text): page.write([(0, text)], size: 10, gap: 10)
      case .items(let items):
        for (index, item) in items.enumerated() {
          page.write([(0, "•"), (12, item)], size: 10, gap: index == 0 ? 10 : 0)
        }
      case .table(let rows):
        for row in rows {
          let cells = row.map(Self.wrapped)
          for line in 0..<(cells.map(\.count).max() ?? 0) {
            let pieces = cells.enumerated().filter { $0.element.count > line }.map {
              (Double($0.offset) * 118, $0.element[line])
            }
            page.write(pieces, size: 10, gap: line == 0 ? 10 : 0)
          }
        }
      }
    }
    return page.finished()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

/// Writes zip archives through libzip.
enum Zip {
  static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).zip").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else { return [] }
    // libzip reads what it is given when the archive is closed.
    let buffers = files.map { file in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, file.bytes.count), alignment: 1)
      buffer.copyBytes(from: file.bytes)
      return buffer
    }
    for (file, buffer) in zip(files, buffers) {
      let source = zip_source_buffer(archive, buffer.baseAddress, UInt64(file.bytes.count), 0)
      zip_file_add(archive, file.name, source, 0)
    }
    zip_close(archive)
    for buffer in buffers { buffer.deallocate() }
    return FileManager.default.contents(atPath: path).map { Array($0) } ?? []
  }
}

/// Writes text on pages as PDF 1.4, in Helvetica.
struct PDFWriter {
  private var pages: [String] = [""]
  private var y = 800.0

  mutating func write(_ pieces: [(x: Double, text: String)], size: Double, gap: Double) {
    y -= size * 1.2 + gap
    if y < 40 { turnPage() }
    for piece in pieces {
      pages[pages.count - 1] +=
        "BT /F1 \(size) Tf 1 0 0 1 \(50 + piece.x) \(y) Tm <\(Self.hexadecimal(piece.text))> Tj ET\n"
    }
  }

  mutating func turnPage() {
    pages.append("")
    y = 800
  }

  /// The text in Windows-1252, which is what fonts of PDF have.
  private static func hexadecimal(_ text: String) -> String {
    let data = text.replacing("−", with: "-").data(using: .windowsCP1252, allowLossyConversion: true) ?? Data()
    return data.map { String(format: "%02X", $0) }.joined()
  }

  func finished(trailer: String = "") -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (index, page) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + index * 2) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>"
      )
      objects.append("<< /Length \(page.utf8.count) >>\nstream\n\(page)endstream")
    }
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets { file += String(format: "%010d 00000 n \n", offset) }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
