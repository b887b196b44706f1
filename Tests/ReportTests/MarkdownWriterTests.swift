import Testing

@testable import Report

@Suite("A document as Markdown")
struct MarkdownWriterTests {
  private func markdown(_ blocks: Block...) -> String { MarkdownWriter.write(Sample.document(blocks)) }

  @Test func `has headings, paragraphs and lists`() {
    #expect(
      markdown(.paragraph(["Berre porte ", .strong(["4"]), " groupes."]), .list([["un"], [.emphasis(["deux "])]]))
        == """
        # Rapport

        ## Une

        Berre porte **4** groupes.

        - un
        - *deux* 

        """)
  }

  @Test func `has tables with numbers to the right`() {
    #expect(
      markdown(.table(Sample.loadTable)).hasSuffix(
        """
        **Tableau\u{A0}1**\u{202F}: Charge par organisme

        | Organisme | Rôle | Charge |
        | --- | --- | ---: |
        | Berre-l'Étang | chef de projet | 4 |
        | Saint-Martin-de-Crau | initiateur | 0,5 |

        """))
  }

  @Test(arguments: [
    ("<b>", "\\<b\\>"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"), ("1. x", "1\\. x"), ("- x", "\\- x"),
    ("# x", "\\# x"), ("> x", "\\> x"), ("~~~", "\\~\\~\\~"), ("a\n\n# b", "a  # b"), ("a|b", "a\\|b"),
    ("\\", "\\\\"), ("&amp;", "\\&amp;"), ("a\u{0}b", "a\u{FFFD}b"), ("    code", "code"), ("---", "\\---"),
    ("Saint-Martin-de-Crau, 3.5 #1", "Saint-Martin-de-Crau, 3.5 #1"),
  ])
  func `shows text as it is`(text: String, escaped: String) {
    #expect(markdown(.paragraph([.text(text)])).hasSuffix("\n\n\(escaped)\n"))
  }

  @Test func `fences code by more backticks than it holds`() {
    #expect(markdown(.paragraph([.code("a``b`")])).hasSuffix("\n\n``` a``b` ```\n"))
  }

  @Test func `isolates names that read from right to left`() {
    #expect(markdown(.paragraph(["a ", .name("שלום")])).hasSuffix("\n\na \u{2068}שלום\u{2069}\n"))
  }

  @Test func `keeps each block on its lines, whatever its labels`() {
    let plain = MarkdownWriter.write(Sample.everywhere("x")).split(separator: "\n", omittingEmptySubsequences: false)
      .count
    for text in Sample.hostile where !text.allSatisfy(\.isWhitespace) {
      let lines = MarkdownWriter.write(Sample.everywhere(text)).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == plain, "\(text.prefix(40))")
    }
  }
}
