import Testing

@testable import Pipeline

@Suite("What is asked for on the command line")
struct ChoicesTests {
  @Test func `is a year or two in order`() {
    #expect(YearRange("2006-2007")?.years == 2006...2007)
    #expect(YearRange("2007")?.years == 2007...2007)
    for text in ["2007-2006", "06-07", "", "-", "2006-2007-2008", "0000", "2006–", "two"] {
      #expect(YearRange(text) == nil, "\(text)")
    }
  }

  @Test func `is a year of four digits`() {
    #expect(Year("2006")?.number == 2006)
    #expect(Year("0987")?.description == "0987")
    for text in ["06", "20066", "0000", "-200", "+200", "", "２００６", "year"] { #expect(Year(text) == nil, "\(text)") }
  }

  @Test func `is a number of pairs or all`() {
    #expect(PairCap("all") == .all)
    #expect(PairCap("0") == .strongest(0))
    #expect(PairCap("-1") == nil)
    #expect(PairCap("99999999999999999999") == nil)
  }

  @Test func `is a list of formats`() {
    #expect(PublishedFormats("svg, pdf")?.pictures == [.svg, .pdf])
    #expect(PublishedFormats("PNG,odt")?.pictures == [.png])
    #expect(PublishedFormats("PNG,odt")?.documents == [.odt])
    #expect(PublishedFormats("odt,docx")?.description == "odt,docx")
    #expect(PublishedFormats("gif") == nil)
    #expect(PublishedFormats("svg,gif") == nil)
    #expect(PublishedFormats("") == nil)
  }

  @Test func `is a format told by the file's ending`() {
    #expect(DrawnFormat(file: "a.SVG") == .svg)
    #expect(DrawnFormat(file: "-") == .svg)
    #expect(DrawnFormat(file: "a.dot") == .dot)
    #expect(DrawnFormat(file: "a") == nil)
  }
}
