/// A document as one page that needs nothing next to it: style, script and pictures within, no network.
///
/// All is there without the script, which sorts, searches, filters, points out neighbours, enlarges and hands out files.
///
/// The page is HTML that is well-formed XML too. RGAA 4.1.2 (WCAG 2.1 AA): landmarks, a skip link, one `h1`, headings
/// in order, tables with captions and header cells, scrolling regions that the keyboard reaches.
package enum HTMLWriter {
  /// What the page is made for.
  package enum Medium: Sendable {
    /// Browsers: on a desk, on a phone, in the dark, and printed from there.
    case screen
    /// Sheets of A4 made by a program that runs no script: a title page, contents with page numbers, pictures that
    /// carry their text alternative.
    case paper
    /// A part of somebody else's page: pictures are images, and its numbers and ids have a letter of their own.
    case annex
  }

  package static func write(_ document: Document, for medium: Medium = .screen) -> String {
    var page = HTMLPage(of: document, for: medium)
    return "<!DOCTYPE html>\n" + page.write()
  }
}

/// The page being written: what has been counted and named so far.
struct HTMLPage {
  let document: Document
  let medium: HTMLWriter.Medium
  var anchors: Anchors
  /// Whether WeasyPrint makes a PDF of it, whose tags are mended afterwards.
  let isPrinted: Bool
  var figureCount = 0
  var tableCount = 0

  init(of document: Document, for medium: HTMLWriter.Medium, isPrinted: Bool = false) {
    self.medium = medium
    self.isPrinted = isPrinted || medium == .paper
    var document = document
    anchors = Anchors(mending: &document, reserved: ["top", "content", "contents", "page-data"])
    self.document = document
  }

  var labels: Labels { document.labels }
  var isAnnex: Bool { medium == .annex }

  mutating func write() -> String {
    var page = MarkupWriter()
    page.block("html", ["lang": document.language]) { page in
      page.block("head") { writeHead(into: &$0) }
      page.block("body", ["id": "top"]) { writeBody(into: &$0) }
    }
    return page.source
  }

  /// What the ids of figures and tables begin with.
  var idPrefix: String { isAnnex ? "maillage-annex-" : "" }

  /// A figure's or table's number: an annex counts its own.
  func numbered(_ label: String, _ number: Int) -> String { "\(label)\u{A0}\(isAnnex ? "A" : "")\(number)" }

  /// The sections alone, one level below the title of the page that they come into.
  mutating func writeAnnex() -> String {
    var page = MarkupWriter()
    for section in document.sections { write(section, level: 2, into: &page) }
    return page.source
  }

  private func writeHead(into page: inout MarkupWriter) {
    page.lines({ $0.empty("meta", ["charset": "utf-8"]) })
    if medium == .screen { writeScreenHead(into: &page) }
    page.block("title") { $0.text(document.title) }
    for (name, content) in [
      ("description", document.summary), ("author", document.author), ("dcterms.date", document.date),
    ] {
      guard let content else { continue }
      page.lines({ $0.empty("meta", ["name": name, "content": content]) })
    }
    let style = medium == .screen ? PackageResources.report_css : PackageResources.paper_css
    page.block("style") { $0.verbatim("\n" + String(decoding: style, as: UTF8.self)) }
  }

  private func writeScreenHead(into page: inout MarkupWriter) {
    page.lines(
      { $0.empty("meta", ["http-equiv": "Content-Security-Policy", "content": Self.securityPolicy]) },
      { $0.empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]) },
      { $0.empty("meta", ["name": "color-scheme", "content": "light dark"]) })
    // Without an icon of its own, a page that a server sends makes the browser ask for one.
    page.lines({ $0.empty("link", ["rel": "icon", "href": "data:,"]) })
  }

  /// Nothing is fetched and nothing runs but the page's own script, whatever a label tries.
  private static let securityPolicy =
    "default-src 'none'; script-src '\(HTMLScript.hash)'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    + "form-action 'none'"

  private mutating func writeBody(into page: inout MarkupWriter) {
    if medium == .screen {
      page.block("a", ["class": "skip", "href": "#content"]) { $0.text(labels.skipToContent) }
    }
    page.block("header") { page in
      page.block("h1") { $0.text(document.title) }
      if let subtitle = document.subtitle { page.block("p", ["class": "subtitle"]) { $0.text(subtitle) } }
    }
    writeContents(into: &page)
    page.block("main", ["id": "content", "tabindex": "-1"]) { page in
      for section in document.sections { write(section, level: 2, into: &page) }
    }
    if !document.colophon.isEmpty {
      page.block("footer") { page in
        page.block("p") { write(document.colophon, into: &$0) }
      }
    }
    if medium == .screen {
      page.block("script", ["type": "application/json", "id": "page-data"]) {
        $0.verbatim(PageData.json(words: labels.script, ties: document.ties))
      }
      page.block("script") { $0.verbatim(HTMLScript.source) }
    }
  }

  /// The table of contents, two levels deep.
  private func writeContents(into page: inout MarkupWriter) {
    guard !document.sections.isEmpty else { return }
    page.block("nav", ["aria-labelledby": "contents"]) { page in
      page.block("h2", ["id": "contents"]) { $0.text(labels.contents) }
      writeEntries(document.sections, depth: 2, into: &page)
    }
  }

  private func writeEntries(_ sections: [Section], depth: Int, into page: inout MarkupWriter) {
    page.block("ol") { page in
      for section in sections {
        page.block("li") { page in
          page.element("a", ["href": "#" + section.id]) { $0.text(section.heading) }
          if depth > 1, !section.sections.isEmpty { writeEntries(section.sections, depth: depth - 1, into: &page) }
        }
      }
    }
  }

  static func heading(_ level: Int) -> StaticString {
    switch level {
    case 1: "h1"
    case 2: "h2"
    case 3: "h3"
    case 4: "h4"
    case 5: "h5"
    default: "h6"
    }
  }

  private mutating func write(_ section: Section, level: Int, into page: inout MarkupWriter) {
    page.block("section", ["id": section.id]) { page in
      page.block(Self.heading(level)) { $0.text(section.heading) }
      write(section.blocks, level: level + 1, into: &page)
      for section in section.sections { write(section, level: level + 1, into: &page) }
    }
  }
}

/// The one script that the page lets run.
enum HTMLScript {
  /// All between the tags: to XML a CDATA section, to HTML two comments around the script.
  static let source = "//<![CDATA[\n" + String(decoding: PackageResources.report_js, as: UTF8.self) + "//]]>"

  /// What the page's security policy knows it by (CSP level 3, `hash-source`); a test holds it against the script.
  static let hash = "sha256-7IK4i06eKGdBGNKF/Au8fh6X1XSLzrQRWAEI5HvS39M="
}
