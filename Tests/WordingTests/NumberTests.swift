import Testing

@testable import Wording

@Suite("Numbers and dates in French")
struct FrenchNumberTests {
  private let french = French()

  @Test func `have a decimal comma, and no zeros behind it`() {
    #expect(french.number(3.64, decimals: 1) == "3,6")
    #expect(french.number(4, decimals: 1) == "4")
    #expect(french.number(0.5, decimals: 3) == "0,5")
    #expect(french.number(0.05, decimals: 1) == "0,1")
  }

  @Test func `are grouped from five digits on, by narrow no-break spaces`() {
    #expect(french.number(2007) == "2007")
    #expect(french.number(100_000) == "100\u{202F}000")
    #expect(french.number(1_234_567.8, decimals: 1) == "1\u{202F}234\u{202F}567,8")
  }

  @Test func `set a narrow no-break space before the percent sign and a real minus`() {
    #expect(french.signedPercent(-71.875) == "\u{2212}71,9\u{202F}%")
    #expect(french.signedPercent(3) == "+3\u{202F}%")
    #expect(french.signedPercent(0.01) == "0\u{202F}%")
  }

  @Test func `have the decimals of a share that each place has room for`() {
    #expect(french.percent(44.44) == "44,4\u{202F}%")
    #expect(french.briefPercent(44.44) == "44\u{202F}%")
    let shares = [0.04, 0.05, 4.16, 10.4, 99.6, 100].map { french.share($0) }
    #expect(
      shares == [
        "<\u{A0}0,1\u{202F}%", "0,1\u{202F}%", "4,2\u{202F}%", "10\u{202F}%", "99,6\u{202F}%", "100\u{202F}%",
      ])
  }

  @Test func `write the first day of a month as an ordinal`() {
    #expect(french.date(year: 2007, month: 10, day: 1) == "1er\u{A0}octobre 2007")
    #expect(french.date(year: 2007, month: 8, day: nil) == "août 2007")
    #expect(french.date(year: 2007, month: nil, day: nil) == "2007")
  }

  @Test func `survive what no count can be`() {
    #expect(french.number(1e300, decimals: 1) == "1e+300")
    #expect(french.number(-0.0, decimals: 1) == "0")
  }
}

@Suite("Numbers and dates in English")
struct EnglishNumberTests {
  private let english = English()

  @Test func `have a decimal point and commas between thousands`() {
    #expect(english.number(12_345.67, decimals: 1) == "12,345.7")
    #expect(english.signedPercent(-71.875) == "\u{2212}71.9%")
    #expect(english.date(year: 2007, month: 10, day: 1) == "1\u{A0}October 2007")
  }
}

@Suite("Names in a row")
struct ListTests {
  @Test func `are joined as each language joins them`() {
    #expect(French().list(["Arles", "Istres", "Fos"]) == "Arles, Istres et Fos")
    #expect(English().list(["Arles", "Istres"]) == "Arles and Istres")
    #expect(French().list(["Arles"]) == "Arles")
    #expect(French().list([]) == "")
  }
}

@Suite("A language")
struct LanguageTests {
  @Test func `is told from its tag, whatever the region`() {
    #expect(Language(tag: "fr-FR") == .french)
    #expect(Language(tag: "EN_gb") == .english)
    #expect(Language(tag: "de") == nil)
    #expect(Language(tag: "") == nil)
  }
}
