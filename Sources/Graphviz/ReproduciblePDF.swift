/// Makes cairo's PDF the same at every run, and lets it say its title and its language.
///
/// The date of creation is the one thing that differs between two runs: its digits are overwritten in place. Title and
/// language come as an incremental update (PDF 32000-1:2008, 7.5.6): new versions of two objects after the old end.
/// A file of another make, with a cross-reference stream, keeps its bytes but for the date.
struct ReproduciblePDF {
  let caption: Graphviz.Caption?

  func rewrite(_ pdf: [UInt8]) -> [UInt8] {
    var pdf = pdf
    overwriteDates(in: &pdf)
    if let caption, let trailer = Trailer(of: pdf) { append(caption, to: &pdf, after: trailer) }
    return pdf
  }

  private func overwriteDates(in pdf: inout [UInt8]) {
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      var from = 0
      while let place = pdf.firstRange(of: key, from: from) {
        for (digit, i) in zip("20000101000000".utf8, place.upperBound..<pdf.count) { pdf[i] = digit }
        from = place.upperBound
      }
    }
  }

  private func append(_ caption: Graphviz.Caption, to pdf: inout [UInt8], after trailer: Trailer) {
    let objects = [
      (trailer.info, "<< /Producer (Graphviz, cairo)\n   /Title \(hexadecimal(caption.title))\n>>"),
      (
        trailer.root,
        """
        << /Type /Catalog
           /Pages \(trailer.pages) 0 R
           /Lang \(hexadecimal(caption.languageTag))
           /ViewerPreferences << /DisplayDocTitle true >>
        >>
        """
      ),
    ]
    var table = "xref\n"
    for (number, body) in objects.sorted(by: { $0.0 < $1.0 }) {
      let offset = String(pdf.count)
      table += "\(number) 1\n" + String(repeating: "0", count: max(0, 10 - offset.count)) + offset + " 00000 n \n"
      pdf += Array("\(number) 0 obj\n\(body)\nendobj\n".utf8)
    }
    let start = pdf.count
    table += """
      trailer
      << /Size \(trailer.size)
         /Root \(trailer.root) 0 R
         /Info \(trailer.info) 0 R
         /Prev \(trailer.start)
      >>
      startxref
      \(start)
      %%EOF

      """
    pdf += Array(table.utf8)
  }

  /// A text string in UTF-16 with a byte order mark, which any text can be written as.
  private func hexadecimal(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let units = [0xFEFF] + text.utf16
    return "<" + units.flatMap { unit in [12, 8, 4, 0].map { digits[Int(unit >> $0) & 15] } } + ">"
  }
}

/// The end of a PDF file: where its objects are found.
private struct Trailer {
  let start: Int
  let size: Int
  let root: Int
  let info: Int
  let pages: Int

  init?(of pdf: [UInt8]) {
    guard let trailer = pdf.lastRange(of: "\ntrailer"),
      let start = pdf.number(after: "startxref", from: trailer.upperBound),
      let size = pdf.number(after: "/Size", from: trailer.upperBound),
      let root = pdf.number(after: "/Root", from: trailer.upperBound),
      let info = pdf.number(after: "/Info", from: trailer.upperBound),
      let catalog = pdf.lastRange(of: "\n\(root) 0 obj"),
      let pages = pdf.number(after: "/Pages", from: catalog.upperBound)
    else { return nil }
    self.start = start
    self.size = size
    self.root = root
    self.info = info
    self.pages = pages
  }
}

extension [UInt8] {
  fileprivate func firstRange(of text: String, from start: Int) -> Range<Int>? {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, count >= pattern.count, start <= count - pattern.count else { return nil }
    for place in start...(count - pattern.count)
    where self[place] == first && self[place..<place + pattern.count].elementsEqual(pattern) {
      return place..<place + pattern.count
    }
    return nil
  }

  fileprivate func lastRange(of text: String) -> Range<Int>? {
    let pattern = Array(text.utf8)
    guard let first = pattern.first, count >= pattern.count else { return nil }
    for place in stride(from: count - pattern.count, through: 0, by: -1)
    where self[place] == first && self[place..<place + pattern.count].elementsEqual(pattern) {
      return place..<place + pattern.count
    }
    return nil
  }

  /// The whole number that follows a key.
  fileprivate func number(after key: String, from start: Int) -> Int? {
    guard let key = firstRange(of: key, from: start) else { return nil }
    let rest = self[key.upperBound...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    return Int(String(decoding: rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }, as: UTF8.self))
  }
}
