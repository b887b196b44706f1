/// The pages of an annex to a PDF, as a page of HTML to be printed.
package enum PDFAnnexPages {
  /// `width`, `height`: the size of the document's pages, in points.
  package static func html(of annex: Document, width: Double, height: Double) -> String {
    var page = Markup()
    page.block("html", ["lang": annex.language]) { page in
      page.block("head") { head in
        head.lines({ $0.empty("meta", ["charset": "utf-8"]) })
        head.block("title") { $0.text(annex.sections.first?.heading ?? annex.title) }
        let style = String(decoding: PackageResources.pdf_annex_css, as: UTF8.self)
          .replacing("PAGE-WIDTH", with: "\(Int(width))pt").replacing("PAGE-HEIGHT", with: "\(Int(height))pt")
        head.block("style") { $0.verbatim("\n" + style) }
      }
      page.block("body") { $0.verbatim(HTMLAnnex.section(annex, isPrinted: true)) }
    }
    return "<!DOCTYPE html>\n" + page.source
  }
}
