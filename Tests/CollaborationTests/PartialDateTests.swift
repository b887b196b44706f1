import Testing

@testable import Collaboration

@Suite("A date as people write it")
struct PartialDateTests {
  @Test func `is a year, a month or a day`() {
    #expect(PartialDate("2007")?.description == "2007")
    #expect(PartialDate("2007-10")?.description == "2007-10")
    #expect(PartialDate("2007-10-01")?.description == "2007-10-01")
  }

  @Test(arguments: ["", "07", "2007-13", "2007-02-29", "2007-00", "2007/10", "2007-1", "0000", "２００７"])
  func `is nothing else`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `knows leap years`() {
    #expect(PartialDate("2008-02-29") != nil)
    #expect(PartialDate("1900-02-29") == nil)
    #expect(PartialDate("2000-02-29") != nil)
  }

  @Test func `is before another only as far as both are known`() throws {
    let year = try #require(PartialDate("2007"))
    let month = try #require(PartialDate("2007-10"))
    let day = try #require(PartialDate("2007-10-05"))
    #expect(!year.isCertainlyBefore(month))
    #expect(!month.isCertainlyBefore(day))
    #expect(PartialDate("2007-09-30")?.isCertainlyBefore(day) == true)
    #expect(PartialDate("2006")?.isCertainlyBefore(year) == true)
    #expect(PartialDate("2007-10-04")?.isCertainlyBefore(day) == true)
    #expect(!day.isCertainlyBefore(day))
  }
}
