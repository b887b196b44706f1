import Foundation
import Testing

@testable import QPDF

@Suite("Pages appended to a PDF")
struct AppendedPagesTests {
  /// A PDF of pages of one size, with more in its catalog and further objects, from number 20 on.
  private func pdf(_ pages: Int, size: String = "0 0 400 600", catalog: String = "", objects: [String] = []) -> [UInt8]
  {
    var bodies: [Int: String] = [1: "<< /Type /Catalog /Pages 2 0 R \(catalog) >>"]
    let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    bodies[2] = "<< /Type /Pages /Kids [\(kids)] /Count \(pages) /MediaBox [\(size)] >>"
    for page in 0..<pages {
      bodies[page + 3] = "<< /Type /Page /Parent 2 0 R /Resources << >> /StructParents \(page) >>"
    }
    for (index, object) in objects.enumerated() { bodies[20 + index] = object }
    var file = "%PDF-1.7\n"
    var places: [(number: Int, place: Int)] = []
    for (number, body) in bodies.sorted(by: { $0.key < $1.key }) {
      places.append((number, file.utf8.count))
      file += "\(number) 0 obj\n\(body)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 1\n0000000000 65535 f \n"
    for (number, place) in places {
      let digits = String(place)
      file += "\(number) 1\n\(String(repeating: "0", count: 10 - digits.count))\(digits) 00000 n \n"
    }
    file += "trailer\n<< /Size \((bodies.keys.max() ?? 0) + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  private let annex = "Annexe : été"

  @Test func `come last, with a bookmark, and go again`() throws {
    let original = pdf(2)
    let once = try AppendedPages.append(pdf(3), to: original, title: annex)
    let file = try PDFFile(once)
    #expect(file.pageCount == 5)
    #expect(file.root["/Outlines"]?["/Count"]?.integer == 1)
    #expect(file.root["/Outlines"]?["/First"]?["/Dest"]?.items.first?.isSame(as: file.page(2)) == true)
    let removed = try #require(try AppendedPages.remove(from: once))
    #expect(try PDFFile(removed).pageCount == 2)
    #expect(try PDFFile(removed).root["/Outlines"] == nil)
    #expect(try AppendedPages.remove(from: removed) == nil)
    #expect(try AppendedPages.append(pdf(3), to: original, title: annex) == once)
  }

  @Test func `are not taken out when somebody has written on them, unless told so`() throws {
    let file = try PDFFile(try AppendedPages.append(pdf(1), to: pdf(1), title: annex))
    let notes = file.array()
    notes.append(file.dictionary())
    file.page(1).set("/Annots", notes)
    let noted = try file.written()
    #expect(throws: PDFError.self) { try AppendedPages.remove(from: noted) }
    #expect(try PDFFile(#require(try AppendedPages.remove(from: noted, discardsEdits: true))).pageCount == 1)
  }

  @Test(arguments: ["/AA", "/AF", "/PieceInfo", "/VP", "/Metadata", "/Unknown"])
  func `are not taken out when somebody has put something under a key of them`(key: String) throws {
    let file = try PDFFile(try AppendedPages.append(pdf(1), to: pdf(1), title: annex))
    file.page(1).set(key, file.dictionary())
    let changed = try file.written()
    #expect(throws: PDFError.self) { try AppendedPages.remove(from: changed) }
    let removed = try AppendedPages.remove(from: changed, discardsEdits: true)
    #expect(removed != nil)
  }

  @Test(arguments: [400, 20_000]) func `are refused by pages too deep below each other`(depth: Int) throws {
    let nodes = (20..<20 + depth).map {
      "<< /Type /Pages /Kids [\($0 + 1) 0 R] /Count 1 /Parent \(max(2, $0 - 1)) 0 R >>"
    }
    let leaf = "<< /Type /Page /Parent \(19 + depth) 0 R /Resources << >> /MediaBox [0 0 400 600] >>"
    let bytes = String(decoding: pdf(1, objects: nodes + [leaf]), as: UTF8.self)
      .replacing("/Kids [3 0 R]", with: "/Kids [20 0 R]")
    if depth < 500 {
      let annexed = try PDFFile(AppendedPages.append(pdf(1), to: Array(bytes.utf8), title: annex))
      #expect(annexed.pageCount == 2)
    } else {
      #expect(throws: PDFError.self) { try AppendedPages.append(pdf(1), to: Array(bytes.utf8), title: annex) }
    }
  }

  @Test func `are refused by pages that go in circles`() throws {
    let loop = ["<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"]
    let bytes = String(decoding: pdf(1, objects: loop), as: UTF8.self).replacing(
      "/Kids [3 0 R]", with: "/Kids [20 0 R]")
    let error = #expect(throws: PDFError.self) { try PDFFile(Array(bytes.utf8)) }
    #expect(error?.description.contains("circles") == true)
  }

  @Test func `of version 0.1.0, whose key any page may have, are refused`() throws {
    let file = try PDFFile(pdf(3))
    file.page(1).set(AppendedPages.mark, file.flag())
    let flagged = try file.written()
    #expect(throws: PDFError.self) { try AppendedPages.remove(from: flagged) }
  }

  @Test func `leave the bookmarks that are there`() throws {
    let outline = ["<< /Type /Outlines /First 21 0 R /Last 21 0 R /Count 1 >>", "<< /Title (One) /Parent 20 0 R >>"]
    let original = pdf(1, catalog: "/Outlines 20 0 R", objects: outline)
    let once = try AppendedPages.append(pdf(1), to: original, title: annex)
    let bookmarks = try #require(try PDFFile(once).root["/Outlines"])
    #expect(bookmarks["/Count"]?.integer == 2)
    #expect(bookmarks["/First"]?["/Next"]?.isSame(as: try #require(bookmarks["/Last"])) == true)
    #expect(bookmarks["/Last"]?["/Prev"]?.isSame(as: try #require(bookmarks["/First"])) == true)
    let removed = try #require(try AppendedPages.remove(from: once))
    let rest = try #require(try PDFFile(removed).root["/Outlines"])
    #expect(rest["/Count"]?.integer == 1)
    #expect(rest["/First"]?["/Next"] == nil)
    #expect(rest["/First"]?.isSame(as: try #require(rest["/Last"])) == true)
  }

  @Test func `bring their tags to a tagged file, and take them away again`() throws {
    func tagged(_ pages: Int) -> [UInt8] {
      let entries = (0..<pages).map { "\($0) [21 0 R]" }.joined(separator: " ")
      return pdf(
        pages, catalog: "/MarkInfo << /Marked true >> /StructTreeRoot 20 0 R",
        objects: [
          "<< /Type /StructTreeRoot /K [21 0 R] /ParentTree << /Nums [\(entries)] >> /ParentTreeNextKey \(pages) >>",
          "<< /Type /StructElem /S /Document /P 20 0 R /Pg 3 0 R /K 0 >>",
        ])
    }
    let once = try AppendedPages.append(tagged(2), to: tagged(3), title: annex)
    let file = try PDFFile(once)
    let tree = try #require(file.root["/StructTreeRoot"])
    #expect(tree["/K"]?.items.count == 2)
    #expect(tree["/ParentTree"]?["/Nums"]?.items.count == 10)
    #expect(tree["/ParentTreeNextKey"]?.integer == 5)
    #expect(file.page(4)["/StructParents"]?.integer == 4)
    #expect(tree["/K"]?.items.last?["/K"]?.items.first?["/Pg"]?.isSame(as: file.page(3)) == true)
    let removed = try PDFFile(try #require(try AppendedPages.remove(from: once)))
    #expect(removed.root["/StructTreeRoot"]?["/K"]?.items.count == 1)
    #expect(removed.root["/StructTreeRoot"]?["/ParentTree"]?["/Nums"]?.items.count == 6)
    #expect(removed.root["/StructTreeRoot"]?["/ParentTreeNextKey"]?.integer == 3)
  }

  @Test func `leave a file without tags without`() throws {
    let file = try PDFFile(AppendedPages.append(pdf(1), to: pdf(1), title: annex))
    #expect(file.page(1)["/StructParents"] == nil)
    #expect(file.root["/StructTreeRoot"] == nil)
  }

  @Test func `have the size of the file's pages as they are shown`() throws {
    #expect(try AppendedPages.pageSize(of: pdf(2)) == (400, 600))
    #expect(try AppendedPages.pageSize(of: pdf(0)) == (595, 842))
  }

  @Test func `are as large as what is seen of the file's pages`() throws {
    // The crop box, as far as it is on the sheet, which is 400 by 600.
    #expect(try AppendedPages.pageSize(of: pdf(2, size: "0 0 400 600] /CropBox [50 100 350 900")) == (300, 500))
    #expect(try AppendedPages.pageSize(of: pdf(2, size: "0 0 400 600] /CropBox [350 500 50 100")) == (300, 400))
    #expect(try AppendedPages.pageSize(of: pdf(2, size: "0 0 400 600] /CropBox [500 700 600 800")) == (400, 600))
  }

  @Test func `are doubted in a form of XFA, and where PDF/A is claimed`() throws {
    #expect(try AppendedPages.warnings(of: pdf(1)).isEmpty)
    #expect(try AppendedPages.warnings(of: pdf(1, catalog: "/AcroForm << /XFA (x) >>")).count == 1)
    #expect(try AppendedPages.warnings(of: pdf(1, objects: ["(<pdfaid:part>2</pdfaid:part>)"])).count == 1)
  }

  @Test func `are refused by a file that is signed, damaged or none`() throws {
    func message(_ bytes: [UInt8], isForced: Bool = false) -> String {
      do {
        return "\(try AppendedPages.append(pdf(1), to: bytes, title: annex, isForced: isForced).count > 0)"
      } catch {
        return error.description
      }
    }
    let flagged = pdf(1, catalog: "/AcroForm << /SigFlags 3 /Fields [] >>")
    #expect(message(flagged).hasPrefix("is signed"))
    #expect(message(flagged, isForced: true) == "true")
    let field = "/AcroForm << /Fields [<< /Kids [<< /FT /Sig /V << /Type /Sig >> >>] >>] >>"
    #expect(message(pdf(1, catalog: field)).hasPrefix("is signed"))
    #expect(message(Array(pdf(1).dropLast(30))).hasPrefix("is damaged"))
    #expect(message(Array("text".utf8)) == "is no PDF, whatever its name says")
    #expect(message([]) == "is no PDF, whatever its name says")
  }
}
