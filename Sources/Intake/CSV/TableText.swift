import Support
import Collaboration

/// The text of one table, ready to be gone over.
struct TableText: Sendable {
  /// The file's name as the user gave it.
  let file: String
  /// UTF-8, ending with a line feed; empty where nothing is written in it.
  let bytes: [UInt8]
  /// Where the rows are in the file, of which this text was taken; nil where it is the file itself.
  var origins: RowOrigins?

  init(file: String, bytes: [UInt8], origins: RowOrigins? = nil) {
    self.file = file
    self.bytes = bytes
    self.origins = origins
  }

  /// Reads a file of any encoding; nil where it cannot be a table, which is then in the log.
  ///
  /// `contents`: its bytes, where they are read already.
  init?(file: String, encoding: TextEncoding?, contents: [UInt8]? = nil, log: inout ProblemLog) {
    let raw: [UInt8]
    do {
      if let contents { raw = contents } else { raw = try FileContents.read(file) }
    } catch {
      log.add(error)
      return nil
    }
    if case .protected? = CompoundFile(raw) {
      log.add(.error, Place(file: file), CompoundFile.protected.message)
      return nil
    }
    if FlatDocument.isOne(raw) {
      log.add(.error, Place(file: file), FlatDocument.message)
      return nil
    }
    if Self.isPage(raw) {
      log.add(
        .error, Place(file: file),
        "this is a page of HTML; open it in a spreadsheet program and save its table as CSV (UTF-8) or .xlsx")
      return nil
    }
    if let format = Self.foreignFormat(of: raw) {
      log.add(.error, Place(file: file), "this is \(format), not a table of text; save it as CSV (UTF-8)")
      return nil
    }
    self.init(file: file, DecodedText(raw, declared: encoding), log: &log)
  }

  init?(file: String, _ decoded: consuming DecodedText, log: inout ProblemLog) {
    self.file = file
    let (strangeByte, isMixed, encoding) = (decoded.firstStrangeByte, decoded.isMixed, decoded.encoding)
    if decoded.wasDoubled {
      log.add(
        .warning, Place(file: file),
        "accents in this were made UTF-8 twice (“Ã©” for “é”), and are read as they were before; save the file as UTF-8 anew"
      )
    }
    // Taken out, so that a last line feed does not cost a copy.
    var text: [UInt8] = []
    swap(&text, &decoded.bytes)
    if let last = text.last, last != lineFeed { text.append(lineFeed) }
    bytes = text
    if let strangeByte {
      let place = place(ofByte: strangeByte)
      if isMixed {
        log.add(
          .warning, place,
          "this is not UTF-8, though the text before it is; all was read as Windows-1252. Save the file as UTF-8")
      } else if encoding != .windows1252 {
        log.add(
          .warning, place,
          "this is not UTF-8, and was read as \(encoding.title), in which its letters make words; save it as UTF-8 to be sure of them"
        )
      } else {
        log.add(
          .note, place,
          "this is not UTF-8, so the file was read as Windows-1252; save it as UTF-8 to be sure of its accents")
      }
    }
    if let zero = bytes.withUnsafeBytes({ $0.first(0) }) {
      log.add(
        .error, place(ofByte: zero),
        "there is a NUL byte here, so this is no text or a damaged one; save it as CSV (UTF-8)")
      return nil
    }
  }

  private static func isPage(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).trimmed.lowercased()
    return head.hasPrefix("<") && ["<table", "<html", "<!doctype html", "<body"].contains { head.contains($0) }
  }

  private static func foreignFormat(of bytes: [UInt8]) -> String? {
    switch FileSignature(of: bytes) {
    case .zip: "a spreadsheet or another zipped file"
    case .compoundFile: "an old Office file"
    case .gzip: "a gzipped file"
    case .pdf: "a PDF"
    case .sqlite: "an SQLite file"
    case .richText, .png, .jpeg, .gif, .tiff, nil: nil
    }
  }

  /// The text of a cell, without white space around it.
  func text(of field: CellRange) -> String { untrimmedText(of: field).trimmed }

  /// The text of a cell as it is written, with each doubled quote as one.
  func untrimmedText(of field: CellRange) -> String {
    let cell = bytes[Int(field.start)..<Int(field.end)]
    guard field.hasDoubledQuotes else { return String(decoding: cell, as: UTF8.self) }
    // Byte by byte: to a string, a quote with a combining mark behind it is another character.
    var text: [UInt8] = []
    var isFirstOfTwo = false
    for byte in cell {
      isFirstOfTwo = byte == quote && !isFirstOfTwo
      if !isFirstOfTwo { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The line and column of a byte, counted from the start.
  func place(ofByte offset: Int) -> Place {
    place(ofByte: offset, countingFrom: 0, line: 1)
  }

  /// The line and column of a byte, counted from an earlier byte whose line is known.
  func place(ofByte offset: Int, countingFrom start: Int, line: Int) -> Place {
    var (lineStart, line, place) = (start, line, start)
    while place < offset {
      if bytes[place] == lineFeed || (bytes[place] == carriageReturn && bytes[place + 1] != lineFeed) {
        line += 1
        lineStart = place + 1
      }
      place += 1
    }
    let column = String(decoding: bytes[lineStart..<offset], as: UTF8.self).unicodeScalars.count + 1
    return Place(file: file, line: line, column: column)
  }

  /// The file as a whole, or the sheet.
  var whole: Place { Place(file: file, sheet: origins?.sheet) }

  /// What people call it: `organizations.csv`, or the sheet Organismes of network.ods.
  var called: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return origins?.sheet.map { "the sheet \($0) of \(name)" } ?? name
  }

  /// Where a record begins, whose line is known.
  func place(ofRecordAt offset: Int, line: Int) -> Place {
    guard let origins else { return Place(file: file, line: line, column: 1) }
    return Place(file: file, sheet: origins.sheet(ofRowAt: offset), line: Int(origins.line(ofRowAt: offset)))
  }

  /// The line and column of a cell, from the place and line where its record begins.
  func place(ofCell cell: Int, recordAt offset: Int, line: Int, delimiter: UInt8) -> Place {
    if let origins {
      var place = place(ofRecordAt: offset, line: line)
      place.column = origins.columns.indices.contains(cell) ? origins.columns[cell] : nil
      return place
    }
    let field = bytes.withUnsafeBufferPointer { bytes -> CellRange? in
      var fields = [CellRange](repeating: .empty, count: cell + 1)
      var scanner = RecordScanner(bytes, delimiter: delimiter, from: offset, line: line)
      let record = fields.withUnsafeMutableBufferPointer { scanner.next(into: $0) }
      return record.flatMap { $0.fieldCount > cell ? fields[cell] : nil }
    }
    guard let field else { return Place(file: file, line: line) }
    let start = Int(field.start)
    let isQuoted = start > offset && bytes[start - 1] == quote
    return place(ofByte: isQuoted ? start - 1 : start, countingFrom: offset, line: line)
  }
}
