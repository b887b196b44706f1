import Testing

@testable import Report

@Suite("A page")
struct HTMLWriterTests {
  private func page(_ blocks: Block...) -> String { HTMLWriter.write(Sample.document(blocks)) }

  @Test func `states its language and title, and has one first heading`() {
    let page = HTMLWriter.write(Sample.document([], title: "Charge & réseau"))
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
    #expect(page.contains("<title>Charge &amp; réseau</title>"))
    #expect(page.ranges(of: "<h1>").count == 1)
  }

  @Test func `lets nothing run and fetches nothing`() {
    let page = page(.figure(Sample.figure), .table(Sample.loadTable))
    #expect(page.contains("default-src 'none'"))
    // One that runs, and one that is data.
    #expect(page.ranges(of: "<script>").count == 1 && page.ranges(of: "<script").count == 2)
    #expect(page.contains("<script type=\"application/json\" id=\"page-data\">"))
    #expect(page.ranges(of: "http-equiv").count == 1)
    #expect(!page.replacing("http://www.w3.org/2000/svg", with: "").contains("http://"))
    #expect(!page.contains("https://"))
  }

  @Test func `leads from its contents to its sections, whatever their ids`() {
    var document = Sample.document([])
    document.sections = ["a b", "a b", "content", "", "é\"><"].map { Section(id: $0, heading: $0) }
    let page = HTMLWriter.write(document)
    for id in ["a-b", "a-b-2", "content-2", "s", "s-"] {
      #expect(page.contains("<section id=\"\(id)\">"))
      #expect(page.contains("href=\"#\(id)\""))
    }
  }

