import Markup
import Testing

@testable import Tables

@Suite("A table")
struct TableFormatTests {
  private let table = Table(
    name: "load", columns: ["organization", "load", "led"],
    rows: [
      [.text("Berre, \"l'Étang\""), .number(4), .flag(true)], [.text("=cmd"), .number(0.5), .flag(false)],
      [.text("a|b\n<i>"), .empty, .empty],
    ])

  @Test func `is quoted in CSV, and never a formula`() {
    #expect(
      CSVTable.write(table)
        == "organization,load,led\n\"Berre, \"\"l'Étang\"\"\",4,true\n'=cmd,0.5,false\n\"a|b\n<i>\",,\n")
  }

  @Test func `has null for what is undefined in JSON`() {
    #expect(
      JSONTables.write([table])
        == """
        {
          "load": [
            {"organization": "Berre, \\"l'Étang\\"", "load": 4, "led": true},
            {"organization": "=cmd", "load": 0.5, "led": false},
            {"organization": "a|b\\n<i>", "load": null, "led": null}
          ]
        }

        """)
  }

  @Test func `shows nothing that would be obeyed or hidden, and escapes it in JSON`() {
    let names = ["a\u{202E}b", "c\u{9B}\u{7F}d", "e\u{200B}\u{FEFF}\u{2066}f", "\u{E0041}", "\u{200D}é"]
    let table = Table(name: "x", columns: ["name"], rows: names.map { [.text($0)] })
    #expect(
      CSVTable.write(table) == "name\na\u{FFFD}b\nc\u{FFFD}\u{FFFD}d\ne\u{FFFD}\u{FFFD}\u{FFFD}f\n\u{FFFD}\n\u{200D}é\n"
    )
    #expect(
      names.map(JSONText.quoted)
        == [
          #""a\u202eb""#, #""c\u009b\u007fd""#, #""e\u200b\ufeff\u2066f""#, #""\udb40\udc41""#, "\"\u{200D}é\"",
        ])
    for text in [MarkdownTable.write(table), TextTable.write(table)] {
      #expect(!text.unicodeScalars.contains { "\u{202E}\u{9B}\u{200B}\u{2066}\u{E0041}".unicodeScalars.contains($0) })
    }
  }

  @Test(arguments: ["=1", "+1", "-1", "@a", "\t1", "＝1+1", "＋1", "－1", "＠a"])
  func `is never a formula, in full-width signs either`(text: String) {
    #expect(CSVTable.write(Table(name: "x", columns: ["name"], rows: [[.text(text)]])) == "name\n'\(text)\n")
  }

  @Test func `shows no markup of its labels in Markdown`() {
    #expect(
      MarkdownTable.write(table)
        == "| organization | load | led |\n| --- | ---: | --- |\n| Berre, \"l'Étang\" | 4 | true |\n| =cmd | 0.5 | false |\n"
        + "| a\\|b \\<i\\> |  |  |\n")
  }

  @Test func `is in columns as text`() {
    let small = Table(
      name: "load", columns: ["name", "load"], rows: [[.text("Arles"), .integer(3)], [.text("Fos"), .number(10.25)]])
    #expect(TextTable.write(small) == "load\nname    load\n─────  ─────\nArles      3\nFos    10.25\n")
  }

  @Test func `holds no number that is none`() {
    #expect(Value(Double.nan) == .empty)
    #expect(Value(Double.infinity) == .empty)
    #expect(Value(Double?.none) == .empty)
  }

  @Test(arguments: [(1.0, "1"), (0.1, "0.1"), (-71.875, "-71.875"), (1e21, "1e+21"), (1.0 / 3, "0.3333333333333333")])
  func `writes the shortest number that reads back the same`(number: Double, text: String) {
    #expect(number.plain == text)
    #expect(Double(text) == number)
  }
}
