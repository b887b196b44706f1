import Collaboration
import Testing

@Suite("A stretch of time")
struct SpanTests {
  private func span(_ start: String?, _ end: String?) -> Span {
    Span(from: start.flatMap { PartialDate($0) }, to: end.flatMap { PartialDate($0) })
  }

  @Test(
    arguments: [
      ("2010", "2012", "2012-05", nil, true), ("2010", "2012", "2013", nil, false), (nil, "2012", nil, "2009", true),
      ("2012-03-01", nil, "2010", "2012-03-01", true), ("2012-03-02", nil, "2010", "2012-03-01", false),
      ("2012-03", nil, "2010", "2012-03-01", true), (nil, nil, "1990", "1991", true),
    ] as [(String?, String?, String?, String?, Bool)])
  func `overlaps another one where one day may be in both`(
    start: String?, end: String?, otherStart: String?, otherEnd: String?, overlaps: Bool
  ) {
    let (one, other) = (span(start, end), span(otherStart, otherEnd))
    #expect((one.overlap(with: other) != nil) == overlaps)
    #expect((other.overlap(with: one) != nil) == overlaps)
  }

  @Test func `keeps how precise its dates are`() {
    let shared = span("2010", "2013-05").overlap(with: span("2011-02", nil))
    #expect(shared?.start?.description == "2011-02")
    #expect(shared?.end?.description == "2013-05")
    let open = span(nil, "2013").overlap(with: span(nil, nil))
    #expect(open?.start == nil)
    #expect(open?.end?.description == "2013")
  }

  @Test(arguments: [
    ("2017-12-31", "2018-01-01", 1), ("2017", "2018", 1), ("2017-02-28", "2017-03", 1), ("2016-02-28", "2016-03-01", 2),
    ("2017-06-29", "2017-07-01", 2), ("2017-06", "2017-06-12", 1), ("2017-06", "2018", 2),
  ])
  func `joins one that follows on the next day`(end: String, start: String, count: Int) {
    let joined = Span.joined([span(start, nil), span("2014", end)])
    #expect(joined.count == count)
    #expect(joined.first?.start?.description == "2014")
    #expect(joined.last?.end == nil)
  }
}
