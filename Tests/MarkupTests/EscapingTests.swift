import Testing

@testable import Markup

@Suite("Escaped text")
struct EscapingTests {
  @Test(arguments: [
    ("a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d"), ("a\r\nb\rc", "a\nb\nc"),
    ("a\u{202E}b", "a\u{FFFD}b"),
    ("\u{FFFE}\u{85}", "\u{FFFD}\u{FFFD}"), ("é 😀", "é 😀"),
  ])
  func `of XML shows nothing that would be obeyed`(text: String, xml: String) {
    #expect(XMLText.escaped(text) == xml)
  }

  @Test func `of XML that programs read back is whole but for what XML cannot hold`() {
    var xml = "<"
    let lost = XMLText.append(whole: "a\t\u{202E}\u{1}&", to: &xml)
    #expect(lost == 1)
    #expect(xml == "<a&#9;\u{202E}\u{FFFD}&amp;")
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("a\nb\u{1}", #""a\nb\u0001""#), ("</script>&'", #""</script>&'""#),
    ("\u{2028}\u{E0041}", #""\u2028\udb40\udc41""#),
  ])
  func `of JSON`(text: String, json: String) {
    #expect(JSONText.quoted(text) == json)
  }

  @Test func `of JSON within a page holds nothing that the page would read`() {
    #expect(
      JSONText.quotedForMarkup("</a>&'\"\\\u{FFFE}") == #""\u003c/a\u003e\u0026\u0027\u0022\u005c\ufffe""#)
  }

  @Test(arguments: [("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a;b", "a;b"), ("a\nb", "\"a\nb\""), ("", "")])
  func `of CSV is in quotes where it needs them`(text: String, cell: String) {
    #expect(CSVText.quoted(text) == cell)
  }

  @Test func `of CSV with semicolons needs quotes for these`() {
    #expect(CSVText.quoted("a;b,c", delimiter: ";") == "\"a;b,c\"" && CSVText.quoted("b,c", delimiter: ";") == "b,c")
  }

  @Test(arguments: [
    (DOTText.Use.attribute, #"a\b"#, #""a\b""#), (.attribute, #"a\"#, #""a&#92;""#), (.label, #"a\"#, #""a\\""#),
    (.tooltip, #"a\"#, #""a\\\\""#), (.label, "\"", "\"\\\"\""), (.attribute, "a & b &amp; c", #""a & b &amp;amp; c""#),
  ])
  func `of DOT is read as it was`(use: DOTText.Use, text: String, dot: String) {
    var lost = 0
    let quoted = DOTText.quoted(text, as: use, lostCharacters: &lost)
    #expect(quoted == dot)
    #expect(lost == 0)
  }

  @Test func `of DOT counts what no string holds`() {
    var lost = 0
    let quoted = DOTText.quoted("a\0", as: .label, escapesAmpersands: true, lostCharacters: &lost)
    #expect(quoted == "\"a\u{FFFD}\"")
    #expect(lost == 1)
  }

  @Test(arguments: [("a \"b\" & c", "\"a &quot;b&quot; &amp; c\""), ("é\n😀", "\"&#233;&#10;&#128512;\"")])
  func `of GML is ASCII`(text: String, gml: String) {
    #expect(GMLText.quoted(text) == gml)
  }

  @Test func `of a line that escapes nothing counts what is written otherwise`() {
    var lost = 0
    #expect(LineText.written("a\"b\nc\u{2028}\\é", replacing: ["\"": "”"], lostCharacters: &lost) == "a”b c \\é")
    #expect(lost == 3)
  }

  @Test(arguments: [("a|b <i> *c*", #"a\|b \<i\> \*c\*"#), ("a\nb", "a b"), ("a\u{9B}b", "a\u{FFFD}b")])
  func `of Markdown shows as it is`(text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }
}
