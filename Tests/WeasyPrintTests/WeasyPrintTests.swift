import Foundation
import Testing

@testable import WeasyPrint

/// Whether there is a WeasyPrint on this machine.
let hasWeasyPrint = ["/usr/bin/weasyprint", "/usr/local/bin/weasyprint"].contains {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Suite("WeasyPrint", .enabled(if: hasWeasyPrint))
struct WeasyPrintTests {
  static let page = """
    <!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Été</title></head>
    <body><h1>Réunion</h1><p>Ça marche.</p><img alt="rouge" src="data:image/svg+xml,\
    %3Csvg xmlns='http://www.w3.org/2000/svg' width='10' height='10'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E">
    </body></html>
    """

  @Test func `the same page gives the same bytes, and a PDF with tags and language`() throws {
    let one = try WeasyPrint.pdf(of: Self.page)
    #expect(try WeasyPrint.pdf(of: Self.page) == one)
    let text = String(decoding: one, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1."))
    #expect(text.contains("/StructTreeRoot"))
    #expect(text.contains("/Outlines"))
    #expect(!text.contains("/CreationDate"))
  }

  @Test func `a page that asks for files and addresses is written without them`() throws {
    let page = """
      <!DOCTYPE html><html lang="en"><title>x</title><link rel="stylesheet" href="http://example.org/x.css">
      <img src="logo.png" alt="logo"><p>Text</p>
      """
    #expect(try WeasyPrint.pdf(of: page).starts(with: Array("%PDF-".utf8)))
  }
}
