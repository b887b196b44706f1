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

  @Test func `shows no markup of its labels in Markdown`() {
    #expect(
      MarkdownTable.write(table)
        == "| organization | load | led |\n| --- | ---: | --- |\n| Berre, \"l'Étang\" | 4 | true |\n| =cmd | 0.5 | false |\n"
        + "| a\\|b &lt;i&gt; |  |  |\n")
  }

  @Test func `stands in columns as text`() {
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
