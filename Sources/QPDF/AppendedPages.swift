internal import Digest

/// Pages that are added at the end of somebody else's PDF, with a bookmark, and can be taken out again.
///
/// Text, bookmarks, tags, labels and forms that are there stay; their streams keep their bytes.
package enum AppendedPages {
  /// What is added has this key, by which it is found again (ISO 32000-1, annex E, names of second class).
  static let mark = "/MaillageAnnex"

  /// The file with the pages, which must not have any yet.
  ///
  /// `title`: the bookmark's. `isForced`: whether a signed file is changed all the same.
  package static func append(
    _ pages: [UInt8], to contents: [UInt8], title: String, isForced: Bool = false
  ) throws(PDFError) -> [UInt8] {
    let file = try PDFFile(contents)
    try refuseSigned(file, isForced: isForced)
    let added = try PDFFile(pages)
    let first = file.pageCount
    file.append(pagesOf: added)
    try file.check()
    guard file.pageCount > first else { throw PDFError("took none of the pages") }
    let new = (first..<file.pageCount).map(file.page)
    if try !PDFTags.add(tagsOf: added, to: file, pages: new) {
      for page in new { page.remove("/StructParents") }
    }
    PDFBookmarks.add(title, to: new[0], in: file)
    for page in new { page.set(mark, file.text(try proof(of: page))) }
    try file.check()
    return try file.written()
  }

  /// What a page of maillage's says under its key: the digest of what it shows, of how many notes are on it, and of the
  /// keys that it has besides those of every page.
  private static func proof(of page: PDFObject) throws(PDFError) -> String {
    let others = page.keys.filter { !usualKeys.contains($0) }
    let besides = others.isEmpty ? "" : " " + others.joined(separator: " ")
    return SHA256.hex(of: try page.content() + Array(" \(page["/Annots"]?.items.count ?? 0)\(besides)".utf8))
  }

  /// What a page has or a program gives it when it saves it anew, without anything of its author's (ISO 32000-1, 7.7.3.3).
  private static let usualKeys: Set<String> = [
    mark, "/Type", "/Parent", "/LastModified", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox",
    "/ArtBox",
    "/BoxColorInfo", "/Contents", "/Rotate", "/Group", "/Thumb", "/Annots", "/StructParents", "/ID", "/Tabs",
    "/UserUnit",
  ]

  /// The file without the pages that were added; nil where there are none.
  ///
  /// `discardsEdits`: whether a page goes that was changed since, or that has no digest, as of version 0.1.0.
  package static func remove(
    from contents: [UInt8], isForced: Bool = false, discardsEdits: Bool = false
  ) throws(PDFError) -> [UInt8]? {
    let file = try PDFFile(contents)
    try refuseSigned(file, isForced: isForced)
    let marked = (0..<file.pageCount).map { (number: $0 + 1, page: file.page($0)) }.filter { $0.page[mark] != nil }
    guard !marked.isEmpty else { return nil }
    for (number, page) in marked where !discardsEdits {
      guard page[mark]?.text == (try proof(of: page)) else {
        let why =
          page[mark]?.isFlag == true
          ? "may be of an annex of maillage 0.1.0, which nothing proves" : "is of an annex and was changed since"
        throw PDFError("has a page (\(number)) that \(why); --discard-edits takes the annex out all the same")
      }
    }
    let added = marked.map(\.page)
    PDFBookmarks.removeAdded(from: file)
    PDFTags.removeAdded(from: file)
    for page in added { file.remove(page) }
    try file.check()
    return try file.written()
  }

  /// The size that most pages of a file have as they are shown, in points.
  package static func pageSize(of contents: [UInt8]) throws(PDFError) -> (width: Double, height: Double) {
    let file = try PDFFile(contents)
    var counts: [[Int]: Int] = [:]
    var usual = [595, 842]
    for index in 0..<file.pageCount {
      guard let size = size(of: file.page(index)) else { continue }
      counts[size, default: 0] += 1
      if counts[size, default: 0] > counts[usual, default: 0] { usual = size }
    }
    return (Double(usual[0]), Double(usual[1]))
  }

  private static func size(of page: PDFObject) -> [Int]? {
    // What is seen is the crop box, as far as it is on the sheet (ISO 32000-1, 14.11.2).
    guard var box = inherited("/MediaBox", by: page)?.items.compactMap(\.number), box.count == 4 else { return nil }
    if let crop = inherited("/CropBox", by: page)?.items.compactMap(\.number), crop.count == 4 {
      let (media, seen) = (sorted(box), sorted(crop))
      let shown = [max(media[0], seen[0]), max(media[1], seen[1]), min(media[2], seen[2]), min(media[3], seen[3])]
      if shown[2] > shown[0], shown[3] > shown[1] { box = shown }
    }
    let (width, height) = (abs(box[2] - box[0]), abs(box[3] - box[1]))
    guard (72...14_400).contains(width), (72...14_400).contains(height) else { return nil }
    let isTurned = (inherited("/Rotate", by: page)?.integer ?? 0) % 180 != 0
    let size = [Int(width.rounded()), Int(height.rounded())]
    return isTurned ? size.reversed() : size
  }

  /// A box from its lower left corner to its upper right one.
  private static func sorted(_ box: [Double]) -> [Double] {
    [min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])]
  }

  /// What somebody should know of a file that pages are added to: that it claims PDF/A, or is a form of its own kind.
  package static func warnings(of contents: [UInt8]) throws(PDFError) -> [String] {
    let file = try PDFFile(contents)
    var warnings: [String] = []
    // PDF/A has its claim in plain text (ISO 19005-1, 6.7.2).
    if contents.firstRange(of: Array("pdfaid:part".utf8)) != nil
      || contents.firstRange(of: Array("pdfaid/ns/id".utf8)) != nil
    {
      warnings.append(
        "claims to be PDF/A, and still does; the annex is not checked for that, so check it with veraPDF if the claim must hold"
      )
    }
    if file.root["/AcroForm"]?["/XFA"] != nil {
      warnings.append("is an XFA form: programs that show such forms show nothing of the annex")
    }
    return warnings
  }

  /// What a page has, or a node of the page tree above it (ISO 32000-1, 7.7.3.4).
  private static func inherited(_ key: String, by page: PDFObject) -> PDFObject? {
    var node: PDFObject? = page
    for _ in 0..<64 {
      guard let current = node else { return nil }
      if let value = current[key] { return value }
      node = current["/Parent"]
    }
    return nil
  }

  /// A signature holds for the bytes that were signed (ISO 32000-1, 12.8).
  private static func refuseSigned(_ file: PDFFile, isForced: Bool) throws(PDFError) {
    guard !isForced else { return }
    let form = file.root["/AcroForm"]
    let isSigned =
      (form?["/SigFlags"]?.integer ?? 0) & 1 != 0 || file.root["/Perms"]?["/DocMDP"] != nil
      || hasSignature(form?["/Fields"]?.items ?? [], depth: 0)
    guard !isSigned else {
      throw PDFError("is signed, and an annex would break the signature; attach to an unsigned copy, or use --force")
    }
  }

  private static func hasSignature(_ fields: [PDFObject], depth: Int) -> Bool {
    guard depth < 32 else { return false }
    return fields.contains { field in
      field["/FT"]?.isName("/Sig") == true && field["/V"]?.isDictionary == true
        || hasSignature(field["/Kids"]?.items ?? [], depth: depth + 1)
    }
  }
}
