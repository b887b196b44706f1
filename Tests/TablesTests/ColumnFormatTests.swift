import Testing

@testable import Tables

@Suite("How a column is written")
struct ColumnFormatTests {
  private func texts(_ unit: Unit, _ values: [Double?]) -> [String] {
    let values = values.map { Value($0) }
    let format = ColumnFormat(unit, values: values)
    return values.map(format.text)
  }

  @Test func `a share is a percentage, with the same decimals in each cell of its column`() {
    // 4/9 and 1/2 and 1: 44.44…, 50 and 100 percent.
    #expect(texts(.share, [4.0 / 9, 0.5, 1, 0, nil]) == ["44.4%", "50.0%", "100.0%", "0.0%", ""])
    #expect(texts(.share, [0.25, 1]) == ["25%", "100%"])
  }

  @Test func `a share or probability above zero is never written as zero`() {
    #expect(texts(.share, [0.0004, 0.5]) == ["<0.1%", "50%"])
    #expect(texts(.probability, [0.00001, 0.25, 0]) == ["<0.0001", "0.25", "0.00"])
  }

  @Test func `a number has no more decimals than its column needs, nor than its unit allows`() {
    #expect(texts(.kilometres, [27.44, 3, 1.96]) == ["27.4", "3.0", "2.0"])
    #expect(texts(.number(decimals: 1), [64, 18]) == ["64", "18"])
    #expect(texts(.percent, [-71.875, 200]) == ["-71.9%", "200.0%"])
  }

  @Test func `a negative number that rounds to zero has no sign`() {
    #expect(texts(.percent, [-0.01]) == ["0%"])
  }

  @Test func `a table of described columns is aligned by their units, CSV and JSON keep the numbers`() {
    let table = Table(
      name: .leadershipLoad,
      columns: [
        PublishedColumn(.organization, .name, "the actor"), PublishedColumn(.loadShare, .share, "its part"),
      ],
      rows: [[.text("Arles"), .number(0.125)], [.text("Fos"), .empty]])
    #expect(
      TextTable.write(table)
        == "leadership-load\norganization  load_share\n────────────  ──────────\nArles              12.5%\nFos\n")
    #expect(
      MarkdownTable.write(table) == "| organization | load\\_share |\n| --- | ---: |\n| Arles | 12.5% |\n| Fos |  |\n")
    #expect(CSVTable.write(table) == "organization,load_share\nArles,0.125\nFos,\n")
    #expect(JSONTables.write([table]).contains("{\"organization\": \"Arles\", \"load_share\": 0.125}"))
  }
}
