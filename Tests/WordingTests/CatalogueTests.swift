import Tables
import Testing

@testable import Wording

@Suite("The catalogue of strings")
struct CatalogueTests {
  @Test(arguments: Language.allCases)
  func `names every key number and section`(language: Language) {
    let phrases = language.phrases
    for number in KeyNumber.allCases { #expect(!phrases.keyNumber(number).label.isEmpty) }
    for section in ReportSection.allCases { #expect(!phrases.sectionTitles[section].isEmpty) }
  }

  @Test func `sets a narrow no-break space before the double punctuation of French`() {
    let french = French()
    let texts =
      french.methodParagraphs(definitionsVersion: 1) + ReportSection.allCases.compactMap { french.introduction(to: $0) }
    for text in texts {
      for (before, mark) in zip(text, text.dropFirst()) where ":;!?%".contains(mark) {
        #expect(before == "\u{202F}", "before \(mark) in: \(text)")
      }
    }
  }
}