  @Test func `sets a table with caption, header cells and numbers to the right`() {
    let page = page(.table(Sample.loadTable))
    #expect(page.contains("<span class=\"number\">Tableau\u{A0}1</span>\u{202F}: Charge par organisme</caption>"))
    #expect(page.contains("<th scope=\"col\">Organisme</th>"))
    #expect(
      page.contains(
        "<th scope=\"row\">Berre-l'Étang</th><td>chef de projet</td><td class=\"number\" data-number=\"4\">4</td>"))
    #expect(page.contains("aria-labelledby=\"table-1\" tabindex=\"0\""))
  }

  @Test func `keeps what a table's file has, where its cells say it otherwise`() {
    var table = Sample.loadTable
    table.name = "leadership-load"
    table.columns[1].name = "role"
    table.rows[0][1].stated = "lead"
    let page = page(.table(table))
    #expect(page.contains("<table data-name=\"leadership-load\">") && page.contains("id=\"table-leadership-load\""))
    #expect(page.contains("<th scope=\"col\" data-column=\"role\">Rôle</th>"))
    #expect(page.contains("<td data-value=\"lead\">chef de projet</td>"))
    let paper = HTMLWriter.write(Sample.document([.table(table)]), for: .paper)
    #expect(!paper.contains("data-value") && !paper.contains("data-column"))
  }

  @Test func `folds what it is told to, and paper does not`() {
    let block = Block.folded("Plus", [.paragraph(["text"])])
    #expect(page(block).contains("<details class=\"folded\">\n<summary>Plus</summary>\n<p>text</p>"))
    let paper = HTMLWriter.write(Sample.document([block]), for: .paper)
    #expect(!paper.contains("<details") && paper.contains("<p>text</p>"))
  }

  @Test func `gives its script who was in what, as JSON that ends nothing`() {
    var document = Sample.document([])
    document.ties = Ties(
      actors: ["</script>&\"\\"], groups: ["G\u{2028}"], ties: [.init(actor: 0, group: 0, from: 2006, to: nil)],
      years: 2006...2007)
    document.labels.script = ["name": "Nom"]
    let page = HTMLWriter.write(document)
    #expect(page.contains("{\"words\":{\"name\":\"Nom\"}"))
    #expect(page.contains("[\"\\u003c/script\\u003e\\u0026\\u0022\\u005c\"]"))
    #expect(page.contains("\"groups\":[\"G\\u2028\"]") && page.contains("\"ties\":[[0,0,2006,null]]"))
    #expect(page.contains("\"years\":[2006,2007]"))
    expectWellFormed(page, "ties")
  }

  @Test func `fills short rows and leaves out what no column names`() {
    var table = Sample.loadTable
    table.rows = [[], [.init("a"), .init("b"), .init("c"), .init("d")]]
    let page = page(.table(table))
    #expect(page.contains("<td></td><td></td><td class=\"number\"></td>"))
    #expect(page.contains("<th scope=\"row\">a</th><td>b</td><td class=\"number\">c</td></tr>"))
  }

  @Test func `shows a figure inline, without the declarations of its file`() {
    let page = page(.figure(Sample.figure))
    #expect(page.contains("<figure id=\"figure-leadership-load\">"))
    #expect(page.contains("style=\"--natural:400px\""))
    #expect(page.contains("><svg width=\"300pt\"") && page.contains("</svg></div>"))
    #expect(!page.contains("<?xml") && !page.contains("DTD SVG"))
    #expect(page.contains("<summary>Données de la figure\u{A0}1</summary>"))
    #expect(!page.contains("class=\"narrow\""))
  }

  @Test func `shows another drawing on narrow screens, where there is one`() {
    var figure = Sample.figure
    figure.picture.narrowSVG = Sample.svg.replacing("load-title", with: "narrow-load-title")
    let page = page(.figure(figure))
    #expect(page.contains("<div class=\"wide\">") && page.contains("<div class=\"narrow\">"))
    let paper = HTMLWriter.write(Sample.document([.figure(figure)]), for: .paper)
    #expect(!paper.contains("narrow") && paper.ranges(of: "<blockquote class=\"picture\"").count == 1)
  }

  @Test func `falls back to the bitmap, then to words`() {
    var figure = Sample.figure
    figure.picture.svg = "nothing"
    figure.picture.png = [0x89, 0x50]
    #expect(page(.figure(figure)).contains("<img src=\"data:image/png;base64,iVA=\" alt=\"Charge\nBerre-l'Étang"))
    figure.picture.png = nil
    #expect(page(.figure(figure)).contains("<p>Berre-l'Étang porte 4 des 9 groupes.</p>"))
  }

  @Test func `gives two figures of one name two ids`() {
    let page = page(.figure(Sample.figure), .figure(Sample.figure))
    #expect(page.contains("id=\"figure-leadership-load\""))
    #expect(page.contains("id=\"figure-leadership-load-2\""))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "//host/x", "java\nscript:x", "\\\\host", "",
  ])
  func `leads nowhere that is not safe`(target: String) {
    #expect(page(.paragraph([.link(["text"], to: target)])).contains("<p>text</p>"))
  }

  @Test(arguments: [
    ("#one", "#one"), ("tables/a b.csv", "tables/a%20b.csv"),
    ("https://example.org/é?a=1&b", "https://example.org/%C3%A9?a=1&amp;b"),
    ("mailto:a@example.org", "mailto:a@example.org"),
  ])
  func `leads where it may`(target: String, reference: String) {
    #expect(page(.paragraph([.link(["text"], to: target)])).contains("<a href=\"\(reference)\">text</a>"))
  }

  @Test func `sets names apart that could turn the sentence around`() {
    #expect(page(.paragraph(["a ", .name("שלום"), " b"])).contains("<p>a <bdi>שלום</bdi> b</p>"))
    #expect(page(.paragraph([.name("Arles")])).contains("<p>Arles</p>"))
  }

  @Test func `is well-formed XML, whatever its labels`() {
    for text in Sample.hostile {
      expectWellFormed(HTMLWriter.write(Sample.everywhere(text)), "\(text.prefix(40))")
    }
  }

  @Test func `shows text as it is`() {
    #expect(
      page(.paragraph(["</p> & \"a\" \u{0}\r\n<b>"])).contains(
        "<p>&lt;/p&gt; &amp; &quot;a&quot; \u{FFFD}\n&lt;b&gt;</p>"))
  }

  @Test func `leaves no empty list behind`() {
    let page = page(.list([]), .facts([]))
    #expect(!page.contains("<ul") && !page.contains("<dl"))
  }

  @Test(arguments: [0, 1, 200]) func `takes any number of columns`(count: Int) {
    let columns = (0..<count).map { DataTable.Column("c\($0)", .number) }
    let table = DataTable(caption: "t", columns: columns, rows: [columns.map { _ in .init("1", number: 1) }, []])
    #expect(page(.table(table)).ranges(of: "<td class=\"number\"").count == 2 * count)
  }
}
